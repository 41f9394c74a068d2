//! Macros: names and values that come ahead of each command, kept by the stage that they came with.

use super::CommandKind;
use super::command::strings;

/// Macros that somebody asks for: queue id, this host, recipient. The others are forgotten at once.
const KEPT: [&[u8]; 3] = [b"i", b"j", b"{rcpt_addr}"];
/// Bytes of macros kept for each stage: an address has 320 at most (RFC 5321 section 4.5.3.1). A longer one is forgotten,
/// since lists have no limit on the wire and this memory is held by every connection.
const LIST_SIZE_LIMIT: usize = 512;

/// Where in a conversation macros are told: ahead of which command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// CONNECT.
    Connect,
    /// HELO.
    Helo,
    /// MAIL.
    Mail,
    /// RCPT.
    Rcpt,
    /// DATA.
    Data,
    /// HEADER.
    Header,
    /// EOH.
    Eoh,
    /// BODY.
    Body,
    /// BODYEOB.
    BodyEob,
}

impl Stage {
    /// All of them, in the order of a conversation, which is that of their numbers.
    pub const ALL: [Self; 9] = [
        Self::Connect,
        Self::Helo,
        Self::Mail,
        Self::Rcpt,
        Self::Data,
        Self::Header,
        Self::Eoh,
        Self::Body,
        Self::BodyEob,
    ];

    /// The stage of a command byte.
    #[must_use]
    pub fn of(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.byte() == byte)
    }

    /// The byte of its command.
    #[must_use]
    pub fn byte(self) -> u8 {
        let command = match self {
            Self::Connect => CommandKind::Connect,
            Self::Helo => CommandKind::Helo,
            Self::Mail => CommandKind::Mail,
            Self::Rcpt => CommandKind::Rcpt,
            Self::Data => CommandKind::Data,
            Self::Header => CommandKind::Header,
            Self::Eoh => CommandKind::Eoh,
            Self::Body => CommandKind::Body,
            Self::BodyEob => CommandKind::BodyEob,
        };
        command.byte()
    }
}

/// The macros of a connection.
#[derive(Debug, Default)]
pub(super) struct Macros {
    lists: [Vec<u8>; Stage::ALL.len()],
}

impl Macros {
    /// Keeps `list` for `stage`, instead of what was known there.
    pub(super) fn keep(&mut self, stage: Stage, list: &[u8]) {
        if let Some(kept) = self.lists.get_mut(stage as usize) {
            kept.clear();
            let mut items = strings(list);
            while let (Some(name), Some(value)) = (items.next(), items.next()) {
                let size = name.len() + value.len() + 2;
                if KEPT.contains(&name) && kept.len() + size <= LIST_SIZE_LIMIT {
                    kept.reserve(size);
                    [name, b"\0", value, b"\0"].into_iter().for_each(|piece| kept.extend_from_slice(piece));
                }
            }
        }
    }

    /// The value of `name`, the latest stage first, as libmilter's `smfi_getsymval` looks it up.
    pub(super) fn value(&self, name: &[u8]) -> Option<&[u8]> {
        self.lists.iter().rev().find_map(|list| value(list, name))
    }

    /// The value of `name` at `stage` alone.
    pub(super) fn value_at(&self, stage: Stage, name: &[u8]) -> Option<&[u8]> {
        self.lists.get(stage as usize).and_then(|list| value(list, name))
    }

    /// Forgets everything from `stage` on: HELO and before outlive a message, nothing outlives a client.
    pub(super) fn forget_from(&mut self, stage: Stage) {
        self.lists.iter_mut().skip(stage as usize).for_each(Vec::clear);
    }
}

/// Names and values in turn; a name without a value (an odd list) says nothing.
fn value<'a>(list: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let mut items = strings(list);
    while let (Some(found), Some(value)) = (items.next(), items.next()) {
        if found == name {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn macros(lists: &[(Stage, &[u8])]) -> Macros {
        let mut macros = Macros::default();
        lists.iter().for_each(|(stage, list)| macros.keep(*stage, list));
        macros
    }

    #[test]
    fn latest_stage_wins() {
        let macros = macros(&[(Stage::BodyEob, b"i\0third\0"), (Stage::Mail, b"i\0first\0j\0host\0")]);
        assert_eq!(macros.value(b"i"), Some(&b"third"[..]));
        assert_eq!(macros.value(b"j"), Some(&b"host"[..]));
        assert_eq!(macros.value_at(Stage::Mail, b"i"), Some(&b"first"[..]));
        assert_eq!(macros.value(b"v"), None);
    }

    #[test]
    fn new_list_replaces_the_old_one_of_its_stage() {
        assert_eq!(macros(&[(Stage::Mail, b"i\0first\0"), (Stage::Mail, b"j\0host\0")]).value(b"i"), None);
    }

    #[test]
    fn odd_list_and_missing_last_nul_are_read_as_far_as_they_go() {
        let macros = macros(&[(Stage::Mail, b"i\0queue\0j\0"), (Stage::Rcpt, b"{rcpt_addr}\0a@example.com")]);
        assert_eq!(macros.value(b"i"), Some(&b"queue"[..]));
        assert_eq!(macros.value(b"j"), None);
        assert_eq!(macros.value(b"{rcpt_addr}"), Some(&b"a@example.com"[..]));
    }

    #[test]
    fn what_nobody_asks_for_and_what_is_too_long_is_forgotten() {
        let long = [b"i\0queue\0v\0Postfix\0j\0".as_slice(), &[b'x'; LIST_SIZE_LIMIT]].concat();
        let macros = macros(&[(Stage::Mail, &long)]);
        assert_eq!(macros.value(b"i"), Some(&b"queue"[..]));
        assert_eq!((macros.value(b"j"), macros.value(b"v")), (None, None));
    }

    #[test]
    fn end_of_a_message_leaves_connection_macros() {
        let mut macros = macros(&[
            (Stage::Connect, b"j\0host\0"),
            (Stage::Mail, b"i\0queue\0"),
            (Stage::BodyEob, b"i\0queue\0"),
        ]);
        macros.forget_from(Stage::Mail);
        assert_eq!(macros.value(b"i"), None);
        assert_eq!(macros.value(b"j"), Some(&b"host"[..]));
    }
}
