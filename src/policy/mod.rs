//! Postfix's policy delegation protocol (`check_policy_service`), the server's side.
//!
//! `request` cuts and reads what smtpd asks, `action` writes what it is told, `session` is the conversation. What is
//! told is decided by `rules`: at DATA the language of the sender, or a proof of where it came from, is stamped on the
//! message (`stamp`), and mail that the site refuses from its own senders is refused with the right words (`refuse`). For
//! everything else, and whenever in doubt, there is no opinion: `DUNNO`. Permission (`OK`, an empty action) would end the
//! list of restrictions that neden stands in and could open a relay, so no [`Action`] says it.

mod action;
mod cutter;
mod refuse;
mod request;
mod rules;
mod session;
mod stamp;

#[cfg(test)]
mod dialogs;
#[cfg(test)]
mod properties;

pub use action::Action;
pub use cutter::REQUEST_SIZE_LIMIT;
pub use refuse::{Refusal, Refusals};
pub use request::{Request, RequestBytes};
pub use rules::{Rules, Words};
pub use session::PolicySession;
