//! Boundaries of our own multiparts (RFC 2046 section 5.1.1): not random, and never one that stands there already.

use memchr::memmem;
use std::collections::HashSet;

/// How all of them begin; 16 hexadecimal digits follow.
const PREFIX: &str = "neden.";
const DIGITS: usize = 16;

/// Boundaries for one message. Whoever writes a report can foretell the number that we begin with, so a boundary is not
/// tried and given up, but chosen among those that are free: of `n + 1` numbers, `n` lines cannot hold all.
pub(super) struct Boundaries {
    number: u64,
    taken: HashSet<u64>,
}

impl Boundaries {
    /// Those that are neither the boundary around them nor stand in `content`. What we write ourselves has none:
    /// no encoded line begins with `--`.
    pub(super) fn beside(seed: u64, around: &[u8], content: &[u8]) -> Self {
        let taken = [around, content].into_iter().flat_map(numbers).collect();
        Self { number: seed, taken }
    }

    /// The next one that is free.
    pub(super) fn another(&mut self) -> String {
        while self.taken.contains(&self.number) {
            self.number = self.number.wrapping_add(1);
        }
        let boundary = format!("{PREFIX}{:0DIGITS$x}", self.number);
        self.number = self.number.wrapping_add(1);
        boundary
    }
}

/// The number of each boundary such as ours.
fn numbers(content: &[u8]) -> impl Iterator<Item = u64> {
    memmem::find_iter(content, PREFIX).filter_map(|at| {
        let digits = content.get(at + PREFIX.len()..)?.get(..DIGITS)?;
        u64::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_boundary_that_stands_there_is_stepped_over() {
        let lines: String = (5..1000).map(|number| format!("--neden.{number:016x}\n")).collect();
        let mut boundaries = Boundaries::beside(7, b"neden.00000000000003e8", lines.as_bytes());
        assert_eq!(boundaries.another(), format!("neden.{:016x}", 1001));
        assert_eq!(boundaries.another(), format!("neden.{:016x}", 1002));
    }

    #[test]
    fn the_first_is_made_from_the_seed_and_the_last_number_is_not_the_end() {
        let mut boundaries = Boundaries::beside(u64::MAX, b"B", b"neden. neden.12");
        assert_eq!(boundaries.another(), "neden.ffffffffffffffff");
        assert_eq!(boundaries.another(), "neden.0000000000000000");
    }
}
