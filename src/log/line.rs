//! One line in any of its forms: syslog old and new, every `journalctl -o` with a time, postlogd's file, what Docker and
//! Kubernetes put round it, `postqueue -j`.

use super::calendar::{Stamp, stamp};
use super::event::{Event, event};
use super::{Calendar, json};
use memchr::{memchr, memchr2, memmem};

/// What one container's name may take before its line begins.
const CONTAINER: usize = 80;

/// What a line holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogLine<'a> {
    /// Seconds since the epoch.
    pub time: i64,
    /// Who wrote it; empty where that is not told.
    pub host: &'a [u8],
    /// What it tells.
    pub event: Event<'a>,
}

/// A line whose time has not been looked up.
pub(super) struct Raw<'a> {
    pub(super) time: Stamp<'a>,
    pub(super) host: &'a [u8],
    pub(super) tag: &'a [u8],
    pub(super) message: &'a [u8],
}

impl LogLine<'_> {
    /// Reads one line and hands over what it holds; a queue listing holds several recipients. Lines of other programs,
    /// and those of Postfix that nobody counts, hold nothing.
    pub fn read(line: &[u8], calendar: &mut Calendar, take: &mut impl FnMut(LogLine<'_>)) {
        if line.first() == Some(&b'{') {
            return json::read(line, calendar, take);
        }
        if let Some(raw) = raw(line) {
            raw.told(calendar, take);
        } else if let Some(object) = wrapped_object(line) {
            json::read(object, calendar, take);
        }
    }
}

impl Raw<'_> {
    pub(super) fn told(&self, calendar: &mut Calendar, take: &mut impl FnMut(LogLine<'_>)) {
        let Some(event) = event(self.tag, self.message) else { return };
        let Some(time) = calendar.seconds(self.time) else { return };
        take(LogLine { time, host: self.host, event });
    }
}

/// `TIME HOST TAG[PID]: MESSAGE` (RFC 3164) or `1 TIME HOST TAG PID MSGID DATA MESSAGE` (RFC 5424 section 6), with what a
/// container's log puts before it.
pub(super) fn raw(line: &[u8]) -> Option<Raw<'_>> {
    let line = without_priority(line.trim_ascii_end());
    let (is_structured, line) = match line.strip_prefix(VERSION) {
        Some(rest) => (true, rest),
        None => (false, line),
    };
    let (outer, rest) = stamp(line).or_else(|| stamp(behind_name(line)?))?;
    // Docker and Kubernetes have a time of their own before the line's
    let (time, rest) = stamp(behind_stream(rest)).unwrap_or((outer, rest));
    let (host, rest) = word(rest)?;
    // an image whose rsyslog writes the severity, padded, where others have the host
    let (host, rest) =
        if LOUD_SEVERITIES.contains(&host) { (&b""[..], rest.trim_ascii_start()) } else { (host, rest) };
    let (tag, message) = match is_structured {
        true => structured(rest)?,
        false => tagged(rest).or_else(|| tagged(behind_facility(rest)?))?,
    };
    Some(Raw { time, host, tag, message })
}

/// The version of RFC 5424.
const VERSION: &[u8] = b"1 ";
/// The severities of syslog, as busybox writes them.
const SEVERITIES: [&[u8]; 9] =
    [b"info", b"notice", b"warn", b"warning", b"err", b"error", b"crit", b"debug", b"alert"];
/// The same in capital letters, as boky/postfix writes them.
const LOUD_SEVERITIES: [&[u8]; 5] = [b"INFO", b"NOTICE", b"WARNING", b"ERR", b"CRIT"];

/// The text before and behind the first blank.
fn word(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = memchr(b' ', text)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// `TAG[PID]: MESSAGE`
fn tagged(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (tag, rest) = text.split_at_checked(memchr2(b'[', b' ', text)?)?;
    let rest = rest.strip_prefix(b"[")?;
    let pid = rest.iter().position(|byte| !byte.is_ascii_digit())?;
    Some((tag, rest.get(pid..)?.strip_prefix(b"]: ")?))
}

/// `TAG PID MSGID DATA MESSAGE`
fn structured(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (tag, rest) = word(text)?;
    let (_pid, rest) = word(rest)?;
    let (_message_id, rest) = word(rest)?;
    let message = match rest {
        [b'-', b' ', message @ ..] => message,
        // Nobody puts `] ` into the values that syslog daemons write there.
        [b'[', data @ ..] => data.get(memmem::find(data, b"] ")? + 2..)?,
        _ => return None,
    };
    // rsyslog keeps the blank that stood behind an old line's tag
    Some((tag, message.trim_ascii_start()))
}

/// busybox puts `mail.info` before the tag.
fn behind_facility(text: &[u8]) -> Option<&[u8]> {
    let (facility, rest) = word(text)?;
    let severity = facility.get(memchr(b'.', facility)? + 1..)?;
    SEVERITIES.contains(&severity).then_some(rest)
}

/// `docker compose logs` puts the container's name and a bar before each line, `kubectl logs --prefix` a name in brackets.
fn behind_name(line: &[u8]) -> Option<&[u8]> {
    let start = line.get(..CONTAINER.min(line.len()))?;
    let end = match line.first()? {
        b'[' => memmem::find(start, b"] ")? + 2,
        _ => memmem::find(start, b" | ")? + 3,
    };
    line.get(end..)
}

/// An object behind what a container's log puts before each line.
fn wrapped_object(line: &[u8]) -> Option<&[u8]> {
    let line = behind_name(line).unwrap_or(line);
    let line = stamp(line).map_or(line, |(_, rest)| behind_stream(rest));
    line.starts_with(b"{").then_some(line)
}

/// Kubernetes: `TIME stdout F LINE`; a part of a line (`P`) is none.
fn behind_stream(rest: &[u8]) -> &[u8] {
    rest.strip_prefix(b"stdout F ").or_else(|| rest.strip_prefix(b"stderr F ")).unwrap_or(rest)
}

/// `<22>`, where a line is as it was sent.
fn without_priority(line: &[u8]) -> &[u8] {
    let end = match line {
        [b'<', ..] => memchr(b'>', line).filter(|end| *end <= 4),
        _ => None,
    };
    end.and_then(|end| line.get(end + 1..)).unwrap_or(line)
}
