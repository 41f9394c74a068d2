//! The milter's listener: each candidate is rewritten by the site of its hour.

use super::current::Current;
use super::log;
use super::service::{Effort, Service, Unanswered};
use crate::mail::{Candidate, Edits, HeaderChange};
use crate::memory::MemoryBudget;
use crate::milter::{Limits, MilterSession, PAYLOAD_LIMIT};
use crate::rewrite::{Outcome, Rewritten, Why};
use crate::settings::{Addresses, Mode, Settings};
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;

/// Bytes of a frame beside its payload, and what a header frame has beside name and value.
const FRAME_COST: usize = 5 + 6;

/// Explains bounces.
pub(super) struct MilterService {
    current: Arc<Current>,
    limits: Limits,
    memory: MemoryBudget,
    addresses: Addresses,
}

/// Bytes that a byte of a body costs while it is read and written anew, at most.
const WORKING_MEMORY: usize = 8;

/// Whom a bounce is about.
pub(super) struct Subject {
    queue_id: Option<String>,
    recipient: Option<String>,
}

/// What became of one candidate.
pub(super) struct Record {
    outcome: &'static str,
    /// The reasons of a bounce, or why it was left alone.
    reason: String,
    language: String,
}

impl MilterService {
    pub(super) fn new(current: Arc<Current>, settings: &Settings, memory: MemoryBudget) -> Self {
        Self {
            current,
            limits: Limits { message_size: settings.limits.message_size_limit.0 },
            memory,
            addresses: settings.log.addresses,
        }
    }
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

    fn subject(&self, candidate: &Candidate) -> Subject {
        Subject { queue_id: candidate.queue_id.clone(), recipient: candidate.recipient.clone() }
    }

    fn effort(&self, candidate: &Candidate, room: usize) -> Effort {
        if longest(0, 0, candidate) > room {
            return Effort::InPlace;
        }
        Effort::Aside { memory: candidate.body.len().saturating_mul(WORKING_MEMORY) }
    }

    fn answer(&self, candidate: Candidate, room: usize) -> (Option<Edits>, Record) {
        let site = self.current.site();
        if site.mode == Mode::Off {
            return (None, Record::left_alone("off".to_owned()));
        }
        if longest(0, 0, &candidate) > room {
            return (None, Record::left_alone("longer-than-one-send".to_owned()));
        }
        let candidate = Candidate { arrived: Some(Timestamp::now()), ..candidate };
        match site.rewriter.rewrite(&candidate) {
            Outcome::LeftAlone(why) => (None, Record::left_alone(why.id().to_owned())),
            Outcome::Marked(edits) if longest_of(&edits, &candidate) > room => {
                (None, Record::left_alone("longer-than-one-send".to_owned()))
            }
            Outcome::Marked(edits) => {
                let edits = Some(edits).filter(|_| site.mode == Mode::On);
                (edits, Record::left_alone(Why::Unproved.id().to_owned()))
            }
            Outcome::Rewritten(rewritten) if longest_of(&rewritten.edits, &candidate) > room => {
                (None, Record::left_alone("longer-than-one-send".to_owned()))
            }
            Outcome::Rewritten(rewritten) => {
                let (outcome, edit) = match site.mode {
                    Mode::On => ("rewritten", true),
                    Mode::Observe | Mode::Off => ("observed", false),
                };
                let record = Record::of(outcome, &rewritten);
                (edit.then_some(rewritten.edits), record)
            }
        }
    }

    fn record(&self, subject: &Subject, outcome: Result<Record, Unanswered>, took: Duration) {
        let record = outcome.unwrap_or_else(|unanswered| match unanswered {
            Unanswered::Late => {
                metrics::counter!("neden_deadlines_total").increment(1);
                Record::left_alone("late".to_owned())
            }
            Unanswered::Panicked => {
                metrics::counter!("neden_panics_total").increment(1);
                Record::left_alone("panicked".to_owned())
            }
            Unanswered::MemoryLimit => Record::left_alone("memory-limit".to_owned()),
        });
        metrics::counter!(
            "neden_messages_total", "outcome" => record.outcome, "reason" => series(&record.reason)
        )
        .increment(1);
        metrics::histogram!("neden_rewrite_seconds").record(took.as_secs_f64());
        tracing::info!(
            queue_id = log::escaped(subject.queue_id.as_deref().unwrap_or_default()),
            recipient = log::address(subject.recipient.as_deref(), self.addresses),
            reason = record.reason,
            language = record.language,
            outcome = record.outcome,
        );
    }
}

impl Record {
    fn of(outcome: &'static str, rewritten: &Rewritten) -> Self {
        let list = |items: Vec<String>| items.join(",");
        Self {
            outcome,
            reason: list(rewritten.reasons.iter().map(ToString::to_string).collect()),
            language: list(rewritten.languages.iter().map(ToString::to_string).collect()),
        }
    }

    fn left_alone(why: String) -> Self {
        Self { outcome: "left-alone", reason: why, language: String::new() }
    }
}

/// Reasons as a metric tells them: a series for each combination would be memory that strangers fill.
fn series(reasons: &str) -> String {
    if reasons.contains(',') { "several".to_owned() } else { reasons.to_owned() }
}

/// What the answer with these edits can have at most: all of it must leave in one send.
fn longest_of(edits: &Edits, candidate: &Candidate) -> usize {
    let header = |change: &HeaderChange| {
        let (HeaderChange::Add { name, value } | HeaderChange::Change { name, value }) = change;
        name.len() + value.len() + FRAME_COST
    };
    longest(edits.headers.iter().map(header).sum(), edits.splice.replacement.len(), candidate)
}

/// The same with `headers` bytes for changes of the header and `replacement` bytes in the body.
fn longest(headers: usize, replacement: usize, candidate: &Candidate) -> usize {
    let body = candidate.body.len() + replacement;
    // each of the three pieces of a body may end in a frame that is not full, and the verdict is one more
    headers + body + (body / PAYLOAD_LIMIT + 4) * FRAME_COST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Layers;
    use crate::site::Site;

    #[test]
    fn what_can_never_be_answered_is_not_worked_on() {
        let message = crate::mail::Message::parse(&[b"A: 1\n\n".as_slice(), &[b'x'; 5000]].concat());
        let file = tempfile::NamedTempFile::new().unwrap();
        let layers = Layers::with_environment(Some(file.path().to_owned()), Vec::new());
        let settings = layers.load().unwrap();
        let site = Site::load(&settings, layers.path()).unwrap();
        let service = MilterService::new(Arc::new(Current::new(site)), &settings, MemoryBudget::new(0));
        assert_eq!(service.effort(&message.candidate(), 5000), Effort::InPlace);
        assert_eq!(service.answer(message.candidate(), 5000).1.reason, "longer-than-one-send");
        assert!(matches!(service.effort(&message.candidate(), 6000), Effort::Aside { .. }));
    }

    #[test]
    fn metrics_have_no_series_for_combinations_of_reasons() {
        for (reasons, told) in
            [("expired", "expired"), ("expired,mailbox-full", "several"), ("not-a-report", "not-a-report")]
        {
            assert_eq!(series(reasons), told);
        }
    }
}
