//! Conversations as text files. What the session says is written by the test between what its peer says; a file
//! that does not hold exactly that is a failure, and the true one is written beside it as `.new`.

use std::fs;
use std::path::{Path, PathBuf};

/// How a peer's bytes arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// As the script's lines.
    Lines,
    /// One at a time.
    Bytes,
}

/// Performs every `tests/dialogs/<protocol>/*.dialog` at each pace.
pub(crate) fn check(protocol: &str, perform: impl Fn(&str, Pace) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialogs").join(protocol);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|kind| kind == "dialog")).collect();
    cases.sort();
    assert!(!cases.is_empty(), "no dialog in {}", folder.display());
    let wrong: Vec<_> = cases.iter().filter(|case| !holds(case, &perform)).collect();
    assert!(wrong.is_empty(), "other than written, see the .new files: {wrong:#?}");
}

fn holds(case: &Path, perform: &impl Fn(&str, Pace) -> String) -> bool {
    let script = fs::read_to_string(case).unwrap();
    assert!(script.starts_with("# "), "{}: begins with the reason it exists", case.display());
    let by_line = perform(&script, Pace::Lines);
    let by_byte = perform(&script, Pace::Bytes);
    assert_eq!(by_line, by_byte, "{}: byte by byte it is another conversation", case.display());
    let new = case.with_extension("dialog.new");
    if by_line == script {
        let _ = fs::remove_file(new);
        return true;
    }
    fs::write(new, by_line).unwrap();
    false
}

/// Bytes as a double-quoted text with Rust's escapes.
pub(crate) fn quoted(bytes: &[u8]) -> String {
    format!("\"{}\"", bytes.escape_ascii())
}

/// The bytes that a word of a script stands for, without a final NUL: `"text"` with escapes, and `"text"*3` for
/// three of it.
pub(crate) fn unquoted(word: &str) -> Vec<u8> {
    let inner = word.strip_prefix('"').unwrap_or_else(|| panic!("not quoted: {word}"));
    let (text, behind) = inner.rsplit_once('"').unwrap_or_else(|| panic!("no end: {word}"));
    let times = behind.strip_prefix('*').map_or(1, |times| times.parse().unwrap());
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'\\' => match rest.next().unwrap() {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'0' => 0,
                b'x' => {
                    let digits = [rest.next().unwrap(), rest.next().unwrap()];
                    u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
                }
                other => other,
            },
            byte => byte,
        });
    }
    bytes.repeat(times)
}

/// The words of a line; blanks inside quotes do not part them.
pub(crate) fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = None;
    let (mut inside, mut escaped) = (false, false);
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b' ' if !inside => {
                if let Some(start) = start.take() {
                    words.extend(line.get(start..at));
                }
                continue;
            }
            b'"' if !escaped => inside = !inside,
            _ => {}
        }
        escaped = inside && byte == b'\\' && !escaped;
        start.get_or_insert(at);
    }
    words.extend(start.and_then(|start| line.get(start..)));
    words
}
