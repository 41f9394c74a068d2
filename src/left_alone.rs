//! Why a message that might have been a bounce passes as it came. Rooms that have nothing else in common say it, and the
//! log, the metrics and the manual page show it.

use std::fmt;

/// Writes the enum, its ids for logs and metrics, and its sentences from one list.
macro_rules! left_alone {
    ($($variant:ident $id:literal $sentence:literal;)*) => {
        /// Why a message is left alone.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum LeftAlone {
            $(#[doc = $sentence] $variant,)*
        }

        impl LeftAlone {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The id for logs and metrics.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }

        impl fmt::Display for LeftAlone {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self { $(Self::$variant => $sentence,)* })
            }
        }
    };
}

left_alone! {
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
    TooLarge "too-large" "larger than the limit, as it came or rewritten";
    TooManyHeaderFields "too-many-header-fields" "more header fields than any report has";
    Structure "structure" "the parts of the report would not stay as they are";
    NothingToSay "nothing-to-say" "nothing to say about it";
    LongerThanOneSend "longer-than-one-send" "the answer would not leave in one piece, and half of one can cost the bounce";
    MemoryLimit "memory-limit" "all messages together have as much memory as they may";
    NoThread "no-thread" "the system has no thread left for it";
    Late "late" "the answer came too late";
    Panicked "panicked" "a fault of ours";
    Off "off" "the mode is off";
}
