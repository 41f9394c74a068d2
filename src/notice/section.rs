//! One reason, told in one language: who has to act, what happened, what to do.

use super::case::{Case, Imprint};
use super::facts::{Facts, NAME};
use super::group::{Fate, Group, Member};
use super::hostile::clean;
use super::model::{Fact, Section};
use super::turn::Turn;
use crate::catalogue::{Precision, Voice};
use crate::reason::Party;
use fluent_bundle::FluentArgs;
use std::borrow::Cow;

/// Addresses shown for each reason.
pub(super) const ADDRESSES: usize = 10;
/// The reply in the text for the other administrator, which shall stay below 60 words.
const FORWARDED_REPLY: usize = 120;

/// The message whose steps compare two addresses.
const SUGGESTION: &str = "recipient-unknown-suggestion";

/// What every section is written with; `'a` is the catalogue's.
pub(super) struct Writer<'c, 'a> {
    pub(super) case: &'c Case<'c>,
    pub(super) imprint: &'c Imprint,
    pub(super) voice: Voice<'a>,
    /// The language of the paragraph for another administrator, where this version has it.
    pub(super) forward: Option<Voice<'a>>,
}

/// A section without its place: the title is the reason's own.
pub(super) fn section<'a>(
    writer: &Writer<'_, 'a>,
    facts: &Facts<'_>,
    arguments: &FluentArgs<'_>,
) -> Section<'a> {
    let group = facts.group;
    let fact = writer.fact(facts, arguments);
    let (what, quote, after) =
        writer.what(facts, arguments, matches!(fact, Some(Fact::Labelled { is_address: false, .. })));
    let more = group.members.len().saturating_sub(ADDRESSES);
    Section {
        title: writer.title(group, arguments),
        tone: group.turn.tone(),
        who: writer.word(group.turn.message()),
        fact,
        addresses: addresses(group),
        more: (more > 0).then(|| {
            let mut arguments = FluentArgs::new();
            arguments.set("more", more);
            writer.voice.word_with("more-recipients", &arguments).into_owned()
        }),
        what,
        quote,
        after,
        steps: writer.steps(group, arguments),
        forward: writer.forward(group, arguments),
    }
}

/// The first addresses; a single reply names none.
fn addresses(group: &Group<'_>) -> Vec<String> {
    let addresses = group.members.iter().take(ADDRESSES).map(Member::address);
    addresses.filter(|address| !address.is_empty()).map(Cow::into_owned).collect()
}

