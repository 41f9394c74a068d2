//! Who can act, walked through: every reason with every party, every speaker and every fate in every language. The notice is
//! complete, the sentence of its band and its first step name the same person, and nothing is said that cannot be true.

use jiff::Timestamp;
use neden::catalogue::Catalogue;
use neden::dsn::{BounceReport, DiagnosticType, RecipientStatus};
use neden::language::KNOWN;
use neden::notice::{Case, Imprint, Standing, explain};
use neden::reason::{Basis, Certainty, Classifier, Evidence, Facts, Party, Reason, Verdict};
use neden::smtp::{Action, Said, Speaker};

/// What became of the mail: the action, the class of the status, days in the queue.
const FATES: [(&str, Action, u8, i64); 4] = [
    ("refused", Action::Failed, 5, 0),
    ("gave up", Action::Failed, 4, 5),
    ("delayed", Action::Delayed, 4, 1),
    ("tested", Action::Undeliverable, 5, 0),
];

/// Behind a forwarding: the reader does not know the address, and is not told.
const HIDDEN: &str = "gizli@hedef.example";

/// The people that a sentence may send the reader to, by the words that name them.
struct People {
    language: &'static str,
    own_administrator: &'static [&'static str],
    recipient: &'static [&'static str],
    their_administrator: &'static [&'static str],
    /// Promises that nobody keeps any more once it was given up.
    after_giving_up: &'static [&'static str],
    /// What is only said once it was given up.
    before_giving_up: &'static [&'static str],
    /// Writing once more, and what has to stand beside it while the message may still arrive.
    writing_again: (&'static str, &'static str),
    /// What is only said of a server that is not ours.
    recipients_server: &'static [&'static str],
    /// The same in the administrator's part.
    recipients_side: &'static [&'static str],
    /// What no program can know.
    unknowable: &'static [&'static str],
}

const PEOPLE: [People; 2] = [
    People {
        language: "tr",
        own_administrator: &["sistem yöneticiniz", "Sistem yöneticiniz"],
        recipient: &["Alıcı", "alıcı", "Listeyi yöneten"],
        their_administrator: &["kendi sistem yönetici", "Kendi sistem yönetici"],
        after_giving_up: &[
            "kendiliğinden",
            "beklemeniz yeterli",
            "Beklemeniz yeterli",
            "bekliyor",
            "şimdilik",
            "bekleyin",
        ],
        before_giving_up: &["vazgeç", "denemeyi bırak", "en uzun süreyi"],
        writing_again: ("yeniden yazın", "geri dönebilir"),
        recipients_server: &["Alıcının sunucusu", "Alıcının posta sunucusu", "alıcının sunucusu"],
        recipients_side: &["alıcı taraf", "Alıcı taraf"],
        unknowable: &["yazmıyor", "anlaşılır bir neden", "Hangi kural", "teslim edilmiş demektir"],
    },
    People {
        language: "en",
        own_administrator: &["your mail administrator"],
        recipient: &["recipient", "person who runs the list"],
        their_administrator: &["their IT", "IT team"],
        after_giving_up: &[
            "by itself",
            "only need to wait",
            "is waiting",
            "for now",
            "after a while",
            "right now",
        ],
        before_giving_up: &["given up", "stopped trying", "longest time in the queue"],
        writing_again: ("write again", "may come back"),
        recipients_server: &["ecipient’s mail server", "ecipient’s server"],
        recipients_side: &["recipient’s side", "recipients’ side"],
        unknowable: &["does not say", "no reason that", "gave no reason", "has been delivered"],
    },
];

/// Faults between two servers: whoever tells them, they are about the other one.
const ABOUT_THE_OTHER: [Reason; 5] = [
    Reason::DnsFailure,
    Reason::RoutingFailure,
    Reason::TlsRequired,
    Reason::RecipientDomainUnknown,
    Reason::Expired,
];

struct Walked<'a> {
    reason: Reason,
    party: Party,
    speaker: Speaker,
    fate: (&'static str, Action, u8, i64),
    certainty: Certainty,
    people: &'a People,
}

