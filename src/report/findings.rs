//! What happens often is one finding: the same reason, the same people who can act, about the same thing.

use super::causes::Cause;
use super::counts::{Counts, Outcome};
use super::names::Name;
use super::queue::Id;
use crate::reason::{Party, Reason};
use crate::smtp::Speaker;
use indexmap::IndexMap;
use std::cmp::Reverse;
use std::net::IpAddr;

/// Findings that are told apart.
const LIMIT: usize = 20_000;
/// Receivers of one finding that are told apart; those who come first are those who come often.
const RECEIVERS: usize = 16;

/// What is the same in one finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct FindingKey {
    pub(super) party: Party,
    pub(super) reason: Reason,
    /// Whose server spoke.
    pub(super) speaker: Speaker,
    /// A blocklist.
    pub(super) list: Option<Name>,
    /// An address of ours.
    pub(super) address: Option<IpAddr>,
    /// A domain: the receiver's, or the sender's where its record is at fault.
    pub(super) domain: Name,
}

/// How often, since when, for whom.
#[derive(Clone, Debug)]
pub(super) struct Occurrences {
    pub(super) counts: Counts,
    /// How often our own server refused at the door because of it.
    pub(super) refused: u64,
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) example: Id,
    pub(super) receivers: Vec<(Name, u64)>,
}

/// One recipient who was not reached.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    pub(super) outcome: Outcome,
    pub(super) cause: Cause,
    pub(super) address: Option<IpAddr>,
    pub(super) receiver: Name,
    pub(super) sender: Name,
    pub(super) example: Id,
    pub(super) first: i64,
    pub(super) last: i64,
}

impl Occurrence {
    fn key(&self) -> FindingKey {
        let Cause { reason, speaker, list, .. } = self.cause;
        let domain = if is_about_sender(reason) { self.sender } else { self.receiver };
        FindingKey { party: self.party(), reason, speaker, list, address: self.address, domain }
    }

    /// Who can act.
    pub(super) fn party(&self) -> Party {
        if self.outcome == Outcome::GaveUp { self.cause.party_at_end } else { self.cause.party }
    }
}

/// Whether a record of the sender's domain is at fault.
pub(super) fn is_about_sender(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::SpfFailed | Reason::DkimFailed | Reason::DmarcFailed | Reason::SenderDomainInvalid
    )
}

impl Occurrences {
    /// How much there is to tell.
    pub(super) fn weight(&self) -> u64 {
        self.counts.troubled() + self.refused
    }

    fn at(time: i64, example: Id) -> Self {
        let (counts, receivers) = (Counts::default(), Vec::new());
        Self { counts, refused: 0, first: time, last: time, example, receivers }
    }

    /// The same of other domains.
    pub(super) fn join(&mut self, other: Self) {
        self.counts = self.counts.with(&other.counts);
        self.refused += other.refused;
        if self.example == Id::default() {
            self.example = other.example;
        }
        self.first = self.first.min(other.first);
        self.last = self.last.max(other.last);
        self.receivers.extend(other.receivers);
    }

    /// Each receiver once, those who come often first.
    pub(super) fn receivers(&self) -> Vec<(Name, u64)> {
        let mut sums: IndexMap<Name, u64> = IndexMap::new();
        self.receivers.iter().for_each(|(name, count)| *sums.entry(*name).or_default() += count);
        let mut sums: Vec<(Name, u64)> = sums.into_iter().collect();
        sums.sort_by_key(|(_, count)| Reverse(*count));
        sums
    }
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Findings(IndexMap<FindingKey, Occurrences>);

impl Findings {
    /// Our own server refused a client because of a fault of its own.
    pub(super) fn refuse(&mut self, cause: &Cause, time: i64) {
        let Cause { reason, speaker, .. } = *cause;
        let domain = Name::OTHER;
        let key =
            FindingKey { party: Party::SenderAdmin, reason, speaker, list: None, address: None, domain };
        let finding = self.of(key, time, Id::default());
        finding.refused += 1;
        finding.first = finding.first.min(time);
        finding.last = finding.last.max(time);
    }

    fn of(&mut self, mut key: FindingKey, time: i64, example: Id) -> &mut Occurrences {
        if self.0.len() >= LIMIT && !self.0.contains_key(&key) {
            key = FindingKey { domain: Name::OTHER, address: None, list: None, ..key };
        }
        self.0.entry(key).or_insert_with(|| Occurrences::at(time, example))
    }

    pub(super) fn add(&mut self, occurrence: &Occurrence) {
        let finding = self.of(occurrence.key(), occurrence.first, occurrence.example);
        finding.counts.add(occurrence.outcome);
        finding.first = finding.first.min(occurrence.first);
        finding.last = finding.last.max(occurrence.last);
        let receivers = &mut finding.receivers;
        if let Some((_, count)) = receivers.iter_mut().find(|(receiver, _)| *receiver == occurrence.receiver)
        {
            *count += 1;
        } else if receivers.len() < RECEIVERS {
            receivers.push((occurrence.receiver, 1));
        }
    }

    pub(super) fn into_iter(self) -> impl Iterator<Item = (FindingKey, Occurrences)> {
        self.0.into_iter()
    }
}
