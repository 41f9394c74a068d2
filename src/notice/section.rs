//! One reason, told in one language: who has to act, what happened, what to do.

use super::case::{Case, Imprint};
use super::facts::{GroupFacts, until};
use super::forward::forward;
use super::group::Group;
use super::hostile::code_marked;
use super::member::Member;
use super::model::{Fact, Quote, Section};
use super::outcome::Outcome;
use super::turn::Turn;
use crate::catalogue::{Catalogue, Locale, Precision, steps, while_delayed};
use fluent_bundle::FluentArgs;
use std::borrow::Cow;

/// Addresses shown for each reason.
pub(super) const ADDRESSES: usize = 10;
/// Different replies quoted for each reason.
const QUOTES: usize = 3;
/// Different replies that are told apart; of thousands nobody reads the rest.
const REPLIES: usize = 20;

/// The message whose steps compare two addresses.
const SUGGESTION: &str = "recipient-unknown-suggestion";

/// What every section is written with; `'a` is the catalogue's.
pub(super) struct Writer<'c, 'a> {
    pub(super) case: &'c Case<'c>,
    pub(super) imprint: &'c Imprint,
    pub(super) catalogue: &'a Catalogue,
    pub(super) locale: Locale<'a>,
    /// Whether this version has the paragraphs for another administrator.
    pub(super) forwards: bool,
}

/// A section without its place: the title is the reason's own.
pub(super) fn section<'a>(
    writer: &Writer<'_, 'a>,
    facts: &GroupFacts<'_>,
    arguments: &FluentArgs<'_>,
) -> Section<'a> {
    let group = facts.group;
    let fact = writer.fact(facts, arguments);
    let has_date = matches!(fact, Some(Fact::Labelled { is_address: false, .. }));
    let quotes = if group.is_quoted() { quotes(group, writer.imprint) } else { Vec::new() };
    let (what, after) = writer.what(facts, arguments, has_date, !quotes.is_empty());
    let more = group.addresses.saturating_sub(ADDRESSES);
    Section {
        title: writer.title(group, arguments),
        tone: group.turn.tone(),
        who: writer.word(group.turn.message()),
        fact,
        addresses: addresses(&group.members),
        more: (more > 0).then(|| writer.locale.word_with_one("more-recipients", "more", more).into_owned()),
        what,
        quotes,
        after,
        steps: writer.steps(group, arguments),
        phone: writer.phone(group, arguments),
        forward: if writer.forwards { forward(writer, facts) } else { Vec::new() },
    }
}

/// The first addresses, each once; a single reply names none.
fn addresses<'m>(members: impl IntoIterator<Item = &'m Member<'m>>) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    for address in members.into_iter().map(Member::address) {
        if addresses.len() == ADDRESSES {
            break;
        }
        if !address.is_empty() && !addresses.iter().any(|shown| *shown == address) {
            addresses.push(address.into_owned());
        }
    }
    addresses
}

