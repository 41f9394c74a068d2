//! The walks of the crate's documentation.

use super::read;
use crate::support::ROOT;
use std::collections::BTreeSet;
use std::path::Path;

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
