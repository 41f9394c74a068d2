//! The careful general reader: a mail system writes that something could not be delivered, and names somebody.

use super::program::{SYSTEM_NAMES, is_mail_system};
use super::recipients::account;
use super::supposed::only_supposes;
use super::told::{Told, begins_with};
use crate::dsn::form::Received;
use crate::dsn::reading::{Form, Place, Reading, Trust};
use crate::dsn::rfc3464::is_null_path;
use crate::mail::{Fields, decode};
use crate::smtp::{Reply, beginning};

/// How the subjects of answers begin, in lower case.
const ANSWERS: [&str; 8] = ["re:", "fw:", "fwd:", "ynt:", "ilt:", "i̇lt:", "aw:", "wg:"];
/// The length of both codes of a reply.
const CODES_LENGTH: usize = 9;
/// What a quotation begins with.
const QUOTES: [char; 5] = ['"', '“', '„', '«', '‘'];
/// Names that mail systems write under and people do not.
const DAEMONS: [&str; 4] = ["mailer-daemon", "mailer daemon", "mdaemon", "mail delivery s"];

/// Whether a text tells that a mail came to nothing, or will; `surely` where a hint is enough.
pub(super) fn tells_of_failure(told: &Told, surely: bool) -> bool {
    let words = told.telltales();
    let says = words.fails || words.delays || surely && words.hints;
    let waits = words.held && told.reply().is_none();
    (says || told.reply().is_some()) && !words.session && !waits
}

/// Whether a text tells of a failure and of a reply with an enhanced code: three digits alone may be anything, and what
/// stands in quotes is what somebody wrote to a service of a bounce.
fn tells_of_refusal(told: &Told) -> bool {
    let is_refusal = |reply: &&str| Reply::parse(reply).status.is_some();
    let Some(reply) = told.reply().filter(is_refusal) else { return false };
    let begin = beginning(reply, CODES_LENGTH);
    told.telltales().fails && !QUOTES.iter().any(|mark| told.text.contains(&format!("{mark}{begin}")))
}

/// Who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writer {
    /// A mail system, by its name.
    Daemon,
    /// A postmaster: a mail system mostly.
    Postmaster,
    /// A name of its own, and takes no answers: so do vacations, RFC 3834 section 3.3.
    Nobody,
}

impl Writer {
    pub(super) fn of(fields: &Fields<'_>) -> Option<Self> {
        let names = |names: &[&str]| {
            fields.all("From").any(|value| {
                let from = decode::unstructured(value).to_ascii_lowercase();
                names.iter().any(|name| from.contains(name))
            })
        };
        // Nobody but a mail system leaves out who wrote.
        if names(&DAEMONS) || is_null_path(fields, "From") {
            Some(Self::Daemon)
        } else if names(&SYSTEM_NAMES) || names(&["postmaster", "mail delivery"]) {
            Some(Self::Postmaster)
        } else {
            is_mail_system(fields).then_some(Self::Nobody)
        }
    }
}

/// A program's answer, or a list's mail (RFC 2369, RFC 2919).
pub(super) fn is_answer(fields: &Fields<'_>) -> bool {
    let answers = |value: &[u8]| value.trim_ascii().to_ascii_lowercase().starts_with(b"auto-replied");
    let of_list = ["List-Id", "List-Unsubscribe"];
    fields.all("Auto-Submitted").any(answers) || of_list.iter().any(|name| fields.first(name).is_some())
}

/// A person's answer to a person, be it the postmaster's: some servers put `Re:` before a subject, but none knows a thread
/// and puts it.
fn is_conversation(fields: &Fields<'_>) -> bool {
    let subject = fields.first("Subject").map(|value| decode::unstructured(value).trim().to_lowercase());
    let answers = subject.is_some_and(|subject| ANSWERS.iter().any(|words| subject.starts_with(words)));
    let by_role = |address: String| begins_with(&address, "postmaster@");
    let role = || fields.all("From").flat_map(decode::addresses).any(by_role);
    answers && role() && ["In-Reply-To", "References"].iter().any(|name| fields.first(name).is_some())
}

/// Nothing says that an answer would reach anybody.
fn is_returned(fields: &Fields<'_>) -> bool {
    let path = |value: &[u8]| decode::addresses(value).is_empty();
    fields.first("Return-Path").is_none_or(path)
}

/// Reads what no program is known for.
pub(in crate::dsn) fn read(message: &Received<'_>) -> Option<Reading> {
    let fields = &message.fields;
    let writer = Writer::of(fields)?;
    if is_conversation(fields) {
        return None;
    }
    let told = message.told()?;
    let came_back = told.returned.is_some();
    let fails = tells_of_failure(told, writer == Writer::Daemon || came_back);
    let evidence = came_back || fields.first("X-Failed-Recipients").is_some();
    let fails = match writer {
        Writer::Daemon => fails,
        // A table of codes that a postmaster sends under an address is a summary.
        Writer::Postmaster => fails && (evidence || is_returned(fields) || told.telltales().tells()),
        Writer::Nobody => fails && !is_answer(fields) && (evidence || tells_of_refusal(told)),
    };
    if !fails || writer != Writer::Daemon && !evidence && only_supposes(&told.text) {
        return None;
    }
    let account = account(message, told)?;
    // People sign as postmasters, too: who tells of an outage names whom to ask.
    if writer == Writer::Postmaster && !evidence && !account.tells {
        return None;
    }
    Some(Reading {
        form: Form::General,
        report: account.report,
        returned: told.returned.clone(),
        place: Place::WholeBody,
        trust: Trust::Guess,
    })
}
