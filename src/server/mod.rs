//! The only room that waits: listeners, connections, reload, shutdown, what systemd and Prometheus want to know.
//!
//! A connection is one task on one event loop. What a session asks is answered there where that is little work, else on
//! a thread of its own under a deadline, so that a bounce that takes too long, or panics, passes unchanged and disturbs
//! no other. What the administrator can change while the daemon runs is one [`crate::site::Site`], swapped as a whole.

mod accept;
mod aside;
mod connection;
mod current;
mod daemon;
mod http;
mod input;
mod listen;
mod log;
mod log_queue;
mod loops;
mod metrics;
mod milter_effort;
mod milter_record;
mod milter_service;
mod patience;
mod policy_service;
mod reload;
mod service;
mod services;
mod status;
mod stream;
mod systemd;

pub use daemon::{ServeError, serve};
