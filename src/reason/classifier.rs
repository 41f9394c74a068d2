//! The judgement: an administrator's rules, receivers' and programs' own texts where the words do not speak against them,
//! then the words by the judge; below its threshold nothing is said to be known.

mod codes;
mod proving;

use super::codes::Codes;
use super::judge::{Judge, Opinion, Question, Share, Voice};
use super::matcher::Matcher;
use super::party::Parties;
use super::rule::{Layer, Rule};
use super::{Basis, Certainty, Evidence, Facts, Fate, Party, Reason, Verdict, builtin};
use crate::fault::Fault;
use crate::smtp::{Action, COMMAND_OUTPUT, DiagnosticType, EnhancedStatusCode, ReplyCode, Speaker};

/// From here on words leave no doubt. Found on hands that the judge had not learned from, as are the next ones: 97 of 100
/// answers above it are right.
const SURE: Share = Share::of_thousand(900);

/// From here on words have one meaning.
const LIKELY: Share = Share::of_thousand(540);

/// The same where an exact code agrees with them: words that are not known speak against no code.
const LIKELY_WITH_CODE: Share = Share::of_thousand(300);

/// The same where no words stand out at all, as in a language that is not known: on hands that were left out 16 of 17 such
/// codes were right, and beside likelier words of another reason 11 of 18.
const WEAK_WITH_CODE: Share = Share::of_thousand(150);

/// A receiver's text or a program's code whose reason is no likelier than this, while another is as good as sure, stands
/// in the wrong company.
const NEVER: Share = Share::of_thousand(20);

/// Knows all rules, codes and words. Built once, then only read: share it behind an `Arc`.
#[derive(Debug)]
pub struct Classifier {
    matcher: Matcher,
    codes: Codes,
    judge: Judge,
    parties: Parties,
}

/// A reason and what it rests on.
struct Decision {
    reason: Reason,
    certainty: Certainty,
    /// Where a rule knows better than the table.
    party: Option<Party>,
    basis: Basis,
}

impl Decision {
    fn of_rule(rule: &Rule) -> Self {
        let basis = Basis::Rule(rule.id.clone());
        Self { reason: rule.reason, certainty: Certainty::Sure, party: rule.party, basis }
    }

    fn of(reason: Reason, certainty: Certainty, basis: Basis) -> Self {
        Self { reason, certainty, party: None, basis }
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
        let read = matcher.and_then(|matcher| {
            let (codes, judge, parties) = (Codes::builtin()?, Judge::builtin()?, Parties::builtin()?);
            Ok(Self { matcher, codes, judge, parties })
        });
        let classifier = read.map_err(|fault| vec![fault])?;
        faults.extend(classifier.faults_of(Layer::Administrator));
        if faults.is_empty() { Ok(classifier) } else { Err(faults) }
    }

    /// Why a reply says what it says.
    #[must_use]
    pub fn classify(&self, evidence: &Evidence) -> Verdict {
        let decision = succeeded(evidence).or_else(|| self.agrees(evidence));
        let decision = decision.unwrap_or_else(|| match self.judge(evidence) {
            // Nobody has given up while it is still tried.
            decision if evidence.action == Some(Action::Delayed) && decision.reason == Reason::Expired => {
                Decision::of(Reason::UndefinedTemporary, Certainty::Weak, decision.basis)
            }
            decision => decision,
        });
        let said = evidence.said;
        let facts = if decision.reason.is_success() {
            Facts::default()
        } else {
            Facts::read(&said.reply.text, decision.reason, !said.diagnostic_type.is_own_words())
        };
        self.verdict(decision, evidence, facts)
    }

    /// The same without a look at the words.
    #[must_use]
    pub fn classify_by_codes(&self, evidence: &Evidence) -> Verdict {
        let decision = succeeded(evidence).unwrap_or_else(|| unexplained(evidence));
        self.verdict(decision, evidence, Facts::default())
    }

    fn verdict(&self, decision: Decision, evidence: &Evidence, facts: Facts) -> Verdict {
        let Decision { reason, certainty, party, basis } = decision;
        let party =
            party.unwrap_or_else(|| self.party(reason, evidence.said.speaker, evidence.fate_for(reason)));
        Verdict { reason, certainty, party, basis, facts }
    }

    /// Who can act first.
    #[must_use]
    pub fn party(&self, reason: Reason, speaker: Speaker, fate: Fate) -> Party {
        self.parties.of(reason, speaker, fate)
    }

