//! TCP and Unix sockets under one name.

use socket2::SockRef;
use std::cell::RefCell;
use std::future::poll_fn;
use std::os::unix;
use std::pin::Pin;
use std::task::{Poll, ready};
use std::{io, net};
use tokio::io::{AsyncRead as _, AsyncWriteExt as _, ReadBuf};
use tokio::net::{TcpStream, UnixStream};

/// What is asked of the kernel for answers; it gives what `net.core.wmem_max` allows.
const SEND_BUFFER: usize = 16 << 20;
/// What one read may bring: the body comes in pieces of 64 KiB.
const READ_LIMIT: usize = 64 << 10;

thread_local! {
    static ARRIVED: RefCell<Vec<u8>> = RefCell::new(vec![0; READ_LIMIT]);
}

/// One accepted connection.
pub(super) enum Stream {
    Tcp(TcpStream),
    Unix(UnixStream),
}

/// The same outside an event loop.
pub(super) enum StdStream {
    Tcp(net::TcpStream),
    Unix(unix::net::UnixStream),
}

impl Stream {
    /// Takes it off the event loop that it was made on.
    pub(super) fn into_std(self) -> io::Result<StdStream> {
        match self {
            Self::Tcp(stream) => stream.into_std().map(StdStream::Tcp),
            Self::Unix(stream) => stream.into_std().map(StdStream::Unix),
        }
    }

    /// Puts it on the event loop that asks.
    pub(super) fn from_std(stream: StdStream) -> io::Result<Self> {
        match stream {
            StdStream::Tcp(stream) => TcpStream::from_std(stream).map(Self::Tcp),
            StdStream::Unix(stream) => UnixStream::from_std(stream).map(Self::Unix),
        }
    }

    /// Has answers leave as soon as they are written.
    pub(super) fn prepare(&self) -> io::Result<()> {
        match self {
            Self::Tcp(stream) => stream.set_nodelay(true),
            Self::Unix(_) => Ok(()),
        }
    }

    /// Makes room for an answer and says how many bytes one send surely takes while nobody reads: the kernel counts
    /// its own bookkeeping into SO_SNDBUF and reports twice what data may use (socket(7)).
    pub(super) fn make_room(&self) -> io::Result<usize> {
        let socket = match self {
            Self::Tcp(stream) => SockRef::from(stream),
            Self::Unix(stream) => SockRef::from(stream),
        };
        socket.set_send_buffer_size(SEND_BUFFER)?;
        Ok(socket.send_buffer_size()? / 2)
    }

    /// Shows `keep` what has come, waiting for at least one byte; nothing is the end. It comes into one buffer of the
    /// whole loop, so that a thousand silent connections hold none. (`try_read` would not notice that a short read has
    /// emptied the socket, and ask the kernel once more for nothing.)
    pub(super) async fn read<T>(&mut self, mut keep: impl FnMut(&[u8]) -> T) -> io::Result<T> {
        poll_fn(|context| {
            ARRIVED.with_borrow_mut(|arrived| {
                let mut buffer = ReadBuf::new(arrived);
                ready!(match self {
                    Self::Tcp(stream) => Pin::new(stream).poll_read(context, &mut buffer),
                    Self::Unix(stream) => Pin::new(stream).poll_read(context, &mut buffer),
                })?;
                Poll::Ready(Ok(keep(buffer.filled())))
            })
        })
        .await
    }

    /// Writes as much as the kernel takes now: all of it, nearly always.
    pub(super) fn write_at_once(&self, output: &[u8]) -> io::Result<usize> {
        let written = match self {
            Self::Tcp(stream) => stream.try_write(output),
            Self::Unix(stream) => stream.try_write(output),
        };
        match written {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(0),
            written => written,
        }
    }

    /// Writes all of it: one send when it fits.
    pub(super) async fn write_all(&mut self, output: &[u8]) -> io::Result<()> {
        match self {
            Self::Tcp(stream) => stream.write_all(output).await,
            Self::Unix(stream) => stream.write_all(output).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::net::TcpListener;

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
    }

    /// One send of exactly the room that `make_room` promises, to a peer that never reads.
    fn one_send(stream: &Stream) -> (usize, usize) {
        let room = stream.make_room().unwrap();
        let answer = vec![b'x'; room];
        let sent = match stream {
            Stream::Tcp(stream) => stream.try_write(&answer).unwrap(),
            Stream::Unix(stream) => stream.try_write(&answer).unwrap(),
        };
        (sent, room)
    }

    #[test]
    fn an_answer_that_fits_leaves_a_unix_socket_in_one_send() {
        runtime().block_on(async {
            let (ours, _theirs) = UnixStream::pair().unwrap();
            ours.writable().await.unwrap();
            let (sent, room) = one_send(&Stream::Unix(ours));
            assert_eq!(sent, room);
            assert!(room >= 100_000, "two of Postfix's largest bounces: {room}");
        });
    }

    #[test]
    fn an_answer_that_fits_leaves_a_tcp_socket_in_one_send() {
        runtime().block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let (_theirs, ours) =
                tokio::join!(TcpStream::connect(listener.local_addr().unwrap()), listener.accept());
            let ours = ours.unwrap().0;
            ours.writable().await.unwrap();
            let (sent, room) = one_send(&Stream::Tcp(ours));
            assert_eq!(sent, room);
            assert!(room >= 100_000, "two of Postfix's largest bounces: {room}");
        });
    }
}
