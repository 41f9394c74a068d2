//! Of a text that tells people what happened, the words that tell why: what is written behind `Reason:`, or else what is
//! left when a program's set phrases are taken out. A phrase says the same whatever happened, and is no evidence.

use super::text::{HEADER, begins_with, leading};
use crate::smtp::beginning;
use aho_corasick::{AhoCorasick, BuildError};
use std::sync::LazyLock;

/// Lines among which a reason is looked for; behind them stands the mail that came back.
const LINE_LIMIT: usize = 200;
/// Bytes of a line that are looked at.
const LINE_LENGTH_LIMIT: usize = 1000;

/// How a reason is announced, in lower case and in the languages that servers speak; a colon follows, or the line ends.
const LABELS: [&str; 52] = [
    "reason",
    "reasons",
    "the reason",
    "the reason was",
    "the reason is",
    "reason for failure",
    "failure reason",
    "following reason",
    "the following reason",
    "for the following reason",
    "the following reasons",
    "for the following reasons",
    "because",
    "error",
    "the error was",
    "error message",
    "error message below",
    "error details",
    "error description",
    "error reason",
    "cause",
    "explanation",
    "details",
    "diagnostic",
    "diagnostics",
    "technical details",
    "technical details of permanent failure",
    "technical details of temporary failure",
    "the response was",
    "the response from the remote server was",
    "reported error",
    "remote system",
    "transcript",
    "sebep",
    "sebebi",
    "neden",
    "nedeni",
    "hata",
    "hata iletisi",
    "hata mesajı",
    "yanıt",
    "yanıtı",
    "sunucunun yanıtı",
    "uzak sunucunun yanıtı",
    "uzak sunucudan gelen yanıt",
    "grund",
    "fehler",
    "raison",
    "motivo",
    "reden",
    "причина",
    "powód",
];
/// Set phrases in lower case, of Exim, Postfix, qmail, sendmail, Exchange, OpenSMTPD, Messaging Server, MMDF and their kin: a line
/// that holds one of them says no more.
const PHRASES: [&str; 51] = [
    "this is an automatically generated",
    "this message was created automatically",
    "this is an automated message",
    "do not reply to this",
    "a message that you sent",
    "recipients. this is a permanent error",
    "the following address(es) failed",
    "the following address failed",
    "the following addresses failed",
    "sorry to have to inform you",
    "be delivered to one or more recipients",
    "for further assistance",
    "if you do so, please include",
    "delete your own text",
    "(queue: ",
    "the mail system",
    "hi. this is the",
    "wasn't able to deliver your message to the following",
    "this is a permanent error; i've given up",
    "this is the mailer-daemon",
    "an error has occurred while attempting",
    "the following list of recipients",
    "copy of the original message",
    "the original message was received at",
    "-----",
    "warning: message still undelivered after",
    "will keep trying until message is",
    "message could not be delivered for",
    "message will be deleted from queue",
    "this report relates to a message you sent",
    "cannot be delivered to the following recipients",
    "delivery to the following recipient",
    "delivery has failed to these recipients",
    "did not reach the following recipient",
    "the following recipient(s) could not be reached",
    "did not reach some or all of the intended recipients",
    "unable to deliver your message to the following address",
    "unable to deliver message to the following address",
    "your message could not be delivered to the following",
    "could not be delivered to the following recipient",
    "the following message could not be delivered",
    "original message follows",
    "mime-encapsulated message",
    "multi-part message in mime format",
    "below is a copy",
    "below this line is a copy",
    "recipient address:",
    "original address:",
    "this is a delivery status notification",
    "message headers follow",
    "message header follows",
];

static SET_PHRASES: LazyLock<Result<AhoCorasick, BuildError>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(PHRASES));

/// What tells why.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Grounds {
    /// Words that are announced as the reason: they can be quoted.
    Named(String),
    /// What is left: to reason from.
    Left(String),
}

