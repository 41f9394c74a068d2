//! The only room that waits.
