//! Postfix on this machine: its commands and its files.

use crate::cli::Failure;
use crate::postfix::{Host, Version, decode};
use crate::settings::{ListenAddress, Settings, Switch};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

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
        if let Some(mut stdin) = child.stdin.take() {
            use std::io::Write as _;
            // who does not want to read says why at the end
            let _ = stdin.write_all(input.as_bytes());
        }
        let done = child.wait_with_output().map_err(|error| failed(error.to_string()))?;
        if done.status.success() {
            Ok(decode(&done.stdout))
        } else {
            Err(failed(String::from_utf8_lossy(&done.stderr).into_owned()))
        }
    }

    /// Everything that is known of it.
    pub(super) fn host(&self, settings: &Settings) -> Result<Host, Failure> {
        let parameters: BTreeMap<String, String> = self
            .run("postconf", &["-x"], "")?
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
