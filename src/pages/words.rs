//! The index of the search: which words stand for which causes. `site.js` cuts what is typed in the same way.

use super::File;
use super::edition::{Article, Edition};
use super::meanings::Meanings;
use crate::reason::{Classifier, Reason, fold};
use serde::Deserialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// What people type, by the ids of the causes.
const TYPED: &str = include_str!("../../conf/pages/words.toml");
/// Letters of a word that count: endings differ, in Turkish above all.
const LETTERS: usize = 6;
/// One letter says nothing; `ip`, `mx` and `ek` do.
const SHORTEST: usize = 2;
/// A word of more causes than one in so many tells none apart.
const COMMON: usize = 2;

/// `words.toml`: what is typed for one cause, and what may mean any of several.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    cause: BTreeMap<String, String>,
    several: Vec<Several>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Several {
    words: String,
    causes: Vec<String>,
}

/// Stems, and the places of their causes.
type Stems = BTreeMap<String, BTreeSet<usize>>;

/// The index as a script, because a page that was opened from a disk may load nothing else. Each line is a stem and
/// the places of its causes; what stands in `named` is what titles and people call a cause, and says more than what is
/// `told` somewhere about it. In `codes` the places are in the order of the page of codes.
pub(super) fn index(edition: &Edition<'_>, classifier: &Classifier, meanings: &Meanings) -> File {
    // a test reads it
    let typed: Typed = toml::from_str(TYPED).unwrap_or_default();
    let (mut named, mut told) = (Stems::new(), Stems::new());
    for (place, article) in edition.articles.iter().enumerate() {
        let note = |stems: &mut Stems, terms: &mut dyn Iterator<Item = String>| {
            terms.for_each(|term| _ = stems.entry(term).or_default().insert(place));
        };
        note(&mut told, &mut terms(article, classifier).into_iter());
        note(&mut named, &mut cut(&article.entry.title).into_iter().chain(typed.of(article.reason.id())));
    }
    told.retain(|_, places| places.len() * COMMON <= edition.articles.len());
    let reasons: Vec<&str> = edition.articles.iter().map(|article| article.reason.id()).collect();
    let index = json!({
        "reasons": reasons,
        "codes": codes(edition, meanings),
        "named": lines(named),
        "told": lines(told),
    });
    File::made(edition.path("words.js"), format!("globalThis.nedenWords = {index};\n"))
}

impl Typed {
    /// The terms that people type for a cause.
    fn of(&self, id: &str) -> Vec<String> {
        let several = self.several.iter().filter(|several| several.causes.iter().any(|cause| cause == id));
        self.cause
            .get(id)
            .into_iter()
            .chain(several.map(|several| &several.words))
            .flat_map(|words| cut(words))
            .collect()
    }
}

fn lines(stems: Stems) -> String {
    stems.into_iter().map(|(stem, places)| line(stem, places)).collect::<Vec<_>>().join("\n")
}

fn line(term: String, places: impl IntoIterator<Item = usize>) -> String {
    places.into_iter().fold(term, |line, place| format!("{line} {place}"))
}

/// What each code stands for, the likeliest first.
fn codes(edition: &Edition<'_>, meanings: &Meanings) -> String {
    let place = |reason: &Reason| edition.articles.iter().position(|article| article.reason == *reason);
    let line = |(code, causes): (String, &Vec<Reason>)| line(code, causes.iter().filter_map(place));
    let replies = meanings.replies.iter().map(|(code, causes)| (code.to_string(), causes));
    let statuses = meanings.statuses.iter().map(|(code, causes)| (code.to_string(), causes));
    replies.chain(statuses).map(line).collect::<Vec<_>>().join("\n")
}

/// All that a cause may be found by beside its codes: its words and those of servers.
fn terms(article: &Article, classifier: &Classifier) -> BTreeSet<String> {
    let entry = &article.entry;
    let ours = [article.reason.id(), article.reason.meaning(), &entry.what, &entry.smtp];
    let ours = ours.into_iter().chain(entry.steps.iter().map(String::as_str));
    let theirs = classifier.rules().filter(|rule| rule.reason == article.reason);
    let texts = ours.chain(theirs.map(|rule| rule.example.as_str()));
    texts.flat_map(cut).filter(|term| !is_number(term)).collect()
}

/// The terms of a text: codes whole, words as their first letters.
fn cut(text: &str) -> Vec<String> {
    let folded = fold(text).to_lowercase();
    let words = folded.split(|letter: char| !(letter.is_alphanumeric() || letter == '.'));
    let stem = |word: &str| word.chars().take(LETTERS).collect::<String>();
    let terms = words.map(|word| word.trim_matches('.')).flat_map(|word| {
        if is_number(word) { vec![word.to_owned()] } else { word.split('.').map(stem).collect() }
    });
    terms.filter(|term| term.chars().count() >= SHORTEST).collect()
}

fn is_number(term: &str) -> bool {
    term.starts_with(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_belongs_to_causes_that_there_are() {
        let typed: Typed = toml::from_str(TYPED).unwrap();
        assert!(typed.cause.len() > 20 && typed.several.len() > 5);
        let several = typed
            .several
            .iter()
            .flat_map(|several| several.causes.iter().map(|cause| (cause, &several.words)));
        for (reason, words) in typed.cause.iter().chain(several) {
            assert!(reason.parse::<Reason>().is_ok(), "{reason}");
            assert!(!cut(words).is_empty(), "{reason}");
        }
    }

    #[test]
    fn words_are_cut_and_codes_are_not() {
        assert_eq!(
            cut("550 5.1.1 <a@mx.example.com>: Recipient İLETİNİZ Überlauf, no."),
            ["550", "5.1.1", "mx", "exampl", "com", "recipi", "iletin", "uberla", "no"]
        );
    }
}
