//! A whole raw message: read into a `Candidate`, and edited without touching what is not edited.

use super::fields::{FieldSpan, HeaderLine, HeaderLines};
use super::{Candidate, ChangeKind, Edits, HeaderChange, HeaderField, Origin, date, decode};
use bytes::Bytes;
use jiff::Timestamp;

/// A message as it lies in a file, with LF or CRLF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    raw: Bytes,
    fields: Vec<FieldSpan>,
    /// Where another field goes: behind the last one.
    header_end: usize,
    body: usize,
    line_end: &'static str,
}

impl Message {
    /// Reads the header; nothing is refused, and an mbox `From ` line before it is stepped over.
    #[must_use]
    pub fn parse(raw: &[u8]) -> Self {
        let first_line = memchr::memchr(b'\n', raw).map_or(raw.len(), |end| end + 1);
        let start = if raw.starts_with(b"From ") { first_line } else { 0 };
        let crlf = raw.get(..first_line).is_some_and(|line| line.ends_with(b"\r\n"));
        let mut message = Self {
            raw: Bytes::copy_from_slice(raw),
            fields: Vec::new(),
            header_end: start,
            body: raw.len(),
            line_end: if crlf { "\r\n" } else { "\n" },
        };
        for line in HeaderLines::new(raw, start) {
            match line {
                HeaderLine::Field(field) => {
                    message.header_end = field.whole.end;
                    message.fields.push(field);
                }
                HeaderLine::Empty(line) => {
                    message.body = line.end;
                    break;
                }
                HeaderLine::Other(line) => {
                    message.body = line.start;
                    break;
                }
            }
        }
        message
    }

    /// What the milter would be given of this message. A file has no envelope: the recipient is not known, and where it
    /// came from only by its Received fields (RFC 5321 section 4.4): what a host makes itself it receives "by" itself,
    /// what came over a connection "from" somebody.
    #[must_use]
    pub fn candidate(&self) -> Candidate {
        let headers: Vec<HeaderField> = self.fields.iter().map(|field| self.header_field(field)).collect();
        let from_somebody = headers.iter().any(|field| {
            let word = field.value.trim_ascii_start().get(..5).unwrap_or_default();
            field.name.eq_ignore_ascii_case(b"Received") && word.eq_ignore_ascii_case(b"from ")
        });
        Candidate {
            headers,
            body: self.raw.slice(self.body..),
            recipient: None,
            origin: if from_somebody { Origin::Remote } else { Origin::Internal },
            queue_id: None,
            host: None,
            arrived: self.arrived(),
        }
    }

    /// When its last host took it, or else when it says that it was written: a file is read as on that day.
    fn arrived(&self) -> Option<Timestamp> {
        let first = |name: &str| self.fields.iter().find(|field| self.is_named(field, name));
        let value = |field: &FieldSpan| decode::unstructured(&self.slice(field.value.clone()));
        let received = first("Received").map(value);
        let taken = received.as_deref().and_then(|trace| date::parse(trace.rsplit_once(';')?.1));
        taken.or_else(|| date::parse(&value(first("Date")?)))
    }

    /// The message with `edits` in it, and everything else byte for byte. A splice that lies outside the body is none.
    #[must_use]
    pub fn apply(&self, edits: &Edits) -> Vec<u8> {
        let mut header = self.header(&edits.headers);
        let body = self.raw.get(self.body..).unwrap_or_default();
        header.extend_from_slice(self.raw.get(self.header_end..self.body).unwrap_or_default());
        header
            .extend_from_slice(&edits.splice.pieces(body).map_or_else(|| body.to_vec(), |new| new.concat()));
        header
    }

    /// Everything up to the last field, changed.
    fn header(&self, changes: &[HeaderChange]) -> Vec<u8> {
        let mut pieces: Vec<Vec<u8>> = Vec::with_capacity(self.fields.len() + changes.len() + 1);
        pieces.push(self.slice(0..self.fields.first().map_or(self.header_end, |field| field.whole.start)));
        pieces.extend(self.fields.iter().map(|field| self.slice(field.whole.clone())));
        for change in changes {
            let HeaderChange { kind, name, value } = change;
            let value = value.as_str().replace('\n', self.line_end);
            let found = self.fields.iter().position(|field| self.is_named(field, name));
            let (spelling, place) = match (kind, found) {
                (ChangeKind::Change, Some(index)) => {
                    let field = self.fields.get(index).map(|field| field.whole.start..field.value.start);
                    (self.slice(field.unwrap_or_default()), pieces.get_mut(index + 1))
                }
                // Postfix adds a field that it is to change and does not find.
                _ => (format!("{name}:").into_bytes(), None),
            };
            let field = [spelling.as_slice(), b" ", value.as_bytes(), self.line_end.as_bytes()].concat();
            match place {
                Some(piece) => *piece = field,
                None => {
                    if let Some(last) =
                        pieces.last_mut().filter(|last| !last.is_empty() && !last.ends_with(b"\n"))
                    {
                        last.extend_from_slice(self.line_end.as_bytes());
                    }
                    pieces.push(field);
                }
            }
        }
        pieces.concat()
    }

