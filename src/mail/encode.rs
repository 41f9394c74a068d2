//! From text to what every mail server carries unchanged: quoted-printable (RFC 2045 section 6.7) and encoded words
//! (RFC 2047).

/// RFC 2045 allows 76, the sign of a soft line break among them.
const LINE_LIMIT: usize = 75;
/// RFC 2047 section 2: a line with an encoded word in it.
const WORD_LINE_LIMIT: usize = 76;
/// The first line begins with the field name: room for `Content-Description: `.
const NAME_LENGTH: usize = 21;
const WORD_BEGIN: &str = "=?utf-8?Q?";
const WORD_END: &str = "?=";

/// Encodes text, whose line ends become `line_end`. No line is longer than 76, ends in a blank, or begins with `From `
/// or a dot: mailboxes and SMTP would change those (RFC 2049 section 3).
#[must_use]
pub fn quoted_printable(text: &str, line_end: &str) -> String {
    let mut encoded = String::with_capacity(text.len() + text.len() / 2);
    for (count, line) in text.split('\n').enumerate() {
        if count > 0 {
            encoded.push_str(line_end);
        }
        quoted_line(line.strip_suffix('\r').unwrap_or(line), line_end, &mut encoded);
    }
    encoded
}

/// One line in as many as it takes; no character is cut. (The crate's encoder makes a string of each line: 12% of a
/// whole rewrite.)
fn quoted_line(line: &str, line_end: &str, encoded: &mut String) {
    let (mut rest, mut column) = (line, 0);
    while let Some(character) = rest.chars().next() {
        let literal = literal_length(rest, column);
        let width = 3 * character.len_utf8();
        let taken = if literal > 0 {
            encoded.push_str(rest.get(..literal).unwrap_or_default());
            column += literal;
            literal
        } else if column + width <= LINE_LIMIT {
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                let digits = [byte >> 4, byte & 15].map(u32::from).into_iter();
                encoded.push('=');
                encoded.extend(
                    digits
                        .filter_map(|digit| char::from_digit(digit, 16))
                        .map(|digit| digit.to_ascii_uppercase()),
                );
            }
            column += width;
            character.len_utf8()
        } else {
            encoded.push('=');
            encoded.push_str(line_end);
            column = 0;
            0
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
}

/// How many bytes stand for themselves at that column of a line.
fn literal_length(rest: &str, column: usize) -> usize {
    if column == 0 && (rest.starts_with('.') || rest.starts_with("From ")) {
        return 0;
    }
    let is_special = |byte: &u8| !matches!(byte, b'\t' | b' '..=b'<' | b'>'..=b'~');
    let room = rest.len().min(LINE_LIMIT.saturating_sub(column));
    let within = rest.as_bytes().get(..room).unwrap_or_default();
    let length = within.iter().position(is_special).unwrap_or(room);
    if length == rest.len() { rest.trim_end_matches([' ', '\t']).len() } else { length }
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
    let mut text = String::from(WORD_BEGIN);
    let mut column = NAME_LENGTH + WORD_BEGIN.len();
    for character in value.chars() {
        let character = q_encoded(character);
        if column + character.len() + WORD_END.len() > WORD_LINE_LIMIT {
            text.extend([WORD_END, "\n ", WORD_BEGIN]);
            column = 1 + WORD_BEGIN.len();
        }
        column += character.len();
        text.push_str(&character);
    }
    text + WORD_END
}

/// RFC 2047 section 4.2, with the few characters that section 5 (3) lets stand everywhere.
fn q_encoded(character: char) -> String {
    match character {
        ' ' => String::from("_"),
        'A'..='Z' | 'a'..='z' | '0'..='9' | '!' | '*' | '+' | '-' | '/' => String::from(character),
        _ => {
            let mut bytes = [0; 4];
            character.encode_utf8(&mut bytes).bytes().map(|byte| format!("={byte:02X}")).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::content::{ContentType, Encoding};
    use crate::mail::decode;
    use proptest::prelude::*;

    #[test]
    fn quoted_printable_protects_what_mail_would_change() {
        let cases = [
            ("Ayşe", "Ay=C5=9Fe", "8-bit"),
            ("a \nb\t", "a=20\r\nb=09", "blanks at line ends"),
            ("From me\n.\n", "=46rom me\r\n=2E\r\n", "mbox and SMTP"),
            ("a=b\r\nc", "a=3Db\r\nc", "the sign itself; CRLF is a line end"),
            ("", "", "nothing"),
        ];
        for (text, encoded, why) in cases {
            assert_eq!(quoted_printable(text, "\r\n"), encoded, "{why}");
            assert_eq!(quoted_printable(text, "\n"), encoded.replace("\r\n", "\n"), "{why}");
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
        fn quoted_printable_is_read_back_and_keeps_its_line_length(text in "(\\PC|[ .=\t\nFrom])*") {
            let encoded = quoted_printable(&text, "\r\n");
            for line in encoded.split("\r\n") {
                prop_assert!(line.len() <= 76 && !line.ends_with([' ', '\t']) && !line.starts_with('.'), "{}", line);
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
