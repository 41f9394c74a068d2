//! The report as data, named after RFC 3464's fields.

use crate::smtp::{Action, EnhancedStatusCode};
use jiff::Timestamp;

/// What the report says as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportKind {
    /// Every recipient failed.
    Failed,
    /// Every recipient is delayed.
    Delayed,
    /// Every recipient got the message.
    Delivered,
    /// Every recipient's message was handed to a system that does not report.
    Relayed,
    /// Every recipient's message was expanded to several addresses.
    Expanded,
    /// Not the same for all recipients.
    Mixed,
}

/// Who worded the diagnostic: the type before the `;` of Diagnostic-Code (RFC 3464 section 2.3.6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DiagnosticType {
    /// `smtp`: the reply of another server.
    Smtp,
    /// `X-Postfix` and its kind: the words of the reporting server itself.
    Reporter,
    /// `x-unix`: the output of a local command.
    Command,
    /// None given, or another.
    #[default]
    Unknown,
}

/// One per-recipient group (RFC 3464 section 2.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientStatus {
    /// Original-Recipient, without its type.
    pub original_recipient: Option<String>,
    /// Final-Recipient, without its type.
    pub final_recipient: String,
    /// Action.
    pub action: Action,
    /// Status.
    pub status: Option<EnhancedStatusCode>,
    /// Remote-MTA, without its type.
    pub remote_mta: Option<String>,
    /// Type of Diagnostic-Code.
    pub diagnostic_type: DiagnosticType,
    /// Diagnostic-Code, unfolded, without its type.
    pub diagnostic_code: Option<String>,
    /// Last-Attempt-Date.
    pub last_attempt_date: Option<Timestamp>,
    /// Will-Retry-Until.
    pub will_retry_until: Option<Timestamp>,
    /// What the notification (first part) says of this recipient, unfolded, without the address: Postfix names
    /// the remote host, its address and the SMTP command only here.
    pub notification: Option<String>,
}

/// A report read from a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BounceReport {
    /// Reporting-MTA, without its type.
    pub reporting_mta: Option<String>,
    /// `X-Postfix-Queue-ID` (`X-<mail_name>-Queue-ID`): the failed message's.
    pub queue_id: Option<String>,
    /// `X-Postfix-Sender`, without its type.
    pub sender: Option<String>,
    /// Arrival-Date.
    pub arrival_date: Option<Timestamp>,
    /// In the order of the report.
    pub recipients: Vec<RecipientStatus>,
}

/// How much of the returned message came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// All of it.
    Full,
    /// Its header only.
    HeadersOnly,
}

/// What the third part shows of the message that the person wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedMessage {
    /// How much came back.
    pub content: Content,
    /// Subject, decoded (RFC 2047).
    pub subject: Option<String>,
    /// Date.
    pub date: Option<Timestamp>,
    /// The addresses of To and Cc.
    pub recipients: Vec<String>,
    /// The topmost Accept-Language, as written.
    pub accept_language: Option<String>,
    /// Content-Language, as written.
    pub content_language: Option<String>,
    /// A program or a list wrote it: `List-*`, `Precedence: bulk|list|junk` or `Auto-Submitted` other than `no`.
    pub automatic: bool,
    /// The beginning of the text the person wrote, decoded, for language detection (about 500 characters; quoted
    /// lines, signature and links left out).
    pub text: String,
    /// Size in bytes, when all of it came back.
    pub size: Option<u64>,
}