    fn header_field(&self, field: &FieldSpan) -> HeaderField {
        let value = self.raw.slice(field.value.clone());
        let value = value.strip_prefix(b" ").map_or_else(|| value.clone(), |rest| value.slice_ref(rest));
        let folded = memchr::memmem::find(&value, b"\r\n").is_some();
        let value = if folded { bare_line_feeds(&value) } else { value };
        HeaderField { name: self.raw.slice(field.name.clone()), value }
    }

    fn is_named(&self, field: &FieldSpan, name: &str) -> bool {
        self.raw.get(field.name.clone()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    }

    fn slice(&self, range: std::ops::Range<usize>) -> Vec<u8> {
        self.raw.get(range).unwrap_or_default().to_vec()
    }
}

/// The milter protocol brings folded values with LF alone.
fn bare_line_feeds(value: &[u8]) -> Bytes {
    let mut found = Vec::with_capacity(value.len());
    for line in value.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_suffix(b"\r\n") {
            Some(line) => found.extend([line, b"\n"].concat()),
            None => found.extend_from_slice(line),
        }
    }
    found.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Splice;
    use proptest::prelude::*;

    const NOTHING: Edits =
        Edits { headers: Vec::new(), splice: Splice { range: 0..0, replacement: Vec::new() } };

    #[test]
    fn a_message_without_edits_stays_as_it_came() {
        // (bytes, why)
        let cases: [(&[u8], &str); 11] = [
            (b"", "nothing"),
            (b"\n", "an empty line"),
            (b"A: 1", "no line end"),
            (b"A: 1\r\nB: 2\r\n", "headers only"),
            (b"A: 1\r\n\r\nbody\r\n", "CRLF"),
            (b"A: 1\n\nbody", "LF"),
            (b"A: 1\r\nB: 2\n\nx\r\n", "both line ends"),
            (b"From a Sun Nov 22\nA: 1\n\nbody\n", "mbox"),
            (b"A: 1\rB: 2\r\n\r\n", "bare CR"),
            (b"no field\nA: 1\n", "no header"),
            (b"A: 1\n\0\xFF\n\nbody\0", "NUL and 8-bit"),
        ];
        for (raw, why) in cases {
            assert_eq!(Message::parse(raw).apply(&NOTHING), raw, "{why}");
        }
    }

    #[test]
    fn only_the_named_fields_and_the_splice_change() {
        let raw = "From x\nDate: d\nsubject:\told\n more\nSubject: second\n\nabcdef\n";
        let expected = "From x\nDate: d\nsubject: new\n words\nSubject: second\nX-New: v\n\nabXXef\n";
        let edits = Edits {
            headers: vec![
                HeaderChange::change("Subject", "new\n words".to_owned()).unwrap(),
                HeaderChange::add("X-New", "v".to_owned()).unwrap(),
            ],
            splice: Splice { range: 2..4, replacement: b"XX".to_vec() },
        };
        assert_eq!(Message::parse(raw.as_bytes()).apply(&edits), expected.as_bytes());
        let crlf = raw.replace('\n', "\r\n");
        assert_eq!(Message::parse(crlf.as_bytes()).apply(&edits), expected.replace('\n', "\r\n").as_bytes());
    }

    #[test]
    fn a_field_that_is_missing_is_added_and_a_bad_splice_is_none() {
        let edits = Edits {
            headers: vec![HeaderChange::change("Subject", "new".to_owned()).unwrap()],
            splice: Splice { range: 3..99, replacement: b"XX".to_vec() },
        };
        assert_eq!(Message::parse(b"A: 1").apply(&edits), b"A: 1\nSubject: new\n");
        assert_eq!(Message::parse(b"A: 1\n\nbody").apply(&edits), b"A: 1\nSubject: new\n\nbody");
    }

    #[test]
    fn a_candidate_is_what_the_milter_would_bring() {
        let candidate = Message::parse(b"A:  x\r\n\ty\r\nB:z\r\n\r\nbody\r\n").candidate();
        let fields: Vec<_> =
            candidate.headers.iter().map(|field| (&field.name[..], &field.value[..])).collect();
        assert_eq!(fields, [(&b"A"[..], &b" x\n\ty"[..]), (b"B", b"z")]);
        assert_eq!(&candidate.body[..], b"body\r\n");
    }

    proptest! {
        #[test]
        fn any_message_without_edits_stays_as_it_came(raw in "([ -~]|\\PC|[:\r\n\t ])*") {
            prop_assert_eq!(Message::parse(raw.as_bytes()).apply(&NOTHING), raw.as_bytes());
        }
    }
}
