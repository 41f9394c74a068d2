//! The least that a server can do: take the frames, make the round trips, send the body back as it came.

use super::client::Address;
use super::daemon::Place;
use bytes::{Buf as _, BytesMut};
use neden::milter::{Command, Frame, Reply};
use std::path::{Path, PathBuf};
use std::{io, net, os, thread};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, UnixListener};
use tokio::runtime::Builder;

/// Payload of one frame of a new body.
const CHUNK: usize = 65535;

/// A running floor.
pub(crate) struct Floor {
    milter: PathBuf,
    policy: PathBuf,
    port: u16,
}

impl Floor {
    pub(crate) fn address(&self, place: Place, policy: bool) -> Address {
        match place {
            Place::Tcp => Address::Tcp(self.port),
            Place::Unix if policy => Address::Unix(self.policy.clone()),
            Place::Unix => Address::Unix(self.milter.clone()),
        }
    }
}

/// Listens in a thread of its own, as neden does in a process of its own.
pub(crate) fn start(folder: &Path) -> Floor {
    let (milter, policy) = (folder.join("floor"), folder.join("floor-policy"));
    let sockets = [&milter, &policy].map(|path| os::unix::net::UnixListener::bind(path).unwrap());
    let tcp = net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = tcp.local_addr().unwrap().port();
    thread::spawn(move || {
        Builder::new_current_thread().enable_all().build().unwrap().block_on(async move {
            let [milter, policy] = sockets.map(|socket| {
                socket.set_nonblocking(true).unwrap();
                UnixListener::from_std(socket).unwrap()
            });
            tcp.set_nonblocking(true).unwrap();
            let tcp = TcpListener::from_std(tcp).unwrap();
            loop {
                tokio::select! {
                    Ok((stream, _)) = milter.accept() => drop(tokio::spawn(converse(stream))),
                    Ok((stream, _)) = policy.accept() => drop(tokio::spawn(permit(stream))),
                    Ok((stream, _)) = tcp.accept() => {
                        let _ = stream.set_nodelay(true);
                        tokio::spawn(converse(stream));
                    }
                }
            }
        });
    });
    Floor { milter, policy, port }
}

async fn permit(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> io::Result<()> {
    let mut input = BytesMut::with_capacity(4096);
    while stream.read_buf(&mut input).await? > 0 {
        if input.ends_with(b"\n\n") {
            input.clear();
            stream.write_all(b"action=DUNNO\n\n").await?;
        }
    }
    Ok(())
}

async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> io::Result<()> {
    let (mut input, mut output) = (BytesMut::with_capacity(8192), BytesMut::new());
    let mut body = Vec::new();
    while stream.read_buf(&mut input).await? > 0 {
        let mut rest = &input[..];
        while let Some(frame) = Frame::decode(&mut rest).map_err(io::Error::other)? {
            match frame.command().map_err(io::Error::other)? {
                Command::OptNeg(offer) => {
                    let options = offer.choose().map_err(io::Error::other)?;
                    Reply::OptNeg { options, symbols: &[] }.encode(&mut output);
                }
                Command::Mail { sender: b"", .. } => Reply::Continue.encode(&mut output),
                Command::Mail { .. } => Reply::Accept.encode(&mut output),
                Command::Body(piece) => body.extend_from_slice(piece),
                Command::BodyEob(_) => {
                    body.chunks(CHUNK).for_each(|chunk| Reply::ReplBody(chunk).encode(&mut output));
                    body.clear();
                    Reply::Continue.encode(&mut output);
                }
                Command::Quit => return Ok(()),
                _ => {}
            }
        }
        let taken = input.len() - rest.len();
        input.advance(taken);
        stream.write_all(&output).await?;
        output.clear();
    }
    Ok(())
}
