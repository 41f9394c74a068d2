//! What was refused at the door.

use super::causes::Cause;
use super::names::Name;
use crate::log::Refuser;
use crate::reason::Reason;
use indexmap::IndexMap;

/// Kinds that are told apart.
const LIMIT: usize = 5_000;

/// What is the same in one kind of refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct RefusalKey {
    pub(super) by: Refuser,
    /// One of the site's own people was refused.
    pub(super) submission: bool,
    pub(super) reason: Reason,
    /// The reply, masked: which restriction it was.
    pub(super) reply: Name,
}

/// How often.
#[derive(Debug, Default)]
pub(super) struct Refusals {
    kinds: IndexMap<RefusalKey, u64>,
    /// All of them.
    pub(super) count: u64,
}

impl Refusals {
    pub(super) fn add(&mut self, by: Refuser, submission: bool, cause: &Cause, reply: Name) {
        self.count += 1;
        let mut key = RefusalKey { by, submission, reason: cause.reason, reply };
        if self.kinds.len() >= LIMIT && !self.kinds.contains_key(&key) {
            key.reply = Name::OTHER;
        }
        *self.kinds.entry(key).or_default() += 1;
    }

    pub(super) fn into_iter(self) -> impl Iterator<Item = (RefusalKey, u64)> {
        self.kinds.into_iter()
    }
}
