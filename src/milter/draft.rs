//! A message from a null sender while it comes in, as long as it may still be a bounce.

use super::Limits;
use crate::dsn;
use crate::left_alone::LeftAlone;
use crate::mail::{Candidate, HeaderField, OWN_MARK, Origin};
use crate::memory::{MemoryBudget, Reservation};
use bytes::Bytes;
use std::mem;

/// Header fields of a message: a report has some ten, a forwarded one some fifty.
const HEADER_FIELDS_LIMIT: usize = 1000;

/// Bytes of a recipient's address, quoted as it may be (RFC 5321 section 4.5.3.1); a longer one is nobody's.
const RECIPIENT_LIMIT: usize = 512;

/// What a header field costs beside its own bytes; twice, because a growing list has as much again in store.
const HEADER_FIELD_COST: usize = 2 * size_of::<HeaderField>();

/// What has come so far, all of it paid for out of the budget.
#[derive(Debug)]
pub(super) struct Draft {
    headers: Vec<HeaderField>,
    body: Vec<u8>,
    size: usize,
    size_limit: usize,
    recipient: Option<String>,
    origin: Origin,
    reservation: Reservation,
    unread: Option<LeftAlone>,
}

impl Draft {
    pub(super) fn new(origin: Origin, limits: Limits, memory: &MemoryBudget) -> Self {
        Self {
            headers: Vec::new(),
            body: Vec::new(),
            size: 0,
            size_limit: limits.message_size,
            recipient: None,
            origin,
            reservation: memory.reservation(),
            unread: None,
        }
    }

    /// A bounce has one recipient; of several the first is the one that the notice is written for.
    pub(super) fn add_recipient(&mut self, path: &[u8]) {
        if self.recipient.is_none() {
            let bare = path.strip_prefix(b"<").and_then(|path| path.strip_suffix(b">")).unwrap_or(path);
            let is_address = |bare: &&str| !bare.is_empty() && bare.len() <= RECIPIENT_LIMIT;
            self.recipient = std::str::from_utf8(bare).ok().filter(is_address).map(str::to_owned);
        }
    }

    pub(super) fn add_header(&mut self, name: &[u8], value: &[u8]) -> Result<(), LeftAlone> {
        self.add(|draft| draft.keep_header(name, value))
    }

    pub(super) fn add_body(&mut self, piece: &[u8]) -> Result<(), LeftAlone> {
        self.add(|draft| draft.keep_body(piece))
    }

    /// Strangers choose how long their reports are: one of theirs that is given up is not yet done with, and comes to its
    /// end without a body.
    fn add(&mut self, keep: impl FnOnce(&mut Self) -> Result<(), LeftAlone>) -> Result<(), LeftAlone> {
        if self.unread.is_some() {
            return Ok(());
        }
        keep(self).or_else(|why| match self.origin {
            Origin::Internal => Err(why),
            Origin::Remote => {
                self.unread = Some(why);
                self.reservation.give_back(mem::take(&mut self.body).capacity());
                Ok(())
            }
        })
    }

    fn keep_header(&mut self, name: &[u8], value: &[u8]) -> Result<(), LeftAlone> {
        if self.headers.len() == HEADER_FIELDS_LIMIT {
            return Err(LeftAlone::TooManyHeaderFields);
        }
        let bytes = name.len() + value.len();
        self.count(bytes)?;
        self.reserve(bytes + HEADER_FIELD_COST)?;
        // Copies: slices of the frame would hold the whole read buffer.
        let field = HeaderField { name: Bytes::copy_from_slice(name), value: Bytes::copy_from_slice(value) };
        self.headers.push(field);
        Ok(())
    }

    fn keep_body(&mut self, piece: &[u8]) -> Result<(), LeftAlone> {
        self.count(piece.len())?;
        let needed = self.body.len() + piece.len();
        if needed > self.body.capacity() {
            // Doubles as Vec itself would, but knows how much that is before it is taken.
            let capacity = needed.max(self.body.capacity().saturating_mul(2)).min(self.size_limit);
            self.reserve(capacity - self.body.capacity())?;
            self.body.reserve_exact(capacity - self.body.len());
        }
        self.body.extend_from_slice(piece);
        Ok(())
    }

    /// Whether the header leaves anything to look for in the body: a bounce, and none of ours. A stranger may write our
    /// mark, too.
    pub(super) fn may_be_bounce(&self) -> bool {
        let is_mark = |field: &HeaderField| field.name.eq_ignore_ascii_case(OWN_MARK.as_bytes());
        let is_ours = self.origin == Origin::Internal && self.headers.iter().any(is_mark);
        !is_ours && (self.unread.is_some() || dsn::may_be_bounce(&self.headers))
    }

    /// Why it was given up, if it was.
    pub(super) fn unread(&self) -> Option<LeftAlone> {
        self.unread
    }

    /// Whom it is about, for one that goes no further.
    pub(super) fn recipient(&self) -> Option<&str> {
        self.recipient.as_deref()
    }

    /// The message is complete. Its memory is given back when the last copy of the body is dropped.
    pub(super) fn into_candidate(self, queue_id: Option<&[u8]>, host: Option<&[u8]>) -> Candidate {
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        Candidate {
            headers: self.headers,
            body: Bytes::from_owner(PaidBody { bytes: self.body, _reservation: self.reservation }),
            recipient: self.recipient,
            origin: self.origin,
            queue_id: queue_id.map(text),
            host: host.map(text),
            // who has a clock says it
            arrived: None,
        }
    }

    fn count(&mut self, bytes: usize) -> Result<(), LeftAlone> {
        self.size = self.size.saturating_add(bytes);
        if self.size > self.size_limit { Err(LeftAlone::TooLarge) } else { Ok(()) }
    }

    fn reserve(&mut self, bytes: usize) -> Result<(), LeftAlone> {
        if self.reservation.grow(bytes) { Ok(()) } else { Err(LeftAlone::MemoryLimit) }
    }
}

/// A body that holds its share of the budget, however long an abandoned thread keeps it.
struct PaidBody {
    bytes: Vec<u8>,
    _reservation: Reservation,
}

impl AsRef<[u8]> for PaidBody {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}
