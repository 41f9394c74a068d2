//! Everything that is tested from outside, in one program: one link instead of thirteen, and the cores never wait.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test may fail"
)]

mod acting;
mod cli;
mod daemon;
mod forgery;
mod founding;
mod hostile;
mod house;
mod limits;
mod manual;
mod mutation;
mod notices;
mod overload;
mod pages;
mod parties;
mod pasted;
mod peer;
mod proof;
mod reload;
mod replies;
mod report;
mod reports;
mod rewrite;
mod scaling;
mod serve;
mod siblings;
mod start_and_stop;
mod structure;
mod stuck;
mod support;
mod text_forms;
mod third_language;
