//! The page of one reason: what it means, what to do, who has to act, what to tell them, what an administrator checks.

use super::codes::spans;
use super::edition::{Article, Edition, Frame, Who};
use super::meanings::Meanings;
use super::{File, PageFault};
use crate::catalogue::code_pieces;
use crate::reason::{Classifier, Reason, Rule, fold};
use crate::smtp::ReplyCode;
use askama::Template;

/// Example replies on a page.
const EXAMPLES: usize = 4;
/// Longer ones tell one server's story, in letters.
const EXAMPLE: usize = 160;

#[derive(Template)]
#[template(path = "reason.html", config = "conf/pages/askama.toml")]
struct Page<'a> {
    frame: Frame<'a>,
    article: &'a Article,
    codes: Vec<String>,
    examples: Vec<Example<'a>>,
}

/// The page.
pub(super) fn page(
    article: &Article,
    edition: &Edition<'_>,
    classifier: &Classifier,
    meanings: &Meanings,
) -> Result<File, PageFault> {
    let name = format!("{}.html", article.reason);
    let (statuses, replies) = meanings.codes(article.reason);
    let mut codes: Vec<String> = replies.iter().map(ToString::to_string).collect();
    codes.extend(spans(&statuses));
    let page =
        Page { frame: edition.frame(&name), article, codes, examples: examples(classifier, article.reason) };
    File::page(edition.path(&name), &page)
}

/// What a server says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Example<'a> {
    words: &'a str,
    /// More stands around them.
    is_fragment: bool,
}

/// What different servers say: one example of each file of rules, then of those that are left.
fn examples(classifier: &Classifier, reason: Reason) -> Vec<Example<'_>> {
    let mut files: Vec<&str> = Vec::new();
    let mut examples: Vec<Example<'_>> = Vec::new();
    let fits = |rule: &&Rule| {
        rule.reason == reason
            && rule.example.chars().count() <= EXAMPLE
            && is_legible(as_documented(rule).words)
    };
    for again in [false, true] {
        for rule in classifier.rules().filter(fits) {
            let example = as_documented(rule);
            let known = files.contains(&rule.file.as_str()) != again || examples.contains(&example);
            if examples.len() < EXAMPLES && !known {
                files.push(&rule.file);
                examples.push(example);
            }
        }
    }
    examples
}

/// Marks of a server, such as `550 OFR_305`, tell people nothing.
fn is_legible(words: &str) -> bool {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let is_word = |word: &String| !word.is_empty() && word.chars().all(char::is_alphabetic);
    words.split_whitespace().map(bare).filter(is_word).count() > 1
}

/// The example, or the fragment alone where the example is no more than that behind a code: the code, and a capital
/// letter, stand there for the proof of the rule only, and no server was seen to send them.
fn as_documented(rule: &Rule) -> Example<'_> {
    let behind_a_code = rule.example.split_once(' ').filter(|(code, _)| code.parse::<ReplyCode>().is_ok());
    let fragment = behind_a_code.filter(|_| rule.reply.is_empty()).and_then(|(_, words)| {
        let folded = fold(words);
        rule.text.iter().chain(&rule.any).find(|fragment| **fragment == folded)
    });
    match fragment {
        Some(fragment) => Example { words: fragment.trim(), is_fragment: true },
        None => Example { words: &rule.example, is_fragment: false },
    }
}

impl Page<'_> {
    /// Whether the reader's own administrator is to be sent the notice: not where malware may hang on it.
    fn asks_own_admin(&self) -> bool {
        matches!(self.article.who, Who::SenderAdmin | Who::Unknown)
            && self.article.reason != Reason::VirusDetected
    }

    /// What the band does not say already.
    fn steps(&self) -> Vec<&str> {
        let band = self.frame.word(self.article.who.message());
        self.article.entry.steps.iter().map(String::as_str).filter(|step| *step != band).collect()
    }

    /// Whether there is something to say of a mail that still waits.
    fn may_wait(&self) -> bool {
        self.article.entry.delayed.is_some() || self.article.who == Who::TryAgain
    }

    /// Whether the steps of a delay call the recipient already.
    fn calls_recipient(&self) -> bool {
        matches!(self.article.who, Who::Recipient | Who::RecipientAdmin)
    }

    /// The administrator's part: words, and between backticks what an administrator types.
    fn admin(&self) -> impl Iterator<Item = (bool, &str)> {
        code_pieces(&self.article.entry.admin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_example_shows_a_code_that_nobody_sent() {
        let classifier = Classifier::builtin().unwrap();
        let fragment = Example { words: "delivery not authorized", is_fragment: true };
        let whole = Example {
            words: "550 5.4.1 Recipient address rejected: Access denied. [DB1.eop-eur01.prod.protection.outlook.com]",
            is_fragment: false,
        };
        for (example, why) in [(fragment, "known by its words only"), (whole, "a reply as it was sent")] {
            assert!(classifier.rules().any(|rule| as_documented(rule) == example), "{why}");
        }
    }
}
