//! What a report says of each recipient, as evidence.

use crate::dsn::{BounceReport, RecipientStatus};
use crate::reason::{Classifier, Evidence, Verdict, Voice};

/// One judgement for each recipient, in the order of the report.
#[must_use]
pub fn judge(report: &BounceReport, classifier: &Classifier) -> Vec<Verdict> {
    report.recipients.iter().map(|recipient| classifier.classify(&evidence(recipient))).collect()
}

/// What in a recipient's reply speaks for the reason of a verdict, and what against it, the loudest first.
#[must_use]
pub fn voices(recipient: &RecipientStatus, verdict: &Verdict, classifier: &Classifier) -> Vec<Voice> {
    classifier.voices(&evidence(recipient), verdict.reason)
}

fn evidence(recipient: &RecipientStatus) -> Evidence<'_> {
    Evidence { said: recipient.said(), status: recipient.status, action: Some(recipient.action) }
}
