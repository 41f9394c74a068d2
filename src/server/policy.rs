//! The policy listener: each request is decided by the generation of its hour.

use super::generation::{Generation, Generations};
use super::service::{Service, Subject, Unanswered};
use crate::language::LanguageTag;
use crate::policy::{Action, PolicySession, Refusal, Request, Words};
use crate::reason::Reason;
use crate::settings::Mode;
use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

/// What smtpd is told.
type Decide = Box<dyn FnMut(&Request<'_>) -> Action + Send>;

/// Stamps languages and words refusals.
pub(super) struct PolicyService {
    generations: Arc<Generations>,
}

impl PolicyService {
    pub(super) fn new(generations: Arc<Generations>) -> Self {
        Self { generations }
    }
}

impl Service for PolicyService {
    type Session = PolicySession<Decide>;
    type Record = Infallible;

    const NAME: &'static str = "policy";

    fn open(&self) -> Self::Session {
        let generations = Arc::clone(&self.generations);
        PolicySession::new(Box::new(move |request| {
            let generation = generations.current();
            unharmed(|| decide(&generation, request))
        }))
    }

    fn subject(&self, question: &Infallible) -> Subject {
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

fn decide(generation: &Generation, request: &Request<'_>) -> Action {
    let action = match generation.mode {
        Mode::On => generation.rules.decide(request, generation),
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

impl Words for Generation {
    fn language_of_login(&self, login: &str) -> Option<String> {
        self.rewriter.senders.of_sender(login).map(ToString::to_string)
    }

    fn language_of_sender(&self, address: &str) -> Option<String> {
        let senders = &self.rewriter.senders;
        senders.of_sender(address).or_else(|| senders.of_domain(address)).map(ToString::to_string)
    }

    fn line(&self, refusal: &Refusal, language: Option<&str>) -> String {
        let known: Option<LanguageTag> = language.and_then(|tag| tag.parse().ok());
        let languages = known.map_or_else(|| self.rewriter.default_languages.clone(), |tag| vec![tag]);
        let reason: Option<Reason> = refusal.reason().parse().ok();
        let words = reason.map(|reason| {
            // One by one: a reply has more room than a line of several languages is given.
            let lines = languages.iter().filter_map(|language| {
                self.rewriter.catalogue.smtp_line(reason, std::slice::from_ref(language))
            });
            lines.collect::<Vec<_>>().join(" / ")
        });
        let meant = match refusal {
            Refusal::DomainSlip { meant, .. } => Some(format!("({meant}?)")),
            Refusal::MessageTooLarge { .. } | Refusal::TooManyRecipients { .. } => None,
        };
        let help = Some(self.rewriter.site.help_url.clone()).filter(|url| !url.is_empty());
        [words, meant, help].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_no_opinion() {
        assert_eq!(unharmed(|| panic!("a fault of ours")), Action::Dunno);
    }
}
