//! From text to what every mail server carries unchanged: quoted-printable, RFC 2045 section 6.7.

/// RFC 2045 allows 76, the sign of a soft line break among them.
const LINE_LIMIT: usize = 75;
/// What no line begins with.
const PROTECTED: [&[u8]; 3] = [b".", b"From ", b"--"];

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

/// Puts text, whose line ends become `line_end`, encoded behind what is there. No line is longer than 76, ends in a blank,
/// or begins with `From ` or a dot: mailboxes and SMTP would change those (RFC 2049 section 3). Nor does any begin with
/// `--`: a soft line break may fall anywhere, and a delimiter in the words of a stranger would close the report behind it
/// (RFC 2046 section 5.1).
pub fn quoted_printable(text: &str, line_end: &str, encoded: &mut Vec<u8>) {
    let line_end = line_end.as_bytes();
    encoded.reserve(text.len() + text.len() / 2);
    let (mut rest, mut column) = (text.as_bytes(), 0);
    loop {
        let (literal, others) = rest.split_at_checked(literal_length(rest, column)).unwrap_or_default();
        encoded.extend_from_slice(literal);
        column += literal.len();
        let lead = match others {
            [] | [b'\r'] => return,
            [b'\n', behind @ ..] | [b'\r', b'\n', behind @ ..] => {
                encoded.extend_from_slice(line_end);
                (rest, column) = (behind, 0);
                continue;
            }
            [lead, ..] => *lead,
        };
        // No character is cut; RFC 3629 section 3: its first byte tells its length.
        let length = match lead {
            0x00..0x80 => 1,
            0x80..0xe0 => 2,
            0xe0..0xf0 => 3,
            0xf0.. => 4,
        };
        if column + 3 * length > LINE_LIMIT {
            encoded.push(b'=');
            encoded.extend_from_slice(line_end);
            (rest, column) = (others, 0);
            continue;
        }
        let (character, behind) = others.split_at_checked(length).unwrap_or((others, &[]));
        for byte in character {
            encoded.extend_from_slice(&hex_octet(*byte));
        }
        (rest, column) = (behind, column + 3 * length);
    }
}

/// How many bytes stand for themselves at that column of a line.
fn literal_length(rest: &[u8], column: usize) -> usize {
    if column == 0 && PROTECTED.iter().any(|begin| rest.starts_with(begin)) {
        return 0;
    }
    let length = first_special(rest, LINE_LIMIT.saturating_sub(column));
    match rest.split_at_checked(length) {
        Some((literal, [] | [b'\r'] | [b'\n', ..] | [b'\r', b'\n', ..])) => literal.trim_ascii_end().len(),
        _ => length,
    }
}

/// Where the first byte stands that does not stand for itself, or `limit`. Eight bytes at a time: the high bit of the first
/// of them that is no printable letter, or the sign itself, is set by what is taken off or added. A borrow or a carry
/// reaches later ones only.
fn first_special(bytes: &[u8], limit: usize) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let is_literal =
        |byte: Option<&u8>| byte.is_some_and(|byte| LITERAL.get(usize::from(*byte)) == Some(&true));
    let mut at = 0;
    while at < limit {
        let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) else { break };
        let word = u64::from_le_bytes(*word);
        let sign = word ^ (ONES * b'=' as u64);
        let below = word.wrapping_sub(ONES * b' ' as u64) | sign.wrapping_sub(ONES);
        let above = word | word.wrapping_add(ONES);
        let found = (below | above) & HIGH;
        if found == 0 {
            at += 8;
            continue;
        }
        at += found.trailing_zeros() as usize / 8;
        if !is_literal(bytes.get(at)) {
            return at.min(limit);
        }
        at += 1;
    }
    while at < limit && is_literal(bytes.get(at)) {
        at += 1;
    }
    at.min(limit)
}

/// `hex-octet = "=" 2(DIGIT / "A" / "B" / "C" / "D" / "E" / "F")`
pub(super) fn hex_octet(value: u8) -> [u8; 3] {
    let digit = |value: u8| if value < 10 { b'0' + value } else { b'A' - 10 + value };
    [b'=', digit(value >> 4), digit(value & 15)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::content::{ContentType, Encoding};
    use crate::mail::decode;
    use proptest::prelude::*;

    fn encoded(text: &str, line_end: &str) -> String {
        let mut encoded = Vec::new();
        quoted_printable(text, line_end, &mut encoded);
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
        for (text, expected, why) in cases {
            assert_eq!(encoded(text, "\r\n"), expected, "{why}");
            assert_eq!(encoded(text, "\n"), expected.replace("\r\n", "\n"), "{why}");
        }
    }

    proptest! {
        #[test]
        fn quoted_printable_is_read_back_and_keeps_its_line_length(text in "(\\PC|--|[ .=\t\nFrom-])*") {
            let encoded = encoded(&text, "\r\n");
            for line in encoded.split("\r\n") {
                prop_assert!(line.len() <= 76 && !line.ends_with([' ', '\t']) && !line.starts_with('.'), "{}", line);
                prop_assert!(!line.starts_with("--"), "{}", line);
            }
            let content_type = ContentType::parse(b"text/plain; charset=utf-8");
            let decoded = decode::leaf(encoded.as_bytes(), &content_type, Encoding::QuotedPrintable);
            prop_assert_eq!(decoded.text, text.trim_start_matches('\u{FEFF}'));
        }
    }
}
