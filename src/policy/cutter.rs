//! Requests off a stream, whole, whatever pieces it comes in.

use super::RequestBytes;
use bytes::{Buf, BytesMut};
use memchr::memmem;
use std::mem;

/// A request has about 1 KB. What clients and certificates put into it is limited to some KB each by smtpd.
pub const REQUEST_SIZE_LIMIT: usize = 64 * 1024;

/// Two line ends in a row: the end of a request.
const END: &[u8] = b"\n\n";

/// Cuts requests out of a stream without ever holding much more than [`REQUEST_SIZE_LIMIT`].
#[derive(Debug, Default)]
pub(super) struct Cutter {
    /// Bytes in which there is no end.
    searched: usize,
    /// In the middle of a request above the limit.
    skipping: bool,
}

/// A whole request, or the fact that there was one.
pub(super) enum Cut {
    Request(RequestBytes),
    /// Above the limit, dropped. Closing would make smtpd ask the same again and then use its default action.
    TooLong,
}

impl Cutter {
    /// Takes the first request off `input`.
    pub(super) fn cut(&mut self, input: &mut BytesMut) -> Option<Cut> {
        match self.end(input) {
            Some(end) if self.skipping || end > REQUEST_SIZE_LIMIT => {
                input.advance(end);
                *self = Self::default();
                Some(Cut::TooLong)
            }
            Some(end) => {
                *self = Self::default();
                // nearly always all that has come: to split that would make a buffer of two owners
                let request = if end == input.len() { mem::take(input) } else { input.split_to(end) };
                Some(Cut::Request(RequestBytes(request)))
            }
            None => {
                // The last byte may be the first of the end.
                self.searched = input.len().saturating_sub(1);
                if self.skipping || input.len() > REQUEST_SIZE_LIMIT {
                    input.advance(self.searched);
                    *self = Self { searched: 0, skipping: true };
                }
                None
            }
        }
    }

    /// Where the request ends that `input` begins with.
    fn end(&self, input: &[u8]) -> Option<usize> {
        if !self.skipping && input.first() == Some(&b'\n') {
            return Some(1);
        }
        let found = memmem::find(input.get(self.searched..)?, END)?;
        Some(self.searched + found + END.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_at_the_limit_is_read_and_one_above_is_not() {
        for (size, read) in [(REQUEST_SIZE_LIMIT, true), (REQUEST_SIZE_LIMIT + 1, false)] {
            let mut bytes = vec![b'x'; size - 2];
            bytes.extend(b"\n\n");
            let whole = Cutter::default().cut(&mut BytesMut::from(&bytes[..]));
            assert_eq!(matches!(whole, Some(Cut::Request(_))), read, "{size}");
        }
    }

    #[test]
    fn request_without_an_end_takes_no_more_memory_than_the_limit() {
        let (mut cutter, mut input) = (Cutter::default(), BytesMut::new());
        for _ in 0..1000 {
            input.extend_from_slice(&[b'x'; 1000]);
            assert!(cutter.cut(&mut input).is_none());
            assert!(input.len() <= REQUEST_SIZE_LIMIT + 1000);
        }
        input.extend_from_slice(b"\n\nnext");
        assert!(matches!(cutter.cut(&mut input), Some(Cut::TooLong)));
        assert_eq!(input, "next");
    }
}
