//! What is known of a group whatever the language: read once, then put into the words of each.

use super::case::Case;
use super::group::{Group, Member};
use super::hostile::{clean, value};
use crate::catalogue::{Argument, Rounding, UNKNOWN, Voice};
use crate::reason::Reason;
use fluent_bundle::{FluentArgs, FluentValue};

/// A name in a sentence: longer ones are no host names.
pub(super) const NAME: usize = 100;
/// Base64 with its line breaks makes an attachment 1.368 times larger.
const BASE64_PER_MILLE: u64 = 1368;
/// A group with what its reason's texts may say of it.
pub(super) struct Facts<'a> {
    pub(super) group: &'a Group<'a>,
    list: Option<String>,
    ip: Option<String>,
    domain: Option<String>,
    host: Option<String>,
    sender_domain: Option<String>,
    typed: Option<String>,
    suggested: Option<String>,
    /// The size of the message, as the server counts it or as it came back, and the server's limit.
    size: Option<u64>,
    limit: Option<u64>,
    /// Seconds.
    wait: Option<u64>,
    tried: Option<u64>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(case: &Case<'_>, group: &'a Group<'a>) -> Self {
        let first = group.members.first();
        let facts = first.map(|member| &member.verdict.facts);
        let ip = facts.and_then(|facts| facts.ip).map(|ip| ip.to_string());
        let suggestion = group.suggestion.as_ref();
        Self {
            group,
            list: facts.and_then(|facts| name(facts.list.as_deref()?)),
            ip: ip.as_deref().and_then(name),
            domain: first.and_then(Member::domain).as_deref().and_then(name),
            host: first.and_then(Member::host).as_deref().and_then(name),
            sender_domain: sender_domain(case).and_then(name),
            typed: suggestion.map(|meant| value(&meant.typed)),
            suggested: suggestion.map(|meant| value(&meant.suggested)),
            size: facts.and_then(|facts| facts.size).or_else(|| case.returned.and_then(|mail| mail.size)),
            limit: facts.and_then(|facts| facts.limit),
            wait: facts.and_then(|facts| facts.wait),
            tried: tried(case, group),
        }
    }

    /// What the texts of the reason may say, in their order, which is that of their names.
    pub(super) fn arguments(&self, voice: Voice<'_>) -> FluentArgs<'_> {
        let mut arguments = FluentArgs::with_capacity(Argument::ALL.len());
        for argument in Argument::ALL {
            arguments.set(argument.name(), self.value(*argument, voice));
        }
        arguments
    }

    /// The same without the sizes that have been named.
    pub(super) fn arguments_without_sizes(&self, voice: Voice<'_>) -> FluentArgs<'_> {
        let mut arguments = self.arguments(voice);
        arguments.set(Argument::Size.name(), UNKNOWN);
        arguments.set(Argument::Limit.name(), UNKNOWN);
        arguments
    }

    fn value(&self, argument: Argument, voice: Voice<'_>) -> FluentValue<'_> {
        let size = |bytes: Option<u64>, rounding| {
            bytes.map_or(UNKNOWN.into(), |bytes| voice.size(bytes, rounding).into())
        };
        let span =
            |seconds: Option<u64>| seconds.map_or(UNKNOWN.into(), |seconds| voice.span(seconds).into());
        match argument {
            Argument::Count => self.group.members.len().into(),
            Argument::Domain => or_unknown(&self.domain),
            Argument::Host => or_unknown(&self.host),
            Argument::Ip => or_unknown(&self.ip),
            Argument::Limit => size(self.limit, Rounding::Down),
            Argument::List => or_unknown(&self.list),
            // Strangers' words never stand inside a sentence: the text knows only that they follow.
            Argument::Reply => {
                let quoted = self.group.members.first().is_some_and(|member| member.reply().is_some());
                if quoted { "known".into() } else { UNKNOWN.into() }
            }
            Argument::Reporter => if self.group.own_words { "self" } else { "other" }.into(),
            Argument::SenderDomain => or_unknown(&self.sender_domain),
            Argument::Size => size(self.size, Rounding::Up),
            Argument::Suggested => or_unknown(&self.suggested),
            Argument::Tried => span(self.tried),
            Argument::Typed => or_unknown(&self.typed),
            Argument::Usable => size(self.usable(), Rounding::Down),
            Argument::Wait => span(self.wait),
        }
    }

    /// What attachments may take up below the limit.
    fn usable(&self) -> Option<u64> {
        let usable = u128::from(self.limit?) * 1000 / u128::from(BASE64_PER_MILLE);
        u64::try_from(usable).ok()
    }

    /// Whether size and limit are known, and the one above the other.
    pub(super) fn is_over_limit(&self) -> bool {
        let over = self.size.zip(self.limit).is_some_and(|(size, limit)| size > limit);
        self.group.reason == Reason::MessageTooLarge && over
    }
}

/// A name as a value of a sentence.
fn name(text: &str) -> Option<String> {
    let name = clean(text, NAME);
    (!name.is_empty()).then(|| value(&name))
}

fn or_unknown(text: &Option<String>) -> FluentValue<'_> {
    text.as_deref().unwrap_or(UNKNOWN).into()
}

/// For how long it was tried, in seconds.
fn tried(case: &Case<'_>, group: &Group<'_>) -> Option<u64> {
    let last = group.members.iter().filter_map(|member| member.status.last_attempt_date).max()?;
    let seconds = last.as_second().checked_sub(case.report.arrival_date?.as_second())?;
    u64::try_from(seconds).ok().filter(|seconds| *seconds >= 60)
}

fn sender_domain<'a>(case: &Case<'a>) -> Option<&'a str> {
    let sender = case.report.sender.as_deref().or(case.sender)?;
    sender.rsplit_once('@').map(|(_, domain)| domain)
}
