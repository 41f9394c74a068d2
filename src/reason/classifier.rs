//! The judgement: six kinds of evidence, asked in turn; the first that answers wins.

use super::codes::Codes;
use super::rule::{Layer, Rule};
use super::rule_file::{self, Receiver, RuleFault};
use super::{Evidence, Facts, Party, Proof, Reason, Speaker, Verdict, builtin, fold};
use crate::smtp::{Action, EnhancedStatusCode, Reply, ReplyCode};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::HashMap;

/// Knows all rules and codes. Built once, then only read: share it behind an `Arc`.
#[derive(Debug)]
pub struct Classifier {
    /// In the order in which they win.
    rules: Vec<Rule>,
    receivers: Vec<Receiver>,
    codes: Codes,
    fragments: AhoCorasick,
    /// For each fragment the rules that are asked when it is found.
    asks: Vec<Vec<usize>>,
    needs: Vec<Needs>,
    /// For each receiver its marks.
    marks: Vec<Vec<usize>>,
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

impl Classifier {
    /// The built-in rules.
    ///
    /// # Errors
    /// None in a build that passes its tests.
    pub fn builtin() -> Result<Self, RuleFault> {
        Self::with(&[])
    }

    /// The built-in rules and, before them, an administrator's, as (file name, TOML). An administrator's rule with a
    /// built-in id replaces that one.
    ///
    /// # Errors
    /// The first fault of the files.
    pub fn with(overrides: &[(&str, &str)]) -> Result<Self, RuleFault> {
        let own = overrides.iter().map(|(name, text)| (*name, *text, Layer::Administrator));
        let built_in = builtin::FILES.iter().map(|(name, text)| (*name, *text, Layer::BuiltIn));
        let mut receivers = vec![];
        let mut rules: Vec<Rule> = vec![];
        let mut seen: HashMap<String, Layer> = HashMap::new();
        for (name, text, layer) in own.chain(built_in) {
            let file = rule_file::read(name, text, layer)?;
            let receiver = file.receiver.map(|receiver| {
                receivers.push(receiver);
                receivers.len() - 1
            });
            for rule in file.rules {
                match seen.get(&rule.id) {
                    Some(before) if *before == layer => {
                        return Err(RuleFault::of_rule(&rule, "duplicate id".to_owned()));
                    }
                    Some(_) => {}
                    None => {
                        seen.insert(rule.id.clone(), layer);
                        rules.push(Rule { receiver, ..rule });
                    }
                }
            }
        }
        rules.sort_by_key(|rule| (rule.layer, std::cmp::Reverse(rule.conditions())));
        Self::build(rules, receivers)
    }

    fn build(rules: Vec<Rule>, receivers: Vec<Receiver>) -> Result<Self, RuleFault> {
        let mut texts = Fragments::default();
        let mut asks = vec![];
        let mut needs = vec![];
        for (index, rule) in rules.iter().enumerate() {
            let all: Vec<usize> = rule.text.iter().map(|text| texts.id(text)).collect();
            let any: Vec<usize> = rule.any.iter().map(|text| texts.id(text)).collect();
            asks.resize(asks.len().max(texts.list.len()), vec![]);
            // The longest fragment is the rarest: the rule is asked when that one is found.
            let rarest = all.iter().copied().max_by_key(|id| texts.length(*id));
            for id in rarest.as_ref().map_or(any.as_slice(), std::slice::from_ref) {
                asks.get_mut(*id).into_iter().for_each(|ask: &mut Vec<usize>| ask.push(index));
            }
            needs.push(Needs { all, any });
        }
        let marks: Vec<Vec<usize>> = receivers
            .iter()
            .map(|receiver| receiver.marks.iter().map(|mark| texts.id(mark)).collect())
            .collect();
        asks.resize(texts.list.len(), vec![]);
        let fragments = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(&texts.list)
            .map_err(|error| RuleFault::at("rules", 0, "text", error.to_string()))?;
        Ok(Self { rules, receivers, codes: Codes::builtin()?, fragments, asks, needs, marks })
    }

    /// Why a reply says what it says.
    #[must_use]
    pub fn classify(&self, evidence: &Evidence) -> Verdict {
        let reply = evidence.reply;
        let (reason, party, proof) = self.judge(evidence);
        let facts = match evidence.action {
            Some(Action::Delivered | Action::Relayed | Action::Expanded) => Facts::default(),
            _ => Facts::read(&reply.text, reason, evidence.origin == Speaker::Remote),
        };
        Verdict { reason, party, evidence: proof, facts }
    }

