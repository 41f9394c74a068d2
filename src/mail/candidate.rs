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
    /// Octets of the message; a header field is written with a colon, a blank and a line end.
    #[must_use]
    pub fn size(&self) -> usize {
        let header: usize = self.headers.iter().map(|field| field.name.len() + field.value.len() + 4).sum();
        header + self.body.len()
    }

    /// When it was written, by its Date.
    #[must_use]
    pub fn date(&self) -> Option<Timestamp> {
        let date = self.headers.iter().find(|field| field.name.eq_ignore_ascii_case(b"Date"))?;
        date::parse(&decode::unstructured(&date.value))
    }
}

/// The one change of a body: `range` gives way to `replacement`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Splice {
    /// Bytes of the body.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub replacement: Vec<u8>,
}

impl Splice {
    /// Whether the body stays as it is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.range.is_empty() && self.replacement.is_empty()
    }

    /// The new body in order: what stands before the range, the replacement, what stands behind it. Nothing when the range
    /// is not one of `body`.
    #[must_use]
    pub fn pieces<'a>(&'a self, body: &'a [u8]) -> Option<[&'a [u8]; 3]> {
        body.get(self.range.clone())?;
        Some([body.get(..self.range.start)?, &self.replacement, body.get(self.range.end..)?])
    }
}

/// The value of one header field, folded with LF and a blank, that cannot become two fields or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldValue(String);

impl FieldValue {
    /// `value`, unless a mail server would take it for something else: an empty value deletes the field, and a line end
    /// without a blank behind it begins another one (RFC 5322 section 2.2.3).
    #[must_use]
    pub fn new(value: String) -> Option<Self> {
        let folded = value.split('\n').skip(1).all(|line| line.starts_with([' ', '\t']));
        (folded && !value.is_empty() && !value.contains(['\r', '\0'])).then_some(Self(value))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is done to a header field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// A field behind the last one.
    Add,
    /// The first field of that name gets another value; it is added where there is none.
    Change,
}

/// A change of the top header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderChange {
    /// What is done.
    pub kind: ChangeKind,
    /// Field name, ASCII.
    pub name: &'static str,
    /// Encoded, lines of at most 76 octets.
    pub value: FieldValue,
}

impl HeaderChange {
    /// A field behind the last one; nothing when `value` is not one field's.
    #[must_use]
    pub fn add(name: &'static str, value: String) -> Option<Self> {
        Some(Self { kind: ChangeKind::Add, name, value: FieldValue::new(value)? })
    }

    /// Another value for the first field of that name; nothing when `value` is not one field's.
    #[must_use]
    pub fn change(name: &'static str, value: String) -> Option<Self> {
        Some(Self { kind: ChangeKind::Change, name, value: FieldValue::new(value)? })
    }
}

/// Everything that happens to a message that is explained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    /// In order.
    pub headers: Vec<HeaderChange>,
    /// In the body.
    pub splice: Splice,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn value_that_would_be_two_fields_or_none_is_no_value() {
        for value in ["", "1\nX-Other: 2", "1\r\n 2", "1\0", "1\n"] {
            assert_eq!(FieldValue::new(value.to_owned()), None, "{value:?}");
        }
        assert!(FieldValue::new("1\n 2".to_owned()).is_some());
    }

    #[test]
    fn splice_outside_the_body_has_no_pieces() {
        #[allow(clippy::reversed_empty_ranges)]
        for range in [0..4, 4..5, 2..1, usize::MAX..usize::MAX] {
            assert_eq!(Splice { range, replacement: b"new".to_vec() }.pieces(b"old"), None);
        }
    }
}
