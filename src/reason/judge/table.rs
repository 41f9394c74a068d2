//! The weights, `conf/judge/weights.bin`: made by `cargo run --release --example train`, read here.
//!
//! ```text
//! table   = version classes beside model model
//! version = "NEDEN-JUDGE 2" LF
//! classes = u8 count, for each: u8 length, id
//! beside  = for each class: u8 count, for each: u8 class, u8 share (a whole is 256)
//! model   = for each class: i32 scale, i32 bias (a whole is 65536)
//!           u8 features in each of 4096 buckets (the upper 12 bits of the hash)
//!           for each feature: u16 (the next 16 bits), u8 weights
//!           for each weight: u8 class, i8 weight
//! ```
//! Numbers are little-endian.

use crate::reason::Reason;

/// Opens the table; another number, another form.
const VERSION: &[u8] = b"NEDEN-JUDGE 2\n";

/// Buckets of features.
const BUCKETS: usize = 1 << 12;

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
    /// Features in the order of their hashes.
    features: Vec<(u16, u32)>,
    /// Where each bucket of features starts.
    buckets: Vec<u32>,
    weights: Vec<(u8, i8)>,
}

impl Table {
    /// Reads a table.
    ///
    /// # Errors
    /// It is not one of this version, or cut short.
    pub fn decode(bytes: &[u8]) -> Result<Self, TableError> {
        let mut input = Input(bytes.strip_prefix(VERSION).ok_or(TableError("another version"))?);
        let classes = (0..input.u8()?).map(|_| input.reason()).collect::<Result<Vec<_>, _>>()?;
        let beside = classes.iter().map(|_| input.pairs()).collect::<Result<Vec<_>, _>>()?;
        let models = [Model::decode(&mut input, classes.len())?, Model::decode(&mut input, classes.len())?];
        Ok(Self { classes, beside, models })
    }

    /// Writes it.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut output = VERSION.to_vec();
        output.extend(u8::try_from(self.classes.len()));
        for class in &self.classes {
            output.extend(u8::try_from(class.id().len()));
            output.extend(class.id().as_bytes());
        }
        for beside in &self.beside {
            output.extend(u8::try_from(beside.len()));
            output.extend(beside.iter().flat_map(|(class, share)| [*class, *share]));
        }
        self.models.iter().for_each(|model| model.encode(&mut output));
        output
    }

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
    /// A model of these features: hash, and for each class that it speaks for or against a weight.
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
        for (hash, weights) in &features {
            let count = counts.get_mut(bucket(*hash)).ok_or(TableError("no such bucket"))?;
            *count = count.checked_add(1).ok_or(TableError("a bucket is full"))?;
            u8::try_from(weights.len()).map_err(|_| TableError("too many weights"))?;
        }
        let mut model = Self { scales, biases, buckets: starts(&counts), ..Self::default() };
        for (hash, weights) in features {
            model.weights.extend(weights);
            model.features.push((fingerprint(hash), u32::try_from(model.weights.len()).unwrap_or(u32::MAX)));
        }
        Ok(model)
    }

    /// The weights of a feature; none when the model does not know it.
    #[must_use]
    pub fn weights(&self, hash: u32) -> Option<&[(u8, i8)]> {
        let bucket = bucket(hash);
        let from = usize::try_from(*self.buckets.get(bucket)?).ok()?;
        let to = usize::try_from(*self.buckets.get(bucket + 1)?).ok()?;
        let wanted = fingerprint(hash);
        let at = from + self.features.get(from..to)?.iter().position(|(known, _)| *known == wanted)?;
        let (_, end) = self.features.get(at)?;
        let start = at.checked_sub(1).and_then(|before| self.features.get(before)).map_or(0, |(_, end)| *end);
        self.weights.get(usize::try_from(start).ok()?..usize::try_from(*end).ok()?)
    }

    fn decode(input: &mut Input, classes: usize) -> Result<Self, TableError> {
        let mut model = Self::default();
        for _ in 0..classes {
            model.scales.push(input.i32()?);
            model.biases.push(input.i32()?);
        }
        let counts = input.take(BUCKETS)?.to_vec();
        model.buckets = starts(&counts);
        let mut end = 0u32;
        for _ in 0..model.buckets.last().copied().unwrap_or_default() {
            let fingerprint = input.u16()?;
            end += u32::from(input.u8()?);
            model.features.push((fingerprint, end));
        }
        let weights = input.take(usize::try_from(end).unwrap_or(usize::MAX).saturating_mul(2))?;
        model.weights = weights
            .chunks_exact(2)
            .filter_map(|pair| match pair {
                [class, weight] => Some((*class, i8::from_le_bytes([*weight]))),
                _ => None,
            })
            .collect();
        Ok(model)
    }

    fn encode(&self, output: &mut Vec<u8>) {
        for (scale, bias) in self.scales.iter().zip(&self.biases) {
            output.extend(scale.to_le_bytes());
            output.extend(bias.to_le_bytes());
        }
        for pair in self.buckets.windows(2) {
            if let [from, to] = pair {
                output.extend(u8::try_from(to - from));
            }
        }
        let mut start = 0;
        for (fingerprint, end) in &self.features {
            output.extend(fingerprint.to_le_bytes());
            output.extend(u8::try_from(end - start));
            start = *end;
        }
        for (class, weight) in &self.weights {
            output.push(*class);
            output.extend(weight.to_le_bytes());
        }
    }

    /// What the classes have, given the sums of weights of each group and the factors of the groups.
    pub(super) fn scores<const GROUPS: usize>(
        &self,
        sums: &[[i32; GROUPS]],
        factors: [i64; GROUPS],
    ) -> Vec<i64> {
        let classes = self.scales.iter().zip(&self.biases).zip(sums);
        classes
            .map(|((scale, bias), sums)| {
                let units: i64 = sums.iter().zip(factors).map(|(sum, factor)| i64::from(*sum) * factor).sum();
                i64::from(*bias) + (units >> 8) * i64::from(*scale) / 256
            })
            .collect()
    }
}

