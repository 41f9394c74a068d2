//! What words of a log line mean. The same words come thousands of times: each is judged once.

use super::names::{Name, Names};
use crate::dsn::{Hosts, Logger, RecipientStatus};
use crate::log::Status;
use crate::notice::acting;
use crate::reason::{Classifier, Evidence, Fate, Party, Reason, Verdict};
use crate::smtp::{Action, Said, Speaker, mask, masked};
use foldhash::quality::RandomState;
use std::collections::HashMap;
use std::net::IpAddr;

/// Different words that are remembered with their meaning.
const KNOWN_LIMIT: usize = 20_000;
/// Hosts whose side is remembered.
const PEERS_LIMIT: usize = 20_000;
/// Words of one line that are looked at.
const WORDS_LIMIT: usize = 4096;

/// Bytes of a masked reply that are shown.
pub(super) const REPLY: usize = 200;
/// Stands for status and sides in the key of what we refused ourselves.
const REFUSAL: u8 = 255;
/// What Postfix writes between another server's name and its reply.
const BEFORE_REPLY: [&[u8]; 2] = [b"] said: ", b"] refused to talk to me: "];

/// Why a recipient was not reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Cause {
    pub(super) reason: Reason,
    /// Whose server spoke.
    pub(super) speaker: Speaker,
    pub(super) party: Party,
    /// Who can act once it is tried no more.
    pub(super) party_at_end: Party,
    /// A blocklist.
    pub(super) list: Option<Name>,
    /// Whether the words tell the address of one of our servers.
    tells_address: bool,
    /// The masked words, where no rule knows them.
    pub(super) unknown: Option<Name>,
}

/// One line's words, and who spoke them to whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct LoggedWords<'a> {
    pub(super) words: &'a [u8],
    /// `NAME[ADDRESS]:PORT`, `local`, `none`.
    pub(super) relay: &'a [u8],
    pub(super) dsn: &'a [u8],
    pub(super) status: Status,
    /// The mail came from elsewhere, or the address leads there.
    pub(super) forwarded: bool,
    /// The address that was written leads to another name.
    pub(super) alias: bool,
}

/// The judge and what it has judged.
pub(super) struct Causes<'a> {
    classifier: &'a Classifier,
    logger: Logger,
    known: HashMap<Box<[u8]>, Cause, RandomState>,
    sides: HashMap<Box<[u8]>, Speaker, RandomState>,
    key: Vec<u8>,
}

impl<'a> Causes<'a> {
    pub(super) fn new(classifier: &'a Classifier, hosts: &Hosts) -> Self {
        let logger = Logger::new(hosts);
        Self { classifier, logger, known: HashMap::default(), sides: HashMap::default(), key: Vec::new() }
    }

    /// Why a recipient was not reached.
    pub(super) fn of(&mut self, told: &LoggedWords<'_>, names: &mut Names, unknown: &mut Names) -> Cause {
        let words = told.words.get(..WORDS_LIMIT).unwrap_or(told.words);
        let peer = peer(told.relay, words);
        let side = self.side(peer);
        self.begin_key(
            words,
            [told.status as u8, side as u8, u8::from(told.forwarded) | u8::from(told.alias) << 1],
        );
        self.key.extend_from_slice(family(peer));
        self.key.push(0);
        self.key.extend_from_slice(told.dsn);
        if let Some(cause) = self.known.get(self.key.as_slice()) {
            return *cause;
        }
        let action = match told.status {
            Status::Bounced => Action::Failed,
            Status::Deferred => Action::Delayed,
            Status::Sent => Action::Delivered,
            Status::Deliverable => Action::Deliverable,
            Status::Undeliverable => Action::Undeliverable,
        };
        let mut recipient = RecipientStatus::new(String::new(), action);
        recipient.status = std::str::from_utf8(told.dsn).ok().and_then(|status| status.parse().ok());
        let relay = String::from_utf8_lossy(told.relay);
        let host = relay.split_once('[').map(|(name, _)| name);
        let words = String::from_utf8_lossy(words);
        let recipient = self.logger.says(recipient, &words, host, told.forwarded);
        let evidence = Evidence { said: recipient.said(), status: recipient.status, action: Some(action) };
        let verdict = self.classifier.classify(&evidence);
        let acts = |verdict: &Verdict, at_end| {
            let is_ours = self.is_ours_to_mend(verdict, &evidence);
            if is_ours { Party::SenderAdmin } else { acting(&recipient, verdict, told.alias, at_end) }
        };
        let party = acts(&verdict, false);
        let party_at_end = acts(&self.at_end(&verdict, &evidence), true);
        self.learn(verdict, (party, party_at_end), evidence.said, names, unknown)
    }

    /// A notice tells its reader what a person who wrote a mail can do. Whoever reads a log runs the server: what it says
    /// of its own state is theirs to mend, and where it forwards a mail, whatever the next server finds wrong with the server
    /// that sends.
    fn is_ours_to_mend(&self, verdict: &Verdict, evidence: &Evidence<'_>) -> bool {
        let reason = verdict.reason;
        match evidence.said.speaker {
            Speaker::Own => {
                let is_locked = matches!(reason, Reason::MailboxUnavailable | Reason::RecipientBusy);
                is_own_fault(reason) || is_locked || reason.is_undefined()
            }
            Speaker::Forwarding => {
                self.classifier.party(reason, Speaker::Recipient, evidence.fate()) == Party::SenderAdmin
            }
            Speaker::Relay | Speaker::Recipient => false,
        }
    }

