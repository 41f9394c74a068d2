//! One JSON object a line, with nothing in it that a terminal or a reader would obey.

use crate::invisible::is_unprintable;
use serde::Serialize;
use std::io::{self, Write};

/// Writes one object and its line end. JSON itself spells out the controls of ASCII only; the others, marks of
/// direction and letters that nobody sees stand in strings, where their escaped form means the same.
pub(super) fn write_line(output: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_string(value)?;
    let mut line = String::with_capacity(json.len() + 1);
    for letter in json.chars() {
        if is_unprintable(letter) {
            let units = &mut [0; 2];
            line.extend(letter.encode_utf16(units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            line.push(letter);
        }
    }
    line.push('\n');
    output.write_all(line.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_is_spelled_out_and_means_the_same() {
        let words = "Şüphe \"x\" \u{1b}[2J\u{9b}2J \u{202e}a\u{200b}b\u{e0041}\u{3164}";
        let mut line = Vec::new();
        write_line(&mut line, &words).unwrap();
        let line = String::from_utf8(line).unwrap();
        assert!(line.contains("Şüphe") && !line.trim_end().chars().any(is_unprintable), "{line}");
        assert_eq!(serde_json::from_str::<String>(&line).unwrap(), words);
    }
}
