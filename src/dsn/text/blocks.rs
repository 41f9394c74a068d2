//! Whom a text names, and what it says of each.
//!
//! Programs write an address at the beginning of a line and the reason behind it or below it, up to an empty line; or a
//! sentence with the address in it; or a list of addresses and one reason for all of them.

use super::address::{in_transcript, leading, listed, within, words_before};
use super::alike::are_alike;
use super::reply::is_code;
use super::telltales::Telltales;
use super::told::begins_with;
use crate::smtp::{Action, beginning, lines};
use std::collections::{HashMap, HashSet};

/// Bounces that are texts are about one recipient, some about a few; each is judged by itself.
pub(super) const BLOCK_LIMIT: usize = 100;
/// Lines about one recipient that are kept; the longest dialogues with a server have a few hundred.
const LINE_LIMIT: usize = 1000;
/// Headings that are asked for what they tell: a text has one for each fate.
const HEADING_LIMIT: usize = 100;
/// Parts of what stands before a recipient and a colon, in lower case.
const LABELS: [&str; 8] =
    ["recipient", "rcpt to", "failed", "addressed to", "alıcı", "destinat", "empfänger", "geadresseerde"];
/// What stands before a recipient without a colon.
const PROTOCOL: &str = "smtp";
/// How a line begins, in lower case, that ends with the address that was written.
const ADDRESSED: &str = "originally addressed to";
/// What stands in lower case behind the address of somebody who has the mail.
const ARRIVALS: [&str; 4] = ["delivered", "relayed", "250 ", "teslim edildi"];
/// Bytes of a heading that are looked at for what it tells.
const WORDS_LIMIT: usize = 200;
/// How lines begin that show the header of the mail, in lower case.
pub(in crate::dsn) const HEADER: [&str; 9] =
    ["to:", "cc:", "from:", "from ", "sent:", "date:", "subject:", "reply-to:", "message-id:"];
/// How a transcript begins what was said to the other side.
const SENT: &str = ">>>";
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
        let mut found = Self::default();
        // Blocks by their own address, and by the addresses that their sentences quote.
        let (mut opened, mut quoted) = (HashMap::new(), HashMap::new());
        // The block that the next lines belong to, and how far its first line stands from the margin.
        let mut open = None;
        let mut margin = 0;
        // What sendmail heard before it tells whom that was about.
        let mut heard: Vec<&str> = Vec::new();
        let mut talk = None;
        let mut headings = 0;
        let mut fate = None;
        // The addresses that follow are those of people who have the mail.
        let mut arrived = false;
        for line in lines(text) {
            let bare = line.trim();
            let indented = line.len() - line.trim_start().len();
            if bare.is_empty() {
                // Many empty lines end no more than one does.
                if found.common.last().is_none_or(|last| !last.is_empty()) {
                    found.common.push(bare);
                }
                open = None;
                talk = None;
                heard.clear();
                continue;
            }
            if is_talk(bare) {
                open = None;
                talk = Some(bare);
            }
            if headings < HEADING_LIMIT && is_heading(bare) {
                headings += 1;
                let told = Telltales::of(beginning(bare, WORDS_LIMIT));
                arrived = told.delivers && !told.fails || arrived && !told.fails && !told.hints;
                fate = told.fate().or(fate);
            }
            if open.is_none() && is_heard(bare) {
                heard.push(bare);
            } else if is_code(bare) && !bare.contains('@') && !bare.contains("...") {
                // sendmail's own word on what was heard: it was of somebody whom it named before.
                heard.clear();
            }
            if let Some(field) = HEADER.iter().find(|field| begins_with(bare, field)) {
                let address = bare.get(field.len()..).and_then(|value| leading(value.trim_start()));
                found.written_to.extend(address.filter(|_| *field == "to:").map(|(address, _)| address));
                open = None;
                continue;
            }
            let goes_on = open.is_some() && indented > margin;
            let mut listed = if goes_on { Vec::new() } else { listed(bare) };
            listed.retain(|address| !own.contains(&address.to_lowercase()));
            if listed.len() > 1 && (open.is_none() || leading(bare).is_some()) {
                found.list(bare, listed, &mut opened);
                open = None;
                continue;
            }
            // What stands farther in goes on with a sentence.
            let (named, explicit) = match bare.contains('@').then(|| leading(bare)).flatten() {
                Some((address, _)) if goes_on => (Some((address, bare)), false),
                Some(named) => (Some(named), true),
                None => (within(bare).map(|address| (address, bare)), false),
            };
            if named.is_some_and(|(_, rest)| has_arrived(rest) || arrived && explicit && rest.is_empty()) {
                found.common.push(bare);
                open = None;
                continue;
            }
            // What the other side says, it may say of the sender. A number behind an address counts something.
            let named = named.filter(|(address, rest)| {
                !arrived
                    && !is_count(rest)
                    && !has_arrived(rest)
                    && (!bare.starts_with(SAID) || opened.contains_key(&address.to_lowercase()))
            });
            let named = named.map(|(address, rest)| (address, address.to_lowercase(), rest));
            match named.filter(|(_, key, _)| !own.contains(key)) {
                Some((address, key, rest)) => {
                    let next = |at: &usize| found.is_like_first(*at, bare, address);
                    let inside = || quoted.get(&key).copied().or_else(|| open.filter(|at| !next(at)));
                    let at = opened.get(&key).copied().or_else(|| inside().filter(|_| !explicit));
                    margin = if at.is_none() { indented } else { margin };
                    let ends = in_transcript(bare).is_some();
                    let before = std::mem::take(&mut heard);
                    let talked = talk.filter(|_| {
                        bare.starts_with(SENT) || bare.starts_with(SAID) || ends && !before.is_empty()
                    });
                    let opens = at.is_none() && ends;
                    // What is said elsewhere is no part of what was said before.
                    let gap = at.filter(|_| at != open).map(|_| "");
                    let before = gap.into_iter().chain(before.into_iter().filter(|_| opens));
                    open = found.tell(at, Block { explicit, fate, ..Block::of(address) }, before, rest);
                    if let Some(block) = open {
                        found.talked(block, talked);
                        let names = if at.is_none() { &mut opened } else { &mut quoted };
                        names.entry(key).or_insert(block);
                    }
                }
                // Behind the last recipient that is kept it is said of others.
                None if open.is_none() && found.blocks.len() >= BLOCK_LIMIT => {}
                None => match open.and_then(|at| found.blocks.get_mut(at)) {
                    Some(block) if block.lines.len() < LINE_LIMIT => block.lines.push(bare),
                    Some(_) => {}
                    None => found.common.push(bare),
                },
            }
        }
        found
    }

    /// Adds to the block at `at`, or opens one where there may be more. A sentence inside a block that names another address quotes somebody.
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

/// Who is on the other side of what follows.
fn is_talk(line: &str) -> bool {
    begins_with(line.trim_start_matches(['.', ' ']), "while talking to ")
}

/// What tells of the addresses below it.
fn is_heading(line: &str) -> bool {
    (line.ends_with(':') || line.starts_with("-----")) && !line.contains('@')
}

/// What a table says of somebody who has the mail.
fn has_arrived(text: &str) -> bool {
    ARRIVALS.iter().any(|words| begins_with(text, words))
}

fn is_count(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.parse::<u64>().is_ok() && !is_code(text)
}

fn is_heard(line: &str) -> bool {
    line.starts_with(SAID) || is_talk(line)
}

#[cfg(test)]
mod tests;
