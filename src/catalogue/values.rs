//! Dates, sizes and spans of time as a language writes them. The months and signs are texts of `notice.ftl`, so a
//! language of the administrator's needs no code.

use super::Locale;
use fluent_bundle::FluentArgs;
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use std::borrow::Cow;

/// How exactly a time is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// For what is said aloud: day and month.
    Day,
    /// For readers.
    Minutes,
    /// For those who compare it with a log.
    Seconds,
}

/// Which way a size is rounded, so that a message of 10.04 MB never seems to fit into 10 MB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Sizes of messages.
    Up,
    /// Limits.
    Down,
}

/// The texts that name the months.
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
    "month-10", "month-11", "month-12",
];

/// What mail programs and providers call a megabyte.
const MEGABYTE: u64 = 1024 * 1024;

impl Locale<'_> {
    /// `24 Kasım 2026 14:30 (UTC+3)`.
    #[must_use]
    pub fn date(&self, time: Timestamp, zone: &TimeZone, precision: Precision) -> String {
        let offset = zone.to_offset(time);
        let local = offset.to_datetime(time);
        if precision == Precision::Day {
            let mut arguments = FluentArgs::with_capacity(2);
            arguments.set("day", local.day().to_string());
            arguments.set("month", self.month(local.month()));
            return self.word_with("date-day", &arguments).into_owned();
        }
        let (hour, minute, second) = (local.hour(), local.minute(), local.second());
        let clock = match precision {
            Precision::Seconds => format!("{hour:02}:{minute:02}:{second:02}"),
            Precision::Day | Precision::Minutes => format!("{hour:02}:{minute:02}"),
        };
        let offset = offset_name(offset);
        if self.iso_dates {
            return format!("{} {clock} ({offset})", local.strftime("%Y-%m-%d"));
        }
        let mut arguments = FluentArgs::with_capacity(5);
        arguments.set("day", local.day().to_string());
        arguments.set("month", self.month(local.month()));
        arguments.set("time", clock);
        arguments.set("year", local.year().to_string());
        arguments.set("zone", offset);
        self.word_with("date-time", &arguments).into_owned()
    }

    /// The name of a month, of which January is the first.
    fn month(&self, number: i8) -> Cow<'_, str> {
        let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        index.and_then(|index| MONTHS.get(index)).map(|id| self.word(id)).unwrap_or_default()
    }

    /// `34,2 MB`, or kilobytes below one megabyte.
    #[must_use]
    pub fn size(&self, bytes: u64, rounding: Rounding) -> String {
        let (unit, name) = if bytes < MEGABYTE { (1024, "KB") } else { (MEGABYTE, "MB") };
        let tenths = u128::from(bytes) * 10;
        let unit = u128::from(unit);
        let tenths = if rounding == Rounding::Up { tenths.div_ceil(unit) } else { tenths / unit };
        let (whole, tenth) = (tenths / 10, tenths % 10);
        let whole = self.grouped(whole);
        if tenth == 0 {
            return format!("{whole} {name}");
        }
        let point = self.word("decimal-separator");
        format!("{whole}{point}{tenth} {name}")
    }

    /// `5 gün`: in the largest unit that the time fills twice, rounded down.
    #[must_use]
    pub fn span(&self, seconds: u64) -> String {
        const UNITS: [(&str, u64); 3] = [("unit-days", 86_400), ("unit-hours", 3600), ("unit-minutes", 60)];
        let (name, count) = UNITS
            .iter()
            .map(|(name, unit)| (*name, seconds / unit))
            .find(|(_, count)| *count > 1)
            .unwrap_or(("unit-minutes", seconds.div_ceil(60).max(1)));
        self.word_with_one(name, "count", count).into_owned()
    }

    /// `17.592.186`
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.grouped(u128::from(number))
    }

    /// Digits in groups of three.
    fn grouped(&self, number: u128) -> String {
        let digits = number.to_string();
        if digits.len() <= 3 {
            return digits;
        }
        let separator = self.word("group-separator");
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index) % 3 == 0 {
                grouped.push_str(&separator);
            }
            grouped.push(digit);
        }
        grouped
    }
}

/// `UTC`, `UTC+3`, `UTC-3:30`.
fn offset_name(offset: Offset) -> Cow<'static, str> {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".into(),
        (hours, 0) => format!("UTC{sign}{hours}").into(),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn values_are_written_as_the_language_does() {
        let catalogue = Catalogue::builtin().unwrap();
        let locale = |language: &str| catalogue.locale(&language.parse().unwrap()).unwrap();
        let (tr, en) = (locale("tr"), locale("en"));
        let time: Timestamp = "2026-11-24T11:30:05Z".parse().unwrap();
        let east = TimeZone::fixed(Offset::constant(3));
        let west = TimeZone::fixed(Offset::from_seconds(-12_600).unwrap());
        assert_eq!(tr.date(time, &east, Precision::Minutes), "24 Kasım 2026 14:30 (UTC+3)");
        assert_eq!(en.date(time, &west, Precision::Seconds), "24 November 2026, 08:00:05 (UTC-3:30)");
        assert_eq!(
            tr.with_iso_dates().date(time, &TimeZone::UTC, Precision::Minutes),
            "2026-11-24 11:30 (UTC)"
        );
        assert_eq!(tr.with_iso_dates().date(time, &TimeZone::UTC, Precision::Day), "24 Kasım", "said aloud");
        assert_eq!(tr.size(35_861_299, Rounding::Down), "34,1 MB");
        assert_eq!(tr.size(35_861_299, Rounding::Up), "34,2 MB");
        assert_eq!(en.size(26_214_400, Rounding::Down), "25 MB");
        assert_eq!(en.size(1024, Rounding::Down), "1 KB");
        assert_eq!(en.size(u64::MAX, Rounding::Up), "17,592,186,044,416 MB");
        assert_eq!(tr.span(5 * 86_400 + 7200), "5 gün");
        assert_eq!(en.span(86_400), "24 hours");
        assert_eq!(en.span(1), "1 minute");
    }
}
