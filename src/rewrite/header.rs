//! Changes of the top header: the mark of ours, the Subject where a person reads it, and the thread that it stands in.

use super::proving::proof_id;
use crate::language::LanguageTag;
use crate::mail::{Candidate, Edits, Fields, HeaderChange, OWN_MARK, Splice, encoded_words};
use crate::notice::Explanation;
use crate::proof::Proof;

/// A folded line.
const COLUMNS: usize = 76;
/// A Message-ID cannot be folded; longer ones are some program's own affair.
const MESSAGE_ID_LIMIT: usize = 250;
/// What tells mail programs which mail another one answers, RFC 5322 section 3.6.4.
const THREAD: [&str; 2] = ["In-Reply-To", "References"];

/// `X-Neden: reason=mailbox-full; language=tr, en`, folded; `proof=dkim; ` before it where a proof was asked for.
pub(super) fn mark(
    explanation: &Explanation,
    languages: &[LanguageTag],
    proof: Option<Option<Proof>>,
) -> Option<HeaderChange> {
    let reasons: Vec<&str> = explanation.reasons().iter().map(|reason| reason.id()).collect();
    let languages: Vec<String> = languages.iter().map(ToString::to_string).collect();
    let proof = proof.map(|proof| format!("proof={}; ", proof_id(proof))).unwrap_or_default();
    let words = format!("{proof}reason={}; language={}", reasons.join(", "), languages.join(", "));
    let mut value = String::new();
    let mut column = OWN_MARK.len() + 1;
    for word in words.split(' ') {
        if !value.is_empty() && column + 1 + word.len() > COLUMNS {
            value.push_str("\n ");
            column = 1;
        } else if !value.is_empty() {
            value.push(' ');
            column += 1;
        }
        value.push_str(word);
        column += word.len();
    }
    HeaderChange::add(OWN_MARK, value)
}

/// The mark alone, and nothing else changed: for junk filters and Sieve.
pub(super) fn unproved() -> Edits {
    let mark = HeaderChange::add(OWN_MARK, unproved_value());
    Edits { headers: mark.into_iter().collect(), splice: Splice::default() }
}

/// Whether that mark stands there already: nobody gains by writing it himself.
pub(super) fn is_marked(candidate: &Candidate) -> bool {
    let value = unproved_value();
    Fields::of(&candidate.headers).all(OWN_MARK).any(|mark| mark.trim_ascii() == value.as_bytes())
}

fn unproved_value() -> String {
    format!("proof={}", proof_id(None))
}

/// The outcome and the reader's own subject.
pub(super) fn subject(explanation: &Explanation) -> Option<HeaderChange> {
    HeaderChange::change("Subject", encoded_words(explanation.subject()?))
}

/// Both fields of a thread, where the report has none: the mail that came back is its parent.
pub(super) fn thread(fields: &Fields<'_>, message_id: &str) -> Vec<HeaderChange> {
    if THREAD.iter().any(|name| fields.first(name).is_some()) || !is_message_id(message_id) {
        return Vec::new();
    }
    THREAD.iter().filter_map(|name| HeaderChange::add(name, message_id.to_owned())).collect()
}

/// `msg-id = "<" id-left "@" id-right ">"`, and nothing beside it.
fn is_message_id(text: &str) -> bool {
    let inner = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or_default();
    let clean = inner.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>'));
    clean && inner.contains('@') && text.len() <= MESSAGE_ID_LIMIT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mail_that_came_back_is_the_parent_of_a_report_without_one() {
        let long = format!("<{}@example.org>", "a".repeat(MESSAGE_ID_LIMIT));
        // (header, Message-ID of the mail, whether the fields are added, why)
        for (header, id, added, why) in [
            ("From: a", "<1@example.org>", true, "a report without a parent"),
            ("references: <2@example.org>", "<1@example.org>", false, "enable_threaded_bounces = yes"),
            ("In-Reply-To: <2@example.org>", "<1@example.org>", false, "another server's own"),
            ("From: a", "1@example.org", false, "no brackets"),
            ("From: a", "<1>", false, "no domain"),
            ("From: a", "<1@example.org> (a comment)", false, "more than an identifier"),
            ("From: a", "<1@example.org>\nX: y", false, "another field"),
            ("From: a", "<1@ex<2@example.org>", false, "two"),
            ("From: a", "<ş@example.org>", false, "other letters than ASCII"),
            ("From: a", &long, false, "too long"),
        ] {
            let (fields, _) = Fields::parse(header.as_bytes());
            let expected = if added { THREAD.as_slice() } else { &[] };
            let changes = expected.iter().filter_map(|name| HeaderChange::add(name, id.to_owned()));
            assert_eq!(thread(&fields, id), changes.collect::<Vec<_>>(), "{why}");
        }
    }
}
