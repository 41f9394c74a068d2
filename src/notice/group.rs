//! The recipients of a report, put together by what became of them and why.

use super::Standing;
use super::case::Case;
use super::hostile::clean;
use super::suggestion::Suggestion;
use super::turn::Turn;
use crate::dsn::{Action, DiagnosticType, RecipientStatus, Transcript};
use crate::reason::{Party, Reason, Verdict};
use crate::smtp::Reply;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

/// Longer replies are cut where they are quoted.
pub(super) const REPLY: usize = 500;
/// RFC 5321 section 4.5.3.1.3 allows 254 characters between the brackets.
pub(super) const ADDRESS: usize = 254;

/// What became of a recipient, as the notice tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fate {
    Failed,
    /// Failed after it was tried for long.
    GaveUp,
    Delayed,
    Delivered,
    Relayed,
    Expanded,
}

/// One recipient. Read further when it is shown only, and then once: of thousands the notice shows a few.
#[derive(Debug)]
pub(super) struct Member<'a> {
    pub(super) status: &'a RecipientStatus,
    pub(super) verdict: &'a Verdict,
    transcript: OnceCell<Transcript>,
    reply: OnceCell<Option<String>>,
}

/// Recipients that share fate, reason and party: one section of the notice.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) fate: Fate,
    pub(super) reason: Reason,
    pub(super) party: Party,
    pub(super) members: Vec<Member<'a>>,
    /// Our own server speaks, of itself and not of another one.
    pub(super) own_words: bool,
    /// The address that may have been meant, where there is one recipient.
    pub(super) suggestion: Option<Suggestion>,
    pub(super) turn: Turn,
}

impl Fate {
    fn of(status: &RecipientStatus, verdict: &Verdict) -> Self {
        match status.action {
            Action::Delayed => Self::Delayed,
            Action::Delivered => Self::Delivered,
            Action::Relayed => Self::Relayed,
            Action::Expanded => Self::Expanded,
            Action::Failed if verdict.reason == Reason::Expired => Self::Failed,
            Action::Failed if status.status.is_some_and(|code| code.class == 4) => Self::GaveUp,
            Action::Failed => Self::Failed,
        }
    }

    /// The words before the cause; a success has none.
    pub(super) fn outcome(self) -> Option<&'static str> {
        match self {
            Self::Failed | Self::GaveUp => Some("outcome-failed"),
            Self::Delayed => Some("outcome-delayed"),
            Self::Delivered | Self::Relayed | Self::Expanded => None,
        }
    }

    /// Nothing is wrong.
    pub(super) fn is_success(self) -> bool {
        matches!(self, Self::Delivered | Self::Relayed | Self::Expanded)
    }

    /// The message did not arrive and is not tried any more.
    pub(super) fn is_failure(self) -> bool {
        matches!(self, Self::Failed | Self::GaveUp)
    }
}

impl<'a> Member<'a> {
    fn new(status: &'a RecipientStatus, verdict: &'a Verdict) -> Self {
        Self { status, verdict, transcript: OnceCell::new(), reply: OnceCell::new() }
    }

    /// What the notification quotes.
    pub(super) fn transcript(&self) -> &Transcript {
        self.transcript.get_or_init(|| self.status.transcript().unwrap_or_default())
    }

    /// Whether another server said it.
    pub(super) fn is_reply(&self) -> bool {
        match self.status.diagnostic_type {
            DiagnosticType::Smtp => true,
            DiagnosticType::Reporter | DiagnosticType::Command => false,
            DiagnosticType::Unknown => self.transcript().reply.is_some(),
        }
    }

    /// The other server's reply or the reporter's own words, in one clean line.
    pub(super) fn reply(&self) -> Option<&str> {
        let reply = self.reply.get_or_init(|| {
            let words = match &self.status.diagnostic_code {
                Some(code) => code,
                None => &self.transcript().text,
            };
            Some(clean(&codes_once(words), REPLY).into_owned()).filter(|words| !words.is_empty())
        });
        reply.as_deref()
    }

    /// The address as the person wrote it.
    pub(super) fn address(&self) -> Cow<'a, str> {
        let written = self.status.original_recipient.as_deref().filter(|address| address.contains('@'));
        clean(written.unwrap_or(&self.status.final_recipient), ADDRESS)
    }

    /// The address that it came to in the end, when that is another one.
    pub(super) fn forwarded_to(&self) -> Option<Cow<'a, str>> {
        let last = clean(&self.status.final_recipient, ADDRESS);
        (!last.eq_ignore_ascii_case(&self.address())).then_some(last)
    }

    /// The part behind the `@`.
    pub(super) fn domain(&self) -> Option<Cow<'a, str>> {
        let (_, domain) = self.status.final_recipient.rsplit_once('@')?;
        Some(clean(domain, ADDRESS)).filter(|domain| !domain.is_empty())
    }

    /// The remote host's name.
    pub(super) fn host(&self) -> Option<Cow<'_, str>> {
        let name = self.status.remote_mta.as_deref().or_else(|| self.transcript().host.as_deref())?;
        Some(clean(name, ADDRESS)).filter(|name| !name.is_empty())
    }

    /// The remote host's name with its address, `mx.example.com [192.0.2.25]`.
    pub(super) fn host_with_address(&self) -> Option<String> {
        let name = self.host()?;
        let transcript = self.transcript();
        let same = transcript.host.as_ref().is_some_and(|host| host.eq_ignore_ascii_case(&name));
        match transcript.ip.filter(|_| same).map(|address| address.to_string()) {
            Some(address) if address != name => Some(format!("{name} [{address}]")),
            _ => Some(name.into_owned()),
        }
    }
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
    /// No usable reason was given: the other server's own words are all that there is.
    pub(super) fn is_undefined(&self) -> bool {
        matches!(self.reason, Reason::UndefinedTemporary | Reason::UndefinedPermanent)
    }

    /// The order of the notice: those first that the reader can act on, success last.
    fn rank(&self) -> (bool, Party) {
        let sender = matches!(self.turn, Turn::Sender | Turn::TryAgain);
        (self.fate.is_success(), if sender { Party::Sender } else { self.party })
    }
}

/// The groups of a report, in the order of the notice.
pub(super) fn groups<'a>(case: &Case<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    // thousands of recipients may each be refused in other words
    let mut known: HashMap<_, usize> = HashMap::new();
    for (status, verdict) in case.report.recipients.iter().zip(case.verdicts) {
        let member = Member::new(status, verdict);
        // What Postfix says in its own words of another server (`… exceeds size limit … of server mx`) is about that one.
        let own_words = case.standing == Standing::Ours
            && matches!(status.diagnostic_type, DiagnosticType::Reporter | DiagnosticType::Command)
            && member.host().is_none();
        // The server that speaks is the reader's own, and so is its administrator.
        let party = match verdict.party {
            Party::RecipientAdmin if own_words => Party::SenderAdmin,
            party => party,
        };
        let mut group = Group {
            fate: Fate::of(status, verdict),
            reason: verdict.reason,
            party,
            members: Vec::new(),
            own_words,
            suggestion: None,
            turn: Turn::Unknown,
        };
        // Words that are quoted must be what was said of each of these recipients.
        let quoted = group.is_undefined().then(|| member.reply().map(str::to_owned));
        let key = (group.fate, group.reason, group.party, group.own_words, quoted);
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
            group.suggestion = Suggestion::of(group.fate, member);
        }
        group.turn = Turn::of(group);
    }
    groups.sort_by_key(Group::rank);
    groups
}
