//! The table of commands: what each is called, its byte, and whether the mail server waits for a reply to it.

use super::{Command, Protocol};

/// Writes the kinds of commands from one list: name, byte, libmilter's name, whether it is answered.
macro_rules! commands {
    ($($kind:ident $byte:literal $name:literal $answered:expr;)*) => {
        /// Which command it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum CommandKind {
            $(#[doc = concat!("`", $name, "`.")] $kind,)*
        }

        impl CommandKind {
            /// The kind of a command byte.
            #[must_use]
            pub fn of(byte: u8) -> Option<Self> {
                match byte {
                    $($byte => Some(Self::$kind),)*
                    _ => None,
                }
            }

            /// Its command byte.
            #[must_use]
            pub fn byte(self) -> u8 {
                match self { $(Self::$kind => $byte,)* }
            }

            /// Its name, for errors.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// Whether the server waits for a reply.
            pub(super) fn answered(self) -> Answered {
                match self { $(Self::$kind => $answered,)* }
            }
        }

        impl Command<'_> {
            /// Its kind.
            #[must_use]
            pub fn kind(&self) -> CommandKind {
                match self { $(Self::$kind { .. } => CommandKind::$kind,)* }
            }
        }
    };
}

/// Whether the server waits for a reply to a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answered {
    Always,
    Never,
    /// Unless that was chosen.
    Unless(Protocol),
}

commands! {
    OptNeg b'O' "OPTNEG" Answered::Always;
    Macro b'D' "MACRO" Answered::Never;
    Connect b'C' "CONNECT" Answered::Unless(Protocol::NR_CONN);
    Helo b'H' "HELO" Answered::Unless(Protocol::NR_HELO);
    Mail b'M' "MAIL" Answered::Unless(Protocol::NR_MAIL);
    Rcpt b'R' "RCPT" Answered::Unless(Protocol::NR_RCPT);
    Data b'T' "DATA" Answered::Unless(Protocol::NR_DATA);
    Header b'L' "HEADER" Answered::Unless(Protocol::NR_HDR);
    Eoh b'N' "EOH" Answered::Unless(Protocol::NR_EOH);
    Body b'B' "BODY" Answered::Unless(Protocol::NR_BODY);
    BodyEob b'E' "BODYEOB" Answered::Always;
    Unknown b'U' "UNKNOWN" Answered::Unless(Protocol::NR_UNKN);
    Abort b'A' "ABORT" Answered::Never;
    Quit b'Q' "QUIT" Answered::Never;
    QuitNc b'K' "QUIT_NC" Answered::Never;
}
