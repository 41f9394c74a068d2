//! The senders file: who reads which language.
//!
//! ```text
//! # login, address, @domain or .domain (all below it), then a language
//! ayse                  tr
//! john@example.com      en
//! @example.com          tr
//! .example.org          en
//! ```

use super::LanguageTag;
use std::collections::HashMap;

/// A name of 255 octets cannot have more labels (RFC 1035 section 2.3.4).
const MAX_LABELS: usize = 127;

/// Who reads which language. Keys are compared in ASCII lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Senders {
    entries: HashMap<String, LanguageTag>,
}

/// What is wrong with a senders file.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("line {line}: {problem}")]
pub struct SendersFault {
    /// Line, from one.
    pub line: usize,
    /// What is wrong there.
    pub problem: String,
}

impl Senders {
    /// Reads the file; the first fault is the answer.
    pub fn parse(text: &str) -> Result<Self, SendersFault> {
        let mut entries = HashMap::new();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let fault = |problem: String| SendersFault { line: index + 1, problem };
            let line = line.split_once('#').map_or(line, |(entry, _)| entry).trim();
            if line.is_empty() {
                continue;
            }
            let mut words = line.split_whitespace();
            let (Some(key), Some(tag), None) = (words.next(), words.next(), words.next()) else {
                return Err(fault(
                    "expected a login, address, @domain or .domain and one language".to_owned(),
                ));
            };
            if key == "@" || key == "." || key.ends_with('@') {
                return Err(fault(format!("\"{key}\" names nobody")));
            }
            let tag = tag.parse::<LanguageTag>().map_err(|invalid| fault(invalid.to_string()))?;
            if entries.insert(key.to_ascii_lowercase(), tag).is_some() {
                return Err(fault(format!("\"{key}\" stands here a second time")));
            }
        }
        Ok(Self { entries })
    }

    /// The entry of a login name or an address: as it is, then without its `+extension`.
    #[must_use]
    pub fn of_sender(&self, sender: &str) -> Option<&LanguageTag> {
        let sender = sender.trim().to_ascii_lowercase();
        self.entries.get(&sender).or_else(|| {
            let (local, domain) = sender.rsplit_once('@')?;
            let (user, _extension) = local.split_once('+')?;
            self.entries.get(&format!("{user}@{domain}"))
        })
    }

    /// The entry of an address's domain (`@domain`), then of each domain above it (`.domain`).
    #[must_use]
    pub fn of_domain(&self, sender: &str) -> Option<&LanguageTag> {
        let sender = sender.trim().to_ascii_lowercase();
        let (_, domain) = sender.rsplit_once('@')?;
        let above = domain.match_indices('.').filter_map(|(dot, _)| domain.get(dot..));
        self.entries
            .get(&format!("@{domain}"))
            .or_else(|| above.take(MAX_LABELS).find_map(|parent| self.entries.get(parent)))
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The languages that entries name.
    pub fn languages(&self) -> impl Iterator<Item = &LanguageTag> {
        self.entries.values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Senders {
        Senders::parse(
            "# who reads what\n\nayse tr\nJohn@Example.com\ten # abroad\n@example.com tr\r\n.example.org en\n.tr tr",
        )
        .unwrap()
    }

    #[test]
    fn the_own_entry_is_found_with_and_without_extension() {
        let senders = file();
        for (sender, language) in [
            ("AYSE", Some("tr")),
            ("john@example.com", Some("en")),
            ("JOHN+lists@EXAMPLE.COM", Some("en")),
            ("ali@example.com", None),
            ("", None),
        ] {
            assert_eq!(senders.of_sender(sender).map(ToString::to_string).as_deref(), language, "{sender}");
        }
    }

    #[test]
    fn the_domain_is_found_before_those_above_it() {
        let senders = file();
        for (sender, language) in [
            ("ali@example.com", Some("tr")),
            ("ali@sub.example.com", None),
            ("ali@mail.example.org", Some("en")),
            ("ali@example.org", None),
            ("ali@okul.example.tr", Some("tr")),
            ("ayse", None),
        ] {
            assert_eq!(senders.of_domain(sender).map(ToString::to_string).as_deref(), language, "{sender}");
        }
    }

    #[test]
    fn faults_name_their_line() {
        for (text, line) in
            [("a tr\nb\n", 2), ("a tr en", 1), ("\n\na türkçe!", 3), ("@ tr", 1), ("a tr\nA en", 2)]
        {
            assert_eq!(Senders::parse(text).unwrap_err().line, line, "{text}");
        }
    }
}
