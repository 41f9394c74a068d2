//! The HTML part. The layout stands in `conf/notice/`; every string is escaped there.

use super::hostile::{CODE_START, VALUE_START, all_bytes, cut_at_mark};
use super::model::{Explanation, Fact, Kind, Section, Version};
use super::phrase::{Phrase, Words};
use askama::Template;
use askama::filters::{Escaper, Html};
// what is a `Cow` would be written by way of the formatter
use std::fmt;
use std::ops::Deref as _;

/// What is on everybody's machine.
const FONTS: &str = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/// Bytes of a usual page.
const ROOM: usize = 8192;

/// The whole page.
#[derive(Template)]
#[template(path = "notice.html", config = "conf/notice/askama.toml")]
struct Page<'a> {
    notice: &'a Explanation<'a>,
    title: String,
}

/// As askama's own for HTML, which looks at each letter; most words have none of those that mean something there.
#[derive(Clone, Copy)]
struct Escaping;

impl Escaper for Escaping {
    fn write_escaped_str<W: fmt::Write>(&self, mut page: W, text: &str) -> fmt::Result {
        let is_plain = |byte| !matches!(byte, b'"' | b'&' | b'\'' | b'<' | b'>');
        if all_bytes(text.as_bytes(), is_plain) {
            return page.write_str(text);
        }
        Html.write_escaped_str(page, text)
    }
}

impl Explanation<'_> {
    /// The HTML part; none when the page cannot be written.
    #[must_use]
    pub fn html(&self) -> Option<String> {
        let mut html = String::with_capacity(ROOM);
        Page { notice: self, title: self.title() }.render_into(&mut html).ok()?;
        html.truncate(html.trim_end().len());
        html.push('\n');
        Some(html)
    }
}

impl<'a> Page<'a> {
    fn language(&self) -> &str {
        self.notice.versions.first().map_or("en", |version| version.language)
    }

    fn direction(&self) -> &'static str {
        if self.notice.versions.first().is_some_and(|version| version.right_to_left) { "rtl" } else { "ltr" }
    }

    /// The sentence of the one band in each language.
    fn who(&self) -> Vec<Words<'a>> {
        self.first_sections(|section| Some(&section.who))
    }

    /// The one fact as a sentence in each language.
    fn fact_sentences(&self) -> Vec<Words<'a>> {
        self.first_sections(|section| match &section.fact {
            Some(Fact::Sentence(sentence)) => Some(sentence),
            _ => None,
        })
    }

    /// The label of the one fact in all languages.
    fn fact_label(&self) -> Phrase<'a> {
        let labels = self.first_sections(|section| match &section.fact {
            Some(Fact::Labelled { label, .. }) => Some(label),
            _ => None,
        });
        Phrase::of(labels.into_iter())
    }

    fn first_sections(&self, text: impl Fn(&'a Section<'a>) -> Option<&'a str>) -> Vec<Words<'a>> {
        let words = |version: &'a Version<'a>| {
            let text = text(version.sections.first()?)?;
            Some(Words { language: version.language, text: text.into() })
        };
        self.notice.versions.iter().filter_map(words).collect()
    }

    /// Whether there is anything to say about the mail in question.
    fn has_message_row(&self) -> bool {
        let notice = self.notice;
        let several = notice.versions.len() > 1;
        notice.message.is_some()
            || (several && notice.help.is_some())
            || (!several && notice.versions.iter().any(|version| version.vouching.is_some()))
    }
}

/// A piece of a sentence: our words, a value within them, or what an administrator types.
struct Piece<'a> {
    text: &'a str,
    kind: PieceKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    Words,
    Value,
    Code,
}

/// Cuts a sentence at the marks of its values and of its code.
fn pieces(sentence: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut left = Some((sentence, PieceKind::Words));
    std::iter::from_fn(move || {
        let (rest, kind) = left.take()?;
        let Some((text, mark, behind)) = cut_at_mark(rest) else { return Some(Piece { text: rest, kind }) };
        let next = match mark {
            VALUE_START => PieceKind::Value,
            CODE_START => PieceKind::Code,
            _ => PieceKind::Words,
        };
        left = Some((behind, next));
        Some(Piece { text, kind })
    })
}
