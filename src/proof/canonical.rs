//! Header fields as they are signed, RFC 6376 section 3.4: line ends are CRLF there, whatever they became on the way.

use crate::mail::without_line_end;

/// `sig-c-tag-alg`, for the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Canonicalization {
    /// Section 3.4.1: nothing changes.
    Simple,
    /// Section 3.4.2: the name in lower case, the value on one line, one blank for several, none at its ends.
    Relaxed,
}

impl Canonicalization {
    /// `c=header/body`; only the first one concerns the header, and simple is what nobody names.
    pub(super) fn of_header(tag: Option<&str>) -> Option<Self> {
        match tag.map(|tag| tag.split('/').next().unwrap_or_default()) {
            None | Some("simple") => Some(Self::Simple),
            Some("relaxed") => Some(Self::Relaxed),
            Some(_) => None,
        }
    }

    /// Writes one field (its last line end may be missing) with its line end.
    pub(super) fn write(self, field: &[u8], output: &mut Vec<u8>) {
        self.write_open(field, output);
        output.extend_from_slice(b"\r\n");
    }

    /// Writes one field without its last line end, as the signature itself is signed.
    pub(super) fn write_open(self, field: &[u8], output: &mut Vec<u8>) {
        match self {
            Self::Simple => simple(field, output),
            Self::Relaxed => relaxed(field, output),
        }
    }
}

fn simple(field: &[u8], output: &mut Vec<u8>) {
    for (index, line) in field.split_inclusive(|byte| *byte == b'\n').enumerate() {
        if index > 0 {
            output.extend_from_slice(b"\r\n");
        }
        output.extend_from_slice(without_line_end(line));
    }
}

fn relaxed(field: &[u8], output: &mut Vec<u8>) {
    let colon = memchr::memchr(b':', field).unwrap_or(field.len());
    let (name, value) = field.split_at_checked(colon).unwrap_or((field, b""));
    output.extend(name.iter().filter(|byte| !is_blank(**byte)).map(u8::to_ascii_lowercase));
    output.push(b':');
    let begin = output.len();
    let mut blank = false;
    for line in value.get(1..).unwrap_or_default().split_inclusive(|byte| *byte == b'\n') {
        for byte in without_line_end(line) {
            if is_blank(*byte) {
                blank = true;
                continue;
            }
            if blank && output.len() > begin {
                output.push(b' ');
            }
            blank = false;
            output.push(*byte);
        }
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(form: Canonicalization, field: &str) -> String {
        let mut output = Vec::new();
        form.write(field.as_bytes(), &mut output);
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn fields_are_written_as_the_standard_shows_them() {
        // (field, relaxed, simple, why); the first two are the example of RFC 6376 section 3.4.5
        let cases = [
            ("A: X\r\n", "a:X\r\n", "A: X\r\n", "one line"),
            ("B : Y\t\r\n\tZ  \r\n", "b:Y Z\r\n", "B : Y\t\r\n\tZ  \r\n", "folded, with blanks everywhere"),
            ("B : Y\t\n\tZ  \n", "b:Y Z\r\n", "B : Y\t\r\n\tZ  \r\n", "the same with bare LF"),
            ("A:", "a:\r\n", "A:\r\n", "nothing, and no line end"),
            ("A:\r\n \r\n  x", "a:x\r\n", "A:\r\n \r\n  x\r\n", "it begins on a later line"),
            ("A: x:y\r\n", "a:x:y\r\n", "A: x:y\r\n", "a colon in the value"),
        ];
        for (field, relaxed, simple, why) in cases {
            assert_eq!(written(Canonicalization::Relaxed, field), relaxed, "{why}");
            assert_eq!(written(Canonicalization::Simple, field), simple, "{why}");
        }
    }

    #[test]
    fn only_the_first_word_concerns_the_header() {
        for (tag, form) in [
            (None, Some(Canonicalization::Simple)),
            (Some("simple"), Some(Canonicalization::Simple)),
            (Some("relaxed"), Some(Canonicalization::Relaxed)),
            (Some("relaxed/simple"), Some(Canonicalization::Relaxed)),
            (Some("simple/relaxed"), Some(Canonicalization::Simple)),
            (Some("nowsp"), None),
        ] {
            assert_eq!(Canonicalization::of_header(tag), form, "{tag:?}");
        }
    }
}
