//! Bounces (RFC 3464, RFC 6533, and what servers write instead): what one says, as one struct.

mod delivery_status;
mod form;
mod grounds;
mod logged;
mod notification;
mod reading;
mod recipient;
mod report;
mod returned;
mod rfc3464;
mod speaker;
mod submission;
mod text;
mod transcript;
mod typed_value;
mod unnamed_recipient;
mod wrapped;
mod written;

pub use crate::smtp::{Action, DiagnosticType};
pub use form::{may_be_bounce, read};
pub use logged::Logger;
pub use reading::{FirstPart, Form, Place, Reading, Trust};
pub use recipient::RecipientStatus;
pub use report::{BounceReport, Content, ReportKind, ReturnedMessage};
pub use speaker::{Hosts, is_rewritten, looked_up};
pub use text::quoted;
pub use written::Written;
