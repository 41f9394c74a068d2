//! `tests/dialogs/milter`: what a mail server says, what the session asks and answers.
//!
//! ```text
//! set message_size 300              limits, before anything is said
//! > M "<>" "SIZE=300"               a frame: strings with their NUL,
//! > B bytes "text\r\n"*3            bytes without,
//! > O 6 0x1ff 0x1fffff              numbers of four bytes
//! > raw "\0\0\0\0"                  bytes that are no frame
//! *20 > L "X" "y"                   that line twenty times
//! < c                               what the session says
//! ? internal …                      what it asks,
//! ? too-large                       why it gives a message up
//! = pass                            what it is answered,
//! = add "X-Neden" "1" splice 0 3 "new"
//! . error                           how it ended
//! ```

use super::{Frame, Limits, MilterQuestion, MilterSession, Reply, frame};
use crate::mail::{Candidate, Edits, HeaderChange, Splice};
use crate::memory::MemoryBudget;
use crate::session::dialogs::{self, Pace, quoted, unquoted, words};
use crate::session::{Flow, Session};
use bytes::BytesMut;
use std::fmt::Write as _;
use std::mem;

#[test]
fn dialogs_go_as_written() {
    dialogs::check("milter", perform);
}

fn perform(script: &str, pace: Pace) -> String {
    let mut play = Play::new(script);
    for line in script.lines().filter(|line| !line.starts_with(['<', '?', '.'])) {
        writeln!(play.text, "{line}").unwrap();
        let (times, spoken) = match line.strip_prefix('*').and_then(|rest| rest.split_once(' ')) {
            Some((times, spoken)) => (times.parse().unwrap(), spoken),
            None => (1, line),
        };
        if let Some(said) = spoken.strip_prefix("> ") {
            let bytes = said_bytes(said).repeat(times);
            match pace {
                Pace::Lines => play.hear(&bytes),
                Pace::Bytes => bytes.chunks(1).for_each(|byte| play.hear(byte)),
            }
        } else if let Some(answer) = spoken.strip_prefix("= ") {
            play.answer(answer);
        } else {
            assert!(line.is_empty() || line.starts_with('#') || line.starts_with("set "), "{line}");
        }
    }
    play.text
}

struct Play {
    session: MilterSession,
    input: BytesMut,
    asked: bool,
    ended: bool,
    text: String,
}

impl Play {
    fn new(script: &str) -> Self {
        let set = |key: &str, default| {
            let value = script.lines().find_map(|line| line.strip_prefix("set ")?.strip_prefix(key));
            value.map_or(default, |value| value.trim().parse().unwrap())
        };
        let limits = Limits { message_size: set("message_size", 1_000_000) };
        let session = MilterSession::new(limits, MemoryBudget::new(set("memory", 10_000_000)));
        Self { session, input: BytesMut::new(), asked: false, ended: false, text: String::new() }
    }

    fn hear(&mut self, bytes: &[u8]) {
        assert!(!self.ended && !self.asked, "nobody listens");
        self.input.extend_from_slice(bytes);
        self.advance();
    }

    fn answer(&mut self, words: &str) {
        assert!(mem::take(&mut self.asked), "nobody asked");
        let mut output = BytesMut::new();
        self.session.resume(edits(words), &mut output);
        self.show(&output);
        self.advance();
    }

    fn advance(&mut self) {
        let mut output = BytesMut::new();
        let flow = self.session.advance(&mut self.input, &mut output);
        self.show(&output);
        match flow {
            Ok(Flow::NeedInput) => return,
            Ok(Flow::Ask(MilterQuestion::Rewrite(candidate))) => {
                self.asked = true;
                return self.text.push_str(&question(&candidate));
            }
            Ok(Flow::Ask(MilterQuestion::Unread { candidate, why })) => {
                self.asked = true;
                writeln!(self.text, "? {}", why.id()).unwrap();
                return self.text.push_str(&question(&candidate));
            }
            Ok(Flow::Ask(MilterQuestion::Passed { why, .. })) => {
                writeln!(self.text, "? {}", why.id()).unwrap();
                let mut output = BytesMut::new();
                self.session.resume(None, &mut output);
                self.show(&output);
                return self.advance();
            }
            Ok(Flow::Close) => self.text.push_str(". close\n"),
            Err(error) => writeln!(self.text, ". error {error}").unwrap(),
        }
        self.ended = true;
    }

