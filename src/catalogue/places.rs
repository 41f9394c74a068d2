//! Where the texts of a file and their parts begin: the syntax tree of Fluent keeps no positions.

use crate::fault::Fault;
use std::collections::BTreeMap;

/// Bytes of an identifier: it is kept with every part of its text.
const NAME_LIMIT: usize = 100;

/// A text, or a part of one.
pub(super) struct Place {
    /// As faults name it: `mailbox-full`, `mailbox-full.what`.
    pub(super) name: String,
    /// From 1.
    pub(super) line: usize,
}

/// All of a file, from its top.
pub(super) fn places(file: &str) -> Vec<Place> {
    let mut text = "";
    let mut places = Vec::new();
    for (index, line) in file.lines().enumerate() {
        let part = line.trim_start().strip_prefix('.').and_then(named);
        let name = match (named(line), part) {
            (Some(name), _) => {
                text = name;
                name.to_owned()
            }
            (None, Some(part)) => format!("{text}.{part}"),
            (None, None) => continue,
        };
        places.push(Place { name, line: index + 1 });
    }
    places
}

/// `identifier =` at the beginning of a line.
pub(super) fn named(line: &str) -> Option<&str> {
    let (name, rest) = identifier(line)?;
    rest.trim_start_matches(' ').starts_with('=').then_some(name)
}

/// An identifier at the beginning of a line, and what follows it.
pub(super) fn identifier(line: &str) -> Option<(&str, &str)> {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let rest = line.trim_start_matches(is_letter);
    let name = line.strip_suffix(rest)?;
    let is_name = name.len() <= NAME_LIMIT && name.starts_with(|first: char| first.is_ascii_alphabetic());
    is_name.then_some((name, rest))
}

/// What stands twice in a file: the second would silently win.
pub(super) fn repeated(name_of_file: &str, places: &[Place]) -> Vec<Fault> {
    let mut first = BTreeMap::new();
    let mut faults = Vec::new();
    for Place { name, line } in places {
        match first.get(name) {
            None => drop(first.insert(name, *line)),
            Some(at) => {
                let what = format!("stands here a second time, first on line {at}");
                faults.push(Fault::new(name_of_file, what).of(name).on_line(*line));
            }
        }
    }
    faults.truncate(Fault::TOLD);
    faults
}
