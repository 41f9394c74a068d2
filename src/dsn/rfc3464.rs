//! Delivery status notifications by their machine part, RFC 3464, RFC 6522 and RFC 6533: which part is which.

use super::form::Received;
use super::reading::{FirstPart, Form, Place, Reading, Trust};
use super::{RecipientStatus, delivery_status, notification, returned, text, unnamed_recipient};
use crate::mail::decode::Decoded;
use crate::mail::{ContentType, Encoding, Fields, Part, Parts, decode, split};
use std::ops::Range;

/// Types that a machine part has been given instead of its own.
const MISNAMED: [&str; 3] = ["text/plain", "text/rfc822-headers", "application/octet-stream"];

/// Recipients of the machine parts behind the first.
const RECIPIENT_LIMIT: usize = 1000;

/// Reads a message; none when it is no delivery status report.
pub(super) fn read(message: &Received<'_>) -> Option<Reading> {
    let Received { fields, content_type, body, .. } = message;
    let content_type = content_type.as_ref()?;
    if is_machine(&content_type.media) {
        return Some(read_machine_part_alone(fields, body));
    }
    let parts = split(content_type, body)?;
    let (index, machine) = machine_part(&parts).or_else(|| misnamed(content_type, &parts, body))?;
    if !speaks_as_a_report(fields, content_type, &parts, machine) {
        return None;
    }
    let (content, _) = decode::transfer_decoded(slice(body, &machine.content), machine.encoding);
    let mut status = delivery_status::parse(&content);
    status.report.recipients.extend(more_recipients(&parts, index, body));
    let (told, notification) = notification(&parts, index, body).unzip();
    let words = notification.as_ref().map_or("", |decoded| &decoded.text);
    let returned = parts.parts.iter().skip(index + 1).find_map(|part| {
        returned::content(&part.content_type.media).map(|kind| returned::read(part, kind, body))
    });
    let recipients = &mut status.report.recipients;
    let filled_in = unnamed_recipient::fill_in(recipients, fields, words, returned.as_ref());
    notification::assign(words, &mut status.report.recipients);
    unnamed_recipient::name_written(&mut status.report, returned.as_ref());
    let exact = status.whole && !filled_in && keeps_its_parts(fields, &parts, machine);
    let trust = if exact { trust(fields, content_type, words) } else { Trust::Guess };
    let first = parts.children(machine.parent).next().filter(|(first, _)| *first < index);
    let siblings = || parts.children(machine.parent).map(|(_, part)| part.span.clone()).collect();
    let first = first.map(|(index, part)| {
        let plain = part.content_type.media == "text/plain";
        let decoded = if told == Some(index) { notification } else { plain.then(|| decoded(part, body)) };
        Place::Part(first_part(part, decoded, container(content_type, &parts, machine), siblings()))
    });
    Some(Reading {
        form: Form::Rfc3464,
        report: status.report,
        returned,
        place: first.unwrap_or(Place::Nowhere),
        trust,
    })
}

/// The first machine part; the second one when the first is the human part under a false name.
fn machine_part(parts: &Parts) -> Option<(usize, &Part)> {
    let mut found = parts.parts.iter().enumerate().filter(|(_, part)| is_machine(&part.content_type.media));
    let first = found.next()?;
    Some(found.next().filter(|_| first.0 == 0).unwrap_or(first))
}

/// Those of the machine parts that stand beside the first and behind it: who joins reports keeps all of them.
fn more_recipients(parts: &Parts, first: usize, body: &[u8]) -> Vec<RecipientStatus> {
    let beside = parts.parts.get(first).and_then(|part| part.parent);
    let behind =
        parts.children(beside).filter(|(index, part)| *index > first && is_machine(&part.content_type.media));
    let report = |part: &Part| {
        let (content, _) = decode::transfer_decoded(slice(body, &part.content), part.encoding);
        delivery_status::parse(&content).report
    };
    behind.flat_map(|(_, part)| report(part).recipients).take(RECIPIENT_LIMIT).collect()
}

/// In a report, a machine part that goes under another type: gateways call it a text, a header or a file.
fn misnamed<'a>(top: &ContentType, parts: &'a Parts, body: &[u8]) -> Option<(usize, &'a Part)> {
    let other = top.word("report-type").is_some_and(|kind| kind != "delivery-status");
    if top.media != "multipart/report" || other {
        return None;
    }
    let mut behind_first = parts.parts.iter().enumerate().skip(1);
    behind_first.find(|(_, part)| {
        MISNAMED.contains(&part.content_type.media.as_str()) && {
            let (content, _) = decode::transfer_decoded(slice(body, &part.content), part.encoding);
            delivery_status::parse(&content).whole
        }
    })
}

