//! From what a server said to why it said so: evidence before codes.
//!
//! [`Classifier`] asks six kinds of evidence in turn. What it knows is data: `conf/rules/*.toml` (texts) and
//! `conf/codes.toml` (codes), compiled in; an administrator's rules lie over them.

mod builtin;
mod classifier;
mod codes;
mod entries;
mod facts;
mod fold;
mod id;
mod matcher;
mod rule;
mod rule_file;
mod verdict;

pub use classifier::Classifier;
pub use fold::fold;
pub use id::{Reason, UnknownReason};
pub use rule::Rule;
pub use verdict::{Evidence, Facts, Party, Proof, UnknownParty, Verdict};
