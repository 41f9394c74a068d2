//! A daemon of this build for one test.

use crate::peer::Peer;
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
        self.limit("nofile", limit.into());
    }

    /// Lowers or raises one of its limits (prlimit(1)).
    pub(crate) fn limit(&self, name: &str, limit: u64) {
        let words = [format!("--pid={}", self.child.id()), format!("--{name}={limit}:")];
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
        Peer::new(stream)
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
