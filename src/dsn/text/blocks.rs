//! Whom a text names, and what it says of each.
//!
//! Programs write an address at the beginning of a line and the reason behind it or below it, up to an empty line; or a
//! sentence with the address in it; or a list of addresses and one reason for all of them.

mod reader;

use super::address::words_before;
use super::alike::are_alike;
use super::told::begins_with;
use crate::smtp::{Action, lines};
use reader::BlockReader;
use std::collections::{HashMap, HashSet};

/// Bounces that are texts are about one recipient, some about a few; each is judged by itself.
pub(super) const BLOCK_LIMIT: usize = 100;
/// Parts of what stands before a recipient and a colon, in lower case.
const LABELS: [&str; 8] =
    ["recipient", "rcpt to", "failed", "addressed to", "alıcı", "destinat", "empfänger", "geadresseerde"];
/// What stands before a recipient without a colon.
const PROTOCOL: &str = "smtp";
/// How a line begins, in lower case, that ends with the address that was written.
const ADDRESSED: &str = "originally addressed to";
/// How lines begin that show the header of the mail, in lower case.
pub(in crate::dsn) const HEADER: [&str; 9] =
    ["to:", "cc:", "from:", "from ", "sent:", "date:", "subject:", "reply-to:", "message-id:"];
/// How a transcript begins what the other side said.
pub(super) const SAID: &str = "<<<";

/// One recipient.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block<'a> {
    pub(super) address: &'a str,
    /// What is said, with the line of the address where it stands in a sentence.
    pub(super) lines: Vec<&'a str>,
    /// The address stood at the beginning of its line.
    pub(super) explicit: bool,
    /// The line that names who was talked to, where a transcript names the address.
    pub(super) talk: Option<&'a str>,
    /// What the heading above it tells of all below it.
    pub(super) fate: Option<Action>,
}

impl<'a> Block<'a> {
    /// Somebody of whom nothing is said.
    pub(super) fn of(address: &'a str) -> Self {
        Self { address, lines: Vec::new(), explicit: false, talk: None, fate: None }
    }

    /// It stands by itself, or behind a word for recipients.
    pub(super) fn is_named(&self) -> bool {
        let before =
            || Some(words_before(self.lines.first()?, self.address)?.trim_end_matches([' ', '<', '[', '\t']));
        let named = |before: &str| match before.strip_suffix(':') {
            Some(label) => LABELS.iter().any(|word| label.to_lowercase().contains(word)),
            None => {
                before.eq_ignore_ascii_case(PROTOCOL)
                    || begins_with(before.trim_start_matches('('), ADDRESSED)
            }
        };
        self.explicit || before().is_some_and(named)
    }
}

/// All recipients, and the lines that are about none of them alone.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Blocks<'a> {
    pub(super) blocks: Vec<Block<'a>>,
    pub(super) common: Vec<&'a str>,
    /// To whom the mail was written, as the text shows its header.
    pub(super) written_to: Vec<&'a str>,
}

impl<'a> Blocks<'a> {
    /// Reads a text; addresses in `own` (in lower case) are the reader's and the mail system's.
    pub(super) fn read(text: &'a str, own: &HashSet<String>) -> Self {
        let mut reader = BlockReader::new(own);
        lines(text).for_each(|line| reader.take(line));
        reader.found
    }

    /// Adds to the block at `at`, or opens one where there may be more. A sentence inside a block that names
    /// another address quotes somebody.
    fn tell(
        &mut self,
        at: Option<usize>,
        new: Block<'a>,
        before: impl Iterator<Item = &'a str>,
        rest: &'a str,
    ) -> Option<usize> {
        let last = self.blocks.len();
        if at.is_none() && last >= BLOCK_LIMIT {
            return None;
        }
        if at.is_none() {
            self.blocks.push(new);
        }
        let at = at.unwrap_or(last);
        let block = self.blocks.get_mut(at)?;
        block.lines.extend(before.chain(Some(rest).filter(|rest| !rest.is_empty())));
        Some(at)
    }

    /// The first that is talked to about somebody.
    fn talked(&mut self, at: usize, talk: Option<&'a str>) {
        if let Some(block) = self.blocks.get_mut(at) {
            block.talk = block.talk.or(talk);
        }
    }

    /// Whether a line tells of another recipient as the first or the last line of an open block does of its own.
    fn is_like_first(&self, at: usize, line: &str, address: &str) -> bool {
        let Some(block) = self.blocks.get(at).filter(|block| !block.explicit) else { return false };
        let [first, last] = [block.lines.first(), block.lines.last()];
        first.into_iter().chain(last).any(|named| are_alike((named, block.address), (line, address)))
    }

    /// Opens a block for each address of a list; what stands below is about all of them.
    fn list(&mut self, line: &'a str, listed: Vec<&'a str>, opened: &mut HashMap<String, usize>) {
        for address in listed {
            let key = address.to_lowercase();
            if opened.contains_key(&key) {
                continue;
            }
            if let Some(block) = self.tell(None, Block::of(address), std::iter::empty(), line) {
                opened.insert(key, block);
            }
        }
    }
}

#[cfg(test)]
mod tests;
