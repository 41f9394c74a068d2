//! The judge: what words mean that no rule knows. Two linear models, one over words, word classes and codes, one over pieces
//! of words, whose probabilities are averaged. Their weights are made from the project's own data, `conf/judge/data`, by
//! `cargo run --release --example train`; an answer is a sum of integers, the same everywhere.

mod features;
mod hash;
mod lexicon;
mod memory;
mod pieces;
mod softmax;
mod table;
mod token;
mod words;

pub use features::{Feature, Group, Question};
use table::{CLASSES, ClassSums};
pub use table::{Model, Table, TableError};

use super::Reason;
use crate::fault::Fault;
use features::Seen;
use lexicon::Lexicon;
use memory::Memory;
use softmax::{ONE, inverse_root, softmax};
use std::fmt;
use std::sync::Arc;

const WEIGHTS: &[u8] = include_bytes!("../../../conf/judge/weights.bin");

/// Reads replies.
#[derive(Debug)]
pub struct Judge {
    lexicon: Lexicon,
    table: Table,
    memory: Memory,
}

/// What the judge thinks of a reply: how likely it is, for each class, that an honest reader accepts it. Several may be
/// right at once, so that the shares add up to more than one.
#[derive(Clone, Debug)]
pub struct Opinion<'a> {
    classes: &'a [Reason],
    /// Of [`Share::ONE`].
    shares: Arc<[i64]>,
}

/// A probability.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(i64);

impl Share {
    /// As many of a thousand.
    #[must_use]
    pub const fn of_thousand(thousandths: i64) -> Self {
        Self(thousandths * ONE / 1000)
    }

    /// How many of a thousand.
    #[must_use]
    pub fn thousandths(self) -> i64 {
        (self.0 * 1000 + ONE / 2) / ONE
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thousandths = self.thousandths();
        write!(f, "{}.{:02}", thousandths / 1000, thousandths % 1000 / 10)
    }
}

/// What one feature says for (or against) a reason, in thousandths of a natural logarithm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The feature.
    pub feature: String,
    /// How loud.
    pub weight: i64,
}

impl fmt::Display for Voice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.weight < 0 { '-' } else { '+' };
        let size = self.weight.unsigned_abs();
        write!(f, "{sign}{}.{:02} {}", size / 1000, size % 1000 / 10, self.feature)
    }
}

impl Judge {
    /// The judge that is compiled in.
    ///
    /// # Errors
    /// None in a build that passes its tests.
    pub fn builtin() -> Result<Self, Fault> {
        let table =
            Table::decode(WEIGHTS).map_err(|error| Fault::new("judge/weights.bin", error.to_string()))?;
        Self::with(table)
    }

    /// A judge with other weights.
    ///
    /// # Errors
    /// As above.
    pub fn with(table: Table) -> Result<Self, Fault> {
        Ok(Self { lexicon: Lexicon::builtin()?, table, memory: Memory::default() })
    }

    /// Calls for everything that is seen in a reply.
    pub fn read(&self, question: &Question, mut sees: impl FnMut(Feature)) {
        features::read(&Seen::of(question), &self.lexicon, |feature, _| sees(feature));
    }

