//! The table as it stands in `conf/judge/weights.bin`, made by `cargo run --release --example train`.
//!
//! ```text
//! file    = version, then what follows as a zlib stream (RFC 1950)
//! version = "NEDEN-JUDGE 3" LF
//! table   = classes beside model model
//! classes = u8 count, for each: u8 length, id
//! beside  = for each class: u8 count, for each: u8 class, u8 share (a whole is 256)
//! model   = for each class: i32 scale, i32 bias (a whole is 65536)
//!           u8 features in each of 4096 buckets (the upper 12 bits of the hash)
//!           for each feature: u8, then for each: u8, the upper and the lower half of how far its mark (the next 12 bits) is
//!               from that of the one before in its bucket
//!           for each feature: u8 weights
//!           for each weight: u8 class
//!           for each weight: i8 level
//! ```
//! Numbers are little-endian. Like stands beside like, and a weight is one of fifteen levels, so that the stream is short.

use super::{BUCKETS, Entry, LEVELS, Model, Table, TableError};
use crate::reason::Reason;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use std::io::{Read, Write};

/// Opens the file; another number, another form.
const VERSION: &[u8] = b"NEDEN-JUDGE 3\n";

/// Bytes of a table that are read.
const TABLE_LIMIT: u64 = 4 << 20;

impl Table {
    /// Reads a file.
    ///
    /// # Errors
    /// It is not one of this version, or cut short.
    pub fn decode(bytes: &[u8]) -> Result<Self, TableError> {
        let stream = bytes.strip_prefix(VERSION).ok_or(TableError("another version"))?;
        let mut table = vec![];
        let read = ZlibDecoder::new(stream).take(TABLE_LIMIT).read_to_end(&mut table);
        read.map_err(|_| TableError("cut short"))?;
        let mut input = Input(&table);
        let classes = (0..input.u8()?).map(|_| input.reason()).collect::<Result<Vec<_>, _>>()?;
        let beside = classes.iter().map(|_| input.pairs()).collect::<Result<Vec<_>, _>>()?;
        let models = [Model::decode(&mut input, classes.len())?, Model::decode(&mut input, classes.len())?];
        Ok(Self { classes, beside, models })
    }

    /// Writes it.
    ///
    /// # Errors
    /// None: it is written to memory.
    pub fn encode(&self) -> std::io::Result<Vec<u8>> {
        let mut output = vec![];
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
        let mut stream = ZlibEncoder::new(VERSION.to_vec(), Compression::best());
        stream.write_all(&output)?;
        stream.finish()
    }
}

impl Model {
    fn decode(input: &mut Input, classes: usize) -> Result<Self, TableError> {
        let mut model = Self::default();
        for _ in 0..classes {
            model.scales.push(input.i32()?);
            model.biases.push(input.i32()?);
        }
        let in_buckets = input.take(BUCKETS)?;
        let sum = |counts: &[u8]| counts.iter().map(|count| usize::from(*count)).sum();
        let features = sum(in_buckets);
        let [upper, lower, counts] = [input.take(features)?, input.take(features)?, input.take(features)?];
        let (classes, levels) = (input.take(sum(counts))?, input.take(sum(counts))?);
        let steps = upper.iter().zip(lower).map(|(upper, lower)| u16::from_le_bytes([*lower, *upper]));
        let mut features = steps.zip(counts);
        let mut weights = classes.iter().zip(levels).map(|(class, level)| (*class, weight(*level)));
        for (bucket, count) in in_buckets.iter().enumerate() {
            let mut mark = 0u16;
            for (step, count) in features.by_ref().take(usize::from(*count)) {
                mark = mark.wrapping_add(step);
                model.push(bucket, mark, *count, weights.by_ref().take(usize::from(*count)));
            }
        }
        model.start(BUCKETS);
        Ok(model)
    }

    fn encode(&self, output: &mut Vec<u8>) {
        for (scale, bias) in self.scales.iter().zip(&self.biases) {
            output.extend(scale.to_le_bytes());
            output.extend(bias.to_le_bytes());
        }
        let (mut steps, mut counts, mut weights) = (vec![], vec![], Vec::<Entry>::new());
        for bucket in 0..BUCKETS {
            let before = steps.len();
            let mut last = 0;
            for (mark, own) in self.features(bucket) {
                steps.push(mark - last);
                counts.extend(u8::try_from(own.len()));
                weights.extend(own);
                last = mark;
            }
            output.extend(u8::try_from(steps.len() - before));
        }
        output.extend(steps.iter().map(|step| step.to_le_bytes()[1]));
        output.extend(steps.iter().map(|step| step.to_le_bytes()[0]));
        output.extend(counts);
        output.extend(weights.iter().map(|[class, _]| *class));
        output.extend(weights.iter().map(|[_, weight]| level(i8::from_le_bytes([*weight]))));
    }
}

/// The weight of a level: none of one that there is not.
fn weight(level: u8) -> i8 {
    let level = i8::from_le_bytes([level]);
    let size = LEVELS.get(usize::from(level.unsigned_abs())).copied().unwrap_or_default();
    if level < 0 { -size } else { size }
}

fn level(weight: i8) -> u8 {
    let level = LEVELS.iter().position(|size| size.unsigned_abs() == weight.unsigned_abs());
    let level = level.and_then(|level| i8::try_from(level).ok()).unwrap_or_default();
    (if weight < 0 { -level } else { level }).to_le_bytes()[0]
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
    use crate::reason::judge::table::tests::table;

    #[test]
    fn what_is_written_reads_back() {
        let written = table().encode().unwrap();
        assert_eq!(Table::decode(&written), Ok(table()));
        assert_eq!(Table::decode(&written[..written.len() - 9]), Err(TableError("cut short")));
        assert_eq!(Table::decode(b"NEDEN-JUDGE 1\n"), Err(TableError("another version")));
    }
}
