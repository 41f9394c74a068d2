//! What a report says of each recipient, as evidence.

use crate::dsn::{BounceReport, DiagnosticType, RecipientStatus};
use crate::reason::{Classifier, Evidence, Speaker, Verdict};

/// One judgement for each recipient, in the order of the report.
#[must_use]
pub fn judge(report: &BounceReport, classifier: &Classifier) -> Vec<Verdict> {
    report.recipients.iter().map(|status| verdict(status, classifier)).collect()
}

fn verdict(status: &RecipientStatus, classifier: &Classifier) -> Verdict {
    let reply = status.said();
    let remote_host = status.remote_host();
    let origin = match status.diagnostic_type {
        DiagnosticType::Smtp | DiagnosticType::Unknown => Speaker::Remote,
        DiagnosticType::Reporter => Speaker::Reporter,
        DiagnosticType::Command => Speaker::Command,
    };
    classifier.classify(&Evidence {
        reply: &reply,
        status: status.status,
        action: Some(status.action),
        remote_host: remote_host.as_deref(),
        origin,
    })
}