    /// What a reply means.
    #[must_use]
    pub fn opinion(&self, question: &Question) -> Opinion<'_> {
        let shares = self.memory.recall(Seen::of(question), |seen| self.shares(seen));
        Opinion { classes: &self.table.classes, shares }
    }

    fn shares(&self, seen: &Seen) -> Arc<[i64]> {
        let mut sums = [Sums::default(), Sums::default()];
        features::read(seen, &self.lexicon, |feature, hash| {
            let group = feature.group();
            for ((model, sums), number) in self.table.models.iter().zip(&mut sums).zip(0..) {
                if hears(number, group) {
                    model.weights(hash).into_iter().for_each(|weights| sums.add(group, weights));
                }
            }
        });
        let mut shares = vec![0; self.table.classes.len()];
        for (model, sums) in self.table.models.iter().zip(&sums) {
            for (share, own) in shares.iter_mut().zip(softmax(&model.scores(&sums.each, sums.factors()))) {
                *share += own / 2;
            }
        }
        self.table.accepted(&shares).into()
    }

    /// Which features speak for a reason and which against it, the loudest first.
    #[must_use]
    pub fn voices(&self, question: &Question, reason: Reason) -> Vec<Voice> {
        let class =
            self.table.classes.iter().position(|class| *class == reason).and_then(|at| u8::try_from(at).ok());
        let mut heard: Vec<(String, Group, i64)> = vec![];
        let mut counts = [0usize; 4];
        let [words, _] = &self.table.models;
        let scale =
            class.and_then(|class| words.scales.get(usize::from(class))).map_or(0, |scale| i64::from(*scale));
        self.read(question, |feature| {
            let group = feature.group();
            let Some(mut weights) = words.weights(feature.hash()).filter(|_| hears(0, group)) else { return };
            counts.get_mut(group.index()).into_iter().for_each(|count| *count += 1);
            if let Some((_, weight)) = weights.find(|(of, _)| Some(*of) == class) {
                heard.push((feature.to_string(), group, i64::from(weight)));
            }
        });
        let mut voices: Vec<Voice> = heard
            .into_iter()
            .map(|(feature, group, weight)| {
                let factor = factor(group, counts.get(group.index()).copied().unwrap_or_default());
                Voice { feature, weight: weight * factor / 256 * scale / 256 * 1000 / ONE }
            })
            .collect();
        voices.sort_by_key(|voice| std::cmp::Reverse(voice.weight.abs()));
        voices
    }
}

impl Opinion<'_> {
    /// The likeliest reason and how likely it is; none for "it says nothing".
    #[must_use]
    pub fn best(&self) -> (Option<Reason>, Share) {
        let best = self.classes.iter().zip(self.shares.iter()).max_by_key(|(_, share)| **share);
        best.map_or((None, Share(0)), |(reason, share)| {
            (Some(*reason).filter(|reason| *reason != Reason::UndefinedPermanent), Share(*share))
        })
    }

    /// How likely one reason is.
    #[must_use]
    pub fn of(&self, reason: Reason) -> Share {
        let at = self.classes.iter().position(|class| *class == reason);
        Share(at.and_then(|at| self.shares.get(at)).copied().unwrap_or_default())
    }
}

/// Whether a model looks at a group: the first at all but pieces, the second at pieces and circumstances.
#[must_use]
pub fn hears(model: usize, group: Group) -> bool {
    match model {
        0 => group != Group::Pieces,
        _ => matches!(group, Group::Pieces | Group::Circumstances),
    }
}

/// How loud one feature of a group is when so many of them are known.
#[must_use]
pub fn factor(group: Group, known: usize) -> i64 {
    match group {
        Group::Words | Group::Classes | Group::Pieces => inverse_root(known),
        Group::Circumstances => ONE / 3,
    }
}

/// For each group the weights of its features, added up for each class, and how many features it has.
struct Sums {
    each: [ClassSums; Group::ALL.len()],
    known: [usize; Group::ALL.len()],
}

impl Default for Sums {
    fn default() -> Self {
        Self { each: [[0; CLASSES]; Group::ALL.len()], known: Default::default() }
    }
}

impl Sums {
    fn add(&mut self, group: Group, weights: impl Iterator<Item = (u8, i8)>) {
        let (Some(sums), Some(known)) = (self.each.get_mut(group.index()), self.known.get_mut(group.index()))
        else {
            return;
        };
        *known += 1;
        for (class, weight) in weights {
            sums.get_mut(usize::from(class)).into_iter().for_each(|sum| *sum += i32::from(weight));
        }
    }

    fn factors(&self) -> [i64; Group::ALL.len()] {
        let mut factors = Group::ALL.iter().zip(self.known).map(|(group, known)| factor(*group, known));
        std::array::from_fn(|_| factors.next().unwrap_or_default())
    }
}
