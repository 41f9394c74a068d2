//! What goes into a judgement and what comes out of it.

use crate::smtp::{Action, EnhancedStatusCode, Reply};
use std::net::IpAddr;

/// Whose words the reply is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speaker {
    /// Another server, by SMTP.
    #[default]
    Remote,
    /// The reporting server itself.
    Reporter,
    /// A local command's output.
    Command,
}

/// What is known about one recipient's failure.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// The reply, or the reporter's own words.
    pub reply: &'a Reply,
    /// The report's Status field; the reply's own code stands in `reply`.
    pub status: Option<EnhancedStatusCode>,
    /// The report's Action field; none for a bare reply.
    pub action: Option<Action>,
    /// The host that spoke, in any case.
    pub remote_host: Option<&'a str>,
    /// Whose words they are.
    pub origin: Speaker,
}

/// Who can act first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Party {
    /// The person who wrote the mail.
    Sender,
    /// Their mail administrator.
    SenderAdmin,
    /// The person it was for.
    Recipient,
    /// That person's mail administrator.
    RecipientAdmin,
    /// Nobody: it is tried again.
    Wait,
}

/// What decided (`explain --json` shows it as `rule:ID`, `status:5.1.1`, `reply:550`, `action:failed`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A rule, by its id.
    Rule(String),
    /// An enhanced status code.
    Status(EnhancedStatusCode),
    /// A basic reply code.
    Reply(crate::smtp::ReplyCode),
    /// The DSN action alone.
    Action(Action),
    /// Nothing usable was said.
    Nothing,
}

/// What the reply says beyond its reason, taken from the unfolded text. Remote text: hostile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Size of the message in bytes, as the server counts it.
    pub size: Option<u64>,
    /// The server's limit in bytes.
    pub limit: Option<u64>,
    /// How long to wait, in seconds.
    pub wait: Option<u64>,
    /// Name of a blocklist (a host name).
    pub list: Option<String>,
    /// The sending server's address as the other side saw it.
    pub ip: Option<IpAddr>,
    /// An address that the reply quotes.
    pub address: Option<String>,
    /// A URL for administrators.
    pub url: Option<String>,
}

/// The judgement on one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Why.
    pub reason: super::Reason,
    /// Who can act first.
    pub party: Party,
    /// What decided.
    pub evidence: Proof,
    /// What else the reply says.
    pub facts: Facts,
}
