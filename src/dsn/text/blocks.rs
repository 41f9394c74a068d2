//! Whom a text names, and what it says of each.
//!
//! Programs write an address at the beginning of a line and the reason behind it or below it, up to an empty line; or a
//! sentence with the address in it; or a list of addresses and one reason for all of them.

use super::telltales::Telltales;
use super::told::begins_with;
use crate::smtp::{Address, beginning};
use aho_corasick::{AhoCorasick, BuildError};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Bounces that are texts are about one recipient, some about a few; each is judged by itself.
pub(super) const BLOCK_LIMIT: usize = 100;
/// Longer ones are no addresses (RFC 5321 section 4.5.3.1.3).
const ADDRESS_LIMIT: usize = 254;
/// Bytes of a sentence that are looked at for what it tells.
const WORDS_LIMIT: usize = 200;
/// Words in lower case that make an address in a sentence somebody else's.
const OTHERS: [&str; 16] = [
    "from:",
    "contact",
    "message-id",
    "subject:",
    "reply-to",
    "sender",
    "mail from",
    "send mail to",
    "postmaster@",
    "http",
    "mailto:",
    "e-mail to",
    "reporting-mta",
    "delivered-to",
    "identifier",
    "original address",
];
/// Parts of what stands before a recipient and a colon, in lower case.
const LABELS: [&str; 8] =
    ["recipient", "rcpt to", "failed", "addressed to", "alıcı", "destinat", "empfänger", "geadresseerde"];
/// How lines begin that show the header of the mail, in lower case.
pub(in crate::dsn) const HEADER: [&str; 9] =
    ["to:", "cc:", "from:", "from ", "sent:", "date:", "subject:", "reply-to:", "message-id:"];
static SOMEBODY_ELSE: LazyLock<Result<AhoCorasick, BuildError>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(OTHERS));
/// How a transcript begins what was said to the other side.
const SENT: &str = ">>>";
/// How a transcript begins what the other side said.
pub(super) const SAID: &str = "<<<";
/// What stands before an address at the beginning of a line.
const BULLETS: [char; 9] = ['*', '-', '•', '[', ' ', '\t', '>', '\u{a0}', '|'];

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
}

impl<'a> Block<'a> {
    /// Somebody of whom nothing is said.
    pub(super) fn of(address: &'a str) -> Self {
        Self { address, lines: Vec::new(), explicit: false, talk: None }
    }

    /// It stands by itself, or behind a word for recipients.
    pub(super) fn is_named(&self) -> bool {
        let label = || {
            words_before(self.lines.first()?, self.address)?
                .trim_end_matches([' ', '<', '[', '\t'])
                .strip_suffix(':')
        };
        let named = |label: &str| LABELS.iter().any(|word| label.to_lowercase().contains(word));
        self.explicit || label().is_some_and(named)
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
        for line in text.lines() {
            let bare = line.trim();
            let indented = line.len() - line.trim_start().len();
            if bare.is_empty() {
                found.common.push(bare);
                open = None;
                talk = None;
                heard.clear();
                continue;
            }
            if is_talk(bare) {
                open = None;
                talk = Some(bare);
            }
            if open.is_none() && is_heard(bare) {
                heard.push(bare);
            }
            if let Some(field) = HEADER.iter().find(|field| begins_with(bare, field)) {
                let address = bare.get(field.len()..).and_then(|value| leading(value.trim_start()));
                found.written_to.extend(address.filter(|_| *field == "to:").map(|(address, _)| address));
                open = None;
                continue;
            }
            // What stands farther in goes on with a sentence.
            let (named, explicit) = match bare.contains('@').then(|| leading(bare)).flatten() {
                Some((address, _)) if open.is_some() && indented > margin => (Some((address, bare)), false),
                Some(named) => (Some(named), true),
                None => (within(bare).map(|address| (address, bare)), false),
            };
            // What the other side says, it may say of the sender.
            let named = named.filter(|(address, _)| {
                !bare.starts_with(SAID) || opened.contains_key(&address.to_lowercase())
            });
            let named = named.map(|(address, rest)| (address, address.to_lowercase(), rest));
            match named.filter(|(_, key, _)| !own.contains(key)) {
                Some((address, key, rest)) => {
                    let next = open.is_some_and(|at| found.is_like_first(at, bare, address));
                    let inside = || quoted.get(&key).copied().or(open.filter(|_| !next));
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
                    open = found.tell(at, address, before, rest, explicit);
                    if let Some(block) = open {
                        found.talked(block, talked);
                        let names = if at.is_none() { &mut opened } else { &mut quoted };
                        names.entry(key).or_insert(block);
                    }
                }
                None => match open.and_then(|at| found.blocks.get_mut(at)) {
                    Some(block) => block.lines.push(bare),
                    None => found.common.push(bare),
                },
            }
        }
        found
    }

