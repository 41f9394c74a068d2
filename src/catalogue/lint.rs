//! What a text file may say: ids and placeholders that the built-in files know, and nothing that does not parse.

use super::arguments::Argument;
use super::parts::is_part;
use super::places::{places, repeated};
use super::{nesting, syntax};
use crate::fault::{Fault, nearest, unseen};
use crate::reason::Reason;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// An SMTP reply line holds 512 octets with its codes; Postfix and mail programs cut far earlier.
pub(super) const SMTP_LINE: usize = 120;

/// The ids of the built-in files, each with the placeholders that it may use.
pub(super) struct Vocabulary<'a> {
    placeholders: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Vocabulary<'a> {
    /// Learns from the built-in files; they obey the same rules.
    pub(super) fn of(files: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Self, Vec<Fault>> {
        let mut vocabulary = Self { placeholders: BTreeMap::new() };
        for (name, text) in files {
            let resource = parser::parse(text)
                .map_err(|(_, errors)| syntax::faults(name, text, &places(text), &errors))?;
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let known = vocabulary.placeholders.entry(message.id.name).or_default();
                if is_reason_text(message.id.name) {
                    known.extend(Argument::ALL.iter().map(|argument| argument.name()));
                }
                for pattern in patterns(message) {
                    walk(pattern, &mut |expression| {
                        if let InlineExpression::VariableReference { id } = expression {
                            known.insert(id.name);
                        }
                    });
                }
            }
        }
        Ok(vocabulary)
    }

    /// Every fault of a file.
    pub(super) fn check(&self, file: &str, text: &str) -> Vec<Fault> {
        let unread = [hidden(file, text), nesting::faults(file, text)].concat();
        if !unread.is_empty() {
            return unread;
        }
        let places = places(text);
        let (resource, mut faults) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, syntax::faults(file, text, &places, &errors)),
        };
        faults.extend(repeated(file, &places));
        let mut tell = |name: String, problem: String| {
            if faults.len() < Fault::TOLD {
                let line = places.iter().find(|place| place.name == name).map_or(1, |place| place.line);
                faults.push(Fault::new(file, problem).of(name).on_line(line));
            }
        };
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    for (part, problem) in self.problems(message) {
                        let name = [Some(message.id.name), part].into_iter().flatten().collect::<Vec<_>>();
                        tell(name.join("."), problem);
                    }
                }
                Entry::Term(term) => {
                    tell(format!("-{}", term.id.name), "a term has no place here".to_owned())
                }
                _ => {}
            }
        }
        faults
    }

    /// What is wrong with a text, and with which part of it.
    fn problems<'s>(&self, message: &Message<&'s str>) -> Vec<(Option<&'s str>, String)> {
        let id = message.id.name;
        let Some(known) = self.placeholders.get(id) else {
            let nearest = nearest(id, self.placeholders.keys().copied());
            let nearest = nearest.map_or_else(String::new, |nearest| format!("; \"{nearest}\" is one"));
            return vec![(None, format!("unknown text \"{id}\"{nearest}"))];
        };
        let is_allowed = |part: &str| is_reason_text(id) && is_part(part);
        let value =
            message.value.as_ref().and_then(|value| foreign(value, known)).map(|problem| (None, problem));
        let attributes = message.attributes.iter().filter_map(|attribute| {
            let name = attribute.id.name;
            let problem = if is_allowed(name) {
                foreign(&attribute.value, known).or_else(|| smtp_problem(name, &attribute.value))
            } else {
                Some(format!("unknown part \".{name}\" of \"{id}\"; neden.rules(5) has all that there are"))
            };
            problem.map(|problem| (Some(name), problem))
        });
        value.into_iter().chain(attributes).collect()
    }
}

/// A reason's text, or one that stands in for it: with a suggestion, behind a forwarding, whatever the cause.
fn is_reason_text(id: &str) -> bool {
    id.strip_suffix("-suggestion").unwrap_or(id).parse::<Reason>().is_ok()
        || matches!(id, "forwarding" | "relay-lookup" | "steps")
}

