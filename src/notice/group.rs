//! The recipients of a report, put together by what became of them and why.

use super::case::{Case, Imprint};
use super::hidden::without_hosts;
use super::hostile::clean;
use super::model::Ending;
use super::outcome::Outcome;
use super::providers;
use super::suggestion::Suggestion;
use super::turn::Turn;
use crate::dsn::RecipientStatus;
use crate::reason::{Certainty, Party, Reason, Verdict};
use crate::smtp::{Reply, Said, Speaker};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

/// Longer replies are cut where they are quoted.
pub(super) const REPLY: usize = 500;
/// RFC 5321 section 4.5.3.1.3 allows 254 characters between the brackets.
pub(super) const ADDRESS: usize = 254;

/// One recipient. Read further when it is shown only, and then once: of thousands the notice shows a few.
#[derive(Debug)]
pub(super) struct Member<'a> {
    pub(super) status: &'a RecipientStatus,
    pub(super) verdict: &'a Verdict,
    /// Its place in the report.
    index: usize,
    reply: OnceCell<Option<String>>,
}

/// Recipients that share outcome, reason, party and speaker: one section of the notice.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) outcome: Outcome,
    pub(super) reason: Reason,
    /// The words allow no more than a guess at the reason.
    pub(super) is_weak: bool,
    pub(super) party: Party,
    /// Whose server spoke.
    pub(super) speaker: Speaker,
    /// The address that the person wrote leads to another one on our own server.
    is_alias: bool,
    pub(super) members: Vec<Member<'a>>,
    /// The address that may have been meant, where there is one recipient.
    pub(super) suggestion: Option<Suggestion>,
    /// The recipients have their mailboxes at a provider that has no administrator to ask.
    pub(super) is_at_provider: bool,
    /// The sender writes from an address that this site's administrator cannot vouch for.
    pub(super) sender_is_foreign: bool,
    pub(super) turn: Turn,
}

impl<'a> Member<'a> {
    fn new(index: usize, status: &'a RecipientStatus, verdict: &'a Verdict) -> Self {
        Self { status, verdict, index, reply: OnceCell::new() }
    }

    /// Who said what.
    pub(super) fn said(&self) -> &'a Said {
        self.status.said()
    }

    /// The other server's reply or the reporter's own words, in one clean line.
    pub(super) fn reply(&self) -> Option<&str> {
        let reply = self.reply.get_or_init(|| {
            let words = self.said().words.as_deref()?;
            Some(clean(&codes_once(words), REPLY).into_owned()).filter(|words| !words.is_empty())
        });
        reply.as_deref()
    }

    /// The reply as the reader may see it: an address that they never wrote is as they wrote it, and hidden hosts are
    /// left out.
    pub(super) fn reply_to_reader(&self, imprint: &Imprint) -> Option<String> {
        let reply = without_hosts(self.reply()?, &imprint.hide_hosts);
        Some(match self.forwarded_to() {
            Some(last) => renamed(&reply, &last, &self.address()),
            None => reply.into_owned(),
        })
    }

    /// The address as the person wrote it.
    pub(super) fn address(&self) -> Cow<'a, str> {
        clean(self.status.written(), ADDRESS)
    }

    /// The address that it came to in the end, when that is another one.
    pub(super) fn forwarded_to(&self) -> Option<Cow<'a, str>> {
        let last = clean(&self.status.final_recipient, ADDRESS);
        (!last.eq_ignore_ascii_case(&self.address())).then_some(last)
    }

    /// Our own server leads the address that the person wrote to another one. Where only the domain differs, one table
    /// may rename every address, those that do not exist, too.
    fn is_alias_here(&self) -> bool {
        let name = |address: &str| {
            let local_part = address.rsplit_once('@').map_or(address, |(local_part, _)| local_part);
            local_part.split('+').next().unwrap_or_default().to_lowercase()
        };
        self.said().speaker == Speaker::Own
            && name(self.status.written()) != name(&self.status.final_recipient)
    }

    /// The part behind the `@` of the address as the person wrote it.
    fn written_domain(&self) -> Option<&'a str> {
        Some(self.status.written().rsplit_once('@')?.1)
    }

    /// The part behind the `@`.
    pub(super) fn domain(&self) -> Option<Cow<'a, str>> {
        let (_, domain) = self.status.final_recipient.rsplit_once('@')?;
        Some(clean(domain, ADDRESS)).filter(|domain| !domain.is_empty())
    }

    /// The remote host's name.
    pub(super) fn host(&self) -> Option<Cow<'a, str>> {
        Some(clean(self.said().host.as_deref()?, ADDRESS)).filter(|name| !name.is_empty())
    }

    /// The remote host's name with its address, `mx.example.com [192.0.2.25]`.
    pub(super) fn host_with_address(&self) -> Option<String> {
        let name = self.host()?;
        match self.said().ip.map(|address| address.to_string()) {
            Some(address) if address != name => Some(format!("{name} [{address}]")),
            _ => Some(name.into_owned()),
        }
    }
}

/// Puts `new` wherever `old` stands, in any case of ASCII letters.
fn renamed(text: &str, old: &str, new: &str) -> String {
    let (lower, old) = (text.to_ascii_lowercase(), old.to_ascii_lowercase());
    let mut renamed = String::new();
    let mut rest = 0;
    for (at, found) in lower.match_indices(&old) {
        renamed.push_str(text.get(rest..at).unwrap_or_default());
        renamed.push_str(new);
        rest = at + found.len();
    }
    renamed.push_str(text.get(rest..).unwrap_or_default());
    renamed
}

