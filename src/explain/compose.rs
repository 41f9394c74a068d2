//! From a case to a notice, language by language.

use super::admin::admin;
use super::case::{Case, Site};
use super::catalogue::Catalogue;
use super::cluster::{Cluster, Fate, clusters};
use super::format::{Format, Precision};
use super::group::{Teller, group};
use super::hostile::{clean, plain};
use super::model::{Explanation, Fact, Field, Kind, MessageBlock, Phrase, Version};
use crate::dsn::{Content, ReturnedMessage};
use crate::language::LanguageTag;
use crate::reason::Reason;
use fluent_bundle::FluentArgs;

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
pub fn explain(
    case: &Case<'_>,
    site: &Site,
    catalogue: &Catalogue,
    languages: &[LanguageTag],
) -> Explanation {
    let english = catalogue.languages().iter().find(|tag| tag.to_string() == "en").into_iter();
    let languages: Vec<&LanguageTag> =
        if languages.is_empty() { english.collect() } else { languages.iter().collect() };
    let formats: Vec<Format<'_>> =
        languages.iter().map(|language| Format { catalogue, language, iso: languages.len() > 1 }).collect();
    let clusters = clusters(case);
    let mut versions: Vec<Version> =
        formats.iter().map(|format| version(case, site, &clusters, *format)).collect();
    forward_once(&mut versions);
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
        admin: admin(case, site, &clusters, &formats),
        original: case.original.map(str::to_owned),
        reasons,
        subject: case.returned.and_then(|mail| subject(mail, &clusters, &formats)),
        versions,
    }
}

/// The paragraph for another administrator is the same in each version: it stands once, in that of its own language.
fn forward_once(versions: &mut [Version]) {
    let languages: Vec<String> = versions.iter().map(|version| version.language.clone()).collect();
    for (index, version) in versions.iter_mut().enumerate() {
        for group in &mut version.groups {
            let place = group
                .forward
                .as_ref()
                .and_then(|(own, _)| languages.iter().position(|language| language == own));
            if place.unwrap_or(0) != index {
                group.forward = None;
            }
        }
    }
}

/// The same words in each language.
pub(super) fn phrase(formats: &[Format<'_>], id: &str) -> Phrase {
    Phrase::of(
        formats
            .iter()
            .map(|format| (format.language.to_string(), word(*format, id, &FluentArgs::new())))
            .collect(),
    )
}

fn version(case: &Case<'_>, site: &Site, clusters: &[Cluster<'_>], format: Format<'_>) -> Version {
    let told = |id: &str| word(format, id, &FluentArgs::new());
    let teller = Teller { case, site, format };
    let mixed = headline_id(clusters) == "headline-mixed";
    let mut groups: Vec<_> = clusters.iter().take(GROUPS).map(|cluster| group(&teller, cluster)).collect();
    let title_of_group = |cluster: &Cluster<'_>, title: &str| {
        let outcome = outcome_id(cluster.fate).filter(|_| mixed).map(|id| format!("{} ", told(id)));
        let count = teller.count(cluster.members.len());
        format!("{} {}{title}", word(format, "group", &count), outcome.unwrap_or_default())
    };
    let single = groups.first().map(|group| group.title.clone()).unwrap_or_default();
    for (group, cluster) in groups.iter_mut().zip(clusters) {
        group.title = title_of_group(cluster, &group.title);
    }
    let (outcome, title) = match clusters {
        [cluster] => match outcome_id(cluster.fate) {
            Some(id) => (Some(told(id)), single),
            None if cluster.reason.is_agreement() => (None, single),
            None => (None, told(headline_id(clusters))),
        },
        _ => {
            let count = clusters.iter().map(|cluster| cluster.members.len()).sum();
            (None, word(format, headline_id(clusters), &teller.count(count)))
        }
    };
    Version {
        language: format.language.to_string(),
        right_to_left: format.language.is_right_to_left(),
        name: told("language-name"),
        outcome,
        title,
        others: others(case, clusters, format),
        groups,
        further: further(clusters, |cluster| {
            let title = teller.title(cluster, &teller.arguments(cluster));
            plain(&title_of_group(cluster, &title)).into_owned()
        }),
        not_yours: case.own.then(|| told("not-yours")),
        original: told("original"),
        label_recipient: told("label-recipient"),
        heading_what: told("heading-what"),
        heading_steps: told("heading-steps"),
        heading_forward: told("heading-forward"),
    }
}

/// One line for each reason beyond those told in full; the same line stands once.
fn further(clusters: &[Cluster<'_>], line: impl Fn(&Cluster<'_>) -> String) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for cluster in clusters.iter().skip(GROUPS).take(FURTHER) {
        let line = line(cluster);
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

/// What is known of those in To and Cc whom the report does not name. It counts only where at least one of them is
/// named: a report about the member of a list says nothing about the list.
fn others(case: &Case<'_>, clusters: &[Cluster<'_>], format: Format<'_>) -> Option<String> {
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
    if others == 0 || others == written.len() {
        return None;
    }
    let mut arguments = FluentArgs::new();
    arguments.set("others", others);
    Some(word(format, "others", &arguments))
}

/// The mail in question: which one, and where its copy is.
fn message_block(
    mail: &ReturnedMessage,
    clusters: &[Cluster<'_>],
    site: &Site,
    formats: &[Format<'_>],
) -> Option<MessageBlock> {
    let failed = clusters.iter().any(|cluster| cluster.fate.is_failure());
    let delayed = clusters.iter().any(|cluster| cluster.fate == Fate::Delayed);
    let mut fields = Vec::new();
    let subject = mail.subject.as_deref().map(|subject| clean(subject, SUBJECT));
    if let Some(subject) = subject.filter(|subject| !subject.is_empty()) {
        fields.push(Field {
            label: phrase(formats, "label-subject"),
            value: Some(subject),
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
        let whole = |format: &Format<'_>| {
            let label = word(*format, "label-copy", &FluentArgs::new());
            (format.language.to_string(), format!("{label} {}", word(*format, copy, &FluentArgs::new())))
        };
        let label = Phrase::of(formats.iter().map(whole).collect());
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

/// A word of the notice in the format's language.
pub(super) fn word(format: Format<'_>, id: &str, arguments: &FluentArgs<'_>) -> String {
    format.catalogue.word(format.language, id, arguments)
}