/// Sentences one after the other.
fn joined(mut sentences: Vec<Cow<'_, str>>) -> Cow<'_, str> {
    match sentences.len() {
        0 | 1 => sentences.pop().unwrap_or_default(),
        _ => sentences.join(" ").into(),
    }
}

impl<'a> Writer<'_, 'a> {
    /// The reason's own title.
    pub(super) fn title(&self, group: &Group<'_>, arguments: &FluentArgs<'_>) -> Cow<'a, str> {
        self.voice.word_with(group.reason.id(), arguments)
    }

    /// A part of the reason's text.
    fn part(&self, group: &Group<'_>, attribute: &str, arguments: &FluentArgs<'_>) -> Option<Cow<'a, str>> {
        self.voice.attribute(group.reason.id(), attribute, arguments)
    }

    /// At most one fact that makes the sentence of the band concrete.
    fn fact(&self, facts: &Facts<'_>, arguments: &FluentArgs<'_>) -> Option<Fact<'a>> {
        let group = facts.group;
        if group.fate.is_success() || group.turn == Turn::TryAgain {
            return None;
        }
        if group.turn.names_contact() {
            return self.case.help(self.imprint).map(|help| Fact::Contact(help.into()));
        }
        if let Some(meant) = &group.suggestion {
            let (label, value) = (self.word("fact-suggestion"), meant.address.clone());
            return Some(Fact::Labelled { label, value, is_address: true });
        }
        if facts.is_over_limit() {
            return Some(Fact::Sentence(self.voice.word_with("fact-size", arguments)));
        }
        if group.fate != Fate::Delayed {
            return None;
        }
        let until = group.members.iter().filter_map(|member| member.status.will_retry_until).min();
        let Some(until) = until else { return Some(Fact::Sentence(self.word("fact-retrying"))) };
        Some(Fact::Labelled {
            label: self.word("fact-until"),
            value: self.voice.date(until, &self.imprint.time_zone, Precision::Minutes),
            is_address: false,
        })
    }

    /// What happened: the cause, the words it rests on, what follows them.
    fn what(
        &self,
        facts: &Facts<'_>,
        arguments: &FluentArgs<'_>,
        has_date: bool,
    ) -> (Cow<'a, str>, Option<String>, Option<Cow<'a, str>>) {
        let group = facts.group;
        let mut what = Vec::new();
        if group.fate == Fate::GaveUp {
            what.push(self.voice.word_with("gave-up", arguments));
        }
        what.extend(self.cause(facts, arguments));
        let mut after = Vec::new();
        if group.fate == Fate::Delayed {
            after.push(self.word("delayed-waiting"));
            after.push(self.word(if has_date { "delayed-silence" } else { "delayed-silence-no-date" }));
        }
        if !group.is_undefined() {
            what.append(&mut after);
            return (joined(what), None, None);
        }
        let quote = group.members.first().and_then(Member::reply).map(str::to_owned);
        (joined(what), quote, (!after.is_empty()).then(|| joined(after)))
    }

    /// The cause; sizes that the band has named are not named again.
    fn cause(&self, facts: &Facts<'_>, arguments: &FluentArgs<'_>) -> Option<Cow<'a, str>> {
        if !facts.is_over_limit() {
            return self.part(facts.group, "what", arguments);
        }
        self.part(facts.group, "what", &facts.arguments_without_sizes(self.voice))
    }

    fn steps(&self, group: &Group<'_>, arguments: &FluentArgs<'_>) -> Vec<Cow<'a, str>> {
        const STEPS: [&str; 3] = ["step1", "step2", "step3"];
        if group.suggestion.is_some() {
            let step = |name: &&str| self.voice.attribute(SUGGESTION, name, arguments);
            return STEPS.iter().filter_map(step).collect();
        }
        if group.fate == Fate::Delayed {
            let first = Some(self.word("delayed-step-first"));
            let last = Some(self.word("delayed-step-last"));
            return [first, self.part(group, "delayed", arguments), last].into_iter().flatten().collect();
        }
        // A step that says no more than the band is none.
        let band = self.word(group.turn.message());
        STEPS
            .iter()
            .filter_map(|step| self.part(group, step, arguments))
            .filter(|step| *step != band)
            .collect()
    }

    /// A paragraph for the recipient's administrator, in English, since nobody knows what they read.
    fn forward(&self, group: &Group<'_>, said: &FluentArgs<'_>) -> Option<(&'a str, String)> {
        let voice = self.forward?;
        let fits = group.party == Party::RecipientAdmin && group.fate.is_failure() && !group.is_undefined();
        let member = group.members.first().filter(|member| fits && member.is_reply())?;
        let time = member.status.last_attempt_date.or(self.case.report.arrival_date)?;
        let mut arguments = FluentArgs::new();
        arguments.set("domain", member.domain()?);
        let host = member.host()?;
        arguments.set("host", clean(&host, NAME));
        arguments.set("date", voice.date(time, &self.imprint.time_zone, Precision::Minutes));
        arguments.set("reporting-mta", clean(self.case.report.reporting_mta.as_deref()?, NAME));
        arguments.set("recipient", member.address());
        arguments.set("reply", clean(member.reply()?, FORWARDED_REPLY));
        let mut paragraph = vec![voice.word_with("forward", &arguments)];
        paragraph.extend(voice.attribute(group.reason.id(), "forward", said));
        if let Some(queue_id) = &self.case.report.queue_id {
            arguments.set("queue-id", clean(queue_id, NAME));
            paragraph.push(voice.word_with("forward-queue-id", &arguments));
        }
        Some((voice.tag, paragraph.join(" ")))
    }

    fn word(&self, id: &str) -> Cow<'a, str> {
        self.voice.word(id)
    }
}
