//! The answer at the end of a message that is explained.
//!
//! Postfix applies edits as they come and wants all pieces of a new body in one run: header fields first, then the
//! body, then the verdict, in one piece. Half an answer can cost the bounce (before Postfix's snapshot 20260821, with
//! `default_action=accept`), so nothing is written before everything is known to be in order.

use super::{PAYLOAD_LIMIT, Reply};
use crate::mail::{Edits, HeaderChange};
use bytes::BytesMut;

/// Bytes that a frame adds to its payload.
const FRAME_COST: usize = 5;

/// Writes `edits` of a message with `body` and lets it pass; lets it pass unchanged when they do not fit it.
pub(super) fn encode(edits: &Edits, body: &[u8], output: &mut BytesMut) {
    if let Some(pieces) = new_body(edits, body).filter(|_| edits.headers.iter().all(is_one_field)) {
        let marked_only = edits.splice.range.is_empty() && edits.splice.replacement.is_empty();
        let pieces = if marked_only { [&[][..]; 3] } else { pieces };
        let size: usize = pieces.iter().map(|piece| piece.len()).sum();
        output.reserve(size + FRAME_COST * (size / PAYLOAD_LIMIT + pieces.len() + 1));
        edits.headers.iter().for_each(|change| header(change).encode(output));
        if size == 0 && !marked_only {
            Reply::ReplBody(b"").encode(output);
        }
        for chunk in pieces.iter().flat_map(|piece| piece.chunks(PAYLOAD_LIMIT)) {
            Reply::ReplBody(chunk).encode(output);
        }
    }
    Reply::Continue.encode(output);
}

fn header(change: &HeaderChange) -> Reply<'_> {
    match change {
        HeaderChange::Add { name, value } => {
            Reply::AddHeader { name: name.as_bytes(), value: value.as_bytes() }
        }
        HeaderChange::Change { name, value } => {
            Reply::ChgHeader { index: 1, name: name.as_bytes(), value: value.as_bytes() }
        }
    }
}

/// What stands before the splice, its replacement, what stands behind it.
fn new_body<'a>(edits: &'a Edits, body: &'a [u8]) -> Option<[&'a [u8]; 3]> {
    let range = &edits.splice.range;
    let before = body.get(..range.start)?;
    body.get(range.clone())?;
    Some([before, &edits.splice.replacement, body.get(range.end..)?])
}

/// An empty value would delete the field, and a line end without a blank behind it would begin another one.
fn is_one_field(change: &HeaderChange) -> bool {
    let (HeaderChange::Add { value, .. } | HeaderChange::Change { value, .. }) = change;
    let folded = value.split('\n').skip(1).all(|line| line.starts_with([' ', '\t']));
    folded && !value.is_empty() && !value.contains(['\r', '\0'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Splice;
    use crate::milter::Frame;
    use std::ops::Range;

    fn edits(value: &str, range: Range<usize>, replacement: &[u8]) -> Edits {
        let headers = vec![HeaderChange::Add { name: "X-Neden", value: value.to_owned() }];
        Edits { headers, splice: Splice { range, replacement: replacement.to_vec() } }
    }

    fn written(edits: &Edits, body: &[u8]) -> Vec<Frame> {
        let mut output = BytesMut::new();
        encode(edits, body, &mut output);
        std::iter::from_fn(|| Frame::decode(&mut output).unwrap()).collect()
    }

    fn kinds(frames: &[Frame]) -> String {
        frames.iter().map(|frame| char::from(frame.kind)).collect()
    }

    #[test]
    fn body_goes_out_in_frames_that_every_server_takes() {
        let body = vec![b'o'; 200_000];
        let frames = written(&edits("1", 70_000..70_001, &[b'n'; 65_536]), &body);
        assert_eq!(kinds(&frames), "hbbbbbbc");
        assert!(frames.iter().all(|frame| frame.payload.len() <= PAYLOAD_LIMIT));
        let sent: Vec<u8> = frames
            .iter()
            .filter(|frame| frame.kind == b'b')
            .flat_map(|frame| frame.payload.to_vec())
            .collect();
        assert_eq!(sent, [&body[..70_000], &[b'n'; 65_536], &body[70_001..]].concat());
    }

    #[test]
    fn empty_body_is_one_empty_frame() {
        assert_eq!(kinds(&written(&edits("1", 0..3, b""), b"old")), "hbc");
    }

    #[test]
    fn body_that_stays_is_not_sent() {
        assert_eq!(kinds(&written(&edits("1", 0..0, b""), b"old")), "hc");
    }

    #[test]
    fn splice_outside_the_body_changes_nothing() {
        #[allow(clippy::reversed_empty_ranges)]
        for range in [0..4, 4..5, 2..1, usize::MAX..usize::MAX] {
            assert_eq!(kinds(&written(&edits("1", range, b"new"), b"old")), "c");
        }
    }

    #[test]
    fn header_value_that_would_be_two_fields_changes_nothing() {
        for value in ["", "1\nX-Other: 2", "1\r\n 2", "1\0", "1\n"] {
            assert_eq!(kinds(&written(&edits(value, 0..3, b"new"), b"old")), "c", "{value:?}");
        }
        assert_eq!(kinds(&written(&edits("1\n 2", 0..3, b"new"), b"old")), "hbc");
    }
}
