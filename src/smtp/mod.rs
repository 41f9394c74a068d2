//! The words of SMTP (RFC 5321, RFC 3463, RFC 3464) as types: replies, codes, addresses, actions.

mod action;
mod address;
mod reply;
mod status;

pub use action::{Action, UnknownAction};
pub use address::Address;
pub use reply::{NoReplyCode, Reply, ReplyCode};
pub use status::{EnhancedStatusCode, NoStatusCode};
