//! What the milter's listener offers: each candidate is rewritten by the site of its hour.

use super::current::Current;
use super::log;
use super::metrics::{
    Case, Fate, Form, LEFT_ALONE, Language, Metrics, OBSERVED, Proof, REWRITTEN, SEVERAL, Sides, Sure,
};
use super::service::{Effort, Service, Unanswered};
use crate::language::LanguageTag;
use crate::left_alone::LeftAlone;
use crate::mail::{Candidate, Edits, Origin};
use crate::memory::MemoryBudget;
use crate::milter::{Limits, MilterSession, Question, answer_size};
use crate::reason::Reason;
use crate::rewrite::{Account, CaseKind, Outcome, Rewritten};
use crate::settings::{Addresses, Mode, Settings};
use jiff::Timestamp;
use memchr::memchr_iter;
use std::sync::Arc;
use std::time::Duration;

/// Bytes of a message that is answered in place. Postfix's own bounces are no longer (bounce_size_limit = 50000 and the
/// report around it), and no byte of them costs more than some nanoseconds.
const IN_PLACE_LIMIT: usize = 64 << 10;
/// The same of a report that a stranger made: all of it may be one long reply, and a byte of replies that are made of
/// nothing but words that mean something costs ten times as much as any other.
const IN_PLACE_LIMIT_OF_STRANGERS: usize = 16 << 10;
/// Fields about recipients in a report that is answered in place, two for each: their replies are judged one by one.
const IN_PLACE_RECIPIENTS: usize = 16;

/// How the names of those fields end (RFC 3464 section 2.3).
const RECIPIENT: &[u8] = b"recipient";

/// Bytes that a byte of a message costs while it is read and written anew, at most.
const WORKING_MEMORY: usize = 8;
/// Bytes of a notice, whatever the message is.
const NOTICE_MEMORY: usize = 32 << 10;

/// Explains bounces.
pub(super) struct MilterService {
    current: Arc<Current>,
    metrics: Arc<Metrics>,
    limits: Limits,
    memory: MemoryBudget,
    addresses: Addresses,
}

/// Whom a bounce is about.
pub(super) struct Subject {
    queue_id: Option<String>,
    recipient: Option<String>,
}

/// What became of one candidate.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Record {
    LeftAlone(LeftAlone),
    Explained {
        /// Told, but not sent.
        observed: bool,
        /// In the order of the notice.
        reasons: Vec<Reason>,
        languages: Vec<LanguageTag>,
        account: Box<Account>,
    },
}

impl MilterService {
    pub(super) fn new(
        current: Arc<Current>,
        metrics: Arc<Metrics>,
        settings: &Settings,
        memory: MemoryBudget,
    ) -> Self {
        let limits = Limits { message_size: settings.limits.message_size_limit.0 };
        Self { current, metrics, limits, memory, addresses: settings.log.addresses }
    }

    fn rewritten(&self, candidate: &Candidate, room: usize) -> Result<(Option<Edits>, Record), LeftAlone> {
        let current = self.current.site();
        let site = current.as_deref().ok_or(LeftAlone::Late)?;
        if site.mode == Mode::Off {
            return Err(LeftAlone::Off);
        }
        if can_never_leave(candidate, room) {
            return Err(LeftAlone::LongerThanOneSend);
        }
        let on = site.mode == Mode::On;
        let rewritten = match site.rewriter.rewrite(candidate) {
            Outcome::LeftAlone(why) => return Err(why),
            Outcome::Marked(edits) => {
                return Ok((Some(edits).filter(|_| on), Record::LeftAlone(LeftAlone::Unproved)));
            }
            Outcome::Rewritten(rewritten) => rewritten,
        };
        if answer_size(&rewritten.edits, candidate.body.len()) > room {
            return Err(LeftAlone::LongerThanOneSend);
        }
        let Rewritten { edits, reasons, languages, account } = rewritten;
        Ok((on.then_some(edits), Record::Explained { observed: !on, reasons, languages, account }))
    }
}

/// Whether the body alone, as it came, is longer than one send.
fn can_never_leave(candidate: &Candidate, room: usize) -> bool {
    candidate.body.len() > room
}

