//! What is wrong with a text that Fluent cannot read, in the words of its manual page: whoever writes a text for people
//! is no programmer.

use super::places::{Place, identifier};
use crate::fault::{Fault, line_of};
use fluent_syntax::parser::{ErrorKind, ParserError};

/// A fault for each error, with the text that it is in.
pub(super) fn faults(file: &str, text: &str, places: &[Place], errors: &[ParserError]) -> Vec<Fault> {
    let fault = |error: &ParserError| {
        let before = text.as_bytes().get(..error.pos.start).unwrap_or_default();
        // The parser notices a missing sign at the start of the next line, and a missing end behind the last one.
        let is_missed = matches!(error.kind, ErrorKind::ExpectedToken('=')) || error.pos.start >= text.len();
        let is_late = is_missed && before.ends_with(b"\n");
        let line = line_of(text, error.pos.start - usize::from(is_late));
        let fault = Fault::new(file, words(&error.kind)).on_line(line);
        // a name without its sign begins no text, and is what the fault is about
        let here = text.lines().nth(line - 1).and_then(identifier).map(|(name, _)| name);
        let above = || places.iter().rev().find(|place| place.line <= line).map(|place| place.name.as_str());
        here.or_else(above).map_or(fault.clone(), |name| fault.of(name))
    };
    errors.iter().take(Fault::TOLD).map(fault).collect()
}

fn words(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::ExpectedToken('=') => {
            "no \"=\" behind the name of a text, which stands at the beginning of a line".to_owned()
        }
        ErrorKind::ExpectedToken(letter) => format!("a \"{}\" has to stand here", letter.escape_debug()),
        ErrorKind::ExpectedCharRange { .. } => {
            "neither a text nor a part of one: look at its name, its braces and its cases".to_owned()
        }
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. }
        | ErrorKind::MissingValue => "nothing stands behind the \"=\"".to_owned(),
        ErrorKind::MissingDefaultVariant => "no case has a * before its bracket: *[other]".to_owned(),
        ErrorKind::MultipleDefaultVariants => "two cases have a * before their bracket".to_owned(),
        ErrorKind::UnterminatedStringLiteral => "a quotation mark is not closed on its line".to_owned(),
        ErrorKind::UnbalancedClosingBrace => {
            "a \"}\" without its \"{\"; the letter itself is {\"}\"}".to_owned()
        }
        ErrorKind::UnknownEscapeSequence(letters) | ErrorKind::InvalidUnicodeEscapeSequence(letters) => {
            format!("\"\\{}\" stands for no letter", letters.escape_debug())
        }
        ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedLiteral
        | ErrorKind::ExpectedSimpleExpressionAsSelector
        | ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ForbiddenCallee
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_) => {
            "behind \"{\" stands a placeholder such as $count, or a text in quotation marks".to_owned()
        }
    }
}