    /// All rules, in the order in which they win.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter()
    }

    /// The codes that stand for a reason when no text says it better.
    #[must_use]
    pub fn codes(&self, reason: Reason) -> (Vec<EnhancedStatusCode>, Vec<ReplyCode>) {
        self.codes.of(reason)
    }

    /// What only a slow look shows: patterns that do not compile or match everything, examples that another rule wins.
    #[must_use]
    pub fn lint(&self) -> Vec<RuleFault> {
        self.rules.iter().filter_map(|rule| Some(RuleFault::of_rule(rule, self.fault_of(rule)?))).collect()
    }

    fn fault_of(&self, rule: &Rule) -> Option<String> {
        match rule.pattern.as_ref().map(|pattern| pattern.compile()) {
            Some(Err(error)) => return Some(format!("pattern: {error}")),
            Some(Ok(regex)) if regex.is_match("") => return Some("pattern matches everything".to_owned()),
            _ => {}
        }
        let receiver = rule.receiver.and_then(|receiver| self.receivers.get(receiver));
        let hosts = rule.remote.first().or_else(|| receiver?.remote.first());
        let host = hosts.map(|host| host.sample());
        let reply = Reply::parse(&rule.example);
        let origin = if host.is_some() { Speaker::Remote } else { Speaker::Reporter };
        let evidence =
            Evidence { reply: &reply, status: None, action: None, remote_host: host.as_deref(), origin };
        match self.classify(&evidence).evidence {
            Proof::Rule(id) if id == rule.id => None,
            other => Some(format!("its example is won by {other}")),
        }
    }

    fn judge(&self, evidence: &Evidence) -> (Reason, Party, Proof) {
        let reply = evidence.reply;
        let plain = |reason: Reason, proof| (reason, reason.party(), proof);
        let positive = match evidence.action {
            Some(Action::Delivered) => Some(Reason::Delivered),
            Some(Action::Relayed) => Some(Reason::Relayed),
            Some(Action::Expanded) => Some(Reason::Expanded),
            Some(Action::Failed | Action::Delayed) | None => None,
        };
        if let (Some(reason), Some(action)) = (positive, evidence.action) {
            return plain(reason, Proof::Action(action));
        }
        if let Some(reason) = self.positive_reply(evidence) {
            return reason;
        }
        let (named, generic) = self.find(evidence);
        let rule = |rule: &Rule| (rule.reason, rule.party(), Proof::Rule(rule.id.clone()));
        let said = reply.status.into_iter().find_map(|status| Some((self.codes.exact(status)?, status)));
        // A Status field beside a reply without an enhanced code is the reporter's translation of the basic code, or its own
        // guess, so it counts no more than a vague one.
        let reported = evidence.status.filter(|_| reply.code.is_none() || reply.status.is_some());
        let reported = reported.into_iter().find_map(|status| Some((self.codes.exact(status)?, status)));
        let vague = [reply.status, evidence.status].into_iter().flatten();
        let vague = vague.filter(|status| (status.subject, status.detail) != (0, 0));
        let mut vague = vague.filter_map(|status| Some((self.codes.vague(status)?, status)));
        let undefined =
            |reason: &Reason| matches!(reason, Reason::UndefinedTemporary | Reason::UndefinedPermanent);
        let basic =
            reply.code.filter(|code| code.0 >= 400).and_then(|code| Some((self.codes.reply(code)?, code)));
        named
            .map(rule)
            .or_else(|| said.or(reported).map(|(reason, status)| plain(reason, Proof::Status(status))))
            .or_else(|| generic.map(rule))
            .or_else(|| {
                vague
                    .find(|(reason, _)| !undefined(reason))
                    .map(|(r, status)| plain(r, Proof::Status(status)))
            })
            .or_else(|| {
                basic.filter(|(reason, _)| !undefined(reason)).map(|(r, code)| plain(r, Proof::Reply(code)))
            })
            .unwrap_or_else(|| unknown(evidence))
    }

