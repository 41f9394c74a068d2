//! The tables of a report: a name, and a few numbers about it.

use super::Counts;
use super::summary::{NamedCounts, Summary};
use super::view::{Row, Table};
use super::wording::{LIMIT, Wording};
use crate::notice::clean;

impl Wording<'_> {
    pub(super) fn tables(&self, summary: &Summary) -> Vec<Table> {
        let name = |line: &NamedCounts| match line.name.as_str() {
            "" => self.word("report-not-told"),
            name => clean(name, LIMIT).into_owned(),
        };
        let named = |lines: &[NamedCounts]| -> Vec<(String, Counts)> {
            lines.iter().map(|line| (name(line), line.counts)).collect()
        };
        let reasons = summary.reasons.iter().map(|line| (self.title(&line.name), line.counts));
        let days = summary.days.iter().map(|day| (day.day.to_string(), day.counts));
        let unknown = named(&summary.unknown.replies);
        vec![
            self.counts("report-by-reason", "report-name-reason", reasons.collect()),
            self.counts("report-by-receiver", "report-name-receiver", named(&summary.receivers)),
            self.counts("report-by-sender", "report-name-sender", named(&summary.senders)),
            self.counts("report-by-day", "report-name-day", days.collect()),
            Table {
                note: Some(self.word("report-unknown-note")),
                ..self.counts("report-unknown", "report-name-reply", unknown)
            },
            self.refusals(summary),
            self.notices(summary),
        ]
    }

    /// What our own servers refused, by their replies.
    fn refusals(&self, summary: &Summary) -> Table {
        let rows = summary.refusals.iter().map(|refused| {
            let by = match refused.submission {
                true => format!("{}, {}", refused.by, self.word("report-submission")),
                false => refused.by.to_owned(),
            };
            let cells = vec![self.title(refused.reason), by, self.locale.number(refused.count)];
            (clean(&refused.reply, LIMIT).into_owned(), cells, refused.count)
        });
        let columns = ["report-name-reason", "report-by", "report-count"];
        self.table("report-refused", "report-name-reply", &columns, rows.collect())
    }

    /// What the daemon said, or would have said.
    fn notices(&self, summary: &Summary) -> Table {
        let rows = summary.notices.reasons.iter().map(|(reason, told)| {
            let cells = [told.explained, told.observed].map(|number| self.locale.number(number));
            (self.title(reason.id()), cells.to_vec(), told.explained + told.observed)
        });
        let columns = ["report-explained", "report-observed"];
        self.table("report-notices", "report-name-reason", &columns, rows.collect())
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
