//! The running daemon against a floor: a server that makes the same round trips and does nothing else. Both hear the
//! same client in the same run; what counts is the ratio.
//!
//!     cargo bench --bench load [WORD]     only the rows whose name contains WORD

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench may fail loudly, and has a clock"
)]
#![expect(clippy::indexing_slicing, reason = "a bench knows its data")]

#[path = "../bounce/mod.rs"]
mod bounce;
#[path = "../cleanup/mod.rs"]
mod cleanup;
mod client;
mod daemon;
mod floor;

use bounce::Bounce;
use cleanup::Turns;
use client::{Load, Script};
use daemon::{Daemon, Place};
use std::env;
use std::sync::Arc;

/// The middle one of them is what is printed.
const ROUNDS: usize = 5;

/// Messages that differ, so that nobody can live from one answer.
const VARIETY: usize = 64;

const REQUEST: &str = "request=smtpd_access_policy\nprotocol_state=RCPT\nprotocol_name=ESMTP\n\
    client_address=192.0.2.25\nclient_name=client.example.com\nhelo_name=client.example.com\n\
    sender=ayse@example.com\nrecipient=ali@example.org\nrecipient_count=0\nqueue_id=\n\
    instance=1234.5678.9\nsize=4711\nsasl_method=\nsasl_username=\nsasl_sender=\n\n";

struct Row {
    name: &'static str,
    place: Place,
    script: Script,
    connections: usize,
    count: usize,
    /// What the ratio is not to fall below on a machine of its own.
    wanted: f64,
}

fn rows() -> Vec<Row> {
    let bounces = |size| {
        let one = |number| Turns::new(b"", &Bounce { size, recipients: 1 }.candidate(number));
        Script::Messages { turns: (0..VARIETY).map(one).collect(), kept: false }
    };
    let mail = |kept| {
        let empty = Bounce { size: 0, recipients: 0 };
        let one =
            |number| Turns::new(format!("ayse{number}@example.com").as_bytes(), &empty.candidate(number));
        Script::Messages { turns: (0..VARIETY).map(one).collect::<Arc<[_]>>(), kept }
    };
    let policy = || Script::Policy(REQUEST);
    let row = |name, place, script, connections, count, wanted| Row {
        name,
        place,
        script,
        connections,
        count,
        wanted,
    };
    vec![
        row("ordinary mail, a connection each", Place::Unix, mail(false), 8, 8_000, 0.85),
        row("ordinary mail, kept connections", Place::Unix, mail(true), 8, 20_000, 0.8),
        row("bounce of 5 KB, rewritten", Place::Unix, bounces(5_000), 8, 4_000, 0.5),
        row("bounce of 50 KB, rewritten", Place::Unix, bounces(50_000), 8, 2_000, 0.5),
        row("bounce of 5 KB, rewritten, TCP", Place::Tcp, bounces(5_000), 8, 4_000, 0.5),
        row("policy, 1 connection", Place::Unix, policy(), 1, 20_000, 0.8),
        row("policy, 8 connections", Place::Unix, policy(), 8, 40_000, 0.8),
        row("policy, 200 connections", Place::Unix, policy(), 200, 40_000, 0.8),
    ]
}

fn main() {
    // `cargo test --benches` only wants to know that it runs.
    let measuring = env::args().any(|word| word == "--bench");
    let words: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let folder = tempfile::tempdir().unwrap();
    let daemon = Daemon::start(folder.path());
    println!(
        "ready after {:.1} ms; {} KiB of memory",
        daemon.start_took.as_secs_f64() * 1e3,
        daemon.memory()
    );
    let floor = floor::start(folder.path());
    for row in rows() {
        if words.is_empty() || words.iter().any(|word| row.name.contains(word.as_str())) {
            let (rounds, count) = if measuring { (ROUNDS, row.count) } else { (1, row.connections) };
            measure(&row, rounds, count, &daemon, &floor);
        }
    }
    let before = daemon.memory();
    let silent = client::silent(&daemon.address(Place::Unix, false), if measuring { 1000 } else { 10 });
    println!(
        "{before} KiB of memory after all of it, {} KiB with {} silent connections",
        daemon.memory(),
        silent.len()
    );
}

fn measure(row: &Row, rounds: usize, count: usize, daemon: &Daemon, floor: &floor::Floor) {
    let policy = matches!(row.script, Script::Policy(_));
    let load = |address| Load { address, script: &row.script, connections: row.connections, count };
    let mut ratios: Vec<(f64, f64, f64)> = (0..rounds)
        .map(|_| {
            let below = load(floor.address(row.place, policy)).rate();
            let ours = load(daemon.address(row.place, policy)).rate();
            (ours / below, ours, below)
        })
        .collect();
    ratios.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (ratio, ours, below) = ratios[rounds / 2];
    println!(
        "{:<33} {ratio:.2} of the floor (wanted {}): {ours:.0} of {below:.0} a second",
        row.name, row.wanted
    );
}
