//! When a line was written. The old form of syslog knows neither year nor zone, the journal counts microseconds.

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use memchr::memchr;

/// A time as a line has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Seconds since the epoch.
    Unix(i64),
    /// Digits of a calendar and a clock.
    Civil(Hour, i64),
}

/// The same, where a line that tells nothing need not be read so far.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stamp<'a> {
    /// What looks like a time, with the blank behind it.
    Text(&'a [u8]),
    /// What it says.
    Read(Written),
}

/// All but minutes and seconds: the same for many lines in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hour {
    pub(super) year: Option<i16>,
    pub(super) month: i8,
    pub(super) day: i8,
    pub(super) hour: i8,
    /// Seconds east of Greenwich.
    pub(super) zone: Option<i32>,
}

/// Turns written times into seconds since the epoch.
#[derive(Debug)]
pub struct Calendar {
    zone: TimeZone,
    newest: Date,
    last: Option<(Hour, i64)>,
    /// The last line that told something, and its time: many stand in one second.
    text: Vec<u8>,
    time: i64,
}

impl Calendar {
    /// Times without a zone are of `zone`, those without a year not later than the day after `newest`.
    #[must_use]
    pub fn new(zone: TimeZone, newest: Date) -> Self {
        Self { newest: newest.tomorrow().unwrap_or(newest), zone, last: None, text: Vec::new(), time: 0 }
    }

    /// None for a day that no calendar has.
    pub(super) fn seconds(&mut self, stamp: Stamp<'_>) -> Option<i64> {
        match stamp {
            Stamp::Read(written) => self.looked_up(written),
            Stamp::Text(text) if text == self.text => Some(self.time),
            Stamp::Text(text) => {
                self.time = self.looked_up(time(text)?.0)?;
                self.text.clear();
                self.text.extend_from_slice(text);
                Some(self.time)
            }
        }
    }

    fn looked_up(&mut self, written: Written) -> Option<i64> {
        let (hour, seconds) = match written {
            Written::Unix(seconds) => return Some(seconds),
            Written::Civil(hour, seconds) => (hour, seconds),
        };
        let start = match self.last {
            Some((last, start)) if last == hour => start,
            _ => {
                let start = self.start_of(hour)?;
                self.last = Some((hour, start));
                start
            }
        };
        Some(start + seconds)
    }

    fn start_of(&self, hour: Hour) -> Option<i64> {
        let date = match hour.year {
            Some(year) => Date::new(year, hour.month, hour.day).ok()?,
            None => self.latest(hour)?,
        };
        let clock: DateTime = date.at(hour.hour, 0, 0, 0);
        let offset = match hour.zone {
            Some(seconds) => Offset::from_seconds(seconds).ok()?,
            None => match self.zone.to_ambiguous_timestamp(clock).offset() {
                AmbiguousOffset::Unambiguous { offset } => offset,
                AmbiguousOffset::Gap { before, .. } | AmbiguousOffset::Fold { before, .. } => before,
            },
        };
        Some(offset.to_timestamp(clock).ok()?.as_second())
    }

    /// The last such day that is not in the future; 29 February may be some years ago.
    fn latest(&self, hour: Hour) -> Option<Date> {
        (0..8)
            .filter_map(|years| Date::new(self.newest.year() - years, hour.month, hour.day).ok())
            .find(|date| *date <= self.newest)
    }
}

/// A line's time and what stands behind it and a blank. Of the two forms that syslog daemons write themselves nothing but
/// their outline is looked at: most lines tell nothing, and need no time.
pub(super) fn stamp(line: &[u8]) -> Option<(Stamp<'_>, &[u8])> {
    let end = match line {
        [b'A'..=b'Z', _, _, b' ', _, _, b' ', _, _, b':', _, _, b':', _, _, b' ', ..] => {
            b"Nov 26 03:36:07".len()
        }
        [b'0'..=b'9', _, _, _, b'-', _, _, b'-', _, _, b'T', _, _, b':', ..] => memchr(b' ', line)?,
        _ => return time(line).map(|(written, rest)| (Stamp::Read(written), rest)),
    };
    let (text, rest) = line.split_at_checked(end + 1)?;
    Some((Stamp::Text(text), rest))
}

