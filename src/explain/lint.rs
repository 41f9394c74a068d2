//! What a text file may say: ids and placeholders that the built-in files know, and nothing that does not parse.

use super::catalogue::CatalogueFault;
use crate::reason::Reason;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// An SMTP reply line holds 512 octets with its codes; Postfix and mail programs cut far earlier.
pub(super) const SMTP_LINE: usize = 120;

/// What the text of a reason may be made of besides its value.
const ATTRIBUTES: [&str; 8] = ["what", "step1", "step2", "step3", "delayed", "admin", "smtp", "forward"];

/// What may be said of a case, in the texts of any reason.
pub(super) const ARGUMENTS: [&str; 15] = [
    "count",
    "domain",
    "host",
    "ip",
    "limit",
    "list",
    "reply",
    "reporter",
    "sender-domain",
    "size",
    "suggested",
    "tried",
    "typed",
    "usable",
    "wait",
];

/// The ids of the built-in files, each with the placeholders that it may use.
pub(super) struct Vocabulary<'a> {
    placeholders: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Vocabulary<'a> {
    /// Learns from the built-in files; they obey the same rules.
    pub(super) fn of(files: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Self, CatalogueFault> {
        let mut vocabulary = Self { placeholders: BTreeMap::new() };
        let reasons: BTreeSet<&str> = Reason::ALL.iter().map(|reason| reason.id()).collect();
        for (name, text) in files {
            let resource = parser::parse(text).map_err(|(_, errors)| syntax_fault(name, text, &errors))?;
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let known = vocabulary.placeholders.entry(message.id.name).or_default();
                if is_reason_text(message.id.name, &reasons) {
                    known.extend(ARGUMENTS);
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

    /// Refuses a file at its first fault.
    pub(super) fn check(&self, file: &str, text: &str) -> Result<(), CatalogueFault> {
        let resource = parser::parse(text).map_err(|(_, errors)| syntax_fault(file, text, &errors))?;
        let reasons: BTreeSet<&str> = Reason::ALL.iter().map(|reason| reason.id()).collect();
        for entry in &resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Term(term) => {
                    return Err(fault(
                        file,
                        text,
                        &format!("-{}", term.id.name),
                        None,
                        "a term has no place here",
                    ));
                }
                _ => continue,
            };
            let id = message.id.name;
            let Some(known) = self.placeholders.get(id) else {
                return Err(fault(file, text, id, None, &format!("unknown text \"{id}\"")));
            };
            let allowed: &[&str] = if is_reason_text(id, &reasons) { &ATTRIBUTES } else { &[] };
            if let Some(value) = &message.value {
                foreign(value, known).map_or(Ok(()), |problem| Err(fault(file, text, id, None, &problem)))?;
            }
            for attribute in &message.attributes {
                let name = attribute.id.name;
                let problem = if allowed.contains(&name) {
                    foreign(&attribute.value, known).or_else(|| smtp_problem(name, &attribute.value))
                } else {
                    Some(format!("unknown part \".{name}\" of \"{id}\""))
                };
                problem.map_or(Ok(()), |problem| Err(fault(file, text, id, Some(name), &problem)))?;
            }
        }
        Ok(())
    }
}

/// A reason's text, or its variant with a suggestion.
fn is_reason_text(id: &str, reasons: &BTreeSet<&str>) -> bool {
    reasons.contains(id.strip_suffix("-suggestion").unwrap_or(id))
}

fn patterns<'m, 's>(
    message: &'m fluent_syntax::ast::Message<&'s str>,
) -> impl Iterator<Item = &'m Pattern<&'s str>> {
    message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value))
}

/// The first thing in a pattern that we have no value for.
fn foreign(pattern: &Pattern<&str>, known: &BTreeSet<&str>) -> Option<String> {
    let mut problem = None;
    walk(pattern, &mut |expression| {
        let found = match expression {
            InlineExpression::VariableReference { id } if !known.contains(id.name) => {
                format!("unknown placeholder \"${}\"", id.name)
            }
            InlineExpression::FunctionReference { id, .. } => format!("unknown function \"{}\"", id.name),
            InlineExpression::MessageReference { id, .. } => format!("reference to \"{}\"", id.name),
            InlineExpression::TermReference { id, .. } => format!("reference to \"-{}\"", id.name),
            _ => return,
        };
        problem.get_or_insert(found);
    });
    problem
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

/// Shows every expression of a pattern. The parser has bounded their nesting by the length of the file.
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

fn syntax_fault(file: &str, text: &str, errors: &[parser::ParserError]) -> CatalogueFault {
    let (offset, problem) =
        errors.first().map_or((0, String::new()), |error| (error.pos.start, error.kind.to_string()));
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    // The parser notices a missing sign at the start of the next line.
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let line = if before.ends_with(b"\n") && line > 1 { line - 1 } else { line };
    // The parser's sentence may quote a line end.
    let problem = problem.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    CatalogueFault { file: file.to_owned(), line, problem }
}

/// A fault at the line of an entry, or of one of its attributes: the syntax tree keeps no positions.
fn fault(file: &str, text: &str, id: &str, attribute: Option<&str>, problem: &str) -> CatalogueFault {
    let starts = |line: &str, name: &str| {
        line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let entry = text.lines().position(|line| starts(line, id)).unwrap_or(0);
    let below = attribute.and_then(|name| {
        text.lines().skip(entry).position(|line| starts(line.trim_start(), &format!(".{name}")))
    });
    CatalogueFault {
        file: file.to_owned(),
        line: entry + below.unwrap_or(0) + 1,
        problem: problem.to_owned(),
    }
}
