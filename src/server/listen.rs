//! Listeners from addresses: made here, or passed by systemd.

use super::stream::Stream;
use crate::settings::{ListenAddress, ListenSettings};
use listenfd::ListenFd;
use socket2::{Domain, SockAddr, Socket, Type};
use std::fs::{self, Permissions};
use std::io;
use std::net::{self, ToSocketAddrs as _};
use std::os::unix;
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use tokio::net::{TcpListener, UnixListener};

/// Connections that wait to be accepted; the kernel's `net.core.somaxconn` may allow fewer.
const BACKLOG: i32 = 1024;

/// A socket that will accept, on the event loop that it is given to.
pub(super) enum Listener {
    Tcp(net::TcpListener),
    Unix(unix::net::UnixListener, Option<SocketFile>),
}

/// A socket that accepts.
pub(super) enum Accepting {
    Tcp(TcpListener),
    Unix { listener: UnixListener, _file: Option<SocketFile> },
}

/// The file of a socket that was made here; it is removed at the end.
pub(super) struct SocketFile(PathBuf);

/// A listener that cannot be had.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on {address}: {error}{}", mend(key, error))]
pub struct ListenError {
    /// The name of its setting below `listen`.
    key: &'static str,
    address: String,
    error: io::Error,
}

/// What the administrator can do.
fn mend(key: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse => format!(
            "; end what listens there (ss -lnp shows it), or name another place: listen.{key} in neden.toml"
        ),
        _ => String::new(),
    }
}

/// All listeners of one daemon.
pub(super) struct Listeners {
    pub(super) milter: Vec<Listener>,
    pub(super) policy: Vec<Listener>,
    pub(super) metrics: Vec<Listener>,
}

impl Listeners {
    /// Makes those that are to be made, takes those that were passed.
    pub(super) fn open(settings: &ListenSettings) -> Result<Self, ListenError> {
        let mut passed = Passed::from_environment();
        let mut open = |address: &ListenAddress, name: &'static str| -> Result<Vec<Listener>, ListenError> {
            let fault = |error| ListenError { key: name, address: address.to_string(), error };
            match address {
                ListenAddress::Off => Ok(Vec::new()),
                ListenAddress::Systemd => {
                    let listeners = passed.take(name).map_err(fault)?;
                    if listeners.is_empty() {
                        tracing::info!(listener = name, "off: systemd passed no socket of this name");
                    }
                    Ok(listeners)
                }
                ListenAddress::Inet { host, port } => inet(host, *port).map_err(fault),
                ListenAddress::Unix(path) => {
                    unix(path, settings.socket_mode.0).map(|listener| vec![listener]).map_err(fault)
                }
            }
        };
        let listeners = Self {
            milter: open(&settings.milter, "milter")?,
            policy: open(&settings.policy, "policy")?,
            // nobody's mail depends on numbers
            metrics: open(&settings.metrics, "metrics").unwrap_or_else(|error| {
                tracing::error!("no metrics: {error}");
                Vec::new()
            }),
        };
        if listeners.milter.is_empty() && listeners.policy.is_empty() {
            tracing::warn!("neither milter nor policy has a listener: nobody can ask");
        }
        Ok(listeners)
    }
}

impl Accepting {
    /// The next connection.
    pub(super) async fn accept(&self) -> io::Result<Stream> {
        match self {
            Self::Tcp(listener) => listener.accept().await.map(|(stream, _)| Stream::Tcp(stream)),
            Self::Unix { listener, .. } => listener.accept().await.map(|(stream, _)| Stream::Unix(stream)),
        }
    }
}

impl Listener {
    /// Begins to accept on the event loop that asks.
    pub(super) fn start(self) -> io::Result<Accepting> {
        Ok(match self {
            Self::Tcp(listener) => Accepting::Tcp(TcpListener::from_std(listener)?),
            Self::Unix(listener, file) => {
                Accepting::Unix { listener: UnixListener::from_std(listener)?, _file: file }
            }
        })
    }

