//! What the filter says to the mail server, by libmilter's names.
//!
//! neden itself says four of these: options, edits of header and body, continue, accept. The others are here
//! because a codec that knows half of its protocol cannot be tested against the other half.

use super::{FRAME_COST, Options, frame};
use crate::wire::WireError;
use bytes::BytesMut;
use nom::bytes::complete::{tag, take_till};
use nom::combinator::all_consuming;
use nom::number::complete::be_u32;
use nom::sequence::terminated;
use nom::{IResult, Parser};

/// A reply. The edits are allowed at the end of the message only, all pieces of a new body in one run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply<'a> {
    /// Which of the offered options are taken.
    OptNeg {
        /// The choice.
        options: Options,
        /// `SETSYMLIST`: a stage (uint32) and the names of the macros wanted there (string), in turn.
        symbols: &'a [u8],
    },
    /// Go on; at the end of the message: deliver.
    Continue,
    /// Deliver, and tell no more about this message.
    Accept,
    /// Pretend to deliver.
    Discard,
    /// 550.
    Reject,
    /// 451.
    Tempfail,
    /// A refusal in the filter's own words.
    ReplyCode(&'a [u8]),
    /// No more events of this kind for now.
    Skip,
    /// 421 and close.
    Shutdown,
    /// Connection failure.
    ConnFail,
    /// Still busy.
    Progress,
    /// A header field behind the last one.
    AddHeader {
        /// Without colon.
        name: &'a [u8],
        /// Folded with bare LF.
        value: &'a [u8],
    },
    /// A header field at a place.
    InsHeader {
        /// 0 stands above all.
        index: u32,
        /// Without colon.
        name: &'a [u8],
        /// Folded with bare LF.
        value: &'a [u8],
    },
    /// Another value for a header field.
    ChgHeader {
        /// Which one of that name, from 1.
        index: u32,
        /// Without colon.
        name: &'a [u8],
        /// Folded with bare LF; empty deletes the field.
        value: &'a [u8],
    },
    /// A piece of the new body.
    ReplBody(&'a [u8]),
    /// Another envelope sender, and its ESMTP arguments as a second string.
    ChgFrom(&'a [u8]),
    /// One more recipient.
    AddRcpt(&'a [u8]),
    /// One more recipient, and its ESMTP arguments as a second string.
    AddRcptPar(&'a [u8]),
    /// One recipient less.
    DelRcpt(&'a [u8]),
    /// Into the hold queue, and why.
    Quarantine(&'a [u8]),
}

impl<'a> Reply<'a> {
    /// Writes the frame.
    pub fn encode(&self, output: &mut BytesMut) {
        let kind = self.kind();
        match self {
            Self::OptNeg { options, symbols } => {
                frame::encode(kind, &[&options.encode(), symbols], output);
            }
            Self::Continue
            | Self::Accept
            | Self::Discard
            | Self::Reject
            | Self::Tempfail
            | Self::Skip
            | Self::Shutdown
            | Self::ConnFail
            | Self::Progress => frame::encode(kind, &[], output),
            Self::AddHeader { name, value } => frame::encode(kind, &[name, b"\0", value, b"\0"], output),
            Self::InsHeader { index, name, value } | Self::ChgHeader { index, name, value } => {
                frame::encode(kind, &[&index.to_be_bytes(), name, b"\0", value, b"\0"], output);
            }
            Self::ReplBody(bytes) => frame::encode(kind, &[bytes], output),
            Self::ReplyCode(text)
            | Self::ChgFrom(text)
            | Self::AddRcpt(text)
            | Self::AddRcptPar(text)
            | Self::DelRcpt(text)
            | Self::Quarantine(text) => frame::encode(kind, &[text, b"\0"], output),
        }
    }

    /// Bytes of the frame that it is.
    pub(super) fn size(&self) -> usize {
        FRAME_COST
            + match self {
                Self::OptNeg { symbols, .. } => 12 + symbols.len(),
                Self::AddHeader { name, value } => name.len() + value.len() + 2,
                Self::InsHeader { name, value, .. } | Self::ChgHeader { name, value, .. } => {
                    4 + name.len() + value.len() + 2
                }
                Self::ReplBody(bytes) => bytes.len(),
                Self::ReplyCode(text)
                | Self::ChgFrom(text)
                | Self::AddRcpt(text)
                | Self::AddRcptPar(text)
                | Self::DelRcpt(text)
                | Self::Quarantine(text) => text.len() + 1,
                _ => 0,
            }
    }

    /// Reads the frame `kind` with `payload` as strictly as Postfix does: it is consumed exactly.
    ///
    /// # Errors
    /// There is no such reply, or its payload is not what it should be.
    pub fn decode(kind: u8, payload: &'a [u8]) -> Result<Self, WireError> {
        let empty = |reply| if payload.is_empty() { Ok(reply) } else { Err(MALFORMED) };
        let text = || payload.strip_suffix(b"\0").ok_or(MALFORMED);
        match kind {
            b'O' => {
                let options = Options::decode(payload)?;
                Ok(Self::OptNeg { options, symbols: payload.get(12..).unwrap_or_default() })
            }
            b'c' => empty(Self::Continue),
            b'a' => empty(Self::Accept),
            b'd' => empty(Self::Discard),
            b'r' => empty(Self::Reject),
            b't' => empty(Self::Tempfail),
            b'y' => Ok(Self::ReplyCode(text()?)),
            b's' => empty(Self::Skip),
            b'4' => empty(Self::Shutdown),
            b'f' => empty(Self::ConnFail),
            b'p' => empty(Self::Progress),
            b'h' => {
                let (_, (name, value)) = all_consuming(field).parse(payload).map_err(|_| MALFORMED)?;
                Ok(Self::AddHeader { name, value })
            }
            b'i' | b'm' => {
                let parsed = all_consuming((be_u32, field)).parse(payload);
                let (_, (index, (name, value))) = parsed.map_err(|_| MALFORMED)?;
                Ok(match kind {
                    b'i' => Self::InsHeader { index, name, value },
                    _ => Self::ChgHeader { index, name, value },
                })
            }
            b'b' => Ok(Self::ReplBody(payload)),
            b'e' => Ok(Self::ChgFrom(text()?)),
            b'+' => Ok(Self::AddRcpt(text()?)),
            b'2' => Ok(Self::AddRcptPar(text()?)),
            b'-' => Ok(Self::DelRcpt(text()?)),
            b'q' => Ok(Self::Quarantine(text()?)),
            _ => Err(MALFORMED),
        }
    }

    fn kind(&self) -> u8 {
        match self {
            Self::OptNeg { .. } => b'O',
            Self::Continue => b'c',
            Self::Accept => b'a',
            Self::Discard => b'd',
            Self::Reject => b'r',
            Self::Tempfail => b't',
            Self::ReplyCode(_) => b'y',
            Self::Skip => b's',
            Self::Shutdown => b'4',
            Self::ConnFail => b'f',
            Self::Progress => b'p',
            Self::AddHeader { .. } => b'h',
            Self::InsHeader { .. } => b'i',
            Self::ChgHeader { .. } => b'm',
            Self::ReplBody(_) => b'b',
            Self::ChgFrom(_) => b'e',
            Self::AddRcpt(_) => b'+',
            Self::AddRcptPar(_) => b'2',
            Self::DelRcpt(_) => b'-',
            Self::Quarantine(_) => b'q',
        }
    }
}

const MALFORMED: WireError = WireError::Malformed("reply");

/// ```text
/// field  = string string         ; name, value
/// string = *%x01-FF NUL
/// ```
fn field(input: &[u8]) -> IResult<&[u8], (&[u8], &[u8])> {
    (string, string).parse(input)
}

fn string(input: &[u8]) -> IResult<&[u8], &[u8]> {
    terminated(take_till(|octet| octet == 0), tag(&b"\0"[..])).parse(input)
}
