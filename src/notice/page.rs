//! Lines of plain text, wrapped between words at 76 columns.

use super::hostile::{all_bytes, plain};
use memchr::memchr_iter;
use unicode_width::UnicodeWidthChar;

/// What quoted-printable lines hold, and what every mail program shows.
const COLUMNS: usize = 76;
/// Short enough for a phone.
const RULE: &str = "________________________________________\n";

/// Lines that are written one below the other.
#[derive(Default)]
pub(crate) struct Page {
    text: String,
}

impl Page {
    /// An empty page with room for so many bytes.
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes) }
    }

    /// Wrapped lines, the first one behind `first`, each further one behind `next`. Words are cut nowhere but where
    /// one alone is longer than a line.
    pub(crate) fn lines(&mut self, first: &str, next: &str, text: &str) {
        let rooms = [first, next].map(|indent| COLUMNS.saturating_sub(width(indent)));
        let mut indent = first;
        let text = plain(text);
        let mut start = 0;
        for end in memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
            wrap(text.get(start..end).unwrap_or_default(), rooms, |line| {
                self.text.extend([indent, line, "\n"]);
                indent = next;
            });
            start = end + 1;
        }
    }

    /// Lines behind an empty one.
    pub(crate) fn paragraph(&mut self, first: &str, text: &str) {
        self.gap();
        let next = " ".repeat(first.chars().count());
        self.lines(first, &next, text);
    }

    /// A rule below an empty line; none below another one.
    pub(crate) fn rule(&mut self) {
        if self.ends_with_rule() {
            return;
        }
        self.gap();
        self.text.push_str(RULE);
    }

    /// One empty line; none at the top, after another one or below a rule.
    pub(crate) fn gap(&mut self) {
        if !(self.text.is_empty() || self.text.ends_with("\n\n") || self.ends_with_rule()) {
            self.text.push('\n');
        }
    }

    /// Text as it stands, on lines of its own.
    pub(crate) fn verbatim(&mut self, text: &str) {
        self.text.push_str(text);
        if !text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// All that was written.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    fn ends_with_rule(&self) -> bool {
        self.text.trim_end_matches('\n').ends_with(RULE.trim_end())
    }
}

/// Cuts a line into those that fit: the first one into the first room, each further one into the second.
fn wrap<'a>(line: &'a str, [mut room, next_room]: [usize; 2], mut put: impl FnMut(&'a str)) {
    let mut line = line;
    loop {
        // No character is wider than it has bytes.
        if line.len() <= room.min(next_room) {
            return put(line.trim_end_matches(' '));
        }
        let Some((fits, rest)) = cut(line, room, next_room) else { break };
        put(fits.trim_end_matches(' '));
        (line, room) = (rest, next_room);
    }
    // Where the line to be put begins, and the word that is read.
    let (mut start, mut word) = (0, 0);
    // How many columns stand before that word, and how many it takes so far.
    let (mut before, mut width) = (0, 0);
    for (at, letter) in line.char_indices() {
        if letter == ' ' {
            (word, before, width) = (at + 1, before + width + 1, 0);
            continue;
        }
        let columns = letter.width().unwrap_or(0);
        if width > 0 && width + columns > next_room {
            (word, before, width) = (at, before + width, 0);
        }
        width += columns;
        if before + width > room && word > start {
            put(line.get(start..word).unwrap_or_default().trim_end_matches(' '));
            (start, before, room) = (word, 0, next_room);
        }
    }
    put(line.get(start..).unwrap_or_default().trim_end_matches(' '));
}

/// The longest beginning that fits into `room`, cut between words, and the rest; none where the words, or their letters,
/// have to be looked at more closely.
fn cut(line: &str, room: usize, next_room: usize) -> Option<(&str, &str)> {
    let bytes = line.as_bytes();
    // behind the first letter that does not fit: each column that is missing takes one more byte at least
    let mut end = 0;
    let mut missing = room + 1;
    while missing > 0 {
        end += missing;
        missing = room + 1 - columns(bytes.get(..end)?);
    }
    while bytes.get(end - 1)? == &b' ' {
        end += 1;
    }
    let fits = bytes.get(..end - 1)?;
    let simple = all_bytes(bytes.get(..end)?, is_simple);
    let word = memchr::memrchr(b' ', fits)? + 1;
    (simple && columns(bytes.get(word..end)?) <= next_room).then(|| line.split_at_checked(word)).flatten()
}

