//! The part for the mail administrator: what the reason means to them, and the facts.

use super::case::{Case, Imprint};
use super::explain::{phrase, words};
use super::facts::Facts;
use super::group::{Group, Member};
use super::hostile::clean;
use super::model::{Admin, AdminSection, Field, Kind, Phrase};
use super::section::ADDRESSES;
use crate::catalogue::{Precision, Voice};
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
    imprint: &Imprint,
    facts: &[Facts<'_>],
    voices: &[Voice<'a>],
) -> Admin<'a> {
    let mut listed = LISTED;
    let sections = facts
        .iter()
        .take(SECTIONS)
        .map(|facts_of_one| {
            let group = facts_of_one.group;
            let several = facts.len() > 1;
            let hidden = group.members.len() > ADDRESSES
                || group.members.iter().any(|member| member.forwarded_to().is_some());
            AdminSection {
                addresses: (several || hidden).then(|| addresses(group, &mut listed, voices).into()),
                prose: voices.first().and_then(|voice| {
                    voice.attribute(group.reason.id(), "admin", &facts_of_one.arguments(*voice))
                }),
                fields: fields(group, voices),
            }
        })
        .collect();
    Admin { heading: phrase(voices, "heading-admin"), sections, fields: report_fields(case, imprint, voices) }
}

/// The addresses that they came to in the end, as far as the list may still grow.
fn addresses(group: &Group<'_>, listed: &mut usize, voices: &[Voice<'_>]) -> String {
    let shown = group.members.len().min(*listed);
    *listed -= shown;
    let mut addresses: Vec<Cow<'_, str>> = group
        .members
        .iter()
        .take(shown)
        .map(|member| match member.forwarded_to() {
            Some(last) => format!("{} → {last}", member.address()).into(),
            None => member.address(),
        })
        .collect();
    let more = group.members.len() - shown;
    if let (true, Some(voice)) = (more > 0, voices.first()) {
        let mut arguments = FluentArgs::new();
        arguments.set("more", more);
        addresses.push(voice.word_with("more-in-report", &arguments));
    }
    addresses.join(", ")
}

/// The reason, then each different answer that led to it.
fn fields<'a>(group: &Group<'_>, voices: &[Voice<'a>]) -> Vec<Field<'a>> {
    let mut fields = vec![field(voices, "label-reason", group.reason.id().to_owned())];
    let mut seen: Vec<(Option<String>, Option<&str>)> = Vec::new();
    for member in &group.members {
        if seen.len() == REPLIES {
            break;
        }
        let answer = (member.host_with_address(), member.reply());
        if seen.contains(&answer) {
            continue;
        }
        if let Some(host) = &answer.0 {
            fields.push(field(voices, "label-remote", host.clone()));
        }
        if let Some(reply) = answer.1 {
            fields.push(Field {
                label: reply_label(member, voices),
                value: Some(reply.to_owned()),
                kind: Kind::Reply,
            });
        }
        seen.push(answer);
    }
    fields
}

fn reply_label<'a>(member: &Member<'_>, voices: &[Voice<'a>]) -> Phrase<'a> {
    if !member.is_reply() {
        return phrase(voices, "label-error");
    }
    let Some(command) = &member.transcript().command else { return phrase(voices, "label-reply-plain") };
    let mut arguments = FluentArgs::new();
    arguments.set("command", clean(command, COMMAND));
    Phrase::of(voices.iter().map(|voice| words(*voice, voice.word_with("label-reply", &arguments))))
}

/// Who reported it, under which id, and when the message came.
fn report_fields<'a>(case: &Case<'_>, imprint: &Imprint, voices: &[Voice<'a>]) -> Vec<Field<'a>> {
    let report = case.report;
    let name = |id: &str, text: &Option<String>| {
        let text = clean(text.as_deref()?, NAME);
        (!text.is_empty()).then(|| field(voices, id, text.into_owned()))
    };
    let queued = report.arrival_date.zip(voices.first()).map(|(date, voice)| {
        field(voices, "label-queued", voice.date(date, &imprint.time_zone, Precision::Seconds))
    });
    [name("label-reporter", &report.reporting_mta), name("label-queue-id", &report.queue_id), queued]
        .into_iter()
        .flatten()
        .collect()
}

fn field<'a>(voices: &[Voice<'a>], id: &str, value: String) -> Field<'a> {
    Field { label: phrase(voices, id), value: Some(value), kind: Kind::Value }
}
