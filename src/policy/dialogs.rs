//! `tests/dialogs/policy`: what smtpd asks, what it is told.
//!
//! ```text
//! set login ayse tr                 entries and rules, before anything is said
//! > sender=ayse@example.com         a line with its LF; a bare `>` is the empty one
//! >> "sender=x\0\n"*3               bytes
//! < action=DUNNO                    what the session says
//! . error                           how it ended
//! ```

use super::{PolicySession, Refusal, Refusals, Rules, Words};
use crate::language::LanguageTag;
use crate::session::dialogs::{self, Pace, unquoted};
use crate::session::{Flow, Session};
use crate::smtp::Slips;
use bytes::BytesMut;
use jiff::Timestamp;
use std::fmt::Write as _;

#[test]
fn dialogs_go_as_written() {
    dialogs::check("policy", perform);
}

fn perform(script: &str, pace: Pace) -> String {
    let (rules, entries) = (rules(script), entries(script));
    let mut session = PolicySession::default();
    let mut text = String::new();
    let mut input = BytesMut::new();
    let mut ended = false;
    for line in script.lines().filter(|line| !line.starts_with(['<', '.'])) {
        writeln!(text, "{line}").unwrap();
        let bytes = match line.strip_prefix(">> ") {
            Some(word) => unquoted(word),
            None if line == ">" => b"\n".to_vec(),
            None => match line.strip_prefix("> ") {
                Some(attribute) => [attribute.as_bytes(), b"\n"].concat(),
                None => continue,
            },
        };
        let piece = if pace == Pace::Bytes { 1 } else { bytes.len() };
        for piece in bytes.chunks(piece) {
            assert!(!ended, "nobody listens");
            input.extend_from_slice(piece);
            let mut output = BytesMut::new();
            let flow = loop {
                match session.advance(&mut input, &mut output) {
                    Ok(Flow::Ask(asked)) => {
                        session.resume(
                            rules.decide(&asked.request(), &entries, Timestamp::UNIX_EPOCH),
                            &mut output,
                        );
                    }
                    flow => break flow,
                }
            };
            let said = String::from_utf8(output.to_vec()).unwrap();
            said.lines().for_each(|line| writeln!(text, "{}", format!("< {line}").trim_end()).unwrap());
            if let Err(error) = &flow {
                writeln!(text, ". error {error}").unwrap();
            }
            ended = flow != Ok(Flow::NeedInput);
        }
    }
    text
}

/// The words behind each `set`.
fn settings(script: &str) -> Vec<Vec<String>> {
    let lines = script.lines().filter_map(|line| line.strip_prefix("set "));
    lines.map(|line| line.split(' ').map(str::to_owned).collect()).collect()
}

fn rules(script: &str) -> Rules {
    let mut rules = Rules { stamp_from: Vec::new(), refusals: Refusals::default() };
    for words in settings(script) {
        let value = || words[1].parse().unwrap();
        match words[0].as_str() {
            "login" | "sender" => {}
            "stamp_from" => rules.stamp_from.push(words[1].parse().unwrap()),
            "message_size" => rules.refusals.message_size = Some(value()),
            "recipients" => rules.refusals.recipients = Some(value()),
            "slips" => rules.refusals.slips = Some(Slips::builtin().unwrap()),
            other => panic!("{other}?"),
        }
    }
    rules
}

fn entries(script: &str) -> Entries {
    let entries = settings(script).into_iter().filter(|words| words[0] == "login" || words[0] == "sender");
    Entries(entries.map(|words| (words[0].clone(), words[1].clone(), words[2].parse().unwrap())).collect())
}

/// `set login NAME TAG` and `set sender ADDRESS TAG`.
struct Entries(Vec<(String, String, LanguageTag)>);

impl Entries {
    fn entry(&self, kind: &str, name: &str) -> Option<&LanguageTag> {
        self.0.iter().find(|(about, who, _)| about == kind && who == name).map(|(_, _, language)| language)
    }
}

impl Words for Entries {
    fn language_of_login(&self, login: &str) -> Option<&LanguageTag> {
        self.entry("login", login)
    }

    fn language_of_sender(&self, address: &str) -> Option<&LanguageTag> {
        self.entry("sender", address)
    }

    fn proof(&self, sender: &str, now: Timestamp) -> Option<(&'static str, String)> {
        Some(("X-Proof", format!("of {sender} at {now}")))
    }

    fn line(&self, refusal: &Refusal, language: Option<&LanguageTag>) -> String {
        let language = language.map_or("all languages".to_owned(), ToString::to_string);
        format!("{} in {language}: {refusal:?}", refusal.reason())
    }
}
