//! Memory that all conversations of one daemon share (`limits.memory_limit`): what may grow by what a peer sends is paid
//! for before it is taken.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A number of bytes for everybody together.
#[derive(Clone, Debug)]
pub struct MemoryBudget {
    left: Arc<AtomicUsize>,
}

impl MemoryBudget {
    /// A budget of `limit` bytes.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self { left: Arc::new(AtomicUsize::new(limit)) }
    }

    /// A share of this budget, empty at first.
    #[must_use]
    pub fn reservation(&self) -> Reservation {
        Reservation { budget: self.clone(), bytes: 0 }
    }

    /// What nobody has reserved.
    #[must_use]
    pub fn left(&self) -> usize {
        self.left.load(Ordering::Acquire)
    }
}

/// Bytes taken out of a [`MemoryBudget`] until this is dropped.
#[derive(Debug)]
pub struct Reservation {
    budget: MemoryBudget,
    bytes: usize,
}

impl Reservation {
    /// Takes `bytes` more, or nothing when not as much is left.
    #[must_use]
    pub fn grow(&mut self, bytes: usize) -> bool {
        if bytes == 0 {
            return true;
        }
        let taken = self
            .budget
            .left
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, |left| left.checked_sub(bytes));
        self.bytes += if taken.is_ok() { bytes } else { 0 };
        taken.is_ok()
    }

    /// Holds `bytes` from now on, more or fewer than before; as many as before when not as much is left.
    #[must_use]
    pub fn resize(&mut self, bytes: usize) -> bool {
        if bytes > self.bytes {
            return self.grow(bytes - self.bytes);
        }
        self.give_back(self.bytes - bytes);
        true
    }

    /// Holds `bytes` fewer, at most all that it holds.
    pub fn give_back(&mut self, bytes: usize) {
        let bytes = bytes.min(self.bytes);
        // all connections write to this one place
        if bytes > 0 {
            self.budget.left.fetch_add(bytes, Ordering::AcqRel);
            self.bytes -= bytes;
        }
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.give_back(self.bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_grows_and_shrinks_and_is_given_back_as_a_whole() {
        let budget = MemoryBudget::new(100);
        let (mut one, mut two) = (budget.reservation(), budget.reservation());
        assert!(one.resize(60) && two.grow(40));
        assert!(!two.resize(41), "nothing is left");
        assert!(one.resize(10) && two.resize(90));
        assert_eq!(budget.left(), 0);
        two.give_back(30);
        assert_eq!(budget.left(), 30);
        two.give_back(usize::MAX);
        assert_eq!(budget.left(), 90);
        drop(two);
        assert_eq!(budget.left(), 90);
    }
}
