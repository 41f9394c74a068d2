//! What the policy listener offers: each request is decided by the site of its hour.

use super::current::Current;
use super::log;
use super::metrics::{Metrics, OutcomeLabel};
use super::service::{Effort, Service, Unanswered};
use crate::policy::{Action, PolicySession, RequestBytes};
use crate::settings::Mode;
use jiff::Timestamp;
use prometheus_client::metrics::counter::Counter;
use std::sync::Arc;
use std::time::Duration;

const DUNNO: &str = "dunno";
const STAMPED: &str = "stamped";
const REFUSED: &str = "refused";
const UNANSWERED: &str = "unanswered";
/// What can become of a request, as it is counted.
pub(super) const OUTCOMES: [&str; 4] = [DUNNO, STAMPED, REFUSED, UNANSWERED];

/// Stamps languages and words refusals.
pub(super) struct PolicyService {
    current: Arc<Current>,
    /// Of the requests, in the order of [`OUTCOMES`].
    counters: [Counter; OUTCOMES.len()],
}

/// What became of one request.
pub(super) enum Record {
    Dunno,
    Stamped,
    Refused { queue_id: String, status: String, reply: u16 },
}

impl PolicyService {
    pub(super) fn new(current: Arc<Current>, metrics: &Metrics) -> Self {
        let counter = |outcome| metrics.policy_requests.get_or_create_owned(&OutcomeLabel { outcome });
        Self { current, counters: OUTCOMES.map(counter) }
    }

    fn count(&self, outcome: &'static str) {
        let counted = OUTCOMES.iter().zip(&self.counters).find(|(known, _)| **known == outcome);
        if let Some((_, counter)) = counted {
            counter.inc();
        }
    }
}

impl Service for PolicyService {
    type Session = PolicySession;
    type Subject = ();
    type Record = Record;

    const NAME: &'static str = "policy";
    const LONG_ANSWERS: bool = false;

    fn open(&self) -> PolicySession {
        PolicySession::default()
    }

    fn subject(&self, _: &RequestBytes) {}

    /// Everything that decides is in memory.
    fn effort(&self, _: &RequestBytes, _: usize) -> Effort {
        Effort::InPlace { memory: 0 }
    }

    fn answer(&self, question: RequestBytes, _: usize) -> (Action, Record) {
        let request = question.request();
        let site = self.current.site();
        let action = match site.as_deref() {
            Some(site) if site.mode == Mode::On => site.rules.decide(&request, site, Timestamp::now()),
            _ => Action::Dunno,
        };
        let record = match &action {
            Action::Dunno => Record::Dunno,
            Action::Prepend { .. } => Record::Stamped,
            Action::Refuse { code, status, .. } => Record::Refused {
                queue_id: log::escaped(&String::from_utf8_lossy(request.queue_id)).into_owned(),
                status: status.to_string(),
                reply: code.0,
            },
        };
        (action, record)
    }

    fn record(&self, (): &(), outcome: Result<Record, Unanswered>, _: Duration) {
        self.count(match outcome {
            Ok(Record::Dunno) => DUNNO,
            Ok(Record::Stamped) => STAMPED,
            Ok(Record::Refused { queue_id, status, reply }) => {
                tracing::info!(queue_id, status, reply, outcome = REFUSED);
                REFUSED
            }
            Err(_) => UNANSWERED,
        });
    }
}