    /// Which words and codes speak for a reason, and which against it, the loudest first.
    #[must_use]
    pub fn voices(&self, evidence: &Evidence, reason: Reason) -> Vec<Voice> {
        self.judge.voices(&question(evidence), reason)
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

    fn judge(&self, evidence: &Evidence) -> Decision {
        let found = self.matcher.find(evidence);
        if let Some(rule) = found.named.filter(|rule| rule.layer == Layer::Administrator) {
            return Decision::of_rule(rule);
        }
        let opinion = self.judge.opinion(&question(evidence));
        let named = found.named.filter(|rule| !speaks_against(&opinion, rule.reason));
        let generic = found.generic.filter(|rule| {
            rule.layer == Layer::Administrator || !self.is_overruled(rule, evidence, &opinion)
        });
        (named.or(generic).map(Decision::of_rule))
            .or_else(|| self.own_code(evidence, &opinion))
            .or_else(|| self.code_without_words(evidence))
            .or_else(|| self.words(evidence, &opinion))
            .unwrap_or_else(|| unexplained(evidence))
    }

    /// Whether what stands beside a text that many programs write is sure of another reason: `Command died` is a frame, and
    /// what the command said tells more.
    fn is_overruled(&self, rule: &Rule, evidence: &Evidence, opinion: &Opinion) -> bool {
        rule.is_frame() && says_other(opinion, rule.reason, LIKELY) && {
            let question = question(evidence);
            let rest = rule.beside(question.text);
            let words = Question { text: &rest, code: None, status: None, ..question };
            says_other(&self.judge.opinion(&words), rule.reason, SURE)
        }
    }

    /// What the words mean, where that is likely enough, by themselves or with an exact code that says the same.
    fn words(&self, evidence: &Evidence, opinion: &Opinion) -> Option<Decision> {
        let (best, share) = opinion.best();
        let with_code = || {
            let (reason, _) = self.exact_status(evidence)?;
            let least = if share < LIKELY_WITH_CODE { WEAK_WITH_CODE } else { LIKELY_WITH_CODE };
            Some((reason, opinion.of(reason))).filter(|(_, share)| *share >= least)
        };
        let (reason, share) =
            best.map(|best| (best, share)).filter(|(_, share)| *share >= LIKELY).or_else(with_code)?;
        let certainty = match share {
            share if share >= SURE => Certainty::Sure,
            share if share >= LIKELY_WITH_CODE => Certainty::Likely,
            _ => Certainty::Weak,
        };
        Some(Decision::of(reason, certainty, Basis::Words(share)))
    }
}

/// A text or a code in the wrong company: the words are sure of something else.
fn speaks_against(opinion: &Opinion, reason: Reason) -> bool {
    says_other(opinion, reason, SURE) && opinion.of(reason) <= NEVER
}

/// Whether the words have another reason, and are at least so sure of it.
fn says_other(opinion: &Opinion, reason: Reason, least: Share) -> bool {
    let (best, share) = opinion.best();
    share >= least && best.is_some_and(|best| best != reason)
}

fn question<'a>(evidence: &Evidence<'a>) -> Question<'a> {
    let said = evidence.said;
    let reply = &said.reply;
    let reported = evidence.status.filter(|_| reply.code.is_none());
    let reported = reported.filter(|_| said.diagnostic_type != DiagnosticType::Command);
    // only what a command wrote is said to anybody
    let text = reply.text.split_once(COMMAND_OUTPUT).map_or(reply.text.as_str(), |(_, output)| output);
    Question { text, code: reply.code, status: reply.status.or(reported), speaker: said.speaker }
}

/// A success is never judged by its words.
fn succeeded(evidence: &Evidence) -> Option<Decision> {
    let action = evidence.action?;
    let reason = match action {
        Action::Delivered | Action::Deliverable => Reason::Delivered,
        Action::Relayed => Reason::Relayed,
        Action::Expanded => Reason::Expanded,
        Action::Failed | Action::Delayed | Action::Undeliverable => return None,
    };
    Some(Decision::of(reason, Certainty::Sure, Basis::Action(action)))
}

/// Nothing usable is said: what codes and action still tell is temporary or permanent, and a temporary failure that is final
/// was given up.
fn unexplained(evidence: &Evidence) -> Decision {
    let basis = match (evidence.failure_code(), evidence.failure_status(), evidence.action) {
        (Some(code), _, _) => Basis::Reply(code),
        (None, Some(status), _) => Basis::Status(status),
        (None, None, Some(action)) => Basis::Action(action),
        (None, None, None) => Basis::Nothing,
    };
    let reason = match evidence.fate() {
        Fate::GaveUp => Reason::Expired,
        Fate::Delayed => Reason::UndefinedTemporary,
        _ => Reason::UndefinedPermanent,
    };
    Decision::of(reason, Certainty::Weak, basis)
}

#[cfg(test)]
mod tests;
