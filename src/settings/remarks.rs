//! What is no fault in the settings and yet may not be what was meant.

use super::keys::{Key, Settings};
use super::layers::{Layers, from_environment, is_foreign, key_of};
use super::together::doubts;
use super::written::{Written, take_apart};
use crate::fault::Fault;
use toml::{Table, Value};

impl Layers {
    /// Variables that are not ours, keys of the file that the environment overrules, and values that leave nothing to do.
    #[must_use]
    pub fn remarks(&self, settings: &Settings) -> Vec<Fault> {
        let text = self.text().unwrap_or_default();
        let (written, _) = take_apart(&text);
        let remark = |(name, value): &(String, String)| self.remark(name, value, &text, &written);
        let doubts = doubts(settings).into_iter().map(|doubt| self.fault(doubt.key, doubt.what));
        self.environment.iter().filter_map(remark).chain(doubts).collect()
    }

    fn remark(&self, name: &str, value: &str, text: &str, of_file: &[Written]) -> Option<Fault> {
        let Some((key, described)) = key_of(name) else {
            return is_foreign(name).then(|| Fault::new("environment", "no key of ours: ignored").of(name));
        };
        let written = of_file.iter().find(|written| written.key == key)?;
        // who took the reference over never meant to say anything
        let is_meant = Some(&written.value) != default_of(described).as_ref();
        let differs = written.value != from_environment(described, value);
        let what = || format!("without effect: {name}={value} in the environment lies over it");
        (is_meant && differs).then(|| Fault::new(self.path(), what()).of(key).at(text, written.at))
    }
}

fn default_of(key: &Key) -> Option<Value> {
    format!("x = {}", key.default).parse::<Table>().ok()?.remove("x")
}
