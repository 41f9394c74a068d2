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