/// Printable ASCII, and the bytes of the letters from U+00C0 to U+02FF: one column each.
fn is_simple(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | 0x80..=0xbf | 0xc3..=0xcb)
}

/// Columns of such letters: as many as bytes that begin one. No line has more than a byte counts, and bytes are counted
/// sixteen at a time.
fn columns(bytes: &[u8]) -> usize {
    let begins = |byte: &u8| u8::from(!matches!(byte, 0x80..=0xbf));
    bytes.iter().fold(0_u8, |count, byte| count.wrapping_add(begins(byte))).into()
}

fn width(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use textwrap::{Options, WordSplitter};

    const INDENTS: [(&str, &str); 6] =
        [("", ""), ("", "  "), ("  ", "    "), ("  | ", "  | "), ("  1. ", "     "), ("→ ", "  ")];

    fn wrapped(first: &str, next: &str, text: &str) -> String {
        let mut page = Page::default();
        page.lines(first, next, text);
        page.finish()
    }

    #[test]
    fn lines_break_between_words_and_only_there() {
        let x = |count| "x".repeat(count);
        let cases: [(&str, &str, String, &[&str], &str); 17] = [
            ("", "", String::new(), &[""], "nothing is an empty line"),
            ("  ", "  ", String::new(), &["  "], "behind its indent, too"),
            ("", "", x(73) + " yy", &[&(x(73) + " yy")], "76 columns"),
            ("", "", x(73) + " yyy", &[&x(73), "yyy"], "77 columns"),
            ("  ", "    ", x(75) + " yy", &[&("  ".to_owned() + &x(72)), "    xxx yy"], "cut as if indented"),
            ("→ ", "  ", x(71) + " yyy", &[&("→ ".to_owned() + &x(71)), "  yyy"], "an arrow is one column"),
            ("", "", x(160), &[&x(76), &x(76), &x(8)], "no blank at all"),
            ("", "", "a  b   ".to_owned() + &x(76), &["a  b", &x(76)], "blanks go at line ends only"),
            ("", "", "   ".to_owned() + &x(76), &["", &x(76)], "blanks before"),
            ("", "", "a   ".to_owned(), &["a"], "blanks behind"),
            ("", "", "ş".repeat(77), &[&"ş".repeat(76), "ş"], "letters, not bytes"),
            ("", "", "漢".repeat(40), &[&"漢".repeat(38), "漢漢"], "two columns each"),
            (
                "",
                "",
                "x".to_owned() + &"漢".repeat(38),
                &[&("x".to_owned() + &"漢".repeat(37)), "漢"],
                "no halves",
            ),
            ("", "", "e\u{301}".repeat(77), &[&"e\u{301}".repeat(76), "e\u{301}"], "accents take no column"),
            ("", "", x(40) + "\t" + &x(40), &[&(x(40) + "\t" + &x(36)), &x(4)], "a tab ends no word"),
            ("  ", "    ", "a\nb\n\nc".to_owned(), &["  a", "    b", "    ", "    c"], "line ends stay"),
            ("", "", x(73) + " \u{2066}yy\u{2069}", &[&(x(73) + " yy")], "marks of values go"),
        ];
        for (first, next, text, lines, why) in cases {
            assert_eq!(wrapped(first, next, &text), lines.join("\n") + "\n", "{why}");
        }
    }

    proptest! {
        #[test]
        fn lines_are_those_of_textwrap(
            text in "([a-zşğ漢e\u{301}\t.-]{1,9}| {1,3}|[a-zı漢]{60,160}| [a-z]{70,78} |[a-z]\n[a-z]){0,40}",
            indents in prop::sample::select(&INDENTS[..]),
        ) {
            let options = Options::new(COLUMNS)
                .initial_indent(indents.0)
                .subsequent_indent(indents.1)
                .word_splitter(WordSplitter::NoHyphenation);
            prop_assert_eq!(wrapped(indents.0, indents.1, &text), textwrap::wrap(&text, options).join("\n") + "\n");
        }
    }
}
