//! From text to what every mail server carries unchanged: quoted-printable (RFC 2045 section 6.7) and encoded words
//! (RFC 2047).

/// RFC 2045 allows 76, the sign of a soft line break among them.
const LINE_LIMIT: usize = 75;
/// RFC 2047 section 2: a line with an encoded word in it.
const WORD_LINE_LIMIT: usize = 76;
/// The first line begins with the field name: room for `Content-Description: `.
const NAME_LENGTH: usize = 21;
/// What no line begins with.
const PROTECTED: [&[u8]; 3] = [b".", b"From ", b"--"];
const WORD_BEGIN: &str = "=?utf-8?Q?";
const WORD_END: &str = "?=";

/// The bytes that stand for themselves within a line.
#[allow(clippy::indexing_slicing, reason = "a constant that is out of bounds does not compile")]
const LITERAL: [bool; 256] = {
    let mut literal = [false; 256];
    let mut byte = b' ';
    while byte <= b'~' {
        literal[byte as usize] = byte != b'=';
        byte += 1;
    }
    literal[b'\t' as usize] = true;
    literal
};

/// Encodes text, whose line ends become `line_end`. No line is longer than 76, ends in a blank, or begins with `From `
/// or a dot: mailboxes and SMTP would change those (RFC 2049 section 3). Nor does any begin with `--`: a soft line break
/// may fall anywhere, and a delimiter in the words of a stranger would close the report behind it (RFC 2046 section 5.1).
#[must_use]
pub fn quoted_printable(text: &str, line_end: &str) -> Vec<u8> {
    let mut encoded = Vec::with_capacity(text.len() + text.len() / 2);
    let mut rest = text.as_bytes();
    while let Some((line, others)) = memchr::memchr(b'\n', rest).and_then(|end| rest.split_at_checked(end)) {
        quoted_line(line, line_end.as_bytes(), &mut encoded);
        encoded.extend_from_slice(line_end.as_bytes());
        rest = others.get(1..).unwrap_or_default();
    }
    quoted_line(rest, line_end.as_bytes(), &mut encoded);
    encoded
}

/// One line in as many as it takes; no character is cut.
fn quoted_line(line: &[u8], line_end: &[u8], encoded: &mut Vec<u8>) {
    let (mut rest, mut column) = (line.strip_suffix(b"\r").unwrap_or(line), 0);
    loop {
        let (literal, others) = rest.split_at_checked(literal_length(rest, column)).unwrap_or_default();
        encoded.extend_from_slice(literal);
        column += literal.len();
        let Some(lead) = others.first() else { return };
        // RFC 3629 section 3: the first byte of a character tells its length.
        let length = match lead {
            0x00..0x80 => 1,
            0x80..0xe0 => 2,
            0xe0..0xf0 => 3,
            0xf0.. => 4,
        };
        let (character, behind) = others.split_at_checked(length).unwrap_or((others, &[]));
        if column + 3 * length > LINE_LIMIT {
            encoded.push(b'=');
            encoded.extend_from_slice(line_end);
            (rest, column) = (others, 0);
        } else {
            for byte in character {
                encoded.extend_from_slice(&hex_octet(*byte));
            }
            (rest, column) = (behind, column + 3 * length);
        }
    }
}

/// How many bytes stand for themselves at that column of a line.
fn literal_length(rest: &[u8], column: usize) -> usize {
    if column == 0 && PROTECTED.iter().any(|begin| rest.starts_with(begin)) {
        return 0;
    }
    let room = rest.len().min(LINE_LIMIT.saturating_sub(column));
    let within = rest.get(..room).unwrap_or_default();
    let length = first_special(within);
    if length < rest.len() {
        return length;
    }
    let is_solid = |byte: &u8| !matches!(byte, b' ' | b'\t');
    within.iter().rposition(is_solid).map_or(0, |last| last + 1)
}

/// Where the first byte stands that does not stand for itself. Eight bytes at a time: the high bit of the first of them
/// that is no printable letter, or the sign itself, is set by what is taken off or added. A borrow or a carry reaches
/// later ones only.
fn first_special(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let is_literal =
        |byte: Option<&u8>| byte.is_some_and(|byte| LITERAL.get(usize::from(*byte)) == Some(&true));
    let mut at = 0;
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let word = u64::from_le_bytes(*word);
        let sign = word ^ (ONES * b'=' as u64);
        let below = word.wrapping_sub(ONES * b' ' as u64) | sign.wrapping_sub(ONES);
        let above = word | word.wrapping_add(ONES);
        let found = (below | above) & HIGH;
        at += found.trailing_zeros() as usize / 8;
        if found != 0 {
            if !is_literal(bytes.get(at)) {
                return at;
            }
            at += 1;
        }
    }
    while is_literal(bytes.get(at)) {
        at += 1;
    }
    at
}

/// `hex-octet = "=" 2(DIGIT / "A" / "B" / "C" / "D" / "E" / "F")`
fn hex_octet(value: u8) -> [u8; 3] {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| DIGITS.get(usize::from(value & 15)).copied().unwrap_or_default();
    [b'=', digit(value >> 4), digit(value)]
}

/// Encodes the value of an unstructured field, folded with LF and a blank. ASCII stays readable as it is.
#[must_use]
pub fn encoded_words(value: &str) -> String {
    let plain = value.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !value.contains("=?");
    if plain { folded(value) } else { words(value) }
}

/// Breaks at blanks; what has none stays whole.
fn folded(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut column = NAME_LENGTH;
    for (count, word) in value.split(' ').enumerate() {
        // A line of blanks alone would end up as no line at all.
        if count > 0 {
            let breaks = column + 1 + word.len() > WORD_LINE_LIMIT && !word.is_empty();
            text.push_str(if breaks { "\n " } else { " " });
            column = if breaks { 1 } else { column + 1 };
        }
        text.push_str(word);
        column += word.len();
    }
    text
}

