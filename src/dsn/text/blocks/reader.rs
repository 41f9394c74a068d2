//! Line by line: which recipient each of them is about.

use super::super::address::{in_transcript, leading, listed, within};
use super::super::reply::is_code;
use super::super::telltales::Telltales;
use super::super::told::begins_with;
use super::{BLOCK_LIMIT, Block, Blocks, HEADER, SAID};
use crate::smtp::{Action, beginning};
use std::collections::{HashMap, HashSet};

/// Lines about one recipient that are kept; the longest dialogues with a server have a few hundred.
const LINE_LIMIT: usize = 1000;
/// Headings that are asked for what they tell: a text has one for each fate.
const HEADING_LIMIT: usize = 100;
/// Bytes of a heading that are looked at for what it tells.
const WORDS_LIMIT: usize = 200;
/// What stands in lower case behind the address of somebody who has the mail.
const ARRIVALS: [&str; 4] = ["delivered", "relayed", "250 ", "teslim edildi"];
/// How a transcript begins what was said to the other side.
const SENT: &str = ">>>";
/// How lines end, in lower case, behind which the person stands who wrote the mail: Exim's, to whom it reports instead.
const SENDERS: [&str; 3] = ["message sent by", "message from", "mail from"];
/// How Exim begins what a command wrote to which the mail was given: it may name anybody.
const OUTPUT: &str = "the following text was generated during the delivery attempt";
/// How Exim names a command in the place of an address.
const COMMAND: &str = "pipe to |";
/// Whom Exim does not name; the address that was written stands below.
const UNDISCLOSED: &str = "an undisclosed address";

/// A text, as far as it has been read.
pub(super) struct BlockReader<'a, 'o> {
    /// In lower case.
    own: &'o HashSet<String>,
    pub(super) found: Blocks<'a>,
    /// Blocks by their own address.
    opened: HashMap<String, usize>,
    /// Blocks by the addresses that their sentences quote.
    quoted: HashMap<String, usize>,
    /// The block that the next lines belong to.
    open: Option<usize>,
    /// How far the first line of a block stands from the margin.
    margin: usize,
    /// What sendmail heard before it tells whom that was about.
    heard: Vec<&'a str>,
    /// Who is talked to.
    talk: Option<&'a str>,
    headings: usize,
    /// What the heading above tells of all below it.
    fate: Option<Action>,
    /// The addresses that follow are those of people who have the mail.
    arrived: bool,
    /// Who wrote the mail is named next.
    sender_follows: bool,
    /// What follows is the output of a command.
    output: bool,
}

/// An address in a line.
#[derive(Clone, Copy)]
struct Mention<'a> {
    address: &'a str,
    /// What the line says of it.
    words: &'a str,
    /// It stands at the beginning of the line.
    explicit: bool,
}

impl<'a> Mention<'a> {
    fn find(line: &'a str, goes_on: bool, own: &HashSet<String>) -> Option<Self> {
        match line.contains('@').then(|| leading(line)).flatten() {
            // What stands farther in goes on with a sentence.
            Some((address, _)) if goes_on => Some(Self { address, words: line, explicit: false }),
            Some((address, words)) => Some(Self { address, words, explicit: true }),
            None => within(line, own).map(|address| Self { address, words: line, explicit: false }),
        }
    }
}

impl<'a, 'o> BlockReader<'a, 'o> {
    pub(super) fn new(own: &'o HashSet<String>) -> Self {
        Self {
            own,
            found: Blocks::default(),
            opened: HashMap::new(),
            quoted: HashMap::new(),
            open: None,
            margin: 0,
            heard: Vec::new(),
            talk: None,
            headings: 0,
            fate: None,
            arrived: false,
            sender_follows: false,
            output: false,
        }
    }

    /// Takes in the next line.
    pub(super) fn take(&mut self, line: &'a str) {
        let bare = line.trim();
        if bare.is_empty() {
            return self.end_paragraph();
        }
        self.take_signs(bare);
        if is_place(bare) {
            self.open = None;
        }
        if let Some(field) = HEADER.iter().find(|field| begins_with(bare, field)) {
            return self.take_field(bare, field);
        }
        let indented = line.len() - line.trim_start().len();
        let goes_on = self.open.is_some() && indented > self.margin;
        if !goes_on && self.take_list(bare) {
            return;
        }
        // A command may have anybody's address in it.
        let named = Mention::find(bare, goes_on, self.own).filter(|_| !bare.starts_with(COMMAND));
        if named.is_some_and(|named| self.has_mail(named)) {
            self.found.common.push(bare);
            self.open = None;
            return;
        }
        // What is said of a recipient ends with the paragraph.
        let announces = named.is_none() && self.open.is_none() && announces_sender(bare);
        let wrote = std::mem::replace(&mut self.sender_follows, announces);
        let keyed = named.filter(|_| !wrote).map(|named| (named, named.address.to_lowercase()));
        match keyed.filter(|(named, key)| self.is_recipient(bare, *named, key)) {
            Some((named, key)) => self.take_recipient(bare, indented, named, key),
            None => self.take_words(bare),
        }
    }

    fn end_paragraph(&mut self) {
        // Many empty lines end no more than one does.
        if self.found.common.last().is_none_or(|last| !last.is_empty()) {
            self.found.common.push("");
        }
        self.open = None;
        self.talk = None;
        self.heard.clear();
    }

