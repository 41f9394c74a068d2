//! Versions of Postfix: `3.7.11`, `3.12-20260821`.

use std::fmt;
use std::str::FromStr;

/// One of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    major: u32,
    minor: u32,
    patch: u32,
}

/// The first patch of each release line whose milter client does not damage a long line of a replaced body.
const SOUND: [Version; 5] = [
    Version::new(3, 3, 20),
    Version::new(3, 4, 23),
    Version::new(3, 5, 13),
    Version::new(3, 6, 3),
    Version::new(3, 7, 0),
];

impl Version {
    pub(super) const fn new(major: u32, minor: u32, patch: u32) -> Self {
        Self { major, minor, patch }
    }

    /// Whether a milter may replace the body of a message.
    pub(super) fn is_sound(self) -> bool {
        let line = |sound: &Self| (sound.major, sound.minor) == (self.major, self.minor);
        match SOUND.iter().find(|sound| line(sound)) {
            Some(sound) => self >= *sound,
            None => self >= Self::new(3, 7, 0),
        }
    }
}

impl FromStr for Version {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let released = text.trim().split('-').next().unwrap_or_default();
        let mut numbers = released.split('.').map(str::parse::<u32>);
        match (numbers.next(), numbers.next(), numbers.next()) {
            (Some(Ok(major)), Some(Ok(minor)), patch) => {
                Ok(Self::new(major, minor, patch.and_then(Result::ok).unwrap_or(0)))
            }
            _ => Err(format!("\"{text}\" is not a version of Postfix")),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fault_was_mended_in_each_line_by_itself() {
        for (version, is_sound) in [
            ("3.7.11", true),
            ("3.12-20260821", true),
            ("3.6.2", false),
            ("3.6.3", true),
            ("3.4.23", true),
            ("3.4.9", false),
            ("3.2.99", false),
            ("2.11.3", false),
            ("4.0.0", true),
        ] {
            assert_eq!(version.parse::<Version>().unwrap().is_sound(), is_sound, "{version}");
        }
        assert!("three".parse::<Version>().is_err());
    }
}
