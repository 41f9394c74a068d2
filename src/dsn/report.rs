//! The report as data, named after RFC 3464's fields.

use super::speaker::Sides;
use super::{Hosts, RecipientStatus, Written};
use crate::mail::Origin;
use crate::smtp::Action;
use jiff::Timestamp;
use std::sync::Arc;

/// What the report says as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportKind {
    /// The same of every recipient.
    All(Action),
    /// Not the same of all recipients.
    Mixed,
}

impl ReportKind {
    /// The contract's word, e.g. `failed`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::All(action) => action.id(),
            Self::Mixed => "mixed",
        }
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
    /// Tells each recipient who is who: a report by itself does not know which hosts are ours.
    pub(super) fn name_sides(&mut self, origin: Origin, hosts: &Hosts) {
        let sides = Arc::new(Sides::of(self, origin, hosts));
        self.recipients.iter_mut().for_each(|recipient| recipient.stand_among(&sides));
    }

    /// What it says as a whole. A report that names nobody (Postfix could not read its own log) tells of a failure.
    #[must_use]
    pub fn kind(&self) -> ReportKind {
        let mut actions = self.recipients.iter().map(|recipient| recipient.action);
        let first = actions.next().unwrap_or(Action::Failed);
        if actions.all(|action| action == first) { ReportKind::All(first) } else { ReportKind::Mixed }
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
    /// Message-ID, as written.
    pub message_id: Option<String>,
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
