//! What is no fault in the settings and yet may not be what was meant.

use super::keys::Key;
use super::layers::{Layers, from_environment, is_foreign, key_of};
use crate::fault::Fault;
use toml::{Table, Value};

impl Layers {
    /// Variables that are not ours, and keys of the file that the environment overrules.
    #[must_use]
    pub fn remarks(&self) -> Vec<Fault> {
        let values = self.text().unwrap_or_default().parse().unwrap_or_default();
        self.environment.iter().filter_map(|(name, value)| self.remark(name, value, &values)).collect()
    }

    fn remark(&self, name: &str, value: &str, of_file: &Table) -> Option<Fault> {
        let Some((key, described)) = key_of(name) else {
            return is_foreign(name).then(|| Fault::new("environment", "no key of ours: ignored").of(name));
        };
        let written = value_at(of_file, &key)?;
        // who took the reference over never meant to say anything
        let is_meant = Some(written) != default_of(described).as_ref();
        let differs = *written != from_environment(described, value);
        let what = || format!("without effect: {name}={value} in the environment lies over it");
        (is_meant && differs).then(|| Fault::new(self.path(), what()).of(key))
    }
}

fn value_at<'a>(values: &'a Table, key: &str) -> Option<&'a Value> {
    match key.split_once('.') {
        Some((section, rest)) => value_at(values.get(section)?.as_table()?, rest),
        None => values.get(key),
    }
}

fn default_of(key: &Key) -> Option<Value> {
    format!("x = {}", key.default).parse::<Table>().ok()?.remove("x")
}
