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
use crate::fault::Fault;
use crate::smtp::without_extension;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// A name of 255 octets cannot have more labels (RFC 1035 section 2.3.4).
const MAX_LABELS: usize = 127;

/// Who reads which language. Keys are compared in ASCII lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Senders {
    entries: HashMap<String, LanguageTag>,
    languages: BTreeMap<LanguageTag, usize>,
}

impl Senders {
    /// Reads a file.
    ///
    /// # Errors
    /// Every fault of it, with `file` as its name.
    pub fn parse(file: impl AsRef<Path>, text: &str) -> Result<Self, Vec<Fault>> {
        let mut senders = Self::default();
        let mut faults = Vec::new();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            if let Err(what) = senders.take(line, index + 1) {
                faults.push(Fault::new(&file, what).on_line(index + 1));
            }
        }
        if faults.is_empty() { Ok(senders) } else { Err(faults) }
    }

    fn take(&mut self, line: &str, number: usize) -> Result<(), String> {
        let line = line.split_once('#').map_or(line, |(entry, _)| entry).trim();
        if line.is_empty() {
            return Ok(());
        }
        let mut words = line.split_whitespace();
        let (Some(key), Some(tag), None) = (words.next(), words.next(), words.next()) else {
            return Err("expected a login, address, @domain or .domain and one language".to_owned());
        };
        if matches!(key, "@" | ".") || key.ends_with('@') || key.starts_with("@.") || key.contains('*') {
            return Err(format!(
                "\"{key}\" names nobody; @example.org is a domain, .example.org all below it"
            ));
        }
        let tag = tag.parse::<LanguageTag>().map_err(|invalid| invalid.to_string())?;
        self.languages.entry(tag.clone()).or_insert(number);
        match self.entries.insert(key.to_ascii_lowercase(), tag) {
            Some(_) => Err(format!("\"{key}\" stands here a second time")),
            None => Ok(()),
        }
    }

    /// The entry of a login name or an address: as it is, then without its `+extension`.
    #[must_use]
    pub fn of_sender(&self, sender: &str) -> Option<&LanguageTag> {
        let sender = sender.trim().to_ascii_lowercase();
        self.entries.get(&sender).or_else(|| self.entries.get(&without_extension(&sender)?))
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

    /// Whether nobody has an entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The languages that entries name, each with the first line that does, from 1.
    pub fn languages(&self) -> impl Iterator<Item = (&LanguageTag, usize)> {
        self.languages.iter().map(|(tag, line)| (tag, *line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Senders {
        Senders::parse(
            "senders",
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
    fn every_fault_is_told_with_its_line() {
        for (text, lines) in [
            ("a tr\nb\n", [2].as_slice()),
            ("a tr en\n@ tr", &[1, 2]),
            ("*@example.org tr\n@.example.org tr\n@*.example.org tr\na@ tr", &[1, 2, 3, 4]),
            ("\n\na türkçe!", &[3]),
            ("a tr\nA en", &[2]),
        ] {
            let faults = Senders::parse("senders", text).unwrap_err();
            assert_eq!(faults.iter().filter_map(|fault| fault.line).collect::<Vec<_>>(), lines, "{text}");
        }
    }

    #[test]
    fn each_language_is_known_by_its_first_line() {
        let senders = Senders::parse("senders", "a tr\nb de\nc de\n").unwrap();
        let languages: Vec<_> = senders.languages().map(|(tag, line)| (tag.to_string(), line)).collect();
        assert_eq!(languages, [("de".to_owned(), 2), ("tr".to_owned(), 1)]);
    }
}
