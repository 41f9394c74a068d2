//! The types of values that are measured: sizes and times, each within the bounds in which it means something.

use super::setting::Setting;
use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};
use std::fmt;
use std::time::Duration;

/// Bytes of a KiB.
pub(super) const KIB: usize = 1 << 10;
/// Milliseconds of a second.
pub(super) const SECOND: u64 = 1_000;
/// Milliseconds of a minute.
pub(super) const MINUTE: u64 = 60 * SECOND;
/// Milliseconds of a day.
pub(super) const DAY: u64 = 24 * 60 * MINUTE;

/// The units of a size, the larger ones first.
const SIZES: [(&str, u64); 8] = [
    ("GiB", 1 << 30),
    ("GB", 1_000_000_000),
    ("MiB", 1 << 20),
    ("MB", 1_000_000),
    ("KiB", 1 << 10),
    ("kB", 1_000),
    ("B", 1),
    ("", 1),
];
/// The units of a time, the larger ones first.
const TIMES: [(&str, u64); 5] = [("d", DAY), ("h", 60 * MINUTE), ("m", MINUTE), ("s", SECOND), ("ms", 1)];

/// A number of bytes, from `FROM`: `9000000`, `"64MiB"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size<const FROM: usize>(pub usize);

/// A time in Postfix's units, in milliseconds from `FROM` to `TO`: `"500ms"`, `"30s"`, `"5m"`, `"3h"`, `"1d"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLimit<const FROM: u64, const TO: u64>(pub Duration);

impl<const FROM: usize> Setting for Size<FROM> {
    fn right() -> String {
        match FROM {
            0 => "a size such as 9000000 or \"64MiB\"".to_owned(),
            _ => format!("a size from \"{}\", such as 9000000 or \"64MiB\"", in_units(FROM as u64, &SIZES)),
        }
    }
}

impl<const FROM: u64, const TO: u64> Setting for TimeLimit<FROM, TO> {
    fn right() -> String {
        format!("a time from \"{}\" to \"{}\"", in_units(FROM, &TIMES), in_units(TO, &TIMES))
    }
}

impl<'de, const FROM: usize> Deserialize<'de> for Size<FROM> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = deserializer.deserialize_any(Bytes { right: Self::right })?;
        let bytes = usize::try_from(bytes).ok().filter(|bytes| *bytes >= FROM);
        bytes.map(Self).ok_or_else(|| de::Error::custom(Self::right()))
    }
}

impl<'de, const FROM: u64, const TO: u64> Deserialize<'de> for TimeLimit<FROM, TO> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let milliseconds = number_and_unit(&text, &TIMES).filter(|number| (FROM..=TO).contains(number));
        milliseconds.map(Duration::from_millis).map(Self).ok_or_else(|| de::Error::custom(Self::right()))
    }
}

/// A number of bytes, or one with a unit.
struct Bytes {
    right: fn() -> String,
}

impl Visitor<'_> for Bytes {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&(self.right)())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<u64, E> {
        u64::try_from(number).map_err(|_| E::invalid_value(de::Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<u64, E> {
        Ok(number)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<u64, E> {
        number_and_unit(text, &SIZES).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

fn number_and_unit(text: &str, units: &[(&str, u64)]) -> Option<u64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, word) = text.split_at_checked(digits)?;
    let (_, size) = units.iter().find(|(unit, _)| *unit == word.trim_start())?;
    number.parse::<u64>().ok()?.checked_mul(*size)
}

/// In the largest unit that leaves no rest.
fn in_units(number: u64, units: &[(&str, u64)]) -> String {
    let whole = units.iter().find(|(_, size)| number % size == 0);
    whole.map_or_else(|| number.to_string(), |(unit, size)| format!("{}{unit}", number / size))
}
