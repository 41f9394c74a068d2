//! What a text says of each recipient.

use super::address::in_transcript;
use super::blocks::{BLOCK_LIMIT, Block, Blocks};
use super::reply;
use super::telltales::Telltales;
use super::told::Told;
use crate::dsn::form::Received;
use crate::dsn::grounds::Grounds;
use crate::dsn::notification::{self, cut};
use crate::dsn::transcript::Transcript;
use crate::dsn::{BounceReport, RecipientStatus, delivery_status};
use crate::mail::{Fields, decode};
use crate::smtp::{Action, DiagnosticType, Reply, lines};
use std::collections::{HashMap, HashSet};

/// Characters of a text that are reasoned from.
const CONTEXT_LIMIT: usize = 2000;
/// Characters of a sentence that is kept.
const SENTENCE_LIMIT: usize = 4096;
/// sendmail's word for a mail that waits: no reply refused it.
const UNANSWERED: &str = "Deferred: Connection ";
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
    let common = Common::of(&read.common, alone).without_others(&read.blocks);
    // Where its headings tell of both, each stands below its own.
    let below = |fate| read.blocks.iter().any(|block| block.fate == Some(fate));
    let both = below(Action::Failed) && below(Action::Delayed);
    let fate = |block: &Block<'_>| block.fate.filter(|_| both).unwrap_or(action);
    let recipients = read.blocks.iter().map(|block| recipient(block, &common, fate(block)));
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
    let domain = from.rsplit_once('@').map_or(from.as_str(), |(_, domain)| domain);
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
        && own().any(|from| from.rsplit_once('@').is_some_and(|(_, own)| own.eq_ignore_ascii_case(domain)))
}

/// Whether a block is about a recipient.
fn is_told_of(block: &Block<'_>) -> bool {
    block.is_named() || block.talk.is_some() || tells(block)
}

/// Whether a sentence tells that something came to nothing.
fn tells(block: &Block<'_>) -> bool {
    let words = Telltales::of(&block.lines.join("\n"));
    words.tells() || reply::quoted(block.lines.iter().copied()).is_some()
}

/// What a text says below an address.
pub(in crate::dsn) struct Words {
    pub(in crate::dsn) text: String,
    /// They are a reply, not the program's own.
    pub(in crate::dsn) is_reply: bool,
    /// Who spoke.
    pub(in crate::dsn) host: Option<String>,
}

/// What a text says below each address that begins a line, by the address in lower case.
pub(in crate::dsn) fn told_of_each(text: &str) -> HashMap<String, Words> {
    let blocks = Blocks::read(text, &HashSet::new()).blocks.into_iter().filter(|block| block.explicit);
    let told = blocks.filter_map(|block| {
        let lines = || block.lines.iter().copied();
        let reply = reply::quoted(lines());
        let is_reply = reply.is_some();
        let text = reply.unwrap_or_else(|| Grounds::of(lines()).into_words());
        let words = Words { is_reply, host: reply::host(lines()).filter(|_| is_reply), text };
        (!words.text.is_empty()).then(|| (block.address.to_lowercase(), words))
    });
    told.collect()
}

