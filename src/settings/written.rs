//! A file taken apart: each key with its value and its place.

use super::reference::keys;
use serde::Deserialize as _;
use toml::Value;
use toml::de::{DeTable, DeValue, Error, ValueDeserializer};

/// One key, as somebody wrote it.
pub(super) struct Written {
    /// Its full name, e.g. `listen.milter`; that of a table where no section has its name.
    pub(super) key: String,
    pub(super) value: Value,
    /// The byte that its name begins at.
    pub(super) at: usize,
    /// The byte behind its value.
    pub(super) end: usize,
}

/// What a text says, and where it is no TOML.
pub(super) fn take_apart(text: &str) -> (Vec<Written>, Vec<Error>) {
    let (table, mut errors) = DeTable::parse_recoverable(text);
    let mut written = Vec::new();
    take_table("", table.into_inner(), &mut written, &mut errors);
    (written, errors)
}

fn take_table(prefix: &str, table: DeTable<'_>, written: &mut Vec<Written>, errors: &mut Vec<Error>) {
    for (name, value) in table {
        let key = format!("{prefix}{}", name.get_ref());
        let inside = format!("{key}.");
        let end = value.span().end;
        if !keys().any(|(known, _)| known.starts_with(&inside)) || !value.get_ref().is_table() {
            match Value::deserialize(ValueDeserializer::from(value)) {
                Ok(value) => written.push(Written { key, value, at: name.span().start, end }),
                Err(error) => errors.push(error),
            }
        } else if let DeValue::Table(table) = value.into_inner() {
            take_table(&inside, table, written, errors);
        }
    }
}
