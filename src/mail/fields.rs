//! Header fields as they stand in the bytes, RFC 5322 section 2.2: nothing is unfolded, nothing is thrown away.

use super::HeaderField;
use memchr::{memchr, memchr2, memchr2_iter};
use std::borrow::Cow;
use std::ops::Range;

/// Real headers have some fifty fields; ten thousand recipients in a To are one field. What comes behind is not read.
const FIELD_COUNT_LIMIT: usize = 4096;

/// One field as byte positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldSpan {
    /// From the first byte of the name to behind the last line end.
    pub whole: Range<usize>,
    /// Without blanks before the colon.
    pub name: Range<usize>,
    /// Behind the colon, without the last line end; line breaks inside are kept.
    pub value: Range<usize>,
}

/// What stands on one line, or on several that are folded into one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderLine {
    /// A field with its continuation lines.
    Field(FieldSpan),
    /// Nothing but a line end.
    Empty(Range<usize>),
    /// Neither.
    Other(Range<usize>),
}

/// Walks over a header block (or anything that should be one) line by line, each byte once.
#[derive(Clone, Debug)]
pub struct HeaderLines<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> HeaderLines<'a> {
    /// Lines from `at` on; positions are those of `bytes`.
    #[must_use]
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    fn rest(&self, at: usize) -> &'a [u8] {
        self.bytes.get(at..).unwrap_or_default()
    }

    /// Behind the line end of the line that begins at `at`.
    fn line_end(&self, at: usize) -> usize {
        memchr(b'\n', self.rest(at)).map_or(self.bytes.len(), |end| at + end + 1)
    }
}

impl Iterator for HeaderLines<'_> {
    type Item = HeaderLine;

    fn next(&mut self) -> Option<HeaderLine> {
        let start = self.at;
        if start >= self.bytes.len() {
            return None;
        }
        let mut end = self.line_end(start);
        let line = self.bytes.get(start..end).unwrap_or_default();
        self.at = end;
        if without_line_end(line).is_empty() {
            return Some(HeaderLine::Empty(start..end));
        }
        let Some((name, value)) = field_name(line) else { return Some(HeaderLine::Other(start..end)) };
        let (name, value) = (start..start + name.len(), end - value.len());
        while self.rest(end).first().copied().is_some_and(is_blank) {
            end = self.line_end(end);
        }
        self.at = end;
        let last = value + without_line_end(self.bytes.get(value..end).unwrap_or_default()).len();
        Some(HeaderLine::Field(FieldSpan { whole: start..end, name, value: value..last }))
    }
}

/// One field, borrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// As written, without the colon.
    pub name: &'a [u8],
    /// As written, folded.
    pub value: &'a [u8],
}

/// A header to look things up in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields<'a>(Vec<Field<'a>>);

impl<'a> Fields<'a> {
    /// The fields at the beginning of `bytes`, and where what follows them begins.
    #[must_use]
    pub fn parse(bytes: &'a [u8]) -> (Self, usize) {
        let mut fields = Self::default();
        for line in HeaderLines::new(bytes, 0) {
            match line {
                HeaderLine::Field(span) => fields.push(bytes, &span),
                HeaderLine::Empty(line) => return (fields, line.end),
                HeaderLine::Other(line) => return (fields, line.start),
            }
        }
        (fields, bytes.len())
    }

    /// One more field of `bytes`.
    pub(super) fn push(&mut self, bytes: &'a [u8], span: &FieldSpan) {
        if self.0.len() < FIELD_COUNT_LIMIT {
            self.0.push(Field {
                name: bytes.get(span.name.clone()).unwrap_or_default(),
                value: bytes.get(span.value.clone()).unwrap_or_default(),
            });
        }
    }

    /// Whether there may have been more.
    pub(super) fn is_full(&self) -> bool {
        self.0.len() == FIELD_COUNT_LIMIT
    }

