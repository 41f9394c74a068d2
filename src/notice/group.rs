//! The recipients of a report, put together by what became of them and why.

mod questions;

use super::case::{Case, Imprint};
use super::home::Home;
use super::member::Member;
use super::model::Ending;
use super::outcome::Outcome;
use super::providers;
use super::suggestion::Suggestion;
use super::turn::Turn;
use crate::dsn::RecipientStatus;
use crate::reason::{Certainty, Party, Reason, Verdict};
use crate::smtp::Speaker;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// Recipients that share outcome, reason, party and, where it makes a difference, speaker: one section of the notice.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) outcome: Outcome,
    pub(super) reason: Reason,
    /// The words allow no more than a guess at the reason.
    pub(super) is_weak: bool,
    pub(super) party: Party,
    /// Whose server spoke; where several did, the recipients', which ours is one of.
    pub(super) speaker: Speaker,
    /// The address that the person wrote leads to another one on our own server.
    is_alias: bool,
    /// The domain of the address is known; the server that it leads to is not.
    is_way_unknown: bool,
    pub(super) members: Vec<Member<'a>>,
    /// How many addresses the person wrote for them: an alias with several targets is one.
    pub(super) addresses: usize,
    /// The address that may have been meant, where there is one recipient.
    pub(super) suggestion: Option<Suggestion>,
    /// The recipients have their mailboxes at a provider that has no administrator to ask.
    pub(super) is_at_provider: bool,
    /// Where the sender's address is at home.
    home: Home,
    pub(super) turn: Turn,
}

impl<'a> Group<'a> {
    /// The group that a recipient belongs to, without anybody in it.
    fn of(member: &Member<'_>, home: Home) -> Self {
        let (status, verdict) = (member.status, member.verdict);
        Self {
            outcome: Outcome::of(status, verdict),
            reason: verdict.reason,
            is_weak: verdict.certainty == Certainty::Weak && !verdict.reason.is_undefined(),
            party: verdict.party,
            speaker: member.said().speaker,
            is_alias: member.is_alias_here(),
            is_way_unknown: verdict.reason == Reason::RecipientDomainUnknown
                && member.looked_up_another().is_some(),
            is_at_provider: member.written_domain().is_some_and(providers::is_provider),
            members: Vec::new(),
            addresses: 0,
            suggestion: None,
            home,
            turn: Turn::Unknown,
        }
    }

    /// What the recipients of one section have in common.
    fn key(&self) -> impl Eq + Hash + use<> {
        let provider_counts = self.party == Party::RecipientAdmin || self.reason == Reason::MailboxDisabled;
        let side = if self.is_same_anywhere() { Speaker::Recipient } else { self.speaker };
        (
            (self.outcome, self.reason, self.is_weak, self.party),
            (side, self.is_behind_alias(), self.is_way_unknown, provider_counts && self.is_at_provider),
        )
    }

    /// One more of them.
    fn push(&mut self, other: &Group<'_>, member: Member<'a>) {
        if self.speaker != other.speaker {
            self.speaker = Speaker::Recipient;
        }
        self.is_at_provider &= other.is_at_provider;
        self.members.push(member);
    }

    /// The same recipients for the administrator, to whom it matters whose server spoke; none where only one side did.
    pub(super) fn sides(&self) -> Vec<Self> {
        let mut sides: Vec<Self> = Vec::new();
        if self.members.iter().all(|member| member.said().speaker == self.speaker) {
            return sides;
        }
        for Member { status, verdict, index, .. } in &self.members {
            let member = Member::new(*index, status, verdict);
            let side = Self { turn: self.turn, ..Self::of(&member, self.home) };
            match sides.iter_mut().find(|known| known.speaker == side.speaker) {
                Some(known) => known.push(&side, member),
                None => sides.push(Self { members: vec![member], ..side }),
            }
        }
        for side in &mut sides {
            side.addresses = addresses_of(std::slice::from_ref(side));
        }
        sides
    }

    /// The order of the notice: those first that the reader can act on, success last.
    fn rank(&self) -> (bool, Turn) {
        (self.outcome.is_success(), self.turn)
    }
}

/// Who a notice says can act first on a recipient of whom a log tells no more than the reply; `at_end` once it is tried no
/// more. Where the notice sends its reader to the administrator because nobody knows better, the verdict's own: whoever
/// reads a log is the administrator.
#[must_use]
pub fn acting(status: &RecipientStatus, verdict: &Verdict, is_alias: bool, at_end: bool) -> Party {
    let member = Member::new(0, status, verdict);
    let outcome = if at_end { Outcome::GaveUp } else { Outcome::of(status, verdict) };
    let is_alias = is_alias && member.said().speaker == Speaker::Own;
    let group = Group { outcome, is_alias, ..Group::of(&member, Home::Unknown) };
    match Turn::of(&Group { members: vec![member], ..group }) {
        Turn::Unknown => verdict.party,
        turn => turn.party(),
    }
}

/// The groups of a report, in the order of the notice.
pub(super) fn groups<'a>(case: &Case<'a>, imprint: &Imprint) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    // thousands of recipients may each be refused for another reason
    let mut known: HashMap<_, usize> = HashMap::new();
    let home = Home::of(case, imprint);
    for (index, (status, verdict)) in case.report.recipients.iter().zip(case.verdicts).enumerate() {
        let member = Member::new(index, status, verdict);
        let mut group = Group::of(&member, home);
        let key = group.key();
        match known.get(&key).and_then(|index| groups.get_mut(*index)) {
            Some(same) => same.push(&group, member),
            None => {
                known.insert(key, groups.len());
                group.members.push(member);
                groups.push(group);
            }
        }
    }
    for group in &mut groups {
        if let [member] = group.members.as_slice() {
            group.suggestion =
                if group.is_out_of_reach_here() { None } else { Suggestion::of(group.outcome, member) };
        }
        group.turn = Turn::of(group);
        group.addresses = addresses_of(std::slice::from_ref(group));
    }
    groups.sort_by_key(Group::rank);
    groups
}

/// How many addresses the person wrote. Only an alias or a forwarding leads several recipients back to one.
pub(super) fn addresses_of(groups: &[Group<'_>]) -> usize {
    let members = || groups.iter().flat_map(|group| &group.members);
    if !members().any(Member::is_renamed) {
        return members().count();
    }
    members().map(|member| member.status.written()).collect::<HashSet<_>>().len()
}

/// Who the notice says can act, and what became of the mail: for each recipient, in the order of the report.
pub(super) fn endings(groups: &[Group<'_>]) -> Vec<Ending> {
    let ending = |group: &Group<'_>| Ending { party: group.turn.party(), fate: group.outcome.fate() };
    let mut endings: Vec<(usize, Ending)> = groups
        .iter()
        .flat_map(|group| group.members.iter().map(move |member| (member.index, ending(group))))
        .collect();
    endings.sort_by_key(|(index, _)| *index);
    endings.into_iter().map(|(_, ending)| ending).collect()
}
