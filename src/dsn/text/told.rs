//! What a bounce tells people: its first text, and the mail that came back behind it or beside it.

use super::reply;
use super::telltales::Telltales;
use crate::dsn::form::Received;
use crate::dsn::{Content, ReturnedMessage, returned};
use crate::mail::{ContentType, Encoding, Fields, Part, decode, split};
use crate::smtp::lines;
use std::cell::OnceCell;

/// Bytes of a text that are read; what stands behind is the mail that came back.
const TEXT_LIMIT: usize = 256 * 1024;
/// Lines of it that are read: with a hundred recipients and the whole talk with their servers it has a thousand.
const LINE_LIMIT: usize = 4000;
/// How the lines begin, without what decorates them, behind which the mail stands that came back, and whether it is
/// whole or its header only. Programs that write other lines name theirs.
const RETURNED: [(&str, Content); 21] = [
    ("below this line is a copy", Content::Full),
    ("below is a copy of", Content::Full),
    ("this is a copy of your message", Content::Full),
    ("this is a copy of the message", Content::Full),
    ("this is a copy of the headers", Content::HeadersOnly),
    ("a copy of the original message", Content::Full),
    ("the header of the original", Content::HeadersOnly),
    ("included is a copy of the message header", Content::HeadersOnly),
    ("message header follows", Content::HeadersOnly),
    ("message headers follow", Content::HeadersOnly),
    ("message text follows", Content::Full),
    ("original message", Content::Full),
    ("returned message", Content::Full),
    ("unsent message", Content::Full),
    ("undelivered message", Content::Full),
    ("your message reads", Content::Full),
    ("non-delivered message", Content::Full),
    ("message contents follow", Content::Full),
    ("your message follows", Content::Full),
    ("your message begins as follows", Content::Full),
    ("rejected message (", Content::Full),
];
/// What Microsoft 365 tells of the mail, before it tells why it came back.
const DETAILS: &str = "original message details";
/// The shortest of them, `unsent message`.
const SHORTEST: usize = 14;
/// Fields that a returned mail begins with where no line announces it.
const FIRST_FIELDS: [&str; 3] = ["received:", "return-path:", "x-originating-ip:"];

/// How a mail server's disposition notification says that it threw the mail away: RFC 5429 section 2.2 has Sieve's reject
/// write one. A person's own program never does.
const REJECTED: &[u8] = b"automatic-action/MDN-sent-automatically; deleted";

/// The text, taken apart.
pub(in crate::dsn) struct Told {
    /// What stands before the returned mail, with LF.
    pub(super) text: String,
    pub(super) returned: Option<ReturnedMessage>,
    /// Nothing of it was lost in decoding.
    pub(super) exact: bool,
    telltales: OnceCell<Telltales>,
    reply: OnceCell<Option<String>>,
}

impl Told {
    /// None when the message has no text, or is another kind of report.
    pub(in crate::dsn) fn of(message: &Received<'_>) -> Option<Self> {
        let plain = ContentType::of("text/plain");
        let content_type = message.content_type.as_ref().unwrap_or(&plain);
        let parts = split(content_type, message.body);
        let has = |media: &str| {
            let parts = parts.as_ref().map_or(&[][..], |parts| parts.parts.as_slice());
            parts.iter().any(|part| part.content_type.media == media)
        };
        let kind = content_type.word("report-type");
        let is = |report: &str| kind.as_deref() == Some(report) || has(&format!("message/{report}"));
        let rejects = || memchr::memmem::find(message.body, REJECTED).is_some();
        if is("feedback-report") || is("disposition-notification") && !rejects() {
            return None;
        }
        match parts {
            // What is no text in its parts may be one as a whole: the boundary is not the one that was announced.
            Some(parts) => Self::of_parts(&parts.parts, message.body).or_else(|| {
                Some(Self { exact: false, ..Self::of_leaf(message.body, &plain, Encoding::Identity)?.cut() })
            }),
            None => {
                Some(Self::of_leaf(message.body, content_type, Encoding::of_fields(&message.fields))?.cut())
            }
        }
    }