    /// Adds to the block at `at`, or opens one. A sentence inside a block that names another address quotes somebody.
    fn tell(
        &mut self,
        at: Option<usize>,
        address: &'a str,
        before: impl Iterator<Item = &'a str>,
        rest: &'a str,
        explicit: bool,
    ) -> Option<usize> {
        if at.is_none() && self.blocks.len() < BLOCK_LIMIT {
            self.blocks.push(Block { explicit, ..Block::of(address) });
        }
        let at = at.or_else(|| self.blocks.len().checked_sub(1))?;
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

    /// Whether a line that ends with an address stands below another such line, which opened the block, and both tell the
    /// same way or tell of a failure: `Unknown user: a@b.example`, and then the next.
    fn is_like_first(&self, at: usize, line: &str, address: &str) -> bool {
        let opened = self.blocks.get(at).filter(|block| !block.explicit && block.address != address);
        let first = opened.and_then(|block| words_before(block.lines.first()?, block.address));
        let fails = |words: &str| {
            let told = Telltales::of(beginning(words, WORDS_LIMIT));
            told.fails || told.hints
        };
        first
            .zip(words_before(line, address))
            .is_some_and(|(first, words)| first == words || fails(first) && fails(words))
    }
}

/// What stands before the address that a line ends with.
fn words_before<'a>(line: &'a str, address: &str) -> Option<&'a str> {
    line.trim_end_matches(['>', ']', ')', '.', '\'', '"', ' ']).strip_suffix(address)
}

/// The address at the beginning of a line, and what follows it.
pub(in crate::dsn) fn leading(line: &str) -> Option<(&str, &str)> {
    let line = without_number(line.trim_start_matches(BULLETS));
    if let Some(address) = in_transcript(line) {
        return Some((address, line));
    }
    let (address, rest) = match line
        .strip_prefix('<')
        .map(|rest| ('>', rest))
        .or(line.strip_prefix('"').map(|rest| ('"', rest)))
    {
        Some((end, rest)) => rest.split_once(end)?,
        None => {
            let end = line.find(|c: char| !is_address_letter(c)).unwrap_or(line.len());
            let (address, rest) = line.split_at_checked(end)?;
            let bare = address.trim_end_matches(['.', ':', ',']);
            (bare, rest)
        }
    };
    if !is_address(address) {
        return None;
    }
    // `a@b.example<mailto:a@b.example>`
    let rest = match rest.strip_prefix("<mailto:") {
        Some(link) => link.split_once('>').map_or("", |(_, rest)| rest),
        None => rest,
    };
    Some((
        address,
        rest.trim_start_matches([':', ',', ';', '.', ']', ')', '>', '-', '|', ' ', '\t']).trim_end(),
    ))
}

/// `1. a@b.example`, `2) c@d.example`: what a list counts.
fn without_number(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let counted = rest.strip_prefix(['.', ')']).filter(|_| line.len() - rest.len() < 4 && line != rest);
    counted.filter(|rest| rest.starts_with(' ')).map_or(line, str::trim_start)
}

/// `Reply-code SP [ status-code SP ] "<" address ">..."`, as sendmail ends the dialogue about a recipient.
pub(super) fn in_transcript(line: &str) -> Option<&str> {
    let (codes, rest) = line.split_once('<')?;
    let coded = codes.len() >= 4 && codes.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.'));
    let (address, _) = rest.split_once(">...")?;
    (coded && is_address(address)).then_some(address)
}

/// Who is on the other side of what follows.
fn is_talk(line: &str) -> bool {
    begins_with(line.trim_start_matches(['.', ' ']), "while talking to ")
}

fn is_heard(line: &str) -> bool {
    line.starts_with(SAID) || is_talk(line)
}

/// The only address in a line, unless the line is about somebody else.
fn within(line: &str) -> Option<&str> {
    // The address that was written is nobody else's.
    let somebody_else = || SOMEBODY_ELSE.as_ref().map_or(true, |words| words.is_match(line));
    if !line.contains('@') || !line.starts_with("(expanded from: ") && somebody_else() {
        return None;
    }
    let mut found = line
        .split(|c: char| !is_address_letter(c))
        .map(|word| word.trim_end_matches(['.', '\'', '!']).trim_start_matches(['\'', '.', '=']))
        // The attribute of an X.400 address.
        .map(|word| if begins_with(word, "smtp=") { word.get(5..).unwrap_or_default() } else { word })
        .filter(|word| is_address(word));
    let first = found.next()?;
    found.all(|other| other.eq_ignore_ascii_case(first)).then_some(first)
}

fn is_address_letter(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '@' | '.'
                | '-'
                | '_'
                | '+'
                | '='
                | '\''
                | '/'
                | '!'
                | '#'
                | '$'
                | '%'
                | '&'
                | '*'
                | '?'
                | '^'
                | '~'
                | '{'
                | '}'
        )
}

/// Local part and domain, of letters that addresses have.
fn is_address(text: &str) -> bool {
    let clean = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | ',' | ';' | ':');
    text.len() <= ADDRESS_LIMIT
        && text.chars().all(clean)
        && Address::parse(text).is_some_and(|address| is_domain(&address.domain))
}

fn is_domain(domain: &str) -> bool {
    let clean = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_');
    domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.') && domain.chars().all(clean)
}

#[cfg(test)]
mod tests;
