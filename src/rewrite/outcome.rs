//! What becomes of a message here.

use crate::language::LanguageTag;
use crate::mail::Edits;
use crate::reason::Reason;
use std::fmt;

/// The answer about one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It passes as it is.
    LeftAlone(Why),
    /// It passes with a mark in its header and is not explained.
    Marked(Edits),
    /// It passes with these edits.
    Rewritten(Rewritten),
}

/// A message that is explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// All that changes.
    pub edits: Edits,
    /// The reasons, in the order of the notice.
    pub reasons: Vec<Reason>,
    /// The languages of the notice.
    pub languages: Vec<LanguageTag>,
}

/// Writes the enum, its ids for logs and metrics, and its sentences from one list.
macro_rules! whys {
    ($($variant:ident $id:literal $sentence:literal;)*) => {
        /// Why a message is left alone.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Why {
            $(#[doc = $sentence] $variant,)*
        }

        impl Why {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The id for logs and metrics.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }

        impl fmt::Display for Why {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self { $(Self::$variant => $sentence,)* })
            }
        }
    };
}

whys! {
    NotAReport "not-a-report" "not a delivery status notification";
    AlreadyExplained "already-explained" "a notice of ours already";
    ForTheMailSystem "for-the-mail-system" "addressed to the mail system, not to a person";
    FromAList "from-a-list" "passed on by a mailing list, whose software reads it";
    Protected "protected" "signed or encrypted as a whole";
    Ambiguous "ambiguous" "not written by the letter of RFC 3464";
    OutOfScope "out-of-scope" "the recipient is not among those to explain to";
    Strange "strange" "came by SMTP, and such reports are not to be explained";
    Unproved "unproved" "came by SMTP, and nothing proves that it is about a mail of ours";
    StrangeDomain "strange-domain" "came by SMTP for a domain that is not ours";
    TooLarge "too-large" "larger than the limit when rewritten";
    Structure "structure" "the parts of the report would not stay as they are";
    NothingToSay "nothing-to-say" "nothing to say about it";
}
