//! Whether neden answers where Postfix looks for it: a conversation is begun, as the user that Postfix is.

use crate::cli::users::{ids, is_root};
use crate::postfix::{Finding, Host, Severity};
use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Longer than systemd takes to start the daemon.
const TIME_LIMIT: Duration = Duration::from_secs(5);
/// How often that is waited for: `TimeoutStartSec=` of the unit, and some more.
const TRIES: usize = 3;
/// SMFIC_OPTNEG as Postfix begins: protocol 6, every action, no step left out.
const GREETING: [u8; 17] = [0, 0, 0, 13, b'O', 0, 0, 0, 6, 0, 0, 1, 0xff, 0, 0x1f, 0xff, 0xff];
/// SMFIC_QUIT.
const FAREWELL: [u8; 5] = [0, 0, 0, 1, b'Q'];

/// What is still wrong with the way to neden when it has had the time to start.
pub(super) fn finding_in_the_end(host: &Host) -> Option<Finding> {
    (1..TRIES).fold(finding(host), |found, _| found.and_then(|_| finding(host)))
}

/// What is wrong with the way to neden, if anything is.
pub(super) fn finding(host: &Host) -> Option<Finding> {
    let queue_directory = host.parameters.get("queue_directory").map_or("", String::as_str);
    let address = match host.address.strip_prefix("unix:") {
        Some(path) => format!("unix:{}", Path::new(queue_directory).join(path).display()),
        None => host.address.clone(),
    };
    let owner = host.parameters.get("mail_owner").map_or("postfix", String::as_str);
    let error = try_as(owner, &address).err()?;
    let what = format!("neden does not answer user {owner} at {address}: {error}");
    let is_denied = error.contains("ermission denied");
    let mend = match address.strip_prefix("unix:") {
        Some(path) if is_denied => format!("{path} has to belong to user {owner} or to its group"),
        Some("/var/spool/postfix/neden/milter") => "systemctl enable --now neden-milter.socket".to_owned(),
        Some(path) => format!("systemctl edit neden-milter.socket: [Socket] ListenStream={path}"),
        None => "systemctl start neden, or another listen.milter".to_owned(),
    };
    Some(Finding::new("unreachable", Severity::Missing, what, mend))
}

/// Begins a conversation and ends it.
pub(super) fn try_it(address: &str) -> io::Result<()> {
    match address.split_once(':') {
        Some(("unix", path)) => {
            let stream = UnixStream::connect(path)?;
            stream.set_read_timeout(Some(TIME_LIMIT))?;
            stream.set_write_timeout(Some(TIME_LIMIT))?;
            converse(stream)
        }
        Some(("inet", place)) => {
            let unknown = || io::Error::other(format!("no address for {place}"));
            let place = place.to_socket_addrs()?.next().ok_or_else(unknown)?;
            let stream = TcpStream::connect_timeout(&place, TIME_LIMIT)?;
            stream.set_read_timeout(Some(TIME_LIMIT))?;
            stream.set_write_timeout(Some(TIME_LIMIT))?;
            converse(stream)
        }
        _ => Err(io::Error::other("not unix:PATH or inet:HOST:PORT")),
    }
}

fn converse(mut stream: impl Read + Write) -> io::Result<()> {
    stream.write_all(&GREETING)?;
    let mut answer = [0; 5];
    stream.read_exact(&mut answer).map_err(|error| match error.kind() {
        // what the system says when a time limit of a socket is over
        io::ErrorKind::WouldBlock => io::Error::other(format!("silent for {} s", TIME_LIMIT.as_secs())),
        _ => error,
    })?;
    // who closes without reading the farewell has heard enough
    let _ = stream.write_all(&FAREWELL);
    if answer == [0, 0, 0, 13, b'O'] {
        Ok(())
    } else {
        Err(io::Error::other("what listens there is no milter"))
    }
}

/// The same as another user, where root asks.
fn try_as(user: &str, address: &str) -> Result<(), String> {
    let Some((user, group)) = ids(user).filter(|_| is_root()) else {
        return try_it(address).map_err(|error| error.to_string());
    };
    let asked = Command::new("/proc/self/exe")
        .args(["postfix", "--reach", address])
        .uid(user)
        .gid(group)
        .current_dir("/")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| error.to_string())?;
    if asked.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&asked.stderr);
    Err(said.trim().trim_start_matches("neden: ").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::net::UnixListener;
    use std::thread;

    #[test]
    fn a_milter_answers_and_everything_else_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        for (answer, good) in [(&[0, 0, 0, 13, b'O'][..], true), (b"220 mail", false), (b"", false)] {
            let path = folder.path().join(answer.len().to_string());
            let listener = UnixListener::bind(&path).unwrap();
            let peer = thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                stream.read_exact(&mut [0; 17]).unwrap();
                stream.write_all(answer).unwrap();
            });
            assert_eq!(try_it(&format!("unix:{}", path.display())).is_ok(), good, "{answer:?}");
            peer.join().unwrap();
        }
        assert!(try_it("unix:/nonexistent").is_err());
    }
}
