//! Dates, RFC 5322 section 3.3, and the forms near it that servers write.

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;

/// A real date has some 40 bytes.
const DATE_LIMIT: usize = 100;
/// The weekday is left unread: a false one is no reason to lose the date.
static RFC5322: DateTimeParser = DateTimeParser::new().relaxed_weekday(true);

/// Reads a date; `None` when its time zone or anything else has to be guessed.
#[must_use]
pub fn parse(value: &str) -> Option<Timestamp> {
    let value = value.trim();
    if value.len() > DATE_LIMIT {
        return None;
    }
    RFC5322
        .parse_timestamp(value)
        .ok()
        .or_else(|| RFC5322.parse_timestamp(regular(value)).ok())
        .or_else(|| value.parse().ok())
}

/// Without comments and with names of the zero meridian as a number: `GMT+00:00`, `UTC`, `-0400 (EDT) junk`.
fn regular(value: &str) -> String {
    let value = value.split('(').next().unwrap_or_default();
    value
        .split_ascii_whitespace()
        .map(|word| match word.strip_prefix("GMT").or_else(|| word.strip_prefix("UTC")) {
            Some("") => "+0000".to_owned(),
            Some(offset) => offset.replace(':', ""),
            None => word.to_owned(),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_servers_write_them() {
        // (text, the same in ISO 8601, why)
        let cases = [
            ("Sun, 22 Nov 2026 00:08:22 +0000 (UTC)", "2026-11-22T00:08:22Z", "Postfix"),
            ("Mon, 22 Nov 2026 03:08:22 +0300", "2026-11-22T00:08:22Z", "a false weekday"),
            ("22 Nov 2026 03:08 +0300", "2026-11-22T00:08:00Z", "no weekday, no seconds"),
            ("Sun, 22 Nov 2026 00:08:22 GMT", "2026-11-22T00:08:22Z", "obsolete zone"),
            ("Sat, 21 Nov 2026 19:08:22 EST", "2026-11-22T00:08:22Z", "obsolete zone of North America"),
            ("Sun, 22 Nov 2026 00:08:22 UTC", "2026-11-22T00:08:22Z", "a name that RFC 5322 does not have"),
            ("Sun, 22 Nov 2026 01:08:22 GMT+01:00", "2026-11-22T00:08:22Z", "Java"),
            ("Sun, 22 Nov 26 00:08:22 +0000", "2026-11-22T00:08:22Z", "two digits"),
            ("2026-11-22T00:08:22Z", "2026-11-22T00:08:22Z", "ISO 8601"),
        ];
        for (text, expected, why) in cases {
            assert_eq!(parse(text), expected.parse().ok(), "{why}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        let long = "1".repeat(10_000);
        for text in ["", "yesterday", "Sun, 32 Nov 2026 00:00:00 +0000", "Sun, 22 Nov 2026 00:08:22", &long] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
