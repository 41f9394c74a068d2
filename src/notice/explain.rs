//! From a case to a notice, language by language.

use super::admin::admin;
use super::case::{Case, Imprint};
use super::facts::{GroupFacts, Told};
use super::group::{Group, endings, groups};
use super::headline::Titles;
use super::hostile::{clean, plain};
use super::message::{message_block, others, own_subject, subject};
use super::model::{Explanation, Fact, Field, Kind, Section, Version};
use super::phrase::{Phrase, Words};
use super::section::{Writer, section};
use super::standing::Standing;
use crate::catalogue::{Catalogue, Locale, Precision};
use crate::dsn::RecipientStatus;
use crate::language::LanguageTag;
use crate::reason::Reason;
use fluent_bundle::FluentArgs;
use std::borrow::Cow;

/// Reasons told in full; the others get a line each.
const SECTIONS: usize = 4;
/// The longest path of RFC 5321 section 4.5.3.1.3.
const ADDRESS: usize = 256;
/// Lines of further reasons.
const FURTHER: usize = 20;

/// Explains a report in the given languages, the first of which is the main one. No language is English.
#[must_use]
pub fn explain<'a>(
    case: &Case<'_>,
    imprint: &Imprint,
    catalogue: &'a Catalogue,
    languages: &[LanguageTag],
) -> Explanation<'a> {
    let locales = locales(catalogue, languages);
    let groups = groups(case, imprint);
    let shown = groups.iter().take(SECTIONS + FURTHER);
    let facts: Vec<GroupFacts<'_>> = shown.map(|group| GroupFacts::of(case, imprint, group)).collect();
    let told: Vec<Vec<Told<'_>>> =
        locales.iter().map(|locale| facts.iter().map(|facts| facts.told(*locale)).collect()).collect();
    // The paragraphs for another administrator are the same in each version: they stand once.
    let english = catalogue.english().map(|locale| locale.tag);
    let english_at = locales.iter().position(|locale| Some(locale.tag) == english);
    let others = others(case, &groups);
    let own_subject = case.returned.and_then(own_subject);
    let versions: Vec<Version<'a>> = locales
        .iter()
        .zip(&told)
        .enumerate()
        .map(|(index, (locale, told))| {
            let forwards = english_at.unwrap_or(0) == index;
            version(&Writer { case, imprint, catalogue, locale: *locale, forwards }, &groups, told, others)
        })
        .collect();
    let band_shows_contact = versions
        .iter()
        .flat_map(|version| &version.sections)
        .any(|section| matches!(section.fact, Some(Fact::Contact(_))));
    let help = case.help(imprint).filter(|_| !band_shows_contact).map(|help| Field {
        label: phrase(&locales, "label-help"),
        value: Some(help),
        kind: Kind::Own,
    });
    Explanation {
        help,
        label_recipient: phrase(&locales, "label-recipient"),
        label_recipients: phrase(&locales, "label-recipients"),
        message: case
            .returned
            .filter(|_| !is_test(&groups))
            .and_then(|mail| message_block(mail, own_subject.as_deref(), &groups, imprint, &locales)),
        admin: admin(case, imprint, told.first().map_or(&[], Vec::as_slice), &locales),
        original: case.original.map(str::to_owned),
        reasons: reasons(&groups),
        endings: endings(&groups),
        subject: own_subject.map(|own| subject((!is_test(&groups)).then_some(&own), &groups, &locales)),
        versions,
    }
}

/// The texts in each language; a notice in several writes dates in a way that all of them read.
fn locales<'a>(catalogue: &'a Catalogue, languages: &[LanguageTag]) -> Vec<Locale<'a>> {
    let mut locales: Vec<_> = languages.iter().filter_map(|language| catalogue.locale(language)).collect();
    if locales.len() > 1 {
        return locales.into_iter().map(Locale::with_iso_dates).collect();
    }
    if locales.is_empty() {
        locales.extend(catalogue.english());
    }
    locales
}

