//! What is known of a group whatever the language: read once, then put into the words of each.

use super::case::{Case, Imprint};
use super::group::Group;
use super::hidden::is_listed;
use super::hostile::{clean, value};
use super::member::Member;
use crate::catalogue::{Argument, Locale, Precision, Rounding, UNKNOWN};
use crate::reason::Reason;
use crate::smtp::Address;
use fluent_bundle::{FluentArgs, FluentValue};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::net::IpAddr;

/// A name in a sentence: longer ones are no host names.
pub(super) const NAME: usize = 100;
/// Base64 with its line breaks makes an attachment 1.368 times larger.
const BASE64_PER_MILLE: u64 = 1368;
/// Nobody tried for long what was tried for less, in seconds.
const TRIED_FOR_LONG: u64 = 3600;
/// No queue holds a mail for longer, in seconds: more is the doing of a clock, or of somebody who writes reports.
const TRIED_AT_MOST: u64 = 100 * 24 * 3600;

/// A group with what its reason's texts may say of it.
pub(super) struct GroupFacts<'a> {
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
    /// When the mail was written.
    sent: Option<Timestamp>,
    zone: &'a TimeZone,
    relocated: Option<String>,
    letters: &'static str,
}

/// The same in the words of a language, put together once for all texts.
pub(super) struct Told<'f> {
    pub(super) facts: &'f GroupFacts<'f>,
    /// What the texts of the reason may say.
    pub(super) arguments: FluentArgs<'f>,
}

impl<'a> GroupFacts<'a> {
    pub(super) fn of(case: &Case<'_>, imprint: &'a Imprint, group: &'a Group<'a>) -> Self {
        let first = group.members.first();
        let facts = first.map(|member| &member.verdict.facts);
        let ip = facts.and_then(|facts| facts.ip).map(|ip| ip.to_string());
        let suggestion = group.suggestion.as_ref();
        // Any text may name it, and the reader reads most of them.
        let host = first.and_then(Member::host);
        let is_shown = |host: &str| !is_listed(host, &imprint.hide_hosts);
        let another =
            first.filter(|_| group.reason == Reason::DnsFailure).and_then(Member::looked_up_another);
        let domain = || first.and_then(Member::domain).as_deref().and_then(name);
        Self {
            group,
            list: facts.and_then(|facts| name(facts.list.as_deref()?)),
            ip: ip.as_deref().and_then(name),
            domain: another.map_or_else(domain, |another| name(another).filter(|another| is_shown(another))),
            host: host.filter(|host| is_shown(host)).as_deref().and_then(name),
            sender_domain: case.sender_domain().and_then(name),
            typed: suggestion.map(|meant| value(&meant.typed)),
            suggested: suggestion.map(|meant| value(&meant.suggested)),
            size: facts.and_then(|facts| facts.size).or_else(|| case.returned.and_then(|mail| mail.size)),
            limit: facts.and_then(|facts| facts.limit),
            wait: facts.and_then(|facts| facts.wait),
            tried: tried(case, group),
            sent: case.returned.and_then(|mail| mail.date),
            zone: &imprint.time_zone,
            relocated: relocated(group),
            letters: letters(case, group),
        }
    }

