//! What goes into a judgement and what comes out of it.

use crate::smtp::{Action, EnhancedStatusCode, Said};
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// What is known about one recipient's failure.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// Who said what.
    pub said: &'a Said,
    /// The report's Status field; the reply's own code stands in `said`.
    pub status: Option<EnhancedStatusCode>,
    /// The report's Action field; none for a bare reply.
    pub action: Option<Action>,
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

/// A word that names no party.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown party \"{0}\"")]
pub struct UnknownParty(String);

impl Party {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Sender, Self::SenderAdmin, Self::Recipient, Self::RecipientAdmin, Self::Wait];

    /// The id, e.g. `sender-admin`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Sender => "sender",
            Self::SenderAdmin => "sender-admin",
            Self::Recipient => "recipient",
            Self::RecipientAdmin => "recipient-admin",
            Self::Wait => "wait",
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Party {
    type Err = UnknownParty;

    fn from_str(id: &str) -> Result<Self, UnknownParty> {
        Self::ALL.into_iter().find(|party| party.id() == id).ok_or_else(|| UnknownParty(id.to_owned()))
    }
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

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(id) => write!(f, "rule:{id}"),
            Self::Status(status) => write!(f, "status:{status}"),
            Self::Reply(code) => write!(f, "reply:{code}"),
            Self::Action(action) => write!(f, "action:{}", action.id()),
            Self::Nothing => f.write_str("nothing"),
        }
    }
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