/// `encoded-word = "=?" charset "?" encoding "?" encoded-text "?="`; no character is cut, for each word is decoded alone.
fn words(value: &str) -> String {
    let mut text = String::with_capacity(WORD_LINE_LIMIT + 3 * value.len());
    text.push_str(WORD_BEGIN);
    let mut column = NAME_LENGTH + WORD_BEGIN.len();
    for character in value.chars() {
        let length = q_length(character);
        if column + length + WORD_END.len() > WORD_LINE_LIMIT {
            text.extend([WORD_END, "\n ", WORD_BEGIN]);
            column = 1 + WORD_BEGIN.len();
        }
        column += length;
        match length {
            1 => text.push(if character == ' ' { '_' } else { character }),
            _ => {
                let mut bytes = [0; 4];
                let octets = character.encode_utf8(&mut bytes).bytes().map(hex_octet);
                octets.for_each(|octet| text.extend(octet.map(char::from)));
            }
        }
    }
    text + WORD_END
}

/// How many characters stand for one by RFC 2047 section 4.2, with the few that section 5 (3) lets stand everywhere.
fn q_length(character: char) -> usize {
    match character {
        ' ' | 'A'..='Z' | 'a'..='z' | '0'..='9' | '!' | '*' | '+' | '-' | '/' => 1,
        _ => 3 * character.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::content::{ContentType, Encoding};
    use crate::mail::decode;
    use proptest::prelude::*;

    fn as_text(encoded: Vec<u8>) -> String {
        String::from_utf8(encoded).unwrap()
    }

    #[test]
    fn quoted_printable_protects_what_mail_would_change() {
        let cases = [
            ("Ayşe", "Ay=C5=9Fe", "8-bit"),
            ("a \nb\t", "a=20\r\nb=09", "blanks at line ends"),
            ("From me\n.\n", "=46rom me\r\n=2E\r\n", "mbox and SMTP"),
            ("--B\n- -\n-\n---", "=2D-B\r\n- -\r\n-\r\n=2D--", "delimiters"),
            ("a=b\r\nc", "a=3Db\r\nc", "the sign itself; CRLF is a line end"),
            ("", "", "nothing"),
            (
                "a\tb\u{7f}\r\r\nc\r",
                "a\tb=7F=0D\r\nc",
                "a tab stands, other controls do not, line ends are one",
            ),
            (&"a".repeat(76), &format!("{}=\r\na", "a".repeat(75)), "75 and the sign"),
            (
                &format!("{}ş", "a".repeat(70)),
                &format!("{}=\r\n=C5=9F", "a".repeat(70)),
                "no half of a letter",
            ),
            (
                &format!("{}.b", "a".repeat(75)),
                &format!("{}=\r\n=2Eb", "a".repeat(75)),
                "a dot behind a break",
            ),
            (
                &format!("{}--B--", "a".repeat(75)),
                &format!("{}=\r\n=2D-B--", "a".repeat(75)),
                "a delimiter behind a break",
            ),
            (
                &format!("{}--B--", "a".repeat(74)),
                &format!("{}-=\r\n-B--", "a".repeat(74)),
                "a break inside a delimiter",
            ),
            (
                &format!("{}--B--", "ş".repeat(12)),
                &format!("{}--B=\r\n=2D-", "=C5=9F".repeat(12)),
                "a delimiter's end behind a break",
            ),
            (
                &format!("{}  ", "a".repeat(73)),
                &format!("{}=\r\n=20=20", "a".repeat(73)),
                "blanks behind a break",
            ),
            (&" ".repeat(76), &format!("{}=\r\n=20", " ".repeat(75)), "blanks before a break stand"),
        ];
        for (text, encoded, why) in cases {
            assert_eq!(as_text(quoted_printable(text, "\r\n")), encoded, "{why}");
            assert_eq!(as_text(quoted_printable(text, "\n")), encoded.replace("\r\n", "\n"), "{why}");
        }
    }

    #[test]
    fn long_ascii_values_are_folded_at_blanks() {
        let value = "word ".repeat(40);
        let folded = encoded_words(value.trim());
        assert!(folded.lines().all(|line| line.len() <= 76), "{folded}");
        assert_eq!(folded.replace("\n ", " "), value.trim());
    }

    proptest! {
        #[test]
        fn quoted_printable_is_read_back_and_keeps_its_line_length(text in "(\\PC|--|[ .=\t\nFrom-])*") {
            let encoded = as_text(quoted_printable(&text, "\r\n"));
            for line in encoded.split("\r\n") {
                prop_assert!(line.len() <= 76 && !line.ends_with([' ', '\t']) && !line.starts_with('.'), "{}", line);
                prop_assert!(!line.starts_with("--"), "{}", line);
            }
            let content_type = ContentType::parse(b"text/plain; charset=utf-8");
            let decoded = decode::leaf(encoded.as_bytes(), &content_type, Encoding::QuotedPrintable);
            prop_assert_eq!(decoded.text, text.trim_start_matches('\u{FEFF}'));
        }

        #[test]
        fn encoded_words_are_read_back_and_keep_their_line_length(value in "[\\PC&&[^\u{FEFF}]]{1,200}") {
            let encoded = encoded_words(&value);
            if !value.is_ascii() {
                let longest = encoded.split('\n').enumerate().map(|(n, line)| line.len() + if n == 0 { NAME_LENGTH } else { 0 }).max();
                prop_assert!(longest <= Some(WORD_LINE_LIMIT));
                prop_assert!(encoded.split('\n').all(|line| line.trim().len() <= 75));
                prop_assert_eq!(decode::unstructured(encoded.as_bytes()), value.trim());
            }
        }
    }
}
