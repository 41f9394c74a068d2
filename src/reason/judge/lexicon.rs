//! Word classes, `conf/judge/lexicon.toml`: of whom or what something is said, and what is said.

use super::words::Words;
use crate::fault::Fault;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

const FILE: &str = "judge/lexicon.toml";
const BUILTIN: &str = include_str!("../../../conf/judge/lexicon.toml");

/// Classes of one reply that are read: of 18,000 written ones none has so many. Every two of them are a feature, so a
/// hostile text made of nothing else pays for the square of it.
const HITS_LIMIT: usize = 32;

/// A class, by its place in the file.
pub(super) type Class = u8;

/// All classes and the one search for their words.
#[derive(Debug)]
pub(super) struct Lexicon {
    names: Vec<String>,
    search: AhoCorasick,
    /// For each phrase its class.
    classes: Vec<Class>,
    /// The first of those that are phases of the dialogue.
    phases: Class,
}

/// A class at a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    pub(super) first: usize,
    pub(super) class: Class,
    pub(super) last: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LexiconFile {
    class: BTreeMap<String, Vec<Spanned<String>>>,
    phase: BTreeMap<String, Vec<Spanned<String>>>,
}

impl Lexicon {
    /// The classes that are compiled in.
    pub(super) fn builtin() -> Result<Self, Fault> {
        let file: LexiconFile = toml::from_str(BUILTIN).map_err(|error| Fault::new(FILE, error.message()))?;
        let mut phrases = vec![];
        let mut classes = vec![];
        let mut names = vec![];
        let phases = Class::try_from(file.class.len()).unwrap_or(Class::MAX);
        for (name, words) in file.class.into_iter().chain(file.phase) {
            let class = Class::try_from(names.len())
                .map_err(|_| Fault::new(FILE, "more than 256 classes").of(&name))?;
            for word in words {
                phrases.push(searched(word.get_ref()));
                classes.push(class);
            }
            names.push(name);
        }
        let search = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(&phrases)
            .map_err(|error| Fault::new(FILE, error.to_string()))?;
        Ok(Self { names, search, classes, phases })
    }

    /// The name of a class.
    pub(super) fn name(&self, class: Class) -> &str {
        self.names.get(usize::from(class)).map_or("", String::as_str)
    }

    /// The classes of a text, by their place, one class once at one word; and the phases of the dialogue that it names.
    pub(super) fn hits(&self, words: &Words) -> (Vec<Hit>, Vec<Hit>) {
        let text = words.joined();
        let found = self.search.find_overlapping_iter(text).filter_map(|found| {
            let class = *self.classes.get(found.pattern().as_usize())?;
            // A phrase opens with a blank, unless it may stand at the end of a longer word.
            let first =
                words.at(found.start() + usize::from(text.as_bytes().get(found.start()) == Some(&b' ')));
            let last = words.at(found.end().checked_sub(2)?);
            Some(Hit { first, class, last })
        });
        let mut hits: Vec<Hit> = found.collect();
        hits.sort_unstable();
        hits.dedup_by_key(|hit| (hit.first, hit.class));
        let (mut hits, mut phases): (Vec<Hit>, Vec<Hit>) =
            hits.into_iter().partition(|hit| hit.class < self.phases);
        hits.truncate(HITS_LIMIT);
        phases.truncate(HITS_LIMIT);
        (hits, phases)
    }
}

/// `user*` begins a word, `*voll` ends one: a blank stands where a word must begin or end.
fn searched(phrase: &str) -> String {
    let (lead, rest) = phrase.strip_prefix('*').map_or((" ", phrase), |rest| ("", rest));
    let (rest, trail) = rest.strip_suffix('*').map_or((rest, " "), |rest| (rest, ""));
    format!("{lead}{rest}{trail}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::fold;
    use std::collections::HashSet;

    fn classes(text: &str) -> Vec<String> {
        let lexicon = Lexicon::builtin().unwrap();
        lexicon.hits(&Words::of(text)).0.iter().map(|hit| lexicon.name(hit.class).to_owned()).collect()
    }

    #[test]
    fn stems_and_phrases_end_at_words() {
        for (text, class, has, why) in [
            ("Kotanızı aştınız", "quota", true, "a Turkish stem"),
            ("Quotation mark", "full", false, "nothing inside a word"),
            ("Ihr Postfach ist voll", "full", true, "a whole word"),
            ("Benutzerpostfach", "mailbox", true, "the end of a long word"),
            ("virusfree.example", "virus", false, "a host is no word"),
            ("no such user", "unknown", true, "a phrase"),
        ] {
            assert_eq!(classes(text).iter().any(|name| name == class), has, "{why}");
        }
    }

    #[test]
    fn every_word_is_folded_and_stands_once_in_its_class() {
        let file: LexiconFile = toml::from_str(BUILTIN).unwrap();
        for (name, words) in file.class.into_iter().chain(file.phase) {
            let mut seen = HashSet::new();
            for word in words {
                let word = word.into_inner();
                assert_eq!(fold(&word), word, "{name}");
                assert!(seen.insert(word.clone()), "{name}: {word} twice");
            }
        }
    }
}
