//! Words that strangers wrote, made harmless before they stand in a notice.

use crate::catalogue::code_pieces;
use crate::invisible::is_invisible;
use std::borrow::Cow;
use unicode_width::UnicodeWidthChar;

/// More marks on one letter than any script puts there; further ones climb over the neighbouring lines.
const MARKS: usize = 4;

/// The start of the part of a sentence that is a host, an address or the like, written from left to right. Strangers'
/// own marks never get past `clean`; the text part drops ours, the HTML part makes elements of them.
pub(super) const VALUE_START: char = '\u{2066}';
/// The end of it.
pub(super) const VALUE_END: char = '\u{2069}';

/// The start of what an administrator types; texts have backticks there. Neither of them gets past `clean`.
pub(super) const CODE_START: char = '\u{2067}';
/// The end of it.
pub(super) const CODE_END: char = '\u{2068}';

/// One line without controls and invisible marks, at most `limit` characters, then `…`.
pub(crate) fn clean(text: &str, limit: usize) -> Cow<'_, str> {
    if text.len() <= limit && is_clean(text) { text.into() } else { cleaned(text, limit).into() }
}

/// Most words are: printable ASCII, one blank between them and none at the ends.
fn is_clean(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let printable = all_bytes(bytes, |byte| matches!(byte, b' '..=b'~'));
    let apart = pairs.fold(true, |apart, (byte, next)| apart & ((*byte != b' ') | (*next != b' ')));
    printable && apart && !bytes.starts_with(b" ") && !bytes.ends_with(b" ")
}

fn cleaned(text: &str, limit: usize) -> String {
    let mut line = String::with_capacity(text.len().min(limit));
    let mut length = 0;
    let mut blank = false;
    let mut marks = 0;
    for letter in text.chars() {
        if letter.is_whitespace() || letter.is_control() {
            blank = !line.is_empty();
            continue;
        }
        if is_invisible(letter) {
            continue;
        }
        marks = if letter.width() == Some(0) { marks + 1 } else { 0 };
        if marks > MARKS {
            continue;
        }
        length += 1 + usize::from(blank);
        if length > limit {
            line.push('…');
            break;
        }
        if std::mem::take(&mut blank) {
            line.push(' ');
        }
        line.push(letter);
    }
    line
}

/// Whether a text may stand below ours letter for letter: nothing in it hides, turns the order round, or ends a line for
/// some readers and not for others.
pub(crate) fn is_plain_text(text: &str) -> bool {
    let is_printed = |byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t');
    let is_strange = |letter: char| {
        letter.is_control() && !matches!(letter, '\n' | '\t')
            || matches!(letter, '\u{2028}' | '\u{2029}')
            || is_invisible(letter)
    };
    all_bytes(text.as_bytes(), is_printed) || !text.chars().any(is_strange)
}

/// Whether all bytes are such: all of them at once, for to stop at the first that is not would be one at a time.
pub(super) fn all_bytes(bytes: &[u8], is_such: impl Fn(u8) -> bool) -> bool {
    bytes.iter().fold(true, |all, byte| all & is_such(*byte))
}

/// `text` between the marks of a value.
pub(super) fn value(text: &str) -> String {
    let mut value = String::with_capacity(VALUE_START.len_utf8() + text.len() + VALUE_END.len_utf8());
    value.push(VALUE_START);
    value.push_str(text);
    value.push(VALUE_END);
    value
}

/// A text of the catalogue with marks instead of its backticks.
pub(super) fn code_marked(text: Cow<'_, str>) -> Cow<'_, str> {
    if memchr::memchr(b'`', text.as_bytes()).is_none() {
        return text;
    }
    let mut marked = String::with_capacity(text.len() + CODE_START.len_utf8() + CODE_END.len_utf8());
    for (number, (is_code, piece)) in code_pieces(&text).enumerate() {
        if number > 0 {
            marked.push(if is_code { CODE_START } else { CODE_END });
        }
        marked.push_str(piece);
    }
    Cow::Owned(marked)
}

/// The text without the marks of its values and of its code.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let Some((mut words, _, mut rest)) = cut_at_mark(text) else { return Cow::Borrowed(text) };
    let mut plain = String::with_capacity(text.len());
    while let Some((next, _, behind)) = cut_at_mark(rest) {
        plain.push_str(words);
        (words, rest) = (next, behind);
    }
    plain.push_str(words);
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// What stands before the first mark of a value or of code, the mark, and what stands behind it.
pub(super) fn cut_at_mark(text: &str) -> Option<(&str, char, &str)> {
    // the first byte of all four, and of few letters beside them
    memchr::memchr_iter(b'\xe2', text.as_bytes()).find_map(|at| {
        let (words, marked) = text.split_at_checked(at)?;
        let mut letters = marked.chars();
        let mark = letters.next().filter(|letter| matches!(letter, VALUE_START..=VALUE_END))?;
        Some((words, mark, letters.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_with_letters_that_readers_obey_is_not_plain() {
        for (text, plain, why) in [
            ("<a@b.example>: no\n\tsuch user\n", true, "lines and tabs"),
            ("Posta kutusu dolu: ağaç\u{a0}1", true, "other letters"),
            ("a\r--B\r", false, "a line end for some"),
            ("a\u{b}b", false, "another"),
            ("a\u{85}b", false, "of eight bits"),
            ("a\u{2028}b", false, "of Unicode"),
            ("a\0b", false, "a NUL"),
            ("\u{1b}[2J", false, "a terminal's"),
            ("\u{202e}a", false, "another direction"),
            ("a\u{200b}b", false, "no width"),
        ] {
            assert_eq!(is_plain_text(text), plain, "{why}");
        }
    }

    #[test]
    fn controls_and_marks_go_and_length_is_capped() {
        for (text, cleaned, reason) in [
            ("550  no\r\n\tsuch user ", "550 no such user", "one line"),
            ("\u{202e}moc.elpmaxe\u{2069}", "moc.elpmaxe", "bidi"),
            ("\u{1b}[31mred", "[31mred", "terminal sequences"),
            ("abcdefghijklmnop", "abcdefghij…", "length"),
            ("a\u{200b}b\u{feff}c", "abc", "zero width"),
            ("550 no such user", "550 no such user", "clean already"),
            (" a", "a", "a blank before"),
            ("a ", "a", "a blank behind"),
            ("a  b", "a b", "two blanks"),
            ("ğüşıöç", "ğüşıöç", "letters stay"),
            ("e\u{301}te\u{301}", "e\u{301}te\u{301}", "accents stay"),
            (
                "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}b",
                "a\u{301}\u{302}\u{303}\u{304}b",
                "marks in heaps",
            ),
            ("a\u{3164}\u{115f}\u{1160}\u{2800}\u{34f}\u{17b4}\u{ffa0}b", "ab", "fillers"),
            ("\u{2800}\u{3164}", "", "nothing but fillers"),
            ("a\u{fffe}\u{fdd0}\u{10ffff}b", "ab", "no characters"),
            ("", "", "nothing"),
        ] {
            assert_eq!(clean(text, if reason == "length" { 10 } else { 40 }), cleaned, "{reason}");
        }
    }
}
