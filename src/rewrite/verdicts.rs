//! What a report says of each recipient, as evidence, and what that means.

use crate::dsn::{BounceReport, RecipientStatus, ReturnedMessage};
use crate::reason::{Certainty, Classifier, Evidence, Reason, Verdict, Voice};

/// No server has a limit as low as this and does not name it, in bytes.
const SMALL: u64 = 16 * 1024;

/// One judgement for each recipient, in the order of the report. What came back may speak against the words.
#[must_use]
pub fn verdicts(
    report: &BounceReport,
    returned: Option<&ReturnedMessage>,
    classifier: &Classifier,
) -> Vec<Verdict> {
    let size = returned.and_then(|mail| mail.size);
    let verdict = |recipient| {
        let mut verdict: Verdict = classifier.classify(&evidence(recipient));
        if size.is_some_and(|size| is_contradicted(&verdict, size)) {
            verdict.certainty = Certainty::Weak;
        }
        verdict
    };
    report.recipients.iter().map(verdict).collect()
}

/// A message that is called too large and is not.
fn is_contradicted(verdict: &Verdict, size: u64) -> bool {
    let limit = verdict.facts.limit.map_or(SMALL, |limit| limit / 2);
    verdict.reason == Reason::MessageTooLarge && verdict.facts.size.is_none() && size < limit
}

/// What in a recipient's reply speaks for the reason of a verdict, and what against it, the loudest first.
#[must_use]
pub fn voices(recipient: &RecipientStatus, verdict: &Verdict, classifier: &Classifier) -> Vec<Voice> {
    classifier.voices(&evidence(recipient), verdict.reason)
}

fn evidence(recipient: &RecipientStatus) -> Evidence<'_> {
    Evidence { said: recipient.said(), status: recipient.status, action: Some(recipient.action) }
}
