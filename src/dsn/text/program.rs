//! A program that tells of its bounces in its own way, and what it tells.

use super::blocks::{BLOCK_LIMIT, Block, Blocks, in_transcript};
use super::general::tells_of_failure;
use super::programs::PROGRAMS;
use super::reply;
use super::telltales::Telltales;
use super::told::{Told, begins_with};
use crate::dsn::form::Received;
use crate::dsn::grounds::Grounds;
use crate::dsn::reading::{Form, Place, Reading, Trust};
use crate::dsn::rfc3464::comes_from_a_mail_system;
use crate::dsn::transcript::Transcript;
use crate::dsn::{BounceReport, RecipientStatus, delivery_status, notification};
use crate::mail::{Fields, decode};
use crate::smtp::{Action, DiagnosticType, Reply};
use std::collections::{HashMap, HashSet};

/// Characters of a text that are reasoned from.
const CONTEXT_LIMIT: usize = 2000;
/// Characters of a sentence that is kept.
const SENTENCE_LIMIT: usize = 4096;
/// Lines among which a program's own are looked for: it begins with them.
const MARKED_LINES: usize = 200;
/// Parts of names, in lower case, beside those that reports are made under.
pub(super) const SYSTEM_NAMES: [&str; 11] = [
    "courier mail server",
    "mailer-daemon",
    "mailer daemon",
    "mdaemon",
    "post_master",
    "mail.delivery",
    "system administrator",
    "mail administrator",
    "mailer_daemon",
    "mailerdaemon",
    "sysadmin",
];

/// How addresses begin that take no answers, in lower case.
const UNANSWERED: [&str; 4] = ["no-reply@", "noreply@", "donotreply@", "do-not-reply@"];

/// How a program is known: by what it writes, never by a subject.
pub(super) struct Program {
    pub(super) form: Form,
    /// It writes every recipient in one way, so that others read the same.
    pub(super) certain: bool,
    /// Beginnings of lines that only this program writes, in any case.
    pub(super) lines: &'static [&'static str],
    /// Fields of the header and what their values begin with, in any case; one is enough.
    pub(super) fields: &'static [(&'static str, &'static str)],
}

impl Program {
    /// A line counts in what a mail system wrote, since a person may have copied it, and beside a field of the program; a
    /// field in what a mail system wrote, since the program may write it into every mail.
    fn mark(&self, fields: &Fields<'_>, lines: &[&str], system: bool) -> Option<Mark> {
        let begins = |value: &[u8], words: &str| begins_with(&decode::unstructured(value), words);
        let mut found =
            self.fields.iter().filter(|(name, words)| fields.all(name).any(|value| begins(value, words)));
        let field = found.next();
        let is_sender = field.is_some_and(|(name, _)| *name == "From");
        let line = lines.iter().any(|line| self.lines.iter().any(|words| begins_with(line, words)));
        match (line, field) {
            (true, Some(_)) => Some(Mark::Line),
            (true, None) => system.then_some(Mark::Line),
            (false, Some(_)) => (system || is_sender).then_some(Mark::Field),
            (false, None) => None,
        }
    }
}

/// What a program is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// A line, which only its bounces have.
    Line,
    /// A field, which other mails may have as well.
    Field,
}

/// Reads a bounce of a program that is known.
pub(in crate::dsn) fn read(message: &Received<'_>) -> Option<Reading> {
    let told = message.told()?;
    let system = is_mail_system(&message.fields);
    // Nobody answers there, and a mail came back: a provider that names its bounces' sender so.
    let unanswered = !system && told.returned.is_some() && is_unanswered(&message.fields);
    let lines = told.text.lines().map(str::trim_start).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.take(MARKED_LINES).collect();
    let known = |program: &'static Program| {
        Some((program, program.mark(&message.fields, &lines, system || unanswered)?))
    };
    let (program, mark) = PROGRAMS.iter().find_map(known)?;
    if mark == Mark::Field && !tells_of_failure(told, true) {
        return None;
    }
    let (report, certain) = report(message, told)?;
    // Whatever stands there has to be written as it is read: another reader must not see another bounce. What calls
    // itself a report and is none by the letter keeps its parts.
    let report_of_parts = message.content_type.as_ref().is_some_and(|kind| kind.media == "multipart/report");
    let written_once = message.fields.all("Content-Type").count() <= 1;
    let by_its_letter = mark == Mark::Line && !unanswered;
    let certain =
        certain && program.certain && by_its_letter && told.exact && written_once && !report_of_parts;
    Some(Reading {
        form: program.form,
        report,
        returned: told.returned.clone(),
        place: Place::WholeBody,
        trust: if certain { Trust::KnownForm } else { Trust::Guess },
    })
}

