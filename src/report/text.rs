//! The report as plain text, for a terminal and for mail.

use super::view::{Item, Section, Table, View};
use crate::notice::Page;
use unicode_width::UnicodeWidthStr as _;

/// Columns of a table. A name that leaves no room for the numbers has a line of its own.
const COLUMNS: usize = 76;
/// Columns between two numbers.
const GAP: usize = 2;

impl View {
    /// At most 76 columns, but where a name is longer.
    #[must_use]
    pub fn text(&self) -> String {
        let mut page = Page::with_capacity(4096);
        page.lines("", "", &self.title);
        page.lines("", "", &self.period);
        page.gap();
        let width = self.totals.iter().map(|fact| fact.label.width()).max().unwrap_or_default();
        for fact in &self.totals {
            let label = format!("{}{}  ", fact.label, " ".repeat(width - fact.label.width()));
            page.lines(&label, &" ".repeat(width + GAP), &fact.value);
        }
        self.groups.iter().for_each(|group| section(&mut page, group));
        self.tables.iter().for_each(|one| table(&mut page, one));
        page.finish()
    }
}

fn section(page: &mut Page, section: &Section) {
    page.rule();
    page.lines("", "", &format!("{} ({})", section.heading, section.count));
    let width = section.items.iter().map(|item| item.count.width()).max().unwrap_or_default();
    section.items.iter().for_each(|one| item(page, one, width));
    if let Some(more) = &section.more {
        page.paragraph("", more);
    }
}

fn item(page: &mut Page, item: &Item, width: usize) {
    page.gap();
    let indent = " ".repeat(width + GAP);
    let first = format!("{}{}  ", " ".repeat(width.saturating_sub(item.count.width())), item.count);
    page.lines(&first, &indent, &item.title);
    for fact in &item.facts {
        page.lines(&format!("{indent}{} ", fact.label), &format!("{indent}  "), &fact.value);
    }
    if item.advice.is_some() {
        let advice: String = item.advice_pieces().map(|(_, words)| words).collect();
        page.lines(&indent, &indent, &advice);
    }
}

fn table(page: &mut Page, table: &Table) {
    page.rule();
    page.lines("", "", &table.heading);
    if let Some(note) = &table.note {
        page.lines("", "", note);
    }
    page.gap();
    let rows = || table.rows.iter().chain(&table.sums);
    let widths: Vec<usize> = (0..table.columns.len())
        .map(|column| {
            let cells = rows().filter_map(|row| row.cells.get(column));
            cells.chain(table.columns.get(column)).map(|cell| cell.width()).max().unwrap_or_default()
        })
        .collect();
    let room = COLUMNS.saturating_sub(widths.iter().map(|width| GAP + width).sum());
    let last_lines = rows().map(|row| match &row.about {
        Some(about) => GAP + about.width(),
        None => row.name.width(),
    });
    let names =
        last_lines.filter(|width| *width <= room).chain([table.name.width()]).max().unwrap_or_default();
    line(page, names, &widths, &table.name, &table.columns);
    for row in rows() {
        match &row.about {
            Some(about) => {
                page.lines("", "  ", &row.name);
                line(page, names, &widths, &format!("{}{about}", " ".repeat(GAP)), &row.cells);
            }
            None => line(page, names, &widths, &row.name, &row.cells),
        }
    }
}

/// Names to the left, numbers to the right.
fn line(page: &mut Page, names: usize, widths: &[usize], name: &str, cells: &[String]) {
    let mut line = String::from(name);
    if name.width() > names {
        line.push('\n');
        line.push_str(&" ".repeat(names));
    } else {
        line.push_str(&" ".repeat(names - name.width()));
    }
    for (cell, width) in cells.iter().zip(widths) {
        line.push_str(&" ".repeat(GAP + width.saturating_sub(cell.width())));
        line.push_str(cell);
    }
    page.verbatim(&line);
}
