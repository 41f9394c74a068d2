//! A message that may be a bounce, and what may be done to it.

use super::{date, decode};
use bytes::Bytes;
use jiff::Timestamp;
use std::ops::Range;

/// The field by which a notice of ours is recognised.
pub const OWN_MARK: &str = "X-Neden";

/// Where a message came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Made on this host (bounce(8), pickup(8)): cleanup asked, not smtpd.
    Internal,
    /// Received by SMTP: a stranger's server may have made it.
    Remote,
}

/// One header field. The value is unfolded by nobody: line breaks inside are as the milter protocol brings them
/// (bare LF, then white space), one blank after the colon taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderField {
    /// As written, without the colon.
    pub name: Bytes,
    /// As written; may be empty, may hold any byte but NUL.
    pub value: Bytes,
}

/// A whole message from a null sender, before anybody has looked into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// In order.
    pub headers: Vec<HeaderField>,
    /// Everything after the empty line, byte for byte.
    pub body: Bytes,
    /// The envelope recipient (without angle brackets): the person whom the bounce goes to.
    pub recipient: Option<String>,
    /// Where it came from.
    pub origin: Origin,
    /// The queue id of this message, for the log.
    pub queue_id: Option<String>,
    /// The name by which the mail server that asks knows itself (`myhostname`), when it was told.
    pub host: Option<String>,
    /// When it came, by the clock of whoever took it.
    pub arrived: Option<Timestamp>,
}

impl Candidate {
    /// When it was written, by its Date.
    #[must_use]
    pub fn date(&self) -> Option<Timestamp> {
        let date = self.headers.iter().find(|field| field.name.eq_ignore_ascii_case(b"Date"))?;
        date::parse(&decode::unstructured(&date.value))
    }
}

/// The one change of a body: `range` gives way to `replacement`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Bytes of the body.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub replacement: Vec<u8>,
}

/// A change of the top header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderChange {
    /// A field behind the last one.
    Add {
        /// Field name, ASCII.
        name: &'static str,
        /// Encoded value, folded with LF and a blank, lines ≤ 76 octets.
        value: String,
    },
    /// The first field of that name gets another value.
    Change {
        /// Field name, ASCII.
        name: &'static str,
        /// Encoded value, folded with LF and a blank, lines ≤ 76 octets.
        value: String,
    },
}

/// Everything that happens to a message that is explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edits {
    /// In order.
    pub headers: Vec<HeaderChange>,
    /// In the body.
    pub splice: Splice,
}