    fn show(&mut self, mut output: &[u8]) {
        while let Some(frame) = Frame::decode(&mut output).unwrap() {
            writeln!(self.text, "< {}", reply(&frame)).unwrap();
        }
        assert!(output.is_empty(), "half a frame");
    }
}

fn said_bytes(said: &str) -> Vec<u8> {
    let mut words = words(said).into_iter().peekable();
    let kind = words.next().unwrap();
    let mut payload = Vec::new();
    while let Some(word) = words.next() {
        match word {
            "bytes" => payload.extend(unquoted(words.next().unwrap())),
            "port" => payload.extend(words.next().unwrap().parse::<u16>().unwrap().to_be_bytes()),
            _ if word.starts_with('"') => {
                payload.extend(unquoted(word));
                payload.push(0);
            }
            _ => payload.extend(number(word).to_be_bytes()),
        }
    }
    if kind == "raw" {
        payload.pop();
        return payload;
    }
    let mut bytes = BytesMut::new();
    frame::encode(kind.as_bytes()[0], &[&payload], &mut bytes);
    bytes.to_vec()
}

fn number(word: &str) -> u32 {
    match word.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16).unwrap(),
        None => word.parse().unwrap(),
    }
}

fn reply(frame: &Frame<'_>) -> String {
    let kind = char::from(frame.kind);
    match frame.reply().unwrap() {
        Reply::OptNeg { options, symbols: b"" } => {
            format!("O {} {:#x} {:#x}", options.version, options.actions.bits(), options.protocol.bits())
        }
        Reply::Continue | Reply::Accept => kind.to_string(),
        Reply::AddHeader { name, value } => format!("h {} {}", quoted(name), quoted(value)),
        Reply::ChgHeader { index, name, value } => format!("m {index} {} {}", quoted(name), quoted(value)),
        Reply::ReplBody(bytes) => format!("b {}", shortened(bytes)),
        other => panic!("the session never says {other:?}"),
    }
}

fn question(candidate: &Candidate) -> String {
    let Candidate { headers, body, recipient, origin, queue_id, host, arrived: _ } = candidate;
    let none = || "-".to_owned();
    let origin = format!("{origin:?}").to_lowercase();
    let recipient = recipient.clone().unwrap_or_else(none);
    let host = host.as_ref().map(|host| format!(" at {host}")).unwrap_or_default();
    let mut text = format!("? {origin} {recipient} {}{host}\n", queue_id.clone().unwrap_or_else(none));
    for field in headers {
        writeln!(text, "?   {} {}", quoted(&field.name), quoted(&field.value)).unwrap();
    }
    writeln!(text, "?   body {}", shortened(body)).unwrap();
    text
}

fn shortened(bytes: &[u8]) -> String {
    if bytes.len() > 100 { format!("of {} bytes", bytes.len()) } else { quoted(bytes) }
}

fn edits(answer: &str) -> Option<Edits> {
    let mut words = words(answer).into_iter();
    let mut edits = Edits::default();
    while let Some(word) = words.next() {
        let mut text = || String::from_utf8(unquoted(words.next().unwrap())).unwrap();
        match word {
            "pass" => return None,
            "add" => {
                let (name, value) = (text().leak(), text());
                edits.headers.extend(HeaderChange::add(name, value));
            }
            "change" => {
                let (name, value) = (text().leak(), text());
                edits.headers.extend(HeaderChange::change(name, value));
            }
            "splice" => {
                let mut place = || words.next().unwrap().parse().unwrap();
                let (start, end) = (place(), place());
                let replacement = unquoted(words.next().unwrap());
                edits.splice = Splice { range: start..end, replacement };
            }
            other => panic!("{other}?"),
        }
    }
    Some(edits)
}
