//! Whom a text tells of, and what became of the mail.

use super::below::{SaidOfAll, expanded_from, recipient, tells};
use super::blocks::{BLOCK_LIMIT, Block, Blocks};
use super::telltales::Telltales;
use super::told::Told;
use crate::dsn::form::Received;
use crate::dsn::{BounceReport, RecipientStatus, delivery_status, notification};
use crate::mail::{Fields, decode};
use crate::smtp::{Action, domain_of, lines};
use std::collections::HashSet;

/// How the names of a server's own people are announced.
const LOCAL: [&str; 2] = ["because they are not accepting mail", "Message not delivered to the following"];
/// Names of those who are asked about mail, RFC 2142 and what providers use.
const DESKS: [&str; 13] = [
    "postmaster",
    "abuse",
    "support",
    "help",
    "helpdesk",
    "info",
    "service",
    "contact",
    "destek",
    "yardim",
    "kontakt",
    "hilfe",
    "soporte",
];

/// What a text says.
pub(super) struct Account {
    pub(super) report: BounceReport,
    /// Every recipient stood where recipients stand.
    pub(super) certain: bool,
    /// It tells of somebody what became of the mail: whom else it names, people are to ask.
    pub(super) tells: bool,
}

/// Reads a text; none when it names nobody.
pub(super) fn account(message: &Received<'_>, told: &Told) -> Option<Account> {
    if let Some(report) = machine_report(&told.text) {
        return Some(Account { report, certain: false, tells: true });
    }
    let mut failed: Vec<String> =
        message.fields.all("X-Failed-Recipients").flat_map(decode::addresses).take(BLOCK_LIMIT).collect();
    if failed.is_empty() {
        failed = local_names(&told.text, &message.fields);
    }
    let mut read = Blocks::read(&told.text, &own(&message.fields, &failed));
    let complete = read.blocks.len().max(failed.len()) < BLOCK_LIMIT;
    let mut certain = complete && !read.blocks.is_empty() && read.blocks.iter().all(|block| block.explicit);
    let mut tells = told.reply().is_some() || !failed.is_empty();
    if failed.is_empty() {
        // Beside somebody who is told of, a sentence that tells nothing names whom to ask.
        let (told_of, others): (Vec<_>, Vec<_>) = read.blocks.into_iter().partition(is_told_of);
        tells |= !told_of.is_empty() || others.is_empty();
        let blocks = if told_of.is_empty() { others } else { told_of };
        read.blocks = without_desks(blocks, &message.fields);
    } else {
        certain &= keep(&failed, &mut read.blocks);
    }
    if read.blocks.is_empty() {
        certain = false;
        read.blocks = anybody(told, &read.written_to);
    }
    if read.blocks.is_empty() {
        return None;
    }
    let action = action(told, &read);
    certain &= action != Action::Delivered;
    let alone = (read.blocks.len() == 1).then_some(told.text.as_str());
    let of_all = SaidOfAll::of(&read.common, alone).without_others(&read.blocks);
    // Where its headings tell of both, each stands below its own.
    let below = |fate| read.blocks.iter().any(|block| block.fate == Some(fate));
    let both = below(Action::Failed) && below(Action::Delayed);
    let fate = |block: &Block<'_>| block.fate.filter(|_| both).unwrap_or(action);
    let recipients = read.blocks.iter().map(|block| recipient(block, &of_all, fate(block)));
    let report = BounceReport { recipients: recipients.collect(), ..BounceReport::default() };
    Some(Account { report, certain, tells })
}

/// Whom some name without their own domain, below a line that ends with a colon: AOL with commas, phquery with what it says
/// behind a gap.
fn local_names(text: &str, fields: &Fields<'_>) -> Vec<String> {
    let announces = |line: &&str| line.ends_with(':') && LOCAL.iter().any(|words| line.contains(words));
    let mut lines = lines(text).map(str::trim).skip_while(|line| !announces(line)).skip(1);
    let from = || fields.all("From").flat_map(decode::addresses).next();
    let Some((first, from)) = lines.find(|line| !line.is_empty()).and_then(|first| Some((first, from()?)))
    else {
        return Vec::new();
    };
    let domain = domain_of(&from).unwrap_or(&from);
    let all = std::iter::once(first).chain(lines.take_while(|line| !line.is_empty()));
    let names = all.flat_map(|line| line.split_once("  ").map_or(line, |(name, _)| name).split(','));
    let names = names.map(str::trim).filter(|name| !name.is_empty() && !name.contains(['@', ' ']));
    names.take(BLOCK_LIMIT).map(|name| format!("{name}@{domain}")).collect()
}

