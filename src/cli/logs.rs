//! Logs that lie in files or come through a pipe: each once, the oldest first, and line by line as they were written.

use super::input::Input;
use super::unpack::unpacked;
use crate::log::{Calendar, Event, LogLine, LogLines, What, decoded};
use jiff::{Timestamp, Zoned};
use memchr::memrchr_iter;
use std::io::{self, Read, Write as _};

/// Bytes in which it is looked for how a log begins, and in which order its lines stand.
const HEAD: u64 = 1 << 16;
/// So much of it is the same in copies of one log only: every line has a time and a queue id.
const BEGINNING: usize = 1 << 12;
/// What is turned round in memory.
const NEWEST_FIRST: u64 = 16 << 20;

/// A log, and how it begins.
pub(super) struct Log {
    input: Input,
    beginning: Vec<u8>,
    first: Option<i64>,
}

/// What was read.
#[derive(Default)]
pub(super) struct TakenIn {
    pub(super) lines: u64,
    /// Some line tells of mail.
    pub(super) heard: bool,
    /// Some file could not be read, and was said to be so.
    pub(super) unreadable: bool,
}

/// Rotated logs in the order in which they were written: a mail that was deferred in one may be delivered in the next.
/// Where two begin in the same second, the one that was last written later is the later one.
pub(super) fn in_order(inputs: Vec<Input>, now: &Zoned) -> Vec<Log> {
    let is_alone = inputs.len() < 2;
    let mut logs: Vec<Log> = inputs
        .into_iter()
        .map(|input| {
            let mut log = Log { input, beginning: Vec::new(), first: None };
            // An error is told when it is read as a whole. What comes from a pipe comes once.
            if is_alone || !log.input.is_file() {
                return log;
            }
            if let Ok(head) = log.input.head() {
                log.first = Times::of(&head, &mut log.input.calendar(now)).oldest;
                log.beginning = head;
                log.beginning.truncate(BEGINNING);
            }
            log
        })
        .collect();
    logs.sort_by_key(|log| (log.first.unwrap_or(i64::MAX), log.input.written()));
    logs
}

/// A log that is there twice, as rotation may leave it or somebody has named it, is read once: the longest copy.
pub(super) fn each_once(logs: Vec<Log>) -> Vec<Input> {
    let mut kept: Vec<Log> = Vec::new();
    for log in logs {
        let is_same = |known: &Log| {
            let (one, other) = (&known.beginning, &log.beginning);
            log.first.is_some() && !one.is_empty() && (one.starts_with(other) || other.starts_with(one))
        };
        let Some(at) = kept.iter().position(is_same) else {
            kept.push(log);
            continue;
        };
        let known = kept.remove(at);
        let is_longer = log.input.length() > known.input.length();
        let (longest, other) = if is_longer { (log, known) } else { (known, log) };
        let [one, other] = [&longest, &other].map(|log| log.input.name().unwrap_or_default());
        // when standard error is gone nobody can be told
        let _ = writeln!(io::stderr(), "neden: {other}: the same lines as in {one}, counted once");
        kept.insert(at, longest);
    }
    kept.into_iter().map(|log| log.input).collect()
}

/// Hands over what the logs hold, one behind the other.
pub(super) fn take_in(inputs: Vec<Input>, now: &Zoned, mut take: impl FnMut(&LogLine<'_>)) -> TakenIn {
    let mut taken = TakenIn::default();
    for input in inputs {
        let read = input.each_line(now, |line| {
            taken.heard = true;
            take(line);
        });
        match read {
            Ok(lines) => taken.lines += lines,
            Err(error) => {
                taken.unreadable = true;
                input.tell_unreadable(&error);
            }
        }
    }
    taken
}

impl Input {
    fn is_file(&self) -> bool {
        matches!(self, Self::File(path) if path.is_file())
    }

    fn decoded(&self) -> io::Result<Box<dyn Read>> {
        match self {
            Self::File(path) if self.is_file() => unpacked(path),
            _ => decoded(self.stream()?),
        }
    }

    fn head(&self) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        self.decoded()?.take(HEAD).read_to_end(&mut head)?;
        Ok(head)
    }

    /// Bytes, when it is not compressed.
    fn length(&self) -> u64 {
        self.decoded().and_then(|mut stream| io::copy(&mut stream, &mut io::sink())).unwrap_or_default()
    }

    fn calendar(&self, now: &Zoned) -> Calendar {
        let zone = now.time_zone();
        let newest =
            self.written().map_or_else(|| now.clone(), |time: Timestamp| time.to_zoned(zone.clone()));
        Calendar::new(zone.clone(), newest.date())
    }

    /// Hands over what each line holds, as they were written; the number of lines.
    fn each_line(&self, now: &Zoned, mut take: impl FnMut(&LogLine<'_>)) -> io::Result<u64> {
        let mut calendar = self.calendar(now);
        let mut stream = self.decoded()?;
        let mut head = Vec::new();
        stream.by_ref().take(HEAD).read_to_end(&mut head)?;
        let is_newest_first = Times::of(&head, &mut calendar).is_newest_first();
        let mut lines = 0;
        let mut read = |line: &[u8]| {
            lines += 1;
            LogLine::read(line, &mut calendar, &mut |line| take(&line));
        };
        if is_newest_first {
            stream.take(NEWEST_FIRST).read_to_end(&mut head)?;
            if head.len() as u64 > NEWEST_FIRST {
                return Err(io::Error::other("newest lines first: pipe it through tac"));
            }
            backwards(&head, &mut read);
        } else {
            LogLines::new(head.as_slice().chain(stream)).for_each(&mut read)?;
        }
        Ok(lines)
    }
}

/// The lines of a text, the last one first.
fn backwards(text: &[u8], mut take: impl FnMut(&[u8])) {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    let mut end = text.len();
    for at in memrchr_iter(b'\n', text) {
        take(text.get(at + 1..end).unwrap_or_default());
        end = at;
    }
    take(text.get(..end).unwrap_or_default());
}

/// When the lines at the beginning of a log were written.
#[derive(Default)]
struct Times {
    oldest: Option<i64>,
    last: Option<i64>,
    /// How often a line is older, or newer, than the one before it.
    older: u64,
    newer: u64,
    is_listing: bool,
}

impl Times {
    fn of(head: &[u8], calendar: &mut Calendar) -> Self {
        let mut times = Self::default();
        for line in head.split(|byte| *byte == b'\n') {
            LogLine::read(line, calendar, &mut |LogLine { time, event, .. }| {
                times.is_listing |= matches!(event, Event { what: What::Queued(_), .. });
                times.older += u64::from(times.last.is_some_and(|last| time < last));
                times.newer += u64::from(times.last.is_some_and(|last| time > last));
                times.oldest = Some(times.oldest.map_or(time, |oldest| oldest.min(time)));
                times.last = Some(time);
            });
        }
        times
    }

    /// As `journalctl -r` and what is exported from a search have it. A queue listing has no order.
    fn is_newest_first(&self) -> bool {
        !self.is_listing && self.older > self.newer
    }
}
