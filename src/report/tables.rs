//! The tables of a report: a name, and a few numbers about it.

use super::Counts;
use super::summary::{NamedCounts, Ranking, Summary};
use super::view::{Row, Table};
use super::wording::{LIMIT, Wording};
use crate::notice::clean;
use crate::reason::Fate;
use crate::smtp::Speaker;
use indexmap::IndexMap;

/// Which numbers a table has.
const ENDS: [&str; 3] = ["report-lost", "report-waiting", "report-delivered"];
/// Of what was not delivered.
const TROUBLES: usize = 2;

/// A name, what there is to say of it, its numbers as they are shown, and how long its bar is.
type Line = (String, Option<String>, Vec<String>, u64);

impl Wording<'_> {
    pub(super) fn tables(&self, summary: &Summary) -> Vec<Table> {
        let days = summary.days.iter().map(|day| (day.day.to_string(), day.counts)).collect();
        let days = self.counts("report-by-day", "report-name-day", ENDS.len(), days, None);
        let unknown = self.ranking("report-unknown", "report-name-reply", TROUBLES, &summary.unknown.replies);
        vec![
            self.reasons(summary),
            self.ranking("report-by-receiver", "report-name-receiver", ENDS.len(), &summary.receivers),
            self.ranking("report-by-sender", "report-name-sender", ENDS.len(), &summary.senders),
            days,
            Table { note: Some(self.word("report-unknown-note")), ..unknown },
            self.refusals(summary),
            self.notices(summary),
        ]
    }

    /// Some reasons have another title where our own server gives them.
    fn reasons(&self, summary: &Summary) -> Table {
        let mut titles: IndexMap<String, Counts> = IndexMap::new();
        for line in &summary.reasons {
            let counts = titles.entry(self.title(line.name, line.speaker, Fate::Refused)).or_default();
            *counts = counts.with(&line.counts);
        }
        self.counts("report-by-reason", "report-name-reason", TROUBLES, titles.into_iter().collect(), None)
    }

    /// What our own servers refused, by their replies.
    fn refusals(&self, summary: &Summary) -> Table {
        let rows = summary.refusals.lines.iter().map(|refused| {
            let by = match refused.submission {
                true => format!("{}, {}", refused.by, self.word("report-submission")),
                false => refused.by.to_owned(),
            };
            let about = format!("{} ({by})", self.title(refused.reason, Speaker::Own.id(), Fate::Refused));
            let number = vec![self.locale.number(refused.count)];
            (self.shown(&refused.reply), Some(about), number, refused.count)
        });
        let table = self.table("report-refused", "report-name-reply", &["report-count"], rows.collect());
        let sum = |name: String, count| row((name, None, vec![self.locale.number(count)], 0));
        let more = self.more(summary.refusals.more).map(|more| sum(more, summary.refusals.rest));
        let sums = more.into_iter().chain([sum(self.word("report-total"), summary.refused)]);
        Table { sums: sums.collect(), ..table }
    }

    /// What the daemon said, or would have said.
    fn notices(&self, summary: &Summary) -> Table {
        let rows = summary.notices.reasons.iter().map(|(reason, told)| {
            let cells = [told.explained, told.observed].map(|number| self.locale.number(number));
            let title = self.title(reason.id(), Speaker::Recipient.id(), Fate::Refused);
            (title, None, cells.to_vec(), told.explained + told.observed)
        });
        let columns = ["report-explained", "report-observed"];
        self.table("report-notices", "report-name-reason", &columns, rows.collect())
    }

    fn ranking(
        &self,
        heading: &str,
        name: &str,
        ends: usize,
        ranking: &Ranking<NamedCounts, Counts>,
    ) -> Table {
        let rows = ranking.lines.iter().map(|line| (self.shown(&line.name), line.counts)).collect();
        let more = self.more(ranking.more).map(|more| (more, ranking.rest));
        self.counts(heading, name, ends, rows, more)
    }

    fn counts(
        &self,
        heading: &str,
        name: &str,
        ends: usize,
        rows: Vec<(String, Counts)>,
        more: Option<(String, Counts)>,
    ) -> Table {
        let line = |(name, counts): (String, Counts)| {
            let ends = [counts.lost(), counts.waiting, counts.delivered].into_iter().take(ends);
            (name, None, ends.map(|number| self.locale.number(number)).collect(), counts.troubled())
        };
        let all = rows.iter().chain(&more).map(|(_, counts)| counts).fold(Counts::default(), Counts::with);
        let all = Some((self.word("report-total"), all)).filter(|_| rows.len() > 1 || more.is_some());
        let sums = more.into_iter().chain(all).map(|sum| row(line(sum))).collect();
        let columns: Vec<&str> = ENDS.into_iter().take(ends).collect();
        Table { sums, ..self.table(heading, name, &columns, rows.into_iter().map(line).collect()) }
    }

    fn table(&self, heading: &str, name: &str, columns: &[&str], lines: Vec<Line>) -> Table {
        let longest = lines.iter().map(|(_, _, _, count)| *count).max().unwrap_or_default().max(1);
        let hundredths =
            |count| u64::try_from(u128::from(count) * 100 / u128::from(longest)).unwrap_or_default();
        Table {
            heading: self.word(heading),
            note: None,
            name: self.word(name),
            columns: columns.iter().map(|id| self.word(id)).collect(),
            rows: lines
                .into_iter()
                .map(|(name, about, cells, count)| row((name, about, cells, hundredths(count))))
                .collect(),
            sums: Vec::new(),
        }
    }

    /// Remote text as a name.
    fn shown(&self, name: &str) -> String {
        if name.is_empty() { self.word("report-not-told") } else { clean(name, LIMIT).into_owned() }
    }
}

fn row((name, about, cells, share): Line) -> Row {
    Row { name, about, cells, share }
}
