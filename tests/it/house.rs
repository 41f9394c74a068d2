//! The house against its own plan: who imports whom, how long files are, which words do not occur.

use crate::support::ROOT;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Most files are below 250 lines, none above this.
const LINE_LIMIT: usize = 400;

/// What every room may import: whole rooms of words, and single words of others.
const VOCABULARIES: [&str; 3] = ["fault", "left_alone", "smtp"];
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

/// One hop of a walk.
struct Hop {
    number: usize,
    /// The functions that it names, each with its file.
    functions: Vec<(String, String)>,
}

/// The walks of the crate's documentation.
fn walks() -> Vec<Vec<Hop>> {
    let mut walks: Vec<Vec<Hop>> = Vec::new();
    for line in read(&Path::new(ROOT).join("src/lib.rs")).lines().filter_map(|line| line.strip_prefix("//! "))
    {
        let number = line.split_once(". ").and_then(|(number, _)| number.parse::<usize>().ok());
        if line.starts_with("# ") {
            walks.push(Vec::new());
        }
        if let (Some(walk), Some(number)) = (walks.last_mut(), number) {
            walk.push(Hop { number, functions: Vec::new() });
        }
        let functions = line.split('`').skip(1).step_by(2).filter_map(|code| code.split_once(".rs: "));
        if let Some(hop) = walks.last_mut().and_then(|walk| walk.last_mut()) {
            hop.functions
                .extend(functions.map(|(file, function)| (format!("{file}.rs"), function.to_owned())));
        }
    }
    walks
}

#[test]
fn the_walks_go_by_functions_that_are_there_and_none_is_longer_than_seventeen_hops() {
    let walks = walks();
    assert_eq!(walks.len(), 3);
    for walk in walks {
        let numbers: Vec<usize> = walk.iter().map(|hop| hop.number).collect();
        assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
        assert!((8..=17).contains(&numbers.len()), "{} hops", numbers.len());
        let mut passed = BTreeSet::new();
        for Hop { number, functions } in walk {
            let (first, _) = functions.first().unwrap_or_else(|| panic!("hop {number} names no function"));
            assert!(passed.insert(first.clone()), "the walk comes back to {first}");
            for (file, function) in functions {
                let text = read(&Path::new(ROOT).join("src").join(&file));
                let declared = [format!("fn {function}("), format!("fn {function}<")];
                assert!(declared.iter().any(|words| text.contains(words)), "{file} has no {function}");
            }
        }
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

/// What two rooms call by one name although they mean two things, and why.
const TWO_MEANINGS: &[(&str, &str)] = &[
    ("Action", "access(5) and RFC 3464 both call it so"),
    ("Reply", "libmilter and RFC 5321 both call it so"),
    ("Question", "what the milter's session asks, and what the judge is asked"),
    ("Voice", "of a language, and of a feature"),
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

/// Which words of a text are paths of this project: they begin with one of its folders.
fn paths_in(text: &str) -> BTreeSet<String> {
    let is_end = |letter: char| !(letter.is_alphanumeric() || "/._-@*".contains(letter));
    let words = text.split(is_end).map(|word| word.trim_end_matches(['.', '-']));
    let folders = ["conf/", "tests/", "systemd/", "src/", "benches/"];
    words.filter(|word| folders.iter().any(|folder| word.starts_with(folder))).map(str::to_owned).collect()
}

#[test]
fn documents_name_files_and_commands_that_are_there() {
    let root = Path::new(ROOT);
    let documents = ["README.md", "CHANGELOG.md", "conf/main.cf.example", "conf/master.cf.example"];
    let mut texts: Vec<PathBuf> = documents.iter().map(|name| root.join(name)).collect();
    texts.extend(rust_files("src"));
    for document in texts {
        let text = read(&document);
        let is_code = document.extension().is_some_and(|extension| extension == "rs");
        let words = text.lines().filter(|line| !is_code || line.trim_start().starts_with("//"));
        for path in paths_in(&words.collect::<Vec<_>>().join("\n")) {
            let folder =
                path.split('*').next().unwrap_or_default().rsplit_once('/').map_or("", |(head, _)| head);
            let named = if path.contains('*') { folder } else { &path };
            assert!(root.join(named).exists(), "{}: {path}", document.display());
        }
    }
    let commands: Vec<String> = read(&root.join("src/cli/mod.rs"))
        .lines()
        .filter_map(|line| {
            line.trim().strip_suffix("),")?.split_once('(').map(|(name, _)| name.to_lowercase())
        })
        .collect();
    assert!(commands.len() > 10, "{commands:?}");
    for document in ["README.md", "CHANGELOG.md"] {
        let text = read(&root.join(document));
        // what stands between fences, and what between backticks
        for (index, block) in text.split("```").enumerate() {
            let codes: Vec<&str> = match index % 2 {
                0 => block.split('`').skip(1).step_by(2).collect(),
                _ => block.lines().collect(),
            };
            let called = codes.iter().filter_map(|code| code.strip_prefix("neden ")?.split(' ').next());
            for command in called {
                assert!(commands.contains(&command.to_owned()), "{document}: neden {command}");
            }
        }
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
    let declarations = ["fn ", "mod ", "struct ", "enum ", "trait "];
    for file in rust_files("src") {
        for line in code(&read(&file)).map(str::trim_start) {
            let line = line.strip_prefix("pub ").unwrap_or(line);
            let Some(name) = declarations.iter().find_map(|word| line.strip_prefix(word)) else { continue };
            let name: String = name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let first = name.split('_').next().unwrap_or_default();
            assert!(!empty.contains(&first), "{}: {name}", file.display());
        }
    }
}

#[test]
fn what_the_readme_shows_is_what_people_get() {
    let file = |name: &str| read(&Path::new(ROOT).join(name));
    let readme = file("README.md");
    // (a line of the example, what the program writes, held by another test)
    for (line, golden) in [
        ("Teslim edilemedi: Alıcının posta kutusu dolu", "tests/notices/mailbox-full.tr.txt"),
        ("What you can fix (2 recipients)", "tests/report/maillog.en.txt"),
    ] {
        let has_line = |example: &&str| example.lines().any(|found| found == line);
        let example = readme.split("```\n").find(has_line).unwrap_or_else(|| panic!("no example: {line}"));
        let written = file(golden);
        let mut lines = written.lines();
        for line in example.lines() {
            assert!(lines.any(|there| there == line), "{golden}: not there, or in another order: {line}");
        }
    }
}
