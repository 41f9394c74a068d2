//! What was refused at the door: `ID: reject: STAGE from HOST[IP]: REPLY; from=<ADDRESS> to=<ADDRESS> proto=… helo=<…>`.
//!
//! Addresses and HELO are the client's. Where their own words stand in one of them, nobody knows any more which is which:
//! then the refusal counts, and is laid at nobody's door.

use super::address::address;
use memchr::{memchr, memmem};

/// Which program refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Refuser {
    /// smtpd's restrictions and limits.
    Smtpd,
    /// A milter.
    Milter,
    /// postscreen.
    Postscreen,
    /// cleanup's header and body checks.
    Checks,
    /// A content filter before the queue (`smtpd_proxy_filter`).
    Filter,
}

impl Refuser {
    /// The id, e.g. `smtpd`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Smtpd => "smtpd",
            Self::Milter => "milter",
            Self::Postscreen => "postscreen",
            Self::Checks => "checks",
            Self::Filter => "filter",
        }
    }
}

/// One refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoggedRefusal<'a> {
    /// Who refused.
    pub by: Refuser,
    /// `CONNECT`, `RCPT`, `END-OF-MESSAGE`, `header`.
    pub stage: &'a [u8],
    /// `HOST[IP]`; empty where it cannot be told.
    pub client: &'a [u8],
    /// The reply.
    pub reply: &'a [u8],
    /// The name that the client gave itself; empty where it gave none.
    pub helo: &'a [u8],
    /// Envelope sender.
    pub sender: Option<&'a [u8]>,
    /// Recipient.
    pub recipient: Option<&'a [u8]>,
    /// Whether it came by a submission service, so from one of the site's own people.
    pub submission: bool,
}

/// `text` begins behind the queue id or `NOQUEUE`.
pub(super) fn refusal<'a>(tag: &[u8], service: &[u8], text: &'a [u8]) -> Option<LoggedRefusal<'a>> {
    let (by, text) = match (service, text) {
        (b"smtpd", [b'r', b'e', b'j', b'e', b'c', b't', b':', b' ', rest @ ..]) => (Refuser::Smtpd, rest),
        (b"postscreen", _) => (Refuser::Postscreen, text.strip_prefix(b"reject: ")?),
        (b"smtpd" | b"cleanup", _) if text.starts_with(b"milter-reject: ") => {
            (Refuser::Milter, text.strip_prefix(b"milter-reject: ")?)
        }
        (b"smtpd", _) if text.starts_with(b"proxy-reject: ") => {
            return filtered(tag, text.strip_prefix(b"proxy-reject: ")?);
        }
        (b"cleanup", _) => return checked(text.strip_prefix(b"reject: ")?),
        _ => return None,
    };
    if service == b"cleanup" && !came_by_smtp(text) {
        return None;
    }
    let from = memmem::find(text, b" from ")?;
    let (stage, rest) = text.split_at_checked(from)?;
    let rest = rest.strip_prefix(b" from ")?;
    let (client, rest) = rest.split_at_checked(memmem::find(rest, b": ")?)?;
    let submission = is_submission(tag);
    let Envelope { before: reply, sender, recipient } = Envelope::read(rest.strip_prefix(b": ")?);
    Some(LoggedRefusal { by, stage, client, reply, helo: helo(rest), sender, recipient, submission })
}

/// The last words of a line, but those of a check.
fn helo(text: &[u8]) -> &[u8] {
    let name = memmem::rfind(text, b" helo=<").and_then(|at| text.get(at + b" helo=<".len()..));
    name.and_then(|name| name.get(..memchr(b'>', name)?)).unwrap_or_default()
}

fn is_submission(tag: &[u8]) -> bool {
    memmem::find(tag, b"/submission").is_some() || memmem::find(tag, b"/smtps").is_some()
}

/// Of a mail that came by sendmail(1), or from another service of Postfix, cleanup knows no protocol. It refuses nobody at
/// the door: it returns the mail, and has a line for each recipient.
fn came_by_smtp(text: &[u8]) -> bool {
    let envelope = memmem::rfind(text, b"; from=<").and_then(|at| text.get(at..)).unwrap_or(text);
    memmem::find(envelope, b" proto=").is_some()
}

/// smtpd does not say for whom it asked a filter: `END-OF-MESSAGE: REPLY; from=<ADDRESS> to=<ADDRESS> …`.
fn filtered<'a>(tag: &[u8], text: &'a [u8]) -> Option<LoggedRefusal<'a>> {
    let (stage, rest) = text.split_at_checked(memmem::find(text, b": ")?)?;
    let Envelope { before: reply, sender, recipient } = Envelope::read(rest.strip_prefix(b": ")?);
    let (by, helo, submission) = (Refuser::Filter, helo(rest), is_submission(tag));
    Some(LoggedRefusal { by, stage, client: b"", reply, helo, sender, recipient, submission })
}

/// cleanup shows the header or the line before the envelope, and the reply behind it:
/// `header Subject: … from HOST[IP]; from=<ADDRESS> to=<ADDRESS> proto=ESMTP helo=<…>: 5.7.1 REPLY`.
fn checked(text: &[u8]) -> Option<LoggedRefusal<'_>> {
    if !came_by_smtp(text) {
        return None;
    }
    let stage = text.split(|byte| *byte == b' ').next()?;
    let Envelope { sender, recipient, .. } = Envelope::read(text);
    let reply = memmem::rfind(text, b">: ").and_then(|at| text.get(at + 3..)).unwrap_or_default();
    Some(LoggedRefusal {
        by: Refuser::Checks,
        stage,
        client: b"",
        reply,
        helo: helo(text),
        sender,
        recipient,
        submission: false,
    })
}

struct Envelope<'a> {
    before: &'a [u8],
    sender: Option<&'a [u8]>,
    recipient: Option<&'a [u8]>,
}

impl<'a> Envelope<'a> {
    fn read(text: &'a [u8]) -> Self {
        let mut places = memmem::find_iter(text, b"; from=<");
        let (Some(at), None) = (places.next(), places.next()) else {
            let end = memmem::find(text, b"; from=<").or_else(|| memmem::rfind(text, b"; proto="));
            let before = end.and_then(|end| text.get(..end)).unwrap_or(text);
            return Self { before, sender: None, recipient: None };
        };
        let (before, rest) = text.split_at_checked(at).unwrap_or((text, b""));
        let sender = rest.strip_prefix(b"; from=<").and_then(address);
        // postscreen puts commas between them
        let recipient = sender.and_then(|(_, rest)| {
            let rest = rest.strip_prefix(b",").unwrap_or(rest);
            address(rest.strip_prefix(b" to=<")?)
        });
        Self { before, sender: sender.map(|(sender, _)| sender), recipient: recipient.map(|(to, _)| to) }
    }
}
