//! One reason, told in one language: who has to act, what happened, what to do.

use super::case::{Case, Site};
use super::cluster::{Cluster, Fate, Member};
use super::compose::word;
use super::format::{Format, Precision, Rounding};
use super::hostile::{clean, value};
use super::model::{Fact, Group, Tone};
use crate::language::LanguageTag;
use crate::reason::{Party, Reason};
use fluent_bundle::FluentArgs;

/// Addresses shown for each reason.
pub(super) const ADDRESSES: usize = 10;
/// A name in a sentence: longer ones are no host names.
const NAME: usize = 100;
/// The reply in the text for the other administrator, which shall stay below 60 words.
const FORWARDED_REPLY: usize = 120;
/// Base64 with its line breaks makes an attachment 1.368 times larger.
const BASE64_PER_MILLE: u64 = 1368;

/// The message whose steps compare two addresses.
const SUGGESTION: &str = "recipient-unknown-suggestion";

/// What every group needs.
pub(super) struct Teller<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) site: &'a Site,
    pub(super) format: Format<'a>,
}

/// A group without its place: the title is the reason's own.
pub(super) fn group(teller: &Teller<'_>, cluster: &Cluster<'_>) -> Group {
    let arguments = teller.arguments(cluster);
    let fact = teller.fact(cluster, &arguments);
    let (what, quote, after) =
        teller.what(cluster, &arguments, matches!(fact, Some(Fact::Labelled { is_address: false, .. })));
    let more = cluster.members.len().saturating_sub(ADDRESSES);
    Group {
        title: teller.title(cluster, &arguments),
        tone: teller.tone(cluster),
        who: teller.word(who(cluster)),
        fact,
        addresses: addresses(cluster),
        more: (more > 0).then(|| {
            let mut arguments = FluentArgs::new();
            arguments.set("more", more);
            word(teller.format, "more-recipients", &arguments)
        }),
        what,
        quote,
        after,
        steps: teller.steps(cluster, &arguments),
        forward: teller.forward(cluster, &arguments),
    }
}

