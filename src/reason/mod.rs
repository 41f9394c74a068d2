//! From what a server said to why it said so: evidence before codes.

mod id;
mod verdict;

pub use id::{Reason, UnknownReason};
pub use verdict::{Evidence, Facts, Party, Proof, Speaker, Verdict};
