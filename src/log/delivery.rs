//! What a delivery agent tells of one recipient:
//! `ID: to=<ADDRESS>, orig_to=<ADDRESS>, relay=HOST[IP]:PORT, delay=…, delays=…, dsn=5.1.1, status=bounced (WORDS)`.

use super::address::address;
use crate::smtp::is_other_name;
use memchr::{memchr, memmem, memrchr};

/// What became of a recipient, for now or at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Handed over.
    Sent,
    /// Not delivered, and no longer tried.
    Bounced,
    /// Tried again later.
    Deferred,
    /// A probe (`sendmail -bv`, address verification) would have been delivered.
    Deliverable,
    /// A probe would not have been delivered.
    Undeliverable,
}

/// One attempt for one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivery<'a> {
    /// Whom it was delivered to, after aliases.
    pub recipient: &'a [u8],
    /// Who was written to; none where that is the same.
    pub original: Option<&'a [u8]>,
    /// `NAME[ADDRESS]:PORT`, `local`, `none`.
    pub relay: &'a [u8],
    /// The enhanced status code, e.g. `5.1.1`.
    pub dsn: &'a [u8],
    /// What became of it.
    pub status: Status,
    /// The words in parentheses. Remote text: hostile.
    pub words: &'a [u8],
}

/// For whom a mail waits, as `postqueue -j` tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Queued<'a> {
    /// Whom it is to be delivered to, after aliases.
    pub recipient: &'a [u8],
    /// Why it was deferred; none where it has not been tried. Remote text: hostile.
    pub words: Option<&'a [u8]>,
    /// It is not tried before an administrator releases it.
    pub on_hold: bool,
}

/// How the address of a content filter on this host begins in a relay.
const HERE: [&[u8]; 2] = [b"[127.", b"[::1]"];
/// How amavis says that it took a mail and passed it on to nobody, behind its codes: it threw it away, or returned it, to
/// one of several recipients when it speaks LMTP.
const THROWN_AWAY: &[u8] = b" Ok, discarded";
const RETURNED: &[u8] = b" Ok, id=";
const RETURNED_TO_ONE: [&[u8]; 2] = [b", DSN was sent (", b", DSN suppressed"];

impl Delivery<'_> {
    /// Whether the mail has only gone on, under another queue id of the same Postfix: behind an alias (local(8)) or
    /// through a content filter on this host.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        let is_filtered = || {
            let address = memchr(b'[', self.relay).and_then(|at| self.relay.get(at..)).unwrap_or_default();
            HERE.iter().any(|here| address.starts_with(here))
                && memmem::find(self.words, b"queued as ").is_some()
        };
        self.status == Status::Sent && (self.words.starts_with(b"forwarded as ") || is_filtered())
    }

    /// Whether a filter, or discard(8), took the mail and passed it on to nobody.
    #[must_use]
    pub fn is_discarded(&self) -> bool {
        let (codes, said) = self.words.split_at_checked(b"250 2.5.0".len()).unwrap_or_default();
        let is_returned = || {
            let has = |words: &&[u8]| memmem::find(said, words).is_some();
            said.starts_with(RETURNED) || RETURNED_TO_ONE.iter().any(has)
        };
        let is_stopped = said.starts_with(THROWN_AWAY) || codes == b"250 2.5.0" && is_returned();
        self.status == Status::Sent && (self.relay == b"none" || is_stopped)
    }

    /// Whether the address that was written is an alias for another name.
    #[must_use]
    pub fn is_alias(&self) -> bool {
        let name = |address| String::from_utf8_lossy(address).into_owned();
        self.original.is_some_and(|original| is_other_name(&name(original), &name(self.recipient)))
    }

    /// Whether the address that was written has led to another domain.
    #[must_use]
    pub fn leads_elsewhere(&self) -> bool {
        let domain = |address: &'_ [u8]| memrchr(b'@', address).map(|at| at + 1);
        let Some(original) = self.original else { return false };
        match (domain(original), domain(self.recipient)) {
            (Some(written), Some(last)) => {
                let written = original.get(written..).unwrap_or_default();
                !written.eq_ignore_ascii_case(self.recipient.get(last..).unwrap_or_default())
            }
            _ => false,
        }
    }
}

/// `text` begins behind the queue id.
pub(super) fn delivery(text: &[u8]) -> Option<Delivery<'_>> {
    let (recipient, mut rest) = address(text.strip_prefix(b"to=<")?)?;
    let (mut original, mut relay, mut dsn) = (None, &b""[..], &b""[..]);
    loop {
        let field = rest.strip_prefix(b", ")?;
        let (name, value) = split(field, b'=')?;
        rest = match name {
            b"orig_to" => {
                let (address, rest) = address(value.strip_prefix(b"<")?)?;
                original = Some(address);
                rest
            }
            b"status" => {
                let (status, words) = value.split_at_checked(memchr(b' ', value).unwrap_or(value.len()))?;
                let status = status_of(status)?;
                let words = words.strip_prefix(b" (").unwrap_or(words);
                // syslog may have cut the line
                let words = words.strip_suffix(b")").unwrap_or(words);
                return Some(Delivery { recipient, original, relay, dsn, status, words });
            }
            _ => {
                let (value, rest) = value.split_at_checked(memchr(b',', value)?)?;
                match name {
                    b"relay" => relay = value,
                    b"dsn" => dsn = value,
                    _ => {}
                }
                rest
            }
        };
    }
}

fn status_of(word: &[u8]) -> Option<Status> {
    Some(match word {
        b"sent" => Status::Sent,
        b"bounced" => Status::Bounced,
        // soft_bounce = yes
        b"deferred" | b"SOFTBOUNCE" => Status::Deferred,
        b"deliverable" => Status::Deliverable,
        b"undeliverable" => Status::Undeliverable,
        _ => return None,
    })
}

/// The text before and behind the first such byte.
fn split(text: &[u8], at: u8) -> Option<(&[u8], &[u8])> {
    let at = memchr(at, text)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}
