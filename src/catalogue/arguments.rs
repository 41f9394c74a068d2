//! What the texts of a reason may say of a case.

use fluent_bundle::FluentArgs;

/// Writes the enum and its names from one list, in the order of the names: each is set behind the others.
macro_rules! arguments {
    ($($variant:ident $name:literal $meaning:literal;)*) => {
        /// A placeholder that stands in the texts of any reason.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Argument {
            $(#[doc = $meaning] $variant,)*
        }

        impl Argument {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in a text, without its `$`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What it stands for; the manual page prints it.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

arguments! {
    Count "count" "How many recipients share the reason: a number, which plural forms are chosen by.";
    Domain "domain" "The domain of the recipient.";
    Fate "fate" "What became of the message: `refused`, `gave-up`, `delayed`, `test` or `done`.";
    Host "host" "The host that spoke.";
    Ip "ip" "The sending server's address as the other side saw it.";
    Letters "letters" "Whose address has letters that need SMTPUTF8: `recipient` or `sender`.";
    Limit "limit" "The server's limit for a message.";
    List "list" "The name of a blocklist.";
    Party "party" "Who can act, e.g. `sender-admin`.";
    Provider "provider" "`known` where the recipient has a mailbox of a large provider and no administrator, else `unknown`.";
    Reply "reply" "`known` where a reply follows, never the reply itself.";
    SenderDomain "sender-domain" "The domain of the sender.";
    Sent "sent" "The day on which the mail was written.";
    Size "size" "The size of the message.";
    Speaker "speaker" "Whose server spoke: `own`, `relay`, `recipient` or `forwarding`.";
    Suggested "suggested" "The part of an address that may have been meant.";
    Tried "tried" "How long the message was tried.";
    Typed "typed" "The same part as it was typed.";
    Usable "usable" "What attachments may take up below the limit.";
    Wait "wait" "How long the server asks to wait.";
}

/// What is not known; the texts select on it.
pub const UNKNOWN: &str = "unknown";

/// One recipient, of whose case nothing is known.
pub fn nothing_known() -> FluentArgs<'static> {
    let mut arguments = FluentArgs::with_capacity(Argument::ALL.len());
    for argument in Argument::ALL {
        arguments.set(argument.name(), UNKNOWN);
    }
    arguments.set(Argument::Count.name(), 1);
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_their_order() {
        assert!(Argument::ALL.is_sorted_by_key(|argument| argument.name()));
    }
}