fn patterns<'m, 's>(message: &'m Message<&'s str>) -> impl Iterator<Item = &'m Pattern<&'s str>> {
    message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value))
}

/// The first thing in a pattern that we have no value for.
fn foreign(pattern: &Pattern<&str>, known: &BTreeSet<&str>) -> Option<String> {
    let mut problem = None;
    walk(pattern, &mut |expression| {
        let found = match expression {
            InlineExpression::VariableReference { id } if !known.contains(id.name) => {
                let names: Vec<String> = known.iter().map(|name| format!("${name}")).collect();
                let names = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
                format!("unknown placeholder \"${}\"; this text has {names}", id.name)
            }
            InlineExpression::FunctionReference { id, .. } => only_placeholders(id.name),
            InlineExpression::MessageReference { id, .. } => only_placeholders(id.name),
            InlineExpression::TermReference { id, .. } => only_placeholders(&format!("-{}", id.name)),
            _ => return,
        };
        problem.get_or_insert(found);
    });
    problem
}

fn only_placeholders(name: &str) -> String {
    format!("\"{name}\" has no place between braces: only a placeholder such as $count has")
}

/// An SMTP reply is ASCII, short and the same for everybody (RFC 5321 section 4.2).
fn smtp_problem(attribute: &str, pattern: &Pattern<&str>) -> Option<String> {
    if attribute != "smtp" {
        return None;
    }
    let mut length = 0;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } if value.bytes().all(|b| (b' '..=b'~').contains(&b)) => {
                length += value.len();
            }
            _ => return Some("not one line of ASCII text without placeholders".to_owned()),
        }
    }
    (length > SMTP_LINE).then(|| format!("longer than {SMTP_LINE} characters"))
}

/// Shows every expression of a pattern. `nesting` has bounded their depth.
fn walk<'s>(pattern: &Pattern<&'s str>, visit: &mut impl FnMut(&InlineExpression<&'s str>)) {
    let mut patterns = vec![pattern];
    while let Some(pattern) = patterns.pop() {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            let mut expression = expression;
            loop {
                let inline = match expression {
                    Expression::Inline(inline) => inline,
                    Expression::Select { selector, variants } => {
                        patterns.extend(variants.iter().map(|variant| &variant.value));
                        selector
                    }
                };
                visit(inline);
                match inline {
                    InlineExpression::Placeable { expression: inner } => expression = inner,
                    _ => break,
                }
            }
        }
    }
}

/// Controls and marks of direction: they would stand in the mail, and some of the marks are our own.
fn hidden(file: &str, text: &str) -> Vec<Fault> {
    let is_obeyed = |letter: &char| {
        (letter.is_control() && *letter != '\t')
            || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let lines = (1..).zip(text.lines());
    let found = lines.filter_map(|(number, line)| Some((number, line.chars().find(is_obeyed)?)));
    let fault = |(number, letter)| Fault::new(file, unseen(letter)).on_line(number);
    found.take(Fault::TOLD).map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::KNOWN;

    /// Every text with its parts.
    fn parts(files: &[(&str, &str)]) -> BTreeSet<String> {
        let mut parts = BTreeSet::new();
        for (_, text) in files {
            for entry in parser::parse(*text).unwrap().body {
                let Entry::Message(message) = entry else { continue };
                let id = message.id.name;
                parts.insert(id.to_owned());
                parts
                    .extend(message.attributes.iter().map(|attribute| format!("{id}.{}", attribute.id.name)));
            }
        }
        parts
    }

    #[test]
    fn every_language_that_is_built_in_says_all_that_english_says() {
        let english = parts(KNOWN.iter().find(|known| known.tag == "en").unwrap().texts);
        for known in KNOWN {
            let own = parts(known.texts);
            let differing: Vec<&String> = own.symmetric_difference(&english).collect();
            assert!(differing.is_empty(), "{}: {differing:?}", known.tag);
        }
    }
}
