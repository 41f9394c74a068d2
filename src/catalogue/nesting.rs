//! How much a text may nest. The parser of Fluent calls itself for each placeable and each call inside another: three
//! thousand of them, a file of 6 KB, are more than a thread's stack holds.

use super::places::named;
use crate::fault::Fault;

/// Opening braces, and opening parentheses, of one text with its parts: ten times what the built-in ones have. They are
/// counted whether they are closed or not, because what closes one may be a letter of a quotation.
const OPENING_LIMIT: usize = 100;

/// The texts of a file that open too many; nothing of such a file may be given to the parser.
pub(super) fn faults(file: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let (mut braces, mut parentheses) = (0, 0);
    for (index, line) in text.lines().enumerate() {
        // inside of an expression the parser ends at such a line
        if named(line).is_some() {
            (braces, parentheses) = (0, 0);
        }
        let before = braces.max(parentheses);
        braces += line.matches('{').count();
        parentheses += line.matches('(').count();
        if before <= OPENING_LIMIT && braces.max(parentheses) > OPENING_LIMIT {
            let what = format!("more than {OPENING_LIMIT} opening braces or parentheses in one text");
            faults.push(Fault::new(file, what).on_line(index + 1));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::KNOWN;

    #[test]
    fn what_would_nest_too_deeply_is_refused_before_it_is_parsed() {
        let deep = |inner: &str| format!("# x\nheading-what = {}\n", inner.repeat(3000));
        for (text, line, why) in [
            (deep("{"), Some(2), "placeables"),
            (deep("{ F("), Some(2), "calls"),
            (deep("{ $count ->\n *[a] )} "), Some(102), "closed in the text of a variant"),
            (deep("{\nA("), Some(102), "at the beginning of lines"),
            ("heading-what = {\"{\"}\n".repeat(200), None, "many texts"),
        ] {
            let told = faults("own.ftl", &text);
            assert_eq!(told.first().and_then(|fault| fault.line), line, "{why}");
            assert!(told.len() < 2, "{why}: each text is told once");
        }
    }

    #[test]
    fn built_in_texts_are_far_from_the_limit() {
        for (name, text) in KNOWN.iter().flat_map(|known| known.texts) {
            assert_eq!(faults(name, text), [], "{name}");
        }
    }
}
