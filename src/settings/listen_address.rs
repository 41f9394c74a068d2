//! Where to listen, in Postfix's words.

use super::setting::Setting;
use serde::Deserialize;
use std::fmt;
use std::path::PathBuf;

/// Bytes of a socket's path (unix(7)).
const PATH_LIMIT: usize = 107;

/// `inet:HOST:PORT`, `inet:PORT@HOST`, `unix:PATH`, `systemd`, or nothing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum ListenAddress {
    /// Not at all.
    Off,
    /// The sockets that systemd passes under this service's name.
    Systemd,
    /// TCP.
    Inet {
        /// A name or an address, without brackets.
        host: String,
        /// The port; 0 lets the system choose.
        port: u16,
    },
    /// A socket in the file system.
    Unix(PathBuf),
}

impl TryFrom<String> for ListenAddress {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let read = match text.split_once(':') {
            None if text.is_empty() => Some(Self::Off),
            None if text == "systemd" => Some(Self::Systemd),
            Some(("unix", path)) => {
                (path.starts_with('/') && path.len() <= PATH_LIMIT).then(|| Self::Unix(path.into()))
            }
            Some(("inet", host_port)) => inet(host_port),
            _ => None,
        };
        read.ok_or_else(Self::right)
    }
}

impl Setting for ListenAddress {
    fn right() -> String {
        format!("inet:HOST:PORT, unix:/PATH (at most {PATH_LIMIT} bytes), systemd or nothing")
    }
}

/// `HOST:PORT`, `[V6]:PORT` and, in sendmail's way, `PORT@HOST`.
fn inet(text: &str) -> Option<ListenAddress> {
    let (host, port) = match text.split_once('@') {
        Some((port, host)) => (host, port),
        None => text.rsplit_once(':')?,
    };
    let bare = match host.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']')?,
        // without brackets nobody knows where an IPv6 address ends
        None if host.contains(':') => return None,
        None => host,
    };
    let host = (!bare.is_empty()).then(|| bare.to_owned())?;
    Some(ListenAddress::Inet { host, port: port.parse().ok()? })
}

impl fmt::Display for ListenAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Off => f.write_str("off"),
            Self::Systemd => f.write_str("systemd"),
            Self::Inet { host, port } if host.contains(':') => write!(f, "inet:[{host}]:{port}"),
            Self::Inet { host, port } => write!(f, "inet:{host}:{port}"),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}