    /// What its words tell: read for the first reader that asks, and kept for the next.
    pub(super) fn telltales(&self) -> Telltales {
        *self.telltales.get_or_init(|| Telltales::of(&self.text))
    }

    /// The first reply that it quotes, kept likewise.
    pub(super) fn reply(&self) -> Option<&str> {
        self.reply.get_or_init(|| reply::quoted(lines(&self.text))).as_deref()
    }

    fn of_parts(parts: &[Part], body: &[u8]) -> Option<Self> {
        let first = |media: &str| parts.iter().find(|part| part.content_type.media == media);
        let part = first("text/plain").or_else(|| first("text/html"))?;
        let content = body.get(part.content.clone()).unwrap_or_default();
        let told = Self::of_leaf(content, &part.content_type, part.encoding)?.cut();
        let returned = parts.iter().find_map(|part| {
            returned::content(&part.content_type.media).map(|kind| returned::read(part, kind, body))
        });
        Some(Self { returned: returned.or(told.returned), ..told })
    }

    fn of_leaf(content: &[u8], content_type: &ContentType, encoding: Encoding) -> Option<Self> {
        let content = content.get(..TEXT_LIMIT).unwrap_or(content);
        // Japanese mail's own charset looks like ASCII.
        let japanese = memchr::memmem::find(content, b"\x1b$").is_some();
        let charset = if japanese {
            ContentType::parse(b"text/plain; charset=iso-2022-jp")
        } else {
            content_type.clone()
        };
        let decoded = decode::leaf(content, &charset, encoding);
        let text = match content_type.media.as_str() {
            "text/plain" => decoded.text,
            "text/html" if has_tags(&decoded.text) => decode::html_words(&decoded.text),
            "text/html" => decoded.text,
            _ => return None,
        };
        Some(Self {
            text,
            returned: None,
            exact: !decoded.lossy,
            telltales: OnceCell::new(),
            reply: OnceCell::new(),
        })
    }

    /// Takes the mail that came back out of the text.
    fn cut(mut self) -> Self {
        let mut at = 0;
        let mut behind_gap = true;
        for (number, line) in self.text.split_inclusive('\n').enumerate() {
            let begin = at;
            at += line.len();
            if number == LINE_LIMIT {
                self.text.truncate(begin);
                self.exact = false;
                break;
            }
            if is_signature(line) && begin > 0 {
                self.text.truncate(begin);
                break;
            }
            let announced = announcement(line);
            let begins = behind_gap && FIRST_FIELDS.iter().any(|name| begins_with(line, name));
            behind_gap = line.trim().is_empty();
            let (kind, from) = match announced {
                Some(kind) => (kind, at),
                None if begins && begin > 0 => (Content::Full, begin),
                None => continue,
            };
            let mail =
                self.text.get(from..).unwrap_or_default().trim_start_matches(['\n', ' ', '\t', '-', '=']);
            let has_header = Fields::parse(mail.as_bytes()).0.iter().next().is_some();
            self.returned = has_header.then(|| returned::of_message(mail.as_bytes(), kind));
            self.text.truncate(begin);
            break;
        }
        self
    }
}

/// What has none is a text that is called HTML.
fn has_tags(text: &str) -> bool {
    ["</", "<br", "<BR", "<p>", "<P>"].iter().any(|tag| text.contains(tag))
}

/// `sig-sep = "--" SP CRLF`, RFC 3676 section 4.3: what follows is the same below every mail.
fn is_signature(line: &str) -> bool {
    line.trim_end_matches(['\r', '\n']) == "-- "
}

/// Whether what follows that line came back, and how much of it.
fn announcement(line: &str) -> Option<Content> {
    let line = line.trim().trim_start_matches(['-', '=', '*', '|', '>', '_', '#', ' ']);
    if line.len() < SHORTEST || begins_with(line, DETAILS) {
        return None;
    }
    RETURNED.iter().find(|(words, _)| begins_with(line, words)).map(|(_, kind)| *kind)
}

/// In any case; `words` are in lower case.
pub(in crate::dsn) fn begins_with(line: &str, words: &str) -> bool {
    line.get(..words.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(words))
}
