//! The part for the mail administrator: what the reason means to them, and the facts.

use super::case::{Case, Imprint};
use super::explain::{phrase, words};
use super::facts::{GroupFacts, Told};
use super::group::Group;
use super::hand_over;
use super::hostile::{clean, code_marked};
use super::member::Member;
use super::model::{Admin, AdminSection, Field, Kind};
use super::outcome::Outcome;
use super::phrase::Phrase;
use super::section::ADDRESSES;
use crate::catalogue::{Locale, Precision};
use crate::reason::Reason;
use crate::smtp::Speaker;
use fluent_bundle::FluentArgs;
use jiff::Timestamp;
use std::borrow::Cow;
use std::net::IpAddr;

/// Addresses in this part, of all reasons together; the report has the rest.
const LISTED: usize = 100;
/// Different replies shown for one reason.
const REPLIES: usize = 3;
/// Reasons told here.
const SECTIONS: usize = 12;
/// A host or an id.
const NAME: usize = 255;
/// Seconds between the arrival of a mail that is refused at once and the report.
const AT_ONCE: u64 = 60;
/// `end of DATA` and the like.
const COMMAND: usize = 40;

/// The sentence is in the first language, which is that of `told`; the labels are in all of them.
pub(super) fn admin<'a>(
    case: &Case<'_>,
    imprint: &Imprint,
    told: &[Told<'_>],
    locales: &[Locale<'a>],
) -> Admin<'a> {
    let mut listed = LISTED;
    let mut sections = Vec::new();
    for Told { facts, arguments } in told.iter().take(SECTIONS) {
        let sides = facts.group.sides();
        let several = told.len() > 1 || sides.len() > 1;
        if sides.is_empty() {
            sections.push(section(case, facts, arguments, several, &mut listed, locales));
        }
        for side in &sides {
            let facts = GroupFacts::of(case, imprint, side);
            let arguments = locales.first().map(|locale| facts.arguments(*locale)).unwrap_or_default();
            sections.push(section(case, &facts, &arguments, several, &mut listed, locales));
        }
    }
    Admin {
        heading: phrase(locales, "heading-admin"),
        sections,
        fields: report_fields(case, imprint, locales),
    }
}

/// What is told of the recipients whom one server spoke about.
fn section<'a>(
    case: &Case<'_>,
    facts: &GroupFacts<'_>,
    arguments: &FluentArgs<'_>,
    several: bool,
    listed: &mut usize,
    locales: &[Locale<'a>],
) -> AdminSection<'a> {
    let group = facts.group;
    let hidden =
        group.members.len() > ADDRESSES || group.members.iter().any(|member| member.forwarded_to().is_some());
    AdminSection {
        addresses: (several || hidden).then(|| addresses(group, listed, locales).into()),
        prose: locales.first().map(|locale| prose(group, arguments, *locale)),
        fields: fields(case, facts, locales),
    }
}

/// What it means to an administrator: who spoke, if that is not the recipient's server, then the reason.
fn prose<'a>(group: &Group<'_>, arguments: &FluentArgs<'_>, locale: Locale<'a>) -> Cow<'a, str> {
    if group.outcome == Outcome::TestPassed {
        return code_marked(locale.word("admin-test"));
    }
    let mut sentences: Vec<Cow<'a, str>> = Vec::new();
    let is_failure = !group.outcome.is_success();
    let is_reply = group.members.first().is_some_and(|member| member.said().is_reply());
    match group.speaker {
        Speaker::Relay if is_failure && is_reply => sentences.push(locale.word("admin-relay")),
        Speaker::Forwarding if is_failure && !group.is_sender_check() => {
            sentences.push(locale.word("admin-forwarding"));
        }
        Speaker::Own if group.is_behind_alias() => sentences.push(locale.word("admin-alias")),
        _ => {}
    }
    // What the sender's domain says of its own servers is not at fault where another one forwards.
    match (group.speaker, group.reason) {
        (Speaker::Forwarding, Reason::SpfFailed) if !group.is_own_check() => {
            sentences.push(locale.word("admin-srs"))
        }
        (Speaker::Forwarding, Reason::DkimFailed | Reason::DmarcFailed) => {
            sentences.push(locale.word("admin-forwarded-signature"));
        }
        _ => {
            let is_lookup = group.is_relay_lookup() || group.is_route_lookup();
            let message = if group.is_weak || is_lookup { group.message() } else { group.reason.id() };
            sentences.extend(locale.attribute(message, "admin", arguments));
        }
    }
    if group.is_guess() {
        let title = locale.word_with(group.reason.id(), arguments);
        sentences.push(locale.word_with_one("admin-probably", "title", title));
    }
    code_marked(if sentences.len() == 1 { sentences.remove(0) } else { sentences.join(" ").into() })
}

/// The addresses that they came to in the end, as far as the list may still grow.
fn addresses(group: &Group<'_>, listed: &mut usize, locales: &[Locale<'_>]) -> String {
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
    if let (true, Some(locale)) = (more > 0, locales.first()) {
        addresses.push(locale.word_with_one("more-in-report", "more", more));
    }
    addresses.join(", ")
}

