//! The types of values: words, sizes, times, names.

use ipnet::IpNet;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

/// What becomes of bounces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// They are explained.
    On,
    /// Everything but the edit.
    Observe,
    /// They pass as they are.
    Off,
}

/// "on" or "off".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Switch {
    /// Yes.
    On,
    /// No.
    Off,
}

/// What becomes of the Subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SubjectMode {
    /// Translated where no program is likely to read it.
    Auto,
    /// Stays.
    Keep,
}

/// What becomes of a report that came by SMTP and that nothing proves to be about a mail of the site's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UnprovedMode {
    /// It passes as it is.
    Leave,
    /// It passes with a mark.
    Mark,
    /// It is explained, and nothing said in the site's name.
    Explain,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// `name=value` behind a sentence.
    Text,
    /// One JSON object a line.
    Json,
}

/// How much of a mail address a log line shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Addresses {
    /// All of it.
    Full,
    /// What stands behind the `@`.
    Domain,
    /// Nothing.
    None,
}

/// A number of bytes: `9000000`, `"64MiB"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size(pub usize);

/// A time, in Postfix's units: `"500ms"`, `"30s"`, `"5m"`, `"3h"`, `"1d"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLimit(pub Duration);

/// A language tag (RFC 5646), e.g. `tr`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct LanguageName(pub String);

/// A network or a single address: `192.0.2.0/24`, `2001:db8::1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Network(pub IpNet);

impl TryFrom<String> for Network {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let network = text.parse::<IpNet>().ok();
        let address = || text.parse::<IpAddr>().ok().map(IpNet::from);
        network
            .or_else(address)
            .map(Self)
            .ok_or_else(|| format!("\"{}\" is not a network such as 192.0.2.0/24", text.escape_debug()))
    }
}

/// A time zone of the IANA database; the empty name is the system's own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Zone(pub TimeZone);

/// Permission bits of a file, in octal: `"0660"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct FileMode(pub u32);

impl TryFrom<String> for FileMode {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match u32::from_str_radix(&text, 8) {
            Ok(mode) if mode <= 0o777 => Ok(Self(mode)),
            _ => Err(format!("\"{}\" is not an octal mode such as 0660", text.escape_debug())),
        }
    }
}

impl TryFrom<String> for LanguageName {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        match name.parse::<unic_langid::LanguageIdentifier>() {
            Ok(_) => Ok(Self(name)),
            Err(_) => Err(format!("\"{}\" is not a language tag", name.escape_debug())),
        }
    }
}

impl TryFrom<String> for Zone {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        if name.is_empty() {
            return Ok(Self(TimeZone::system()));
        }
        TimeZone::get(&name)
            .map(Self)
            .map_err(|_| format!("\"{}\" is not a time zone of the IANA database", name.escape_debug()))
    }
}

impl<'de> Deserialize<'de> for Size {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SizeVisitor)
    }
}

struct SizeVisitor;

impl Visitor<'_> for SizeVisitor {
    type Value = Size;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a size such as 9000000 or \"64MiB\"")
    }

    fn visit_i64<E: de::Error>(self, bytes: i64) -> Result<Size, E> {
        usize::try_from(bytes).map(Size).map_err(|_| E::invalid_value(de::Unexpected::Signed(bytes), &self))
    }

    fn visit_u64<E: de::Error>(self, bytes: u64) -> Result<Size, E> {
        usize::try_from(bytes).map(Size).map_err(|_| E::invalid_value(de::Unexpected::Unsigned(bytes), &self))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Size, E> {
        let unit = |unit: &str| match unit {
            "" | "B" => Some(1),
            "KiB" => Some(1 << 10),
            "MiB" => Some(1 << 20),
            "GiB" => Some(1 << 30),
            "kB" => Some(1_000),
            "MB" => Some(1_000_000),
            "GB" => Some(1_000_000_000),
            _ => None,
        };
        number_and_unit(text, unit)
            .and_then(|bytes| usize::try_from(bytes).ok())
            .map(Size)
            .ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

impl<'de> Deserialize<'de> for TimeLimit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TimeLimitVisitor)
    }
}

struct TimeLimitVisitor;

impl Visitor<'_> for TimeLimitVisitor {
    type Value = TimeLimit;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time above zero such as \"30s\", \"5m\" or \"3h\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<TimeLimit, E> {
        let unit = |unit: &str| match unit {
            "ms" => Some(1),
            "s" => Some(1_000),
            "m" => Some(60_000),
            "h" => Some(3_600_000),
            "d" => Some(86_400_000),
            _ => None,
        };
        match number_and_unit(text, unit) {
            // a year: far above every use, far below what clocks can add
            Some(milliseconds @ 1..=31_536_000_000) => Ok(TimeLimit(Duration::from_millis(milliseconds))),
            _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
        }
    }
}

fn number_and_unit(text: &str, unit: impl Fn(&str) -> Option<u64>) -> Option<u64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, word) = text.split_at_checked(digits)?;
    number.parse::<u64>().ok()?.checked_mul(unit(word.trim_start())?)
}
