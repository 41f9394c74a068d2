//! Bounces without a machine part: a text tells it, in the way of the program that made it.

mod blocks;
mod general;
mod program;
mod programs;
mod reply;
mod ses;
mod told;

pub(super) use blocks::{HEADER, leading};
pub(super) use general::read as read_any;
pub(super) use program::{beginning, is_mail_system, read};
pub(super) use ses::read as read_ses;
pub(super) use told::begins_with;
