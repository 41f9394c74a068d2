//! A mail server's side: cleanup(8) and smtpd(8), as many at a time as there are connections.

use super::bounce::Bounce;
use super::cleanup::Turns;
use bytes::{Buf as _, BytesMut};
use neden::milter::Frame;
use std::io::{self, Read as _, Write as _};
use std::os::unix::net::UnixStream as SilentStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};
use tokio::runtime::Builder;

/// What Postfix hands to one write on a Unix socket (VSTREAM_BUFSIZE), and about four times that on TCP.
const UNIX_WRITE: usize = 4096;
const TCP_WRITE: usize = 128 << 10;

/// Length of the reply to the options.
const OPTIONS_REPLY: usize = 17;

/// Where a server listens.
#[derive(Clone, Debug)]
pub(crate) enum Address {
    Unix(PathBuf),
    Tcp(u16),
}

/// What is said.
pub(crate) enum Script {
    /// Messages: one for each connection, as cleanup(8) does it, or all on one, as in a long SMTP session.
    Messages { turns: Arc<[Turns]>, kept: bool },
    /// The same request again and again.
    Policy(&'static str),
}

/// One measurement.
pub(crate) struct Load<'a> {
    pub(crate) address: Address,
    pub(crate) script: &'a Script,
    pub(crate) connections: usize,
    pub(crate) count: usize,
}

impl Load<'_> {
    /// Messages or requests a second.
    pub(crate) fn rate(&self) -> f64 {
        let each = self.count / self.connections;
        Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            let begun = Instant::now();
            let client = |number| {
                let address = self.address.clone();
                match self.script {
                    Script::Messages { turns, kept } => {
                        tokio::spawn(messages(address, Arc::clone(turns), number * each, each, *kept))
                    }
                    Script::Policy(request) => tokio::spawn(requests(address, request, each)),
                }
            };
            let clients: Vec<_> = (0..self.connections).map(client).collect();
            for client in clients {
                client.await.unwrap().unwrap();
            }
            (each * self.connections) as f64 / begun.elapsed().as_secs_f64()
        })
    }
}

/// Connections that have settled their options and say nothing more.
pub(crate) fn silent(address: &Address, count: usize) -> Vec<SilentStream> {
    let Address::Unix(path) = address else { return Vec::new() };
    let turns = Turns::new(b"", &Bounce { size: 0, recipients: 0 }.candidate(0));
    let open = |_| {
        let mut stream = SilentStream::connect(path).unwrap();
        stream.write_all(&turns.options).unwrap();
        stream.read_exact(&mut [0; OPTIONS_REPLY]).unwrap();
        stream
    };
    (0..count).map(open).collect()
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

struct Connection {
    stream: Box<dyn Stream>,
    write: usize,
    input: BytesMut,
}

impl Connection {
    async fn open(address: &Address) -> io::Result<Self> {
        let (stream, write): (Box<dyn Stream>, usize) = match address {
            Address::Unix(path) => (Box::new(unix(path).await?), UNIX_WRITE),
            Address::Tcp(port) => (Box::new(TcpStream::connect(("127.0.0.1", *port)).await?), TCP_WRITE),
        };
        Ok(Self { stream, write, input: BytesMut::with_capacity(16 << 10) })
    }

    async fn say(&mut self, words: &[u8]) -> io::Result<()> {
        for piece in words.chunks(self.write) {
            self.stream.write_all(piece).await?;
        }
        Ok(())
    }

    /// The kind of the next frame that is no edit, which has to be one of the expected.
    async fn verdict(&mut self, expected: &[u8]) -> io::Result<u8> {
        loop {
            let mut rest = &self.input[..];
            let frame = Frame::decode(&mut rest).map_err(io::Error::other)?;
            let kind = frame.map(|frame| frame.kind);
            let taken = self.input.len() - rest.len();
            self.input.advance(taken);
            match kind {
                Some(b'h' | b'm' | b'b') => {}
                Some(kind) if expected.contains(&kind) => return Ok(kind),
                Some(kind) => {
                    return Err(io::Error::other(format!("not now: frame {:?}", char::from(kind))));
                }
                None => self.more().await?,
            }
        }
    }

    async fn more(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.input).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }

    async fn message(&mut self, turns: &Turns) -> io::Result<()> {
        self.say(&turns.mail).await?;
        if self.verdict(b"ac").await? == b'c' {
            self.say(&turns.content).await?;
            self.verdict(b"c").await?;
        }
        Ok(())
    }
}

/// Like Postfix, waits for a listener whose backlog is full.
async fn unix(path: &Path) -> io::Result<UnixStream> {
    loop {
        match UnixStream::connect(path).await {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => tokio::task::yield_now().await,
            connected => return connected,
        }
    }
}

async fn messages(
    address: Address,
    turns: Arc<[Turns]>,
    first: usize,
    count: usize,
    kept: bool,
) -> io::Result<()> {
    let mut connection: Option<Connection> = None;
    for turns in turns.iter().cycle().skip(first % turns.len()).take(count) {
        let mut open = match connection.take() {
            Some(open) => open,
            None => {
                let mut open = Connection::open(&address).await?;
                open.say(&turns.options).await?;
                open.verdict(b"O").await?;
                open
            }
        };
        open.message(turns).await?;
        if kept {
            connection = Some(open);
        } else {
            open.say(&turns.quit).await?;
        }
    }
    Ok(())
}

async fn requests(address: Address, request: &'static str, count: usize) -> io::Result<()> {
    let mut connection = Connection::open(&address).await?;
    for _ in 0..count {
        connection.say(request.as_bytes()).await?;
        while !connection.input.ends_with(b"\n\n") {
            connection.more().await?;
        }
        connection.input.clear();
    }
    Ok(())
}
