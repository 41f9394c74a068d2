//! Option negotiation: which edits the filter will make, which events it wants, which of them it answers.

use super::Command;
use super::command_kind::Answered;
use crate::wire::WireError;
use bitflags::bitflags;
use nom::number::complete::be_u32;
use nom::{IResult, Parser};

/// The newest version there is. Postfix by default offers 6; 2 where an old configuration says so.
const VERSION_MAX: u32 = 6;
/// The oldest version that libmilter still speaks.
const VERSION_MIN: u32 = 2;

bitflags! {
    /// What the filter may do to a message (libmilter's `SMFIF_…`).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Actions: u32 {
        /// Add header fields.
        const ADDHDRS = 0x01;
        /// Replace the body.
        const CHGBODY = 0x02;
        /// Change header fields.
        const CHGHDRS = 0x10;
    }

    /// What the server leaves out for this filter (libmilter's `SMFIP_…`).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Protocol: u32 {
        /// No `CONNECT`.
        const NOCONNECT = 0x01;
        /// No `HELO`.
        const NOHELO = 0x02;
        /// No `RCPT`; its macros come nevertheless.
        const NORCPT = 0x08;
        /// No reply to `HEADER`.
        const NR_HDR = 0x80;
        /// No `UNKNOWN`.
        const NOUNKNOWN = 0x100;
        /// No `DATA`.
        const NODATA = 0x200;
        /// No reply to `CONNECT`.
        const NR_CONN = 0x1000;
        /// No reply to `HELO`.
        const NR_HELO = 0x2000;
        /// No reply to `MAIL`.
        const NR_MAIL = 0x4000;
        /// No reply to `RCPT`.
        const NR_RCPT = 0x8000;
        /// No reply to `DATA`.
        const NR_DATA = 0x10000;
        /// No reply to `UNKNOWN`.
        const NR_UNKN = 0x20000;
        /// No reply to `EOH`.
        const NR_EOH = 0x40000;
        /// No reply to `BODY`.
        const NR_BODY = 0x80000;
    }
}

/// All that a notice takes: the body, its language and kind in the header, and the mark that it is ours.
const EDITS: Actions = Actions::ADDHDRS.union(Actions::CHGBODY).union(Actions::CHGHDRS);

/// Events that say nothing about a bounce: not sent at all where that is offered, else not answered.
const UNWANTED: [(Protocol, Protocol); 5] = [
    (Protocol::NOCONNECT, Protocol::NR_CONN),
    (Protocol::NOHELO, Protocol::NR_HELO),
    (Protocol::NORCPT, Protocol::NR_RCPT),
    (Protocol::NODATA, Protocol::NR_DATA),
    (Protocol::NOUNKNOWN, Protocol::NR_UNKN),
];

/// Events that are wanted and need no answer before the next one. MAIL keeps its: there nearly all mail is let go, and
/// the round trip costs less than a header and a body. Of what is left after that nearly everything is a bounce, whose
/// round trip at the end of its header would cost more than the body of the few others.
const UNANSWERED: Protocol = Protocol::NR_HDR.union(Protocol::NR_EOH).union(Protocol::NR_BODY);

/// An offer, or the choice made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Of the protocol.
    pub version: u32,
    /// Which edits.
    pub actions: Actions,
    /// What is left out.
    pub protocol: Protocol,
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
            .map(|(skip, mute)| if self.protocol.contains(*skip) { *skip } else { self.protocol & *mute })
            .fold(self.protocol & UNANSWERED, |all, bit| all | bit);
        Ok(Self { version: self.version.min(VERSION_MAX), actions: self.actions & EDITS, protocol: spared })
    }

    /// Whether a notice can be written at all.
    #[must_use]
    pub fn permit_edits(&self) -> bool {
        self.actions.contains(EDITS)
    }

    /// Whether the server waits for a reply to `command`. An unasked reply would be taken for the answer to the next
    /// command, and nobody would ever notice.
    #[must_use]
    pub fn expect_reply(&self, command: &Command<'_>) -> bool {
        match command.kind().answered() {
            Answered::Always => true,
            Answered::Never => false,
            Answered::Unless(mute) => !self.protocol.contains(mute),
        }
    }

    pub(super) fn decode(payload: &[u8]) -> Result<Self, WireError> {
        options(payload).map(|(_, options)| options).map_err(|_| WireError::Malformed("OPTNEG"))
    }

    pub(super) fn encode(&self) -> [u8; 12] {
        let mut bytes = [0; 12];
        let words = [self.version, self.actions.bits(), self.protocol.bits()];
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
        .map(|(version, actions, protocol)| Options {
            version,
            // what neden has no name for stays: an offer is read as it was written
            actions: Actions::from_bits_retain(actions),
            protocol: Protocol::from_bits_retain(protocol),
        })
        .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(version: u32, actions: u32, protocol: u32) -> Options {
        let (actions, protocol) = (Actions::from_bits_retain(actions), Protocol::from_bits_retain(protocol));
        Options { version, actions, protocol }
    }

    #[test]
    fn choice_from_postfix_offers_is_the_cheapest_one() {
        for (version, offered, chosen) in [
            (2, 0x00_007f, 0x0b),
            (3, 0x00_017f, 0x10b),
            (4, 0x00_037f, 0x30b),
            (6, 0x1f_ffff, 0xc_038b),
            (7, 0xffff_ffff, 0xc_038b),
        ] {
            let choice = options(version, 0x1ff, offered).choose().unwrap();
            assert_eq!(choice, options(version.min(6), 0x13, chosen));
        }
    }

    #[test]
    fn what_cannot_be_skipped_is_not_answered_where_that_is_offered() {
        let choice = options(6, 0x1ff, 0x1000).choose().unwrap();
        assert_eq!(choice.protocol, Protocol::NR_CONN);
    }

    #[test]
    fn choice_is_a_subset_of_any_offer() {
        for bit in 0..32 {
            let offer = options(6, !(1 << bit), !(1 << bit));
            let choice = offer.choose().unwrap();
            assert!(offer.actions.contains(choice.actions), "action bit {bit}");
            assert!(offer.protocol.contains(choice.protocol), "protocol bit {bit}");
        }
    }

    #[test]
    fn no_edit_without_all_three_kinds() {
        for (actions, permitted) in [(0x1ff, true), (0x13, true), (0x12, false), (0x11, false), (0x03, false)]
        {
            let choice = options(6, actions, 0).choose().unwrap();
            assert_eq!(choice.permit_edits(), permitted, "{actions:#x}");
        }
    }

    #[test]
    fn version_1_is_refused() {
        assert!(options(1, 0, 0).choose().is_err());
    }
}
