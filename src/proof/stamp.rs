//! neden's own mark on mail of a site that signs none: who sent it, and on which day, in an HMAC (RFC 2104).
//!
//! ```text
//! X-Neden-Stamp: v=1; d=2026-11-24; b=kK9…
//! ```
//!
//! It says less than a signature, nothing of recipients or Subject: whoever got such a mail can put its stamp on another
//! report to the same person for ten days. The words of a notice are the weaker ones for that.

use super::signature::base64;
use super::tag_list::TagList;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use ring::hmac::{HMAC_SHA256, Key, sign, verify};
use std::fmt;

/// Bytes of a secret: as many as half the hash, below which guessing it is the easier way.
const SECRET_MINIMUM: usize = 16;
/// Secrets in the file: the one that is used, and those that it took the place of.
const SECRETS_LIMIT: usize = 4;

/// Makes stamps and knows them again.
#[derive(Clone)]
pub struct Stamps {
    /// The first one makes them.
    keys: Vec<Key>,
}

impl Stamps {
    /// Reads the secrets, one a line; the first one makes stamps, all of them are known again.
    ///
    /// # Errors
    /// What is wrong with them, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let secrets: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if secrets.is_empty() {
            return Err("no secret".to_owned());
        }
        if secrets.len() > SECRETS_LIMIT {
            return Err(format!("more than {SECRETS_LIMIT} secrets"));
        }
        if secrets.iter().any(|secret| secret.len() < SECRET_MINIMUM) {
            return Err(format!("a secret of fewer than {SECRET_MINIMUM} bytes"));
        }
        Ok(Self { keys: secrets.iter().map(|secret| Key::new(HMAC_SHA256, secret.as_bytes())).collect() })
    }

    /// The value of [`super::STAMP_FIELD`] for mail of that sender.
    #[must_use]
    pub fn stamp(&self, sender: &str, now: Timestamp) -> Option<String> {
        let day = now.to_zoned(TimeZone::UTC).date();
        let mark = sign(self.keys.first()?, &told(sender, day));
        Some(format!("v=1; d={day}; b={}", STANDARD.encode(mark)))
    }

    /// The day on which a mail of that sender got this stamp; none when we never made it.
    pub(super) fn day(&self, stamp: &[u8], sender: &str) -> Option<Timestamp> {
        let tags = TagList::parse(stamp).filter(|tags| tags.text(b"v") == Some("1"))?;
        let day: Date = tags.text(b"d")?.parse().ok()?;
        let mark = base64(tags.value(b"b")?)?;
        let told = told(sender, day);
        let known = self.keys.iter().any(|key| verify(key, &told, &mark).is_ok());
        let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).ok()?;
        known.then(|| noon.timestamp())
    }
}

/// Secrets are shown to nobody.
impl fmt::Debug for Stamps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stamps").field("keys", &self.keys.len()).finish()
    }
}

/// No two pairs are told alike: a day has always the same length.
fn told(sender: &str, day: Date) -> Vec<u8> {
    format!("neden stamp 1\n{day}\n{}", sender.to_lowercase()).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "0123456789abcdef";
    const NEWER: &str = "another secret 0";

    fn now() -> Timestamp {
        "2026-11-24T21:30:00Z".parse().unwrap()
    }

    #[test]
    fn stamp_is_known_again_for_its_sender_only() {
        let stamps = Stamps::parse(SECRET).unwrap();
        let stamp = stamps.stamp("Ayse@example.com", now()).unwrap();
        let noon = "2026-11-24T12:00:00Z".parse().ok();
        // (stamp, sender, day, why)
        let cases = [
            (stamp.clone(), "ayse@EXAMPLE.com", noon, "in any case"),
            (stamp.clone(), "ali@example.com", None, "another sender"),
            (stamp.replace("-24", "-25"), "ayse@example.com", None, "another day"),
            (stamp.replace("v=1; ", ""), "ayse@example.com", None, "no version"),
            (stamp.replace("; b=", ";\r\n\tb="), "ayse@example.com", noon, "folded on the way"),
            (stamp.replace("b=", "b=A"), "ayse@example.com", None, "another mark"),
            (String::new(), "ayse@example.com", None, "nothing"),
        ];
        for (stamp, sender, day, why) in cases {
            assert_eq!(stamps.day(stamp.as_bytes(), sender), day, "{why}");
        }
    }

    #[test]
    fn older_secrets_are_known_and_others_are_not() {
        let old = Stamps::parse(SECRET).unwrap().stamp("ayse@example.com", now()).unwrap();
        let newer = Stamps::parse(&format!("{NEWER}\n\n{SECRET}\n")).unwrap();
        assert!(newer.day(old.as_bytes(), "ayse@example.com").is_some());
        assert_ne!(newer.stamp("ayse@example.com", now()).unwrap(), old);
        let other = Stamps::parse(NEWER).unwrap();
        assert_eq!(other.day(old.as_bytes(), "ayse@example.com"), None);
    }

    #[test]
    fn secret_that_is_none_is_told() {
        let many = format!("{SECRET}\n").repeat(5);
        for (text, words) in [("\n \n", "no secret"), ("short", "fewer than 16"), (&many, "more than 4")] {
            let error = Stamps::parse(text).unwrap_err();
            assert!(error.contains(words), "{text}: {error}");
        }
    }

    #[test]
    fn secrets_are_not_shown() {
        assert_eq!(format!("{:?}", Stamps::parse(SECRET).unwrap()), "Stamps { keys: 1 }");
    }
}
