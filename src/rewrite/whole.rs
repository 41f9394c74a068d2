//! A bounce that is no report: its whole body becomes the second part of a `multipart/mixed`, and the fields that
//! describe the body go with it.

use crate::mail::{ContentType, Encoding, Fields, HeaderChange};

/// Fields of the whole message that hold for it with a part more, too.
const REMAIN: [&[u8]; 2] = [b"Content-Language", b"Content-Description"];

/// A body as its header describes it.
pub(super) struct Whole {
    /// Fields that describe the body, as written, folded with LF; one at least.
    fields: Vec<(Vec<u8>, Vec<u8>)>,
    /// The boundary of a body of parts; empty for any other.
    pub(super) boundary: Vec<u8>,
    /// Bytes above 127 stand in it (RFC 2045 section 6.4: the encoding of a multipart says no more).
    eight_bit: bool,
    versioned: bool,
}

impl Whole {
    /// None when the header describes the body in a way that would not hold behind a notice, or in two.
    pub(super) fn of(fields: &Fields<'_>, body: &[u8]) -> Option<Self> {
        let mut described = Vec::new();
        for field in fields.iter().filter(|field| is_content(field.name)) {
            let known = |names: &[&[u8]]| names.iter().any(|name| field.name.eq_ignore_ascii_case(name));
            if known(&[b"Content-Type", b"Content-Transfer-Encoding"]) {
                described.push((field.name.to_vec(), field.value.to_vec()));
            } else if !known(&REMAIN) && !is_inline(field.name, field.value) {
                return None;
            }
        }
        if described.is_empty() {
            // RFC 2045 section 5.2 has it so. Readers that end a header only at a line end before the empty line would take
            // the first paragraph of a part without one for it.
            described.push((b"Content-Type".to_vec(), b"text/plain".to_vec()));
        }
        let once = ["Content-Type", "Content-Transfer-Encoding", "MIME-Version"];
        let doubtful = once.iter().any(|name| fields.all(name).count() > 1)
            || described.iter().any(|(_, value)| value.iter().any(|byte| matches!(byte, b'\r' | b'\0')))
            || Encoding::of_fields(fields) == Encoding::Unknown;
        let content_type = ContentType::of_fields(fields);
        let boundary = content_type.as_ref().and_then(|kind| kind.parameter("boundary"));
        (!doubtful).then(|| Self {
            fields: described,
            boundary: boundary.unwrap_or_default().into_owned(),
            eight_bit: !body.is_ascii(),
            versioned: fields.first("MIME-Version").is_some(),
        })
    }

    /// The header of the part that the body becomes, with its empty line.
    pub(super) fn description(&self, line_end: &str) -> Vec<u8> {
        let mut header = Vec::new();
        for (name, value) in &self.fields {
            header.extend([name.as_slice(), b": "].concat());
            for (index, line) in value.split(|byte| *byte == b'\n').enumerate() {
                header.extend_from_slice(if index > 0 { line_end.as_bytes() } else { b"" });
                header.extend_from_slice(line);
            }
            header.extend_from_slice(line_end.as_bytes());
        }
        header.extend_from_slice(line_end.as_bytes());
        header
    }

    /// The type of the new body.
    pub(super) fn content_type(boundary: &str) -> String {
        format!("multipart/mixed; boundary=\"{boundary}\"")
    }

    /// What the top header says of the new body; nothing when a field cannot say it.
    pub(super) fn changes(&self, boundary: &str) -> Option<Vec<HeaderChange>> {
        let mut changes = Vec::new();
        if !self.versioned {
            changes.push(HeaderChange::add("MIME-Version", "1.0".to_owned())?);
        }
        changes.push(HeaderChange::change("Content-Type", Self::content_type(boundary))?);
        let encoded =
            self.fields.iter().any(|(name, _)| name.eq_ignore_ascii_case(b"Content-Transfer-Encoding"));
        if encoded || self.eight_bit {
            let encoding = if self.eight_bit { "8bit" } else { "7bit" };
            changes.push(HeaderChange::change("Content-Transfer-Encoding", encoding.to_owned())?);
        }
        Some(changes)
    }
}

fn is_content(name: &[u8]) -> bool {
    name.get(..8).is_some_and(|begin| begin.eq_ignore_ascii_case(b"Content-"))
}

/// A disposition that every text has (RFC 2183 section 2.1).
fn is_inline(name: &[u8], value: &[u8]) -> bool {
    name.eq_ignore_ascii_case(b"Content-Disposition") && value.trim_ascii().eq_ignore_ascii_case(b"inline")
}
