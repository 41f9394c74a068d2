//! One line in any of its forms: syslog old and new, `journalctl -o short`, `short-iso` and `json`, postlogd's file, what
//! Docker and Kubernetes put round it, `postqueue -j`.

use super::calendar::{Written, time};
use super::event::{Event, event};
use super::{Calendar, json};
use memchr::{memchr, memmem};

/// What one container's name may take before its line begins.
const CONTAINER: usize = 80;

/// What a line holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogLine<'a> {
    /// Seconds since the epoch.
    pub time: i64,
    /// Who wrote it.
    pub host: &'a [u8],
    /// What it tells.
    pub event: Event<'a>,
}

/// A line whose time has not been looked up.
pub(super) struct Raw<'a> {
    pub(super) time: Written,
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

/// `TIME HOST TAG[PID]: MESSAGE`, with what a container's log puts before it.
pub(super) fn raw(line: &[u8]) -> Option<Raw<'_>> {
    let (time, rest) = match time(without_priority(line)) {
        Some((_, rest)) if is_container(rest) => time(rest.get(CRI.len()..)?)?,
        Some(found) => found,
        // `docker compose logs` puts the container's name and a bar before each line
        None => {
            let bar = memmem::find(line.get(..CONTAINER.min(line.len()))?, b" | ")?;
            time(line.get(bar + 3..)?)?
        }
    };
    let (host, rest) = rest.split_at_checked(memchr(b' ', rest)?)?;
    let rest = rest.strip_prefix(b" ")?;
    let (tag, rest) = rest.split_at_checked(memchr(b'[', rest)?)?;
    let (pid, rest) = rest.split_at_checked(memchr(b']', rest)?)?;
    let is_tag = !tag.contains(&b' ') && pid.iter().skip(1).all(u8::is_ascii_digit);
    is_tag.then_some(Raw { time, host, tag, message: rest.strip_prefix(b"]: ")? })
}

/// Kubernetes: `TIME stdout F LINE`; a part of a line (`P`) is none.
const CRI: &[u8] = b"stdout F ";

fn is_container(rest: &[u8]) -> bool {
    rest.starts_with(CRI) || rest.starts_with(b"stderr F ")
}

/// `<22>`, where a line is as it was sent.
fn without_priority(line: &[u8]) -> &[u8] {
    let end = match line {
        [b'<', ..] => memchr(b'>', line).filter(|end| *end <= 4),
        _ => None,
    };
    end.and_then(|end| line.get(end + 1..)).unwrap_or(line)
}
