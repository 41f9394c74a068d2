//! What a report says of each recipient, as evidence.

use crate::dsn::{BounceReport, DiagnosticType, RecipientStatus};
use crate::reason::{Classifier, Evidence, Verdict, Voice};
use crate::smtp::Speaker;

/// One judgement for each recipient, in the order of the report.
#[must_use]
pub fn judge(report: &BounceReport, classifier: &Classifier) -> Vec<Verdict> {
    report.recipients.iter().map(|status| ask(status, |evidence| classifier.classify(evidence))).collect()
}

/// What in a recipient's reply speaks for the reason of a verdict, and what against it, the loudest first.
#[must_use]
pub fn voices(status: &RecipientStatus, verdict: &Verdict, classifier: &Classifier) -> Vec<Voice> {
    ask(status, |evidence| classifier.voices(evidence, verdict.reason))
}

/// Whose server spoke about a recipient.
#[must_use]
pub fn speaker(status: &RecipientStatus) -> Speaker {
    match status.diagnostic_type {
        DiagnosticType::Smtp | DiagnosticType::Unknown => Speaker::Recipient,
        DiagnosticType::Reporter | DiagnosticType::Command => Speaker::Own,
    }
}

fn ask<T>(status: &RecipientStatus, answer: impl FnOnce(&Evidence) -> T) -> T {
    let reply = status.said();
    let remote_host = status.remote_host();
    // Beside a command's output the status is its exit status in other words.
    let reported = status.status.filter(|_| status.diagnostic_type != DiagnosticType::Command);
    answer(&Evidence {
        reply: &reply,
        status: reported,
        action: Some(status.action),
        remote_host: remote_host.as_deref(),
        speaker: Some(speaker(status)),
    })
}
