//! No input panics; what is not replaced is byte-identical; a notice of ours is left alone; the same message gets the same
//! answer.
#![no_main]

use libfuzzer_sys::fuzz_target;
use neden::explain::{Catalogue, Site};
use neden::language::Senders;
use neden::mail::Message;
use neden::reason::Classifier;
use neden::rewrite::{Outcome, Rewriter, Scope, SubjectPolicy, Why};
use std::sync::LazyLock;

static REWRITER: LazyLock<Rewriter> = LazyLock::new(|| Rewriter {
    classifier: Classifier::builtin().unwrap(),
    catalogue: Catalogue::builtin().unwrap(),
    senders: Senders::default(),
    site: Site::default(),
    scope: Scope::default(),
    default_languages: vec!["tr".parse().unwrap(), "en".parse().unwrap()],
    subject: SubjectPolicy::Auto,
    message_size_limit: 9_000_000,
});

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