    /// The same once it is tried no more.
    fn at_end(&self, verdict: &Verdict, evidence: &Evidence<'_>) -> Verdict {
        let party = |fate| self.classifier.party(verdict.reason, evidence.said.speaker, fate);
        // a rule may know better than the table
        let is_usual = verdict.party == party(evidence.fate_for(verdict.reason));
        Verdict { party: if is_usual { party(Fate::GaveUp) } else { verdict.party }, ..verdict.clone() }
    }

    /// Why a client was refused, by a reply of our own.
    pub(super) fn of_refusal(&mut self, reply: &[u8], names: &mut Names, unknown: &mut Names) -> Cause {
        let reply = reply.get(..WORDS_LIMIT).unwrap_or(reply);
        self.begin_key(reply, [REFUSAL; 3]);
        if let Some(cause) = self.known.get(self.key.as_slice()) {
            return *cause;
        }
        let said = Said { speaker: Speaker::Own, ..Said::of(&String::from_utf8_lossy(reply), None) };
        let evidence = Evidence { said: &said, status: None, action: Some(Action::Failed) };
        let verdict = self.classifier.classify(&evidence);
        let parties = (verdict.party, verdict.party);
        self.learn(verdict, parties, &said, names, unknown)
    }

    fn begin_key(&mut self, words: &[u8], marks: [u8; 3]) {
        self.key.clear();
        mask(words, &[], &mut self.key);
        self.key.push(0);
        self.key.extend(marks);
    }

    fn learn(
        &mut self,
        Verdict { reason, facts, .. }: Verdict,
        (party, party_at_end): (Party, Party),
        said: &Said,
        names: &mut Names,
        unknown: &mut Names,
    ) -> Cause {
        let words = said.words.as_deref().unwrap_or_default();
        let cause = Cause {
            reason,
            speaker: said.speaker,
            party,
            party_at_end,
            list: facts.list.map(|list| names.name(list.as_bytes())),
            tells_address: facts.ip.is_some(),
            unknown: reason.is_undefined().then(|| unknown.name(masked(words, REPLY).as_bytes())),
        };
        if self.known.len() == KNOWN_LIMIT {
            // Most come again soon, and some of these would never.
            self.known.clear();
        }
        self.known.insert(self.key.as_slice().into(), cause);
        cause
    }

    fn side(&mut self, peer: &[u8]) -> Speaker {
        if let Some(side) = self.sides.get(peer) {
            return *side;
        }
        let side = self.logger.side(&String::from_utf8_lossy(peer));
        if self.sides.len() == PEERS_LIMIT {
            self.sides.clear();
        }
        self.sides.insert(peer.into(), side);
        side
    }
}

impl Cause {
    /// The address of ours that the words tell.
    pub(super) fn address(&self, words: &[u8]) -> Option<IpAddr> {
        if !self.tells_address {
            return None;
        }
        // the first one is the other server's own
        let said = BEFORE_REPLY.iter().find_map(|before| {
            let at = memchr::memmem::find(words, before)?;
            words.get(at + before.len()..)
        });
        let inside = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b':');
        said.unwrap_or(words)
            .split(|byte| !inside(byte))
            .filter(|word| word.contains(&b'.') || word.contains(&b':'))
            .filter_map(|word| std::str::from_utf8(word.trim_ascii()).ok())
            .find_map(|word| word.trim_end_matches(['.', ':']).parse().ok())
    }
}

/// Whether a server that gives this reason for what it does itself has a fault, or is in want of something.
pub(super) fn is_own_fault(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::SystemFull
            | Reason::SystemMisconfigured
            | Reason::SystemNotAccepting
            | Reason::ProcessingError
            | Reason::Congestion
    )
}

/// `NAME[ADDRESS]`: the relay, or whom the words are about where there was no conversation.
fn peer<'a>(relay: &'a [u8], words: &'a [u8]) -> &'a [u8] {
    let text = if memchr::memchr(b'[', relay).is_some() { relay } else { words };
    let Some(bracket) = memchr::memchr(b'[', text) else { return b"" };
    let begin = text.iter().take(bracket).rposition(u8::is_ascii_whitespace).map_or(0, |blank| blank + 1);
    let end = memchr::memchr(b']', text).filter(|end| *end > bracket).map_or(bracket, |end| end + 1);
    text.get(begin..end).unwrap_or_default()
}

/// The last two labels of a host's name: receivers' rules know no more of it.
fn family(relay: &[u8]) -> &[u8] {
    let host = relay.split(|byte| *byte == b'[').next().unwrap_or_default();
    let mut dots = host.iter().enumerate().rev().filter(|(_, byte)| **byte == b'.').map(|(at, _)| at);
    let _ = dots.next();
    dots.next().and_then(|at| host.get(at + 1..)).unwrap_or(host)
}
