//! A daemon of this build for one test, and a mail server that talks to it over plain sockets.

use std::fs;
use std::io::{BufRead as _, BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Far above what anything takes, for machines that are busy with something else.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running daemon; killed when the test ends.
pub(crate) struct Daemon {
    child: Child,
    folder: TempDir,
    log: Receiver<String>,
    listening: Vec<String>,
}

fn spawn(folder: &TempDir, stderr: Stdio, environment: &[(&str, &str)]) -> Child {
    // systemd names the process that the watchdog is for
    Command::new("sh")
        .args(["-c", "WATCHDOG_PID=$$ exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_neden"), "serve", "--config"])
        .arg(folder.path().join("neden.toml"))
        .stderr(stderr)
        .envs(environment.iter().copied())
        .spawn()
        .unwrap()
}

fn serve(folder: &TempDir) -> (Child, Receiver<String>) {
    let mut child = spawn(folder, Stdio::piped(), &[]);
    let (lines, log) = channel();
    let errors = BufReader::new(child.stderr.take().unwrap());
    thread::spawn(move || errors.lines().map_while(Result::ok).try_for_each(|line| lines.send(line)));
    (child, log)
}

/// A directory with `settings` below `[listen]`.
fn folder_with(settings: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("milter");
    let policy = folder.path().join("policy");
    let listen =
        format!("[listen]\nmilter = \"unix:{}\"\npolicy = \"unix:{}\"\n", socket.display(), policy.display());
    fs::write(folder.path().join("senders"), "").unwrap();
    fs::write(folder.path().join("neden.toml"), format!("{listen}{settings}")).unwrap();
    folder
}