/// Whether everybody else on the loop can wait for it: a few milliseconds at worst, whoever wrote it.
fn is_small(candidate: &Candidate) -> bool {
    let limit = match candidate.origin {
        Origin::Internal => IN_PLACE_LIMIT,
        Origin::Remote => IN_PLACE_LIMIT_OF_STRANGERS,
    };
    let body: &[u8] = &candidate.body;
    let names_recipient = |at: &usize| {
        let word = body.get(at + 1..).and_then(|rest| rest.get(..RECIPIENT.len()));
        word.is_some_and(|word| word.eq_ignore_ascii_case(RECIPIENT))
    };
    candidate.size() <= limit
        && memchr_iter(b'-', body).filter(names_recipient).nth(IN_PLACE_RECIPIENTS).is_none()
}

impl Service for MilterService {
    type Session = MilterSession;
    type Subject = Subject;
    type Record = Record;

    const NAME: &'static str = "milter";
    const LONG_ANSWERS: bool = true;

    fn open(&self) -> MilterSession {
        MilterSession::new(self.limits, self.memory.clone())
    }

    fn subject(&self, question: &Question) -> Subject {
        let (queue_id, recipient) = match question {
            Question::Rewrite(candidate) => (&candidate.queue_id, &candidate.recipient),
            Question::Passed { queue_id, recipient, .. } => (queue_id, recipient),
        };
        Subject { queue_id: queue_id.clone(), recipient: recipient.clone() }
    }

    fn effort(&self, question: &Question, room: usize) -> Effort {
        let Question::Rewrite(candidate) = question else { return Effort::InPlace { memory: 0 } };
        if can_never_leave(candidate, room) {
            return Effort::InPlace { memory: 0 };
        }
        let memory = candidate.size().saturating_mul(WORKING_MEMORY).saturating_add(NOTICE_MEMORY);
        if is_small(candidate) { Effort::InPlace { memory } } else { Effort::Aside { memory } }
    }

    fn answer(&self, question: Question, room: usize) -> (Option<Edits>, Record) {
        let told = match question {
            Question::Rewrite(candidate) => {
                let arrived = Some(Timestamp::now());
                self.rewritten(&Candidate { arrived, ..candidate }, room)
            }
            Question::Passed { why, .. } => Err(why),
        };
        told.unwrap_or_else(|why| (None, Record::LeftAlone(why)))
    }

    fn record(&self, subject: &Subject, outcome: Result<Record, Unanswered>, took: Duration) {
        let record = outcome.unwrap_or_else(|unanswered| {
            Record::LeftAlone(match unanswered {
                Unanswered::Late => LeftAlone::Late,
                Unanswered::Panicked => LeftAlone::Panicked,
                Unanswered::MemoryLimit => LeftAlone::MemoryLimit,
            })
        });
        self.metrics.rewrite_seconds.observe(took.as_secs_f64());
        self.metrics.messages.get_or_create(&record.fate()).inc();
        if let Record::Explained { languages, account, .. } = &record {
            self.count(account, languages);
        }
        self.log(subject, &record);
    }
}

impl MilterService {
    fn count(&self, account: &Account, languages: &[LanguageTag]) {
        self.metrics.forms.get_or_create(&Form { form: account.form.id() }).inc();
        if let Some(proof) = account.proof {
            self.metrics.proofs.get_or_create(&Proof { proof }).inc();
        }
        for language in languages {
            self.metrics.languages.get_or_create(&Language { language: language.to_string() }).inc();
        }
        for (kind, count) in &account.cases {
            let CaseKind { reason, party, speaker, fate, certainty } = kind;
            self.metrics.recipients.get_or_create(&Case { reason: reason.id() }).inc_by(*count);
            let sides = Sides { party: party.id(), speaker: speaker.id(), fate: fate.id() };
            self.metrics.recipients_by_party.get_or_create(&sides).inc_by(*count);
            let sure = Sure { certainty: certainty.id() };
            self.metrics.recipients_by_certainty.get_or_create(&sure).inc_by(*count);
        }
    }

    /// One line for a message. What belongs to its recipients is a list where they differ.
    fn log(&self, subject: &Subject, record: &Record) {
        let (queue_id, recipient) = (subject.queue_id.as_deref(), subject.recipient.as_deref());
        let recipient = log::address(recipient, self.addresses);
        let queue_id = log::escaped(queue_id.unwrap_or_default());
        let (outcome, reason) = (record.fate().outcome, record.reason());
        let Record::Explained { languages, account, .. } = record else {
            return tracing::info!(queue_id, recipient, reason, outcome);
        };
        let kinds = || account.cases.iter().map(|(kind, _)| kind);
        let failed = account.recipients.iter().map(|failed| log::address(Some(failed), self.addresses));
        tracing::info!(
            queue_id,
            recipient,
            reason,
            language = list(languages.iter().map(ToString::to_string)),
            outcome,
            returned_queue_id = log::escaped(account.returned_queue_id.as_deref().unwrap_or_default()),
            failed_recipient = list(failed),
            host = log::escaped(&list(account.hosts.iter().cloned())),
            status = list(account.statuses.iter().cloned()),
            party = list(kinds().map(|kind| kind.party.id().to_owned())),
            speaker = list(kinds().map(|kind| kind.speaker.id().to_owned())),
            fate = list(kinds().map(|kind| kind.fate.id().to_owned())),
            certainty = list(kinds().map(|kind| kind.certainty.id().to_owned())),
            form = account.form.id(),
            proof = account.proof,
            reply = account.unknown.as_deref().map(log::escaped),
        );
    }
}

