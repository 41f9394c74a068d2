//! From what a server said to why it said so: meaning before codes.
//!
//! [`Classifier`] asks an administrator's rules, receivers' and programs' own texts (`conf/rules/*.toml`), and then the
//! [`judge`], whose weights were made from refusals (`conf/judge`). `conf/codes.toml` says what a code means that stands
//! without words, and `conf/parties.toml` who can act.

mod builtin;
mod classifier;
mod codes;
mod entries;
mod facts;
mod fold;
mod id;
pub mod judge;
mod matcher;
mod party;
mod rule;
mod rule_file;
mod verdict;

pub use classifier::Classifier;
pub use fold::fold;
pub use id::{Reason, UnknownReason};
pub use judge::{Share, Voice};
pub use party::{Fate, Party, UnknownParty};
pub use rule::Rule;
pub use rule_file::{FILE_KEYS, RECEIVER_KEYS, RULE_KEYS};
pub use verdict::{Basis, Certainty, Evidence, Facts, Verdict};
