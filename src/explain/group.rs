//! One reason, told in one language: who has to act, what happened, what to do.

use super::case::{Case, Site};
use super::catalogue::Voice;
use super::cluster::{Cluster, Fate, Member};
use super::format::{Format, Precision};
use super::hostile::clean;
use super::known::{Known, NAME};
use super::model::{Fact, Group, Tone};
use crate::reason::Party;
use fluent_bundle::FluentArgs;
use std::borrow::Cow;

/// Addresses shown for each reason.
pub(super) const ADDRESSES: usize = 10;
/// The reply in the text for the other administrator, which shall stay below 60 words.
const FORWARDED_REPLY: usize = 120;

/// The message whose steps compare two addresses.
const SUGGESTION: &str = "recipient-unknown-suggestion";

/// What every group needs; `'a` is the catalogue's.
pub(super) struct Teller<'c, 'a> {
    pub(super) case: &'c Case<'c>,
    pub(super) site: &'c Site,
    pub(super) format: Format<'a>,
    /// The language of the paragraph for another administrator, where this version has it.
    pub(super) forward: Option<Voice<'a>>,
}

/// A group without its place: the title is the reason's own.
pub(super) fn group<'a>(teller: &Teller<'_, 'a>, known: &Known<'_>, arguments: &FluentArgs<'_>) -> Group<'a> {
    let cluster = known.cluster;
    let fact = teller.fact(known, arguments);
    let (what, quote, after) =
        teller.what(known, arguments, matches!(fact, Some(Fact::Labelled { is_address: false, .. })));
    let more = cluster.members.len().saturating_sub(ADDRESSES);
    Group {
        title: teller.title(cluster, arguments),
        tone: tone(cluster),
        who: teller.word(who(cluster)),
        fact,
        addresses: addresses(cluster),
        more: (more > 0).then(|| {
            let mut arguments = FluentArgs::new();
            arguments.set("more", more);
            teller.format.voice.word_with("more-recipients", &arguments).into_owned()
        }),
        what,
        quote,
        after,
        steps: teller.steps(cluster, arguments),
        forward: teller.forward(cluster, arguments),
    }
}

/// The first addresses; a single reply names none.
fn addresses(cluster: &Cluster<'_>) -> Vec<String> {
    let addresses = cluster.members.iter().take(ADDRESSES).map(Member::address);
    addresses.filter(|address| !address.is_empty()).map(Cow::into_owned).collect()
}

