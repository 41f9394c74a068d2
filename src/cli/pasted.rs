//! What people hand over: a message as it was sent or saved, the text of a notice as mail programs show it, or a reply.

use super::answer::{Bare, Judged};
use crate::dsn::{Form, quoted};
use crate::invisible::is_invisible;
use crate::language::LanguageTag;
use crate::mail::{Candidate, Message};
use crate::reason::{Basis, Certainty, Verdict};
use crate::rewrite::Rewriter;
use crate::smtp::{Reply, ReplyCode, beginning, lines};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// Bytes of a text that are read; a notice that is shown is shorter.
const TEXT_LIMIT: usize = 256 * 1024;
/// Programs show a bounce without its header, by which it would be known.
const HEADER: &str = "From: MAILER-DAEMON\nSubject: Undelivered Mail Returned to Sender\n\n";
/// Fields of a message as it was sent, which mail programs do not show.
const UNSEEN: [&[u8]; 3] = [b"Received", b"Message-ID", b"MIME-Version"];
/// What people put around a reply that they quote.
const AROUND: [char; 10] = [' ', '\n', '"', '\'', '“', '”', '(', ')', '<', '>'];

impl Judged {
    /// Reads whatever it is; none when it holds no bounce and no reply.
    #[must_use]
    pub fn of_input(raw: &[u8], rewriter: &Rewriter, languages: Option<&[LanguageTag]>) -> Option<Self> {
        let input = utf8(raw);
        let candidate = Message::parse(input.trim_ascii_start()).candidate();
        Self::of_message(&candidate, rewriter, languages).or_else(|| {
            // Whose header is here was not copied: what it says of numbers is its own.
            let text = Some(&input).filter(|_| !is_message(&candidate)).map(|input| legible(input))?;
            let reply = |reply: &str| {
                Self::of_reply(Bare { reply, remote: None, speaker: None }, rewriter, languages)
            };
            let whole = in_one(&text);
            let begun = || whole.as_deref().filter(|text| begins(text)).map(reply);
            let shown = || {
                let message = [HEADER, text.as_str()].concat();
                let candidate = Message::parse(message.as_bytes()).candidate();
                Self::of_message(&candidate, rewriter, languages)
                    .filter(|judged| judged.form != Some(Form::General) || judged.is_certain())
            };
            let inside = || quoted(lines(&text)).map(|text| reply(&text)).filter(Self::is_certain);
            // Of more lines than one somebody tells something.
            let line = || whole.as_deref().filter(|text| !text.contains('\n'));
            let words = || line().map(reply).filter(Self::is_certain);
            begun().or_else(shown).or_else(inside).or_else(words)
        })
    }

    /// Whether somebody's words can be nothing but a server's: words that servers are known by, or both codes together.
    fn is_certain(&self) -> bool {
        let by_words = |verdict: &Verdict| {
            verdict.certainty == Certainty::Sure && matches!(verdict.basis, Basis::Rule(_) | Basis::Words(_))
        };
        self.verdicts.iter().any(by_words)
            || self.reading.report.recipients.iter().any(|recipient| has_both_codes(&recipient.said().reply))
    }
}

/// As UTF-8 and without a mark before it: what editors of Windows call Unicode is UTF-16. Every message and reply begins
/// with a letter of ASCII, by which UTF-16 is known without its mark.
fn utf8(raw: &[u8]) -> Cow<'_, [u8]> {
    let (encoding, mark) = match raw {
        [0, 1..=127, ..] => (UTF_16BE, 0),
        [1..=127, 0, ..] => (UTF_16LE, 0),
        _ => Encoding::for_bom(raw).unwrap_or((UTF_8, 0)),
    };
    let text = raw.get(mark..).unwrap_or_default();
    // What is said to be UTF-8 may be anything, and stays as it is.
    if encoding == UTF_8 { text.into() } else { encoding.decode(text).0.into_owned().into_bytes().into() }
}

fn is_message(candidate: &Candidate) -> bool {
    candidate.headers.iter().any(|field| UNSEEN.iter().any(|name| field.name.eq_ignore_ascii_case(name)))
}

/// The text with plain blanks and line ends, without the marks that come along when it is copied.
fn legible(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input.get(..TEXT_LIMIT).unwrap_or(input)).replace("\r\n", "\n");
    let blank = |letter: char| match letter {
        '\r' => '\n',
        letter if letter != '\n' && letter.is_whitespace() => ' ',
        letter => letter,
    };
    text.chars().filter(|letter| !is_invisible(*letter)).map(blank).collect()
}

/// The text without marks of quotation, where it is one paragraph and short enough for a reply.
fn in_one(text: &str) -> Option<String> {
    let bare: Vec<&str> = text.trim().lines().map(|line| line.trim_start_matches(['>', ' '])).collect();
    let text = bare.join("\n");
    let text = text.trim_matches(AROUND);
    let is_one = !text.is_empty() && !text.contains("\n\n") && beginning(text, Reply::TEXT_LIMIT) == text;
    is_one.then(|| text.to_owned())
}

/// Whether a text begins as a reply. A yes has to be one in words as well: `250` begins many a sentence.
fn begins(text: &str) -> bool {
    let reply = Reply::parse(text);
    let is_code = reply.code.is_some() || reply.status.is_some();
    let refuses = !reply.code.is_some_and(ReplyCode::is_positive)
        && reply.status.is_none_or(|status| status.class != 2);
    let alone = reply.text.is_empty();
    text.starts_with(|letter: char| letter.is_ascii_digit())
        && is_code
        && (refuses || alone || has_both_codes(&reply))
}

/// `552 5.3.4`: nothing else looks like it.
fn has_both_codes(reply: &Reply) -> bool {
    let class = reply.code.map(|code| code.0 / 100);
    class.is_some() && class == reply.status.map(|status| u16::from(status.class))
}
