//! What codes mean: a program's own ones before the words, the others where nothing is said beside them.

use super::super::judge::Opinion;
use super::super::{Basis, Certainty, Evidence, Reason};
use super::{Classifier, Decision, speaks_against};
use crate::smtp::{DiagnosticType, EnhancedStatusCode};

/// The first detail that the registry will not reach: those from here on are Exchange's own.
const OWN_DETAILS: u16 = 100;

impl Classifier {
    /// A code that one program alone gives is its mark.
    pub(super) fn own_code(&self, evidence: &Evidence, opinion: &Opinion) -> Option<Decision> {
        let (reason, status) =
            self.exact_status(evidence).filter(|(_, status)| status.detail >= OWN_DETAILS)?;
        let decision = Decision::of(reason, Certainty::Sure, Basis::Status(status));
        (!speaks_against(opinion, reason)).then_some(decision)
    }

    /// What a code means where nothing is said beside it.
    pub(super) fn code_without_words(&self, evidence: &Evidence) -> Option<Decision> {
        if evidence.said.reply.text.chars().any(char::is_alphabetic) {
            return None;
        }
        let status = |(reason, status), certainty| Decision::of(reason, certainty, Basis::Status(status));
        (self.exact_status(evidence).map(|exact| status(exact, Certainty::Likely)))
            .or_else(|| self.vague_status(evidence).map(|vague| status(vague, Certainty::Weak)))
            .or_else(|| self.reply_code(evidence))
    }

    pub(super) fn exact_status(&self, evidence: &Evidence) -> Option<(Reason, EnhancedStatusCode)> {
        // A Status field beside a reply without an enhanced code is the reporter's translation of the basic code, or its own
        // guess, and beside a command's output it is an exit status: it counts no more than a vague one.
        let reply = &evidence.said.reply;
        let translated = reply.code.is_some() && reply.status.is_none();
        let exit_status = evidence.said.diagnostic_type == DiagnosticType::Command;
        let reported = evidence.status.filter(|_| !translated && !exit_status);
        [reply.status, reported]
            .into_iter()
            .flatten()
            .find_map(|status| Some((self.codes.exact(status)?, status)))
    }

    fn vague_status(&self, evidence: &Evidence) -> Option<(Reason, EnhancedStatusCode)> {
        let said = [evidence.said.reply.status, evidence.status].into_iter().flatten();
        said.filter_map(|status| Some((self.codes.vague(status)?, status)))
            .find(|(reason, _)| !reason.is_undefined())
    }

    fn reply_code(&self, evidence: &Evidence) -> Option<Decision> {
        let code = evidence.failure_code()?;
        let reason = self.codes.reply(code).filter(|reason| !reason.is_undefined())?;
        Some(Decision::of(reason, Certainty::Weak, Basis::Reply(code)))
    }

    /// A reply that says yes, by itself: in the report of a failure it says nothing.
    pub(super) fn agrees(&self, evidence: &Evidence) -> Option<Decision> {
        if evidence.action.is_some() {
            return None;
        }
        match (evidence.said.reply.code, evidence.said.reply.status.or(evidence.status)) {
            (Some(code), _) if code.is_positive() => {
                let reason = self.codes.reply(code).unwrap_or(Reason::OkCompleted);
                Some(Decision::of(reason, Certainty::Sure, Basis::Reply(code)))
            }
            (None, Some(status)) if status.class == 2 => {
                Some(Decision::of(Reason::Delivered, Certainty::Sure, Basis::Status(status)))
            }
            _ => None,
        }
    }
}
