//! Postfix on this machine: its commands and its files.

use crate::cli::Failure;
use crate::postfix::{Host, Version, decode};
use crate::settings::{ListenAddress, Settings, Switch};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// How long postconf(1) may take, which answers at once: what it reads may hang, as any file can.
const PATIENCE: Duration = Duration::from_secs(30);
/// Bytes of what a command says: the listing of half a million mails.
const SAID_LIMIT: u64 = 256 << 20;

/// One instance.
pub(super) struct System {
    config_directory: Option<PathBuf>,
}

impl System {
    pub(super) fn new(config_directory: Option<PathBuf>) -> Self {
        Self { config_directory }
    }

    /// Runs one of Postfix's commands for this instance; gives what it says.
    pub(super) fn run(&self, program: &str, arguments: &[&str], input: &str) -> Result<String, Failure> {
        self.run_within(Duration::MAX, program, arguments, input)
    }

    /// What postconf(1) says.
    pub(super) fn postconf(&self, arguments: &[&str]) -> Result<String, Failure> {
        self.run_within(PATIENCE, "postconf", arguments, "")
    }

    fn run_within(
        &self,
        patience: Duration,
        program: &str,
        arguments: &[&str],
        input: &str,
    ) -> Result<String, Failure> {
        // sendmail(1) alone has another letter for it
        let flag = if program == "sendmail" { "-C" } else { "-c" };
        let mut command = Command::new(program);
        if let Some(directory) = &self.config_directory {
            command.arg(flag).arg(directory);
        }
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let failed =
            |why: String| Failure::System(format!("{program} {}: {}", arguments.join(" "), why.trim()));
        let mut child = command.spawn().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => failed("Postfix is not installed here, or not in PATH".to_owned()),
            _ => failed(error.to_string()),
        })?;
        let (said, complained) = (said(child.stdout.take()), said(child.stderr.take()));
        if let Some(mut stdin) = child.stdin.take() {
            // who does not want to read says why at the end
            let _ = stdin.write_all(input.as_bytes());
        }
        let (Ok(said), Ok(complained)) = (said.recv_timeout(patience), complained.recv_timeout(patience))
        else {
            // what cannot be ended is left behind
            let _ = child.kill();
            return Err(failed(format!("no answer in {} s", patience.as_secs())));
        };
        let status = child.wait().map_err(|error| failed(error.to_string()))?;
        if status.success() {
            Ok(decode(&said))
        } else {
            Err(failed(String::from_utf8_lossy(&complained).into_owned()))
        }
    }

    /// Everything that is known of it.
    pub(super) fn host(&self, settings: &Settings) -> Result<Host, Failure> {
        let parameters: BTreeMap<String, String> = self
            .postconf(&["-x"])?
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect();
        let parameter = |name: &str| parameters.get(name).map_or("", String::as_str);
        let directory = Path::new(parameter("config_directory"));
        let queue = Path::new(parameter("queue_directory"));
        let version: Version = parameter("mail_version").parse().map_err(Failure::System)?;
        Ok(Host {
            version,
            main: read(&directory.join("main.cf"))?,
            master: read(&directory.join("master.cf"))?,
            address: address(&settings.listen.milter, "milter", queue)
                .ok_or_else(|| Failure::System("listen.milter is off: neden cannot be reached".to_owned()))?,
            policy: address(&settings.listen.policy, "policy", queue).unwrap_or_default(),
            remote: settings.notice.remote == Switch::On,
            stamps_proof: !settings.proof.stamp_key.as_os_str().is_empty(),
            compute_time_limit: settings.limits.compute_time_limit.0,
            parameters,
        })
    }
}

/// All that comes through a pipe, when it has come.
fn said(pipe: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (whole, said) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = pipe {
            // of what breaks off, the beginning
            let _ = pipe.take(SAID_LIMIT).read_to_end(&mut bytes);
        }
        // nobody waits any longer
        let _ = whole.send(bytes);
    });
    said
}

fn read(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::System(format!("{}: {error}", path.display())))?;
    Ok(decode(&bytes))
}

/// A service of neden as Postfix names it, unless it is off. A socket below the queue directory has a relative name, inside
/// and outside of the chroot.
fn address(listen: &ListenAddress, service: &str, queue_directory: &Path) -> Option<String> {
    match listen {
        ListenAddress::Off => None,
        ListenAddress::Systemd => Some(format!("unix:neden/{service}")),
        ListenAddress::Inet { host, port } => {
            let host = match host.as_str() {
                "0.0.0.0" => "127.0.0.1",
                "::" => "::1",
                host => host,
            };
            Some(ListenAddress::Inet { host: host.to_owned(), port: *port }.to_string())
        }
        ListenAddress::Unix(path) => {
            let path = path.strip_prefix(queue_directory).unwrap_or(path);
            Some(format!("unix:{}", path.display()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_listened_to_while_it_reads_and_not_waited_for_without_end() {
        let system = System::new(None);
        let error = system.run_within(Duration::from_millis(10), "sleep", &["1000"], "").unwrap_err();
        assert!(matches!(&error, Failure::System(words) if words.contains("no answer")), "{error:?}");
        let longer_than_a_pipe = "said\n".repeat(100_000);
        assert_eq!(system.run("cat", &[], &longer_than_a_pipe).unwrap(), longer_than_a_pipe);
        let failing = system.run("sh", &["-c", "echo why >&2; exit 1"], "").unwrap_err();
        assert!(matches!(&failing, Failure::System(words) if words.ends_with("why")), "{failing:?}");
    }

    #[test]
    fn neden_is_named_as_postfix_reaches_it() {
        for (listen, named) in [
            ("systemd", "unix:neden/milter"),
            ("inet:0.0.0.0:9871", "inet:127.0.0.1:9871"),
            ("inet:[::1]:9871", "inet:[::1]:9871"),
            ("unix:/var/spool/postfix/neden/m", "unix:neden/m"),
            ("unix:/run/neden/m", "unix:/run/neden/m"),
        ] {
            let listen = ListenAddress::try_from(listen.to_owned()).unwrap();
            assert_eq!(address(&listen, "milter", Path::new("/var/spool/postfix")).as_deref(), Some(named));
        }
        assert_eq!(address(&ListenAddress::Off, "policy", Path::new("/")), None);
    }
}
