//! DESIGN 7: "No input panics", "what we do not replace is byte-identical", "idempotent", "deterministic".
#![no_main]

use libfuzzer_sys::fuzz_target;
use neden::mail::Message;
use neden::rewrite::{Outcome, Rewriter, Why};
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
    assert_eq!(REWRITER.rewrite(&after), Outcome::LeftAlone(Why::AlreadyExplained));
});
