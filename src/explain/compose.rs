//! From a case to a notice, language by language.

use super::admin::admin;
use super::case::{Case, Site};
use super::catalogue::Catalogue;
use super::cluster::{Cluster, Fate, clusters};
use super::format::{Format, Precision};
use super::group::{Teller, group};
use super::hostile::{clean, plain};
use super::known::Known;
use super::model::{Explanation, Fact, Field, Kind, MessageBlock, Phrase, Version, Words};
use crate::dsn::{Content, ReturnedMessage};
use crate::language::LanguageTag;
use crate::reason::Reason;
use fluent_bundle::FluentArgs;
use std::borrow::Cow;

/// Reasons told in full; the others get a line each.
const GROUPS: usize = 4;
/// Lines of further reasons.
const FURTHER: usize = 20;
/// The mail's own subject, in the notice's Subject and in its block.
const SUBJECT: usize = 60;
/// To and Cc of more than that many addresses are not counted through.
const CORRESPONDENTS: usize = 1000;

/// Explains a report in the given languages, the first of which is the main one. No language is English.
#[must_use]
pub fn explain<'a>(
    case: &Case<'_>,
    site: &Site,
    catalogue: &'a Catalogue,
    languages: &[LanguageTag],
) -> Explanation<'a> {
    let english = catalogue.english();
    let mut voices: Vec<_> = languages.iter().filter_map(|language| catalogue.voice(language)).collect();
    if voices.is_empty() {
        voices.extend(english);
    }
    let iso = voices.len() > 1;
    let formats: Vec<Format<'a>> = voices.into_iter().map(|voice| Format { voice, iso }).collect();
    let clusters = clusters(case);
    let known: Vec<Known<'_>> =
        clusters.iter().take(GROUPS + FURTHER).map(|cluster| Known::of(case, cluster)).collect();
    let arguments: Vec<Vec<FluentArgs<'_>>> =
        formats.iter().map(|format| known.iter().map(|known| known.arguments(*format)).collect()).collect();
    // The paragraph for another administrator is the same in each version: it stands once, in that of its own language.
    let english_at =
        formats.iter().position(|format| Some(format.voice.tag) == english.map(|voice| voice.tag));
    let others = others(case, &clusters);
    let versions: Vec<Version<'a>> = formats
        .iter()
        .zip(&arguments)
        .enumerate()
        .map(|(index, (format, arguments))| {
            let forward = english.filter(|_| english_at.unwrap_or(0) == index);
            let teller = Teller { case, site, format: *format, forward };
            let told: Vec<Told<'_>> = known.iter().zip(arguments).collect();
            version(&teller, &clusters, &told, others)
        })
        .collect();
    let band_shows_contact = versions
        .iter()
        .flat_map(|version| &version.groups)
        .any(|group| matches!(group.fact, Some(Fact::Contact(_))));
    let help = site.help().filter(|_| !band_shows_contact).map(|help| Field {
        label: phrase(&formats, "label-help"),
        value: Some(help),
        kind: Kind::Own,
    });
    let mut reasons: Vec<Reason> = Vec::new();
    for cluster in &clusters {
        if !reasons.contains(&cluster.reason) {
            reasons.push(cluster.reason);
        }
    }
    Explanation {
        help,
        message: case.returned.and_then(|mail| message_block(mail, &clusters, site, &formats)),
        admin: admin(case, site, &clusters, arguments.first().map_or(&[], Vec::as_slice), &formats),
        original: case.original.map(str::to_owned),
        reasons,
        subject: case.returned.and_then(|mail| subject(mail, &clusters, &formats)),
        versions,
    }
}

/// The same words in each language.
pub(super) fn phrase<'a>(formats: &[Format<'a>], id: &str) -> Phrase<'a> {
    Phrase::of(formats.iter().map(|format| words(*format, format.voice.word(id))))
}

/// Words of a language.
pub(super) fn words<'a>(format: Format<'a>, text: Cow<'a, str>) -> Words<'a> {
    Words { language: format.voice.tag, text }
}

/// A cluster, and what the texts of its reason may say of it in one language.
type Told<'t> = (&'t Known<'t>, &'t FluentArgs<'t>);

fn version<'a>(
    teller: &Teller<'_, 'a>,
    clusters: &[Cluster<'_>],
    told: &[Told<'_>],
    others: Option<usize>,
) -> Version<'a> {
    let voice = teller.format.voice;
    let mixed = headline_id(clusters) == "headline-mixed";
    let mut groups: Vec<_> =
        told.iter().take(GROUPS).map(|(known, arguments)| group(teller, known, arguments)).collect();
    let title_of_group = |cluster: &Cluster<'_>, title: &str| {
        let outcome = outcome_id(cluster.fate).filter(|_| mixed).map(|id| format!("{} ", voice.word(id)));
        let group = voice.word_with("group", &count(cluster.members.len()));
        format!("{group} {}{title}", outcome.unwrap_or_default())
    };
    let (outcome, title) = match clusters {
        [cluster] => {
            let title = || groups.first().map(|group| group.title.clone()).unwrap_or_default();
            match outcome_id(cluster.fate) {
                Some(id) => (Some(voice.word(id)), title()),
                None if cluster.reason.is_agreement() => (None, title()),
                None => (None, voice.word(headline_id(clusters))),
            }
        }
        _ => {
            let sum = clusters.iter().map(|cluster| cluster.members.len()).sum();
            for (group, cluster) in groups.iter_mut().zip(clusters) {
                group.title = title_of_group(cluster, &group.title).into();
            }
            (None, voice.word_with(headline_id(clusters), &count(sum)))
        }
    };
    Version {
        language: voice.tag,
        right_to_left: voice.right_to_left,
        name: voice.word("language-name"),
        outcome,
        title,
        others: others.map(|others| {
            let mut arguments = FluentArgs::new();
            arguments.set("others", others);
            voice.word_with("others", &arguments).into_owned()
        }),
        groups,
        further: further(told, |(known, arguments)| {
            let title = teller.title(known.cluster, arguments);
            plain(&title_of_group(known.cluster, &title)).into_owned()
        }),
        not_yours: teller.case.own.then(|| voice.word("not-yours")),
        original: voice.word("original"),
        label_recipient: voice.word("label-recipient"),
        heading_what: voice.word("heading-what"),
        heading_steps: voice.word("heading-steps"),
        heading_forward: voice.word("heading-forward"),
    }
}

