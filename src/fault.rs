//! One fault in what an administrator writes: settings, rules, texts, senders, keys.

use crate::invisible::is_unprintable;
use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};

/// What is wrong, and where. Shown as `FILE:LINE: KEY: WHAT`, always on one line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub struct Fault {
    /// The file, or `environment`, or `command line`.
    pub file: PathBuf,
    /// The line, from 1, where there is one.
    pub line: Option<usize>,
    /// The key (`listen.milter`, `NEDEN_LISTEN__MILTER`), the rule or the text, where there is one.
    pub key: Option<String>,
    /// What is wrong: lower case, no final stop.
    pub what: String,
}

impl Fault {
    /// How many of one file are told: whoever has mended so many may ask again, and a file of another kind has as many
    /// as it has lines.
    pub const TOLD: usize = 100;

    /// A fault of a whole file.
    pub fn new(file: impl AsRef<Path>, what: impl Into<String>) -> Self {
        Self { file: file.as_ref().to_owned(), line: None, key: None, what: what.into() }
    }

    /// What is no TOML, in TOML's own words, which may be two lines; its "literal strings" are nothing to an administrator.
    pub fn of_toml(file: impl AsRef<Path>, text: &str, error: &toml::de::Error) -> Self {
        let what = error.message().trim().replace(", expected literal string", "").replace('\n', ", ");
        let span = error.span().unwrap_or_default();
        let fault = Self::new(file, what).at(text, span.start);
        // only of that one the key is what the parser shows
        let is_twice = fault.what == "duplicate key";
        text.get(span).filter(|_| is_twice).map_or(fault.clone(), |key| fault.of(key))
    }

    /// The fault of this key, rule or text.
    #[must_use]
    pub fn of(self, key: impl Into<String>) -> Self {
        Self { key: Some(key.into()), ..self }
    }

    /// The fault on a line, from 1.
    #[must_use]
    pub fn on_line(self, line: usize) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The fault at a byte of the file's text.
    #[must_use]
    pub fn at(self, text: &str, offset: usize) -> Self {
        self.on_line(line_of(text, offset))
    }
}

/// What is right for most keys, as it stands behind "is not".
pub const TEXT: &str = "a text in quotes";
/// The same for a switch.
pub const FLAG: &str = "true or false";

/// The line of a byte, from 1.
#[must_use]
pub fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Letters to change until a name that nothing has is one that was probably meant.
const SLIPS: usize = 3;

/// Of names that there are, the one that was probably meant.
pub fn nearest<N: AsRef<str>>(name: &str, known: impl IntoIterator<Item = N>) -> Option<N> {
    let slips = |known: &N| strsim::damerau_levenshtein(known.as_ref(), name);
    let nearest = known.into_iter().min_by_key(slips)?;
    // a short name is near to every other one
    (slips(&nearest) <= SLIPS.min(name.chars().count() / 2)).then_some(nearest)
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&shown(&self.file.to_string_lossy()))?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(key) = &self.key {
            write!(f, ": {}", shown(key))?;
        }
        write!(f, ": {}", shown(&self.what))
    }
}

/// What is said of a text with a letter that would hide or turn round what stands beside it.
#[must_use]
pub fn unseen(letter: char) -> String {
    format!("holds a letter that nobody sees: U+{:04X}", u32::from(letter))
}

/// The text for a terminal or a log: what hides, moves the cursor or turns the order round is spelled out.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unprintable) {
        return text.into();
    }
    let mut line = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_unprintable(letter) {
            match letter {
                '\0' | '\t' | '\n' | '\r' => line.extend(letter.escape_debug()),
                // which takes a filler for a letter
                _ => line.extend(letter.escape_unicode()),
            }
        } else {
            line.push(letter);
        }
    }
    line.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_one_line_with_its_place() {
        let fault = Fault::new("a.toml", "unknown key");
        assert_eq!(fault.to_string(), "a.toml: unknown key");
        assert_eq!(fault.clone().at("a\nb\n", 2).to_string(), "a.toml:2: unknown key");
        assert_eq!(fault.of("lis\nten\u{1b}").to_string(), "a.toml: lis\\nten\\u{1b}: unknown key");
    }

    #[test]
    fn letters_are_shown_and_what_hides_is_spelled_out() {
        for (text, spelled, reason) in [
            ("Örnek A.Ş. \"x\" 'y' \\", "Örnek A.Ş. \"x\" 'y' \\", "letters and quotes"),
            ("s\u{327}", "s\u{327}", "a combining mark on its letter"),
            ("日本", "日本", "other scripts"),
            ("a\u{9b}b", "a\\u{9b}b", "a terminal's sequence in one character"),
            ("\u{202e}a", "\\u{202e}a", "another direction"),
            ("a\u{200b}b", "a\\u{200b}b", "no width"),
            ("a\u{2028}b", "a\\u{2028}b", "a line end of Unicode"),
            ("a\u{3164}b\u{2800}", "a\\u{3164}b\\u{2800}", "fillers"),
        ] {
            assert_eq!(shown(text), spelled, "{reason}");
        }
    }
}
