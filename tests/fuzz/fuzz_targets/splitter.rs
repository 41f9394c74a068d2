//! RFC 2046 section 5.1: "Boundary string comparisons must compare the boundary value with the beginning of each
//! candidate line." Whatever the body is, parts lie in it, in order, children inside their parents.
#![no_main]

use libfuzzer_sys::fuzz_target;
use neden::mail::{ContentType, split};

fuzz_target!(|input: (&[u8], &[u8])| {
    let (content_type, body) = input;
    let Some(parts) = split(&ContentType::parse(content_type), body) else { return };
    let mut last = 0;
    for part in &parts.parts {
        assert!(last <= part.span.start && part.span.start <= part.span.end && part.span.end <= body.len());
        assert!(part.header.start == part.span.start && part.header.end <= part.span.end);
        assert!(part.content.start <= part.content.end && part.content.end == part.span.end);
        // An empty part begins behind the line end that belongs to the next delimiter.
        if let Some(parent) =
            part.parent.and_then(|index| parts.parts.get(index)).filter(|_| !part.span.is_empty())
        {
            assert!(parent.content.start <= part.span.start && part.span.end <= parent.content.end);
        }
        last = part.span.start;
    }
});
