//! What the documents name and show, against what is there.

use super::{read, rust_files};
use crate::support::ROOT;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

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
