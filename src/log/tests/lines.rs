//! Lines out of a stream, however long they are and whatever they were compressed by.

use super::super::{Calendar, LogLine, LogLines, decoded};
use jiff::civil::date;
use jiff::tz::TimeZone;

#[test]
fn a_line_that_is_too_long_is_passed_over_and_the_next_one_is_not() {
    let long = "x".repeat(300_000);
    for pieces in [1, 4096, usize::MAX] {
        let input = format!("one\r\n{long}\ntwo\n\nthree");
        let mut lines = LogLines::new(Slow { rest: input.as_bytes(), pieces });
        let mut read = Vec::new();
        lines.for_each(|line| read.push(String::from_utf8(line.to_vec()).unwrap())).unwrap();
        assert_eq!(read.join("|"), "one|two||three");
    }
}

/// A stream that comes in pieces.
struct Slow<'a> {
    rest: &'a [u8],
    pieces: usize,
}

impl std::io::Read for Slow<'_> {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        let length = self.rest.len().min(room.len()).min(self.pieces);
        self.rest.read(&mut room[..length])
    }
}

#[test]
fn what_gzip_made_is_read_as_it_was() {
    use std::io::{Read as _, Write as _};
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(b"one\ntwo\n").unwrap();
    let twice = [encoder.finish().unwrap(), b"".to_vec()].concat();
    let mut text = String::new();
    decoded(&twice[..]).unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, "one\ntwo\n");
    let error = decoded(&b"\xFD7zXZ\0..."[..]).map(drop).unwrap_err();
    assert!(error.to_string().contains("xz -dc"), "{error}");
}

/// The last time that was looked up is kept for the lines of the same second.
#[test]
fn no_time_is_taken_for_another() {
    let mut calendar = Calendar::new(TimeZone::UTC, date(2026, 11, 26));
    let times = [
        ("Nov 26 00:00:07", Some(7)),
        ("Nov 26 00:00:07", Some(7)),
        ("Nov 26 00:00:08", Some(8)),
        ("2026-11-26T00:00:08Z", Some(8)),
        ("2026-11-26T01:00:08+01:00", Some(8)),
        ("2026-11-26T00:00:08+01:00", Some(8 - 3600)),
        // outlines of times, which are looked at no closer before a line tells something
        ("Nov 31 00:00:08", None),
        ("2026-11-26T00:61:08Z", None),
        ("Nov 26 00:00:07", Some(7)),
    ];
    let midnight = date(2026, 11, 26).to_zoned(TimeZone::UTC).unwrap().timestamp().as_second();
    for (time, expected) in times {
        let mut told = None;
        let line = format!("{time} mx postfix/qmgr[1]: 4ABCDEFGHIJ: removed");
        LogLine::read(line.as_bytes(), &mut calendar, &mut |line: LogLine<'_>| {
            told = Some(line.time - midnight);
        });
        assert_eq!(told, expected, "{time}");
    }
}
