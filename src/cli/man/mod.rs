//! `neden man`: the manual pages, each from the declarations that the program itself goes by.

mod daemon;
mod rules;
mod settings;

use super::Failure;
use clap::ValueEnum;
use clap_mangen::roff::{Roff, bold, roman};
use std::io::Write;

/// A manual page: neden man > neden.8; neden man neden.toml > neden.toml.5
#[derive(clap::Args)]
pub(super) struct Man {
    /// Which one
    #[arg(value_enum, default_value_t = Page::Neden)]
    page: Page,
}

/// The pages by their names.
#[derive(Clone, Copy, ValueEnum)]
enum Page {
    /// neden(8): the commands and the daemon
    Neden,
    /// neden.toml(5): the configuration
    #[value(name = "neden.toml")]
    Settings,
    /// neden.rules(5): rules, texts and languages of a site
    #[value(name = "neden.rules")]
    Rules,
}

impl Man {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        let page = match self.page {
            Page::Neden => daemon::page()?,
            Page::Settings => settings::page()?,
            Page::Rules => rules::page()?,
        };
        Ok(output.write_all(&page)?)
    }
}

/// Title and name of a page about a file.
fn file_page(name: &str, about: &str) -> Roff {
    let mut page = Roff::new();
    let version = concat!("neden ", env!("CARGO_PKG_VERSION"));
    page.control("TH", [name, "5", "", version, "neden"]);
    page.control("SH", ["NAME"]);
    page.text([roman(format!("{name} - {about}"))]);
    page
}

/// A section, or the opening of one, in paragraphs.
fn write_opening(page: &mut Roff, title: &str, paragraphs: &[&str]) {
    page.control("SH", [title]);
    for (number, paragraph) in paragraphs.iter().enumerate() {
        if number > 0 {
            page.control("PP", []);
        }
        page.text([roman(*paragraph)]);
    }
}

fn write_paragraph(page: &mut Roff, text: &str) {
    page.control("PP", []);
    page.text([roman(text)]);
}

/// A section of names and what they are.
fn write_list(page: &mut Roff, title: &str, entries: &[(&str, impl AsRef<str>)]) {
    page.control("SH", [title]);
    write_entries(page, entries.iter().map(|(name, about)| (*name, about.as_ref())));
}

fn write_entries<'a>(page: &mut Roff, entries: impl IntoIterator<Item = (&'a str, &'a str)>) {
    for (name, about) in entries {
        page.control("TP", []);
        page.text([bold(name)]);
        page.text([roman(about)]);
    }
}

/// A file, line by line as it is.
fn write_example(page: &mut Roff, text: &str) {
    page.control("PP", []);
    page.control("nf", []);
    for line in text.lines() {
        // an empty line would be a paragraph of its own, and some readers make two of it
        page.text([roman(if line.is_empty() { " " } else { line })]);
    }
    page.control("fi", []);
}
