//! The filter's side of the milter protocol, versions 2 to 6 (sendmail's libmilter, as Postfix speaks it).
//!
//! `frame` cuts the stream, `command` reads what the mail server says, `reply` writes what it hears, `options`
//! settles which of both are needed at all, `session` is the conversation. What a bounce costs with Postfix's
//! defaults is three round trips: options, MAIL, end of message. Ordinary mail costs two.

mod answer;
mod command;
mod command_kind;
mod draft;
mod frame;
mod macros;
mod options;
mod reply;
mod session;

#[cfg(test)]
mod dialogs;
#[cfg(test)]
mod properties;

pub use answer::answer_size;
pub use command::{Command, PeerAddress};
pub use command_kind::CommandKind;
use frame::FRAME_COST;
pub use frame::{BODY_FRAME_LENGTH_LIMIT, FRAME_LENGTH_LIMIT, Frame, PAYLOAD_LIMIT};
pub use macros::Stage;
pub use options::{Actions, Options, Protocol};
pub use reply::Reply;
pub use session::{MilterQuestion, MilterSession};

/// What the administrator sets; every other limit stands in the file that it protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of header and body together that a message may have to be looked at (`limits.message_size_limit`).
    pub message_size: usize,
}
