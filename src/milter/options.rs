//! Option negotiation: which edits the filter will make, which events it wants, which of them it answers.

use super::Command;
use crate::wire::WireError;
use nom::number::complete::be_u32;
use nom::{IResult, Parser};

/// The newest version there is. Postfix by default offers 6; 2 where an old configuration says so.
const VERSION_MAX: u32 = 6;
/// The oldest version that libmilter still speaks.
const VERSION_MIN: u32 = 2;

/// What the filter may do to a message (libmilter's `SMFIF_…`).
pub mod action {
    /// Add header fields.
    pub const ADDHDRS: u32 = 0x01;
    /// Replace the body.
    pub const CHGBODY: u32 = 0x02;
    /// Change header fields.
    pub const CHGHDRS: u32 = 0x10;
}

/// What the server leaves out for this filter (libmilter's `SMFIP_…`).
pub mod protocol {
    /// No `CONNECT`.
    pub const NOCONNECT: u32 = 0x01;
    /// No `HELO`.
    pub const NOHELO: u32 = 0x02;
    /// No `RCPT`; its macros come nevertheless.
    pub const NORCPT: u32 = 0x08;
    /// No reply to `HEADER`.
    pub const NR_HDR: u32 = 0x80;
    /// No `UNKNOWN`.
    pub const NOUNKNOWN: u32 = 0x100;
    /// No `DATA`.
    pub const NODATA: u32 = 0x200;
    /// No reply to `CONNECT`.
    pub const NR_CONN: u32 = 0x1000;
    /// No reply to `HELO`.
    pub const NR_HELO: u32 = 0x2000;
    /// No reply to `MAIL`.
    pub const NR_MAIL: u32 = 0x4000;
    /// No reply to `RCPT`.
    pub const NR_RCPT: u32 = 0x8000;
    /// No reply to `DATA`.
    pub const NR_DATA: u32 = 0x10000;
    /// No reply to `UNKNOWN`.
    pub const NR_UNKN: u32 = 0x20000;
    /// No reply to `EOH`.
    pub const NR_EOH: u32 = 0x40000;
    /// No reply to `BODY`.
    pub const NR_BODY: u32 = 0x80000;
}

/// All that a notice takes: the body, its language and kind in the header, and the mark that it is ours.
const EDITS: u32 = action::ADDHDRS | action::CHGBODY | action::CHGHDRS;

/// Events that say nothing about a bounce: not sent at all where that is offered, else not answered.
const UNWANTED: [(u32, u32); 5] = [
    (protocol::NOCONNECT, protocol::NR_CONN),
    (protocol::NOHELO, protocol::NR_HELO),
    (protocol::NORCPT, protocol::NR_RCPT),
    (protocol::NODATA, protocol::NR_DATA),
    (protocol::NOUNKNOWN, protocol::NR_UNKN),
];

/// Events that are wanted and need no answer before the next one. MAIL keeps its: there nearly all mail is let go, and
/// the round trip costs less than a header and a body. Of what is left after that nearly everything is a bounce, whose
/// round trip at the end of its header would cost more than the body of the few others.
const UNANSWERED: u32 = protocol::NR_HDR | protocol::NR_EOH | protocol::NR_BODY;

/// An offer, or the choice made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Of the protocol.
    pub version: u32,
    /// Bits of [`action`].
    pub actions: u32,
    /// Bits of [`protocol`].
    pub protocol: u32,
}

impl Options {
    /// Chooses from this offer, never outside of it: the edits of a notice, and the fewest round trips.
    ///
    /// # Errors
    /// The server is older than the protocol's version 2.
    pub fn choose(&self) -> Result<Self, WireError> {
        if self.version < VERSION_MIN {
            return Err(WireError::Unexpected("milter protocol version"));
        }
        let spared = UNWANTED
            .iter()
            .map(|(skip, mute)| if self.protocol & skip != 0 { *skip } else { self.protocol & mute })
            .fold(self.protocol & UNANSWERED, |all, bit| all | bit);
        Ok(Self { version: self.version.min(VERSION_MAX), actions: self.actions & EDITS, protocol: spared })
    }

