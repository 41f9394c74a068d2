//! The careful general reader: a mail system writes that something could not be delivered, and names somebody.

use super::program::{DELAYS, SYSTEM_NAMES, WORDS_LIMIT, is_mail_system, report};
use super::reply;
use super::told::begins_with;
use crate::dsn::form::Received;
use crate::dsn::reading::{Form, Place, Reading, Trust};
use crate::mail::{Fields, decode};
use crate::smtp::beginning;

/// What tells in lower case that a mail came to nothing, in the languages that servers speak.
const FAILURES: [&str; 75] = [
    "unknown host",
    "host unknown",
    "no valid recipients",
    "aborted after",
    "mail failed",
    "not be delivered",
    "n't be delivered",
    "undeliver",
    "not deliver",
    "unable to deliver",
    "delivery failed",
    "has failed",
    "delivery failure",
    "failed permanently",
    "did not reach",
    "not reach the following",
    "could not be reached",
    "delivery problem",
    "delivery error",
    "permanent error",
    "permanent failure",
    "fatal error",
    "user unknown",
    "unknown user",
    "no such user",
    "user not found",
    "mailbox is full",
    "mailbox full",
    "invalid final delivery",
    "automatically rejected",
    "wasn't able to",
    "iletilemedi",
    "iletilemiyor",
    "teslim edilemedi",
    "teslim edilemiyor",
    "teslim başarısız",
    "ulaştırılamadı",
    "ulaşmadı",
    "ulaşılamadı",
    "gönderilemedi",
    "nicht zugestellt",
    "nicht erreicht",
    "unzustellbar",
    "zustellung fehlgeschlagen",
    "niet worden bezorgd",
    "niet bezorgd",
    "n'a pas pu être",
    "n'a pas été remis",
    "n'ont pas été",
    "échec de la remise",
    "no se pudo",
    "no se ha podido",
    "no se puede entregar",
    "no pudo ser entregado",
    "não foi possível",
    "não pôde ser entregue",
    "falha na entrega",
    "impossibile recapitare",
    "non è stato recapitato",
    "non è stato possibile",
    "nie można dostarczyć",
    "nie została dostarczona",
    "nie dostarczono",
    "kunde inte levereras",
    "kunne ikke leveres",
    "ei voitu toimittaa",
    "не может быть доставлено",
    "не удалось доставить",
    "не доставлено",
    "送信できません",
    "配信できません",
    "届けることができません",
    "配信されません",
    "无法投递",
    "無法傳遞",
];
/// The same, where nobody but a mail system writes, or a mail came back: people and programs say it of other things.
const HINTS: [&str; 8] =
    ["not found", "over quota", "rejected", "not exist", "returned", "not known", "disabled", "退信"];
/// How the subjects of answers begin, in lower case.
const ANSWERS: [&str; 8] = ["re:", "fw:", "fwd:", "ynt:", "ilt:", "i̇lt:", "aw:", "wg:"];
/// Names that mail systems write under and people do not.
const DAEMONS: [&str; 4] = ["mailer-daemon", "mailer daemon", "mdaemon", "mail delivery s"];

/// Both sides of a session, which Postfix tells its postmaster (`notify_classes`): nobody's mail came back.
fn is_session(lower: &str) -> bool {
    let mut lines = lower.lines().map(str::trim_start);
    lower.contains("transcript of session follows") && lines.any(|line| line.starts_with("in:  "))
}

/// Whether a text tells that a mail came to nothing, or will; `surely` where a hint is enough.
pub(super) fn tells_of_failure(text: &str, surely: bool) -> bool {
    let lower = beginning(text, WORDS_LIMIT).to_lowercase();
    let says = FAILURES.iter().chain(&DELAYS).any(|words| lower.contains(words));
    let hints = || surely && HINTS.iter().any(|words| lower.contains(words));
    (says || hints() || reply::quoted(text.lines()).is_some()) && !is_session(&lower)
}

/// Who writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writer {
    /// A mail system, by its name.
    Daemon,
    /// A postmaster: a mail system mostly.
    Postmaster,
    /// A name of its own, and takes no answers: so do vacations, RFC 3834 section 3.3.
    Nobody,
}

impl Writer {
    fn of(fields: &Fields<'_>) -> Option<Self> {
        let names = |names: &[&str]| {
            fields.all("From").any(|value| {
                let from = decode::unstructured(value).to_ascii_lowercase();
                names.iter().any(|name| from.contains(name))
            })
        };
        if names(&DAEMONS) {
            Some(Self::Daemon)
        } else if names(&SYSTEM_NAMES) || names(&["postmaster", "mail delivery"]) {
            Some(Self::Postmaster)
        } else {
            is_mail_system(fields).then_some(Self::Nobody)
        }
    }
}

/// A program's answer, or a list's mail.
fn is_answer(fields: &Fields<'_>) -> bool {
    let answers = |value: &[u8]| value.trim_ascii().to_ascii_lowercase().starts_with(b"auto-replied");
    fields.all("Auto-Submitted").any(answers) || fields.first("List-Id").is_some()
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

/// Reads what no program is known for.
pub(in crate::dsn) fn read(message: &Received<'_>) -> Option<Reading> {
    let fields = &message.fields;
    let writer = Writer::of(fields)?;
    if is_conversation(fields) {
        return None;
    }
    let told = message.told()?;
    let came_back = told.returned.is_some();
    let fails = tells_of_failure(&told.text, writer == Writer::Daemon || came_back);
    let evidence = came_back || fields.first("X-Failed-Recipients").is_some();
    let fails = match writer {
        Writer::Daemon | Writer::Postmaster => fails,
        Writer::Nobody => {
            fails && !is_answer(fields) && (evidence || reply::quoted(told.text.lines()).is_some())
        }
    };
    if !fails {
        return None;
    }
    let (report, _) = report(message, told)?;
    Some(Reading {
        form: Form::General,
        report,
        returned: told.returned.clone(),
        place: Place::WholeBody,
        trust: Trust::Guess,
    })
}
