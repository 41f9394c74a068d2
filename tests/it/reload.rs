//! Reload: what an administrator may write while the daemon runs, and what becomes of it.

use crate::daemon::{Daemon, bounce, new_body};
use std::fs;

/// Writes the settings that the daemon was started with and more.
fn add(daemon: &Daemon, more: &str) {
    let file = daemon.folder().join("neden.toml");
    let settings = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{settings}{more}")).unwrap();
}

fn is_explained(daemon: &Daemon) -> bool {
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    new_body(&peer.end_of_message()).is_some()
}

#[test]
fn limits_hold_until_a_restart_and_the_log_says_so() {
    let mut daemon = Daemon::start("");
    add(&daemon, "[limits]\nmessage_size_limit = 500\n");
    daemon.signal("HUP");
    daemon.wait_for("[limits] has changed");
    daemon.wait_for("reloaded");
    assert!(is_explained(&daemon), "the bounce is longer than the new limit");
}
