//! One language: its texts by their ids, and how it writes dates.

use super::bundle::Texts;
use super::sentence::{SENTENCE, sentence};
use fluent_bundle::{FluentArgs, FluentValue};
use std::borrow::Cow;
use std::fmt;

/// One language's texts, and its way to write values. English stands in for a message that the language does not have at
/// all; a message that it has without some attribute does without it in English, too.
#[derive(Clone, Copy)]
pub struct Locale<'a> {
    /// As pages name the language.
    pub tag: &'a str,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    pub(super) iso_dates: bool,
    pub(super) own: &'a Texts,
    pub(super) english: &'a Texts,
}

impl<'a> Locale<'a> {
    /// With dates as in ISO 8601: where a notice shows two languages, both read them.
    #[must_use]
    pub fn with_iso_dates(self) -> Self {
        Self { iso_dates: true, ..self }
    }

    /// What the language calls itself; its tag where its texts do not say, because English would say of itself.
    #[must_use]
    pub fn name(self) -> Cow<'a, str> {
        const NAME: &str = "language-name";
        if self.own.bundle.has_message(NAME) { self.word(NAME) } else { self.tag.into() }
    }

    /// A word of the notice that says nothing of the case. Every one is there in English, which a test holds.
    #[must_use]
    pub fn word(self, id: &str) -> Cow<'a, str> {
        self.find(id, None, None).unwrap_or_default()
    }

    /// A word of the notice.
    #[must_use]
    pub fn word_with(self, id: &str, arguments: &FluentArgs<'_>) -> Cow<'a, str> {
        self.value(id, arguments).unwrap_or_default()
    }

    /// A word of the notice that says one thing of the case.
    #[must_use]
    pub fn word_with_one<'v>(
        self,
        id: &str,
        name: &'v str,
        value: impl Into<FluentValue<'v>>,
    ) -> Cow<'a, str> {
        let mut arguments = FluentArgs::with_capacity(1);
        arguments.set(name, value);
        self.word_with(id, &arguments)
    }

    /// The value of a message.
    #[must_use]
    pub fn value(self, id: &str, arguments: &FluentArgs<'_>) -> Option<Cow<'a, str>> {
        self.find(id, None, Some(arguments))
    }

    /// An attribute of a message.
    #[must_use]
    pub fn attribute(self, id: &str, attribute: &str, arguments: &FluentArgs<'_>) -> Option<Cow<'a, str>> {
        self.find(id, Some(attribute), Some(arguments))
    }

    /// Whether a message has an attribute.
    #[must_use]
    pub fn has_attribute(self, id: &str, attribute: &str) -> bool {
        let message = self.own.bundle.get_message(id).or_else(|| self.english.bundle.get_message(id));
        message.is_some_and(|message| message.get_attribute(attribute).is_some())
    }

    /// A sentence without values is borrowed from the catalogue.
    pub(super) fn find(
        self,
        id: &str,
        attribute: Option<&str>,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<Cow<'a, str>> {
        let own = self.own.bundle.get_message(id).map(|message| (self.own, message));
        let (Texts { bundle, singular, .. }, message) = match own {
            Some(own) => own,
            None => (self.english, self.english.bundle.get_message(id)?),
        };
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        if let Some(sentence) = sentence(pattern, arguments, singular) {
            return Some(sentence);
        }
        let mut errors = Vec::new();
        let mut text = String::with_capacity(SENTENCE);
        bundle.write_pattern(&mut text, pattern, arguments, &mut errors).ok()?;
        // An error leaves `{$name}` in the text, which no reader shall see.
        errors.is_empty().then_some(Cow::Owned(text))
    }
}

impl fmt::Debug for Locale<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale").field("tag", &self.tag).finish_non_exhaustive()
    }
}
