//! Words that stand once for all languages of a notice.

use std::borrow::Cow;

/// The same words in each language of the notice, then what needs no language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrase<'a> {
    pub(super) words: Vec<Words<'a>>,
    pub(super) suffix: String,
}

/// Words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words<'a> {
    pub(super) language: &'a str,
    pub(super) text: Cow<'a, str>,
}

impl<'a> Phrase<'a> {
    /// Joins labels such as `Yanıtı (RCPT TO):`: colons go, and what all of them end with in brackets stands once.
    pub(super) fn of(labels: impl Iterator<Item = Words<'a>>) -> Self {
        let mut words: Vec<Words<'a>> =
            labels.map(|label| label.part(|text| text.trim().trim_end_matches(':'))).collect();
        // `Message-ID` is the same in most languages.
        words.dedup_by(|next, word| next.text == word.text);
        let suffix = words
            .first()
            .filter(|_| words.len() > 1)
            .and_then(|first| first.text.rfind(" (").and_then(|at| first.text.get(at..)))
            .filter(|suffix| words.iter().all(|word| word.text.ends_with(suffix)))
            .unwrap_or_default()
            .to_owned();
        if !suffix.is_empty() {
            let shorter = |word: Words<'a>| word.part(|text| text.strip_suffix(&suffix).unwrap_or(text));
            words = words.into_iter().map(shorter).collect();
        }
        Self { words, suffix }
    }

    /// The languages one after the other.
    pub(super) fn joined(&self) -> Cow<'_, str> {
        if let ([word], "") = (self.words.as_slice(), self.suffix.as_str()) {
            return Cow::Borrowed(&word.text);
        }
        let mut joined = String::new();
        for (count, word) in self.words.iter().enumerate() {
            joined.push_str(if count > 0 { " / " } else { "" });
            joined.push_str(&word.text);
        }
        joined.push_str(&self.suffix);
        Cow::Owned(joined)
    }
}

impl Words<'_> {
    /// With a part of the text instead of all of it.
    fn part(self, part: impl Fn(&str) -> &str) -> Self {
        let text = match self.text {
            Cow::Borrowed(text) => part(text).into(),
            Cow::Owned(text) => part(&text).to_owned().into(),
        };
        Self { text, ..self }
    }
}
