//! The words of a report: how much, who can act, and about what, as strings in one language.

use super::counts::Counts;
use super::summary::{CountedCause, PartyCauses, Summary};
use super::view::{Fact, Item, Section};
use crate::catalogue::{Argument, Locale, Precision, nothing_known};
use crate::notice::clean;
use crate::reason::{Fate, Party, Reason};
use crate::smtp::Speaker;
use fluent_bundle::FluentArgs;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Letters of a name or a reply that are shown.
pub(super) const LIMIT: usize = 160;

/// What is needed to word a report.
pub(super) struct Wording<'a> {
    pub(super) locale: Locale<'a>,
    pub(super) zone: &'a TimeZone,
}

impl Wording<'_> {
    pub(super) fn word(&self, id: &str) -> String {
        self.locale.word(id).into_owned()
    }

    fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.locale.word_with_one(id, name, value).into_owned()
    }

    /// A sentence with a number, in the plural form that it asks for.
    fn counted(&self, id: &str, count: u64) -> String {
        self.locale.word_with_one(id, "count", count).into_owned()
    }

    fn date(&self, time: Timestamp) -> String {
        self.locale.date(time, self.zone, Precision::Minutes)
    }

    pub(super) fn period(&self, summary: &Summary) -> String {
        let (Some(from), Some(to)) = (summary.from, summary.to) else { return self.word("report-nothing") };
        let mut arguments = FluentArgs::new();
        arguments.set("from", self.date(from));
        arguments.set("to", self.date(to));
        self.locale.word_with("report-period", &arguments).into_owned()
    }

    fn fact(&self, id: &str, value: impl Into<String>) -> Fact {
        Fact { label: self.word(id), value: value.into() }
    }

    pub(super) fn totals(&self, summary: &Summary) -> Vec<Fact> {
        let Summary { totals, hosts, refused, probes, queue, .. } = summary;
        let ended = totals.delivered + totals.lost();
        let hosts: Vec<_> = hosts.iter().map(|host| clean(host, LIMIT)).collect();
        let waiting = [
            ("report-delivered", totals.delivered),
            ("report-late", totals.late),
            ("report-failed", totals.failed),
            ("report-gave-up", totals.gave_up),
            ("report-waiting", totals.waiting),
        ];
        let queued = [("report-on-hold", queue.on_hold), ("report-untried", queue.untried)];
        let refused = [("report-refused", *refused), ("report-probes", probes.failed)];
        let others = [
            ("report-discarded", summary.discarded),
            ("report-reports", summary.reports.lost()),
            ("report-explained", summary.notices.explained),
            ("report-observed", summary.notices.observed),
        ];
        let number =
            |(id, number): (&str, u64)| Fact { value: self.locale.number(number), label: self.word(id) };
        let told = |numbers: &[(&'static str, u64)]| -> Vec<Fact> {
            numbers.iter().copied().filter(|(_, number)| *number > 0).map(number).collect()
        };
        let mut facts: Vec<Fact> = Vec::new();
        if !hosts.is_empty() {
            facts.push(self.fact("report-hosts", hosts.join(", ")));
        }
        facts.extend(waiting.into_iter().map(number));
        facts.extend(summary.waiting_since.map(|since| self.fact("report-waiting-since", self.date(since))));
        facts.extend(told(&queued));
        facts.extend(refused.into_iter().map(number));
        facts.extend(told(&others));
        if ended > 0 {
            facts.push(self.fact("report-share", self.share(totals.lost(), ended)));
        }
        facts
    }

    /// `0.8%`, `%0,8`
    fn share(&self, part: u64, all: u64) -> String {
        let tenths = (part * 1000 + all / 2) / all.max(1);
        let number = format!("{}{}{}", tenths / 10, self.locale.word("decimal-separator"), tenths % 10);
        self.with("report-percent", "number", &number)
    }

    pub(super) fn section(&self, group: &PartyCauses) -> Section {
        // A paragraph on each finding would bury the list.
        let mut advised: Vec<&str> = Vec::new();
        let for_us = group.party == Party::SenderAdmin.id();
        let mut items = Vec::new();
        for finding in &group.findings {
            let is_first = !advised.contains(&finding.reason);
            advised.push(finding.reason);
            items.push(self.item(finding, for_us && is_first));
        }
        let counts = [("report-recipients", group.counts.troubled()), ("report-refusals", group.refused)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts.map(|(id, count)| self.counted(id, count)).collect();
        Section {
            heading: self.word(&format!("report-group-{}", group.party)),
            count: counts.join(", "),
            items,
            more: self.more(group.more),
        }
    }

    /// How many are not shown.
    pub(super) fn more(&self, more: usize) -> Option<String> {
        let more = u64::try_from(more).unwrap_or(u64::MAX);
        (more > 0).then(|| self.counted("report-more", more))
    }

    fn item(&self, finding: &CountedCause, advised: bool) -> Item {
        let mut facts = Vec::new();
        let mut tell =
            |id: &str, value: Option<String>| facts.extend(value.map(|value| self.fact(id, value)));
        let shown = |text: &String| clean(text, LIMIT).into_owned();
        tell("report-list", finding.list.as_ref().map(shown));
        tell("report-address", finding.address.clone());
        tell(
            "report-domain",
            finding.domain.as_ref().map(|domain| match &finding.meant {
                Some(meant) => format!("{} ({})", shown(domain), self.with("report-meant", "meant", meant)),
                None => shown(domain),
            }),
        );
        if finding.receivers.len() > 1 || finding.domain.is_none() {
            let receivers = finding.receivers.iter().map(|(name, count)| format!("{} {count}", shown(name)));
            let mut receivers: Vec<String> = receivers.collect();
            let told: u64 = finding.receivers.iter().map(|(_, count)| count).sum();
            if !receivers.is_empty() && told < finding.counts.troubled() {
                receivers.push(self.counted("report-elsewhere", finding.counts.troubled() - told));
            }
            tell("report-receivers", Some(receivers.join(", ")).filter(|names| !names.is_empty()));
        }
        tell(
            "report-at-door",
            Some(finding.refused).filter(|count| *count > 0).map(|count| self.locale.number(count)),
        );
        let [first, last] = [finding.first, finding.last].map(|time| time.map(|time| self.date(time)));
        let last = last.filter(|last| first.as_ref() != Some(last));
        tell("report-since", first);
        tell("report-last", last);
        tell("report-example", Some(shown(&finding.example)).filter(|id| !id.is_empty()));
        Item {
            count: self.locale.number(finding.counts.troubled() + finding.refused),
            title: self.title(finding.reason, finding.speaker, fate(&finding.counts)),
            facts,
            advice: if advised { self.advice(finding) } else { None },
        }
    }

    /// The title of a notice about it.
    pub(super) fn title(&self, reason: &str, speaker: &str, fate: Fate) -> String {
        let case = case(speaker, fate);
        self.locale.value(reason, &case).map_or_else(|| reason.to_owned(), Into::into)
    }

    /// What the catalogue tells administrators, with what is known here.
    fn advice(&self, finding: &CountedCause) -> Option<String> {
        let reason: Reason = finding.reason.parse().ok()?;
        let mut arguments = case(finding.speaker, fate(&finding.counts));
        let known = [
            (Argument::List, &finding.list),
            (Argument::Ip, &finding.address),
            (Argument::SenderDomain, &finding.domain),
        ];
        for (argument, value) in known {
            if let Some(value) = value {
                arguments.set(argument.name(), clean(value, LIMIT).into_owned());
            }
        }
        // What the sender's domain says of its own servers is not at fault where another one forwards.
        let forwarded = match reason {
            Reason::SpfFailed => Some("admin-srs"),
            Reason::DkimFailed | Reason::DmarcFailed => Some("admin-forwarded-signature"),
            _ => None,
        };
        let forwarded = forwarded.filter(|_| finding.speaker == Speaker::Forwarding.id());
        forwarded
            .map(|id| self.word(id))
            .or_else(|| self.locale.attribute(reason.id(), "admin", &arguments).map(Into::into))
    }
}

/// What became of all of them, as far as it is the same.
fn fate(counts: &Counts) -> Fate {
    match counts.troubled() {
        all if all == counts.waiting && all > 0 => Fate::Delayed,
        all if all == counts.gave_up && all > 0 => Fate::GaveUp,
        _ => Fate::Refused,
    }
}

/// A case of which no more is known than who spoke and what became of it.
fn case(speaker: &str, fate: Fate) -> FluentArgs<'static> {
    let mut arguments = nothing_known();
    arguments.set(Argument::Speaker.name(), speaker.to_owned());
    arguments.set(Argument::Fate.name(), fate.id());
    arguments
}