impl Walked<'_> {
    fn name(&self) -> String {
        let Self { reason, party, speaker, fate, certainty, people } = self;
        format!("{reason}, {party}, {speaker}, {}, {certainty}, {}", fate.0, people.language)
    }

    fn text(&self, catalogue: &Catalogue) -> String {
        let (_, action, class, days) = self.fate;
        let said = Said {
            speaker: self.speaker,
            ..Said::of(&format!("{class}50 {class}.7.1 Rejected by rule 4711"), Some("mx.example.com"))
        };
        let forwarded = self.speaker == Speaker::Forwarding;
        let address = if forwarded { HIDDEN } else { "siparis@example.com" };
        let mut status = RecipientStatus::new(address.to_owned(), action).saying(said);
        status.original_recipient = Some("siparis@example.com".to_owned());
        status.status = Some(format!("{class}.7.1").parse().unwrap());
        status.diagnostic_type = DiagnosticType::Smtp;
        let made: Timestamp = "2026-11-25T13:42:07Z".parse().unwrap();
        let report = BounceReport {
            reporting_mta: Some("mail.example.org".to_owned()),
            queue_id: Some("8A4B99A811F".to_owned()),
            sender: Some("muhasebe@example.org".to_owned()),
            arrival_date: Some(made - jiff::Span::new().hours(24 * days)),
            recipients: vec![status],
        };
        let verdict = Verdict {
            reason: self.reason,
            certainty: self.certainty,
            party: self.party,
            basis: Basis::Nothing,
            facts: Facts::default(),
        };
        let case = Case {
            report: &report,
            verdicts: std::slice::from_ref(&verdict),
            returned: None,
            sender: Some("muhasebe@example.org"),
            original: None,
            date: Some(made),
            standing: Standing::Ours,
        };
        let language = self.people.language.parse().unwrap();
        let imprint = Imprint { html: false, ..Imprint::default() };
        explain(&case, &imprint, catalogue, &[language]).text()
    }

    /// Everything that is wrong with the notice.
    fn faults(&self, catalogue: &Catalogue, may_happen: bool) -> Vec<String> {
        let text = folded(&self.text(catalogue));
        let locale = catalogue.locale(&self.people.language.parse().unwrap()).unwrap();
        let (reader, admin) = text.split_once(locale.word("heading-admin").as_ref()).unwrap();
        let reader = reader.split(locale.word("not-yours").as_ref()).next().unwrap();
        let own_part = reader.split(locale.word("heading-forward").as_ref()).next().unwrap();
        let mut faults = Vec::new();
        let mut fault = |what: String| faults.push(format!("{}: {what}", self.name()));
        if let Some(gap) = says(own_part, &["{", "}", "unknown", " , ", " . "]) {
            fault(format!("a gap {gap:?}"));
        }
        if let Some(word) = says(reader, self.people.unknowable) {
            fault(format!("says what no program can know: {word}"));
        }
        if reader.contains(HIDDEN) {
            fault("tells where a forwarding leads".to_owned());
        }
        let label = match self.speaker {
            Speaker::Own => "label-own-server",
            Speaker::Relay => "label-relay",
            Speaker::Recipient | Speaker::Forwarding => "label-remote",
        };
        if !admin.contains(&format!("{} mx.example.com", locale.word(label))) {
            fault("names the side of the host wrongly".to_owned());
        }
        let steps: Vec<&str> = own_part.split("  ").flat_map(|piece| piece.split(" 1. ").skip(1)).collect();
        let Some(first) = steps.first() else {
            fault("no step".to_owned());
            return faults;
        };
        let (_, action, ..) = self.fate;
        let numbered = |number: usize| format!(" {number}. ");
        let (first, second) = first.split_once(&numbered(2)).unwrap_or((first, ""));
        let band = own_part.split("→ ").nth(1).unwrap();
        let who = |id: &str| band.starts_with(locale.word(id).as_ref());
        let is_told_to_wait = !who("who-sender") && !who("who-wait-check");
        let step = match action {
            Action::Undeliverable => return faults,
            Action::Delayed if is_told_to_wait => second.split(&numbered(3)).next().unwrap(),
            _ => first,
        };
        if action == Action::Delayed
            && !is_told_to_wait
            && first.contains(locale.word("delayed-step-first").as_ref())
        {
            fault("what the band asks for does not come first".to_owned());
        }
        let (own, recipient, theirs) = (
            says(step, self.people.own_administrator).is_some(),
            says(step, self.people.recipient).is_some(),
            says(step, self.people.their_administrator).is_some(),
        );
        let agrees = if who("who-sender-admin") {
            own && !theirs
        } else if who("who-undefined") {
            !theirs && !recipient
        } else if who("who-recipient-admin") {
            recipient && theirs && !own
        } else if who("who-recipient") {
            recipient && !theirs && !own
        } else {
            !theirs && !own || action == Action::Delayed
        };
        if !agrees {
            fault(format!("band and step disagree: {step:?}"));
        }
        if self.certainty == Certainty::Weak
            && self.speaker != Speaker::Forwarding
            && !own_part.contains("Rejected by rule 4711")
        {
            fault("a guess without the words that it rests on".to_owned());
        }
        if !may_happen {
            return faults;
        }
        if self.fate.0 == "gave up" {
            if let Some(word) = says(own_part, self.people.after_giving_up) {
                fault(format!("says {word:?} of a message that was given up"));
            }
        }
        if self.fate.0 == "delayed" {
            let (again, only_then) = self.people.writing_again;
            if own_part.contains(again) && !own_part.contains(only_then) {
                fault("asks for a second message while the first may still arrive".to_owned());
            }
            if let Some(word) = says(&text, self.people.before_giving_up) {
                fault(format!("says {word:?} of a message that is still tried"));
            }
        }
        if matches!(self.speaker, Speaker::Own | Speaker::Relay) && !ABOUT_THE_OTHER.contains(&self.reason) {
            if let Some(word) = says(own_part, self.people.recipients_server) {
                fault(format!("says {word:?} of another server's words"));
            }
            if let Some(word) = says(admin, self.people.recipients_side) {
                fault(format!("sends the administrator to {word:?}"));
            }
        }
        faults
    }
}

