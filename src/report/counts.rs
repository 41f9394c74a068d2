//! How many recipients came to which end.

use super::names::Name;
use serde::Serialize;

/// Recipients, not mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Delivered.
    pub delivered: u64,
    /// Of these, deferred before.
    pub late: u64,
    /// Refused.
    pub failed: u64,
    /// Deferred until Postfix gave up.
    pub gave_up: u64,
    /// Deferred, and neither delivered nor returned when the log ends.
    pub waiting: u64,
}

/// Whom a queue listing shows, beyond what a log tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Queue {
    /// Of those who wait: they wait until an administrator releases them.
    pub on_hold: u64,
    /// Of those who wait: not tried yet.
    pub untried: u64,
}

/// What became of a recipient who was not reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Failed,
    GaveUp,
    Waiting,
}

impl Counts {
    /// Recipients who did not get the mail and will not.
    #[must_use]
    pub fn lost(&self) -> u64 {
        self.failed + self.gave_up
    }

    /// Recipients of whom there is something to tell.
    #[must_use]
    pub fn troubled(&self) -> u64 {
        self.lost() + self.waiting
    }

    /// Both together.
    pub(super) fn with(self, other: &Self) -> Self {
        Self {
            delivered: self.delivered + other.delivered,
            late: self.late + other.late,
            failed: self.failed + other.failed,
            gave_up: self.gave_up + other.gave_up,
            waiting: self.waiting + other.waiting,
        }
    }

    pub(super) fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Failed => self.failed += 1,
            Outcome::GaveUp => self.gave_up += 1,
            Outcome::Waiting => self.waiting += 1,
        }
    }

    pub(super) fn deliver(&mut self, late: bool) {
        self.delivered += 1;
        self.late += u64::from(late);
    }
}

/// Counts for each name.
#[derive(Debug, Default)]
pub(super) struct CountsOfNames(Vec<Counts>);

impl CountsOfNames {
    pub(super) fn of(&mut self, name: Name) -> Option<&mut Counts> {
        if self.0.len() <= name.index() {
            self.0.resize(name.index() + 1, Counts::default());
        }
        self.0.get_mut(name.index())
    }

    /// Those that anything was counted for, by their place.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, &Counts)> {
        self.0.iter().enumerate().filter(|(_, counts)| **counts != Counts::default())
    }
}
