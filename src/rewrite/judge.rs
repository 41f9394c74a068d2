//! What a report says of each recipient, as evidence.

use crate::dsn::BounceReport;
use crate::reason::{Classifier, Evidence, Verdict};

/// One judgement for each recipient, in the order of the report.
#[must_use]
pub fn judge(report: &BounceReport, classifier: &Classifier) -> Vec<Verdict> {
    let verdicts = report.recipients.iter().map(|recipient| {
        let (said, status, action) = (recipient.said(), recipient.status, Some(recipient.action));
        classifier.classify(&Evidence { said, status, action })
    });
    verdicts.collect()
}
