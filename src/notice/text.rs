//! The text part: a first-class citizen, not a fallback. At most 76 columns, no alignment by blanks.

use super::model::{AdminSection, Explanation, Fact, Field, Section, Version};
use super::page::Page;
use std::borrow::Cow;

/// Characters of a line of addresses.
const ONE_LINE: usize = 76;
/// Bytes of a usual notice, without the one that stood there before.
const ROOM: usize = 4096;

impl Explanation<'_> {
    /// The whole text part, the original notice below it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut page = Page::with_capacity(ROOM + self.original.as_ref().map_or(0, String::len));
        match self.versions.as_slice() {
            [version] => one_language(&mut page, version, self),
            versions => several_languages(&mut page, versions, self),
        }
        if self.has_several_sections() || self.versions.len() > 1 {
            page.rule();
        }
        if let Some(help) = &self.help {
            page.paragraph("", &line_of(help));
        }
        if let Some(message) = &self.message {
            page.paragraph("", &message.heading.joined());
            fields(&mut page, &message.fields);
        }
        if let [Version { vouching: Some(vouching), .. }] = self.versions.as_slice() {
            page.paragraph("", vouching);
        }
        self.admin_text(&mut page);
        if let Some(original) = &self.original {
            page.rule();
            for version in &self.versions {
                page.lines("", "", &version.original);
            }
            page.gap();
            page.verbatim(original);
        }
        page.finish()
    }

    fn admin_text(&self, page: &mut Page) {
        page.rule();
        page.lines("", "", &self.admin.heading.joined());
        let several = self.admin.sections.len() > 1;
        for section in &self.admin.sections {
            if several {
                page.gap();
            }
            admin_section(page, section);
            if !several {
                fields(page, &self.admin.fields);
            }
        }
        if several {
            page.gap();
            fields(page, &self.admin.fields);
        }
    }
}

fn one_language(page: &mut Page, version: &Version, notice: &Explanation) {
    page.paragraph("", &version.full_title());
    let [section] = version.sections.as_slice() else {
        if let Some(others) = &version.others {
            page.paragraph("", others);
        }
        sections(page, version, true);
        return;
    };
    band(page, section);
    page.gap();
    to_whom(page, section, notice);
    if let Some(others) = &version.others {
        if section.addresses.len() > 1 {
            page.gap();
        }
        page.lines("", "", others);
    }
    told(page, version, section);
}

fn several_languages(page: &mut Page, versions: &[Version], notice: &Explanation) {
    for version in versions {
        page.lines("", "", &version.full_title());
    }
    let first_sections: Vec<&Section> =
        versions.iter().filter_map(|version| version.sections.first()).collect();
    let single = versions.iter().all(|version| version.sections.len() == 1);
    if let (true, Some(section)) = (single, first_sections.first()) {
        let who: Vec<&str> = first_sections.iter().map(|section| section.who.as_ref()).collect();
        page.paragraph("→ ", &who.join(" / "));
        match &section.fact {
            Some(Fact::Labelled { value, .. }) => {
                let labels: Vec<&str> =
                    first_sections.iter().filter_map(|section| label_of(section)).collect();
                page.lines("  ", "  ", &format!("{}: {value}", labels.join(" / ")));
            }
            Some(Fact::Contact(contact)) => page.lines("  ", "  ", contact),
            Some(Fact::Sentence(_)) | None => {
                for section in &first_sections {
                    if let Some(Fact::Sentence(sentence)) = &section.fact {
                        page.lines("  ", "  ", sentence);
                    }
                }
            }
        }
        page.gap();
        to_whom(page, section, notice);
    }
    for version in versions {
        page.rule();
        page.lines("", "", &version.name);
        if let Some(others) = &version.others {
            page.paragraph("", others);
        }
        match version.sections.as_slice() {
            [section] if single => told(page, version, section),
            _ => sections(page, version, version.others.is_some()),
        }
        if let Some(vouching) = &version.vouching {
            page.paragraph("", vouching);
        }
    }
}

