//! The mails that are on their way while the log is read: whose they are, and for whom they wait.

use super::causes::Cause;
use super::names::Name;
use foldhash::quality::RandomState;
use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hash};
use std::net::IpAddr;

/// Mails of one generation. A log from which the lines `removed` are missing fills two of them, and no more.
const GENERATION: usize = 60_000;
/// Recipients who wait, in all.
const WAITING: usize = 120_000;

/// A queue id as text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Id {
    letters: [u8; 20],
    length: u8,
}

impl Id {
    pub(super) fn of(text: &[u8]) -> Self {
        let mut id = Self::default();
        for (place, letter) in id.letters.iter_mut().zip(text) {
            *place = *letter;
            id.length += 1;
        }
        id
    }

    pub(super) fn text(&self) -> String {
        let letters = self.letters.get(..usize::from(self.length)).unwrap_or_default();
        String::from_utf8_lossy(letters).into_owned()
    }
}

/// Whose mail it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sender {
    /// The null sender's: a bounce, or the answer of a machine.
    Nobody,
    /// Of somebody in this domain.
    Of(Name),
}

impl Sender {
    /// Of whom the log does not tell.
    pub(super) const UNKNOWN: Self = Self::Of(Name::OTHER);
}

/// One mail.
#[derive(Debug)]
pub(super) struct Mail {
    pub(super) id: Id,
    pub(super) sender: Sender,
    /// It came from elsewhere, and another server put its own address in the place of the sender's.
    pub(super) forwarded: bool,
    /// Everybody for whom it ever waited.
    waited: Vec<u64>,
}

/// A recipient whom the mail has not reached so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    pub(super) receiver: Name,
    /// None where it has not been tried.
    pub(super) cause: Option<Cause>,
    pub(super) address: Option<IpAddr>,
    pub(super) first: i64,
    pub(super) last: i64,
    /// A queue listing tells so, and whether an administrator has to release it.
    pub(super) listed: Option<Listed>,
}

/// What a queue listing tells and no log.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed {
    pub(super) on_hold: bool,
}

impl Waiting {
    /// What is known together with what was known before. Where both tell a cause the log's counts, which tells more of it.
    fn with(self, known: &Self) -> Self {
        let (newer, older) = if self.listed.is_some() { (known, &self) } else { (&self, known) };
        Self {
            cause: newer.cause.or(older.cause),
            address: newer.address.or(older.address),
            first: self.first.min(known.first),
            last: self.last.max(known.last),
            listed: self.listed.or(known.listed),
            ..self
        }
    }
}

type Mails = HashMap<u64, Mail, RandomState>;

/// Two generations: whoever is not asked for while the younger one fills is forgotten.
#[derive(Debug, Default)]
pub(super) struct Queue {
    young: Mails,
    old: Mails,
    waiting: HashMap<u64, Waiting, RandomState>,
    hasher: RandomState,
}

impl Queue {
    /// The same parts have the same key: host and queue id for a mail, that key and the address for a recipient. It is
    /// another one in the next process, so nobody can write two with the same.
    pub(super) fn key(&self, parts: impl Hash) -> u64 {
        self.hasher.hash_one(parts)
    }

    /// The mail, which may be new.
    pub(super) fn mail(&mut self, key: u64, id: &[u8]) -> &mut Mail {
        let old = &mut self.old;
        self.young.entry(key).or_insert_with(|| {
            let new =
                || Mail { id: Id::of(id), sender: Sender::UNKNOWN, forwarded: false, waited: Vec::new() };
            old.remove(&key).unwrap_or_else(new)
        })
    }

    /// The mail, if anything is known of it.
    pub(super) fn known(&self, key: u64) -> Option<&Mail> {
        self.young.get(&key).or_else(|| self.old.get(&key))
    }

    /// Notes that a recipient waits, or waits on; whether there was room to do so.
    pub(super) fn wait(&mut self, mail: u64, id: &[u8], recipient: u64, waiting: Waiting) -> bool {
        if let Some(known) = self.waiting.get_mut(&recipient) {
            *known = waiting.with(known);
            return true;
        }
        let has_room = self.waiting.len() < WAITING;
        if has_room {
            self.waiting.insert(recipient, waiting);
            let waited = &mut self.mail(mail, id).waited;
            // most mails have one recipient
            waited.reserve_exact(usize::from(waited.is_empty()));
            waited.push(recipient);
        }
        has_room
    }

    /// Takes out a recipient who waits no longer.
    pub(super) fn arrive(&mut self, recipient: u64) -> Option<Waiting> {
        self.waiting.remove(&recipient)
    }

    /// Takes out everybody for whom a mail waits, once: a log may say it again and again. With the mail, if
    /// anything is known of it.
    pub(super) fn give_up(&mut self, key: u64) -> (Option<&Mail>, Vec<Waiting>) {
        let Some(mail) = self.young.get_mut(&key).or_else(|| self.old.get_mut(&key)) else {
            return (None, Vec::new());
        };
        let waited = std::mem::take(&mut mail.waited);
        (Some(mail), waited.iter().filter_map(|recipient| self.waiting.remove(recipient)).collect())
    }

    /// The mail has left.
    pub(super) fn remove(&mut self, key: u64) {
        if let Some(mail) = self.young.remove(&key).or_else(|| self.old.remove(&key)) {
            for recipient in mail.waited {
                self.waiting.remove(&recipient);
            }
        }
    }

    /// Makes room; those who are forgotten, each with what they wait for, are to be counted now.
    pub(super) fn forget(&mut self) -> Vec<(Mail, Vec<Waiting>)> {
        if self.young.len() < GENERATION && (self.waiting.len() < WAITING || self.young.len() < 2) {
            return Vec::new();
        }
        let young = std::mem::take(&mut self.young);
        let forgotten = std::mem::replace(&mut self.old, young);
        self.waiting_of(forgotten)
    }

    /// All that are still there, in the order in which they began to wait.
    pub(super) fn into_waiting(mut self) -> Vec<(Mail, Vec<Waiting>)> {
        let mut all = std::mem::take(&mut self.old);
        all.extend(std::mem::take(&mut self.young));
        self.waiting_of(all)
    }

    fn waiting_of(&mut self, mails: Mails) -> Vec<(Mail, Vec<Waiting>)> {
        let mut found: Vec<(Mail, Vec<Waiting>)> = mails
            .into_values()
            .filter(|mail| !mail.waited.is_empty())
            .map(|mail| {
                let waiting = mail.waited.iter().filter_map(|key| self.waiting.remove(key)).collect();
                (mail, waiting)
            })
            .filter(|(_, waiting): &(Mail, Vec<Waiting>)| !waiting.is_empty())
            .collect();
        found.sort_by_key(|(mail, waiting)| (waiting.first().map(|waiting| waiting.first), mail.id));
        found
    }
}
