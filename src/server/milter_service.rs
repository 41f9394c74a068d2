//! What the milter's listener offers: each candidate is rewritten by the site of its hour.

use super::current::Current;
use super::metrics::Metrics;
use super::milter_effort::{can_never_leave, effort};
use super::milter_record::{Record, Subject};
use super::service::{Effort, Service, Unanswered};
use crate::left_alone::LeftAlone;
use crate::mail::{Candidate, Edits};
use crate::memory::MemoryBudget;
use crate::milter::{Limits, MilterQuestion, MilterSession, answer_size};
use crate::rewrite::{Outcome, Rewritten};
use crate::settings::{Addresses, Mode, Settings};
use crate::site::Site;
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;

/// Explains bounces.
pub(super) struct MilterService {
    current: Arc<Current>,
    metrics: Arc<Metrics>,
    limits: Limits,
    memory: MemoryBudget,
    addresses: Addresses,
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
            return Ok(unread(site, candidate, LeftAlone::LongerThanOneSend));
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

/// What is not worked on may have to be marked.
fn unread(site: &Site, candidate: &Candidate, why: LeftAlone) -> (Option<Edits>, Record) {
    let edits = if site.mode == Mode::On { site.rewriter.mark_unread(candidate) } else { None };
    (edits, Record::LeftAlone(why))
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

    fn subject(&self, question: &MilterQuestion) -> Subject {
        let (queue_id, recipient) = match question {
            MilterQuestion::Rewrite(candidate) | MilterQuestion::Unread { candidate, .. } => {
                (&candidate.queue_id, &candidate.recipient)
            }
            MilterQuestion::Passed { queue_id, recipient, .. } => (queue_id, recipient),
        };
        Subject { queue_id: queue_id.clone(), recipient: recipient.clone() }
    }

    fn effort(&self, question: &MilterQuestion, room: usize) -> Effort {
        match question {
            MilterQuestion::Rewrite(candidate) => effort(candidate, room),
            MilterQuestion::Unread { .. } | MilterQuestion::Passed { .. } => Effort::InPlace { memory: 0 },
        }
    }

    fn answer(&self, question: MilterQuestion, room: usize) -> (Option<Edits>, Record) {
        let told = match question {
            MilterQuestion::Rewrite(candidate) => {
                let arrived = Some(Timestamp::now());
                // a server that does not say who it is has written no report: only a file has none
                let host = Some(candidate.host.unwrap_or_default());
                self.rewritten(&Candidate { arrived, host, ..candidate }, room)
            }
            MilterQuestion::Unread { candidate, why } => {
                let current = self.current.site();
                current.as_deref().map(|site| unread(site, &candidate, why)).ok_or(why)
            }
            MilterQuestion::Passed { why, .. } => Err(why),
        };
        told.unwrap_or_else(|why| (None, Record::LeftAlone(why)))
    }

    fn record(&self, subject: &Subject, outcome: Result<Record, Unanswered>, took: Duration) {
        let record = outcome.unwrap_or_else(Record::from);
        record.count(took, &self.metrics);
        record.log(subject, self.addresses);
    }
}

#[cfg(test)]
mod tests {
    use super::super::milter_effort::IN_PLACE_LIMIT;
    use super::*;
    use crate::mail::{Message, Origin};
    use crate::settings::Layers;
    use bytes::Bytes;

    const BOUNCE: &[u8] = include_bytes!("../../tests/samples/postfix/bounce-error-transport-5.7.1.eml");

    fn service() -> MilterService {
        service_with(&[])
    }

    fn service_with(environment: &[(&str, &str)]) -> MilterService {
        let file = tempfile::NamedTempFile::new().unwrap();
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let layers = Layers::with_environment(Some(file.path().to_owned()), environment.collect());
        let settings = layers.load().unwrap();
        let current = Arc::new(Current::new());
        current.swap(Site::load(&settings, &layers).unwrap());
        MilterService::new(current, Arc::new(Metrics::new()), &settings, MemoryBudget::new(0))
    }

    #[test]
    fn what_can_never_be_answered_is_not_worked_on() {
        let message = Message::parse(&[b"A: 1\n\n".as_slice(), &[b'x'; 2 * IN_PLACE_LIMIT]].concat());
        let service = service();
        let question = || MilterQuestion::Rewrite(message.candidate());
        assert_eq!(service.effort(&question(), IN_PLACE_LIMIT), Effort::InPlace { memory: 0 });
        assert_eq!(
            service.answer(question(), IN_PLACE_LIMIT).1,
            Record::LeftAlone(LeftAlone::LongerThanOneSend)
        );
        assert!(matches!(service.effort(&question(), 3 * IN_PLACE_LIMIT), Effort::Aside { .. }));
    }

    #[test]
    fn what_a_stranger_makes_too_long_is_marked_where_marks_are_wanted() {
        let key = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/proof/mail.txt");
        let settings = [
            ("NEDEN_NOTICE__REMOTE", "on"),
            ("NEDEN_NOTICE__DOMAINS", "example.com"),
            ("NEDEN_PROOF__DKIM", key),
        ];
        let marking = service_with(&[settings.as_slice(), &[("NEDEN_NOTICE__UNPROVED", "mark")]].concat());
        let leaving = service_with(&settings);
        let long = Message::parse(&[b"A: 1\n\n".as_slice(), &[b'x'; 2 * IN_PLACE_LIMIT]].concat());
        let to = |recipient: &str, origin| Candidate {
            recipient: Some(recipient.to_owned()),
            origin,
            ..long.candidate()
        };
        for (service, recipient, origin, expected, why) in [
            (&marking, "ayse@example.com", Origin::Remote, true, "marks are wanted"),
            (&leaving, "ayse@example.com", Origin::Remote, false, "none are"),
            (&marking, "ayse@example.org", Origin::Remote, false, "another domain's"),
            (&marking, "ayse@example.com", Origin::Internal, false, "our own"),
        ] {
            let read = service.answer(MilterQuestion::Rewrite(to(recipient, origin)), IN_PLACE_LIMIT);
            assert_eq!(read.0.is_some(), expected, "longer than one send: {why}");
            let candidate = Candidate { body: Bytes::new(), ..to(recipient, origin) };
            let question = MilterQuestion::Unread { candidate, why: LeftAlone::TooLarge };
            let (edits, record) = service.answer(question, usize::MAX);
            assert_eq!(record, Record::LeftAlone(LeftAlone::TooLarge));
            assert_eq!(edits.is_some(), expected, "given up: {why}");
            assert!(edits.is_none_or(|edits| edits.splice.is_empty() && edits.headers.len() == 1), "{why}");
        }
    }

    #[test]
    fn only_a_report_of_the_server_that_asks_is_vouched_for() {
        let service = service();
        for (host, vouched) in [(Some("mx.lab.example"), true), (Some("mx.lab.test"), false), (None, false)] {
            let host_of = host.map(str::to_owned);
            let candidate = Candidate { host: host_of, ..Message::parse(BOUNCE).candidate() };
            let (edits, _) = service.answer(MilterQuestion::Rewrite(candidate), usize::MAX);
            let body = String::from_utf8(edits.unwrap().splice.replacement).unwrap();
            assert_eq!(body.contains("does not ask for a password"), vouched, "{host:?}");
        }
    }
}
