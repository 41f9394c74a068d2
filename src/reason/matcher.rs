//! Finds the rules that a text meets: one search for the fragments of all rules, so that their number costs nothing, and
//! regular expressions only where a fragment was found.

use super::Evidence;
use super::fold::between_blanks;
use super::rule::{Layer, Rule};
use super::rule_file::{self, Receiver, of_rule};
use crate::fault::Fault;
use crate::smtp::bare_host;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::cmp::Reverse;
use std::collections::HashMap;

/// All rules and the search for them.
#[derive(Debug)]
pub(super) struct Matcher {
    /// In the order in which they win.
    rules: Vec<Rule>,
    receivers: Vec<Receiver>,
    fragments: AhoCorasick,
    /// For each fragment the rules that are asked when it is found.
    asks: Vec<Vec<usize>>,
    /// For each rule what it needs.
    needs: Vec<Needs>,
    /// For each receiver its marks.
    marks: Vec<Vec<usize>>,
}

/// The best rules that a text meets.
#[derive(Debug, Default)]
pub(super) struct Found<'a> {
    /// Of those that name the receiver, or are an administrator's.
    pub(super) named: Option<&'a Rule>,
    /// Of the others: texts of programs.
    pub(super) generic: Option<&'a Rule>,
}

/// The fragments of a rule, by number.
#[derive(Debug)]
struct Needs {
    all: Vec<usize>,
    any: Vec<usize>,
}

impl Needs {
    fn are_met(&self, found: &[usize]) -> bool {
        let has = |fragment: &usize| found.binary_search(fragment).is_ok();
        self.all.iter().all(has) && (self.any.is_empty() || self.any.iter().any(has))
    }
}

impl Matcher {
    /// Reads the files, (name, TOML, layer), the ones that win first. A rule whose id an earlier layer has is replaced by that
    /// one; twice in one layer is a fault. Rules with faults are left out and told.
    pub(super) fn new<'a>(
        files: impl Iterator<Item = (&'a str, &'a str, Layer)>,
        faults: &mut Vec<Fault>,
    ) -> Result<Self, Fault> {
        let mut receivers = vec![];
        let mut rules: Vec<Rule> = vec![];
        let mut seen: HashMap<String, Layer> = HashMap::new();
        for (name, text, layer) in files {
            let (file, found) = rule_file::read(name, text, layer);
            faults.extend(found);
            let receiver = file.receiver.is_some().then_some(receivers.len());
            receivers.extend(file.receiver);
            for rule in file.rules {
                match seen.get(&rule.id) {
                    Some(before) if *before == layer => {
                        let first = rules.iter().find(|known| known.id == rule.id);
                        let place =
                            first.map_or_else(String::new, |rule| format!("{}:{}", rule.file, rule.line));
                        faults.push(of_rule(
                            &rule,
                            format!("the same id as at {place}: each rule has its own"),
                        ));
                    }
                    Some(_) => {}
                    None => {
                        seen.insert(rule.id.clone(), layer);
                        rules.push(Rule { receiver, ..rule });
                    }
                }
            }
        }
        rules.sort_by_key(|rule| (rule.layer, Reverse(rule.conditions())));
        Self::index(rules, receivers)
    }

    fn index(rules: Vec<Rule>, receivers: Vec<Receiver>) -> Result<Self, Fault> {
        let mut fragments = Fragments::default();
        let needs: Vec<Needs> = rules
            .iter()
            .map(|rule| Needs { all: fragments.number(&rule.text), any: fragments.number(&rule.any) })
            .collect();
        let marks: Vec<_> = receivers.iter().map(|receiver| fragments.number(&receiver.marks)).collect();
        let mut asks = vec![vec![]; fragments.list.len()];
        for (rule, needs) in needs.iter().enumerate() {
            // The longest fragment is the rarest: the rule is asked when that one is found.
            let rarest = needs.all.iter().max_by_key(|id| fragments.list.get(**id).map_or(0, String::len));
            for id in rarest.map_or(needs.any.as_slice(), std::slice::from_ref) {
                asks.get_mut(*id).into_iter().for_each(|asked: &mut Vec<usize>| asked.push(rule));
            }
        }
        let fragments = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(&fragments.list)
            .map_err(|error| Fault::new("rules", error.to_string()))?;
        Ok(Self { rules, receivers, fragments, asks, needs, marks })
    }

    /// All rules, in the order in which they win.
    pub(super) fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The receiver whose file a rule stands in.
    pub(super) fn receiver(&self, rule: &Rule) -> Option<&Receiver> {
        self.receivers.get(rule.receiver?)
    }

    /// The best rules for a reply.
    pub(super) fn find(&self, evidence: &Evidence) -> Found<'_> {
        // The blanks let a fragment ask for the beginning or the end of a word at the ends of the text as well.
        let folded = between_blanks(&evidence.said.reply.text);
        let mut fragments: Vec<usize> =
            self.fragments.find_overlapping_iter(&folded).map(|hit| hit.pattern().as_usize()).collect();
        fragments.sort_unstable();
        fragments.dedup();
        let mut asked: Vec<usize> =
            fragments.iter().filter_map(|id| self.asks.get(*id)).flatten().copied().collect();
        asked.sort_unstable();
        asked.dedup();
        let host = evidence.said.host.as_deref().map(bare_host);
        let mut found = Found::default();
        for index in asked {
            let (Some(rule), Some(needs)) = (self.rules.get(index), self.needs.get(index)) else { continue };
            if !needs.are_met(&fragments) || !rule.suits(evidence, host) {
                continue;
            }
            let named = self.names_receiver(rule, host, &fragments);
            // What one receiver says by its words, another may say of something else.
            if rule.receiver.is_some() && !named && (rule.receiver_only || rule.layer == Layer::BuiltIn) {
                continue;
            }
            // an administrator's word about everybody goes before every code and every text of ours
            let first = rule.layer == Layer::Administrator && rule.receiver.is_none();
            let best = if named || first { &mut found.named } else { &mut found.generic };
            if best.is_none() && rule.pattern.as_ref().is_none_or(|pattern| pattern.is_match(folded.trim())) {
                *best = Some(rule);
            }
            if found.named.is_some() {
                break;
            }
        }
        found
    }

    /// By its own hosts, or because the receiver of its file is seen: the host, or a text that only it writes.
    fn names_receiver(&self, rule: &Rule, host: Option<&str>, fragments: &[usize]) -> bool {
        let hosts = self.receiver(rule).map(|receiver| receiver.remote.as_slice()).unwrap_or_default();
        let marks =
            rule.receiver.and_then(|index| self.marks.get(index)).map(Vec::as_slice).unwrap_or_default();
        !rule.remote.is_empty()
            || host.is_some_and(|host| hosts.iter().any(|remote| remote.includes(host)))
            || marks.iter().any(|mark| fragments.binary_search(mark).is_ok())
    }
}

/// All fragments once, numbered.
#[derive(Default)]
struct Fragments {
    list: Vec<String>,
    ids: HashMap<String, usize>,
}

impl Fragments {
    fn number(&mut self, texts: &[String]) -> Vec<usize> {
        let mut number = |text: &String| {
            let next = self.list.len();
            *self.ids.entry(text.clone()).or_insert_with(|| {
                self.list.push(text.clone());
                next
            })
        };
        texts.iter().map(&mut number).collect()
    }
}
