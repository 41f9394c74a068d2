//! Reload: what an administrator may write while the daemon runs, and what becomes of it.

use crate::daemon::Daemon;
use crate::peer::{bounce, kinds, new_body};
use std::fs;
use std::process::Command;

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
    add(&daemon, "[limits]\nconnection_limit = 1\n");
    daemon.signal("HUP");
    daemon.wait_for("[limits] has changed");
    daemon.wait_for("reloaded");
    let _first = daemon.connect();
    assert!(is_explained(&daemon), "there is one connection already");
}

#[test]
fn what_is_asked_for_while_the_first_site_loads_is_done_then() {
    // nobody waits for READY here: what was changed meanwhile may have been read before or after
    let log = tempfile::NamedTempFile::new().unwrap();
    let mut daemon = Daemon::start_logging_to("", log.reopen().unwrap().into());
    daemon.signal("HUP");
    let said = || fs::read_to_string(log.path()).unwrap();
    while !said().contains("INFO reloaded") {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    daemon.signal("TERM");
    assert_eq!(daemon.end().code(), Some(0));
    assert!(said().find("ready").is_some_and(|ready| ready < said().find("reloaded").unwrap()), "{}", said());
}

#[test]
fn an_emptied_senders_file_is_kept_out() {
    let mut daemon = Daemon::start("");
    let senders = daemon.folder().join("senders");
    fs::write(&senders, "ayse@example.com en\n").unwrap();
    add(&daemon, "[language]\nsenders = \"senders\"\n");
    daemon.signal("HUP");
    daemon.wait_for("reloaded");
    fs::write(&senders, "# half written\n").unwrap();
    daemon.signal("HUP");
    daemon.wait_for("senders: no entry is left");
    daemon.wait_for("last good");
    fs::write(&senders, "ayse@example.com en\nali@example.com tr\n").unwrap();
    daemon.signal("HUP");
    daemon.wait_for("reloaded");
}

#[test]
fn only_plain_files_are_read() {
    let mut daemon = Daemon::start("");
    let rules = daemon.folder().join("rules.d");
    fs::create_dir(&rules).unwrap();
    assert!(Command::new("mkfifo").arg(rules.join("pipe.toml")).status().unwrap().success());
    std::os::unix::fs::symlink("/dev/zero", rules.join("zero.toml")).unwrap();
    daemon.signal("HUP");
    daemon.wait_for("pipe.toml: no plain file");
    daemon.wait_for("zero.toml: no plain file");
    daemon.wait_for("last good");
    assert!(is_explained(&daemon));
}

#[test]
fn a_text_that_nests_too_deeply_is_refused_and_ends_nothing() {
    let mut daemon = Daemon::start("");
    let texts = daemon.folder().join("locales/tr");
    fs::create_dir_all(&texts).unwrap();
    fs::write(texts.join("own.ftl"), format!("heading-what = {}\n", "{".repeat(20_000))).unwrap();
    daemon.signal("HUP");
    daemon.wait_for("own.ftl:1: more than 100 opening braces");
    daemon.wait_for("last good");
    assert!(is_explained(&daemon));
}

#[test]
fn a_broken_file_at_reload_leaves_the_last_good_set_and_is_named_with_its_line() {
    let mut daemon = Daemon::start("");
    let file = daemon.folder().join("neden.toml");
    let good = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{good}[notice]\n\nhtlm = true\n")).unwrap();
    daemon.signal("HUP");
    let fault = daemon.wait_for("neden.toml:");
    assert!(
        fault.contains(&format!("neden.toml:{}: notice.htlm: unknown key", good.lines().count() + 3)),
        "{fault}"
    );
    daemon.wait_for("last good");

    assert!(is_explained(&daemon));
}

#[test]
fn what_a_reload_brings_holds_on_connections_that_were_there_before() {
    let mut daemon = Daemon::start("");
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    assert!(new_body(&peer.end_of_message()).is_some());
    add(&daemon, "[notice]\nskip = [\"ayse@example.com\"]\n");
    daemon.signal("HUP");
    daemon.wait_for("reloaded");
    peer.bounce_without_end(&bounce());
    assert_eq!(kinds(&peer.end_of_message()), "c");
}
