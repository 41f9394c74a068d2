//! From a message that may be a bounce to the edits that make it readable, or to the reason why it is left alone.

mod body;
mod boundary;
mod header;
mod judge;
mod outcome;
mod proving;
mod rewriter;
mod scope;
mod standing;
mod structure;

pub use judge::{judge, voices};
pub use outcome::{Outcome, Rewritten, Why};
pub use proving::Unproved;
pub use rewriter::{Rewriter, SubjectPolicy};
pub use scope::Scope;
