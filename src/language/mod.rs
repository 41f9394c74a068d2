//! Which language the sender reads, by the standards (entry → Accept-Language → Content-Language → text →
//! domain → default).

mod accept;
mod choice;
mod detect;
mod known;
mod senders;
mod tag;

pub use accept::accept_language;
pub use choice::{Hints, choose};
pub use known::{KNOWN, Known, in_ascii};
pub use senders::Senders;
pub use tag::{InvalidTag, LanguageTag};
