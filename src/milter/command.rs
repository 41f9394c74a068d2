//! What the mail server says to the filter, by libmilter's names.
//!
//! A payload that is shorter than it should be is read as far as it goes: frames have lengths, so nothing is lost
//! by patience, and closing would leave the mail to the server's default action. Lists stay bytes until somebody
//! asks for an item, so that a frame full of NULs costs no memory.

use super::{CommandKind, Options, Stage, frame};
use crate::wire::WireError;
use bytes::BytesMut;
use nom::bytes::complete::{tag, take_till};
use nom::combinator::opt;
use nom::number::complete::{be_u16, u8 as octet};
use nom::sequence::terminated;
use nom::{IResult, Parser};

/// A command, borrowed from its frame. Every string is bytes: SMTPUTF8 brings UTF-8, broken clients anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command<'a> {
    /// What the server can do; first of all.
    OptNeg(Options),
    /// Macros of the stage that the next command belongs to.
    Macro {
        /// Where in the conversation they are told; nothing when it is no place that has any.
        stage: Option<Stage>,
        /// Names and values in turn, each with its NUL.
        list: &'a [u8],
    },
    /// Somebody connected.
    Connect {
        /// The client's name, or its address in brackets.
        hostname: &'a [u8],
        /// Where from, when it is known.
        address: Option<PeerAddress<'a>>,
    },
    /// HELO or EHLO.
    Helo(&'a [u8]),
    /// MAIL FROM.
    Mail {
        /// As typed, with brackets, when it came by SMTP; bare when the mail was made on this host.
        sender: &'a [u8],
        /// ESMTP arguments, each with its NUL.
        arguments: &'a [u8],
    },
    /// RCPT TO.
    Rcpt {
        /// As [`Command::Mail`]'s sender.
        recipient: &'a [u8],
        /// ESMTP arguments, each with its NUL.
        arguments: &'a [u8],
    },
    /// DATA.
    Data,
    /// One header field.
    Header {
        /// Without colon.
        name: &'a [u8],
        /// Folded with bare LF.
        value: &'a [u8],
    },
    /// The header is complete.
    Eoh,
    /// A piece of the body.
    Body(&'a [u8]),
    /// End of message; libmilter's peers may send the last piece of the body with it.
    BodyEob(&'a [u8]),
    /// An SMTP command that the server does not know.
    Unknown(&'a [u8]),
    /// This message is off; the connection goes on.
    Abort,
    /// Good bye.
    Quit,
    /// Another SMTP client follows on this connection, with the options as they are.
    QuitNc,
}

/// Where an SMTP client connects from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeerAddress<'a> {
    /// `4`, `6`, or `L` for a local socket.
    pub family: u8,
    /// 0 when there is none.
    pub port: u16,
    /// An address or a path, as text.
    pub address: &'a [u8],
}

impl<'a> Command<'a> {
    /// Reads the frame `kind` with `payload`.
    ///
    /// # Errors
    /// There is no such command, the options are cut short, or macros belong to no stage.
    pub fn decode(kind: u8, payload: &'a [u8]) -> Result<Self, WireError> {
        let kind = CommandKind::of(kind).ok_or(WireError::Malformed("command"))?;
        Ok(match kind {
            CommandKind::OptNeg => Self::OptNeg(Options::decode(payload)?),
            CommandKind::Macro => {
                let (stage, list) = payload.split_first().ok_or(WireError::Malformed("MACRO"))?;
                Self::Macro { stage: Stage::of(*stage), list }
            }
            CommandKind::Connect => {
                let (rest, hostname) = first(payload);
                Self::Connect { hostname, address: peer_address(rest).ok().map(|(_, address)| address) }
            }
            CommandKind::Helo => Self::Helo(first(payload).1),
            CommandKind::Mail => {
                let (arguments, sender) = first(payload);
                Self::Mail { sender, arguments }
            }
            CommandKind::Rcpt => {
                let (arguments, recipient) = first(payload);
                Self::Rcpt { recipient, arguments }
            }
            CommandKind::Data => Self::Data,
            CommandKind::Header => {
                let (rest, name) = first(payload);
                Self::Header { name, value: first(rest).1 }
            }
            CommandKind::Eoh => Self::Eoh,
            CommandKind::Body => Self::Body(payload),
            CommandKind::BodyEob => Self::BodyEob(payload),
            CommandKind::Unknown => Self::Unknown(first(payload).1),
            CommandKind::Abort => Self::Abort,
            CommandKind::Quit => Self::Quit,
            CommandKind::QuitNc => Self::QuitNc,
        })
    }

    /// Writes it as a mail server would.
    pub fn encode(&self, output: &mut BytesMut) {
        let kind = self.kind().byte();
        match self {
            Self::OptNeg(options) => frame::encode(kind, &[&options.encode()], output),
            Self::Macro { stage, list } => {
                frame::encode(kind, &[&[stage.map_or(0, Stage::byte)], list], output);
            }
            Self::Connect { hostname, address: None } => frame::encode(kind, &[hostname, b"\0U"], output),
            Self::Connect { hostname, address: Some(PeerAddress { family, port, address }) } => {
                let pieces: [&[u8]; 6] = [hostname, b"\0", &[*family], &port.to_be_bytes(), address, b"\0"];
                frame::encode(kind, &pieces, output);
            }
            Self::Helo(text) | Self::Unknown(text) => frame::encode(kind, &[text, b"\0"], output),
            Self::Mail { sender: path, arguments } | Self::Rcpt { recipient: path, arguments } => {
                frame::encode(kind, &[path, b"\0", arguments], output);
            }
            Self::Header { name, value } => frame::encode(kind, &[name, b"\0", value, b"\0"], output),
            Self::Body(bytes) | Self::BodyEob(bytes) => frame::encode(kind, &[bytes], output),
            Self::Data | Self::Eoh | Self::Abort | Self::Quit | Self::QuitNc => {
                frame::encode(kind, &[], output);
            }
        }
    }
}

/// The items of a list of strings.
pub(super) fn strings(list: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = list;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (behind, item) = first(rest);
        rest = behind;
        Some(item)
    })
}

/// The first string of `list` and what comes behind it.
fn first(list: &[u8]) -> (&[u8], &[u8]) {
    string(list).unwrap_or((&[], list))
}

/// ```text
/// string = *%x01-FF NUL          ; the last NUL of a frame may be missing
/// ```
pub(super) fn string(input: &[u8]) -> IResult<&[u8], &[u8]> {
    terminated(take_till(|octet| octet == 0), opt(tag(&b"\0"[..]))).parse(input)
}

/// ```text
/// peer-address = family 2OCTET string    ; the port, then the address; nothing of it behind family "U"
/// ```
fn peer_address(input: &[u8]) -> IResult<&[u8], PeerAddress<'_>> {
    (octet, be_u16, string).map(|(family, port, address)| PeerAddress { family, port, address }).parse(input)
}
