//! Frames of the milter protocol: a length, a command byte, a payload. Both directions look the same, and nothing
//! in them tells when one side is a frame ahead of the other.

use super::{Command, Reply};
use crate::wire::WireError;
use bytes::{BufMut, BytesMut};
use nom::IResult;
use nom::number::streaming::be_u32;

/// Command and payload of all frames but those of the body: Postfix sends about 60000 for one header field, and some
/// hundred for macros.
pub const FRAME_LENGTH_LIMIT: usize = 64 * 1024;

/// The same for a piece of the body: Postfix sends 65536, sendmail's largest negotiable frame is 1 MiB.
pub const BODY_FRAME_LENGTH_LIMIT: usize = 1024 * 1024;

/// Bytes of a frame beside its payload: length and command.
pub(super) const FRAME_COST: usize = 5;

/// The largest payload that every mail server takes (sendmail's `MILTER_CHUNK_SIZE`).
pub const PAYLOAD_LIMIT: usize = 65535;

/// One frame, not yet understood, where it came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// Which command or reply it is.
    pub kind: u8,
    /// What belongs to it.
    pub payload: &'a [u8],
}

impl<'a> Frame<'a> {
    /// Takes the first frame off `input`, or nothing as long as it is not complete.
    ///
    /// # Errors
    /// The length is 0, or above [`FRAME_LENGTH_LIMIT`] or [`BODY_FRAME_LENGTH_LIMIT`]; known before the payload is
    /// waited for.
    pub fn decode(input: &mut &'a [u8]) -> Result<Option<Self>, WireError> {
        let Ok((rest, length)) = frame_length(input) else { return Ok(None) };
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length == 0 {
            return Err(WireError::Malformed("frame of length 0"));
        }
        let (what, limit) = match rest.first() {
            Some(b'B' | b'E') | None => ("frame of the body", BODY_FRAME_LENGTH_LIMIT),
            Some(_) => ("frame", FRAME_LENGTH_LIMIT),
        };
        if length > limit {
            return Err(WireError::TooLong { what, limit });
        }
        let Some((frame, behind)) = rest.split_at_checked(length) else { return Ok(None) };
        *input = behind;
        Ok(frame.split_first().map(|(kind, payload)| Self { kind: *kind, payload }))
    }

    /// What the mail server says with it.
    ///
    /// # Errors
    /// No such command, or its payload is not what it should be.
    pub fn command(&self) -> Result<Command<'a>, WireError> {
        Command::decode(self.kind, self.payload)
    }

    /// What the filter says with it.
    ///
    /// # Errors
    /// No such reply, or its payload is not what it should be.
    pub fn reply(&self) -> Result<Reply<'a>, WireError> {
        Reply::decode(self.kind, self.payload)
    }
}

/// Writes a frame whose payload is `pieces`, one behind the other.
pub(super) fn encode(kind: u8, pieces: &[&[u8]], output: &mut BytesMut) {
    let length = 1 + pieces.iter().map(|piece| piece.len()).sum::<usize>();
    output.reserve(4 + length);
    output.put_u32(u32::try_from(length).unwrap_or(u32::MAX));
    output.put_u8(kind);
    pieces.iter().for_each(|piece| output.put_slice(piece));
}

/// ```text
/// frame        = frame-length command *OCTET
/// frame-length = 4OCTET          ; big endian, the octets of command and payload, never 0
/// ```
fn frame_length(input: &[u8]) -> IResult<&[u8], u32> {
    be_u32(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(mut bytes: &[u8]) -> Result<Option<Frame<'_>>, WireError> {
        Frame::decode(&mut bytes)
    }

    #[test]
    fn zero_length_frame_is_malformed() {
        assert_eq!(decode(&[0, 0, 0, 0]), Err(WireError::Malformed("frame of length 0")));
    }

    #[test]
    fn frame_above_the_limit_is_refused_before_its_payload_comes() {
        let above = |limit: usize| (u32::try_from(limit).unwrap() + 1).to_be_bytes();
        let body = Err(WireError::TooLong { what: "frame of the body", limit: BODY_FRAME_LENGTH_LIMIT });
        assert_eq!(decode(&above(BODY_FRAME_LENGTH_LIMIT)), body, "whatever command it may be");
        assert_eq!(decode(&[0xff; 4]), body);
        for (command, refused) in [(b'D', true), (b'L', true), (b'O', true), (b'B', false), (b'E', false)] {
            let begun = [&above(FRAME_LENGTH_LIMIT)[..], &[command]].concat();
            let limit = WireError::TooLong { what: "frame", limit: FRAME_LENGTH_LIMIT };
            assert_eq!(decode(&begun), if refused { Err(limit) } else { Ok(None) }, "{command}");
        }
    }

    #[test]
    fn frame_at_the_limit_is_taken() {
        for (command, limit) in [(b'B', BODY_FRAME_LENGTH_LIMIT), (b'D', FRAME_LENGTH_LIMIT)] {
            let mut bytes = BytesMut::new();
            encode(command, &[&vec![b'x'; limit - 1]], &mut bytes);
            let mut rest = &bytes[..];
            assert_eq!(Frame::decode(&mut rest).unwrap().unwrap().payload.len(), limit - 1);
            assert!(rest.is_empty());
        }
    }

    #[test]
    fn cut_frame_is_not_complete_at_any_byte() {
        let whole = [0, 0, 0, 3, b'H', b'a', 0];
        for cut in 0..whole.len() {
            assert_eq!(decode(&whole[..cut]), Ok(None), "cut at {cut}");
        }
        assert_eq!(decode(&whole).unwrap().unwrap().kind, b'H');
    }
}
