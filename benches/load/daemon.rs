//! neden as it is installed: a process of its own, its log written to a file.

use super::client::Address;
use std::fs::{self, File};
use std::net::TcpListener;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// What a row is measured on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Unix,
    Tcp,
}

/// One process for each kind of socket; killed at the end.
pub(crate) struct Daemon {
    children: [Child; 2],
    folder: PathBuf,
    port: u16,
    /// From the start of one of them until it said that it is ready.
    pub(crate) start_took: Duration,
}

impl Daemon {
    /// Returns when both are ready.
    pub(crate) fn start(folder: &Path) -> Self {
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let listen = |milter: String, policy: String| {
            format!("[listen]\nmilter = \"{milter}\"\npolicy = \"{policy}\"\n")
        };
        let unix = |name: &str| format!("unix:{}", folder.join(name).display());
        let begun = Instant::now();
        let first = serve(folder, "unix", &listen(unix("milter"), unix("policy")));
        let start_took = begun.elapsed();
        let second = serve(folder, "tcp", &listen(format!("inet:127.0.0.1:{port}"), String::new()));
        Self { children: [first, second], folder: folder.to_owned(), port, start_took }
    }

    pub(crate) fn address(&self, place: Place, policy: bool) -> Address {
        match place {
            Place::Tcp => Address::Tcp(self.port),
            Place::Unix => Address::Unix(self.folder.join(if policy { "policy" } else { "milter" })),
        }
    }

    /// KiB of memory that the one on Unix sockets takes.
    pub(crate) fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.children[0].id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        for child in &mut self.children {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn serve(folder: &Path, name: &str, settings: &str) -> Child {
    let config = folder.join(format!("{name}.toml"));
    fs::write(&config, settings).unwrap();
    let notify = folder.join(format!("{name}.notify"));
    let ready = UnixDatagram::bind(&notify).unwrap();
    let child = Command::new(env!("CARGO_BIN_EXE_neden"))
        .args(["serve", "--config"])
        .arg(config)
        .env("NOTIFY_SOCKET", notify)
        .stderr(File::create(folder.join(format!("{name}.log"))).unwrap())
        .spawn()
        .unwrap();
    let mut said = [0; 4096];
    while !said.starts_with(b"READY=1") {
        ready.recv(&mut said).unwrap();
    }
    child
}
