//! Bounces without a machine part: a text tells it, in the way of the program that made it.

mod blocks;
mod general;
mod program;
mod programs;
mod reply;
mod told;

pub(super) use blocks::{HEADER, leading};
pub(super) use general::read as read_any;
pub(super) use program::{is_mail_system, read};
