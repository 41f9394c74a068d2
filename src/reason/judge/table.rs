//! The weights of both models: what is known of a feature, and what follows from many.

mod file;

use crate::reason::Reason;

/// Buckets of features.
const BUCKETS: usize = 1 << 12;

/// What a weight may be, for or against: the steps grow with it.
const LEVELS: [i8; 8] = [0, 3, 10, 23, 41, 65, 93, 127];

/// As many classes as a weight can name: where all have room, none has to be looked for among those that there are.
pub(super) const CLASSES: usize = 1 << 8;

/// Weights that were added up, for each class.
pub(super) type ClassSums = [i32; CLASSES];

/// Why a table cannot be read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("table of weights: {0}")]
pub struct TableError(&'static str);

/// Both models.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What a message may be judged to be. All that says nothing is one class, [`Reason::UndefinedPermanent`].
    pub classes: Vec<Reason>,
    /// For each class, by their numbers, those that are accepted beside it, and how often, of 256.
    pub beside: Vec<Vec<(u8, u8)>>,
    /// Words, classes and circumstances; pieces and circumstances.
    pub models: [Model; 2],
}

/// A linear model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// What one unit of weight is worth, for each class.
    pub scales: Vec<i32>,
    /// What each class has without any feature.
    pub biases: Vec<i32>,
    /// Where each bucket of features starts, and where the last one ends.
    buckets: Vec<u32>,
    /// The features of each bucket: a mark, how many weights it has, and these, side by side, so that a look-up waits for
    /// memory once.
    entries: Vec<Entry>,
}

/// A mark or a count, little-endian; or a class and its weight.
type Entry = [u8; 2];

impl Table {
    /// How likely each class is accepted, given how likely each is the best: where one is right, others may pass beside it.
    pub(super) fn accepted(&self, shares: &[i64]) -> Vec<i64> {
        let mut accepted = shares.to_vec();
        for (share, beside) in shares.iter().zip(&self.beside) {
            for (class, often) in beside {
                let other = accepted.get_mut(usize::from(*class));
                other.into_iter().for_each(|other| *other += share * i64::from(*often) / 256);
            }
        }
        accepted
    }
}

impl Model {
    /// A model of these features: hash, and for each class that it speaks for or against a weight, one of
    /// [`nearest`](Self::nearest).
    ///
    /// # Errors
    /// More features in a bucket, or weights of a feature, than a byte can count.
    pub fn new(
        scales: Vec<i32>,
        biases: Vec<i32>,
        mut features: Vec<(u32, Vec<(u8, i8)>)>,
    ) -> Result<Self, TableError> {
        features.sort_unstable_by_key(|(hash, _)| *hash);
        let mut counts = vec![0u8; BUCKETS];
        let mut model = Self { scales, biases, ..Self::default() };
        for (hash, weights) in features {
            let count = counts.get_mut(bucket(hash)).ok_or(TableError("no such bucket"))?;
            *count = count.checked_add(1).ok_or(TableError("a bucket is full"))?;
            let count = u8::try_from(weights.len()).map_err(|_| TableError("too many weights"))?;
            model.push(bucket(hash), mark(hash), count, weights.into_iter());
        }
        model.start(BUCKETS);
        Ok(model)
    }

    /// Adds a feature; they come in the order of their buckets and marks.
    fn push(&mut self, bucket: usize, mark: u16, count: u8, weights: impl Iterator<Item = (u8, i8)>) {
        self.start(bucket);
        self.entries.extend([mark.to_le_bytes(), [count, 0]]);
        self.entries.extend(weights.map(|(class, weight)| [class, weight.to_le_bytes()[0]]));
    }

    /// The buckets up to this one start here, but for those that have features already.
    fn start(&mut self, bucket: usize) {
        let here = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        if self.buckets.len() <= bucket {
            self.buckets.resize(bucket + 1, here);
        }
    }

