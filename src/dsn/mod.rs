//! Delivery status notifications (RFC 3464, RFC 6533): what a report says, as one struct.

mod report;

pub use report::{BounceReport, Content, DiagnosticType, RecipientStatus, ReportKind, ReturnedMessage};