impl Grounds {
    /// Reads lines.
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Self {
        let lines = lines.take(LINE_LIMIT).map(|line| beginning(line, LINE_LENGTH_LIMIT));
        let named = named(lines.clone());
        if named.chars().any(char::is_alphabetic) {
            return Self::Named(named);
        }
        Self::Left(join(lines.filter(|line| !is_phrase(line))))
    }

    /// The words, whatever they are.
    pub(super) fn into_words(self) -> String {
        match self {
            Self::Named(words) | Self::Left(words) => words,
        }
    }
}

/// What stands behind the first label, on its line and up to the next empty one, without the quotes that MMDF puts around it.
fn named<'a>(mut lines: impl Iterator<Item = &'a str>) -> String {
    let Some(first) = lines.find_map(labelled) else { return String::new() };
    let mut lines = lines.skip_while(|line| first.is_empty() && line.trim().is_empty());
    let more = lines.by_ref().take_while(|line| !line.trim().is_empty());
    let words = join(std::iter::once(first).chain(more));
    // `(reason: Service unavailable)`
    let closes = words.ends_with(')') && words.matches(')').count() > words.matches('(').count();
    let words = if closes { words.trim_end_matches(')').to_owned() } else { words };
    match words.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        Some(quoted) => quoted.trim().to_owned(),
        None => words,
    }
}

/// What follows a label on its line.
fn labelled(line: &str) -> Option<&str> {
    let bare = line.trim().trim_start_matches(['*', '-', '>', '|', '(', ' ', '\t']);
    let (label, rest) = match bare.find([':', '：']) {
        Some(colon) => bare.split_at_checked(colon)?,
        None => (bare, ""),
    };
    // The longest label is shorter, even where letters have three bytes.
    let label = Some(label.trim_end()).filter(|label| label.len() < 64)?.to_lowercase();
    LABELS.contains(&label.as_str()).then(|| rest.trim_start_matches([':', '：']).trim())
}

fn is_phrase(line: &str) -> bool {
    let bare = line.trim();
    SET_PHRASES.as_ref().is_ok_and(|phrases| phrases.is_match(bare))
        || HEADER.iter().any(|field| begins_with(bare, field))
        || names_only(bare)
}

/// An address and nothing else.
fn names_only(line: &str) -> bool {
    leading(line).is_some_and(|(_, rest)| rest.is_empty())
}

fn join<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_found_where_programs_put_it() {
        // (text, grounds, why)
        for (text, expected, why) in [
            ("Recipient address: a@b.example\nReason: Over quota\n", "Over quota", "beside its label"),
            (
                "For the following reason:\n\nMail size limit exceeded.\n\nx\n",
                "Mail size limit exceeded.",
                "below",
            ),
            (
                "Technical details of permanent failure: \nDNS Error: Domain\nname not found\n\nx",
                "DNS Error: Domain name not found",
                "two lines",
            ),
            ("following\nreason: ' User\nunknown'", "User unknown", "in quotes"),
            ("Sebep: kota dolu", "kota dolu", "another language"),
            ("Reason：満杯", "満杯", "a wide colon"),
        ] {
            assert_eq!(Grounds::of(text.lines()), Grounds::Named(expected.to_owned()), "{why}");
        }
    }

    #[test]
    fn what_is_said_whatever_happened_is_no_ground() {
        // (text, grounds, why)
        for (text, expected, why) in [
            (
                "This is an automatically generated Delivery Status Notification.\n\nDelivery to the following recipients failed.\n",
                "",
                "phrases alone",
            ),
            (
                "Hi. This is the qmail-send program at x.\nmailbox full\n",
                "mailbox full",
                "a phrase before it",
            ),
            ("Date: Thu\nSubject: spam\nno such user", "no such user", "the header of the mail"),
            ("Reason:\n\n", "Reason:", "a label and nothing"),
        ] {
            assert_eq!(Grounds::of(text.lines()), Grounds::Left(expected.to_owned()), "{why}");
        }
    }
}