/// Sentences one after the other.
fn joined(mut sentences: Vec<Cow<'_, str>>) -> Cow<'_, str> {
    match sentences.len() {
        0 | 1 => sentences.pop().unwrap_or_default(),
        _ => sentences.join(" ").into(),
    }
}

fn tone(cluster: &Cluster<'_>) -> Tone {
    if cluster.fate.is_success() {
        Tone::Nobodys
    } else if cluster.suggestion.is_some() || cluster.may_try_again() {
        Tone::Yours
    } else if who(cluster) == "who-undefined" {
        Tone::Others
    } else {
        Tone::of(cluster.party)
    }
}

/// The sentence of the band.
fn who(cluster: &Cluster<'_>) -> &'static str {
    if cluster.fate.is_success() {
        return "who-wait";
    }
    if cluster.suggestion.is_some() {
        return "who-sender";
    }
    if cluster.is_undefined() && !(cluster.fate == Fate::Delayed && cluster.party == Party::Wait) {
        return "who-undefined";
    }
    if cluster.may_try_again() {
        return "who-wait-failed";
    }
    match cluster.party {
        Party::Sender => "who-sender",
        Party::SenderAdmin => "who-sender-admin",
        Party::Recipient => "who-recipient",
        Party::RecipientAdmin => "who-recipient-admin",
        Party::Wait => "who-wait",
    }
}

impl<'a> Teller<'_, 'a> {
    /// The reason's own title.
    pub(super) fn title(&self, cluster: &Cluster<'_>, arguments: &FluentArgs<'_>) -> Cow<'a, str> {
        self.format.voice.word_with(cluster.reason.id(), arguments)
    }

    /// A part of the reason's text.
    fn part(
        &self,
        cluster: &Cluster<'_>,
        attribute: &str,
        arguments: &FluentArgs<'_>,
    ) -> Option<Cow<'a, str>> {
        self.format.voice.attribute(cluster.reason.id(), attribute, arguments)
    }

    /// At most one fact that makes the sentence of the band concrete.
    fn fact(&self, known: &Known<'_>, arguments: &FluentArgs<'_>) -> Option<Fact<'a>> {
        let cluster = known.cluster;
        let who = who(cluster);
        if cluster.fate.is_success() || who == "who-wait-failed" {
            return None;
        }
        if who == "who-undefined" || who == "who-sender-admin" {
            return self.site.help().map(|help| Fact::Contact(help.into()));
        }
        if let Some(meant) = &cluster.suggestion {
            let (label, value) = (self.word("fact-suggestion"), meant.address.clone());
            return Some(Fact::Labelled { label, value, is_address: true });
        }
        if known.is_over_limit() {
            return Some(Fact::Sentence(self.format.voice.word_with("fact-size", arguments)));
        }
        if cluster.fate != Fate::Delayed {
            return None;
        }
        let until = cluster.members.iter().filter_map(|member| member.status.will_retry_until).min();
        let Some(until) = until else { return Some(Fact::Sentence(self.word("fact-retrying"))) };
        Some(Fact::Labelled {
            label: self.word("fact-until"),
            value: self.format.date(until, &self.site.time_zone, Precision::Minutes),
            is_address: false,
        })
    }

    /// What happened: the cause, the words it rests on, what follows them.
    fn what(
        &self,
        known: &Known<'_>,
        arguments: &FluentArgs<'_>,
        has_date: bool,
    ) -> (Cow<'a, str>, Option<String>, Option<Cow<'a, str>>) {
        let cluster = known.cluster;
        let mut what = Vec::new();
        if cluster.fate == Fate::GaveUp {
            what.push(self.format.voice.word_with("gave-up", arguments));
        }
        what.extend(self.cause(known, arguments));
        let mut after = Vec::new();
        if cluster.fate == Fate::Delayed {
            after.push(self.word("delayed-waiting"));
            after.push(self.word(if has_date { "delayed-silence" } else { "delayed-silence-no-date" }));
        }
        if !cluster.is_undefined() {
            what.append(&mut after);
            return (joined(what), None, None);
        }
        let quote = cluster.members.first().and_then(Member::reply).map(str::to_owned);
        (joined(what), quote, (!after.is_empty()).then(|| joined(after)))
    }

    /// The cause; sizes that the band has named are not named again.
    fn cause(&self, known: &Known<'_>, arguments: &FluentArgs<'_>) -> Option<Cow<'a, str>> {
        if !known.is_over_limit() {
            return self.part(known.cluster, "what", arguments);
        }
        self.part(known.cluster, "what", &known.arguments_without_sizes(self.format))
    }

    fn steps(&self, cluster: &Cluster<'_>, arguments: &FluentArgs<'_>) -> Vec<Cow<'a, str>> {
        const STEPS: [&str; 3] = ["step1", "step2", "step3"];
        if cluster.suggestion.is_some() {
            let step = |name: &&str| self.format.voice.attribute(SUGGESTION, name, arguments);
            return STEPS.iter().filter_map(step).collect();
        }
        if cluster.fate == Fate::Delayed {
            let first = Some(self.word("delayed-step-first"));
            let last = Some(self.word("delayed-step-last"));
            return [first, self.part(cluster, "delayed", arguments), last].into_iter().flatten().collect();
        }
        // A step that says no more than the band is none.
        let band = self.word(who(cluster));
        STEPS
            .iter()
            .filter_map(|step| self.part(cluster, step, arguments))
            .filter(|step| *step != band)
            .collect()
    }

    /// A paragraph for the recipient's administrator, in English, since nobody knows what they read.
    fn forward(&self, cluster: &Cluster<'_>, said: &FluentArgs<'_>) -> Option<(&'a str, String)> {
        let voice = self.forward?;
        let fits =
            cluster.party == Party::RecipientAdmin && cluster.fate.is_failure() && !cluster.is_undefined();
        let member = cluster.members.first().filter(|member| fits && member.said().is_reply())?;
        let format = Format { voice, iso: false };
        let time = member.status.last_attempt_date.or(self.case.report.arrival_date)?;
        let mut arguments = FluentArgs::new();
        arguments.set("domain", member.domain()?);
        let host = member.host()?;
        arguments.set("host", clean(&host, NAME));
        arguments.set("date", format.date(time, &self.site.time_zone, Precision::Minutes));
        arguments.set("reporting-mta", clean(self.case.report.reporting_mta.as_deref()?, NAME));
        arguments.set("recipient", member.address());
        arguments.set("reply", clean(member.reply()?, FORWARDED_REPLY));
        let mut paragraph = vec![voice.word_with("forward", &arguments)];
        paragraph.extend(voice.attribute(cluster.reason.id(), "forward", said));
        if let Some(queue_id) = &self.case.report.queue_id {
            arguments.set("queue-id", clean(queue_id, NAME));
            paragraph.push(voice.word_with("forward-queue-id", &arguments));
        }
        Some((voice.tag, paragraph.join(" ")))
    }

    fn word(&self, id: &str) -> Cow<'a, str> {
        self.format.voice.word(id)
    }
}