/// The addresses with their label, on one line where they fit; a single reply names none.
fn to_whom(page: &mut Page, section: &Section, notice: &Explanation) {
    let label = match section.addresses.as_slice() {
        [] => return,
        [_] => &notice.label_recipient,
        _ => &notice.label_recipients,
    };
    let line = format!("{}: {}", label.joined(), section.addresses.join(", "));
    if section.addresses.len() == 1 || line.chars().count() <= ONE_LINE && section.more.is_none() {
        page.lines("", "  ", &line);
    } else {
        page.lines("", "", &format!("{}:", label.joined()));
        address_list(page, section);
    }
}

/// The label of a fact, without its colon.
fn label_of<'a>(section: &'a Section<'_>) -> Option<&'a str> {
    match &section.fact {
        Some(Fact::Labelled { label, .. }) => Some(label.trim_end_matches(':')),
        _ => None,
    }
}

/// The sections below each other, a rule between them, and before the first one where something stands above it.
fn sections(page: &mut Page, version: &Version, rule_first: bool) {
    for (index, section) in version.sections.iter().enumerate() {
        if index > 0 || rule_first {
            page.rule();
        }
        page.gap();
        page.lines("", "", &section.title);
        band(page, section);
        page.gap();
        address_list(page, section);
        told(page, version, section);
    }
    if !version.further.is_empty() {
        page.rule();
        for line in &version.further {
            page.lines("", "  ", line);
        }
    }
}

fn band(page: &mut Page, section: &Section) {
    match &section.fact {
        Some(Fact::Labelled { label, value, .. }) => {
            page.paragraph("→ ", &format!("{} {label}", section.who));
            page.lines("  ", "  ", value);
        }
        Some(Fact::Contact(line) | Fact::Sentence(line)) => {
            page.paragraph("→ ", &section.who);
            page.lines("  ", "  ", line);
        }
        None => page.paragraph("→ ", &section.who),
    }
}

fn address_list(page: &mut Page, section: &Section) {
    for address in section.addresses.iter().chain(&section.more) {
        page.lines("  ", "  ", address);
    }
}

/// What happened, and what to do.
fn told(page: &mut Page, version: &Version, section: &Section) {
    if !section.what.is_empty() {
        page.paragraph("", &version.heading_what);
        page.lines("", "", &section.what);
    }
    for quote in &section.quotes {
        page.gap();
        for address in &quote.addresses {
            page.lines("  ", "  ", address);
        }
        page.lines("  | ", "  | ", &quote.text);
    }
    if let Some(after) = &section.after {
        page.paragraph("", after);
    }
    if !section.steps.is_empty() {
        page.paragraph("", &version.heading_steps);
        for (index, step) in section.steps.iter().enumerate() {
            page.lines(&format!("  {}. ", index + 1), "     ", step);
        }
    }
    if let Some(phone) = &section.phone {
        page.paragraph("", &version.heading_phone);
        page.lines("  ", "  ", phone);
    }
    for (index, (_, forward)) in section.forward.iter().enumerate() {
        if index == 0 {
            page.paragraph("", &version.heading_forward);
        } else {
            page.gap();
        }
        page.lines("  ", "  ", forward);
    }
}

fn admin_section(page: &mut Page, section: &AdminSection) {
    for line in section.addresses.iter().chain(&section.prose) {
        page.lines("", "", line);
    }
    page.gap();
    fields(page, &section.fields);
}

fn fields(page: &mut Page, fields: &[Field]) {
    for field in fields {
        page.lines("  ", "    ", &line_of(field));
    }
}

fn line_of<'a>(field: &'a Field<'_>) -> Cow<'a, str> {
    let label = field.label.joined();
    match &field.value {
        Some(value) => Cow::Owned([&label, ": ", value].concat()),
        None => label,
    }
}
