//! The words: one Fluent bundle for each language, built-in files first, the administrator's laid over them.

use super::places::places;
use super::{Locale, lint};
use crate::fault::Fault;
use crate::language::{KNOWN, LanguageTag};
use crate::reason::Reason;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::collections::BTreeMap;
use std::fmt;

/// The language that has every text and answers where another has none.
const ENGLISH: &str = "en";

/// A text that tells the plural form of a number (Unicode's CLDR has six).
const PLURAL: &str = "plural = { $count ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";

/// A file of the administrator's that is laid over the built-in ones, or brings a language of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The directory that it stands in.
    pub language: LanguageTag,
    /// Its name, for faults.
    pub file: String,
    /// Its content.
    pub text: String,
}

/// Every text in every language.
pub struct Catalogue {
    languages: Vec<LanguageTag>,
    texts: Vec<Texts>,
}

/// One language, as pages name it, and its texts.
pub(super) struct Texts {
    pub(super) tag: String,
    pub(super) bundle: FluentBundle<FluentResource>,
    /// Its plural form for one thing, as cases name it.
    pub(super) singular: String,
}

impl Catalogue {
    /// The texts that are compiled in.
    ///
    /// # Errors
    /// None in a build that passes its tests.
    pub fn builtin() -> Result<Self, Vec<Fault>> {
        Self::with(&[])
    }

    /// The built-in texts with the administrator's over them. A language that is not built in needs files only; what
    /// it does not say is said in English.
    ///
    /// # Errors
    /// Every fault of every file.
    pub fn with(overrides: &[Override]) -> Result<Self, Vec<Fault>> {
        let vocabulary = lint::Vocabulary::of(KNOWN.iter().flat_map(|known| known.texts.iter().copied()))?;
        let mut sources: BTreeMap<LanguageTag, Vec<String>> = BTreeMap::new();
        let mut languages = Vec::new();
        for known in KNOWN {
            let language =
                known.language().map_err(|fault| vec![Fault::new(known.tag, fault.to_string())])?;
            languages.push(language.clone());
            sources
                .entry(language)
                .or_default()
                .extend(known.texts.iter().map(|(_, text)| (*text).to_owned()));
        }
        let mut faults: Vec<Fault> =
            overrides.iter().flat_map(|own| vocabulary.check(&own.file, &own.text)).collect();
        faults.extend(in_two_files(overrides));
        if !faults.is_empty() {
            return Err(faults);
        }
        for laid_over in overrides {
            if !languages.contains(&laid_over.language) {
                languages.push(laid_over.language.clone());
            }
            sources.entry(laid_over.language.clone()).or_default().push(laid_over.text.clone());
        }
        let texts = languages
            .iter()
            .map(|language| Texts::of(language, sources.remove(language).unwrap_or_default()))
            .collect();
        Ok(Self { languages, texts })
    }

    /// The languages that there are texts in.
    #[must_use]
    pub fn languages(&self) -> &[LanguageTag] {
        &self.languages
    }

    /// One short ASCII line for an SMTP reply, e.g. `Adres bulunamadi / No such address`: as many of the languages as
    /// fit into 120 characters.
    #[must_use]
    pub fn smtp_line(&self, reason: Reason, languages: &[LanguageTag]) -> Option<String> {
        let mut line = String::new();
        for language in languages {
            let Some(text) =
                self.locale(language).and_then(|locale| locale.find(reason.id(), Some("smtp"), None))
            else {
                continue;
            };
            let separator = if line.is_empty() { "" } else { " / " };
            if line.len() + separator.len() + text.len() <= lint::SMTP_LINE && !line.contains(text.as_ref()) {
                line.push_str(separator);
                line.push_str(&text);
            }
        }
        (!line.is_empty()).then_some(line)
    }

    /// The texts of a language; of English, where there are none.
    #[must_use]
    pub fn locale(&self, language: &LanguageTag) -> Option<Locale<'_>> {
        let english = self.english()?;
        let Some(index) = self.languages.iter().position(|known| known == language) else {
            return Some(english);
        };
        let own = self.texts.get(index)?;
        Some(Locale { tag: &own.tag, right_to_left: language.is_right_to_left(), own, ..english })
    }

    /// The texts in English, which every build has.
    #[must_use]
    pub fn english(&self) -> Option<Locale<'_>> {
        let english = self.texts.iter().find(|texts| texts.tag == ENGLISH)?;
        Some(Locale { tag: &english.tag, right_to_left: false, iso_dates: false, own: english, english })
    }
}

/// Texts that stand in two files of one language: that of the later name would silently win.
fn in_two_files(overrides: &[Override]) -> Vec<Fault> {
    let mut first: BTreeMap<(&LanguageTag, String), &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for own in overrides {
        for place in places(&own.text).into_iter().filter(|place| !place.name.contains('.')) {
            let file = *first.entry((&own.language, place.name.clone())).or_insert(&own.file);
            if file != own.file {
                let what = format!("stands in {file}, too");
                faults.push(Fault::new(&own.file, what).of(place.name).on_line(place.line));
            }
        }
    }
    faults
}

impl Texts {
    fn of(language: &LanguageTag, texts: Vec<String>) -> Self {
        let plural = bundle(language, vec![PLURAL.to_owned()]);
        let mut one = FluentArgs::new();
        one.set("count", 1);
        let pattern = plural.get_message("plural").and_then(|message| message.value());
        let singular = pattern.map(|pattern| plural.format_pattern(pattern, Some(&one), &mut Vec::new()));
        let singular = singular.unwrap_or_default().into_owned();
        Self { tag: language.to_string(), bundle: bundle(language, texts), singular }
    }
}

/// The bundle of one language; a later text of the same id takes the place of an earlier one.
fn bundle(language: &LanguageTag, texts: Vec<String>) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier().clone()]);
    // Isolation marks round each value would stand in the mail.
    bundle.set_use_isolating(false);
    for text in texts {
        // `lint` has refused what does not parse.
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue").field("languages", &self.languages).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