    /// Whether a notice can be written at all.
    #[must_use]
    pub fn permit_edits(&self) -> bool {
        self.actions & EDITS == EDITS
    }

    /// Whether the server waits for a reply to `command`. An unasked reply would be taken for the answer to the next
    /// command, and nobody would ever notice.
    #[must_use]
    pub fn expect_reply(&self, command: &Command<'_>) -> bool {
        let mute = match command {
            Command::OptNeg(_) | Command::BodyEob(_) => return true,
            Command::Macro { .. } | Command::Abort | Command::Quit | Command::QuitNc => return false,
            Command::Connect { .. } => protocol::NR_CONN,
            Command::Helo(_) => protocol::NR_HELO,
            Command::Mail { .. } => protocol::NR_MAIL,
            Command::Rcpt { .. } => protocol::NR_RCPT,
            Command::Data => protocol::NR_DATA,
            Command::Unknown(_) => protocol::NR_UNKN,
            Command::Header { .. } => protocol::NR_HDR,
            Command::Eoh => protocol::NR_EOH,
            Command::Body(_) => protocol::NR_BODY,
        };
        self.protocol & mute == 0
    }

    pub(super) fn decode(payload: &[u8]) -> Result<Self, WireError> {
        options(payload).map(|(_, options)| options).map_err(|_| WireError::Malformed("OPTNEG"))
    }

    pub(super) fn encode(&self) -> [u8; 12] {
        let mut bytes = [0; 12];
        let words = [self.version, self.actions, self.protocol];
        bytes
            .iter_mut()
            .zip(words.iter().flat_map(|word| word.to_be_bytes()))
            .for_each(|(to, from)| *to = from);
        bytes
    }
}

/// ```text
/// options = version actions protocol     ; 4OCTET each, big endian
/// ```
fn options(input: &[u8]) -> IResult<&[u8], Options> {
    (be_u32, be_u32, be_u32)
        .map(|(version, actions, protocol)| Options { version, actions, protocol })
        .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choice_from_postfix_offers_is_the_cheapest_one() {
        for (version, offered, chosen) in [
            (2, 0x00_007f, 0x0b),
            (3, 0x00_017f, 0x10b),
            (4, 0x00_037f, 0x30b),
            (6, 0x1f_ffff, 0xc_038b),
            (7, 0xffff_ffff, 0xc_038b),
        ] {
            let choice = Options { version, actions: 0x1ff, protocol: offered }.choose().unwrap();
            assert_eq!(choice, Options { version: version.min(6), actions: 0x13, protocol: chosen });
        }
    }

    #[test]
    fn what_cannot_be_skipped_is_not_answered_where_that_is_offered() {
        let choice = Options { version: 6, actions: 0x1ff, protocol: protocol::NR_CONN }.choose().unwrap();
        assert_eq!(choice.protocol, protocol::NR_CONN);
    }

    #[test]
    fn choice_is_a_subset_of_any_offer() {
        for bit in 0..32 {
            let offer = Options { version: 6, actions: !(1 << bit), protocol: !(1 << bit) };
            let choice = offer.choose().unwrap();
            assert_eq!(choice.actions & !offer.actions, 0, "action bit {bit}");
            assert_eq!(choice.protocol & !offer.protocol, 0, "protocol bit {bit}");
        }
    }

    #[test]
    fn no_edit_without_all_three_kinds() {
        for (actions, permitted) in [(0x1ff, true), (0x13, true), (0x12, false), (0x11, false), (0x03, false)]
        {
            let choice = Options { version: 6, actions, protocol: 0 }.choose().unwrap();
            assert_eq!(choice.permit_edits(), permitted, "{actions:#x}");
        }
    }

    #[test]
    fn version_1_is_refused() {
        assert!(Options { version: 1, actions: 0, protocol: 0 }.choose().is_err());
    }
}
