//! Delivery status notifications (RFC 3464, RFC 6533): what a report says, as one struct.

mod delivery_status;
mod named;
mod notification;
mod reading;
mod report;
mod returned;
mod transcript;
mod typed;

pub use crate::smtp::Action;
pub use reading::{FirstPart, Reading, read};
pub use report::{BounceReport, Content, DiagnosticType, RecipientStatus, ReportKind, ReturnedMessage};
pub use returned::Written;
pub use transcript::Transcript;
