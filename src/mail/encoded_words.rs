//! From the words of a field to what every mail server carries unchanged: encoded words, RFC 2047.

use super::quoted_printable::hex_octet;

/// RFC 2047 section 2: a line with an encoded word in it.
const WORD_LINE_LIMIT: usize = 76;
/// The first line begins with the field name: room for `Content-Description: `.
const NAME_LENGTH: usize = 21;
const WORD_BEGIN: &str = "=?utf-8?Q?";
const WORD_END: &str = "?=";

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
    use crate::mail::decode;
    use proptest::prelude::*;

    #[test]
    fn long_ascii_values_are_folded_at_blanks() {
        let value = "word ".repeat(40);
        let folded = encoded_words(value.trim());
        assert!(folded.lines().all(|line| line.len() <= 76), "{folded}");
        assert_eq!(folded.replace("\n ", " "), value.trim());
    }

    proptest! {
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
