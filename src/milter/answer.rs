//! The answer at the end of a message that is explained.
//!
//! Postfix applies edits as they come and wants all pieces of a new body in one run: header fields first, then the
//! body, then the verdict, in one piece. Half an answer can cost the bounce (before Postfix's snapshot 20260821, with
//! `default_action=accept`), so nothing is written before everything is known to be in order.

use super::{FRAME_COST, PAYLOAD_LIMIT, Reply};
use crate::mail::{ChangeKind, Edits, HeaderChange};
use bytes::BytesMut;

/// Bytes of the answer with `edits` about a message whose body has `body` bytes.
#[must_use]
pub fn answer_size(edits: &Edits, body: usize) -> usize {
    let headers: usize = edits.headers.iter().map(|change| header(change).size()).sum();
    if edits.splice.is_empty() {
        return headers + FRAME_COST;
    }
    let range = &edits.splice.range;
    let pieces = [range.start, edits.splice.replacement.len(), body.saturating_sub(range.end)];
    let frames = pieces.iter().map(|piece| piece.div_ceil(PAYLOAD_LIMIT)).sum::<usize>().max(1);
    headers + pieces.iter().sum::<usize>() + (frames + 1) * FRAME_COST
}

/// Writes `edits` of a message with `body` and lets it pass; lets it pass unchanged when they do not fit it.
pub(super) fn encode(edits: &Edits, body: &[u8], output: &mut BytesMut) {
    if let Some(pieces) = edits.splice.pieces(body) {
        output.reserve(answer_size(edits, body.len()));
        edits.headers.iter().for_each(|change| header(change).encode(output));
        if pieces.iter().all(|piece| piece.is_empty()) && !edits.splice.is_empty() {
            Reply::ReplBody(b"").encode(output);
        }
        let sent = if edits.splice.is_empty() { &[][..] } else { &pieces };
        for chunk in sent.iter().flat_map(|piece| piece.chunks(PAYLOAD_LIMIT)) {
            Reply::ReplBody(chunk).encode(output);
        }
    }
    Reply::Continue.encode(output);
}

fn header(change: &HeaderChange) -> Reply<'_> {
    let (name, value) = (change.name.as_bytes(), change.value.as_str().as_bytes());
    match change.kind {
        ChangeKind::Add => Reply::AddHeader { name, value },
        ChangeKind::Change => Reply::ChgHeader { index: 1, name, value },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Splice;
    use crate::milter::Frame;
    use std::ops::Range;

    fn edits(range: Range<usize>, replacement: &[u8]) -> Edits {
        let change = |kind: fn(&'static str, String) -> Option<HeaderChange>| kind("X-Neden", "1".to_owned());
        let headers =
            [change(HeaderChange::add), change(HeaderChange::change)].into_iter().flatten().collect();
        Edits { headers, splice: Splice { range, replacement: replacement.to_vec() } }
    }

    fn written(edits: &Edits, body: &[u8]) -> BytesMut {
        let mut output = BytesMut::new();
        encode(edits, body, &mut output);
        assert!(output.len() <= answer_size(edits, body.len()));
        output
    }

    fn frames(mut output: &[u8]) -> Vec<Frame<'_>> {
        std::iter::from_fn(|| Frame::decode(&mut output).unwrap()).collect()
    }

    fn kinds(output: &[u8]) -> String {
        frames(output).iter().map(|frame| char::from(frame.kind)).collect()
    }

    #[test]
    fn body_goes_out_in_frames_that_every_server_takes() {
        let body = vec![b'o'; 200_000];
        let output = written(&edits(70_000..70_001, &[b'n'; 65_536]), &body);
        assert_eq!(kinds(&output), "hmbbbbbbc");
        let frames = frames(&output);
        assert!(frames.iter().all(|frame| frame.payload.len() <= PAYLOAD_LIMIT));
        let sent: Vec<u8> = frames
            .iter()
            .filter(|frame| frame.kind == b'b')
            .flat_map(|frame| frame.payload.to_vec())
            .collect();
        assert_eq!(sent, [&body[..70_000], &[b'n'; 65_536], &body[70_001..]].concat());
    }

    #[test]
    fn size_is_that_of_the_answer() {
        for (range, replacement, body) in
            [(0..3, 0, 3), (0..0, 0, 3), (0..0, 1, 0), (1..2, 65_536, 200_000), (5..9, 70_000, 9)]
        {
            let (edits, body) = (edits(range, &vec![b'n'; replacement]), vec![b'o'; body]);
            let mut output = BytesMut::new();
            encode(&edits, &body, &mut output);
            assert_eq!(output.len(), answer_size(&edits, body.len()));
        }
    }

    #[test]
    fn empty_body_is_one_empty_frame() {
        assert_eq!(kinds(&written(&edits(0..3, b""), b"old")), "hmbc");
    }

    #[test]
    fn body_that_stays_is_not_sent() {
        assert_eq!(kinds(&written(&edits(0..0, b""), b"old")), "hmc");
    }

    #[test]
    fn splice_outside_the_body_changes_nothing() {
        assert_eq!(kinds(&written(&edits(0..4, b"new"), b"old")), "c");
    }
}
