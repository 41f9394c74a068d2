//! No input panics; what is not replaced is byte-identical; a notice of ours is left alone; the same message gets the same
//! answer. So it is with our own reports and with those that strangers sent.
#![no_main]

use libfuzzer_sys::fuzz_target;
use neden::left_alone::LeftAlone;
use neden::mail::{Candidate, Message, Origin};
use neden::rewrite::{Outcome, Rewriter, Scope};
use std::sync::LazyLock;

static REWRITER: LazyLock<Rewriter> = LazyLock::new(|| Rewriter {
    scope: Scope { remote: true, domains: vec!["b.example".to_owned()], ..Scope::default() },
    ..Rewriter::builtin().unwrap()
});

fuzz_target!(|raw: &[u8]| {
    let message = Message::parse(raw);
    let internal = message.candidate();
    let remote = Candidate {
        origin: Origin::Remote,
        recipient: Some("a@b.example".to_owned()),
        ..message.candidate()
    };
    for candidate in [internal, remote] {
        let outcome = REWRITER.rewrite(&candidate);
        let Outcome::Rewritten(rewritten) = &outcome else { continue };
        assert_eq!(outcome, REWRITER.rewrite(&candidate));
        let after = Message::parse(&message.apply(&rewritten.edits)).candidate();
        assert!(after.body.starts_with(&candidate.body[..rewritten.edits.splice.range.start]));
        assert!(after.body.ends_with(&candidate.body[rewritten.edits.splice.range.end..]));
        assert_eq!(REWRITER.rewrite(&after), Outcome::LeftAlone(LeftAlone::AlreadyExplained));
    }
});
