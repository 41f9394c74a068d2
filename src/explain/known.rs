//! What can be said of a cluster whatever the language: read once, then put into the words of each.

use super::case::Case;
use super::cluster::{Cluster, Member};
use super::format::{Format, Rounding};
use super::hostile::{clean, value};
use crate::reason::Reason;
use fluent_bundle::FluentArgs;
use std::borrow::Cow;

/// A name in a sentence: longer ones are no host names.
pub(super) const NAME: usize = 100;
/// Base64 with its line breaks makes an attachment 1.368 times larger.
const BASE64_PER_MILLE: u64 = 1368;
/// What is not known; the texts select on it.
const UNKNOWN: &str = "unknown";

/// A cluster with what its reason's texts may say of it.
pub(super) struct Known<'a> {
    pub(super) cluster: &'a Cluster<'a>,
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

impl<'a> Known<'a> {
    pub(super) fn of(case: &Case<'_>, cluster: &'a Cluster<'a>) -> Self {
        let first = cluster.members.first();
        let facts = first.map(|member| &member.verdict.facts);
        let ip = facts.and_then(|facts| facts.ip).map(|ip| ip.to_string());
        let suggestion = cluster.suggestion.as_ref();
        Self {
            cluster,
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
            tried: tried(case, cluster),
        }
    }

    /// What the texts of the reason may say. They are set in the order of their names, each behind the others.
    pub(super) fn arguments(&self, format: Format<'_>) -> FluentArgs<'_> {
        let size = |bytes: Option<u64>, rounding| {
            bytes.map_or(Cow::Borrowed(UNKNOWN), |bytes| format.size(bytes, rounding).into())
        };
        let span = |seconds: Option<u64>| {
            seconds.map_or(Cow::Borrowed(UNKNOWN), |seconds| format.span(seconds).into())
        };
        let usable = self.limit.map(|limit| (u128::from(limit) * 1000 / u128::from(BASE64_PER_MILLE)) as u64);
        // Strangers' words never stand inside a sentence: the text knows only that they follow.
        let quoted = self.cluster.members.first().is_some_and(|member| member.reply().is_some());
        let mut arguments = FluentArgs::with_capacity(15);
        arguments.set("count", self.cluster.members.len());
        arguments.set("domain", or_unknown(&self.domain));
        arguments.set("host", or_unknown(&self.host));
        arguments.set("ip", or_unknown(&self.ip));
        arguments.set("limit", size(self.limit, Rounding::Down));
        arguments.set("list", or_unknown(&self.list));
        arguments.set("reply", if quoted { "known" } else { UNKNOWN });
        arguments.set("reporter", if self.cluster.own_words { "self" } else { "other" });
        arguments.set("sender-domain", or_unknown(&self.sender_domain));
        arguments.set("size", size(self.size, Rounding::Up));
        arguments.set("suggested", or_unknown(&self.suggested));
        arguments.set("tried", span(self.tried));
        arguments.set("typed", or_unknown(&self.typed));
        arguments.set("usable", size(usable, Rounding::Down));
        arguments.set("wait", span(self.wait));
        arguments
    }

    /// The same without the sizes that have been named.
    pub(super) fn arguments_without_sizes(&self, format: Format<'_>) -> FluentArgs<'_> {
        let mut arguments = self.arguments(format);
        arguments.set("size", UNKNOWN);
        arguments.set("limit", UNKNOWN);
        arguments
    }

    /// Whether size and limit are known, and the one above the other.
    pub(super) fn is_over_limit(&self) -> bool {
        let over = self.size.zip(self.limit).is_some_and(|(size, limit)| size > limit);
        self.cluster.reason == Reason::MessageTooLarge && over
    }
}

/// A name as a value of a sentence.
fn name(text: &str) -> Option<String> {
    let name = clean(text, NAME);
    (!name.is_empty()).then(|| value(&name))
}

fn or_unknown(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or(UNKNOWN)
}

/// For how long it was tried, in seconds.
fn tried(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<u64> {
    let last = cluster.members.iter().filter_map(|member| member.status.last_attempt_date).max()?;
    let seconds = last.as_second().checked_sub(case.report.arrival_date?.as_second())?;
    u64::try_from(seconds).ok().filter(|seconds| *seconds >= 60)
}

fn sender_domain<'a>(case: &Case<'a>) -> Option<&'a str> {
    let sender = case.report.sender.as_deref().or(case.sender)?;
    sender.rsplit_once('@').map(|(_, domain)| domain)
}
