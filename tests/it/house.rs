//! The house against its own plan: who imports whom, how long files are, who reads what.

mod documents;
mod names;
mod walks;

use crate::support::ROOT;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Most files are below 250 lines, none above this.
const LINE_LIMIT: usize = 400;

/// What every room may import: whole rooms of words, and single words of others.
const VOCABULARIES: [&str; 4] = ["fault", "invisible", "left_alone", "smtp"];
const WORDS: [&str; 2] = ["crate::language::LanguageTag;", "crate::reason::Reason;"];

/// Which rooms each room may import, itself included, as the table in `src/lib.rs` says.
fn plan() -> BTreeMap<String, BTreeSet<String>> {
    let lib = read(&Path::new(ROOT).join("src/lib.rs"));
    let mut plan = BTreeMap::new();
    for row in lib.lines().filter_map(|line| line.strip_prefix("//! | [")) {
        let cells: Vec<&str> = row.trim_end_matches('|').split(" | ").map(str::trim).collect();
        let rooms: Vec<String> = cells[0].split('`').skip(1).step_by(2).map(ToOwned::to_owned).collect();
        let mut allowed: BTreeSet<String> = match cells[2] {
            "–" => BTreeSet::new(),
            "everything above" => plan.keys().cloned().collect(),
            names => names.split(',').map(|name| name.trim().to_owned()).collect(),
        };
        allowed.extend(rooms.iter().cloned());
        allowed.extend(VOCABULARIES.map(ToOwned::to_owned));
        for room in rooms {
            plan.insert(room, allowed.clone());
        }
    }
    assert!(plan.len() >= 10, "the table in src/lib.rs is not understood: {plan:?}");
    plan
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                // build products of the fuzz crate are not ours
                if path.file_name().is_some_and(|name| name != "target") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    assert!(!files.is_empty(), "no Rust file in {folder}");
    files
}

/// The room of a file below `src`: its folder, or its own name.
fn room_of(file: &Path) -> String {
    let inside = file.strip_prefix(Path::new(ROOT).join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// Lines that are neither comment nor documentation.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// The names that follow `crate::`, those in braces one by one.
fn imported(code: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = Vec::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => names.push(word(after)),
            Some(group) => {
                let mut depth = 0;
                let mut start = true;
                for (at, letter) in group.char_indices() {
                    if start && depth == 0 && letter.is_alphabetic() {
                        names.push(word(&group[at..]));
                        start = false;
                    }
                    match letter {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        _ => {}
                    }
                }
            }
        }
    }
    names
}

#[test]
fn rooms_import_only_what_the_table_allows() {
    let plan = plan();
    for file in rust_files("src") {
        let room = room_of(&file);
        if room == "lib" || room == "main" {
            continue;
        }
        let allowed = plan.get(&room).unwrap_or_else(|| panic!("{room} is not in the table of src/lib.rs"));
        let mut text = code(&read(&file)).collect::<Vec<_>>().join("\n");
        for word in WORDS {
            text = text.replace(word, "");
        }
        for name in imported(&text) {
            assert!(
                !plan.contains_key(&name) || allowed.contains(&name),
                "{}: {room} may not import {name}",
                file.display()
            );
        }
    }
}

#[test]
fn every_room_of_the_table_exists() {
    for room in plan().keys() {
        let folder = Path::new(ROOT).join("src").join(room);
        assert!(folder.is_dir() || folder.with_extension("rs").is_file(), "{room}");
    }
}

#[test]
fn the_core_has_no_file_no_socket_and_no_environment() {
    let outside = ["cli", "server", "settings", "site", "main"];
    for file in rust_files("src").into_iter().filter(|file| !outside.contains(&room_of(file).as_str())) {
        let text = code(&read(&file)).collect::<Vec<_>>().join("\n");
        let text = text.split("#[cfg(test)]\nmod").next().unwrap_or_default();
        let is_test = file.file_name().is_some_and(|name| name == "tests.rs" || name == "dialogs.rs");
        for word in ["std::fs", "std::env", "std::process", "std::thread", "TcpStream", "UnixStream", "now()"]
        {
            assert!(is_test || !text.contains(word), "{}: {word}", file.display());
        }
    }
}

#[test]
fn every_setting_is_read_by_somebody() {
    let users: Vec<String> = rust_files("src")
        .into_iter()
        .filter(|file| room_of(file) != "settings")
        .map(|file| read(&file))
        .collect();
    for (name, key) in neden::settings::keys() {
        let field = format!(".{}", key.name);
        let ends = |rest: &str| !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_');
        let reads = |text: &String| text.split(&field).skip(1).any(ends);
        assert!(users.iter().any(reads), "nobody reads {name}");
    }
}

#[test]
fn every_file_of_rules_and_texts_is_built_in() {
    let root = Path::new(ROOT);
    let names = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(root.join(folder)).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    let listed = read(&root.join("src/reason/builtin.rs"));
    for file in names("conf/rules") {
        assert!(listed.contains(&format!("\"{file}\"")), "src/reason/builtin.rs does not list {file}");
    }
    let tags: BTreeSet<String> = neden::language::KNOWN.iter().map(|known| known.tag.to_owned()).collect();
    assert_eq!(names("conf/locales"), tags, "a folder and a row for each language");
    for known in neden::language::KNOWN {
        let texts: BTreeSet<String> = known.texts.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(names(&format!("conf/locales/{}", known.tag)), texts, "{}", known.tag);
    }
}

#[test]
fn only_the_server_waits() {
    for file in rust_files("src") {
        if matches!(room_of(&file).as_str(), "server" | "main") {
            continue;
        }
        for line in code(&read(&file)) {
            assert!(!line.contains("tokio"), "{}: {line}", file.display());
        }
    }
}

#[test]
fn no_file_is_too_long() {
    for file in rust_files("src").into_iter().chain(rust_files("tests")) {
        let lines = read(&file).lines().count();
        assert!(lines <= LINE_LIMIT, "{}: {lines} lines", file.display());
    }
}