/// The first addresses; a single reply names none.
fn addresses(cluster: &Cluster<'_>) -> Vec<String> {
    let addresses = cluster.members.iter().take(ADDRESSES).map(Member::address);
    addresses.filter(|address| !address.is_empty()).collect()
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

impl Teller<'_> {
    /// The one argument of a count.
    pub(super) fn count(&self, count: usize) -> FluentArgs<'static> {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        arguments
    }

    /// What the texts of a reason may say of the case. What is not known is the word `unknown`, which they select on.
    pub(super) fn arguments(&self, cluster: &Cluster<'_>) -> FluentArgs<'static> {
        let mut arguments = self.count(cluster.members.len());
        let unknown = || "unknown".to_owned();
        let first = cluster.members.first();
        let facts = first.map(|member| &member.verdict.facts);
        let mut name = |key: &'static str, found: Option<String>| {
            let found = found.map(|text| clean(&text, NAME)).filter(|text| !text.is_empty());
            arguments.set(key, found.map_or_else(unknown, |text| value(&text)));
        };
        name("list", facts.and_then(|facts| facts.list.clone()));
        name("ip", facts.and_then(|facts| facts.ip).map(|ip| ip.to_string()));
        name("domain", first.and_then(Member::domain));
        name("host", first.and_then(Member::host));
        name("sender-domain", self.sender_domain());
        let limit = facts.and_then(|facts| facts.limit);
        let usable = limit.map(|limit| (u128::from(limit) * 1000 / u128::from(BASE64_PER_MILLE)) as u64);
        let size = |bytes: Option<u64>, rounding| {
            bytes.map_or_else(unknown, |bytes| self.format.size(bytes, rounding))
        };
        arguments.set("limit", size(limit, Rounding::Down));
        arguments.set("usable", size(usable, Rounding::Down));
        arguments.set("size", size(self.size(cluster), Rounding::Up));
        let span = |seconds: Option<u64>| seconds.map_or_else(unknown, |seconds| self.format.span(seconds));
        arguments.set("wait", span(facts.and_then(|facts| facts.wait)));
        arguments.set("tried", span(self.tried(cluster)));
        arguments.set("reporter", if cluster.own_words { "self" } else { "other" });
        // Strangers' words never stand inside a sentence: the text knows only that they follow.
        let quoted = first.is_some_and(|member| member.reply().is_some());
        arguments.set("reply", if quoted { "known" } else { "unknown" });
        let suggestion = cluster.suggestion.as_ref();
        arguments.set("typed", suggestion.map_or_else(unknown, |meant| value(&meant.typed)));
        arguments.set("suggested", suggestion.map_or_else(unknown, |meant| value(&meant.suggested)));
        arguments
    }

    /// The reason's own title.
    pub(super) fn title(&self, cluster: &Cluster<'_>, arguments: &FluentArgs<'_>) -> String {
        let format = self.format;
        format.catalogue.value(format.language, cluster.reason.id(), arguments).unwrap_or_default()
    }

    /// A part of the reason's text.
    fn part(&self, cluster: &Cluster<'_>, attribute: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let format = self.format;
        format.catalogue.attribute(format.language, cluster.reason.id(), attribute, arguments)
    }

    fn tone(&self, cluster: &Cluster<'_>) -> Tone {
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

    /// At most one fact that makes the sentence of the band concrete.
    fn fact(&self, cluster: &Cluster<'_>, arguments: &FluentArgs<'_>) -> Option<Fact> {
        let who = who(cluster);
        if cluster.fate.is_success() || who == "who-wait-failed" {
            return None;
        }
        if who == "who-undefined" || who == "who-sender-admin" {
            return self.site.help().map(Fact::Contact);
        }
        if let Some(meant) = &cluster.suggestion {
            let (label, value) = (self.word("fact-suggestion"), meant.address.clone());
            return Some(Fact::Labelled { label, value, is_address: true });
        }
        if self.is_over_limit(cluster) {
            return Some(Fact::Sentence(word(self.format, "fact-size", arguments)));
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
        cluster: &Cluster<'_>,
        arguments: &FluentArgs<'_>,
        has_date: bool,
    ) -> (String, Option<String>, Option<String>) {
        let mut what = Vec::new();
        if cluster.fate == Fate::GaveUp {
            what.push(word(self.format, "gave-up", arguments));
        }
        what.extend(self.cause(cluster, arguments));
        let mut after = Vec::new();
        if cluster.fate == Fate::Delayed {
            after.push(self.word("delayed-waiting"));
            after.push(self.word(if has_date { "delayed-silence" } else { "delayed-silence-no-date" }));
        }
        if !cluster.is_undefined() {
            what.append(&mut after);
            return (what.join(" "), None, None);
        }
        let quote = cluster.members.first().and_then(Member::reply);
        (what.join(" "), quote, (!after.is_empty()).then(|| after.join(" ")))
    }

    /// The cause; sizes that the band has named are not named again.
    fn cause(&self, cluster: &Cluster<'_>, arguments: &FluentArgs<'_>) -> Option<String> {
        if !self.is_over_limit(cluster) {
            return self.part(cluster, "what", arguments);
        }
        let mut arguments = self.arguments(cluster);
        arguments.set("size", "unknown");
        arguments.set("limit", "unknown");
        self.part(cluster, "what", &arguments)
    }

    /// Whether size and limit are known, and the one above the other.
    fn is_over_limit(&self, cluster: &Cluster<'_>) -> bool {
        let limit = cluster.members.first().and_then(|member| member.verdict.facts.limit);
        let over = self.size(cluster).zip(limit).is_some_and(|(size, limit)| size > limit);
        cluster.reason == Reason::MessageTooLarge && over
    }

    fn steps(&self, cluster: &Cluster<'_>, arguments: &FluentArgs<'_>) -> Vec<String> {
        const STEPS: [&str; 3] = ["step1", "step2", "step3"];
        if cluster.suggestion.is_some() {
            let format = self.format;
            let step = |name: &&str| format.catalogue.attribute(format.language, SUGGESTION, name, arguments);
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
    fn forward(&self, cluster: &Cluster<'_>, said: &FluentArgs<'_>) -> Option<(String, String)> {
        let fits =
            cluster.party == Party::RecipientAdmin && cluster.fate.is_failure() && !cluster.is_undefined();
        let member = cluster.members.first().filter(|member| fits && member.is_reply())?;
        let english: LanguageTag = "en".parse().ok()?;
        let format = Format { language: &english, iso: false, ..self.format };
        let time = member.status.last_attempt_date.or(self.case.report.arrival_date)?;
        let mut arguments = FluentArgs::new();
        arguments.set("domain", member.domain()?);
        arguments.set("host", clean(&member.host()?, NAME));
        arguments.set("date", format.date(time, &self.site.time_zone, Precision::Minutes));
        arguments.set("reporting-mta", clean(self.case.report.reporting_mta.as_deref()?, NAME));
        arguments.set("recipient", member.address());
        arguments.set("reply", clean(&member.reply()?, FORWARDED_REPLY));
        let mut paragraph = vec![word(format, "forward", &arguments)];
        paragraph.extend(format.catalogue.attribute(&english, cluster.reason.id(), "forward", said));
        if let Some(queue_id) = &self.case.report.queue_id {
            arguments.set("queue-id", clean(queue_id, NAME));
            paragraph.push(word(format, "forward-queue-id", &arguments));
        }
        Some((english.to_string(), paragraph.join(" ")))
    }

    /// The size of the message: as the server counts it, or as it came back.
    fn size(&self, cluster: &Cluster<'_>) -> Option<u64> {
        let named = cluster.members.first().and_then(|member| member.verdict.facts.size);
        named.or_else(|| self.case.returned.and_then(|mail| mail.size))
    }

    /// For how long it was tried, in seconds.
    fn tried(&self, cluster: &Cluster<'_>) -> Option<u64> {
        let last = cluster.members.iter().filter_map(|member| member.status.last_attempt_date).max()?;
        let seconds = last.as_second().checked_sub(self.case.report.arrival_date?.as_second())?;
        u64::try_from(seconds).ok().filter(|seconds| *seconds >= 60)
    }

    fn sender_domain(&self) -> Option<String> {
        let sender = self.case.report.sender.as_deref().or(self.case.sender)?;
        sender.rsplit_once('@').map(|(_, domain)| domain.to_owned())
    }

    fn word(&self, id: &str) -> String {
        word(self.format, id, &FluentArgs::new())
    }
}
