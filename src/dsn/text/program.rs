//! A program that tells of its bounces in its own way, and how it is known.

use super::general::{Writer, is_answer, tells_of_failure};
use super::programs::PROGRAMS;
use super::recipients::account;
use super::told::begins_with;
use crate::dsn::form::Received;
use crate::dsn::reading::{Form, Place, Reading, Trust};
use crate::dsn::rfc3464::comes_from_a_mail_system;
use crate::dsn::{DiagnosticType, RecipientStatus};
use crate::mail::{Fields, decode};
use crate::smtp::lines;
use std::sync::LazyLock;

/// Lines among which a program's own are looked for: it begins with them.
const MARKED_LINES: usize = 200;
/// Lines among which those are, as many of them may be empty.
const BEGINNING: usize = 10 * MARKED_LINES;
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
    fn mark(&self, fields: &Fields<'_>, line: bool, system: bool) -> Option<Mark> {
        let begins = |value: &[u8], words: &str| begins_with(&decode::unstructured(value), words);
        let mut found =
            self.fields.iter().filter(|(name, words)| fields.all(name).any(|value| begins(value, words)));
        let field = found.next();
        let is_sender = field.is_some_and(|(name, _)| *name == "From");
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
    let lines = whose_lines(&told.text);
    let known = |(program, line): (&'static Program, bool)| {
        Some((program, program.mark(&message.fields, line, system || unanswered)?))
    };
    let (program, mark) = PROGRAMS.iter().zip(lines).find_map(known)?;
    if mark == Mark::Line && is_quoted(message, &told.text, program) {
        return None;
    }
    // Who sets up a mailbox may welcome people in the words that a bounce begins with.
    let needs_to_tell = mark == Mark::Field || told.returned.is_none() && !told.telltales().delivers;
    if needs_to_tell && !tells_of_failure(told, true) {
        return None;
    }
    let mut account = account(message, told)?;
    if program.form == Form::Postfix {
        account.report.recipients.iter_mut().for_each(by_postfix);
    }
    // Whatever stands there has to be written as it is read: another reader must not see another bounce. What calls
    // itself a report and is none by the letter keeps its parts.
    let report_of_parts = message.content_type.as_ref().is_some_and(|kind| kind.media == "multipart/report");
    let written_once = message.fields.all("Content-Type").count() <= 1;
    let by_its_letter = mark == Mark::Line && !unanswered;
    let certain =
        account.certain && program.certain && by_its_letter && told.exact && written_once && !report_of_parts;
    Some(Reading {
        form: program.form,
        report: account.report,
        returned: told.returned.clone(),
        place: Place::WholeBody,
        trust: if certain { Trust::KnownForm } else { Trust::Guess },
    })
}

/// What quotes no reply is Postfix's own sentence, as `Diagnostic-Code: X-Postfix` would say.
fn by_postfix(recipient: &mut RecipientStatus) {
    if recipient.diagnostic_code.is_none() && recipient.notification.is_some() {
        recipient.diagnostic_type = DiagnosticType::Reporter;
    }
}

/// Whether somebody's program answers and shows what it was sent, as that of a help desk does: it has a name of its own and
/// words of its own before those of the program that is known.
fn is_quoted(message: &Received<'_>, text: &str, program: &Program) -> bool {
    let fields = &message.fields;
    let first = lines(text).map(str::trim_start).find(|line| !line.is_empty()).unwrap_or_default();
    let begins = program.lines.iter().any(|words| begins_with(first, words));
    let named = fields.first("X-Failed-Recipients").is_some();
    !begins && !named && is_answer(fields) && Writer::of(fields) == Some(Writer::Nobody)
}

/// For each program whether a text has one of its lines.
fn whose_lines(text: &str) -> Vec<bool> {
    let mut found = vec![false; PROGRAMS.len()];
    let beginning = lines(text).take(BEGINNING).map(str::trim_start).filter(|line| !line.is_empty());
    for line in beginning.take(MARKED_LINES) {
        let letter = line.bytes().next().unwrap_or_default().to_ascii_lowercase();
        for (program, words) in LINES.get(usize::from(letter)).into_iter().flatten() {
            if begins_with(line, words) {
                found.get_mut(*program).into_iter().for_each(|found| *found = true);
            }
        }
    }
    found
}

/// The lines of all programs, with the number of the program, by the letter that they begin with: to compare each line of a
/// text with each of them costs more than all the rest of the reading.
static LINES: LazyLock<Vec<Vec<(usize, &str)>>> = LazyLock::new(|| {
    let of = |program: &'static Program| program.lines.iter().copied();
    let all = || {
        PROGRAMS.iter().enumerate().flat_map(|(number, program)| of(program).map(move |line| (number, line)))
    };
    (0..=u8::MAX)
        .map(|letter| all().filter(|(_, line)| line.bytes().next() == Some(letter)).collect())
        .collect()
});

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
