//! The site in one language: its words, its articles, and what stands on each of its pages.

use super::Source;
use crate::catalogue::{Entry, Locale};
use crate::language::LanguageTag;
use crate::notice::Imprint;
use crate::reason::{Fate, Party, Reason};
use crate::smtp::Speaker;
use std::borrow::Cow;

/// Scripts and styles of the site's own and nothing else: what a page may do, CSP level 3.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/// One language of the site.
pub(super) struct Edition<'a> {
    pub(super) language: LanguageTag,
    pub(super) locale: Locale<'a>,
    imprint: &'a Imprint,
    links: &'static [Link],
    /// The other editions: tag and own name.
    others: Vec<(String, Cow<'a, str>)>,
    /// In the order of the catalogue.
    pub(super) articles: Vec<Article>,
}

/// What is said of one reason.
pub(super) struct Article {
    pub(super) reason: Reason,
    pub(super) who: Who,
    pub(super) entry: Entry,
}

/// Who can act on a reason, where nothing is known of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Sender,
    SenderAdmin,
    Recipient,
    RecipientAdmin,
    /// Nothing is left but to send the mail once more.
    TryAgain,
    /// It is not known why: the sender's administrator can look into it.
    Unknown,
    /// Nothing was refused.
    Agreed,
}

/// What stands round a page.
pub(super) struct Frame<'a> {
    pub(super) locale: Locale<'a>,
    pub(super) imprint: &'a Imprint,
    pub(super) language: &'a str,
    pub(super) direction: &'static str,
    pub(super) policy: &'static str,
    /// From the page to the root of the site.
    pub(super) root: &'static str,
    pub(super) home: &'static str,
    pub(super) links: &'static [Link],
    pub(super) others: Vec<Other<'a>>,
}

/// A page of the same edition, in the head of each.
pub(super) struct Link {
    pub(super) href: &'static str,
    pub(super) word: &'static str,
}

/// The same page in another language.
pub(super) struct Other<'a> {
    pub(super) language: String,
    pub(super) name: Cow<'a, str>,
    pub(super) href: String,
}

const LINKS: &[Link] = &[Link { href: "codes.html", word: "page-codes" }];
const LINKS_WITH_DECODER: &[Link] =
    &[Link { href: "decoder.html", word: "page-decoder" }, Link { href: "codes.html", word: "page-codes" }];

impl<'a> Edition<'a> {
    /// All of them, those of the settings first.
    pub(super) fn all(source: Source<'a>) -> Vec<Self> {
        let known = source.catalogue.languages();
        let first = source.languages.iter().filter(|language| known.contains(language));
        let mut languages: Vec<&LanguageTag> = first.collect();
        languages.extend(known.iter().filter(|language| !source.languages.contains(language)));
        let locales: Vec<(&LanguageTag, Locale<'a>)> = languages
            .into_iter()
            .filter_map(|language| Some((language, source.catalogue.locale(language)?)))
            .collect();
        let others = |own: &LanguageTag| {
            let others = locales.iter().filter(|(language, _)| *language != own);
            others.map(|(_, locale)| (locale.tag.to_owned(), locale.name())).collect()
        };
        let edition = |(language, locale): &(&LanguageTag, Locale<'a>)| Self {
            language: (*language).clone(),
            locale: *locale,
            imprint: source.imprint,
            links: if source.has_decoder { LINKS_WITH_DECODER } else { LINKS },
            others: others(language),
            articles: articles(source, language),
        };
        locales.iter().map(edition).collect()
    }

    /// As folders and attributes name it.
    pub(super) fn tag(&self) -> &str {
        self.locale.tag
    }

    pub(super) fn direction(&self) -> &'static str {
        if self.language.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// Where a page of it stands.
    pub(super) fn path(&self, page: &str) -> String {
        format!("{}/{page}", self.tag())
    }

    /// The frame of one of its pages.
    pub(super) fn frame(&self, page: &str) -> Frame<'a> {
        let other = |(language, name): &(String, Cow<'a, str>)| Other {
            language: language.clone(),
            name: name.clone(),
            href: format!("../{language}/{page}"),
        };
        Frame {
            locale: self.locale,
            imprint: self.imprint,
            language: self.locale.tag,
            direction: self.direction(),
            policy: POLICY,
            root: "../",
            home: "index.html",
            links: self.links,
            others: self.others.iter().map(other).collect(),
        }
    }

    /// The frame of the page above all editions.
    pub(super) fn frame_of_root(&self) -> Frame<'a> {
        Frame { root: "", links: &[], others: Vec::new(), ..self.frame("index.html") }
    }

    /// The article about a reason.
    pub(super) fn article(&self, reason: Reason) -> Option<&Article> {
        self.articles.iter().find(|article| article.reason == reason)
    }
}

/// Each reason's; in English where a language of the administrator's lacks a part of one.
fn articles(source: Source<'_>, language: &LanguageTag) -> Vec<Article> {
    let catalogue = source.catalogue;
    let english = || catalogue.english()?.tag.parse::<LanguageTag>().ok();
    let article = |reason: Reason| {
        let party = match source.classifier.party(reason, Speaker::Recipient, Fate::Refused) {
            // Who has the notice can look for more in it.
            _ if reason.is_undefined() => Party::SenderAdmin,
            party => party,
        };
        let entry = catalogue
            .entry(reason, party, language)
            .or_else(|| catalogue.entry(reason, party, &english()?))?;
        Some(Article { reason, who: Who::of(reason, party), entry })
    };
    Reason::ALL.iter().filter_map(|reason| article(*reason)).collect()
}

impl Who {
    fn of(reason: Reason, party: Party) -> Self {
        match party {
            _ if reason.is_success() => Self::Agreed,
            _ if reason.is_undefined() => Self::Unknown,
            Party::Sender => Self::Sender,
            // As in a notice: nobody knows before the log is read, or the rule is told.
            Party::SenderAdmin if matches!(reason, Reason::Expired | Reason::PolicyRejected) => Self::Unknown,
            Party::SenderAdmin => Self::SenderAdmin,
            Party::Recipient => Self::Recipient,
            Party::RecipientAdmin => Self::RecipientAdmin,
            Party::Wait => Self::TryAgain,
        }
    }

    /// The sentence of the band, as in a notice.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Sender => "who-sender",
            Self::SenderAdmin => "who-sender-admin",
            Self::Recipient => "who-recipient",
            Self::RecipientAdmin => "who-recipient-admin",
            Self::Unknown => "who-undefined",
            Self::TryAgain => "who-wait-failed",
            Self::Agreed => "who-wait",
        }
    }

    /// The class of its colour.
    pub(super) fn tone(self) -> &'static str {
        match self {
            Self::Sender | Self::TryAgain => "yours",
            Self::SenderAdmin | Self::Recipient | Self::RecipientAdmin | Self::Unknown => "others",
            Self::Agreed => "nobodys",
        }
    }
}

impl<'a> Frame<'a> {
    /// A word of the catalogue.
    pub(super) fn word(&self, id: &str) -> Cow<'a, str> {
        self.locale.word(id)
    }
}