/// The one argument of a count.
fn count(count: usize) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    arguments.set("count", count);
    arguments
}

/// One line for each reason beyond those told in full; the same line stands once.
fn further(told: &[Told<'_>], line: impl Fn(&Told<'_>) -> String) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for told in told.iter().skip(GROUPS) {
        let line = line(told);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// The words before the cause.
fn outcome_id(fate: Fate) -> Option<&'static str> {
    match fate {
        Fate::Failed | Fate::GaveUp => Some("outcome-failed"),
        Fate::Delayed => Some("outcome-delayed"),
        Fate::Delivered | Fate::Relayed | Fate::Expanded => None,
    }
}

/// The title of several reasons, or of a success.
fn headline_id(clusters: &[Cluster<'_>]) -> &'static str {
    let all = |holds: fn(Fate) -> bool| clusters.iter().all(|cluster| holds(cluster.fate));
    if all(Fate::is_failure) {
        "headline-failed"
    } else if all(|fate| fate == Fate::Delayed) {
        "headline-delayed"
    } else if all(|fate| fate == Fate::Relayed) {
        "headline-relayed"
    } else if all(|fate| fate == Fate::Expanded) {
        "headline-expanded"
    } else if all(Fate::is_success) {
        "headline-delivered"
    } else {
        "headline-mixed"
    }
}

/// How many in To and Cc the report does not name. It counts only where at least one of them is named: a report about
/// the member of a list says nothing about the list.
fn others(case: &Case<'_>, clusters: &[Cluster<'_>]) -> Option<usize> {
    let mail = case.returned?;
    if clusters.iter().all(|cluster| cluster.fate.is_success()) || mail.recipients.len() > CORRESPONDENTS {
        return None;
    }
    let mut reported: Vec<String> = Vec::new();
    for status in &case.report.recipients {
        reported.push(status.final_recipient.to_lowercase());
        reported.extend(status.original_recipient.as_ref().map(|address| address.to_lowercase()));
    }
    reported.sort();
    let mut written: Vec<String> = mail.recipients.iter().map(|address| address.to_lowercase()).collect();
    written.sort();
    written.dedup();
    let others = written.iter().filter(|address| reported.binary_search(address).is_err()).count();
    (others != 0 && others != written.len()).then_some(others)
}

/// The mail in question: which one, and where its copy is.
fn message_block<'a>(
    mail: &ReturnedMessage,
    clusters: &[Cluster<'_>],
    site: &Site,
    formats: &[Format<'a>],
) -> Option<MessageBlock<'a>> {
    let failed = clusters.iter().any(|cluster| cluster.fate.is_failure());
    let delayed = clusters.iter().any(|cluster| cluster.fate == Fate::Delayed);
    let mut fields = Vec::new();
    let subject = mail.subject.as_deref().map(|subject| clean(subject, SUBJECT));
    if let Some(subject) = subject.filter(|subject| !subject.is_empty()) {
        fields.push(Field {
            label: phrase(formats, "label-subject"),
            value: Some(subject.into_owned()),
            kind: Kind::Subject,
        });
    }
    if let (Some(date), Some(format)) = (mail.date, formats.first()) {
        let date = format.date(date, &site.time_zone, Precision::Minutes);
        fields.push(Field { label: phrase(formats, "label-sent"), value: Some(date), kind: Kind::Own });
    }
    let (heading, copy) = match (failed, delayed, mail.content) {
        (true, _, Content::Full) => ("heading-returned", Some("copy-attached")),
        (true, _, Content::HeadersOnly) => ("heading-returned", Some("copy-headers")),
        (false, true, _) => ("heading-delayed", Some("copy-waiting")),
        (false, false, _) => ("heading-message", None),
    };
    if let Some(copy) = copy {
        let whole = |format: &Format<'a>| {
            let voice = format.voice;
            words(*format, format!("{} {}", voice.word("label-copy"), voice.word(copy)).into())
        };
        let label = Phrase::of(formats.iter().map(whole));
        fields.push(Field { label, value: None, kind: Kind::Own });
    }
    (!fields.is_empty()).then(|| MessageBlock { heading: phrase(formats, heading), fields })
}

/// Outcome and the reader's own subject, for the header of the notice.
fn subject(mail: &ReturnedMessage, clusters: &[Cluster<'_>], formats: &[Format<'_>]) -> Option<String> {
    let subject = clean(mail.subject.as_deref()?, SUBJECT);
    let failed = clusters.iter().any(|cluster| cluster.fate.is_failure());
    let delayed = clusters.iter().any(|cluster| cluster.fate == Fate::Delayed);
    let outcome = match (failed, delayed) {
        (true, _) => "outcome-failed",
        (false, true) => "outcome-delayed",
        (false, false) => headline_id(clusters),
    };
    (!subject.is_empty()).then(|| format!("{}: {subject}", phrase(formats, outcome).joined()))
}
