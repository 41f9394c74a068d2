//! Bounces without a machine part: a text tells it, in the way of the program that made it.

mod address;
mod alike;
mod below;
mod blocks;
mod general;
mod program;
mod programs;
mod recipients;
mod reply;
mod ses;
mod supposed;
mod telltales;
mod told;

pub(super) use address::leading;
pub(super) use below::{Words, told_of_all, told_of_each};
pub(super) use blocks::HEADER;
pub(super) use general::read as read_any;
pub(super) use program::{is_mail_system, read};
pub(super) use programs::is_opensmtpd;
pub use reply::quoted;
pub(super) use ses::read as read_ses;
pub(super) use told::{Told, begins_with};
