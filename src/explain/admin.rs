//! The part for the mail administrator: what the reason means to them, and the facts.

use super::case::{Case, Site};
use super::cluster::{Cluster, Member};
use super::compose::{phrase, words};
use super::format::{Format, Precision};
use super::group::ADDRESSES;
use super::hostile::clean;
use super::model::{Admin, AdminSection, Field, Kind, Phrase};
use fluent_bundle::FluentArgs;
use std::borrow::Cow;

/// Addresses in this part, of all reasons together; the report has the rest.
const LISTED: usize = 100;
/// Different replies shown for one reason.
const REPLIES: usize = 3;
/// Reasons told here.
const SECTIONS: usize = 12;
/// A host or an id.
const NAME: usize = 255;
/// `end of DATA` and the like.
const COMMAND: usize = 40;

/// The sentence is in the first language, the labels are in all of them.
pub(super) fn admin<'a>(
    case: &Case<'_>,
    site: &Site,
    clusters: &[Cluster<'_>],
    arguments: &[FluentArgs<'_>],
    formats: &[Format<'a>],
) -> Admin<'a> {
    let mut listed = LISTED;
    let sections = clusters
        .iter()
        .zip(arguments)
        .take(SECTIONS)
        .map(|(cluster, arguments)| {
            let several = clusters.len() > 1;
            let hidden = cluster.members.len() > ADDRESSES
                || cluster.members.iter().any(|member| member.forwarded_to().is_some());
            AdminSection {
                addresses: (several || hidden).then(|| addresses(cluster, &mut listed, formats).into()),
                prose: formats
                    .first()
                    .and_then(|format| format.voice.attribute(cluster.reason.id(), "admin", arguments)),
                fields: fields(cluster, formats),
            }
        })
        .collect();
    Admin { heading: phrase(formats, "heading-admin"), sections, fields: report_fields(case, site, formats) }
}

/// The addresses that they came to in the end, as far as the list may still grow.
fn addresses(cluster: &Cluster<'_>, listed: &mut usize, formats: &[Format<'_>]) -> String {
    let shown = cluster.members.len().min(*listed);
    *listed -= shown;
    let mut addresses: Vec<Cow<'_, str>> = cluster
        .members
        .iter()
        .take(shown)
        .map(|member| match member.forwarded_to() {
            Some(last) => format!("{} → {last}", member.address()).into(),
            None => member.address(),
        })
        .collect();
    let more = cluster.members.len() - shown;
    if let (true, Some(format)) = (more > 0, formats.first()) {
        let mut arguments = FluentArgs::new();
        arguments.set("more", more);
        addresses.push(format.voice.word_with("more-in-report", &arguments));
    }
    addresses.join(", ")
}

/// The reason, then each different answer that led to it.
fn fields<'a>(cluster: &Cluster<'_>, formats: &[Format<'a>]) -> Vec<Field<'a>> {
    let mut fields = vec![field(formats, "label-reason", cluster.reason.id().to_owned())];
    let mut seen: Vec<(Option<String>, Option<&str>)> = Vec::new();
    for member in &cluster.members {
        if seen.len() == REPLIES {
            break;
        }
        let answer = (member.host_with_address(), member.reply());
        if seen.contains(&answer) {
            continue;
        }
        if let Some(host) = &answer.0 {
            fields.push(field(formats, "label-remote", host.clone()));
        }
        if let Some(reply) = answer.1 {
            fields.push(Field {
                label: reply_label(member, formats),
                value: Some(reply.to_owned()),
                kind: Kind::Reply,
            });
        }
        seen.push(answer);
    }
    fields
}

fn reply_label<'a>(member: &Member<'_>, formats: &[Format<'a>]) -> Phrase<'a> {
    if !member.said().is_reply() {
        return phrase(formats, "label-error");
    }
    let Some(command) = &member.said().command else { return phrase(formats, "label-reply-plain") };
    let mut arguments = FluentArgs::new();
    arguments.set("command", clean(command, COMMAND));
    Phrase::of(formats.iter().map(|format| words(*format, format.voice.word_with("label-reply", &arguments))))
}

/// Who reported it, under which id, and when the message came.
fn report_fields<'a>(case: &Case<'_>, site: &Site, formats: &[Format<'a>]) -> Vec<Field<'a>> {
    let report = case.report;
    let name = |id: &str, text: &Option<String>| {
        let text = clean(text.as_deref()?, NAME);
        (!text.is_empty()).then(|| field(formats, id, text.into_owned()))
    };
    let queued = report.arrival_date.zip(formats.first()).map(|(date, format)| {
        field(formats, "label-queued", format.date(date, &site.time_zone, Precision::Seconds))
    });
    [name("label-reporter", &report.reporting_mta), name("label-queue-id", &report.queue_id), queued]
        .into_iter()
        .flatten()
        .collect()
}

fn field<'a>(formats: &[Format<'a>], id: &str, value: String) -> Field<'a> {
    Field { label: phrase(formats, id), value: Some(value), kind: Kind::Value }
}