/// The different replies, each with the addresses that got it where there are several: a reply that names its
/// recipient is the same as another one that does.
fn quotes(group: &Group<'_>, imprint: &Imprint) -> Vec<Quote> {
    let mut told: Vec<(String, Vec<&Member<'_>>)> = Vec::new();
    for member in &group.members {
        let Some(reply) = member.reply() else { continue };
        let masked = reply.replace(member.status.final_recipient.as_str(), "");
        let is_full = told.len() == REPLIES;
        match told.iter_mut().find(|(same, _)| *same == masked) {
            Some((_, members)) => members.push(member),
            None if is_full => {}
            None => told.push((masked, vec![member])),
        }
    }
    let several = told.len() > 1;
    told.into_iter()
        .take(QUOTES)
        .filter_map(|(_, members)| {
            let text = members.first()?.reply_to_reader(imprint)?;
            Some(Quote { addresses: if several { addresses(members) } else { Vec::new() }, text })
        })
        .collect()
}

/// Sentences one after the other.
fn joined(mut sentences: Vec<Cow<'_, str>>) -> Cow<'_, str> {
    match sentences.len() {
        0 | 1 => sentences.pop().unwrap_or_default(),
        _ => sentences.join(" ").into(),
    }
}

impl<'a> Writer<'_, 'a> {
    /// The title of its text.
    pub(super) fn title(&self, group: &Group<'_>, arguments: &FluentArgs<'_>) -> Cow<'a, str> {
        self.locale.word_with(group.message(), arguments)
    }

    /// A part of its text.
    fn part(&self, group: &Group<'_>, attribute: &str, arguments: &FluentArgs<'_>) -> Option<Cow<'a, str>> {
        self.locale.attribute(group.message(), attribute, arguments).map(code_marked)
    }

    /// At most one fact that makes the sentence of the band concrete.
    fn fact(&self, facts: &GroupFacts<'_>, arguments: &FluentArgs<'_>) -> Option<Fact<'a>> {
        let group = facts.group;
        if group.outcome.is_success() || matches!(group.turn, Turn::TryAgain | Turn::CheckAndTryAgain) {
            return None;
        }
        if group.turn.names_contact() {
            return self.case.help(self.imprint).map(|help| Fact::Contact(help.into()));
        }
        if let Some(meant) = &group.suggestion {
            let (label, value) = (self.word("fact-suggestion"), meant.address.clone());
            return Some(Fact::Labelled { label, value, is_address: true });
        }
        if let Some(address) = facts.relocated() {
            let label = self.word("fact-relocated");
            return Some(Fact::Labelled { label, value: address.to_owned(), is_address: true });
        }
        if facts.is_over_limit() {
            return Some(Fact::Sentence(self.locale.word_with("fact-size", arguments)));
        }
        if group.outcome != Outcome::Delayed {
            return None;
        }
        let Some(until) = until(self.case, group) else {
            return Some(Fact::Sentence(self.word("fact-retrying")));
        };
        Some(Fact::Labelled {
            label: self.word("fact-until"),
            value: self.locale.date(until, &self.imprint.time_zone, Precision::Minutes),
            is_address: false,
        })
    }

    /// What happened: the cause, and what follows the words that it rests on.
    fn what(
        &self,
        facts: &GroupFacts<'_>,
        arguments: &FluentArgs<'_>,
        has_date: bool,
        has_quotes: bool,
    ) -> (Cow<'a, str>, Option<Cow<'a, str>>) {
        let group = facts.group;
        let mut what = Vec::new();
        match group.outcome {
            Outcome::GaveUp if facts.was_tried_for_long() => {
                what.push(self.locale.word_with("gave-up", arguments));
            }
            Outcome::TestFailed | Outcome::TestPassed => what.push(self.word("test-only")),
            _ => {}
        }
        if group.outcome == Outcome::TestPassed {
            what.push(self.word("test-passed"));
        } else {
            what.extend(self.cause(facts, arguments));
        }
        let mut after = Vec::new();
        if group.outcome == Outcome::Delayed {
            after.push(self.word("delayed-waiting"));
            after.push(self.word(if has_date { "delayed-silence" } else { "delayed-silence-no-date" }));
        }
        if !has_quotes {
            what.append(&mut after);
            return (joined(what), None);
        }
        (joined(what), (!after.is_empty()).then(|| joined(after)))
    }

    /// The cause; where the band has told it by sizes, how they come about.
    fn cause(&self, facts: &GroupFacts<'_>, arguments: &FluentArgs<'_>) -> Option<Cow<'a, str>> {
        if facts.is_over_limit() {
            return Some(self.word("size-growth"));
        }
        self.part(facts.group, "what", arguments)
    }

    fn steps(&self, group: &Group<'_>, arguments: &FluentArgs<'_>) -> Vec<Cow<'a, str>> {
        if group.outcome.is_success() {
            // A step that says no more than the band is none.
            let band = self.word(group.turn.message());
            let step = self.part(group, "wait1", arguments).filter(|step| *step != band);
            return step.into_iter().filter(|_| !group.outcome.is_test()).collect();
        }
        if group.outcome.is_test() {
            return vec![self.word("step-test")];
        }
        let actor = group.turn.actor();
        let text = self.told_by(group);
        let step = |name: &str| self.locale.attribute(text, name, arguments).map(code_marked);
        if group.outcome == Outcome::Delayed {
            let own = step(&while_delayed(actor));
            // Whoever is called is not called twice.
            let calls = matches!(group.turn, Turn::Recipient | Turn::RecipientAdmin);
            let last = (!calls).then(|| self.word("delayed-step-last"));
            let mut steps = vec![self.word("delayed-step-first")];
            // What the band asks of the reader comes first.
            let is_theirs = matches!(group.turn, Turn::Sender | Turn::Check);
            steps.splice(if is_theirs { 0..0 } else { 1..1 }, own);
            steps.extend(last);
            return steps;
        }
        steps(actor).filter_map(|name| step(&name)).collect()
    }

    /// The text that has the steps: its own, or else the one that holds whatever the cause. All of them are of the one
    /// or of the other.
    fn told_by(&self, group: &Group<'_>) -> &'static str {
        if group.suggestion.is_some() {
            SUGGESTION
        } else if self.has_steps(group) {
            group.message()
        } else {
            "steps"
        }
    }

    /// Whether the text has steps of its own for those who can act now.
    fn has_steps(&self, group: &Group<'_>) -> bool {
        let actor = group.turn.actor();
        let first = if group.outcome == Outcome::Delayed {
            while_delayed(actor)
        } else {
            steps(actor).next().unwrap_or_default()
        };
        self.locale.has_attribute(group.message(), &first)
    }

    /// One sentence to be said to the recipient on the telephone.
    fn phone(&self, group: &Group<'_>, arguments: &FluentArgs<'_>) -> Option<String> {
        let is_asked = group.turn == Turn::Recipient && !group.outcome.is_success();
        let own = || self.part(group, "phone", arguments);
        let general = || self.locale.attribute("steps", "phone", arguments);
        is_asked.then(|| own().or_else(general)).flatten().map(Cow::into_owned)
    }

    fn word(&self, id: &str) -> Cow<'a, str> {
        self.locale.word(id)
    }
}
