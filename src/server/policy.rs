//! The policy listener: each request is decided by the site of its hour.

use super::current::Current;
use super::service::{Service, Subject, Unanswered};
use crate::policy::{Action, PolicySession, Request};
use crate::settings::Mode;
use crate::site::Site;
use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

/// What smtpd is told.
type Decide = Box<dyn FnMut(&Request<'_>) -> Action + Send>;

/// Stamps languages and words refusals.
pub(super) struct PolicyService {
    current: Arc<Current>,
}

impl PolicyService {
    pub(super) fn new(current: Arc<Current>) -> Self {
        Self { current }
    }
}

impl Service for PolicyService {
    type Session = PolicySession<Decide>;
    type Record = Infallible;

    const NAME: &'static str = "policy";

    fn open(&self) -> Self::Session {
        let current = Arc::clone(&self.current);
        PolicySession::new(Box::new(move |request| {
            let site = current.site();
            unharmed(|| decide(&site, request))
        }))
    }

    fn subject(&self, question: &Infallible) -> Subject {
        match *question {}
    }

    fn at_once(&self, question: &Infallible, _: usize) -> Option<((), Infallible)> {
        match *question {}
    }

    fn working_memory(&self, question: &Infallible) -> usize {
        match *question {}
    }

    fn answer(&self, question: Infallible, _: usize) -> ((), Infallible) {
        match question {}
    }

    fn record(&self, _: &Subject, outcome: Result<Infallible, Unanswered>, _: Duration) {
        // nothing is ever asked
        if let Ok(record) = outcome {
            match record {}
        }
    }
}

/// A fault of ours is no opinion about the mail.
fn unharmed(decision: impl FnOnce() -> Action) -> Action {
    // nothing that was half changed is looked at afterwards: a decision only reads
    catch_unwind(AssertUnwindSafe(decision)).unwrap_or_else(|_| {
        metrics::counter!("neden_panics_total").increment(1);
        Action::Dunno
    })
}

fn decide(site: &Site, request: &Request<'_>) -> Action {
    let action = match site.mode {
        Mode::On => site.rules.decide(request, site),
        Mode::Observe | Mode::Off => Action::Dunno,
    };
    let told = match &action {
        Action::Dunno => "dunno",
        Action::Prepend { .. } => "stamped",
        Action::Refuse { code, status, .. } => {
            tracing::info!(
                queue_id = super::log::escaped(&String::from_utf8_lossy(request.queue_id)),
                status = %status,
                reply = code.0,
                outcome = "refused",
            );
            "refused"
        }
    };
    metrics::counter!("neden_policy_requests_total", "outcome" => told).increment(1);
    action
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_no_opinion() {
        assert_eq!(unharmed(|| panic!("a fault of ours")), Action::Dunno);
    }
}