    /// As the log shows it.
    pub(super) fn address(&self) -> String {
        match self {
            Self::Tcp(listener) => {
                listener.local_addr().map_or_else(|_| "inet".to_owned(), |a| format!("inet:{a}"))
            }
            Self::Unix(listener, _) => listener
                .local_addr()
                .ok()
                .and_then(|address| Some(format!("unix:{}", address.as_pathname()?.display())))
                .unwrap_or_else(|| "unix".to_owned()),
        }
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        // somebody may have removed it already
        let _ = fs::remove_file(&self.0);
    }
}

/// What systemd passed, by name.
struct Passed {
    descriptors: ListenFd,
    names: Vec<String>,
}

impl Passed {
    fn from_environment() -> Self {
        let passed = sd_notify::listen_fds_with_names(false);
        let names: Vec<String> =
            passed.map(|passed| passed.map(|(_, name)| name).collect()).unwrap_or_else(|error| {
                tracing::warn!(%error, "cannot take what systemd passed");
                Vec::new()
            });
        // it believes any number, and has room for as many
        let descriptors = if names.is_empty() { ListenFd::empty() } else { ListenFd::from_env() };
        Self { descriptors, names }
    }

    fn take(&mut self, wanted: &str) -> io::Result<Vec<Listener>> {
        let mut listeners = Vec::new();
        for (index, name) in self.names.iter().enumerate() {
            if name == wanted {
                listeners.push(passed_listener(&mut self.descriptors, index)?);
            }
        }
        Ok(listeners)
    }
}

fn passed_listener(descriptors: &mut ListenFd, index: usize) -> io::Result<Listener> {
    // listenfd looks at the family of the socket and fails for the wrong one
    if let Ok(Some(listener)) = descriptors.take_unix_listener(index) {
        listener.set_nonblocking(true)?;
        return Ok(Listener::Unix(listener, None));
    }
    match descriptors.take_tcp_listener(index)? {
        Some(listener) => {
            listener.set_nonblocking(true)?;
            Ok(Listener::Tcp(listener))
        }
        None => Err(io::Error::other("systemd passed no such socket")),
    }
}

fn inet(host: &str, port: u16) -> io::Result<Vec<Listener>> {
    let mut listeners = Vec::new();
    for address in (host, port).to_socket_addrs()? {
        let socket = Socket::new(Domain::for_address(address), Type::STREAM.nonblocking().cloexec(), None)?;
        socket.set_reuse_address(true)?;
        if address.is_ipv6() {
            // 0.0.0.0 is the other listener's business
            socket.set_only_v6(true)?;
        }
        socket.bind(&address.into())?;
        socket.listen(BACKLOG)?;
        listeners.push(Listener::Tcp(socket.into()));
    }
    Ok(listeners)
}

fn unix(path: &Path, mode: u32) -> io::Result<Listener> {
    remove_stale(path)?;
    let socket = Socket::new(Domain::UNIX, Type::STREAM.nonblocking().cloexec(), None)?;
    socket.bind(&SockAddr::unix(path)?)?;
    // before listen: nobody connects with the permissions of the umask
    fs::set_permissions(path, Permissions::from_mode(mode))?;
    socket.listen(BACKLOG)?;
    Ok(Listener::Unix(socket.into(), Some(SocketFile(path.to_owned()))))
}

/// A socket file stays behind when a daemon is killed. One that still answers is somebody's, and so is any other
/// kind of file.
fn remove_stale(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(file) if !file.file_type().is_socket() => {
            Err(io::Error::new(io::ErrorKind::AlreadyExists, "the file is not a socket"))
        }
        Ok(_) => match unix::net::UnixStream::connect(path) {
            Ok(_) => Err(io::Error::new(io::ErrorKind::AddrInUse, "another daemon listens there")),
            Err(_) => fs::remove_file(path),
        },
    }
}