/// What a request over HTTP is answered, header included.
pub(crate) fn http(mut stream: impl Read + Write, path: &str) -> String {
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

impl Daemon {
    /// Starts with `settings` below its own `[listen]`, and waits until it is ready.
    pub(crate) fn start(settings: &str) -> Self {
        let folder = folder_with(settings);
        let (child, log) = serve(&folder);
        let mut daemon = Self { child, folder, log, listening: Vec::new() };
        daemon.wait_until_ready();
        daemon
    }

    /// The same, with its log elsewhere: nobody here reads it.
    pub(crate) fn start_logging_to(settings: &str, stderr: Stdio) -> Self {
        Self::start_in(settings, stderr, &[])
    }

    /// The same, with `environment`.
    pub(crate) fn start_in(settings: &str, stderr: Stdio, environment: &[(&str, &str)]) -> Self {
        let folder = folder_with(settings);
        let child = spawn(&folder, stderr, environment);
        let mut daemon = Self { child, folder, log: channel().1, listening: Vec::new() };
        let until = Instant::now() + PATIENCE;
        while UnixStream::connect(daemon.folder.path().join("policy")).is_err() {
            assert!(
                Instant::now() < until && daemon.child.try_wait().unwrap().is_none(),
                "it does not start"
            );
            thread::sleep(Duration::from_millis(10));
        }
        daemon
    }

    /// Another process in the place of one that has ended.
    pub(crate) fn restart(&mut self) {
        (self.child, self.log) = serve(&self.folder);
        self.wait_until_ready();
    }

    fn wait_until_ready(&mut self) {
        self.listening = self.lines_until("ready");
    }

    /// Where a listener listens, as the log says.
    pub(crate) fn address(&self, listener: &str) -> String {
        let line = self.listening.iter().find(|line| line.contains(&format!("listener=\"{listener}\"")));
        let line = line.unwrap_or_else(|| panic!("{listener} does not listen: {:?}", self.listening));
        line.split("address=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    /// The next line of the log that contains `words`.
    pub(crate) fn wait_for(&mut self, words: &str) -> String {
        self.lines_until(words).pop().unwrap()
    }

    fn lines_until(&mut self, words: &str) -> Vec<String> {
        let until = Instant::now() + PATIENCE;
        let mut seen = Vec::new();
        while let Ok(line) = self.log.recv_timeout(until.saturating_duration_since(Instant::now())) {
            let last = line.contains(words);
            seen.push(line);
            if last {
                return seen;
            }
        }
        panic!("the log never said \"{words}\": {seen:#?}");
    }

    /// Lines that are there already.
    pub(crate) fn log_so_far(&self) -> Vec<String> {
        self.log.try_iter().collect()
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub(crate) fn signal(&self, name: &str) {
        let status =
            Command::new("sh").args(["-c", &format!("kill -{name} {}", self.child.id())]).status().unwrap();
        assert!(status.success(), "kill -{name}");
    }

    /// What it holds of the machine's memory, in KiB.
    pub(crate) fn resident_memory(&self) -> u64 {
        self.memory("VmRSS:")
    }

    /// The most that it has held so far, in KiB.
    pub(crate) fn peak_memory(&self) -> u64 {
        self.memory("VmHWM:")
    }

    fn memory(&self, name: &str) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    /// No descriptor beside those that are open from now on (setrlimit(2)), or enough of them again.
    pub(crate) fn starve(&self, starved: bool) {
        let id = self.child.id();
        let taken =
            |number: &u32| PathBuf::from(format!("/proc/{id}/fd/{number}")).symlink_metadata().is_ok();
        let limit = if starved { (0..).find(|number| !taken(number)).unwrap() } else { 4096 };
        let words = [format!("--pid={id}"), format!("--nofile={limit}:")];
        assert!(Command::new("prlimit").args(words).status().unwrap().success(), "prlimit");
    }

    /// Waits for its end.
    pub(crate) fn end(&mut self) -> ExitStatus {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("the daemon does not end");
    }

    pub(crate) fn connect_policy(&self) -> UnixStream {
        let stream = UnixStream::connect(self.folder.path().join("policy")).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    pub(crate) fn connect(&self) -> Peer {
        let stream = UnixStream::connect(self.folder.path().join("milter")).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        Peer { stream }
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The mail server's side of the milter protocol, as Postfix's cleanup(8) speaks it.
pub(crate) struct Peer {
    stream: UnixStream,
}

/// One reply of the filter.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) kind: char,
    pub(crate) payload: Vec<u8>,
}

impl Peer {
    /// A daemon that has closed the connection shows it in the reply that does not come.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes);
    }

    pub(crate) fn command(&mut self, kind: char, payload: &[u8]) {
        let length = u32::try_from(payload.len() + 1).unwrap();
        let mut frame = length.to_be_bytes().to_vec();
        frame.push(kind as u8);
        frame.extend_from_slice(payload);
        self.send(&frame);
    }

    /// The next reply; nothing at the end of the connection.
    pub(crate) fn reply(&mut self) -> Option<Frame> {
        let mut length = [0; 4];
        self.stream.read_exact(&mut length).ok()?;
        let mut frame = vec![0; u32::from_be_bytes(length) as usize];
        self.stream.read_exact(&mut frame).unwrap();
        Some(Frame { kind: char::from(frame[0]), payload: frame[1..].to_vec() })
    }

    pub(crate) fn expect(&mut self, kind: char) {
        assert_eq!(self.reply().map(|frame| frame.kind), Some(kind));
    }

    /// Options as Postfix 3.7 offers them.
    pub(crate) fn offer(&mut self) {
        self.command('O', &[6_u32, 0x1ff, 0x001f_ffff].map(u32::to_be_bytes).concat());
    }

    pub(crate) fn negotiate(&mut self) {
        self.offer();
        self.expect('O');
    }

    /// MAIL FROM; the reply is the caller's.
    pub(crate) fn mail(&mut self, sender: &str) {
        self.command('D', b"M");
        self.command('M', format!("{sender}\0").as_bytes());
    }

    /// A bounce up to its last piece; what is left is the end of the message.
    pub(crate) fn bounce_without_end(&mut self, bounce: &Bounce) {
        self.mail("");
        self.expect('c');
        self.command('D', format!("R{{rcpt_addr}}\0{}\0", bounce.recipient).as_bytes());
        self.command('D', b"Li\0BOUNCE1\0");
        for (name, value) in &bounce.headers {
            self.command('L', format!("{name}\0{value}\0").as_bytes());
        }
        self.command('N', b"");
        for piece in bounce.body.as_bytes().chunks(65_535) {
            self.command('B', piece);
        }
    }

    /// The end of a message, and all that the filter says to it.
    pub(crate) fn end_of_message(&mut self) -> Vec<Frame> {
        self.command('D', b"Ei\0BOUNCE1\0");
        self.command('E', b"");
        let mut frames = Vec::new();
        while let Some(frame) = self.reply() {
            let last = matches!(frame.kind, 'a' | 'c' | 'd' | 'r' | 't' | 'y');
            frames.push(frame);
            if last {
                break;
            }
        }
        frames
    }
}

/// The new body that the filter sent, when it sent one.
pub(crate) fn new_body(frames: &[Frame]) -> Option<String> {
    let pieces: Vec<&[u8]> =
        frames.iter().filter(|frame| frame.kind == 'b').map(|frame| frame.payload.as_slice()).collect();
    (!pieces.is_empty()).then(|| String::from_utf8(pieces.concat()).unwrap())
}

/// The words of a conversation in which nothing is changed.
pub(crate) fn kinds(frames: &[Frame]) -> String {
    frames.iter().map(|frame| frame.kind).collect()
}

/// A short one.
pub(crate) fn bounce() -> Bounce {
    Bounce::to("ayse@example.com", "Merhaba")
}

/// A report as bounce(8) writes it.
pub(crate) struct Bounce {
    recipient: String,
    headers: Vec<(&'static str, String)>,
    body: String,
}

impl Bounce {
    /// To `recipient`, about an unknown user; the returned message has `returned` as its text.
    pub(crate) fn to(recipient: &str, returned: &str) -> Self {
        let headers = vec![
            ("Date", "Sun, 22 Nov 2026 00:07:20 +0000 (UTC)".to_owned()),
            ("From", "Mail Delivery System <MAILER-DAEMON@mail.example.com>".to_owned()),
            ("Subject", "Undelivered Mail Returned to Sender".to_owned()),
            ("To", recipient.to_owned()),
            ("Auto-Submitted", "auto-replied".to_owned()),
            ("MIME-Version", "1.0".to_owned()),
            (
                "Content-Type",
                "multipart/report; report-type=delivery-status;\n\tboundary=\"1.2/mail.example.com\""
                    .to_owned(),
            ),
            ("Message-Id", "<1@mail.example.com>".to_owned()),
        ];
        let body = format!(
            "This is a MIME-encapsulated message.\r\n\
            \r\n--1.2/mail.example.com\r\n\
            Content-Description: Notification\r\n\
            Content-Type: text/plain; charset=us-ascii\r\n\
            \r\n\
            This is the mail system at host mail.example.com.\r\n\
            \r\n\
            <nobody@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1\r\n    \
            <nobody@example.org>: Recipient address rejected: User unknown in virtual\r\n    \
            mailbox table (in reply to RCPT TO command)\r\n\
            \r\n--1.2/mail.example.com\r\n\
            Content-Description: Delivery report\r\n\
            Content-Type: message/delivery-status\r\n\
            \r\n\
            Reporting-MTA: dns; mail.example.com\r\n\
            X-Postfix-Queue-ID: 8A4B99A811F\r\n\
            X-Postfix-Sender: rfc822; {recipient}\r\n\
            Arrival-Date: Sun, 22 Nov 2026 00:07:20 +0000 (UTC)\r\n\
            \r\n\
            Final-Recipient: rfc822; nobody@example.org\r\n\
            Original-Recipient: rfc822;nobody@example.org\r\n\
            Action: failed\r\n\
            Status: 5.1.1\r\n\
            Remote-MTA: dns; mx.example.org\r\n\
            Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.org>: Recipient address\r\n    \
            rejected: User unknown in virtual mailbox table\r\n\
            \r\n--1.2/mail.example.com\r\n\
            Content-Description: Undelivered Message\r\n\
            Content-Type: message/rfc822\r\n\
            \r\n\
            From: {recipient}\r\n\
            To: nobody@example.org\r\n\
            Subject: Toplanti\r\n\
            Accept-Language: tr\r\n\
            \r\n\
            {returned}\r\n\
            \r\n--1.2/mail.example.com--\r\n"
        );
        Self { recipient: recipient.to_owned(), headers, body }
    }
}
