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
use crate::smtp::{domain_of, without_extension};
use std::ops::Range;
use std::path::Path;

/// A name of 255 octets cannot have more labels (RFC 1035 section 2.3.4).
const MAX_LABELS: usize = 127;
/// Different languages of a file.
const LANGUAGE_LIMIT: usize = 255;

/// Who reads which language: a file with an index, for a million of entries of their own take ten times as much memory.
/// Names are compared in ASCII lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Senders {
    /// In lower case.
    text: String,
    /// In the order of their names.
    entries: Vec<Entry>,
    /// With the first line that names each.
    languages: Vec<(LanguageTag, usize)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    /// Where its name stands in the file.
    name: Range<u32>,
    /// Which of the languages.
    language: u8,
}

impl Senders {
    /// Reads a file.
    ///
    /// # Errors
    /// Its faults, with `file` as its name.
    pub fn parse(file: impl AsRef<Path>, text: impl Into<String>) -> Result<Self, Vec<Fault>> {
        let mut text = text.into();
        text.make_ascii_lowercase();
        let mut senders = Self::default();
        let mut faults = Vec::new();
        let mut start = text.len() - text.trim_start_matches('\u{feff}').len();
        for (index, line) in text.get(start..).unwrap_or_default().split_inclusive('\n').enumerate() {
            if let Err(what) = senders.take(line, start, index + 1) {
                faults.push(Fault::new(&file, what).on_line(index + 1));
            }
            if faults.len() == Fault::TOLD {
                return Err(faults);
            }
            start += line.len();
        }
        senders.text = text;
        senders.sort();
        let twice = senders.twice().map(|name| {
            let what = format!("\"{}\" stands here a second time", senders.name(name));
            Fault::new(&file, what).at(&senders.text, name.start as usize)
        });
        faults.extend(twice.take(Fault::TOLD));
        faults.sort_by_key(|fault| fault.line);
        if faults.is_empty() { Ok(senders) } else { Err(faults) }
    }

    fn take(&mut self, line: &str, start: usize, number: usize) -> Result<(), String> {
        let entry = line.split_once('#').map_or(line, |(entry, _)| entry);
        let mut words = entry.split_whitespace();
        let (name, tag) = match (words.next(), words.next(), words.next()) {
            (None, ..) => return Ok(()),
            (Some(name), Some(tag), None) => (name, tag),
            _ => return Err("expected a login, address, @domain or .domain and one language".to_owned()),
        };
        if matches!(name, "@" | ".") || name.ends_with('@') || name.starts_with("@.") || name.contains('*') {
            return Err(format!(
                "\"{name}\" names nobody; @example.org is a domain, .example.org all below it"
            ));
        }
        let tag = tag.parse::<LanguageTag>().map_err(|invalid| invalid.to_string())?;
        let language = self.language(tag, number)?;
        let start = start + (entry.len() - entry.trim_start().len());
        let position = |at: usize| u32::try_from(at).map_err(|_| "more than 4 GiB before it".to_owned());
        self.entries.push(Entry { name: position(start)?..position(start + name.len())?, language });
        Ok(())
    }

    fn language(&mut self, tag: LanguageTag, number: usize) -> Result<u8, String> {
        let known = self.languages.iter().position(|(known, _)| *known == tag);
        if known.is_none() {
            self.languages.push((tag, number));
        }
        let index = known.unwrap_or(self.languages.len() - 1);
        let index = u8::try_from(index).ok().filter(|index| usize::from(*index) < LANGUAGE_LIMIT);
        index.ok_or_else(|| format!("more than {LANGUAGE_LIMIT} languages"))
    }

    /// Of two entries with the same name the one that stands first in the file comes first.
    fn sort(&mut self) {
        let mut entries = std::mem::take(&mut self.entries);
        entries.sort_unstable_by_key(|entry| (self.name(&entry.name), entry.name.start));
        entries.shrink_to_fit();
        self.entries = entries;
    }

    fn twice(&self) -> impl Iterator<Item = &Range<u32>> {
        let behind = self.entries.iter().skip(1);
        let pairs = self.entries.iter().zip(behind);
        pairs.filter(|(one, next)| self.name(&one.name) == self.name(&next.name)).map(|(_, next)| &next.name)
    }

    fn name(&self, name: &Range<u32>) -> &str {
        self.text.get(name.start as usize..name.end as usize).unwrap_or_default()
    }

    fn find(&self, name: &str) -> Option<&LanguageTag> {
        let index = self.entries.binary_search_by(|entry| self.name(&entry.name).cmp(name)).ok()?;
        let language = self.entries.get(index)?.language;
        self.languages.get(usize::from(language)).map(|(tag, _)| tag)
    }

    /// The entry of a login name or an address: as it is, then without its `+extension`.
    #[must_use]
    pub fn of_sender(&self, sender: &str) -> Option<&LanguageTag> {
        let sender = sender.trim().to_ascii_lowercase();
        self.find(&sender).or_else(|| self.find(&without_extension(&sender)?))
    }

    /// The entry of an address's domain (`@domain`), then of each domain above it (`.domain`).
    #[must_use]
    pub fn of_domain(&self, sender: &str) -> Option<&LanguageTag> {
        let sender = sender.trim().to_ascii_lowercase();
        let domain = domain_of(&sender)?;
        let above = domain.match_indices('.').filter_map(|(dot, _)| domain.get(dot..));
        self.find(&format!("@{domain}"))
            .or_else(|| above.take(MAX_LABELS).find_map(|parent| self.find(parent)))
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
    fn of_a_file_that_is_none_the_first_faults_are_told() {
        let told = |text: String| Senders::parse("senders", text).unwrap_err();
        assert_eq!(told("a\n".repeat(1_000_000)).len(), Fault::TOLD);
        assert_eq!(told("a tr\n".repeat(1_000)).len(), Fault::TOLD, "the same again and again");
        let letters = || 'a'..='z';
        let languages =
            letters().flat_map(|one| letters().map(move |two| format!("a{one}{two} {one}{two}\n")));
        let faults = told(languages.collect());
        assert!(faults.iter().all(|fault| fault.what == "more than 255 languages"), "{faults:?}");
        assert_eq!(faults.first().and_then(|fault| fault.line), Some(256));
    }

    #[test]
    fn each_language_is_known_by_its_first_line() {
        let senders = Senders::parse("senders", "a tr\nb de\nc de\n").unwrap();
        let languages: Vec<_> = senders.languages().map(|(tag, line)| (tag.to_string(), line)).collect();
        assert_eq!(languages, [("tr".to_owned(), 1), ("de".to_owned(), 2)]);
    }
}
