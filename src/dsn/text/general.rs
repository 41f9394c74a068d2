//! The careful general reader: a mail system writes that something could not be delivered, and names somebody.

use super::program::{DELAYS, WORDS_LIMIT, beginning, is_mail_system, report};
use super::reply;
use super::told::Told;
use crate::dsn::form::Received;
use crate::dsn::reading::{Form, Place, Reading, Trust};

/// What tells in lower case that a mail came to nothing, in the languages that servers speak.
const FAILURES: [&str; 50] = [
    "unknown host",
    "host unknown",
    "no valid recipients",
    "aborted after",
    "mail failed",
    "was rejected",
    "not be delivered",
    "n't be delivered",
    "undeliver",
    "not deliver",
    "unable to deliver",
    "delivery failed",
    "delivery has failed",
    "delivery failure",
    "failed permanently",
    "did not reach",
    "not reach the following",
    "delivery problem",
    "delivery error",
    "permanent error",
    "permanent failure",
    "fatal error",
    "user unknown",
    "unknown user",
    "no such user",
    "user not found",
    "not found",
    "mailbox is full",
    "mailbox full",
    "over quota",
    "invalid final delivery",
    "rejected",
    "has been postponed",
    "delivery incomplete",
    "not exist",
    "returned",
    "not known",
    "wasn't able to",
    "disabled",
    "iletilemedi",
    "teslim edilemedi",
    "ulaştırılamadı",
    "nicht zugestellt",
    "kan niet worden bezorgd",
    "n'a pas pu être",
    "no se pudo",
    "no pudo ser entregado",
    "не может быть доставлено",
    "送信できません",
    "配信できません",
];

/// Both sides of a session, which Postfix tells its postmaster (`notify_classes`): nobody's mail came back.
fn is_session(lower: &str) -> bool {
    let mut lines = lower.lines().map(str::trim_start);
    lower.contains("transcript of session follows") && lines.any(|line| line.starts_with("in:  "))
}

/// Whether a text tells that a mail came to nothing, or will.
pub(super) fn tells_of_failure(text: &str) -> bool {
    let lower = beginning(text, WORDS_LIMIT).to_lowercase();
    let says = FAILURES.iter().chain(&DELAYS).any(|words| lower.contains(words));
    (says || reply::quoted(text.lines()).is_some()) && !is_session(&lower)
}

/// Reads what no program is known for.
pub(in crate::dsn) fn read(message: &Received<'_>) -> Option<Reading> {
    if !is_mail_system(&message.fields) {
        return None;
    }
    let told = Told::of(message)?;
    if !tells_of_failure(&told.text) {
        return None;
    }
    let (report, _) = report(message, &told)?;
    Some(Reading {
        form: Form::General,
        report,
        returned: told.returned,
        place: Place::WholeBody,
        trust: Trust::Guess,
    })
}
