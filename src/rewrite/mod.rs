//! From a candidate to its edits.