/// The names that mail systems write under.
pub(in crate::dsn) fn is_mail_system(fields: &Fields<'_>) -> bool {
    let known = |value: &[u8]| {
        let name = decode::unstructured(value).to_ascii_lowercase();
        SYSTEM_NAMES.iter().any(|known| name.contains(known))
    };
    comes_from_a_mail_system(fields)
        || ["From", "Return-Path"].iter().flat_map(|name| fields.all(name)).any(known)
}

/// An address that takes no answers is no person's.
fn is_unanswered(fields: &Fields<'_>) -> bool {
    let mut senders = fields.all("From").flat_map(decode::addresses);
    senders.any(|address| UNANSWERED.iter().any(|local| begins_with(&address, local)))
}

/// What a text says; none when it names nobody. The flag tells that every recipient stood where recipients stand.
pub(super) fn report(message: &Received<'_>, told: &Told) -> Option<(BounceReport, bool)> {
    // Some put the fields of a machine part into their text.
    let machine = delivery_status::parse(told.text.as_bytes());
    if !machine.report.recipients.is_empty() {
        let mut report = machine.report;
        notification::assign(&told.text, &mut report.recipients);
        return Some((report, false));
    }
    let failed: Vec<String> =
        message.fields.all("X-Failed-Recipients").flat_map(decode::addresses).take(BLOCK_LIMIT).collect();
    let own = own(&message.fields, &failed);
    let mut read = Blocks::read(&told.text, &own);
    let complete = read.blocks.len().max(failed.len()) < BLOCK_LIMIT;
    let mut certain = complete && !read.blocks.is_empty() && read.blocks.iter().all(|block| block.explicit);
    if !failed.is_empty() {
        let mut missing: HashSet<String> = failed.iter().map(|address| address.to_lowercase()).collect();
        let alias = |block: &Block<'_>| block.lines.iter().find_map(|line| expanded_from(line));
        // The field names the alias, and the text whom it leads to.
        read.blocks.retain(|block| {
            missing.remove(&block.address.to_lowercase())
                || alias(block).is_some_and(|alias| missing.remove(&alias.to_lowercase()))
        });
        certain &= missing.is_empty();
        let unnamed = failed.iter().filter(|address| missing.remove(&address.to_lowercase()));
        read.blocks.extend(unnamed.map(|address| Block::of(address)));
    } else if read.blocks.iter().any(Block::is_named) {
        // Beside addresses that stand by themselves, a sentence that tells nothing names whom to ask.
        read.blocks.retain(|block| block.is_named() || block.talk.is_some() || tells(block));
    }
    if read.blocks.is_empty() {
        certain = false;
        // People write to themselves, too; then the header of the mail has to tell.
        let anybody = Blocks::read(&told.text, &HashSet::new()).blocks.into_iter();
        read.blocks.extend(anybody.filter(|block| block.explicit));
        let address = read.written_to.first().copied().filter(|_| read.blocks.is_empty()).or_else(|| {
            let [only] = told.returned.as_ref()?.recipients.as_slice() else { return None };
            Some(only.as_str()).filter(|_| read.blocks.is_empty())
        });
        read.blocks.extend(address.map(Block::of));
    }
    if read.blocks.is_empty() {
        return None;
    }
    let action = action(told, &read);
    certain &= action != Action::Delivered;
    let common = Common::of(&read.common, (read.blocks.len() == 1).then_some(told.text.as_str()));
    let recipients = read.blocks.iter().map(|block| recipient(block, &common, action));
    Some((BounceReport { recipients: recipients.collect(), ..BounceReport::default() }, certain))
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
    } else if words.delivers && !words.fails && reply::quoted(told.text.lines()).is_none() {
        Action::Delivered
    } else {
        Action::Failed
    }
}

/// Whether a sentence tells that something came to nothing.
fn tells(block: &Block<'_>) -> bool {
    let words = Telltales::of(&block.lines.join("\n"));
    words.fails || words.hints || words.delays || reply::quoted(block.lines.iter().copied()).is_some()
}

/// What a text says below each address that begins a line, by the address in lower case.
pub(in crate::dsn) fn told_of_each(text: &str) -> HashMap<String, String> {
    let blocks = Blocks::read(text, &HashSet::new()).blocks.into_iter().filter(|block| block.explicit);
    let told = blocks.filter_map(|block| {
        let lines = || block.lines.iter().copied();
        let words = reply::quoted(lines()).unwrap_or_else(|| Grounds::of(lines()).into_words());
        (!words.is_empty()).then(|| (block.address.to_lowercase(), words))
    });
    told.collect()
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
    match quoted.or_else(|| common.reply.clone()) {
        Some(reply) => {
            let reply = better_known(&reply, lines()).unwrap_or(reply);
            status.diagnostic_type = DiagnosticType::Smtp;
            status.diagnostic_code = Some(cut(&reply, SENTENCE_LIMIT));
            status.notification =
                told.reply.map(|_| cut(&lines().collect::<Vec<_>>().join(" "), SENTENCE_LIMIT));
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

fn cut(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}