/// Nothing was sent: the reader has no message to look for, and nobody sent one in their name.
fn is_test(groups: &[Group<'_>]) -> bool {
    groups.iter().any(|group| group.outcome.is_test())
}

/// Each reason once, in the order of the notice.
fn reasons(groups: &[Group<'_>]) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    for group in groups {
        if !reasons.contains(&group.reason) {
            reasons.push(group.reason);
        }
    }
    reasons
}

/// The same words in each language.
pub(super) fn phrase<'a>(locales: &[Locale<'a>], id: &str) -> Phrase<'a> {
    Phrase::of(locales.iter().map(|locale| words(*locale, locale.word(id))))
}

/// Words of a language.
pub(super) fn words<'a>(locale: Locale<'a>, text: Cow<'a, str>) -> Words<'a> {
    Words { language: locale.tag, text }
}

fn version<'a>(
    writer: &Writer<'_, 'a>,
    groups: &[Group<'_>],
    told: &[Told<'_>],
    others: Option<usize>,
) -> Version<'a> {
    let locale = writer.locale;
    let titles = Titles::of(groups);
    let mut rest = told.iter();
    let mut full: Vec<(&Group<'_>, Section<'a>)> = Vec::new();
    while full.len() < SECTIONS {
        let Some(Told { facts, arguments }) = rest.next() else { break };
        // An alias whose targets failed for different reasons is one address to whoever wrote to it.
        let section = section(writer, facts, arguments);
        if !full.iter().any(|(_, same)| *same == section) {
            full.push((facts.group, section));
        }
    }
    let (outcome, title) = match full.as_slice() {
        [(group, section)] if rest.as_slice().is_empty() => match group.outcome.message() {
            Some(id) => (Some(locale.word(id)), section.title.clone()),
            None if group.reason.is_agreement() => (None, section.title.clone()),
            None => (None, titles.above_all(locale)),
        },
        _ => {
            for (group, section) in &mut full {
                section.title = titles.above(locale, group, &section.title).into();
            }
            (None, titles.above_all(locale))
        }
    };
    Version {
        language: locale.tag,
        right_to_left: locale.right_to_left,
        name: locale.name(),
        outcome,
        title,
        others: others.map(|others| locale.word_with_one("others", "others", others).into_owned()),
        sections: full.into_iter().map(|(_, section)| section).collect(),
        further: further(writer, titles, rest.as_slice()),
        vouching: vouching(writer).filter(|_| !is_test(groups)),
        original: locale.word("original"),
        heading_what: locale.word("heading-what"),
        heading_steps: locale.word("heading-steps"),
        heading_phone: locale.word("heading-phone"),
        heading_forward: locale.word("heading-forward"),
    }
}

/// What may be said of the report itself: that this server wrote it, or which mail of the reader's it is about.
fn vouching<'a>(writer: &Writer<'_, 'a>) -> Option<Cow<'a, str>> {
    let locale = writer.locale;
    match writer.case.standing {
        Standing::Ours => Some(locale.word("not-yours")),
        Standing::Proved { sent, to_recipients } => {
            let to = match writer.case.report.recipients.as_slice() {
                [only] => written_to(writer.case, only),
                _ => "",
            };
            let id = if to_recipients { "about-your-mail" } else { "about-your-address" };
            let mut arguments = FluentArgs::with_capacity(3);
            arguments.set("count", writer.case.report.recipients.len());
            arguments.set("date", locale.date(sent, &writer.imprint.time_zone, Precision::Minutes));
            arguments.set("recipient", clean(to, ADDRESS));
            Some(locale.word_with(id, &arguments))
        }
        Standing::Asked | Standing::Stranger => None,
    }
}

/// The address that the reader wrote, of those that a recipient has.
fn written_to<'a>(case: &'a Case<'_>, recipient: &'a RecipientStatus) -> &'a str {
    let written = case.returned.map_or(&[][..], |mail| mail.recipients.as_slice());
    let original = recipient
        .original_recipient
        .as_deref()
        .filter(|original| written.iter().any(|address| address.to_lowercase() == original.to_lowercase()));
    original.unwrap_or(&recipient.final_recipient)
}

/// One line for each reason beyond those told in full; the same line stands once.
fn further(writer: &Writer<'_, '_>, titles: Titles, rest: &[Told<'_>]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for Told { facts, arguments } in rest {
        let title = writer.title(facts.group, arguments);
        let line = plain(&titles.above(writer.locale, facts.group, &title)).into_owned();
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}