/// Some put the fields of a machine part into their text.
fn machine_report(text: &str) -> Option<BounceReport> {
    let mut report = names_recipients(text).then(|| delivery_status::parse(text.as_bytes()).report)?;
    let says_why = |one: &RecipientStatus| one.status.is_some() || one.diagnostic_code.is_some();
    if !report.recipients.iter().any(says_why) {
        return None;
    }
    notification::assign(text, &mut report.recipients);
    Some(report)
}

/// Keeps those who `failed`, as a field of the header names them, with what the text says of each; whether it does so of
/// all.
fn keep<'a>(failed: &'a [String], blocks: &mut Vec<Block<'a>>) -> bool {
    let mut missing: HashSet<String> = failed.iter().map(|address| address.to_lowercase()).collect();
    let alias = |block: &Block<'_>| block.lines.iter().find_map(|line| expanded_from(line));
    // The field names the alias, and the text whom it leads to.
    blocks.retain(|block| {
        missing.remove(&block.address.to_lowercase())
            || alias(block).is_some_and(|alias| missing.remove(&alias.to_lowercase()))
    });
    let told_of_all = missing.is_empty();
    let unnamed = failed.iter().filter(|address| missing.remove(&address.to_lowercase()));
    blocks.extend(unnamed.map(|address| Block::of(address)));
    told_of_all
}

/// Where all others are told of, who is only named is whom to ask.
fn without_desks<'a>(blocks: Vec<Block<'a>>, fields: &Fields<'_>) -> Vec<Block<'a>> {
    let (desks, mut others): (Vec<_>, Vec<_>) = blocks.into_iter().partition(|block| is_desk(block, fields));
    if others.is_empty() || others.iter().any(|block| block.lines.is_empty()) {
        others.extend(desks);
    }
    others
}

/// People write to themselves, too; then the header of the mail has to tell.
fn anybody<'a>(told: &'a Told, written_to: &[&'a str]) -> Vec<Block<'a>> {
    let mut blocks = Blocks::read(&told.text, &HashSet::new()).blocks;
    blocks.retain(|block| block.explicit);
    if blocks.is_empty() {
        let only = || match told.returned.as_ref()?.recipients.as_slice() {
            [only] => Some(only.as_str()),
            _ => None,
        };
        blocks.extend(written_to.first().copied().or_else(only).map(Block::of));
    }
    blocks
}

/// Whether there may be a `Final-Recipient` or one of its kin: to look for fields on each line costs more than to read the
/// lines, and few texts have any.
fn names_recipients(text: &str) -> bool {
    let names = ["ecipient", "ECIPIENT"];
    names.iter().any(|name| memchr::memmem::find(text.as_bytes(), name.as_bytes()).is_some())
}

/// What became of the mail. The other side's words, which stand below the addresses, may tell of something else.
fn action(told: &Told, read: &Blocks<'_>) -> Action {
    let words = told.telltales();
    let sentences = || {
        let blocks = read.blocks.iter().filter(|block| !block.explicit).flat_map(|block| &block.lines);
        read.common.iter().chain(blocks).copied().collect::<Vec<_>>().join("\n")
    };
    if words.delays && Telltales::of(&sentences()).delays {
        Action::Delayed
    } else if words.delivers && !words.fails && told.reply().is_none() {
        Action::Delivered
    } else {
        Action::Failed
    }
}

/// Whether an address alone is where the mail system's people are asked: by its role, in their own domain.
fn is_desk(block: &Block<'_>, fields: &Fields<'_>) -> bool {
    let Some((local, domain)) = block.address.rsplit_once('@').filter(|_| block.lines.is_empty()) else {
        return false;
    };
    let own = || fields.all("From").flat_map(decode::addresses);
    DESKS.iter().any(|desk| desk.eq_ignore_ascii_case(local))
        && own().any(|from| domain_of(&from).is_some_and(|own| own.eq_ignore_ascii_case(domain)))
}

/// Whether a block is about a recipient.
fn is_told_of(block: &Block<'_>) -> bool {
    block.is_named() || block.talk.is_some() || tells(block)
}

/// The reader's own addresses and those that mail systems write under, in lower case.
fn own(fields: &Fields<'_>, failed: &[String]) -> HashSet<String> {
    let names = ["From", "To", "Reply-To", "Return-Path", "Errors-To", "Sender"];
    let own = names.iter().flat_map(|name| fields.all(name)).flat_map(decode::addresses);
    let mut own: HashSet<String> = own.map(|address| address.to_lowercase()).collect();
    for address in failed {
        own.remove(&address.to_lowercase());
    }
    own
}
