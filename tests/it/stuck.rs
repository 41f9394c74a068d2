//! What hangs or fails outside the daemon: a log that nobody reads, a full disk, a file without an end. It costs the
//! mail nothing, and SIGTERM ends the daemon all the same.

use crate::daemon::{Daemon, http};
use crate::peer::{bounce, new_body};
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Far more than anything here takes, far less than anybody waits for mail.
const SOON: Duration = Duration::from_secs(5);

fn explained(daemon: &Daemon) -> bool {
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    new_body(&peer.end_of_message()).is_some()
}

fn ends_soon(daemon: &mut Daemon) {
    let asked = Instant::now();
    daemon.signal("TERM");
    assert_eq!(daemon.end().code(), Some(0));
    assert!(asked.elapsed() < SOON, "{:?}", asked.elapsed());
}

/// A stream as the journal has one, and its reader, who does not read.
fn stuck_reader() -> (UnixStream, Stdio) {
    let (reader, mut log) = UnixStream::pair().unwrap();
    log.set_nonblocking(true).unwrap();
    while !matches!(log.write(&[b'\n'; 4096]), Err(error) if error.kind() == ErrorKind::WouldBlock) {}
    log.set_nonblocking(false).unwrap();
    (reader, Stdio::from(OwnedFd::from(log)))
}

#[test]
fn a_log_that_nobody_reads_delays_nothing_and_its_lost_lines_are_counted() {
    let (_reader, log) = stuck_reader();
    let metrics = tempfile::tempdir().unwrap();
    let metrics = metrics.path().join("metrics");
    let settings = format!("metrics = \"unix:{}\"\n", metrics.display());
    let mut daemon = Daemon::start_logging_to(&settings, log);
    assert!(explained(&daemon));
    // more than may wait: what is no report is told, too
    let mut peer = daemon.connect();
    peer.negotiate();
    for _ in 0..10_000 {
        peer.mail("");
        peer.expect('c');
        peer.command('D', format!("Mi\0{}\0", "Q".repeat(320)).as_bytes());
        peer.command('L', b"Content-Type\0multipart/report\0");
        peer.command('E', b"");
        peer.expect('c');
    }
    let asked = Instant::now();
    assert!(explained(&daemon));
    let mut smtpd = daemon.connect_policy();
    smtpd.write_all(b"request=smtpd_access_policy\n\n").unwrap();
    smtpd.read_exact(&mut [0; 14]).unwrap();
    assert!(http(UnixStream::connect(&metrics).unwrap(), "/health").ends_with("ok\n"));
    assert!(asked.elapsed() < SOON, "{:?}", asked.elapsed());
    let numbers = http(UnixStream::connect(&metrics).unwrap(), "/metrics");
    let lost = numbers.lines().find(|line| line.starts_with("neden_log_lines_lost_total{why=\"dropped\"}"));
    assert!(lost.is_some_and(|line| !line.ends_with(" 0")), "{numbers}");
    ends_soon(&mut daemon);
}

#[test]
fn a_full_disk_behind_the_log_changes_nothing() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let mut daemon = Daemon::start_logging_to("", Stdio::from(full));
    (0..3).for_each(|_| assert!(explained(&daemon)));
    daemon.signal("HUP");
    assert!(explained(&daemon));
    ends_soon(&mut daemon);
}

#[test]
fn a_log_that_may_not_grow_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let mut daemon = Daemon::start_logging_to("", Stdio::from(File::create(&log).unwrap()));
    assert!(explained(&daemon));
    daemon.limit("fsize", fs::metadata(&log).unwrap().len());
    (0..3).for_each(|_| assert!(explained(&daemon)));
    ends_soon(&mut daemon);
}

#[test]
fn a_log_whose_reader_is_gone_changes_nothing() {
    let (reader, log) = UnixStream::pair().unwrap();
    let mut daemon = Daemon::start_logging_to("", Stdio::from(OwnedFd::from(log)));
    drop(reader);
    (0..3).for_each(|_| assert!(explained(&daemon)));
    ends_soon(&mut daemon);
}

