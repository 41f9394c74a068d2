//! What goes into a judgement and what comes out of it.

use super::judge::Share;
use super::{Fate, Party, Reason};
use crate::smtp::{Action, EnhancedStatusCode, ReplyCode, Said};
use std::fmt;
use std::net::IpAddr;

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

impl<'a> Evidence<'a> {
    /// A bare reply.
    #[must_use]
    pub fn of(said: &'a Said) -> Self {
        Self { said, status: None, action: None }
    }

    /// What became of the message, as far as codes and action tell.
    #[must_use]
    pub fn fate(&self) -> Fate {
        let status = self.failure_status();
        let of_code = self.failure_code().map(|code| code.0 < 500);
        let temporary = match self.action {
            // A server that says "not now", or a reporter that says so, and yet a failure: somebody has given up. The
            // enhanced code alone may have the wrong class: `552 4.2.2` is final.
            Some(Action::Failed) => {
                self.status.is_some_and(|status| status.class == 4)
                    || of_code.unwrap_or_else(|| status.is_some_and(|status| status.class == 4))
            }
            _ => status.map_or_else(|| of_code.unwrap_or_default(), |status| status.class == 4),
        };
        Fate::of(self.action, temporary)
    }

    /// The reply's basic code, where it is that of a failure.
    pub(super) fn failure_code(&self) -> Option<ReplyCode> {
        self.said.reply.code.filter(|code| !code.is_positive())
    }

    /// The reply's enhanced code, or else the report's Status, where it is that of a failure.
    pub(super) fn failure_status(&self) -> Option<EnhancedStatusCode> {
        [self.said.reply.status, self.status].into_iter().flatten().find(|status| status.class != 2)
    }

    /// The same where the reason is known: a failure that is tried again has been given up.
    #[must_use]
    pub fn fate_for(&self, reason: Reason) -> Fate {
        let is_tried_again = reason == Reason::Expired || self.is_tried_again(reason);
        let is_over = is_tried_again && self.action == Some(Action::Failed);
        if is_over { Fate::GaveUp } else { self.fate() }
    }

    /// Whether words without a code are those of a failure that every client tries again: nobody answers, or Postfix
    /// itself says that it is temporary (4.4.1).
    #[must_use]
    pub fn is_tried_again(&self, reason: Reason) -> bool {
        let reply = &self.said.reply;
        let has_code = self.status.is_some() || reply.code.is_some() || reply.status.is_some();
        let nobody_answers = matches!(reason, Reason::NoAnswer | Reason::ConnectionLost | Reason::DnsFailure);
        !has_code && (nobody_answers || reply.text.contains(SUSPENDED))
    }
}

/// Postfix's words for a destination that it leaves alone for a while (qmgr(8)).
const SUSPENDED: &str = "delivery temporarily suspended";

/// How sure a judgement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// A vague code or word, or words and code that contradict each other.
    Weak,
    /// Plain words of one meaning.
    Likely,
    /// A receiver's own mark, a program's own words, or words that leave no doubt.
    Sure,
}

impl Certainty {
    /// All of them, the least sure first.
    pub const ALL: [Self; 3] = [Self::Weak, Self::Likely, Self::Sure];

    /// The id, e.g. `likely`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Likely => "likely",
            Self::Sure => "sure",
        }
    }
}

impl fmt::Display for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// What decided (`explain --json` shows it as `rule:ID`, `words:0.97`, `status:5.1.1`, `reply:550`, `action:failed`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A rule, by its id.
    Rule(String),
    /// The words, by the judge, and how likely that is.
    Words(Share),
    /// An enhanced status code.
    Status(EnhancedStatusCode),
    /// A basic reply code.
    Reply(ReplyCode),
    /// The DSN action alone.
    Action(Action),
    /// Nothing usable was said.
    Nothing,
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(id) => write!(f, "rule:{id}"),
            Self::Words(share) => write!(f, "words:{share}"),
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
    pub reason: Reason,
    /// How sure that is.
    pub certainty: Certainty,
    /// Who can act first.
    pub party: Party,
    /// What decided.
    pub basis: Basis,
    /// What else the reply says.
    pub facts: Facts,
}
