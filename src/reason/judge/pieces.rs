//! The letters inside words: how a word that nobody has seen is still known by what it is made of.

use super::features::{Feature, PIECE};
use super::hash::{Fnv, SEPARATOR};

/// Letters of the shortest and the longest piece of a word.
const PIECES: std::ops::RangeInclusive<usize> = 3..=5;

/// Pieces of one reply that are read.
const PIECES_LIMIT: usize = 1200;

/// The pieces of words.
#[derive(Default)]
pub(super) struct Pieces {
    read: usize,
    /// Where each letter of the word at hand ends.
    ends: Vec<usize>,
}

impl Pieces {
    /// Those of a word between its blanks; a stand-in and an ideograph have none.
    pub(super) fn of(&mut self, word: &str, sees: &mut impl FnMut(Feature, u32)) {
        if STAND_INS.contains(&word) {
            return;
        }
        self.ends.clear();
        self.ends.extend(word.char_indices().map(|(at, letter)| at + letter.len_utf8()));
        let mut start = 0;
        for first in 0..self.ends.len() {
            let mut hash = Fnv::of(PIECE);
            let mut from = start;
            for (letters, end) in (1..=*PIECES.end()).zip(self.ends.iter().skip(first)) {
                hash = hash.and(word.as_bytes().get(from..*end).unwrap_or_default());
                from = *end;
                if !PIECES.contains(&letters) {
                    continue;
                }
                self.read += 1;
                if self.read > PIECES_LIMIT {
                    return;
                }
                sees(Feature::Piece(word.get(start..*end).unwrap_or_default()), hash.and(SEPARATOR).end());
            }
            start = self.ends.get(first).copied().unwrap_or_default();
        }
    }
}

/// What stands for somebody's name, between blanks.
const STAND_INS: [&str; 6] = [" xaddr ", " xhost ", " xip ", " xurl ", " xnum ", " xid "];
