//! Files whose bytes are not all UTF-8, as texts: a comment in Latin-5 stays what it is, to the byte.

use std::str;

/// For each byte that is no letter of UTF-8 a letter of its own, from the private use area of Unicode.
const FIRST: u32 = 0xf700;
const LAST: u32 = FIRST + 0xff;

/// A file as a text.
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars() {
            if stands_for_a_byte(letter) {
                // somebody has it in a comment: its bytes one by one, so that they come back as three
                text.extend(letter.encode_utf8(&mut [0; 4]).bytes().map(letter_for));
            } else {
                text.push(letter);
            }
        }
        text.extend(chunk.invalid().iter().copied().map(letter_for));
    }
    text
}

/// The bytes of the file.
#[must_use]
pub fn encode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match u8::try_from(u32::from(letter).wrapping_sub(FIRST)) {
            Ok(byte) => bytes.push(byte),
            Err(_) => bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    bytes
}

fn stands_for_a_byte(letter: char) -> bool {
    (FIRST..=LAST).contains(&u32::from(letter))
}

fn letter_for(byte: u8) -> char {
    char::from_u32(FIRST + u32::from(byte)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back() {
        for (bytes, why) in [
            (&b"# Gelen \xfe\xf0\xfd postas\xfd\na = 1\n"[..], "Latin-5"),
            ("# İş yeri\n".as_bytes(), "UTF-8"),
            ("# \u{f7ff} and \u{f700}\n".as_bytes(), "letters that stand for bytes"),
            (b"\xef\x9c", "half a letter"),
            (b"\xc4\xb0\xc4", "a letter and half a letter"),
        ] {
            assert_eq!(encode(&decode(bytes)), bytes, "{why}");
        }
        let all: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
        assert_eq!(encode(&decode(&all)), all);
        assert_eq!(decode("İş\n".as_bytes()), "İş\n", "a text is itself");
    }
}
