//! What becomes of a message here.

use super::Account;
use crate::language::LanguageTag;
use crate::left_alone::LeftAlone;
use crate::mail::Edits;
use crate::reason::Reason;

/// The answer about one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It passes as it is.
    LeftAlone(LeftAlone),
    /// It passes with a mark in its header and is not explained.
    Marked(Edits),
    /// It passes with these edits.
    Rewritten(Rewritten),
}

/// A message that is explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// All that changes.
    pub edits: Edits,
    /// The reasons, in the order of the notice.
    pub reasons: Vec<Reason>,
    /// The languages of the notice.
    pub languages: Vec<LanguageTag>,
    /// What was told, for those who count.
    pub account: Box<Account>,
}
