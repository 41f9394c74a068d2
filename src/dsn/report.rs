//! The report as data, named after RFC 3464's fields.

use super::{Transcript, Written};
use crate::smtp::{Action, EnhancedStatusCode, Reply, ReplyCode};
use jiff::Timestamp;
use std::fmt;

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

impl ReportKind {
    /// The contract's word, e.g. `failed`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Failed => Action::Failed.id(),
            Self::Delayed => Action::Delayed.id(),
            Self::Delivered => Action::Delivered.id(),
            Self::Relayed => Action::Relayed.id(),
            Self::Expanded => Action::Expanded.id(),
            Self::Mixed => "mixed",
        }
    }
}

impl fmt::Display for ReportKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl From<Action> for ReportKind {
    fn from(action: Action) -> Self {
        match action {
            Action::Failed => Self::Failed,
            Action::Delayed => Self::Delayed,
            Action::Delivered => Self::Delivered,
            Action::Relayed => Self::Relayed,
            Action::Expanded => Self::Expanded,
        }
    }
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
    /// The beginning of the whole notification, where it is about this recipient alone and nothing else was said: to
    /// reason from, never to quote.
    pub context: Option<String>,
}

impl RecipientStatus {
    /// What was said: Diagnostic-Code, or else what the notification says.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.diagnostic_code.as_deref().or(self.notification.as_deref())
    }

    /// Postfix's sentence about this recipient, taken apart; the notification says more than Diagnostic-Code.
    #[must_use]
    pub fn transcript(&self) -> Option<Transcript> {
        self.notification.as_deref().or(self.diagnostic_code.as_deref()).map(Transcript::parse)
    }

    /// What was said, taken apart: Diagnostic-Code, or else the reply that the notification quotes, or else all of it.
    #[must_use]
    pub fn said(&self) -> Reply {
        match (&self.diagnostic_code, &self.notification, &self.context) {
            (Some(code), _, _) => Reply::parse(code),
            (None, Some(sentence), _) => Reply::parse(&Transcript::parse(sentence).text),
            (None, None, context) => Reply::parse(context.as_deref().unwrap_or_default()),
        }
    }

    /// The basic code of the reply, when one was given.
    #[must_use]
    pub fn reply(&self) -> Option<ReplyCode> {
        self.words().and_then(|words| Reply::parse(words).code)
    }

    /// The status to show: the report's own, unless it says no more than its class (`5.0.0` is what a server writes
    /// that was given no code) and the reply, in the same class, says more.
    #[must_use]
    pub fn best_status(&self) -> Option<EnhancedStatusCode> {
        let vague = |status: EnhancedStatusCode| status.subject == 0 && status.detail == 0;
        match self.status {
            Some(status) if !vague(status) => Some(status),
            own => {
                let said = self.words().and_then(|words| Reply::parse(words).status);
                said.filter(|said| own.is_none_or(|own| own.class == said.class)).or(own)
            }
        }
    }

    /// The host that spoke: Remote-MTA, or else the one that the notification names.
    #[must_use]
    pub fn remote_host(&self) -> Option<String> {
        self.remote_mta.clone().or_else(|| self.transcript().and_then(|transcript| transcript.host))
    }
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

impl BounceReport {
    /// What it says as a whole. A report that names nobody (Postfix could not read its own log) tells of a failure.
    #[must_use]
    pub fn kind(&self) -> ReportKind {
        let mut kinds = self.recipients.iter().map(|recipient| ReportKind::from(recipient.action));
        let first = kinds.next().unwrap_or(ReportKind::Failed);
        if kinds.all(|kind| kind == first) { first } else { ReportKind::Mixed }
    }
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
    /// Its header as it came back, byte for byte but for a transfer encoding.
    pub header: Vec<u8>,
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
    /// The text the person wrote, when any of it came back.
    pub written: Option<Written>,
    /// Size in bytes, when all of it came back.
    pub size: Option<u64>,
}
