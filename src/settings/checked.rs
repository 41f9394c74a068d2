//! One key and its value, held against the description of all keys.

use super::reference::{keys, sections};
use crate::fault::{Fault, nearest, unseen};
use crate::invisible::is_unprintable;
use toml::Value;

/// The key and its value, if nothing is wrong with them; else all that is.
pub(super) fn good(
    key: &str,
    value: Value,
    place: &Fault,
    faults: &mut Vec<Fault>,
) -> Option<(String, Value)> {
    let found = match keys().find(|(name, _)| name == key) {
        None => vec![unknown(key, str::to_owned)],
        Some((_, described)) => hidden(&value).map_or_else(|| (described.faults)(&value), |what| vec![what]),
    };
    let is_good = found.is_empty();
    faults.extend(found.into_iter().map(|what| Fault { what, ..place.clone() }));
    is_good.then(|| (key.to_owned(), value))
}

/// What is said of a key that no setting has; `named` is how a key is written there.
pub(super) fn unknown(name: &str, named: impl Fn(&str) -> String) -> String {
    if sections().iter().any(|section| section.name == name) {
        return format!("a table, whose keys stand below a line [{name}]");
    }
    let sections = sections().iter().map(|section| section.name.to_owned());
    let known = keys().map(|(key, _)| key).chain(sections).map(|key| named(&key));
    // the right one may stand below another line
    let elsewhere = || {
        let place = |key: &str| key.rsplit_once('.').map_or(key.to_owned(), |(_, last)| last.to_owned());
        keys().map(|(key, _)| key).find(|key| place(key) == place(name))
    };
    match elsewhere().or_else(|| nearest(name, known)) {
        Some(nearest) => format!("unknown key; {nearest} is one"),
        None => "unknown key; neden settings prints all that there are".to_owned(),
    }
}

/// A line end or a mark of direction would go into notices, replies and headers as it is.
fn hidden(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => text.chars().find(|letter| is_unprintable(*letter)).map(unseen),
        Value::Array(items) => items.iter().find_map(hidden),
        _ => None,
    }
}