    /// The top header of a message.
    #[must_use]
    pub fn of(headers: &'a [HeaderField]) -> Self {
        Self(headers.iter().map(|field| Field { name: &field.name, value: &field.value }).collect())
    }

    /// All fields, in order.
    pub fn iter(&self) -> impl Iterator<Item = Field<'a>> + '_ {
        self.0.iter().copied()
    }

    /// Values of all fields of that name, in order.
    pub fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'a [u8]> + 'n {
        self.iter()
            .filter(move |field| field.name.eq_ignore_ascii_case(name.as_bytes()))
            .map(|field| field.value)
    }

    /// Value of the topmost field of that name.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&'a [u8]> {
        self.all(name).next()
    }
}

/// The value on one line: a line break and the blanks around it become one blank, blanks at both ends go.
#[must_use]
pub fn unfold(value: &[u8]) -> Cow<'_, [u8]> {
    if memchr2(b'\n', b'\r', value).is_none() {
        return Cow::Borrowed(value.trim_ascii());
    }
    let mut unfolded = Vec::with_capacity(value.len());
    let mut from = 0;
    for end in memchr2_iter(b'\n', b'\r', value).chain([value.len()]) {
        let line = value.get(from..end).unwrap_or_default().trim_ascii();
        from = end + 1;
        if !unfolded.is_empty() && !line.is_empty() {
            unfolded.push(b' ');
        }
        unfolded.extend_from_slice(line);
    }
    Cow::Owned(unfolded)
}

/// `line` without its CRLF or LF.
#[must_use]
pub fn without_line_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// `field-name = 1*ftext` and what follows the colon; blanks between them, as RFC 5322 section 4.5 allows in old
/// messages.
fn field_name(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = line.iter().position(|byte| *byte == b':' || !byte.is_ascii_graphic())?;
    let (name, behind) = line.split_at_checked(end).filter(|(name, _)| !name.is_empty())?;
    let colon = behind.iter().position(|byte| !is_blank(*byte))?;
    Some((name, behind.get(colon..)?.strip_prefix(b":")?))
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_end_where_the_header_ends() {
        // (bytes, names, rest, why)
        let cases: [(&str, &[&str], &str, &str); 9] = [
            ("A: 1\nB: 2\n\nbody", &["A", "B"], "body", "an empty line"),
            ("A: 1\n", &["A"], "", "no body"),
            ("A: 1", &["A"], "", "no line end"),
            ("\nbody", &[], "body", "no header"),
            ("A: 1\nno field\n", &["A"], "no field\n", "a line that is no field belongs to the body"),
            ("A: 1\n b\n\tc\n\nx", &["A"], "x", "folded"),
            ("A: 1\n \n b\n\nx", &["A"], "x", "a line of blanks continues a field"),
            ("A : 1\n:x\n", &["A"], ":x\n", "blank before the colon; no name"),
            ("", &[], "", "nothing"),
        ];
        for (bytes, names, rest, why) in cases {
            for text in [bytes.to_owned(), bytes.replace('\n', "\r\n")] {
                let (fields, body) = Fields::parse(text.as_bytes());
                let found: Vec<_> = fields.iter().map(|field| String::from_utf8_lossy(field.name)).collect();
                assert_eq!(found, names, "{why}");
                assert_eq!(text.get(body..).unwrap().replace('\r', ""), rest, "{why}");
            }
        }
    }

    #[test]
    fn names_are_found_in_any_case_and_the_topmost_wins() {
        let (fields, _) = Fields::parse(b"subject: a\nSUBJECT:b\n");
        assert_eq!(fields.first("Subject"), Some(&b" a"[..]));
        assert_eq!(fields.all("Subject").count(), 2);
    }

    #[test]
    fn a_break_swallows_the_blanks_around_it_and_no_others() {
        assert_eq!(&unfold(b" a  b \r\n    c\n\td\r\n")[..], b"a  b c d");
        assert_eq!(&unfold(b"\n ")[..], b"");
        assert_eq!(&unfold(b" a  b\t")[..], b"a  b");
    }
}