/// Each once, with commas between them.
fn list(values: impl Iterator<Item = String>) -> String {
    let mut different: Vec<String> = Vec::new();
    values.for_each(|value| different.extend(Some(value).filter(|value| !different.contains(value))));
    different.join(",")
}

impl Record {
    /// What became of it, as a metric tells it.
    fn fate(&self) -> Fate {
        match self {
            Self::LeftAlone(why) => Fate { outcome: LEFT_ALONE, reason: why.id() },
            Self::Explained { observed, reasons, .. } => {
                Fate { outcome: if *observed { OBSERVED } else { REWRITTEN }, reason: series(reasons) }
            }
        }
    }

    /// The reasons, or why it was left alone.
    fn reason(&self) -> String {
        match self {
            Self::LeftAlone(why) => why.id().to_owned(),
            Self::Explained { reasons, .. } => list(reasons.iter().map(ToString::to_string)),
        }
    }
}

/// Reasons as a metric tells them.
fn series(reasons: &[Reason]) -> &'static str {
    match reasons {
        [reason] => reason.id(),
        _ => SEVERAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Message;
    use crate::settings::Layers;
    use crate::site::Site;

    #[test]
    fn what_can_never_be_answered_is_not_worked_on() {
        let message = Message::parse(&[b"A: 1\n\n".as_slice(), &[b'x'; 2 * IN_PLACE_LIMIT]].concat());
        let file = tempfile::NamedTempFile::new().unwrap();
        let layers = Layers::with_environment(Some(file.path().to_owned()), Vec::new());
        let settings = layers.load().unwrap();
        let current = Arc::new(Current::new());
        current.swap(Site::load(&settings, layers.path()).unwrap());
        let service = MilterService::new(current, Arc::new(Metrics::new()), &settings, MemoryBudget::new(0));
        let question = || Question::Rewrite(message.candidate());
        assert_eq!(service.effort(&question(), IN_PLACE_LIMIT), Effort::InPlace { memory: 0 });
        assert_eq!(
            service.answer(question(), IN_PLACE_LIMIT).1,
            Record::LeftAlone(LeftAlone::LongerThanOneSend)
        );
        assert!(matches!(service.effort(&question(), 3 * IN_PLACE_LIMIT), Effort::Aside { .. }));
    }

    #[test]
    fn what_others_on_the_loop_would_wait_for_is_not_answered_there() {
        let report = |recipients: usize, bytes: usize, origin| {
            let group = "Original-Recipient: rfc822;a@b.example\nfinal-RECIPIENT: rfc822; a@b.example\n\n";
            let message = format!("A: 1\n\n{}{}", group.repeat(recipients), "-".repeat(bytes));
            Candidate { origin, ..Message::parse(message.as_bytes()).candidate() }
        };
        for (recipients, bytes, origin, expected, why) in [
            (1, 50_000, Origin::Internal, true, "Postfix's own"),
            (8, 50_000, Origin::Internal, true, "to a few"),
            (9, 50_000, Origin::Internal, false, "to many"),
            (1, 70_000, Origin::Internal, false, "long"),
            (1, 5_000, Origin::Remote, true, "a stranger's"),
            (1, 20_000, Origin::Remote, false, "a stranger's long one"),
        ] {
            assert_eq!(is_small(&report(recipients, bytes, origin)), expected, "{why}");
        }
    }

    #[test]
    fn metrics_have_no_series_for_combinations_of_reasons() {
        for (reasons, expected) in
            [(vec![Reason::Expired], "expired"), (vec![Reason::Expired, Reason::MailboxFull], "several")]
        {
            assert_eq!(series(&reasons), expected);
        }
    }

    #[test]
    fn a_list_has_everything_once() {
        assert_eq!(list(["a", "b", "a", ""].map(str::to_owned).into_iter()), "a,b,");
    }
}
