//! The report in words: everything that text and HTML show, as finished strings.

use super::summary::Summary;
use super::wording::Wording;
use crate::catalogue::{Locale, code_pieces};
use jiff::tz::TimeZone;

/// One report in one language.
#[derive(Debug)]
pub struct View {
    pub(super) language: String,
    pub(super) direction: &'static str,
    pub(super) title: String,
    pub(super) period: String,
    /// What became of all recipients.
    pub(super) totals: Vec<Fact>,
    pub(super) groups: Vec<Section>,
    pub(super) tables: Vec<Table>,
}

/// A label and what it says.
#[derive(Debug)]
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) value: String,
}

/// What one party can act about.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) count: String,
    pub(super) items: Vec<Item>,
    pub(super) more: Option<String>,
}

/// One thing to do.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) count: String,
    pub(super) title: String,
    pub(super) facts: Vec<Fact>,
    /// What to check; once for each reason.
    pub(super) advice: Option<String>,
}

/// Names and numbers.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) heading: String,
    pub(super) note: Option<String>,
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// What is not shown, and all together.
    pub(super) sums: Vec<Row>,
}

/// One line of a table.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: String,
    /// What there is to say of the name.
    pub(super) about: Option<String>,
    pub(super) cells: Vec<String>,
    /// Hundredths of the longest bar of the table.
    pub(super) share: u64,
}

impl Item {
    /// The advice: words, and between backticks what an administrator types.
    pub(super) fn advice_pieces(&self) -> impl Iterator<Item = (bool, &str)> {
        self.advice.iter().flat_map(|advice| code_pieces(advice))
    }
}

impl View {
    /// Words a summary.
    #[must_use]
    pub fn of(summary: &Summary, locale: Locale<'_>, zone: &TimeZone) -> Self {
        let wording = Wording { locale, zone };
        let mut view = Self {
            language: locale.tag.to_owned(),
            direction: if locale.right_to_left { "rtl" } else { "ltr" },
            title: wording.word("report-title"),
            period: wording.period(summary),
            totals: wording.totals(summary),
            groups: summary.groups.iter().map(|group| wording.section(group)).collect(),
            tables: wording.tables(summary),
        };
        view.tables.retain(|table| !table.rows.is_empty());
        view
    }
}