#[test]
fn the_journal_is_told_the_level_and_everybody_else_reads_it() {
    for (journal, ready, cut) in [(true, "<6>ready", "<6>queue_id="), (false, "INFO ready", "INFO queue_id=")]
    {
        let (reader, log) = UnixStream::pair().unwrap();
        let mut reader = BufReader::new(reader);
        let log = OwnedFd::from(log);
        let stream = File::from(log.try_clone().unwrap()).metadata().unwrap();
        let name = if journal { format!("{}:{}", stream.dev(), stream.ino()) } else { "1:1".to_owned() };
        let mut daemon = Daemon::start_in("", Stdio::from(log), &[("JOURNAL_STREAM", name.as_str())]);
        let mut said = String::new();
        // one that is told to leave while it loads never says so
        while !said.contains(ready) {
            assert_ne!(reader.read_line(&mut said).unwrap(), 0, "{said}");
        }
        assert!(explained(&daemon));
        ends_soon(&mut daemon);
        reader.read_to_string(&mut said).unwrap();
        for words in [ready, cut] {
            assert!(said.lines().any(|line| line.starts_with(words)), "{words}: {said}");
        }
    }
}

#[test]
fn a_file_without_an_end_holds_up_neither_mail_nor_the_end_of_the_daemon() {
    let mut daemon = Daemon::start("");
    let rules = daemon.folder().join("rules.d");
    fs::create_dir(&rules).unwrap();
    assert!(Command::new("mkfifo").arg(rules.join("endless.toml")).status().unwrap().success());
    daemon.signal("HUP");
    daemon.wait_for("endless.toml: no plain file");
    assert!(explained(&daemon));
    ends_soon(&mut daemon);
}

#[test]
fn a_daemon_that_is_told_to_leave_while_it_loads_leaves() {
    let folder = tempfile::tempdir().unwrap();
    let (senders, log) = (folder.path().join("senders"), folder.path().join("log"));
    // what takes longer to read than to say so
    let entries: String = (0..400_000).map(|number| format!("user{number}@example.com tr\n")).collect();
    fs::write(&senders, entries).unwrap();
    let settings = format!("[language]\nsenders = \"{}\"\n", senders.display());
    let mut daemon = Daemon::start_logging_to(&settings, Stdio::from(File::create(&log).unwrap()));
    ends_soon(&mut daemon);
    let said = fs::read_to_string(log).unwrap();
    assert!(said.contains("INFO stopped") && !said.contains("INFO ready"), "{said}");
}

#[test]
fn a_manager_that_takes_no_more_words_delays_neither_mail_nor_the_end_of_the_daemon() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("notify");
    let _manager = UnixDatagram::bind(&socket).unwrap();
    let another = UnixDatagram::unbound().unwrap();
    another.set_nonblocking(true).unwrap();
    while another.send_to(b"STATUS=busy", &socket).is_ok() {}
    let mut daemon = Daemon::start_in("", Stdio::null(), &[("NOTIFY_SOCKET", socket.to_str().unwrap())]);
    assert!(explained(&daemon));
    ends_soon(&mut daemon);
}

#[test]
fn the_watchdog_hears_from_the_loop_that_serves() {
    let folder = tempfile::tempdir().unwrap();
    let notify = UnixDatagram::bind(folder.path().join("notify")).unwrap();
    notify.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let socket = folder.path().join("notify");
    let environment = [("NOTIFY_SOCKET", socket.to_str().unwrap()), ("WATCHDOG_USEC", "100000")];
    let _daemon = Daemon::start_in("", Stdio::null(), &environment);
    let mut heard = 0;
    while heard < 3 {
        let mut words = [0; 1000];
        let length = notify.recv(&mut words).unwrap();
        heard += usize::from(words[..length].starts_with(b"WATCHDOG=1"));
    }
}
