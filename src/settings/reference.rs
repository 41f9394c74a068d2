//! The commented reference configuration (`neden settings`, `conf/neden.toml`).

use super::keys::{Key, SECTIONS, Section};
use std::fmt::Write as _;

/// Columns that a comment may use.
const WIDTH: usize = 100;

/// The whole reference: every key with its default.
#[must_use]
pub fn reference() -> String {
    let mut text = "# neden: the reference configuration. Every key is optional and shows its default. An environment\n\
                    # variable such as NEDEN_LISTEN__MILTER lies over the file. SIGHUP reads all of it again except\n\
                    # [listen], [limits] and [log], which need a restart.\n"
        .to_owned();
    for section in SECTIONS {
        text.push('\n');
        write_comment(&mut text, section.about);
        if !section.name.is_empty() {
            // writing to a String never fails
            let _ = writeln!(text, "[{}]", section.name);
        }
        for key in section.keys {
            write_comment(&mut text, key.about);
            let _ = writeln!(text, "{} = {}", key.name, key.default);
        }
    }
    text
}

/// Every section, in the order of the reference.
#[must_use]
pub fn sections() -> &'static [Section] {
    SECTIONS
}

/// Every key with its full name (`listen.milter`), in the order of the reference.
pub fn keys() -> impl Iterator<Item = (String, &'static Key)> {
    SECTIONS.iter().flat_map(|section| section.keys.iter().map(|key| (section.full_name(key), key)))
}

impl Section {
    /// The name of one of its keys with its own before it.
    #[must_use]
    pub fn full_name(&self, key: &Key) -> String {
        match self.name {
            "" => key.name.to_owned(),
            name => format!("{name}.{}", key.name),
        }
    }
}

/// The environment variable of a key: `listen.milter` is `NEDEN_LISTEN__MILTER`.
#[must_use]
pub fn environment_name(key: &str) -> String {
    format!("NEDEN_{}", key.replace('.', "__").to_ascii_uppercase())
}

fn write_comment(text: &mut String, about: &[&str]) {
    let paragraph = about.concat();
    let lines = if paragraph.is_empty() { Vec::new() } else { textwrap::wrap(paragraph.trim(), WIDTH - 2) };
    for line in lines {
        let _ = writeln!(text, "# {line}");
    }
}