    /// What a line tells of those that follow.
    fn take_signs(&mut self, bare: &'a str) {
        self.output |= begins_with(bare, OUTPUT);
        if is_talk(bare) {
            self.open = None;
            self.talk = Some(bare);
        }
        if self.headings < HEADING_LIMIT && is_heading(bare) {
            self.headings += 1;
            let told = Telltales::of(beginning(bare, WORDS_LIMIT));
            self.arrived = !told.fails && (told.delivers || self.arrived && !told.hints);
            self.fate = told.fate().or(self.fate);
        }
        if self.open.is_none() && is_heard(bare) {
            self.heard.push(bare);
        } else if is_code(bare) && !bare.contains('@') && !bare.contains("...") {
            // sendmail's own word on what was heard: it was of somebody whom it named before.
            self.heard.clear();
        }
    }

    /// A field of the mail's header.
    fn take_field(&mut self, bare: &'a str, field: &str) {
        if field == "to:" {
            let address = bare.get(field.len()..).and_then(|value| leading(value.trim_start()));
            self.found.written_to.extend(address.map(|(address, _)| address));
        }
        self.open = None;
    }

    /// Whether a line names several recipients.
    fn take_list(&mut self, bare: &'a str) -> bool {
        let mut listed = listed(bare);
        listed.retain(|address| !self.own.contains(&address.to_lowercase()));
        let is_list = listed.len() > 1 && (self.open.is_none() || leading(bare).is_some());
        if is_list {
            self.found.list(bare, listed, &mut self.opened);
            self.open = None;
        }
        is_list
    }

    /// Whether somebody has the mail.
    fn has_mail(&self, Mention { words, explicit, .. }: Mention<'a>) -> bool {
        has_arrived(words) || self.arrived && explicit && words.is_empty()
    }

    /// Whether somebody is one whom the mail did not reach. What the other side says, it may say of the sender. A number
    /// behind an address counts something.
    fn is_recipient(&self, bare: &str, named: Mention<'a>, key: &str) -> bool {
        let is_repeated = || self.opened.contains_key(key);
        !self.arrived
            && !self.own.contains(key)
            && !is_count(named.words)
            && (!bare.starts_with(SAID) || is_repeated())
            && (!self.output || is_repeated())
    }

    fn take_recipient(&mut self, bare: &'a str, indented: usize, named: Mention<'a>, key: String) {
        let at = self.block_of(bare, named, &key);
        if at.is_none() {
            self.margin = indented;
        }
        let ends = in_transcript(bare).is_some();
        let heard = std::mem::take(&mut self.heard);
        let closes = ends || bare.starts_with('<') && bare.contains(">... ");
        let is_talked = bare.starts_with(SENT) || bare.starts_with(SAID) || closes && !heard.is_empty();
        // What is said elsewhere is no part of what was said before.
        let gap = at.filter(|_| at != self.open).map(|_| "");
        let opens = at.is_none() && ends;
        let before = gap.into_iter().chain(heard.into_iter().filter(|_| opens));
        let new = Block { explicit: named.explicit, fate: self.fate, ..Block::of(named.address) };
        self.open = self.found.tell(at, new, before, named.words);
        let Some(block) = self.open else { return };
        if named.explicit && named.words.is_empty() {
            self.found.name(block);
        }
        if is_talked {
            self.found.talked(block, self.talk);
        }
        let names = if at.is_none() { &mut self.opened } else { &mut self.quoted };
        names.entry(key).or_insert(block);
    }

    /// The block that a line is about; none where it opens one.
    fn block_of(
        &self,
        bare: &str,
        Mention { address, explicit, .. }: Mention<'a>,
        key: &str,
    ) -> Option<usize> {
        let own = self.opened.get(key).copied();
        if own.is_some() || explicit {
            return own;
        }
        let goes_on = |at: &usize| !self.found.is_like_first(*at, bare, address);
        self.quoted.get(key).copied().or_else(|| self.open.filter(goes_on))
    }

    fn take_words(&mut self, bare: &'a str) {
        let Some(block) = self.open.and_then(|at| self.found.blocks.get_mut(at)) else {
            // Behind the last recipient that is kept it is said of others.
            if self.found.blocks.len() < BLOCK_LIMIT {
                self.found.common.push(bare);
            }
            return;
        };
        if block.lines.len() < LINE_LIMIT {
            block.lines.push(bare);
        }
    }
}

/// Who is on the other side of what follows.
fn is_talk(line: &str) -> bool {
    begins_with(line.trim_start_matches(['.', ' ']), "while talking to ")
}

fn announces_sender(line: &str) -> bool {
    SENDERS.iter().any(|words| {
        let at = line.len().checked_sub(words.len());
        at.and_then(|at| line.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(words))
    })
}

/// A pipe or a file in the place of an address, as sendmail and Exim name it; whose it is stands below.
fn is_place(line: &str) -> bool {
    let path = line.strip_prefix("save to ").unwrap_or(line).trim_matches('"');
    let pipe = path.strip_prefix("pipe to ").unwrap_or(path).starts_with('|');
    pipe || path.starts_with('/') && !path.contains([' ', '@']) || line == UNDISCLOSED
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