    /// A reply that says yes and is not part of a failure.
    fn positive_reply(&self, evidence: &Evidence) -> Option<(Reason, Party, Proof)> {
        let plain = |reason: Reason, proof| (reason, reason.party(), proof);
        match (evidence.action, evidence.reply.code, evidence.reply.status.or(evidence.status)) {
            (None, Some(code), _) if code.0 < 400 => {
                Some(plain(self.codes.reply(code).unwrap_or(Reason::OkCompleted), Proof::Reply(code)))
            }
            (None, None, Some(status)) if status.class == 2 => {
                Some(plain(Reason::Delivered, Proof::Status(status)))
            }
            _ => None,
        }
    }

    /// The best rule that names the receiver, and the best of the others.
    fn find(&self, evidence: &Evidence) -> (Option<&Rule>, Option<&Rule>) {
        // The blanks let a fragment ask for the beginning or the end of a word at the ends of the text as well.
        let folded = format!(" {} ", fold(&evidence.reply.text));
        let mut found: Vec<usize> =
            self.fragments.find_overlapping_iter(&folded).map(|hit| hit.pattern().as_usize()).collect();
        found.sort_unstable();
        found.dedup();
        let mut asked: Vec<usize> =
            found.iter().filter_map(|id| self.asks.get(*id)).flatten().copied().collect();
        asked.sort_unstable();
        asked.dedup();
        let host = evidence.remote_host.map(bare_host);
        let (mut named, mut generic) = (None, None);
        for index in asked {
            let (Some(rule), Some(needs)) = (self.rules.get(index), self.needs.get(index)) else { continue };
            if !needs.are_met(&found) || !rule.suits(evidence.reply, evidence.status, host) {
                continue;
            }
            let of_receiver =
                !rule.remote.is_empty() || rule.receiver.is_some_and(|of| self.is_receiver(of, host, &found));
            let best = if of_receiver { &mut named } else { &mut generic };
            if best.is_none() && rule.pattern.as_ref().is_none_or(|pattern| pattern.is_match(folded.trim())) {
                *best = Some(rule);
            }
            if named.is_some() {
                break;
            }
        }
        (named, generic)
    }

    fn is_receiver(&self, index: usize, host: Option<&str>, found: &[usize]) -> bool {
        let hosts = self.receivers.get(index).map(|receiver| receiver.remote.as_slice()).unwrap_or_default();
        host.is_some_and(|host| hosts.iter().any(|remote| remote.includes(host)))
            || self
                .marks
                .get(index)
                .is_some_and(|marks| marks.iter().any(|mark| found.binary_search(mark).is_ok()))
    }
}

/// Where nothing usable is said: what the codes and the action still say of temporary and permanent. A temporary failure that
/// is final was given up.
fn unknown(evidence: &Evidence) -> (Reason, Party, Proof) {
    let reply = evidence.reply;
    let status = [reply.status, evidence.status].into_iter().flatten().find(|status| status.class != 2);
    let class = status.map(|status| u16::from(status.class)).or_else(|| Some(reply.code?.0 / 100));
    let code = reply.code.filter(|code| code.0 >= 400);
    let proof = match (evidence.action, code, status) {
        (_, Some(code), _) => Proof::Reply(code),
        (_, None, Some(status)) => Proof::Status(status),
        (Some(action), None, None) => Proof::Action(action),
        (None, None, None) => Proof::Nothing,
    };
    let reason = match (class, evidence.action) {
        (Some(4), Some(Action::Failed)) => Reason::Expired,
        (_, Some(Action::Delayed)) | (Some(4), _) => Reason::UndefinedTemporary,
        _ => Reason::UndefinedPermanent,
    };
    (reason, reason.party(), proof)
}

/// The name alone: reports write `mx.example.com[192.0.2.1]`, `mx.example.com (192.0.2.1)` and a full stop at the end.
fn bare_host(host: &str) -> &str {
    let name = host.trim().split(|c: char| c.is_whitespace() || c == '[' || c == '(').next();
    name.unwrap_or_default().trim_end_matches('.')
}

/// All fragments once, numbered.
#[derive(Default)]
struct Fragments {
    list: Vec<String>,
    ids: HashMap<String, usize>,
}

impl Fragments {
    fn id(&mut self, text: &str) -> usize {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        self.list.push(text.to_owned());
        self.ids.insert(text.to_owned(), self.list.len() - 1);
        self.list.len() - 1
    }

    fn length(&self, id: usize) -> usize {
        self.list.get(id).map_or(0, String::len)
    }
}

#[cfg(test)]
mod tests;