    pub(super) fn told(&self, locale: Locale<'_>) -> Told<'_> {
        Told { facts: self, arguments: self.arguments(locale) }
    }

    /// What the texts of the reason may say, in their order, which is that of their names.
    pub(super) fn arguments(&self, locale: Locale<'_>) -> FluentArgs<'_> {
        let mut arguments = FluentArgs::with_capacity(Argument::ALL.len());
        for argument in Argument::ALL {
            arguments.set(argument.name(), self.value(*argument, locale));
        }
        arguments
    }

    fn value(&self, argument: Argument, locale: Locale<'_>) -> FluentValue<'_> {
        let size = |bytes: Option<u64>, rounding| {
            bytes.map_or(UNKNOWN.into(), |bytes| locale.size(bytes, rounding).into())
        };
        let span =
            |seconds: Option<u64>| seconds.map_or(UNKNOWN.into(), |seconds| locale.span(seconds).into());
        match argument {
            Argument::Count => self.group.addresses.into(),
            Argument::Domain => or_unknown(&self.domain),
            Argument::Fate => self.group.outcome.fate().id().into(),
            Argument::Host => or_unknown(&self.host),
            Argument::Ip => or_unknown(&self.ip),
            Argument::Letters => self.letters.into(),
            Argument::Limit => size(self.limit, Rounding::Down),
            Argument::List => or_unknown(&self.list),
            Argument::Party => self.group.turn.actor().into(),
            Argument::Provider => if self.group.is_at_provider { "known" } else { UNKNOWN }.into(),
            // Strangers' words never stand inside a sentence: the text knows only that they follow.
            Argument::Reply => {
                let has_reply = self.group.members.first().is_some_and(|member| member.reply().is_some());
                let quoted = has_reply && self.group.is_quoted();
                if quoted { "known".into() } else { UNKNOWN.into() }
            }
            Argument::SenderDomain => or_unknown(&self.sender_domain),
            Argument::Sent => match self.sent {
                Some(sent) => locale.date(sent, self.zone, Precision::Day).into(),
                None => UNKNOWN.into(),
            },
            Argument::Size => size(self.size, Rounding::Up),
            Argument::Speaker => self.group.teller().id().into(),
            Argument::Suggested => or_unknown(&self.suggested),
            Argument::Tried => span(self.tried.map(in_hours)),
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

    /// The sending server's address, as the other side saw it.
    pub(super) fn ip(&self) -> Option<IpAddr> {
        self.group.members.iter().find_map(|member| member.verdict.facts.ip)
    }

    /// The blocklist that was named.
    pub(super) fn list(&self) -> Option<&str> {
        self.group.members.first()?.verdict.facts.list.as_deref()
    }

    /// The address that a server says the recipient has moved to.
    pub(super) fn relocated(&self) -> Option<&str> {
        self.relocated.as_deref()
    }

    /// How long it was tried, when that was long.
    pub(super) fn was_tried_for_long(&self) -> bool {
        self.tried.is_some()
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
    // Backticks are ours: they stand round what an administrator types.
    (!name.is_empty() && !name.contains('`') && is_one_word(&name)).then(|| value(&name))
}

/// Several words in the place of a name would be somebody else's sentence in one of ours.
pub(super) fn is_one_word(name: &str) -> bool {
    !name.contains(' ')
}

/// Whose address has letters that only SMTPUTF8 (RFC 6531) carries.
fn letters(case: &Case<'_>, group: &Group<'_>) -> &'static str {
    let of_recipient = |member: &Member<'_>| !member.status.final_recipient.is_ascii();
    if group.members.iter().any(of_recipient) {
        "recipient"
    } else if case.sender().is_some_and(|sender| !sender.is_ascii()) {
        "sender"
    } else {
        UNKNOWN
    }
}

/// To the nearest hour from an hour and a half on: of 112 minutes nobody has a notion.
fn in_hours(seconds: u64) -> u64 {
    if seconds < TRIED_FOR_LONG * 3 / 2 {
        return seconds;
    }
    (seconds + TRIED_FOR_LONG / 2) / TRIED_FOR_LONG * TRIED_FOR_LONG
}

fn or_unknown(text: &Option<String>) -> FluentValue<'_> {
    text.as_deref().unwrap_or(UNKNOWN).into()
}

/// For how long it was tried, in seconds: until the last attempt, or else until the report was made.
fn tried(case: &Case<'_>, group: &Group<'_>) -> Option<u64> {
    let last =
        group.members.iter().filter_map(|member| member.status.last_attempt_date).max().or(case.date)?;
    let seconds = last.as_second().checked_sub(case.report.arrival_date?.as_second())?;
    u64::try_from(seconds).ok().filter(|seconds| (TRIED_FOR_LONG..=TRIED_AT_MOST).contains(seconds))
}

/// Until when it is tried: the first such time that may be, seen from the report's date.
pub(super) fn until(case: &Case<'_>, group: &Group<'_>) -> Option<Timestamp> {
    let may_be = |until: &Timestamp| {
        let left = case.date.map(|date| until.as_second().saturating_sub(date.as_second()));
        left.is_none_or(|left| u64::try_from(left).is_ok_and(|left| left <= TRIED_AT_MOST))
    };
    group.members.iter().filter_map(|member| member.status.will_retry_until).filter(may_be).min()
}

/// The new address in a reply such as `5.1.6 User has moved to ayse@example.net` (relocated(5)) or `551 try
/// <ayse@example.net>` (RFC 5321 section 3.4).
fn relocated(group: &Group<'_>) -> Option<String> {
    let [member] = group.members.as_slice() else { return None };
    let reply = member.reply().filter(|_| group.reason == Reason::RecipientMoved)?;
    let is_known = |address: &str| {
        let status = member.status;
        let known = [Some(status.final_recipient.as_str()), status.original_recipient.as_deref()];
        known.into_iter().flatten().any(|known| known.eq_ignore_ascii_case(address))
    };
    let word = |word: &str| word.trim_matches(['<', '>', '(', ')', '"', '\'', ',', ';', '.', ':']).to_owned();
    let mut words = reply.split_whitespace().map(word);
    words.rfind(|word| {
        !is_known(word) && Address::parse(word).is_some_and(|address| address.domain.contains('.'))
    })
}
