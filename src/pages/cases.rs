//! One report for each way in which a reason can come about: what became of the message, whose server spoke, who can act.

use crate::dsn::{BounceReport, Content, RecipientStatus, ReturnedMessage};
use crate::reason::{Basis, Certainty, Classifier, Facts, Fate, Party, Reason, Verdict};
use crate::smtp::{Action, DiagnosticType, Reply, Said, Speaker};
use jiff::Timestamp;
use std::net::{IpAddr, Ipv4Addr};

/// A case of the gallery.
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) report: BounceReport,
    pub(super) verdict: Verdict,
    pub(super) returned: ReturnedMessage,
}

/// What became of the message: its name, as a fate, as an action, and the code with which the reply begins.
const FAILURES: [(&str, Fate, Action, &str); 4] = [
    ("refused", Fate::Refused, Action::Failed, "550 5.0.0"),
    ("gave-up", Fate::GaveUp, Action::Failed, "450 4.0.0"),
    ("delayed", Fate::Delayed, Action::Delayed, "450 4.0.0"),
    ("test", Fate::Test, Action::Undeliverable, "550 5.0.0"),
];

/// 20 November 2026, 13:42 UTC: the same in every gallery.
const DAY: i64 = 1_795_182_127;
const HOUR: i64 = 3600;
/// Where the recipient is, and a provider of mailboxes whose name is as long: their notices differ in words only.
pub(super) const COMPANY: &str = "example.com";
pub(super) const PROVIDER: &str = "hotmail.com";
const MEBIBYTE: u64 = 1024 * 1024;

/// All ways of a reason.
pub(super) fn variants(reason: Reason, classifier: &Classifier) -> Vec<Variant> {
    let success = |name, action| {
        variant(
            reason,
            Way {
                name,
                action,
                code: "250 2.0.0",
                speaker: Speaker::Recipient,
                party: Party::Wait,
                domain: COMPANY,
            },
        )
    };
    match reason {
        Reason::Delivered => {
            return vec![success("done", Action::Delivered), success("test", Action::Deliverable)];
        }
        Reason::Relayed => return vec![success("done", Action::Relayed)],
        Reason::Expanded => return vec![success("done", Action::Expanded)],
        _ => {}
    }
    let mut ways = Vec::new();
    for speaker in [Speaker::Recipient, Speaker::Own, Speaker::Relay, Speaker::Forwarding] {
        for (name, fate, action, code) in FAILURES {
            let party = classifier.party(reason, speaker, fate);
            ways.push(Way { name, action, code, speaker, party, domain: COMPANY });
        }
    }
    // Rules may give a reason to somebody else: another band and other steps, the rest is told already.
    if let Some(first) = ways.first().copied() {
        let others = Party::ALL.into_iter().filter(|party| *party != first.party);
        ways.extend(others.map(|party| Way { party, ..first }));
    }
    // A provider has no administrator whom the recipient could ask.
    let theirs = ways.iter().filter(|way| way.speaker == Speaker::Recipient);
    let at_provider: Vec<Way> = theirs.map(|way| Way { domain: PROVIDER, ..*way }).collect();
    ways.extend(at_provider);
    ways.into_iter().map(|way| variant(reason, way)).collect()
}

/// One of them.
#[derive(Clone, Copy)]
struct Way {
    name: &'static str,
    action: Action,
    code: &'static str,
    speaker: Speaker,
    party: Party,
    domain: &'static str,
}

fn variant(reason: Reason, way: Way) -> Variant {
    let Way { name, action, code, speaker, party, domain } = way;
    let attempt = Timestamp::from_second(DAY).ok();
    let mut recipient = RecipientStatus::new(format!("orders@{domain}"), action);
    recipient.status = code.split(' ').nth(1).and_then(|status| status.parse().ok());
    recipient.last_attempt_date = attempt;
    recipient.will_retry_until = attempt.filter(|_| action == Action::Delayed).and_then(|_| after(4 * 24));
    if speaker == Speaker::Forwarding {
        recipient.original_recipient = Some("sales@example.net".to_owned());
    }
    let words = format!("{code} The words of the server stand here");
    let own = speaker == Speaker::Own;
    let said = Said {
        speaker,
        diagnostic_type: if own { DiagnosticType::Reporter } else { DiagnosticType::Smtp },
        host: (!own).then(|| "mx.example.com".to_owned()),
        ip: (!own).then_some(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 25))),
        command: (!own).then(|| "RCPT TO".to_owned()),
        reply: Reply::parse(&words),
        words: Some(words),
        ..Said::default()
    };
    Variant {
        name: format!("{name}-{speaker}-{party}{}", if domain == PROVIDER { "-provider" } else { "" }),
        report: BounceReport {
            reporting_mta: Some("mail.example.org".to_owned()),
            queue_id: Some("8A4B99A811F".to_owned()),
            sender: Some("ayse@example.org".to_owned()),
            arrival_date: after(if name == "refused" { 0 } else { -4 * 24 }),
            recipients: vec![recipient.saying(said)],
        },
        verdict: Verdict { reason, certainty: Certainty::Sure, party, basis: Basis::Nothing, facts: facts() },
        returned: returned(domain),
    }
}

/// Everything that a reply may name.
fn facts() -> Facts {
    Facts {
        size: Some(34 * MEBIBYTE),
        limit: Some(25 * MEBIBYTE),
        wait: Some(600),
        list: Some("list.example.net".to_owned()),
        ip: Some(IpAddr::V4(Ipv4Addr::new(203, 0, 113, 10))),
    }
}

fn returned(domain: &str) -> ReturnedMessage {
    ReturnedMessage {
        message_id: None,
        content: Content::Full,
        header: Vec::new(),
        subject: Some("Kasım ayı sipariş listesi".to_owned()),
        date: after(-4 * 24),
        recipients: vec![format!("orders@{domain}")],
        accept_language: None,
        content_language: None,
        automatic: false,
        written: None,
        size: None,
    }
}

/// So many hours behind the last attempt.
fn after(hours: i64) -> Option<Timestamp> {
    Timestamp::from_second(DAY + hours * HOUR).ok()
}
