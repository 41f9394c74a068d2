//! Sentences that differ in a word and mean something else: other ones in each run, with codes, without them, and with codes
//! that lie.

#[path = "../judge/grammar.rs"]
mod grammar;
#[path = "../judge/numbers.rs"]
#[expect(dead_code, reason = "the training needs more of it")]
mod numbers;

use neden::reason::{Classifier, Evidence};
use neden::smtp::Said;
use numbers::Random;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};

const SENTENCES: usize = 20_000;

#[test]
fn siblings_are_told_apart() {
    let classifier = Classifier::builtin().unwrap();
    let patterns = grammar::patterns();
    let seed = RandomState::new().hash_one("siblings");
    let mut random = Random(seed);
    let mut silent = 0;
    let mut wrong: BTreeMap<String, usize> = BTreeMap::new();
    for number in 0..SENTENCES {
        let pattern = &patterns[number % patterns.len()];
        let reply = pattern.draw(&mut random);
        let said = Said { speaker: pattern.speaker.parse().unwrap(), ..Said::of(&reply, None) };
        let verdict = classifier.classify(&Evidence::of(&said));
        let right = pattern.reasons.split('|').any(|reason| reason == verdict.reason.id());
        match verdict.reason.is_undefined() {
            true => silent += usize::from(!right),
            false if right => {}
            false => {
                *wrong.entry(format!("{} is {}: {reply}", verdict.reason, pattern.reasons)).or_default() += 1
            }
        }
    }
    let false_ones: usize = wrong.values().sum();
    println!("seed {seed}: {silent} silent, {false_ones} false of {SENTENCES}");
    assert!(
        false_ones * 200 <= SENTENCES,
        "seed {seed}: {false_ones} false, e.g. {:#?}",
        wrong.keys().take(40).collect::<Vec<_>>()
    );
    assert!(silent * 20 <= SENTENCES, "seed {seed}: {silent} silent");
}
