//! Lines that stand below each other and name one recipient each, in the same way.

use super::address::words_before;
use super::reply;
use super::telltales::Telltales;
use crate::smtp::beginning;

/// Bytes of a sentence that are looked at for what it tells.
const WORDS_LIMIT: usize = 200;
/// Bytes of a name before its address.
const NAME_LIMIT: usize = 80;

/// A line and the address that it names.
pub(super) type Named<'a> = (&'a str, &'a str);

/// Whether two lines tell of two recipients in the same way, so that the second does not go on with the first.
pub(super) fn are_alike(first: Named<'_>, second: Named<'_>) -> bool {
    first.1 != second.1
        && (end_alike(first, second) || begin_alike(first, second) || is_mailbox(first) && is_mailbox(second))
}

/// `Unknown user: a@b.example`, and then the next, or another failure.
fn end_alike(first: Named<'_>, second: Named<'_>) -> bool {
    let fails = |words: &str| {
        let told = Telltales::of(beginning(words, WORDS_LIMIT));
        told.fails || told.hints || reply::is_code(words)
    };
    words_before(first.0, first.1)
        .zip(words_before(second.0, second.1))
        .is_some_and(|(first, second)| first == second || fails(first) && fails(second))
}

/// `Failed: a@b.example: 550 no`, and then the next.
fn begin_alike(first: Named<'_>, second: Named<'_>) -> bool {
    let label = |(line, address): Named<'_>| {
        let (label, _) = line.split_once(address)?;
        label.trim_end_matches([' ', '<']).ends_with(':').then_some(label.len())
    };
    label(first).zip(label(second)).is_some_and(|(one, other)| first.0.get(..one) == second.0.get(..other))
}

/// `mailbox = name-addr`, RFC 5322 section 3.4, at the beginning of a line, and Microsoft's `Ali Veli (a@b.example)`: a
/// name of few words in capitals or in quotes.
fn is_mailbox((line, address): Named<'_>) -> bool {
    let Some((before, behind)) = line.split_once(address) else { return false };
    let name = before.strip_suffix('<').filter(|_| behind.starts_with('>'));
    let Some(name) = name.or_else(|| before.strip_suffix('(').filter(|_| behind.starts_with(')'))) else {
        return false;
    };
    let name = name.trim();
    let quoted = name.len() > 1 && name.starts_with('"') && name.ends_with('"');
    let capitals = || name.split(' ').all(|word| word.starts_with(char::is_uppercase));
    name.len() < NAME_LIMIT && (quoted || !name.contains(':') && capitals())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn lines_are_alike_that_name_somebody_in_the_same_way() {
        // (one line, the next, whether they are alike, why)
        for (first, second, alike, why) in [
            ("Unknown user: a@b.example", "Unknown user: c@d.example", true, "the same words"),
            ("Unknown user: a@b.example", "Mailbox full: c@d.example", true, "two failures"),
            ("550 no: a@b.example", "552 full: c@d.example", true, "two replies"),
            ("Recipient: a@b.example", "Account: c@d.example", false, "two labels"),
            ("Failed: a@b.example: 550 no", "Failed: c@d.example: 552 full", true, "a label and a reply"),
            ("to a@b.example: 550 no", "to c@d.example: 552 full", false, "words that are no label"),
            ("Ali Veli <a@b.example>: 550 no", "Can <c@d.example>: 552 full", true, "names"),
            ("\"Veli, Ali\" <a@b.example>", "\"can\" <c@d.example>", true, "names in quotes"),
            ("Ali Veli (a@b.example)", "Can (c@d.example): full", true, "names, by Microsoft"),
            ("Ali <a@b.example>: 550", "for <c@d.example>: no such user", false, "a sentence goes on"),
            ("Ali <a@b.example>", "Ali <a@b.example>", false, "the same recipient"),
        ] {
            let named =
                |line: &'static str| (line, super::super::address::within(line, &HashSet::new()).unwrap());
            assert_eq!(are_alike(named(first), named(second)), alike, "{why}");
        }
    }
}
