//! From a message that may be a bounce to the edits that make it readable, or to the reason why it is left alone.

mod account;
mod body;
mod boundary;
mod header;
mod outcome;
mod placement;
mod proving;
mod reader;
mod rewriter;
mod scope;
mod standing;
mod structure;
mod verdicts;
mod whole;

pub use account::{Account, CaseKind};
pub use outcome::{Outcome, Rewritten};
pub use proving::{UnprovedPolicy, proof_id};
pub use rewriter::{Rewriter, SubjectPolicy};
pub use scope::Scope;
pub use standing::proved;
pub use verdicts::{verdicts, voices};
