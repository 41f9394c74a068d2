//! RFC 3464 section 2: a report may be anything that a stranger sends. Reading it never panics, what it calls the
//! first part lies in the body, and a message without edits stays byte for byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use neden::dsn::{self, Hosts};
use neden::mail::{Edits, Message, Splice};

fuzz_target!(|raw: &[u8]| {
    let message = Message::parse(raw);
    let nothing = Edits { headers: Vec::new(), splice: Splice { range: 0..0, replacement: Vec::new() } };
    assert_eq!(message.apply(&nothing), raw);
    let candidate = message.candidate();
    let Some(reading) = dsn::read(&candidate, &Hosts::default()) else { return };
    if let Some(first) = reading.first() {
        assert!(candidate.body.get(first.range.clone()).is_some());
        assert!(first.header.start == first.range.start && first.content.end == first.range.end);
    }
    for recipient in &reading.report.recipients {
        assert!(!recipient.final_recipient.is_empty());
        let _ = (recipient.said(), recipient.best_status());
    }
});
