//! What the log says as a whole, as plain data: the words for it are others' business.

use super::counts::{Counts, Queue};
use super::notices::Notices;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

/// What is told of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// Their domains.
    Domains,
    /// Nothing.
    Nothing,
}

/// The whole report.
#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    /// Time of the first line that counts.
    pub from: Option<Timestamp>,
    /// And of the last one.
    pub to: Option<Timestamp>,
    /// Who wrote the lines.
    pub hosts: Vec<String>,
    /// All recipients.
    pub totals: Counts,
    /// Recipients that were only asked about: `sendmail -bv`, address verification. `failed` are undeliverable.
    pub probes: Counts,
    /// Mails, or their recipients, that were taken and thrown away by a filter, a check or discard(8).
    pub discarded: u64,
    /// Whom a queue listing shows.
    pub queue: Queue,
    /// Since when the oldest mail waits.
    pub waiting_since: Option<Timestamp>,
    /// Mails without a sender: bounces, answers of machines. They are counted nowhere else.
    pub reports: Counts,
    /// For each party that can act first, what it can act about: the administrator first.
    pub groups: Vec<PartyCauses>,
    /// By reason, and by whose server gave it.
    pub reasons: Vec<ReasonCounts>,
    /// By the recipient's domain.
    pub receivers: Ranking<NamedCounts, Counts>,
    /// By the envelope sender's domain.
    pub senders: Ranking<NamedCounts, Counts>,
    /// By day.
    pub days: Vec<Day>,
    /// Replies that no rule knows.
    pub unknown: Unknown,
    /// What was refused at the door, in all.
    pub refused: u64,
    /// And for what.
    pub refusals: Ranking<Refused, u64>,
    /// What neden made of the bounces.
    pub notices: Notices,
}

/// The first ones of many.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Ranking<Line, Count> {
    /// The most frequent ones.
    pub lines: Vec<Line>,
    /// How many are not among them.
    pub more: usize,
    /// What those count together.
    pub rest: Count,
}

/// What one party can act about.
#[derive(Clone, Debug, Serialize)]
pub struct PartyCauses {
    /// `sender-admin`.
    pub party: &'static str,
    /// Recipients.
    pub counts: Counts,
    /// Refusals at the door.
    pub refused: u64,
    /// The most frequent ones.
    pub findings: Vec<CountedCause>,
    /// How many are not shown.
    pub more: usize,
}

/// One thing to do.
#[derive(Clone, Debug, Serialize)]
pub struct CountedCause {
    /// `ip-blocklisted`.
    pub reason: &'static str,
    /// Whose server gave it: `own`, `relay`, `recipient`, `forwarding`.
    pub speaker: &'static str,
    /// Recipients.
    pub counts: Counts,
    /// How often our own server refused at the door because of it.
    pub refused: u64,
    /// A blocklist.
    pub list: Option<String>,
    /// An address of ours.
    pub address: Option<String>,
    /// The receiver's domain, or the sender's where its record is at fault.
    pub domain: Option<String>,
    /// The domain that was meant.
    pub meant: Option<String>,
    /// Domains of the recipients, with their number.
    pub receivers: Vec<(String, u64)>,
    /// Since when.
    pub first: Option<Timestamp>,
    /// Until when.
    pub last: Option<Timestamp>,
    /// A queue id.
    pub example: String,
}

/// One reason.
#[derive(Clone, Debug, Serialize)]
pub struct ReasonCounts {
    /// `mailbox-full`.
    pub name: &'static str,
    /// Whose server gave it.
    pub speaker: &'static str,
    /// Recipients.
    #[serde(flatten)]
    pub counts: Counts,
}

/// One line of a table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NamedCounts {
    /// What is counted.
    pub name: String,
    /// Recipients.
    #[serde(flatten)]
    pub counts: Counts,
}

/// One day.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// In the zone of the report.
    pub day: Date,
    /// Recipients.
    #[serde(flatten)]
    pub counts: Counts,
}

/// Replies that no rule knows.
#[derive(Clone, Debug, Serialize)]
pub struct Unknown {
    /// Recipients who got one.
    pub counts: Counts,
    /// Masked.
    pub replies: Ranking<NamedCounts, Counts>,
}

/// One kind of refusal.
#[derive(Clone, Debug, Serialize)]
pub struct Refused {
    /// `smtpd`, `milter`, `postscreen`, `checks`, `filter`.
    pub by: &'static str,
    /// One of the site's own people was refused.
    pub submission: bool,
    /// The reason.
    pub reason: &'static str,
    /// The reply, masked.
    pub reply: String,
    /// How often.
    pub count: u64,
}
