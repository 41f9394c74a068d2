//! What things are called, and which words do not occur.

use super::{code, read, rust_files};
use std::collections::{BTreeMap, BTreeSet};

/// What two rooms call by one name although they mean two things, and why.
const TWO_MEANINGS: &[(&str, &str)] = &[
    ("Action", "access(5) and RFC 3464 both call it so"),
    ("Reply", "libmilter and RFC 5321 both call it so"),
];

#[test]
fn a_type_has_a_name_of_its_own() {
    let declarations = ["pub struct ", "pub enum ", "pub trait ", "pub type "];
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    // keyless.rs stands for key.rs in a build without the daemon.
    for file in rust_files("src").into_iter().filter(|file| !file.ends_with("keyless.rs")) {
        for line in code(&read(&file)) {
            let Some(name) = declarations.iter().find_map(|word| line.strip_prefix(word)) else { continue };
            let name: String = name.chars().take_while(|c| c.is_alphanumeric()).collect();
            found.entry(name).or_default().insert(file.display().to_string());
        }
    }
    for (name, files) in &found {
        let known = TWO_MEANINGS.iter().any(|(known, _)| known == name);
        assert!(files.len() == 1 || known, "{name}: {files:?}");
    }
    for (name, _) in TWO_MEANINGS {
        assert!(found.get(*name).is_some_and(|files| files.len() > 1), "{name} has one meaning only");
    }
}

#[test]
fn nothing_is_left_for_later() {
    // in two pieces, or this file would be the first to be found
    let words =
        [("TO", "DO"), ("FIX", "ME"), ("XX", "X:"), ("to", "do!("), ("unimple", "mented!("), ("dbg", "!(")];
    for file in rust_files("src").into_iter().chain(rust_files("tests")) {
        let text = read(&file);
        for (one, two) in words {
            assert!(!text.contains(&format!("{one}{two}")), "{}: {one}{two}", file.display());
        }
    }
}

#[test]
fn names_say_what_is_done() {
    let empty = ["get", "handle", "process", "manage", "do", "util", "utils", "helper", "helpers", "common"];
    let mut names = 0;
    for file in rust_files("src") {
        for name in code(&read(&file)).filter_map(declared) {
            let first = first_word(&name);
            assert!(!empty.contains(&first.as_str()), "{}: {name}", file.display());
            names += 1;
        }
    }
    assert!(names > 3000, "only {names}");
}

/// What a line declares, whoever may see it.
fn declared(line: &str) -> Option<String> {
    let line = line.trim_start();
    let seen = match line.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(") ").map_or(rest, |(_, item)| item),
        Some(rest) => rest.trim_start(),
        None => line,
    };
    let item = ["const ", "async "].iter().find_map(|word| seen.strip_prefix(word)).unwrap_or(seen);
    let name =
        ["fn ", "mod ", "struct ", "enum ", "trait "].iter().find_map(|word| item.strip_prefix(word))?;
    Some(name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
}

/// `get` of `get_it`, `common` of `CommonWords`.
fn first_word(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next();
    first
        .into_iter()
        .chain(letters.take_while(|c| *c != '_' && !c.is_uppercase()))
        .collect::<String>()
        .to_lowercase()
}