/// `Content-Type: message/delivery-status` at the top: a wrapper was lost on the way.
fn read_machine_part_alone(fields: &Fields<'_>, body: &[u8]) -> Reading {
    let (content, _) = decode::transfer_decoded(body, Encoding::of_fields(fields));
    Reading {
        form: Form::Rfc3464,
        report: delivery_status::parse(&content).report,
        returned: None,
        place: Place::Nowhere,
        trust: Trust::Guess,
    }
}

fn is_machine(media: &str) -> bool {
    matches!(media, "message/delivery-status" | "message/global-delivery-status")
}

/// The multipart that holds the machine part itself.
fn container<'a>(top: &'a ContentType, parts: &'a Parts, machine: &Part) -> &'a ContentType {
    machine.parent.and_then(|index| parts.parts.get(index)).map_or(top, |part| &part.content_type)
}

/// A machine part inside `multipart/report` speaks for the message. Elsewhere somebody may have attached it, so the
/// message must come from a mail system as well.
fn speaks_as_a_report(fields: &Fields<'_>, top: &ContentType, parts: &Parts, machine: &Part) -> bool {
    let container = container(top, parts, machine);
    let other_report = container
        .word("report-type")
        .is_some_and(|kind| kind != "delivery-status" && kind != "global-delivery-status");
    container.media == "multipart/report" && !other_report || comes_from_a_mail_system(fields)
}

/// The null sender, or one of the names that mail systems write under (RFC 5321 section 4.5.5, RFC 2142).
pub(super) fn comes_from_a_mail_system(fields: &Fields<'_>) -> bool {
    let null_sender = ["Return-Path", "From"].iter().any(|name| is_null_path(fields, name));
    let system_name = |value: &[u8]| {
        let name = decode::unstructured(value).to_ascii_lowercase();
        ["mailer-daemon", "postmaster", "mail delivery"].iter().any(|known| name.contains(known))
    };
    null_sender || fields.all("From").any(system_name) || fields.first("X-Failed-Recipients").is_some()
}

/// Whether a field holds the null path (RFC 5321 section 4.5.5).
pub(super) fn is_null_path(fields: &Fields<'_>, name: &str) -> bool {
    fields.first(name).is_some_and(|value| value.trim_ascii() == b"<>")
}

/// How far a report can be trusted that keeps its parts, by what it calls itself.
fn trust(fields: &Fields<'_>, top: &ContentType, words: &str) -> Trust {
    match top.media.as_str() {
        "multipart/report" if top.word("report-type").as_deref() == Some("delivery-status") => {
            Trust::ByTheLetter
        }
        "multipart/mixed" if comes_from_a_mail_system(fields) && text::is_opensmtpd(words) => {
            Trust::KnownForm
        }
        _ => Trust::Guess,
    }
}

/// See [`Trust::ByTheLetter`]. OpenSMTPD calls the same parts `multipart/mixed`.
fn keeps_its_parts(fields: &Fields<'_>, parts: &Parts, machine: &Part) -> bool {
    let mut children = parts.children(None).map(|(_, part)| part);
    // An empty first part has no line end of its own before the next delimiter.
    let first = children.next().is_some_and(|part| !part.span.is_empty());
    let second = children.next().is_some_and(|part| part.span == machine.span);
    let at_most_one_more = children.count() <= 1;
    let only_one = parts.parts.iter().filter(|part| is_machine(&part.content_type.media)).count() == 1;
    fields.all("Content-Type").count() == 1
        && ContentType::is_boundary_certain(fields)
        && Encoding::of_fields(fields) == Encoding::Identity
        && machine.encoding == Encoding::Identity
        && parts.closed
        && parts.complete
        && parts.exact
        && first
        && second
        && at_most_one_more
        && only_one
}

fn first_part(
    part: &Part,
    decoded: Option<Decoded>,
    container: &ContentType,
    siblings: Vec<Range<usize>>,
) -> FirstPart {
    FirstPart {
        range: part.span.clone(),
        header: part.header.clone(),
        content: part.content.clone(),
        media: part.content_type.media.clone(),
        charset: part.content_type.word("charset"),
        encoding: part.encoding,
        lossy: decoded.as_ref().is_some_and(|decoded| decoded.lossy),
        text: decoded.map(|decoded| decoded.text),
        boundary: container.parameter("boundary").unwrap_or_default().trim_ascii_end().to_vec(),
        siblings,
    }
}

/// The first plain text before the machine part, wherever it is wrapped, and its index.
fn notification(parts: &Parts, machine: usize, body: &[u8]) -> Option<(usize, Decoded)> {
    let mut before = parts.parts.iter().take(machine).enumerate();
    let (index, part) = before.find(|(_, part)| part.content_type.media == "text/plain")?;
    Some((index, decoded(part, body)))
}

fn decoded(part: &Part, body: &[u8]) -> Decoded {
    decode::leaf(slice(body, &part.content), &part.content_type, part.encoding)
}

fn slice<'a>(body: &'a [u8], range: &Range<usize>) -> &'a [u8] {
    body.get(range.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
