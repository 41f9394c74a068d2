//! The words of a report: what was counted, as strings in one language.

use super::Counts;
use super::summary::{CountedCause, NamedCounts, PartyCauses, Summary};
use super::view::{Fact, Item, Row, Section, Table};
use crate::catalogue::{Argument, Locale, Precision, UNKNOWN};
use crate::notice::clean;
use crate::reason::{Party, Reason};
use fluent_bundle::FluentArgs;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Letters of a name or a reply that are shown.
const LIMIT: usize = 160;

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
        let mut arguments = FluentArgs::new();
        arguments.set(name, value);
        self.locale.word_with(id, &arguments).into_owned()
    }

    /// A sentence with a number, in the plural form that it asks for.
    fn counted(&self, id: &str, count: u64) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        self.locale.word_with(id, &arguments).into_owned()
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
        let Summary { totals, hosts, refused, probes, .. } = summary;
        let ended = totals.delivered + totals.lost();
        let hosts: Vec<_> = hosts.iter().map(|host| clean(host, LIMIT)).collect();
        let numbers = [
            ("report-delivered", totals.delivered),
            ("report-late", totals.late),
            ("report-failed", totals.failed),
            ("report-gave-up", totals.gave_up),
            ("report-waiting", totals.waiting),
            ("report-refused", *refused),
            ("report-probes", probes.failed),
        ];
        let notices =
            [("report-explained", summary.notices.explained), ("report-observed", summary.notices.observed)];
        let reports = [("report-reports", summary.reports.lost())];
        let notices = reports.into_iter().chain(notices).filter(|(_, number)| *number > 0);
        let mut facts: Vec<Fact> = Vec::new();
        if !hosts.is_empty() {
            facts.push(self.fact("report-hosts", hosts.join(", ")));
        }
        facts.extend(
            numbers.into_iter().chain(notices).map(|(id, number)| self.fact(id, self.locale.number(number))),
        );
        if ended > 0 {
            facts.push(self.fact("report-share", self.share(totals.lost(), ended)));
        }
        facts
    }

    /// `0.8 %`
    fn share(&self, part: u64, all: u64) -> String {
        let tenths = (part * 1000 + all / 2) / all.max(1);
        format!("{}{}{} %", tenths / 10, self.locale.word("decimal-separator"), tenths % 10)
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
        let more = u64::try_from(group.more).unwrap_or(u64::MAX);
        Section {
            heading: self.word(&format!("report-group-{}", group.party)),
            count: self.counted("report-recipients", group.counts.troubled()),
            items,
            more: (more > 0).then(|| self.counted("report-more", more)),
        }
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
                receivers.push("…".to_owned());
            }
            tell("report-receivers", Some(receivers.join(", ")).filter(|names| !names.is_empty()));
        }
        tell("report-since", finding.first.map(|time| self.date(time)));
        tell(
            "report-last",
            finding.last.filter(|_| finding.last != finding.first).map(|time| self.date(time)),
        );
        tell("report-example", Some(shown(&finding.example)).filter(|id| !id.is_empty()));
        Item {
            count: self.locale.number(finding.counts.troubled()),
            title: self.title(finding.reason),
            facts,
            advice: if advised { self.advice(finding) } else { None },
        }
    }

    fn title(&self, reason: &str) -> String {
        self.locale.value(reason, &unknown()).map_or_else(|| reason.to_owned(), Into::into)
    }

    /// What the catalogue tells administrators, with what is known here.
    fn advice(&self, finding: &CountedCause) -> Option<String> {
        let reason: Reason = finding.reason.parse().ok()?;
        let mut arguments = unknown();
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
        self.locale.attribute(reason.id(), "admin", &arguments).map(Into::into)
    }

    pub(super) fn tables(&self, summary: &Summary) -> Vec<Table> {
        let name = |line: &NamedCounts| match line.name.as_str() {
            "" => self.word("report-not-told"),
            name => clean(name, LIMIT).into_owned(),
        };
        let titled = |line: &NamedCounts| self.title(&line.name);
        let days = summary.days.iter().map(|day| (day.day.to_string(), day.counts));
        let refusals = summary.refusals.iter().map(|refused| {
            let by = match refused.submission {
                true => format!("{}, {}", refused.by, self.word("report-submission")),
                false => refused.by.to_owned(),
            };
            let cells = vec![self.title(refused.reason), by, self.locale.number(refused.count)];
            (clean(&refused.reply, LIMIT).into_owned(), cells, refused.count)
        });
        let counts =
            |heading: &str, name: &str, rows: Vec<(String, Counts)>| self.counts(heading, name, rows);
        let pairs = |lines: &[NamedCounts], name: &dyn Fn(&NamedCounts) -> String| -> Vec<(String, Counts)> {
            lines.iter().map(|line| (name(line), line.counts)).collect()
        };
        let mut unknown =
            counts("report-unknown", "report-name-reply", pairs(&summary.unknown.replies, &name));
        unknown.note = Some(self.word("report-unknown-note"));
        let notices = summary.notices.reasons.iter().map(|(reason, told)| {
            let cells = [told.explained, told.observed].map(|number| self.locale.number(number));
            (self.title(reason.id()), cells.to_vec(), told.explained + told.observed)
        });
        vec![
            counts("report-by-reason", "report-name-reason", pairs(&summary.reasons, &titled)),
            counts("report-by-receiver", "report-name-receiver", pairs(&summary.receivers, &name)),
            counts("report-by-sender", "report-name-sender", pairs(&summary.senders, &name)),
            counts("report-by-day", "report-name-day", days.collect()),
            unknown,
            self.table(
                "report-refused",
                "report-name-reply",
                &["report-name-reason", "report-by", "report-count"],
                refusals.collect(),
            ),
            self.table(
                "report-notices",
                "report-name-reason",
                &["report-explained", "report-observed"],
                notices.collect(),
            ),
        ]
    }

    fn counts(&self, heading: &str, name: &str, rows: Vec<(String, Counts)>) -> Table {
        let columns = ["report-lost", "report-waiting", "report-delivered"];
        let rows = rows.into_iter().map(|(name, counts)| {
            let cells =
                [counts.lost(), counts.waiting, counts.delivered].map(|number| self.locale.number(number));
            (name, cells.to_vec(), counts.troubled())
        });
        self.table(heading, name, &columns, rows.collect())
    }

    fn table(
        &self,
        heading: &str,
        name: &str,
        columns: &[&str],
        rows: Vec<(String, Vec<String>, u64)>,
    ) -> Table {
        let longest = rows.iter().map(|(_, _, count)| *count).max().unwrap_or_default().max(1);
        let row = |(name, cells, count): (String, Vec<String>, u64)| Row {
            name,
            cells,
            share: u64::try_from(u128::from(count) * 100 / u128::from(longest)).unwrap_or_default(),
        };
        Table {
            heading: self.word(heading),
            note: None,
            name: self.word(name),
            columns: columns.iter().map(|id| self.word(id)).collect(),
            rows: rows.into_iter().map(row).collect(),
        }
    }
}

/// Nothing is known of a case.
fn unknown() -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    for argument in Argument::ALL {
        arguments.set(argument.name(), UNKNOWN);
    }
    arguments.set(Argument::Count.name(), 1);
    arguments
}
