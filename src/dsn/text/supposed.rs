//! What a text only supposes: `If you do not confirm, your mail will bounce`. A postmaster who warns, teaches or threatens uses
//! the words of a bounce, and nobody's mail came back.

use super::reply;
use super::telltales::Telltales;
use crate::smtp::{beginning, lines};
use aho_corasick::{AhoCorasick, BuildError};
use std::sync::LazyLock;

/// Bytes of a text that are looked at: such letters are short.
const TEXT_LIMIT: usize = 16 * 1024;
/// What makes a sentence tell of what may be, in lower case, in the languages that postmasters here write.
const SUPPOSING: [&str; 48] = [
    "if you do not",
    "if you don't",
    "if you fail to",
    "if not confirmed",
    "if it cannot",
    "if a message",
    "if your mail",
    "if mail ",
    "unless ",
    "otherwise",
    "when you get",
    "when you receive",
    "when delivery",
    "what to do",
    "what does",
    "such as",
    "means that",
    " means ",
    "will bounce",
    "will be rejected",
    "will be returned",
    "will be blocked",
    "will be refused",
    "may be rejected",
    "when it is full",
    "once it is full",
    "almost full",
    "may be delayed",
    "may not be delivered",
    "edilemeyebilir",
    "iletilemeyebilir",
    "gecikebilir",
    "alabilirsiniz",
    "dolduğunda",
    "dolarsa",
    "dolmak üzere",
    "mazsanız",
    "mezseniz",
    "mazsa",
    "mezse",
    "aksi halde",
    "aksi takdirde",
    "aldığınızda",
    "edilecektir",
    "wenn sie nicht",
    "falls sie",
    "andernfalls",
    "si vous ne",
];

static WORDS: LazyLock<Result<AhoCorasick, BuildError>> = LazyLock::new(|| AhoCorasick::new(SUPPOSING));

/// Whether a text that tells of a failure does so in such sentences only.
pub(super) fn only_supposes(text: &str) -> bool {
    let text = beginning(text, TEXT_LIMIT);
    let supposes = |sentence: &str| {
        let lower = sentence.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        WORDS.as_ref().is_ok_and(|words| words.is_match(&lower))
    };
    if !supposes(text) {
        return false;
    }
    let rest: Vec<_> = sentences(text).into_iter().filter(|sentence| !supposes(sentence)).collect();
    let rest = rest.join("\n\n");
    let told = Telltales::of(&rest);
    !told.fails && !told.delays && reply::quoted(lines(&rest)).is_none()
}

/// An empty line ends a sentence, and so does a mark behind a letter: `5.1.1` and `mx.example.com` go on.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut begin, mut before, mut last) = (0, ' ', ' ');
    for (at, letter) in text.char_indices() {
        let marked =
            matches!(last, '.' | '!' | '?') && (before.is_alphabetic() || matches!(before, ')' | '"'));
        if letter.is_whitespace() && (marked || letter == '\n' && last == '\n') {
            found.extend(text.get(begin..at));
            begin = at;
        }
        (before, last) = (last, if letter == '\r' { last } else { letter });
    }
    found.extend(text.get(begin..));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_is_no_failure() {
        // (text, whether it only supposes, why)
        for (text, supposes, why) in [
            ("If you do not pay, mail to\na@b.example could not be delivered.\n", true, "a threat"),
            (
                "Unless you confirm, mail will be rejected with 550 5.1.1 User unknown.\n",
                true,
                "a reply that will come",
            ),
            ("Onaylamazsanız iletiniz teslim edilemedi sayılır.\n", true, "in Turkish"),
            (
                "Here is what to do when you get \"550 5.1.1 User unknown\": look at the address.\n",
                true,
                "a lesson",
            ),
            (
                "Your mail could not be delivered. If you do not know why, call us.\n",
                false,
                "a failure, and advice",
            ),
            (
                "<a@b.example>: 550 5.1.1 no\n\nUnless you correct it, it will bounce again.\n",
                false,
                "a reply, and advice",
            ),
            ("Your mail could not be delivered.\n", false, "no supposing"),
        ] {
            assert_eq!(only_supposes(text), supposes, "{why}");
        }
    }

    #[test]
    fn sentences_end_behind_words() {
        assert_eq!(
            sentences("To mx.b.example: 5.1.1 no. Sorry!\nB\n\nC").len(),
            4,
            "neither a host nor a code ends one"
        );
    }
}
