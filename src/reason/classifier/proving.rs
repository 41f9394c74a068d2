//! Rules proved by their examples: each has to win its own, and an administrator hears which built-in ones lose theirs.

use super::super::rule::{Layer, Rule};
use super::super::rule_file::of_rule;
use super::super::{Basis, Evidence};
use super::Classifier;
use crate::fault::Fault;
use crate::smtp::Said;

impl Classifier {
    /// The administrator's rules that win the examples of built-in ones, each with the id of that one: an
    /// administrator may want just that, or have written a text that is found too often.
    #[must_use]
    pub fn overruled(&self) -> Vec<(&Rule, &str)> {
        let built_in = self.rules().filter(|rule| rule.layer == Layer::BuiltIn);
        built_in
            .filter_map(|rule| {
                Some((self.administrators(&self.basis_of(&rule.example, rule))?, rule.id.as_str()))
            })
            .collect()
    }

    fn administrators(&self, basis: &Basis) -> Option<&Rule> {
        let Basis::Rule(id) = basis else { return None };
        self.rules().find(|rule| rule.layer == Layer::Administrator && rule.id == *id)
    }

    pub(super) fn faults_of(&self, layer: Layer) -> Vec<Fault> {
        let rules = self.rules().filter(|rule| rule.layer == layer);
        rules.filter_map(|rule| Some(of_rule(rule, self.fault_of(rule)?))).collect()
    }

    fn fault_of(&self, rule: &Rule) -> Option<String> {
        match rule.pattern.as_ref().map(|pattern| pattern.compile()) {
            // above its last line regex draws the pattern again
            Some(Err(error)) => {
                let words = error.to_string();
                return Some(format!("pattern: {}", words.lines().last().unwrap_or_default()));
            }
            Some(Ok(regex)) if regex.is_match("") => return Some("pattern matches everything".to_owned()),
            _ => {}
        }
        match self.basis_of(&rule.example, rule) {
            Basis::Rule(id) if id == rule.id => None,
            other => Some(format!("its example is won by {other}")),
        }
    }

    /// What a reply is taken for that a rule's receiver gives.
    pub(super) fn basis_of(&self, reply: &str, rule: &Rule) -> Basis {
        let host = rule.remote.first().or_else(|| self.matcher.receiver(rule)?.remote.first());
        let host = host.map(|host| host.sample());
        let said = Said::of(reply, host.as_deref());
        self.classify(&Evidence::of(&said)).basis
    }
}
