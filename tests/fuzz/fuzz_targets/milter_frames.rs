//! The milter protocol has no version byte, no checksum and no sequence number in its frames: one reply too many or
//! too few, and both sides talk past each other unnoticed. So whatever comes, cut wherever, gets the same replies;
//! there are never more bytes of them than came in; and all memory is given back.

#![no_main]

use bytes::BytesMut;
use libfuzzer_sys::fuzz_target;
use neden::memory::MemoryBudget;
use neden::milter::{Limits, MilterSession};
use neden::session::{Flow, Session};

const MEMORY: usize = 1 << 20;

fuzz_target!(|data: &[u8]| {
    let memory = MemoryBudget::new(MEMORY);
    let whole = converse(&memory, [data]);
    assert!(whole.len() <= data.len());
    assert_eq!(whole, converse(&memory, data.chunks(1)));
    assert_eq!(memory.left(), MEMORY);
});

fn converse<'a>(memory: &MemoryBudget, pieces: impl IntoIterator<Item = &'a [u8]>) -> BytesMut {
    let mut session = MilterSession::new(Limits { message_size: 1 << 16 }, memory.clone());
    let (mut input, mut output) = (BytesMut::new(), BytesMut::new());
    for piece in pieces {
        input.extend_from_slice(piece);
        loop {
            match session.advance(&mut input, &mut output) {
                Ok(Flow::NeedInput) => break,
                Ok(Flow::Ask(_)) => session.resume(session.unanswered(), &mut output),
                Ok(Flow::Close) | Err(_) => return output,
            }
        }
    }
    output
}
