//! What words of a log line mean. The same words come thousands of times: each is judged once.

use super::names::{Name, Names};
use crate::dsn::Transcript;
use crate::log::Status;
use crate::reason::{Classifier, Evidence, Party, Reason, Verdict};
use crate::smtp::{Action, Reply, Speaker, mask, masked};
use std::collections::HashMap;
use std::net::IpAddr;

/// Different words that are remembered with their meaning.
const KNOWN_LIMIT: usize = 20_000;
/// Words of one line that are looked at.
const WORDS_LIMIT: usize = 4096;

/// Bytes of a masked reply that are shown.
pub(super) const REPLY: usize = 200;
/// What Postfix writes between another server's name and its reply.
const BEFORE_REPLY: [&[u8]; 2] = [b"] said: ", b"] refused to talk to me: "];

/// Why a recipient was not reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Cause {
    pub(super) reason: Reason,
    pub(super) party: Party,
    /// A blocklist.
    pub(super) list: Option<Name>,
    /// Whether the words tell the address of one of our servers.
    tells_address: bool,
    /// The masked words, where no rule knows them.
    pub(super) unknown: Option<Name>,
}

/// One line's words, and who spoke them to whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'a> {
    pub(super) words: &'a [u8],
    pub(super) relay: &'a [u8],
    pub(super) dsn: &'a [u8],
    pub(super) status: Status,
}

/// Hosts that an administrator names, in small letters.
#[derive(Clone, Debug, Default)]
pub struct Hosts {
    /// What they say, the site says.
    pub own: Vec<String>,
    /// What they refuse is about the site's account there.
    pub relays: Vec<String>,
}

/// The judge and what it has judged.
pub(super) struct Causes<'a> {
    classifier: &'a Classifier,
    hosts: Hosts,
    known: HashMap<Box<[u8]>, Cause>,
    key: Vec<u8>,
}

impl<'a> Causes<'a> {
    pub(super) fn new(classifier: &'a Classifier, hosts: Hosts) -> Self {
        Self { classifier, hosts, known: HashMap::new(), key: Vec::new() }
    }

    /// Why the words say what they say.
    pub(super) fn of(&mut self, said: &Said<'_>, names: &mut Names, unknown: &mut Names) -> Cause {
        let words = said.words.get(..WORDS_LIMIT).unwrap_or(said.words);
        let speaker = self.hosts.speaker(said.relay);
        self.key.clear();
        mask(words, &mut self.key);
        self.key.extend_from_slice(family(said.relay));
        self.key.extend([0, said.status as u8, speaker as u8]);
        self.key.extend_from_slice(said.dsn);
        if let Some(cause) = self.known.get(self.key.as_slice()) {
            return *cause;
        }
        let words = String::from_utf8_lossy(words);
        let transcript = Transcript::parse(&words);
        let Verdict { reason, party, facts, .. } = judged(self.classifier, &transcript, said);
        let is_unknown = matches!(reason, Reason::UndefinedPermanent | Reason::UndefinedTemporary);
        let cause = Cause {
            reason,
            party,
            list: facts.list.map(|list| names.name(list.as_bytes())),
            tells_address: facts.ip.is_some(),
            unknown: is_unknown.then(|| unknown.name(masked(&transcript.text, REPLY).as_bytes())),
        };
        if self.known.len() == KNOWN_LIMIT {
            // Most come again soon, and some of these would never.
            self.known.clear();
        }
        self.known.insert(self.key.as_slice().into(), cause);
        cause
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

/// The last two labels of a host's name: receivers' rules know no more of it.
fn family(relay: &[u8]) -> &[u8] {
    let host = relay.split(|byte| *byte == b'[').next().unwrap_or_default();
    let mut dots = host.iter().enumerate().rev().filter(|(_, byte)| **byte == b'.').map(|(at, _)| at);
    let _ = dots.next();
    dots.next().and_then(|at| host.get(at + 1..)).unwrap_or(host)
}

fn judged(classifier: &Classifier, transcript: &Transcript, said: &Said<'_>) -> Verdict {
    let origin = match &transcript.reply {
        Some(_) => crate::reason::Speaker::Remote,
        None if transcript.text.contains("Command output: ") => crate::reason::Speaker::Command,
        None => crate::reason::Speaker::Reporter,
    };
    let action = match said.status {
        Status::Bounced | Status::Undeliverable => Action::Failed,
        Status::Deferred => Action::Delayed,
        Status::Sent | Status::Deliverable => Action::Delivered,
    };
    classifier.classify(&Evidence {
        reply: &Reply::parse(&transcript.text),
        status: std::str::from_utf8(said.dsn).ok().and_then(|status| status.parse().ok()),
        action: Some(action),
        remote_host: transcript.host.as_deref(),
        origin,
    })
}

impl Hosts {
    /// Whose server a relay is: `NAME[ADDRESS]:PORT`, with a path in the brackets for a socket, or no server at all.
    fn speaker(&self, relay: &[u8]) -> Speaker {
        let relay = String::from_utf8_lossy(relay);
        let Some((name, behind)) = relay.split_once('[') else { return Speaker::Own };
        let address = behind.split(']').next().unwrap_or_default();
        let is_here = address.contains('/')
            || name.eq_ignore_ascii_case("localhost")
            || address.parse().is_ok_and(|address: IpAddr| address.is_loopback());
        let among = |hosts: &[String]| {
            hosts.iter().any(|host| host.eq_ignore_ascii_case(name) || host.as_str() == address)
        };
        match () {
            () if is_here || among(&self.own) => Speaker::Own,
            () if among(&self.relays) => Speaker::Relay,
            () => Speaker::Recipient,
        }
    }
}
