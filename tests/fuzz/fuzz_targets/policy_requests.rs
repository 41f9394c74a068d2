//! An empty action or `OK` ends the restriction list and can make an open relay (SMTPD_POLICY_README, access(5)): no
//! bytes may lead to one. Cut wherever, the same requests get the same actions.

#![no_main]

use bytes::BytesMut;
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use neden::language::LanguageTag;
use neden::policy::{PolicySession, Refusal, Refusals, Rules, Words};
use neden::session::{Flow, Session};
use neden::smtp::Slips;
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| Rules {
    stamp_from: Vec::new(),
    refusals: Refusals { message_size: Some(1000), recipients: Some(10), slips: Slips::builtin().ok() },
});

static TURKISH: LazyLock<LanguageTag> = LazyLock::new(|| "tr".parse().expect("a tag"));

/// Says back what it is told; everybody reads Turkish.
struct Echo;

impl Words for Echo {
    fn language_of_login(&self, _: &str) -> Option<&LanguageTag> {
        Some(&TURKISH)
    }

    fn language_of_sender(&self, _: &str) -> Option<&LanguageTag> {
        Some(&TURKISH)
    }

    fn proof(&self, _: &str, _: Timestamp) -> Option<(&'static str, String)> {
        None
    }

    fn line(&self, refusal: &Refusal, language: Option<&LanguageTag>) -> String {
        format!("{language:?} {refusal:?}")
    }
}

fuzz_target!(|data: &[u8]| {
    let whole = converse([data]);
    assert_eq!(whole, converse(data.chunks(1)));
    for action in whole.split_terminator("\n\n") {
        let word = action.strip_prefix("action=").and_then(|words| words.split(' ').next());
        assert!(matches!(word, Some("DUNNO" | "PREPEND" | "550" | "552")), "{action}");
    }
});

fn converse<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut session = PolicySession::default();
    let (mut input, mut output) = (BytesMut::new(), BytesMut::new());
    for piece in pieces {
        input.extend_from_slice(piece);
        loop {
            match session.advance(&mut input, &mut output) {
                Ok(Flow::Ask(asked)) => {
                    let action = RULES.decide(&asked.request(), &Echo, Timestamp::UNIX_EPOCH);
                    session.resume(action, &mut output);
                }
                Ok(Flow::NeedInput) => break,
                Ok(Flow::Close) | Err(_) => return said(&output),
            }
        }
    }
    said(&output)
}

fn said(output: &[u8]) -> String {
    String::from_utf8(output.to_vec()).expect("actions are ASCII")
}
