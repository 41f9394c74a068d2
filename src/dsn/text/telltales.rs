//! What the words of a text tell of the mail: that it came to nothing, or that it waits.

mod words;

use crate::smtp::{Action, beginning};
use aho_corasick::{AhoCorasick, BuildError};
use std::sync::LazyLock;
use words::{DELAYS, DELIVERIES, FAILURES, HELD, HINTS};

/// What Postfix says in lower case of a mail that arrived.
const OTHER_SYSTEMS: &str = "notifications of mail delivery errors";
/// Bytes of a text among which words are looked for that tell a delay from a failure.
const WORDS_LIMIT: usize = 16 * 1024;

/// All of them are looked for in one walk: a walk for each would cost as much as all the rest of the reading.
static WORDS: LazyLock<Result<AhoCorasick, BuildError>> =
    LazyLock::new(|| AhoCorasick::new(TELLING.iter().flat_map(|words| words.iter())));
const TELLING: [&[&str]; 5] = [&FAILURES, &HINTS, &DELAYS, &DELIVERIES, &HELD];

/// What a text tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Telltales {
    /// The mail came to nothing.
    pub(super) fails: bool,
    /// It may have, if somebody knows who writes of mail.
    pub(super) hints: bool,
    /// It waits.
    pub(super) delays: bool,
    /// It arrived.
    pub(super) delivers: bool,
    /// A person has to let it through, or it was for the reader.
    pub(super) held: bool,
    /// Nobody's mail came back: a server told its postmaster of a session, or of all of them.
    pub(super) session: bool,
}

impl Telltales {
    /// What it tells as a heading: sendmail calls what waits an error, too.
    pub(super) fn fate(self) -> Option<Action> {
        match self {
            Self { delays: true, .. } => Some(Action::Delayed),
            Self { fails: true, .. } => Some(Action::Failed),
            _ => None,
        }
    }

    /// Whether its words tell that the mail did not arrive, or may.
    pub(super) fn tells(self) -> bool {
        self.fails || self.hints || self.delays
    }

    /// Reads the beginning of a text.
    pub(super) fn of(text: &str) -> Self {
        let lower = beginning(text, WORDS_LIMIT).to_lowercase();
        let mut told = Self { session: is_session(&lower), ..Self::default() };
        // A phrase may go on on the next line.
        let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
        let lower = lower.replace(OTHER_SYSTEMS, "");
        for found in WORDS.as_ref().into_iter().flat_map(|words| words.find_overlapping_iter(&lower)) {
            let mut at = found.pattern().as_usize();
            let tells = TELLING.iter().position(|words| {
                let among = at < words.len();
                at = at.saturating_sub(words.len());
                among
            });
            match tells {
                Some(0) => told.fails = true,
                Some(1) => told.hints = true,
                Some(2) => told.delays = true,
                Some(3) => told.delivers = true,
                _ => told.held = true,
            }
        }
        told
    }
}

/// What a summary has in lower case, of a log or of a list's bounces.
const SUMMARIES: [&str; 4] =
    ["postfix log summaries", "- postfix begin -", "- sendmail begin -", "excessive bounces"];

/// Both sides of a session, which Postfix tells its postmaster (`notify_classes`), or a summary: nobody's mail came back.
fn is_session(lower: &str) -> bool {
    let mut lines = lower.lines().map(str::trim_start);
    SUMMARIES.iter().any(|words| lower.contains(words))
        || lower.contains("transcript of session follows") && lines.any(|line| line.starts_with("in:  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_what_became_of_a_mail() {
        let (nothing, fails) = (Telltales::default(), Telltales { fails: true, ..Telltales::default() });
        // (text, what it tells, why)
        for (text, tells, why) in [
            ("Could NOT BE DELIVERED", fails, "in any case"),
            ("İletiniz teslim edilemedi", fails, "in Turkish"),
            ("Il n’a pas pu être remis", fails, "with an apostrophe"),
            ("The user was not found", Telltales { hints: true, ..nothing }, "a hint"),
            ("It has been delayed", Telltales { delays: true, ..nothing }, "a delay"),
            ("It has not been delivered yet and has failed", Telltales { delays: true, ..fails }, "both"),
            (
                "Postfix log summaries for Nov 22",
                Telltales { session: true, ..nothing },
                "a summary, to its postmaster",
            ),
            (
                "removed for excessive bounces",
                Telltales { session: true, ..nothing },
                "a list, of its member",
            ),
            (
                "Transcript of session follows.\n\n Out: 220 x\n In:  EHLO y",
                Telltales { session: true, ..nothing },
                "Postfix, to its postmaster",
            ),
            (
                "Your message was successfully delivered",
                Telltales { delivers: true, ..nothing },
                "it arrived",
            ),
            ("It is awaiting approval", Telltales { held: true, ..nothing }, "a moderator has it"),
            ("Merhaba", nothing, "neither"),
        ] {
            assert_eq!(Telltales::of(text), tells, "{why}");
        }
    }

    #[test]
    fn words_behind_the_beginning_of_a_text_tell_nothing() {
        assert_eq!(Telltales::of(&format!("{}undelivered", " ".repeat(WORDS_LIMIT))), Telltales::default());
    }
}