/// A reply of several lines with its codes once: `550-5.1.1 No such 550 5.1.1 user` reads badly. No word is lost.
fn codes_once(words: &str) -> Cow<'_, str> {
    if words.trim_start().as_bytes().get(3) != Some(&b'-') {
        return words.into();
    }
    let reply = Reply::parse(words);
    let Some(code) = reply.code.map(|code| code.to_string()) else { return words.into() };
    let Some(first_line) = words.trim_start().strip_prefix(&format!("{code}-")) else { return words.into() };
    let status = reply.status.map(|status| status.to_string());
    let status = status.filter(|status| first_line.trim_start().starts_with(status.as_str()));
    [Some(code), status, Some(reply.text)].into_iter().flatten().collect::<Vec<_>>().join(" ").into()
}

impl Group<'_> {
    /// No usable reason was given, or no sure one: the server's own words are all that there is.
    pub(super) fn is_unclear(&self) -> bool {
        self.is_weak || self.reason.is_undefined()
    }

    /// The address that the person wrote is right: what lies behind it is not.
    pub(super) fn is_behind_forwarding(&self) -> bool {
        let is_forwarded = self.speaker == Speaker::Forwarding
            && (self.is_unclear() || matches!(self.party, Party::Recipient | Party::RecipientAdmin));
        !self.outcome.is_success() && (is_forwarded || self.is_behind_alias())
    }

    /// An alias of our own server leads to an address that does not work.
    pub(super) fn is_behind_alias(&self) -> bool {
        let leads_nowhere =
            self.doubts_address() || matches!(self.reason, Reason::MailboxDisabled | Reason::RelayDenied);
        self.is_alias && leads_nowhere && !self.is_unclear()
    }

    /// Our own server could not look up the server that it sends through: no address has a part in it.
    pub(super) fn is_relay_lookup(&self) -> bool {
        let is_lookup = matches!(
            self.reason,
            Reason::DnsFailure | Reason::RoutingFailure | Reason::RecipientDomainUnknown
        );
        let is_reply = self.members.iter().any(|member| member.said().is_reply());
        self.speaker == Speaker::Relay && is_lookup && !is_reply && !self.is_unclear()
    }

    /// There is no such address, or not one alone, as far as the reason tells.
    pub(super) fn doubts_address(&self) -> bool {
        matches!(
            self.reason,
            Reason::RecipientUnknown
                | Reason::RecipientSyntax
                | Reason::RecipientDomainUnknown
                | Reason::RecipientDomainNoMail
                | Reason::RecipientMoved
                | Reason::RecipientAmbiguous
        )
    }

    /// The text that tells it.
    pub(super) fn message(&self) -> &'static str {
        if self.is_behind_forwarding() {
            "forwarding"
        } else if self.is_relay_lookup() {
            "relay-lookup"
        } else if !self.is_unclear() {
            self.reason.id()
        } else if matches!(self.outcome, Outcome::GaveUp | Outcome::Delayed) {
            Reason::UndefinedTemporary.id()
        } else {
            Reason::UndefinedPermanent.id()
        }
    }

    /// Whether the reader is shown the words themselves. Not behind a forwarding: they tell where it leads.
    pub(super) fn is_quoted(&self) -> bool {
        let says_little = matches!(
            self.reason,
            Reason::PolicyRejected
                | Reason::RecipientRestricted
                | Reason::ProcessingError
                | Reason::Expired
                | Reason::CommandRejected
        );
        self.speaker != Speaker::Forwarding
            && !self.outcome.is_success()
            && (says_little || self.is_unclear())
    }

    /// The order of the notice: those first that the reader can act on, success last.
    fn rank(&self) -> (bool, Turn) {
        (self.outcome.is_success(), self.turn)
    }
}

/// The groups of a report, in the order of the notice.
pub(super) fn groups<'a>(case: &Case<'a>, imprint: &Imprint) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    // thousands of recipients may each be refused for another reason
    let mut known: HashMap<_, usize> = HashMap::new();
    let sender_is_foreign = case
        .sender_domain()
        .is_some_and(|domain| providers::is_provider(domain) || imprint.is_foreign(domain));
    for (index, (status, verdict)) in case.report.recipients.iter().zip(case.verdicts).enumerate() {
        let member = Member::new(index, status, verdict);
        let mut group = Group {
            outcome: Outcome::of(status, verdict),
            reason: verdict.reason,
            is_weak: verdict.certainty == Certainty::Weak && !verdict.reason.is_undefined(),
            party: verdict.party,
            speaker: member.said().speaker,
            is_alias: member.is_alias_here(),
            members: Vec::new(),
            suggestion: None,
            is_at_provider: member.written_domain().is_some_and(providers::is_provider),
            sender_is_foreign,
            turn: Turn::Unknown,
        };
        let key = (
            (group.outcome, group.reason, group.is_weak, group.party),
            (group.speaker, group.is_alias, group.is_at_provider),
        );
        match known.get(&key).and_then(|index| groups.get_mut(*index)) {
            Some(same) => same.members.push(member),
            None => {
                known.insert(key, groups.len());
                group.members.push(member);
                groups.push(group);
            }
        }
    }
    for group in &mut groups {
        if let [member] = group.members.as_slice() {
            // What cannot be reached on our own side says nothing about the address.
            let is_here = matches!(group.speaker, Speaker::Own | Speaker::Relay);
            let is_about_us = group.reason == Reason::NoAnswer || group.is_relay_lookup();
            group.suggestion =
                if is_here && is_about_us { None } else { Suggestion::of(group.outcome, member) };
        }
        group.turn = Turn::of(group);
    }
    groups.sort_by_key(Group::rank);
    groups
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
