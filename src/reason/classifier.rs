//! The judgement: six kinds of evidence, asked in turn; the first that answers wins.

use super::codes::Codes;
use super::matcher::Matcher;
use super::rule::{Layer, Rule};
use super::rule_file::of_rule;
use super::{Evidence, Facts, Party, Proof, Reason, Verdict, builtin};
use crate::fault::Fault;
use crate::smtp::{Action, DiagnosticType, EnhancedStatusCode, ReplyCode, Said};

/// Knows all rules and codes. Built once, then only read: share it behind an `Arc`.
#[derive(Debug)]
pub struct Classifier {
    matcher: Matcher,
    codes: Codes,
}

/// A reason and what it rests on.
struct Finding {
    reason: Reason,
    party: Party,
    proof: Proof,
}

impl Finding {
    fn of_rule(rule: &Rule) -> Self {
        Self { reason: rule.reason, party: rule.party(), proof: Proof::Rule(rule.id.clone()) }
    }

    fn of(reason: Reason, proof: Proof) -> Self {
        Self { reason, party: reason.party(), proof }
    }

    fn of_status((reason, status): (Reason, EnhancedStatusCode)) -> Self {
        Self::of(reason, Proof::Status(status))
    }
}

impl Classifier {
    /// The built-in rules.
    ///
    /// # Errors
    /// None in a build that passes its tests.
    pub fn builtin() -> Result<Self, Vec<Fault>> {
        Self::with(&[])
    }

    /// The built-in rules and, before them, an administrator's, as (file name, TOML). An administrator's rule with a
    /// built-in id replaces that one.
    ///
    /// # Errors
    /// Every fault of the files, and of the administrator's rules that only a slow look shows: patterns that do not
    /// compile or match everything, examples that another rule wins.
    pub fn with(overrides: &[(&str, &str)]) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let own = overrides.iter().map(|(name, text)| (*name, *text, Layer::Administrator));
        let built_in = builtin::FILES.iter().map(|(name, text)| (*name, *text, Layer::BuiltIn));
        let matcher = Matcher::new(own.chain(built_in), &mut faults);
        let read = matcher.and_then(|matcher| Ok(Self { matcher, codes: Codes::builtin()? }));
        let classifier = read.map_err(|fault| vec![fault])?;
        faults.extend(classifier.faults_of(Layer::Administrator));
        if faults.is_empty() { Ok(classifier) } else { Err(faults) }
    }

    /// Why a reply says what it says.
    #[must_use]
    pub fn classify(&self, evidence: &Evidence) -> Verdict {
        let Finding { reason, party, proof } = match succeeded(evidence).or_else(|| self.agrees(evidence)) {
            Some(finding) => return finding.verdict(Facts::default()),
            None => self.judge(evidence),
        };
        // Nobody has given up while it is still tried.
        let waiting = evidence.action == Some(Action::Delayed) && reason == Reason::Expired;
        let (reason, party) =
            if waiting { (Reason::UndefinedTemporary, Party::Wait) } else { (reason, party) };
        let facts =
            Facts::read(&evidence.said.reply.text, reason, !evidence.said.diagnostic_type.is_own_words());
        Finding { reason, party, proof }.verdict(facts)
    }

    /// All rules, in the order in which they win.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.matcher.rules().iter()
    }

    /// The codes that stand for a reason when no text says it better.
    #[must_use]
    pub fn codes(&self, reason: Reason) -> (Vec<EnhancedStatusCode>, Vec<ReplyCode>) {
        self.codes.of(reason)
    }

    /// The administrator's rules that win the examples of built-in ones, each with the id of that one: an
    /// administrator may want just that, or have written a text that is found too often.
    #[must_use]
    pub fn overruled(&self) -> Vec<(&Rule, &str)> {
        let built_in = self.rules().filter(|rule| rule.layer == Layer::BuiltIn);
        built_in
            .filter_map(|rule| Some((self.administrators(&self.verdict_on(rule))?, rule.id.as_str())))
            .collect()
    }

    fn administrators(&self, proof: &Proof) -> Option<&Rule> {
        let Proof::Rule(id) = proof else { return None };
        self.rules().find(|rule| rule.layer == Layer::Administrator && rule.id == *id)
    }

    fn faults_of(&self, layer: Layer) -> Vec<Fault> {
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
        match self.verdict_on(rule) {
            Proof::Rule(id) if id == rule.id => None,
            other => Some(format!("its example is won by {other}")),
        }
    }

    /// What a rule's own example is taken for.
    fn verdict_on(&self, rule: &Rule) -> Proof {
        let host = rule.remote.first().or_else(|| self.matcher.receiver(rule)?.remote.first());
        let host = host.map(|host| host.sample());
        let mut said = Said::of(&rule.example, host.as_deref());
        if host.is_none() {
            said.diagnostic_type = DiagnosticType::Reporter;
        }
        self.classify(&Evidence { said: &said, status: None, action: None }).evidence
    }

    fn judge(&self, evidence: &Evidence) -> Finding {
        let found = self.matcher.find(evidence);
        (found.named.map(Finding::of_rule))
            .or_else(|| self.exact_status(evidence).map(Finding::of_status))
            .or_else(|| found.generic.map(Finding::of_rule))
            .or_else(|| self.vague_status(evidence).map(Finding::of_status))
            .or_else(|| self.reply_code(evidence))
            .unwrap_or_else(|| unexplained(evidence))
    }

    fn exact_status(&self, evidence: &Evidence) -> Option<(Reason, EnhancedStatusCode)> {
        // A Status field beside a reply without an enhanced code is the reporter's translation of the basic code, or its own
        // guess, and beside a command's output it is an exit status: it counts no more than a vague one.
        let reply = &evidence.said.reply;
        let translated = reply.code.is_some() && reply.status.is_none();
        let exit_status = evidence.said.diagnostic_type == DiagnosticType::Command;
        let reported = evidence.status.filter(|_| !translated && !exit_status);
        [reply.status, reported]
            .into_iter()
            .flatten()
            .find_map(|status| Some((self.codes.exact(status)?, status)))
    }

    fn vague_status(&self, evidence: &Evidence) -> Option<(Reason, EnhancedStatusCode)> {
        let said = [evidence.said.reply.status, evidence.status].into_iter().flatten();
        said.filter_map(|status| Some((self.codes.vague(status)?, status)))
            .find(|(reason, _)| !is_undefined(*reason))
    }

    fn reply_code(&self, evidence: &Evidence) -> Option<Finding> {
        let code = evidence.said.reply.code.filter(|code| !code.is_positive())?;
        let reason = self.codes.reply(code).filter(|reason| !is_undefined(*reason))?;
        Some(Finding::of(reason, Proof::Reply(code)))
    }

    /// A reply that says yes, by itself: in the report of a failure it says nothing.
    fn agrees(&self, evidence: &Evidence) -> Option<Finding> {
        if evidence.action.is_some() {
            return None;
        }
        match (evidence.said.reply.code, evidence.said.reply.status.or(evidence.status)) {
            (Some(code), _) if code.is_positive() => {
                Some(Finding::of(self.codes.reply(code).unwrap_or(Reason::OkCompleted), Proof::Reply(code)))
            }
            (None, Some(status)) if status.class == 2 => {
                Some(Finding::of_status((Reason::Delivered, status)))
            }
            _ => None,
        }
    }
}