fn says<'w>(place: &str, words: &[&'w str]) -> Option<&'w str> {
    words.iter().find(|word| place.contains(**word)).copied()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn band_and_first_step_name_the_same_person_whoever_spoke_and_whatever_became_of_the_mail() {
    let catalogue = Catalogue::builtin().unwrap();
    let classifier = Classifier::builtin().unwrap();
    let languages: Vec<&str> = KNOWN.iter().map(|known| known.tag).collect();
    assert_eq!(PEOPLE.map(|people| people.language).as_slice(), languages, "a language without its people");
    let (mut faults, mut walked) = (Vec::new(), 0);
    for reason in Reason::ALL.iter().filter(|reason| !reason.is_success()) {
        for (speaker, fate) in Speaker::ALL.iter().flat_map(|speaker| FATES.map(|fate| (*speaker, fate))) {
            let said = Said { speaker, ..Said::of(&format!("{}50 no", fate.2), None) };
            let evidence = Evidence { said: &said, status: None, action: Some(fate.1) };
            let acting = classifier.party(*reason, speaker, evidence.fate());
            for party in Party::ALL {
                for certainty in [Certainty::Weak, Certainty::Sure] {
                    for people in &PEOPLE {
                        let case = Walked { reason: *reason, party, speaker, fate, certainty, people };
                        faults.extend(case.faults(&catalogue, party == acting));
                        walked += 1;
                    }
                }
            }
        }
    }
    assert!(walked > 10_000, "only {walked}");
    assert!(faults.is_empty(), "{} faults of {walked}:\n{}", faults.len(), faults.join("\n"));
}