/// The reason, then each different answer that led to it, then what to look at.
fn fields<'a>(case: &Case<'_>, facts: &GroupFacts<'_>, locales: &[Locale<'a>]) -> Vec<Field<'a>> {
    let group = facts.group;
    let label = if group.is_guess() { "label-reason-weak" } else { "label-reason" };
    let mut fields = Vec::new();
    // Where nothing was sent, nothing was delivered.
    if group.outcome != Outcome::TestPassed {
        fields.push(field(locales, label, group.reason.id().to_owned()));
    }
    let mut seen: Vec<(Option<String>, Option<&str>)> = Vec::new();
    let mut last = None;
    for member in &group.members {
        if seen.len() == REPLIES {
            break;
        }
        // The same words as they came: of thousands they are not cleaned.
        let said = member.said();
        let raw = (said.host.as_deref(), said.ip, said.words.as_deref());
        if last.replace(raw) == Some(raw) {
            continue;
        }
        let answer = (member.host_with_address(), member.reply());
        if seen.contains(&answer) {
            continue;
        }
        let is_same_host = seen.last().is_some_and(|(host, _)| *host == answer.0);
        if let Some(host) = answer.0.as_ref().filter(|_| !is_same_host) {
            fields.push(field(locales, host_label(group.speaker), host.clone()));
        }
        if let Some(reply) = answer.1 {
            fields.push(Field {
                label: reply_label(member, locales),
                value: Some(reply.to_owned()),
                kind: Kind::Reply,
            });
        }
        seen.push(answer);
    }
    if let Some(ip) = facts.ip().filter(|ip| is_about_our_address(group, *ip)) {
        fields.push(field(locales, "label-our-address", ip.to_string()));
    }
    if group.outcome.is_success() || group.speaker == Speaker::Forwarding && !group.is_own_check() {
        return fields;
    }
    for command in hand_over::commands(facts, case.sender_domain()) {
        fields.push(Field { label: phrase(locales, "label-check"), value: Some(command), kind: Kind::Reply });
    }
    if let Some(page) = hand_over::page(facts) {
        fields.push(field(locales, "label-page", page.to_owned()));
    }
    fields
}

/// Whether an address in a reply is the one that the mail came from: a full mailbox has nothing to do with it, and a reply
/// may name the server that wrote it.
fn is_about_our_address(group: &Group<'_>, ip: IpAddr) -> bool {
    let about_the_other_side = group.doubts_address()
        || matches!(
            group.reason,
            Reason::MailboxFull
                | Reason::MailboxDisabled
                | Reason::MailboxUnavailable
                | Reason::NoAnswer
                | Reason::ConnectionLost
                | Reason::DnsFailure
                | Reason::RoutingFailure
                | Reason::Expired
        );
    !about_the_other_side && group.members.iter().all(|member| member.said().ip != Some(ip))
}

/// On whose side the host stands that spoke.
fn host_label(speaker: Speaker) -> &'static str {
    match speaker {
        Speaker::Own => "label-own-server",
        Speaker::Relay => "label-relay",
        Speaker::Recipient | Speaker::Forwarding => "label-remote",
    }
}

fn reply_label<'a>(member: &Member<'_>, locales: &[Locale<'a>]) -> Phrase<'a> {
    if !member.is_answered() {
        return phrase(locales, "label-error");
    }
    let Some(command) = &member.said().command else { return phrase(locales, "label-reply-plain") };
    let command = clean(command, COMMAND);
    let label = |locale: &Locale<'a>| {
        words(*locale, locale.word_with_one("label-reply", "command", command.as_ref()))
    };
    Phrase::of(locales.iter().map(label))
}

/// Who reported it, under which id, and when the message came.
fn report_fields<'a>(case: &Case<'_>, imprint: &Imprint, locales: &[Locale<'a>]) -> Vec<Field<'a>> {
    let report = case.report;
    let name = |id: &str, text: &Option<String>| {
        let text = clean(text.as_deref()?, NAME);
        (!text.is_empty()).then(|| field(locales, id, text.into_owned()))
    };
    let time = |id: &str, time: Option<Timestamp>| {
        let (time, locale) = time.zip(locales.first())?;
        Some(field(locales, id, locale.date(time, &imprint.time_zone, Precision::Seconds)))
    };
    let message_id = case.returned.and_then(|mail| mail.message_id.clone());
    let fields = [
        name("label-reporter", &report.reporting_mta),
        name("label-queue-id", &report.queue_id),
        name("label-sender", &case.sender().map(str::to_owned)),
        name("label-message-id", &message_id),
        time("label-queued", report.arrival_date),
        time("label-reported", case.date.filter(|made| is_later(*made, report.arrival_date))),
    ];
    fields.into_iter().flatten().collect()
}

/// Whether a report tells more by its own time than by the mail's: what is refused at once is reported at once.
fn is_later(made: Timestamp, arrived: Option<Timestamp>) -> bool {
    arrived.is_none_or(|arrived| made.as_second().abs_diff(arrived.as_second()) >= AT_ONCE)
}

fn field<'a>(locales: &[Locale<'a>], id: &str, value: String) -> Field<'a> {
    Field { label: phrase(locales, id), value: Some(value), kind: Kind::Value }
}