impl Finding {
    fn verdict(self, facts: Facts) -> Verdict {
        Verdict { reason: self.reason, party: self.party, evidence: self.proof, facts }
    }
}

/// A success is never judged by its words.
fn succeeded(evidence: &Evidence) -> Option<Finding> {
    let action = evidence.action?;
    let reason = match action {
        Action::Delivered => Reason::Delivered,
        Action::Relayed => Reason::Relayed,
        Action::Expanded => Reason::Expanded,
        Action::Failed | Action::Delayed => return None,
    };
    Some(Finding::of(reason, Proof::Action(action)))
}

/// Nothing usable is said: what codes and action still tell is temporary or permanent, and a temporary failure that is final
/// was given up.
fn unexplained(evidence: &Evidence) -> Finding {
    let reply = &evidence.said.reply;
    let status = [reply.status, evidence.status].into_iter().flatten().find(|status| status.class != 2);
    let code = reply.code.filter(|code| !code.is_positive());
    let temporary = status.map_or_else(|| code.is_some_and(|code| code.0 < 500), |status| status.class == 4);
    let proof = match (code, status, evidence.action) {
        (Some(code), _, _) => Proof::Reply(code),
        (None, Some(status), _) => Proof::Status(status),
        (None, None, Some(action)) => Proof::Action(action),
        (None, None, None) => Proof::Nothing,
    };
    let reason = match evidence.action {
        Some(Action::Failed) if temporary => Reason::Expired,
        Some(Action::Delayed) => Reason::UndefinedTemporary,
        _ if temporary => Reason::UndefinedTemporary,
        _ => Reason::UndefinedPermanent,
    };
    Finding::of(reason, proof)
}

fn is_undefined(reason: Reason) -> bool {
    matches!(reason, Reason::UndefinedTemporary | Reason::UndefinedPermanent)
}

#[cfg(test)]
mod tests;