fn bucket(hash: u32) -> usize {
    usize::try_from(hash >> 20).unwrap_or_default()
}

fn fingerprint(hash: u32) -> u16 {
    u16::try_from(hash >> 4 & 0xffff).unwrap_or_default()
}

fn starts(counts: &[u8]) -> Vec<u32> {
    let mut start = 0;
    let mut starts = vec![0];
    starts.extend(counts.iter().map(|count| {
        start += u32::from(*count);
        start
    }));
    starts
}

struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], TableError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(TableError("cut short"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], TableError> {
        self.take(N)?.try_into().map_err(|_| TableError("cut short"))
    }

    fn u8(&mut self) -> Result<u8, TableError> {
        self.array().map(u8::from_le_bytes)
    }

    fn u16(&mut self) -> Result<u16, TableError> {
        self.array().map(u16::from_le_bytes)
    }

    fn i32(&mut self) -> Result<i32, TableError> {
        self.array().map(i32::from_le_bytes)
    }

    fn pairs(&mut self) -> Result<Vec<(u8, u8)>, TableError> {
        (0..self.u8()?).map(|_| Ok((self.u8()?, self.u8()?))).collect()
    }

    fn reason(&mut self) -> Result<Reason, TableError> {
        let length = self.u8()?;
        let id = std::str::from_utf8(self.take(usize::from(length))?).map_err(|_| TableError("no reason"))?;
        id.parse().map_err(|_| TableError("no reason"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::judge::softmax::ONE;

    fn table() -> Table {
        let features =
            vec![(0xffff_ffff, vec![(1, -3)]), (7 << 20, vec![(0, 5), (1, 6)]), (7 << 20 | 1 << 4, vec![])];
        let model = Model::new(vec![1 << 16, 2 << 16], vec![0, 9], features).unwrap();
        Table {
            classes: vec![Reason::MailboxFull, Reason::UndefinedPermanent],
            beside: vec![vec![(1, 9)], vec![]],
            models: [model.clone(), model],
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        assert_eq!(Table::decode(&table().encode()), Ok(table()));
        let cut = table().encode();
        assert_eq!(Table::decode(&cut[..cut.len() - 1]), Err(TableError("cut short")));
        assert_eq!(Table::decode(b"NEDEN-JUDGE 1\n"), Err(TableError("another version")));
    }

    #[test]
    fn features_are_found_by_their_hash() {
        let [model, _] = table().models;
        assert_eq!(model.weights(7 << 20), Some(&[(0, 5), (1, 6)][..]));
        assert_eq!(model.weights(0xffff_ffff), Some(&[(1, -3)][..]));
        assert_eq!(model.weights(7 << 20 | 1 << 4), Some(&[][..]));
        assert_eq!(model.weights(8 << 20), None);
    }

    #[test]
    fn a_weight_counts_by_the_scale_of_its_class() {
        let [model, _] = table().models;
        assert_eq!(model.scores(&[[2, 0], [2, 4]], [ONE, ONE / 2]), [2 << 16, (8 << 16) + 9]);
    }
}
