//! The part for the mail administrator: what the reason means to them, and the facts.

use super::case::{Case, Site};
use super::cluster::{Cluster, Member};
use super::compose::{phrase, word};
use super::format::{Format, Precision};
use super::group::{ADDRESSES, Teller};
use super::hostile::clean;
use super::model::{Admin, AdminSection, Field, Kind, Phrase};
use fluent_bundle::FluentArgs;

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
pub(super) fn admin(case: &Case<'_>, site: &Site, clusters: &[Cluster<'_>], formats: &[Format<'_>]) -> Admin {
    let mut listed = LISTED;
    let sections = clusters
        .iter()
        .take(SECTIONS)
        .map(|cluster| {
            let several = clusters.len() > 1;
            let hidden = cluster.members.len() > ADDRESSES
                || cluster.members.iter().any(|member| member.forwarded_to().is_some());
            AdminSection {
                addresses: (several || hidden).then(|| addresses(cluster, &mut listed, formats)),
                prose: formats.first().and_then(|format| {
                    let teller = Teller { case, site, format: *format };
                    let arguments = teller.arguments(cluster);
                    format.catalogue.attribute(format.language, cluster.reason.id(), "admin", &arguments)
                }),
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
    let mut addresses: Vec<String> = cluster
        .members
        .iter()
        .take(shown)
        .map(|member| match member.forwarded_to() {
            Some(last) => format!("{} → {last}", member.address()),
            None => member.address(),
        })
        .collect();
    let more = cluster.members.len() - shown;
    if let (true, Some(format)) = (more > 0, formats.first()) {
        let mut arguments = FluentArgs::new();
        arguments.set("more", more);
        addresses.push(word(*format, "more-in-report", &arguments));
    }
    addresses.join(", ")
}

/// The reason, then each different answer that led to it.
fn fields(cluster: &Cluster<'_>, formats: &[Format<'_>]) -> Vec<Field> {
    let mut fields = vec![field(formats, "label-reason", cluster.reason.id().to_owned())];
    let mut seen: Vec<(Option<String>, Option<String>)> = Vec::new();
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
        if let Some(reply) = &answer.1 {
            fields.push(Field {
                label: reply_label(member, formats),
                value: Some(reply.clone()),
                kind: Kind::Reply,
            });
        }
        seen.push(answer);
    }
    fields
}

fn reply_label(member: &Member<'_>, formats: &[Format<'_>]) -> Phrase {
    if !member.is_reply() {
        return phrase(formats, "label-error");
    }
    let Some(command) = member.transcript().command else { return phrase(formats, "label-reply-plain") };
    let mut arguments = FluentArgs::new();
    arguments.set("command", clean(&command, COMMAND));
    let label = |format: &Format<'_>| (format.language.to_string(), word(*format, "label-reply", &arguments));
    Phrase::of(formats.iter().map(label).collect())
}

/// Who reported it, under which id, and when the message came.
fn report_fields(case: &Case<'_>, site: &Site, formats: &[Format<'_>]) -> Vec<Field> {
    let report = case.report;
    let name = |id: &str, text: &Option<String>| {
        let text = clean(text.as_deref()?, NAME);
        (!text.is_empty()).then(|| field(formats, id, text))
    };
    let queued = report.arrival_date.zip(formats.first()).map(|(date, format)| {
        field(formats, "label-queued", format.date(date, &site.time_zone, Precision::Seconds))
    });
    [name("label-reporter", &report.reporting_mta), name("label-queue-id", &report.queue_id), queued]
        .into_iter()
        .flatten()
        .collect()
}

fn field(formats: &[Format<'_>], id: &str, value: String) -> Field {
    Field { label: phrase(formats, id), value: Some(value), kind: Kind::Value }
}