/// The reply that a text quotes, where nothing but both codes of one can be meant.
pub(in crate::dsn) fn told_of_all(text: &str) -> Option<Words> {
    let reply = reply::quoted(lines(text))?;
    let Reply { code, status, .. } = Reply::parse(&reply);
    code.zip(status)?;
    Some(Words { text: reply, is_reply: true, host: reply::host(lines(text)) })
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

/// What is said of nobody alone, and so of everybody.
struct Common {
    alone: bool,
    reply: Option<String>,
    host: Option<String>,
    grounds: Grounds,
}

impl Common {
    /// `alone` is the whole text where it names one recipient only.
    fn of(lines: &[&str], alone: Option<&str>) -> Self {
        let grounds = match alone {
            Some(text) => Grounds::of(text.lines()),
            None => Grounds::of(lines.iter().copied()),
        };
        Self {
            alone: alone.is_some(),
            reply: reply::quoted(lines.iter().copied()),
            host: reply::host(lines.iter().copied()),
            grounds,
        }
    }

    /// A transcript has the replies to all; what one of several was told is not said of the others.
    fn without_others(self, blocks: &[Block<'_>]) -> Self {
        let told = |reply: &String| {
            let own = |block: &Block<'_>| reply::quoted(block.lines.iter().copied());
            blocks.iter().any(|block| own(block).as_ref() == Some(reply))
        };
        match &self.reply {
            Some(reply) if !self.alone && told(reply) => Self { reply: None, host: None, ..self },
            _ => self,
        }
    }
}

/// One recipient: what is said below the address, or else of all.
fn recipient(block: &Block<'_>, common: &Common, action: Action) -> RecipientStatus {
    let mut status = RecipientStatus::new(block.address.to_owned(), action);
    let lines = || block.lines.iter().copied();
    let sentence = Grounds::of(lines().filter(|line| expanded_from(line).is_none()));
    // A label and an address tell nothing.
    let tells = block.explicit || block.lines.len() > 1 || tells(block);
    // Postfix's own sentence tells more than the reply.
    let told = Transcript::parse(&lines().collect::<Vec<_>>().join(" "));
    let quoted = told.reply.clone().filter(|reply| reply::is_code(reply));
    let quoted = quoted.or_else(|| reply::quoted(lines()));
    // Where each was refused for itself, a host that is named elsewhere refused somebody else.
    let elsewhere = common.host.as_ref().filter(|_| common.alone || quoted.is_none());
    let talked = reply::host(block.talk.into_iter());
    status.remote_mta = talked.or(told.host).or_else(|| reply::host(lines())).or_else(|| elsewhere.cloned());
    status.expanded_from = lines().find_map(expanded_from);
    // Whom nobody answered had none of the replies that stand elsewhere.
    let unanswered = lines().any(|line| line.contains(UNANSWERED));
    match quoted.or_else(|| common.reply.clone().filter(|_| !unanswered)) {
        Some(reply) => {
            let reply = better_known(&reply, lines()).unwrap_or(reply);
            status.diagnostic_type = DiagnosticType::Smtp;
            status.diagnostic_code = Some(cut(&reply, SENTENCE_LIMIT));
            status.notification =
                told.reply.map(|_| cut(lines().collect::<Vec<_>>().join(" ").trim(), SENTENCE_LIMIT));
        }
        None => match (sentence, &common.grounds) {
            (Grounds::Named(words), _) => status.notification = Some(cut(&words, SENTENCE_LIMIT)),
            (_, Grounds::Named(words)) => status.notification = Some(cut(words, SENTENCE_LIMIT)),
            (Grounds::Left(words), _) if !words.is_empty() && tells => {
                status.notification = Some(cut(&words, SENTENCE_LIMIT))
            }
            (_, Grounds::Left(words)) => status.context = Some(cut(words, CONTEXT_LIMIT)),
        },
    }
    status
}

/// The program's own line, where it has an enhanced code and the reply that it tells of has none: sendmail writes both.
fn better_known<'a>(reply: &str, mut lines: impl Iterator<Item = &'a str>) -> Option<String> {
    let told = Reply::parse(reply);
    let own = lines.find(|line| in_transcript(line).is_some() && Reply::parse(line).code == told.code)?;
    Some(own.to_owned()).filter(|own| told.status.is_none() && Reply::parse(own).status.is_some())
}

/// The address that was written, where a line says that another was made from it: sendmail, Postfix, Exim,
/// Messaging Server.
fn expanded_from(line: &str) -> Option<String> {
    let line = line.strip_prefix('(').unwrap_or(line).trim_end_matches(')');
    let words =
        ["expanded from: ", "expanded from ", "generated from ", "generated by ", "Original address: "];
    let address = words.iter().find_map(|words| line.strip_prefix(words))?;
    Some(address.trim_matches(['<', '>']).to_owned()).filter(|address| address.contains('@'))
}
