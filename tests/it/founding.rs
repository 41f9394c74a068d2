//! Everything in the two founding documents of the catalogue gives its reason: code and text together, the text alone where
//! it is long enough to say something, and the code alone.

use neden::reason::{Classifier, Evidence};
use neden::smtp::Said;

/// Characters below which a text is too short to decide by itself (`help`, `ready`, `closing`).
const SHORTEST_TEXT: usize = 8;

const ENTRIES: &str = include_str!("../founding/entries.tsv");
const CODES: &str = include_str!("../founding/codes.tsv");

fn rows(table: &'static str) -> Vec<Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect()
}

fn reason_of(classifier: &Classifier, reply: &str) -> &'static str {
    let said = Said::of(reply, None);
    classifier.classify(&Evidence::of(&said)).reason.id()
}

#[test]
fn every_entry_gives_its_reason() {
    let classifier = Classifier::builtin().unwrap();
    let entries = rows(ENTRIES);
    assert_eq!(entries.len(), 75);
    let mut wrong = vec![];
    for entry in entries {
        let [row, codes, text, reason] = entry[..] else { panic!("{entry:?}") };
        let with_code = codes.split(';').map(|code| format!("{code} {text}"));
        let alone = (text.chars().count() >= SHORTEST_TEXT).then(|| text.to_owned());
        for reply in with_code.chain(alone) {
            let given = reason_of(&classifier, &reply);
            if given != reason {
                wrong.push(format!("{row}: \"{reply}\" gives {given}, not {reason}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_code_alone_says_what_it_can_and_no_more() {
    let classifier = Classifier::builtin().unwrap();
    let codes = rows(CODES);
    assert_eq!(codes.len(), 41);
    for code in codes {
        let [code, reason] = code[..] else { panic!("{code:?}") };
        assert_eq!(reason_of(&classifier, code), reason, "{code}");
    }
}