    /// The weight that a model can have and that is nearest to this one.
    #[must_use]
    pub fn nearest(weight: f64) -> i8 {
        let size = LEVELS.into_iter().min_by(|a, b| {
            let distance = |level: i8| (f64::from(level) - weight.abs()).abs();
            distance(*a).total_cmp(&distance(*b))
        });
        let size = size.unwrap_or_default();
        if weight < 0.0 { -size } else { size }
    }

    /// The weights of a feature, each with its class; none when the model does not know it.
    #[must_use]
    pub fn weights(&self, hash: u32) -> Option<impl Iterator<Item = (u8, i8)>> {
        let (_, weights) = self.features(bucket(hash)).find(|(known, _)| *known == mark(hash))?;
        Some(weights.iter().map(|[class, weight]| (*class, i8::from_le_bytes([*weight]))))
    }

    /// The features of a bucket: their marks and weights.
    fn features(&self, bucket: usize) -> impl Iterator<Item = (u16, &[Entry])> {
        let start = |bucket: usize| usize::try_from(*self.buckets.get(bucket)?).ok();
        let span = start(bucket).zip(start(bucket + 1)).map(|(start, end)| start..end);
        let mut rest = span.and_then(|span| self.entries.get(span)).unwrap_or_default();
        std::iter::from_fn(move || {
            let ([mark, [count, _]], behind) = rest.split_first_chunk()?;
            let (weights, behind) = behind.split_at_checked(usize::from(*count))?;
            rest = behind;
            Some((u16::from_le_bytes(*mark), weights))
        })
    }

    /// What the classes have, given the sums of weights of each group and the factors of the groups.
    pub(super) fn scores<const GROUPS: usize>(
        &self,
        sums: &[ClassSums; GROUPS],
        factors: [i64; GROUPS],
    ) -> Vec<i64> {
        let mut units = vec![0; self.scales.len()];
        for (sums, factor) in sums.iter().zip(factors) {
            units.iter_mut().zip(sums).for_each(|(units, sum)| *units += i64::from(*sum) * factor);
        }
        let classes = self.scales.iter().zip(&self.biases).zip(units);
        classes
            .map(|((scale, bias), units)| i64::from(*bias) + (units >> 8) * i64::from(*scale) / 256)
            .collect()
    }
}

fn bucket(hash: u32) -> usize {
    usize::try_from(hash >> 20).unwrap_or_default()
}

fn mark(hash: u32) -> u16 {
    u16::try_from(hash >> 8 & 0xfff).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::judge::softmax::ONE;

    pub(super) fn table() -> Table {
        let features =
            vec![(0xffff_ffff, vec![(1, -3)]), (7 << 20, vec![(0, 10), (1, 23)]), (7 << 20 | 1 << 8, vec![])];
        let model = Model::new(vec![1 << 16, 2 << 16], vec![0, 9], features).unwrap();
        Table {
            classes: vec![Reason::MailboxFull, Reason::UndefinedPermanent],
            beside: vec![vec![(1, 9)], vec![]],
            models: [model.clone(), model],
        }
    }

    #[test]
    fn features_are_found_by_their_hash() {
        let [model, _] = table().models;
        // (hash, its weights)
        for (hash, weights) in [
            (7 << 20, Some(vec![(0, 10), (1, 23)])),
            (0xffff_ffff, Some(vec![(1, -3)])),
            (7 << 20 | 1 << 8, Some(vec![])),
            (8 << 20, None),
            (7 << 20 | 2 << 8, None),
        ] {
            assert_eq!(model.weights(hash).map(Iterator::collect::<Vec<_>>), weights, "{hash:x}");
        }
    }

    #[test]
    fn a_weight_counts_by_the_scale_of_its_class() {
        let [model, _] = table().models;
        let mut sums = [[0; CLASSES]; 2];
        sums[0][..2].copy_from_slice(&[2, 2]);
        sums[1][1] = 4;
        assert_eq!(model.scores(&sums, [ONE, ONE / 2]), [2 << 16, (8 << 16) + 9]);
    }
}
