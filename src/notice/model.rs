//! A notice as plain data: every string is finished, nothing is decided any more. `text` and `html` only lay it out.

use super::hostile::plain;
use super::phrase::Phrase;
use super::tone::Tone;
use crate::reason::{Fate, Party, Reason};
use std::borrow::Cow;

/// A notice. Its words stay in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// The same in one language or several.
    pub(super) versions: Vec<Version<'a>>,
    /// Before one address, and before several.
    pub(super) label_recipient: Phrase<'a>,
    pub(super) label_recipients: Phrase<'a>,
    /// Whom to ask, where no band says it already.
    pub(super) help: Option<Field<'a>>,
    /// The mail in question.
    pub(super) message: Option<MessageBlock<'a>>,
    /// For the mail administrator.
    pub(super) admin: Admin<'a>,
    /// The notice that stood there before.
    pub(super) original: Option<String>,
    /// The reasons, in the order of the notice.
    pub(super) reasons: Vec<Reason>,
    /// How it ends for each recipient, in the order of the report.
    pub(super) endings: Vec<Ending>,
    /// The mail's own subject behind the outcome.
    pub(super) subject: Option<String>,
}

/// How a notice ends for one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Who the notice says can act first: the verdict's, unless the case tells more (an alias of ours, a slip in the
    /// address, a sender of another domain, words that allow a guess only).
    pub party: Party,
    /// What became of the mail.
    pub fate: Fate,
}

/// What is said in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version<'a> {
    pub(super) language: &'a str,
    pub(super) right_to_left: bool,
    /// Its own name for itself.
    pub(super) name: Cow<'a, str>,
    /// `Not delivered:`, a line of its own in HTML.
    pub(super) outcome: Option<Cow<'a, str>>,
    pub(super) title: Cow<'a, str>,
    pub(super) others: Option<String>,
    pub(super) sections: Vec<Section<'a>>,
    /// Reasons beyond those told in full: one line each.
    pub(super) further: Vec<String>,
    pub(super) vouching: Option<Cow<'a, str>>,
    pub(super) original: Cow<'a, str>,
    pub(super) heading_what: Cow<'a, str>,
    pub(super) heading_steps: Cow<'a, str>,
    pub(super) heading_phone: Cow<'a, str>,
    pub(super) heading_forward: Cow<'a, str>,
}

/// What is said of the recipients that share a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section<'a> {
    /// `2 addresses: …`; shown when there are several sections.
    pub(super) title: Cow<'a, str>,
    pub(super) tone: Tone,
    pub(super) who: Cow<'a, str>,
    pub(super) fact: Option<Fact<'a>>,
    pub(super) addresses: Vec<String>,
    /// `and 3 more`.
    pub(super) more: Option<String>,
    pub(super) what: Cow<'a, str>,
    /// The server's own words, where ours are none or few.
    pub(super) quotes: Vec<Quote>,
    /// What follows the quoted words.
    pub(super) after: Option<Cow<'a, str>>,
    pub(super) steps: Vec<Cow<'a, str>>,
    /// What to say to the recipient.
    pub(super) phone: Option<String>,
    /// For the recipient's administrator: the language, the paragraph.
    pub(super) forward: Vec<(&'a str, String)>,
}

/// Words of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quote {
    /// Who was refused with them, where others were with other words.
    pub(super) addresses: Vec<String>,
    pub(super) text: String,
}

/// The one fact below the sentence of the band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fact<'a> {
    /// Where to ask: the same in every language.
    Contact(Cow<'a, str>),
    /// A whole sentence.
    Sentence(Cow<'a, str>),
    /// A label and a value: a date, or an address.
    Labelled { label: Cow<'a, str>, value: String, is_address: bool },
}

/// A label with its value; a phrase alone has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field<'a> {
    pub(super) label: Phrase<'a>,
    pub(super) value: Option<String>,
    pub(super) kind: Kind,
}

/// How a value is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Ours.
    Own,
    /// A host, an id: from left to right.
    Value,
    /// A server's words.
    Reply,
    /// The reader's own subject, in any script.
    Subject,
}

/// The mail in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MessageBlock<'a> {
    pub(super) heading: Phrase<'a>,
    pub(super) fields: Vec<Field<'a>>,
}

/// For the mail administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Admin<'a> {
    pub(super) heading: Phrase<'a>,
    pub(super) sections: Vec<AdminSection<'a>>,
    /// What holds for the whole report.
    pub(super) fields: Vec<Field<'a>>,
}

/// One reason, for the mail administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AdminSection<'a> {
    /// Only where they do not stand above.
    pub(super) addresses: Option<Cow<'a, str>>,
    pub(super) prose: Option<Cow<'a, str>>,
    pub(super) fields: Vec<Field<'a>>,
}

impl Explanation<'_> {
    /// Outcome and cause in one line; the languages one after the other.
    #[must_use]
    pub fn title(&self) -> String {
        let titles: Vec<_> = self.versions.iter().map(Version::full_title).collect();
        titles.join(" / ")
    }

    /// Outcome and the mail's own subject, when that is known.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.subject.as_deref()
    }

    /// The reasons, each once, in the order of the notice.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// How it ends for each recipient, in the order of the report.
    #[must_use]
    pub fn endings(&self) -> &[Ending] {
        &self.endings
    }

    /// Whether several reasons stand below each other.
    pub(super) fn has_several_sections(&self) -> bool {
        self.versions.first().is_some_and(|version| version.sections.len() > 1)
    }
}

impl Version<'_> {
    /// The title with its outcome.
    pub(super) fn full_title(&self) -> Cow<'_, str> {
        let title = plain(&self.title);
        match &self.outcome {
            Some(outcome) => Cow::Owned([outcome, " ", &title].concat()),
            None => title,
        }
    }
}
