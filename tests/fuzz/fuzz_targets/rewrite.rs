//! No input panics; what is not replaced is byte-identical; a notice of ours is left alone; the same message gets the same
//! answer.
#![no_main]

use libfuzzer_sys::fuzz_target;
use neden::left_alone::LeftAlone;
use neden::mail::Message;
use neden::rewrite::{Outcome, Rewriter};
use std::sync::LazyLock;

static REWRITER: LazyLock<Rewriter> = LazyLock::new(|| Rewriter::builtin().unwrap());

fuzz_target!(|raw: &[u8]| {
    let message = Message::parse(raw);
    let candidate = message.candidate();
    let outcome = REWRITER.rewrite(&candidate);
    let Outcome::Rewritten(rewritten) = &outcome else { return };
    assert_eq!(outcome, REWRITER.rewrite(&candidate));
    let after = Message::parse(&message.apply(&rewritten.edits)).candidate();
    assert!(after.body.starts_with(&candidate.body[..rewritten.edits.splice.range.start]));
    assert!(after.body.ends_with(&candidate.body[rewritten.edits.splice.range.end..]));
    assert_eq!(REWRITER.rewrite(&after), Outcome::LeftAlone(LeftAlone::AlreadyExplained));
});
