//! Frames of the milter protocol: a length, a command byte, a payload. Both directions look the same, and nothing
//! in them tells when one side is a frame ahead of the other.

use super::{Command, Reply};
use crate::wire::WireError;
use bytes::{Buf, BufMut, Bytes, BytesMut};
use nom::IResult;
use nom::number::streaming::be_u32;

/// Postfix sends at most 65536 (body) and about 60000 (one header field), but macro lists have no limit of their
/// own; sendmail's largest negotiable frame is 1 MiB.
pub const FRAME_LENGTH_LIMIT: usize = 1024 * 1024;

/// The largest payload that every mail server takes (sendmail's `MILTER_CHUNK_SIZE`).
pub const PAYLOAD_LIMIT: usize = 65535;

/// One frame, not yet understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Which command or reply it is.
    pub kind: u8,
    /// What belongs to it.
    pub payload: Bytes,
}

impl Frame {
    /// Takes the first frame off `input`, or nothing as long as it is not complete.
    ///
    /// # Errors
    /// The length is 0 or above [`FRAME_LENGTH_LIMIT`]; known before the payload is waited for.
    pub fn decode(input: &mut BytesMut) -> Result<Option<Self>, WireError> {
        let Ok((rest, length)) = frame_length(input) else { return Ok(None) };
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length == 0 {
            return Err(WireError::Malformed("frame of length 0"));
        }
        if length > FRAME_LENGTH_LIMIT {
            return Err(WireError::TooLong { what: "frame", limit: FRAME_LENGTH_LIMIT });
        }
        if rest.len() < length {
            return Ok(None);
        }
        input.advance(4);
        let mut payload = input.split_to(length).freeze();
        let kind = payload.get_u8();
        Ok(Some(Self { kind, payload }))
    }

    /// What the mail server says with it.
    ///
    /// # Errors
    /// No such command, or its payload is not what it should be.
    pub fn command(&self) -> Result<Command<'_>, WireError> {
        Command::decode(self.kind, &self.payload)
    }

    /// What the filter says with it.
    ///
    /// # Errors
    /// No such reply, or its payload is not what it should be.
    pub fn reply(&self) -> Result<Reply<'_>, WireError> {
        Reply::decode(self.kind, &self.payload)
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

    fn decode(bytes: &[u8]) -> Result<Option<Frame>, WireError> {
        Frame::decode(&mut BytesMut::from(bytes))
    }

    #[test]
    fn zero_length_frame_is_malformed() {
        assert_eq!(decode(&[0, 0, 0, 0]), Err(WireError::Malformed("frame of length 0")));
    }

    #[test]
    fn frame_above_the_limit_is_refused_before_its_payload_comes() {
        let length = u32::try_from(FRAME_LENGTH_LIMIT).unwrap() + 1;
        let refused = Err(WireError::TooLong { what: "frame", limit: FRAME_LENGTH_LIMIT });
        assert_eq!(decode(&length.to_be_bytes()), refused);
        assert_eq!(decode(&[0xff; 4]), refused);
    }

    #[test]
    fn frame_at_the_limit_is_taken() {
        let mut bytes = BytesMut::new();
        encode(b'B', &[&vec![b'x'; FRAME_LENGTH_LIMIT - 1]], &mut bytes);
        assert_eq!(Frame::decode(&mut bytes).unwrap().unwrap().payload.len(), FRAME_LENGTH_LIMIT - 1);
        assert!(bytes.is_empty());
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
