//! The page of one reason: what it means, what to do, who has to act, what to tell them, what an administrator checks.

use super::codes::spans;
use super::edition::{Article, Edition, Frame, Who};
use super::{File, PageFault};
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
    examples: Vec<&'a str>,
}

/// The page.
pub(super) fn page(
    article: &Article,
    edition: &Edition<'_>,
    classifier: &Classifier,
) -> Result<File, PageFault> {
    let name = format!("{}.html", article.reason);
    let (statuses, replies) = classifier.codes(article.reason);
    let mut codes: Vec<String> = replies.iter().map(ToString::to_string).collect();
    codes.extend(spans(&statuses));
    let page =
        Page { frame: edition.frame(&name), article, codes, examples: examples(classifier, article.reason) };
    File::page(edition.path(&name), &page)
}

/// What different servers say: one example of each file of rules, then of those that are left.
fn examples(classifier: &Classifier, reason: Reason) -> Vec<&str> {
    let mut files: Vec<&str> = Vec::new();
    let mut examples: Vec<&str> = Vec::new();
    let fits = |rule: &&Rule| rule.reason == reason && rule.example.chars().count() <= EXAMPLE;
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

/// The example without its code where it is no more than a fragment of its rule: the code stands there for the proof
/// only, and no server was seen to send it.
fn as_documented(rule: &Rule) -> &str {
    let words = rule.example.split_once(' ').filter(|(code, _)| code.parse::<ReplyCode>().is_ok());
    let is_fragment = |words: &str| {
        let folded = fold(words);
        rule.text.iter().chain(&rule.any).any(|fragment| *fragment == folded)
    };
    match words {
        Some((_, words)) if rule.reply.is_empty() && is_fragment(words) => words,
        _ => &rule.example,
    }
}

impl Page<'_> {
    /// Whether the reader's own administrator is to be told.
    fn asks_own_admin(&self) -> bool {
        matches!(self.article.who, Who::SenderAdmin | Who::Unknown)
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
        self.article.entry.admin.split('`').enumerate().map(|(number, text)| (number % 2 == 1, text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_example_shows_a_code_that_nobody_sent() {
        let classifier = Classifier::builtin().unwrap();
        let shown = |id: &str| as_documented(classifier.rules().find(|rule| rule.id == id).unwrap());
        assert_eq!(
            shown("microsoft-365-recipient-restricted"),
            "Delivery not authorized",
            "a fragment alone"
        );
        let whole = "550 5.4.1 Recipient address rejected: Access denied. [DB1.eop-eur01.prod.protection.outlook.com]";
        assert!(classifier.rules().any(|rule| as_documented(rule) == whole), "a reply as it was sent");
    }
}
