//! Language tags, RFC 5646, and their lookup, RFC 4647 section 3.4.

use std::fmt;
use std::str::FromStr;
use unic_langid::LanguageIdentifier;

/// A language tag such as `tr` or `pt-BR`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LanguageTag(LanguageIdentifier);

/// Not a language tag.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("\"{0}\" is not a language tag")]
pub struct InvalidTag(String);

impl LanguageTag {
    /// The available language that a range asks for: `tr-TR` finds `tr`. The range loses its last subtag until it
    /// is found; a single letter (it opens an extension) goes together with what followed it.
    #[must_use]
    pub fn lookup<'a>(range: &str, available: &'a [Self]) -> Option<&'a Self> {
        let mut range = range.trim();
        loop {
            let found = available.iter().find(|tag| tag.to_string().eq_ignore_ascii_case(range));
            if found.is_some() {
                return found;
            }
            range = shorter(range)?;
        }
    }

    /// The identifier that the catalogue's plural rules want.
    #[must_use]
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.0.character_direction() == unic_langid::CharacterDirection::RTL
    }
}

/// The range without its last subtag.
fn shorter(range: &str) -> Option<&str> {
    let (head, _) = range.rsplit_once('-')?;
    match head.rsplit_once('-') {
        Some((rest, subtag)) if subtag.len() == 1 => Some(rest),
        _ => Some(head),
    }
}

impl FromStr for LanguageTag {
    type Err = InvalidTag;

    fn from_str(tag: &str) -> Result<Self, InvalidTag> {
        tag.trim().parse().map(Self).map_err(|_| InvalidTag(tag.to_owned()))
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_finds_the_longest_available_tag() {
        let available: Vec<LanguageTag> =
            ["tr", "pt-BR", "pt"].iter().map(|tag| tag.parse().unwrap()).collect();
        for (range, found) in [
            ("tr", Some("tr")),
            ("TR-tr", Some("tr")),
            ("tr-Latn-TR-x-a-private", Some("tr")),
            ("pt-br", Some("pt-BR")),
            ("pt-PT", Some("pt")),
            ("de-DE", None),
            ("*", None),
            ("", None),
            ("-", None),
        ] {
            let tag = LanguageTag::lookup(range, &available).map(ToString::to_string);
            assert_eq!(tag.as_deref(), found, "{range}");
        }
    }
}
