//! Messages as strangers wrote them: header fields and body parts as spans into the bytes, and the few edits we make.

mod candidate;

pub use candidate::{Candidate, Edits, HeaderChange, HeaderField, Origin, Splice};
