//! The types of values that are one word of a few.

use super::setting::Setting;
use serde::Deserialize;

/// Writes the enums and what is said of other words from one list.
macro_rules! words {
    ($( $(#[doc = $about:literal])* $name:ident { $( $(#[doc = $doc:literal])* $variant:ident $word:literal, )* } )*) => { $(
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
        pub enum $name {
            $( $(#[doc = $doc])* #[serde(rename = $word)] $variant, )*
        }

        impl Setting for $name {
            fn right() -> String {
                let words = [$(concat!("\"", $word, "\"")),*].join(", ");
                words.rsplit_once(", ").map(|(all, last)| format!("{all} or {last}")).unwrap_or(words)
            }
        }
    )* };
}

words! {
    /// What becomes of bounces.
    Mode {
        /// They are explained.
        On "on",
        /// Everything but the edit.
        Observe "observe",
        /// They pass as they are.
        Off "off",
    }

    /// Yes or no.
    Switch {
        /// Yes.
        On "on",
        /// No.
        Off "off",
    }

    /// What becomes of the Subject.
    SubjectMode {
        /// Translated where no program is likely to read it.
        Auto "auto",
        /// Stays.
        Keep "keep",
    }

    /// What becomes of a report that came by SMTP and that nothing proves to be about a mail of the site's.
    UnprovedMode {
        /// It passes as it is.
        Leave "leave",
        /// It passes with a mark.
        Mark "mark",
        /// It is explained, and nothing said in the site's name.
        Explain "explain",
    }

    /// How log lines look.
    LogFormat {
        /// `name=value` behind a sentence.
        Text "text",
        /// One JSON object a line.
        Json "json",
    }

    /// How much of a mail address a log line shows.
    Addresses {
        /// All of it.
        Full "full",
        /// What stands behind the `@`.
        Domain "domain",
        /// Nothing.
        None "none",
    }
}