/// `Nov 26 03:36:07`, `2026-11-26T03:36:07.123+03:00`, `Thu 2026-11-26 03:36:07 +03`, `1795653367.123456`: the time, and
/// what stands behind it and a blank.
pub(super) fn time(line: &[u8]) -> Option<(Written, &[u8])> {
    match line {
        [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', ..] => unix(line),
        [b'A'..=b'Z', _, _, b' ', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9', ..] => {
            let (written, rest) = civil(line.get(4..)?)?;
            in_named_zone(written, rest)
        }
        _ => civil(line),
    }
}

/// A time alone.
pub(super) fn time_alone(text: &[u8]) -> Option<Written> {
    Some(time(&[text, b" "].concat())?.0)
}

/// `journalctl -o short-unix`
fn unix(line: &[u8]) -> Option<(Written, &[u8])> {
    let (seconds, rest) = line.split_at_checked(line.iter().position(|byte| *byte == b'.')?)?;
    let fraction = rest.iter().skip(1).take_while(|byte| byte.is_ascii_digit()).count();
    let seconds = std::str::from_utf8(seconds).ok()?.parse().ok()?;
    Some((Written::Unix(seconds), rest.get(fraction + 1..)?.strip_prefix(b" ")?))
}

/// `journalctl -o short-full` ends a time with its zone's name, which is a number where the zone has none. What is neither
/// UTC nor a number is the machine's own.
fn in_named_zone(written: Written, rest: &[u8]) -> Option<(Written, &[u8])> {
    let (name, rest) = rest.split_at_checked(rest.iter().position(|byte| *byte == b' ')?)?;
    let zone = match name {
        b"UTC" | b"GMT" => Some(0),
        [b'+' | b'-', h0, h1] => zone(&[*name.first()?, *h0, *h1, b'0', b'0'])?.0,
        _ => zone(name)?.0,
    };
    let written = match written {
        Written::Civil(hour, seconds) => Written::Civil(Hour { zone, ..hour }, seconds),
        Written::Unix(_) => written,
    };
    Some((written, rest.strip_prefix(b" ")?))
}

fn civil(line: &[u8]) -> Option<(Written, &[u8])> {
    let (hour, clock, rest) = match line {
        [m0, m1, m2, b' ', d0, d1, b' ', h0, h1, b':', rest @ ..] => {
            let month = month([*m0, *m1, *m2])?;
            // RFC 3164 pads the day with a blank
            let day = number(if *d0 == b' ' { b'0' } else { *d0 }, *d1)?;
            let hour = Hour { year: None, month, day, hour: number(*h0, *h1)?, zone: None };
            let (clock, rest) = minutes(rest)?;
            (hour, clock, rest)
        }
        [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1, b'T' | b' ', h0, h1, b':', rest @ ..] => {
            let year = i16::from(number(*y0, *y1)?) * 100 + i16::from(number(*y2, *y3)?);
            let (month, day) = (number(*m0, *m1)?, number(*d0, *d1)?);
            let (clock, rest) = minutes(rest)?;
            let (zone, rest) = zone(rest)?;
            (Hour { year: Some(year), month, day, hour: number(*h0, *h1)?, zone }, clock, rest)
        }
        _ => return None,
    };
    (hour.hour < 24).then_some((Written::Civil(hour, clock), rest.strip_prefix(b" ")?))
}

/// `MM:SS`, and the fraction of a second, which nobody asks for.
fn minutes(text: &[u8]) -> Option<(i64, &[u8])> {
    let [m0, m1, b':', s0, s1, rest @ ..] = text else { return None };
    let (minutes, seconds) = (number(*m0, *m1)?, number(*s0, *s1)?);
    let rest = match rest {
        [b'.' | b',', fraction @ ..] => {
            let end = fraction.iter().position(|byte| !byte.is_ascii_digit())?;
            fraction.get(end..)?
        }
        _ => rest,
    };
    (minutes < 60 && seconds <= 60).then_some((i64::from(minutes) * 60 + i64::from(seconds), rest))
}

/// `Z`, `+03:00`, `+0300`, or nothing.
fn zone(text: &[u8]) -> Option<(Option<i32>, &[u8])> {
    let (sign, hours, minutes, rest) = match text {
        [b'Z', rest @ ..] => (1, 0, 0, rest),
        [sign @ (b'+' | b'-'), h0, h1, b':', m0, m1, rest @ ..]
        | [sign @ (b'+' | b'-'), h0, h1, m0, m1, rest @ ..] => {
            (if *sign == b'-' { -1 } else { 1 }, number(*h0, *h1)?, number(*m0, *m1)?, rest)
        }
        _ => return Some((None, text)),
    };
    Some((Some(sign * (i32::from(hours) * 3600 + i32::from(minutes) * 60)), rest))
}

fn number(tens: u8, ones: u8) -> Option<i8> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| byte - b'0');
    i8::try_from(digit(tens)? * 10 + digit(ones)?).ok()
}

fn month(name: [u8; 3]) -> Option<i8> {
    const NAMES: [&[u8; 3]; 12] =
        [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];
    NAMES.iter().position(|known| **known == name).and_then(|index| i8::try_from(index + 1).ok())
}
