//! Lines that are JSON objects: `journalctl -o json`, Docker's own files, `postqueue -j`.

use super::Calendar;
use super::calendar::{Stamp, Written, time_alone};
use super::delivery::Queued;
use super::event::{Event, What};
use super::line::{LogLine, Raw, raw};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::borrow::Cow;

/// Recipients of one mail in the queue that are read.
const RECIPIENT_LIMIT: usize = 50_000;

/// What the forms have, each its own fields. systemd.journal-fields(7), postqueue(1).
#[derive(Deserialize)]
struct Object<'a> {
    #[serde(rename = "MESSAGE", borrow)]
    message: Option<Message<'a>>,
    #[serde(rename = "SYSLOG_IDENTIFIER", borrow)]
    tag: Option<Cow<'a, str>>,
    #[serde(rename = "_HOSTNAME", borrow)]
    host: Option<Cow<'a, str>>,
    #[serde(rename = "__REALTIME_TIMESTAMP", borrow)]
    microseconds: Option<Cow<'a, str>>,
    /// A line of a container, told by Docker and Podman to the journal.
    #[serde(rename = "CONTAINER_NAME")]
    container: Option<IgnoredAny>,
    #[serde(borrow)]
    log: Option<Line<'a>>,
    #[serde(rename = "message", borrow)]
    shipped: Option<Line<'a>>,
    /// What rsyslog's templates put beside a message that has no more than Postfix's own words.
    #[serde(rename = "@timestamp", borrow)]
    at: Option<Line<'a>>,
    #[serde(borrow)]
    timestamp: Option<Line<'a>>,
    #[serde(rename = "tag", borrow)]
    syslog_tag: Option<Line<'a>>,
    #[serde(borrow)]
    program: Option<Line<'a>>,
    #[serde(borrow)]
    hostname: Option<Line<'a>>,
    #[serde(rename = "host", borrow)]
    logging_host: Option<Line<'a>>,
    #[serde(borrow)]
    queue_name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    queue_id: Option<Cow<'a, str>>,
    arrival_time: Option<i64>,
    #[serde(borrow)]
    sender: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    recipients: Vec<Recipient<'a>>,
}

/// The journal writes what is no text as numbers.
#[derive(Deserialize)]
#[serde(untagged)]
enum Message<'a> {
    Text(#[serde(borrow)] Cow<'a, str>),
    Bytes(Vec<u8>),
}

/// A whole line, where Docker and those who ship logs write one; others write something else by that name.
#[derive(Deserialize)]
#[serde(untagged)]
enum Line<'a> {
    Text(#[serde(borrow)] Cow<'a, str>),
    Other(IgnoredAny),
}

impl Line<'_> {
    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Other(_) => None,
        }
    }
}

#[derive(Deserialize)]
struct Recipient<'a> {
    #[serde(borrow)]
    address: Cow<'a, str>,
    #[serde(borrow)]
    delay_reason: Option<Cow<'a, str>>,
}

pub(super) fn read(line: &[u8], calendar: &mut Calendar, take: &mut impl FnMut(LogLine<'_>)) {
    let Ok(object) = serde_json::from_slice::<Object<'_>>(line) else { return };
    if let Some(line) = [&object.log, &object.shipped].into_iter().flatten().find_map(Line::text) {
        // a container that writes objects, in a file of Docker's
        if line.starts_with('{') {
            return read(line.as_bytes(), calendar, take);
        }
        // what a program told rsyslog is no line of its own
        if let Some(raw) = templated(&object, line).or_else(|| raw(line.as_bytes())) {
            raw.told(calendar, take);
        }
    } else if object.queue_id.is_some() {
        queued(&object, take);
    } else {
        let _ = journalled(&object, calendar, take);
    }
}

/// A message whose time, host and tag stand beside it.
fn templated<'a>(object: &'a Object<'_>, message: &'a str) -> Option<Raw<'a>> {
    let first = |fields: [&'a Option<Line<'_>>; 2]| fields.into_iter().flatten().find_map(Line::text);
    let time = Stamp::Read(time_alone(first([&object.at, &object.timestamp])?.as_bytes())?);
    let tag = first([&object.syslog_tag, &object.program])?;
    let tag = tag.split_once(['[', ':']).map_or(tag, |(tag, _pid)| tag).as_bytes();
    let host = first([&object.hostname, &object.logging_host]).unwrap_or_default().as_bytes();
    Some(Raw { time, host, tag, message: message.trim_ascii().as_bytes() })
}

fn journalled(
    object: &Object<'_>,
    calendar: &mut Calendar,
    take: &mut impl FnMut(LogLine<'_>),
) -> Option<()> {
    let microseconds: i64 = object.microseconds.as_ref()?.parse().ok()?;
    let message = match object.message.as_ref()? {
        Message::Text(text) => text.as_bytes(),
        Message::Bytes(bytes) => bytes,
    };
    let time = Stamp::Read(Written::Unix(microseconds / 1_000_000));
    // What a container's syslog wrote has a time, a host and a tag of its own; postlogd's, too.
    let inner = object.container.is_some().then(|| raw(message)).flatten();
    let raw = match inner {
        Some(inner) => Raw { time, ..inner },
        None => Raw {
            time,
            host: object.host.as_ref()?.as_bytes(),
            tag: object.tag.as_ref()?.as_bytes(),
            message,
        },
    };
    raw.told(calendar, take);
    Some(())
}

/// Everybody for whom a mail waits, with the time of its arrival.
fn queued(object: &Object<'_>, take: &mut impl FnMut(LogLine<'_>)) {
    let (Some(id), Some(time)) = (&object.queue_id, object.arrival_time) else { return };
    let mut tell = |what| take(LogLine { time, host: b"", event: Event { id: Some(id.as_bytes()), what } });
    if let Some(sender) = &object.sender {
        // The null sender is told by a name here.
        tell(What::Sender(sender.strip_prefix("MAILER-DAEMON").unwrap_or(sender).as_bytes()));
    }
    for recipient in object.recipients.iter().take(RECIPIENT_LIMIT) {
        tell(What::Queued(Queued {
            recipient: recipient.address.as_bytes(),
            words: recipient.delay_reason.as_ref().map(|words| words.as_bytes()),
            on_hold: object.queue_name.as_deref() == Some("hold"),
        }));
    }
}
