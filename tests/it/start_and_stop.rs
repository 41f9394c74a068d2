//! How the daemon starts, and how it ends: what systemd, an administrator and a second daemon see of it.

use crate::daemon::Daemon;
use crate::peer::{bounce, new_body};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::process::{Command, Stdio};
use std::time::Duration;

#[test]
fn sigterm_ends_the_message_under_way_and_then_the_daemon() {
    // longer than a busy machine takes for this test
    let mut daemon = Daemon::start("[limits]\nshutdown_time_limit = \"60s\"\n");
    let mut resting = daemon.connect();
    resting.negotiate();
    resting.mail("ayse@example.com");
    resting.expect('a');
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    daemon.signal("TERM");
    daemon.wait_for("stopping");
    assert_eq!(resting.reply(), None, "a connection at rest is closed at once");
    assert!(new_body(&peer.end_of_message()).is_some(), "a message under way gets its answer");
    assert_eq!(peer.reply(), None);
    assert_eq!(daemon.end().code(), Some(0));
    assert!(!daemon.folder().join("milter").exists(), "the socket is gone");
}

#[test]
fn sigterm_while_the_texts_are_still_loading_ends_the_message_under_way() {
    // nobody waits for READY here: a service that is stopped right after its start
    let mut daemon = Daemon::start_in("[limits]\nshutdown_time_limit = \"60s\"\n", Stdio::null(), &[]);
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    daemon.signal("TERM");
    assert!(new_body(&peer.end_of_message()).is_some(), "whoever talks already gets its answer");
    assert_eq!(daemon.end().code(), Some(0));
}

#[test]
fn signals_that_mean_nothing_here_end_nothing() {
    let mut daemon = Daemon::start("");
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    for signal in ["USR1", "USR2", "ALRM"] {
        daemon.signal(signal);
    }
    assert!(new_body(&peer.end_of_message()).is_some());
    daemon.signal("TERM");
    assert_eq!(daemon.end().code(), Some(0));
}

#[test]
fn what_the_environment_says_of_stacks_does_not_hold_here() {
    let mut daemon = Daemon::start_in("", Stdio::null(), &[("RUST_MIN_STACK", "1")]);
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    assert!(new_body(&peer.end_of_message()).is_some());
    daemon.signal("TERM");
    assert_eq!(daemon.end().code(), Some(0));
}

#[test]
fn a_message_that_never_ends_does_not_keep_the_daemon() {
    let mut daemon = Daemon::start("[limits]\nshutdown_time_limit = \"200ms\"\n");
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    daemon.signal("TERM");
    daemon.wait_for("shutdown_time_limit");
    assert_eq!(daemon.end().code(), Some(0));
}

#[test]
fn a_number_of_sockets_that_nobody_passed_is_not_believed() {
    let folder = tempfile::tempdir().unwrap();
    let script =
        "LISTEN_PID=$$ LISTEN_FDS=1000000000 LISTEN_FDNAMES=milter exec \"$0\" serve --config /dev/null";
    let mut daemon = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_neden")])
        .env("NEDEN_LISTEN__MILTER", "systemd")
        .env("NEDEN_LISTEN__POLICY", format!("unix:{}", folder.path().join("policy").display()))
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let log = BufReader::new(daemon.stderr.take().unwrap());
    let mut lines = log.lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("cannot take what systemd passed")));
    assert!(lines.any(|line| line.contains("ready")), "the others are served");
    daemon.kill().unwrap();
    daemon.wait().unwrap();
}

#[test]
fn what_the_system_denies_is_told_to_systemd_and_not_asked_for_again_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let notify = UnixDatagram::bind(folder.path().join("notify")).unwrap();
    notify.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let mut daemon = Command::new(env!("CARGO_BIN_EXE_neden"))
        .arg("serve")
        .env("NEDEN_LISTEN__MILTER", "unix:/nonexistent/milter")
        .env("NOTIFY_SOCKET", folder.path().join("notify"))
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut words = [0; 1000];
    let length = notify.recv(&mut words).unwrap();
    let said = String::from_utf8_lossy(&words[..length]);
    assert!(said.starts_with("STATUS=cannot listen on unix:/nonexistent/milter"), "{said}");
    assert!(daemon.try_wait().unwrap().is_none(), "it waits before it leaves");
    daemon.kill().unwrap();
    daemon.wait().unwrap();
}

#[test]
fn a_second_daemon_does_not_take_the_socket_away() {
    let daemon = Daemon::start("");
    let output = Command::new(env!("CARGO_BIN_EXE_neden"))
        .args(["serve", "--config"])
        .arg(daemon.folder().join("neden.toml"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(71));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("another daemon listens there"), "{said}");
    assert!(said.contains("listen.milter in neden.toml"), "what mends it: {said}");
    daemon.connect().negotiate();
}

#[test]
fn a_socket_left_behind_by_a_killed_daemon_is_taken_over() {
    let mut daemon = Daemon::start("");
    daemon.signal("KILL");
    daemon.end();
    assert!(daemon.folder().join("milter").exists());
    daemon.restart();
    daemon.connect().negotiate();
}

#[test]
fn ready_is_said_when_everything_is_loaded_and_never_with_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let notify = UnixDatagram::bind(folder.path().join("notify")).unwrap();
    notify.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let settings = folder.path().join("neden.toml");
    let milter = folder.path().join("milter");
    let listen = format!("[listen]\nmilter = \"unix:{}\"\npolicy = \"\"\n", milter.display());
    let serve = || {
        Command::new(env!("CARGO_BIN_EXE_neden"))
            .args(["serve", "--config"])
            .arg(&settings)
            .env("NOTIFY_SOCKET", folder.path().join("notify"))
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let said = || {
        let mut words = [0; 1000];
        let length = notify.recv(&mut words).unwrap();
        String::from_utf8_lossy(&words[..length]).into_owned()
    };

    fs::write(&settings, format!("{listen}[language]\nsenders = \"none\"\n")).unwrap();
    assert_eq!(serve().wait().unwrap().code(), Some(78));
    notify.set_nonblocking(true).unwrap();
    assert!(notify.recv(&mut [0; 1000]).is_err(), "a daemon with a fault was ready");
    notify.set_nonblocking(false).unwrap();

    fs::write(&settings, listen).unwrap();
    let mut daemon = serve();
    assert!(said().contains("READY=1"));
    assert!(UnixStream::connect(&milter).is_ok());
    assert!(Command::new("kill").arg(daemon.id().to_string()).status().unwrap().success());
    assert!(said().contains("STOPPING=1"));
    assert_eq!(daemon.wait().unwrap().code(), Some(0));
}
