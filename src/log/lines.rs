//! Lines out of a stream, without a copy of each, in memory that does not grow.

use flate2::read::MultiGzDecoder;
use memchr::{memchr_iter, memrchr};
use std::io::{self, BufRead, BufReader, Read};

/// A line of Postfix's is 2,000 bytes at most; one of the journal, as JSON, some kilobytes more. A longer one is passed
/// over as a whole.
const LINE_LIMIT: usize = 1 << 18;

/// What is looked at before it is known who compressed it. Less than is read later: that is then read without a copy.
const START: usize = 1 << 12;

/// First bytes of what other programs than gzip make.
const COMPRESSED: [(&[u8], &str); 3] =
    [(b"\xFD7zXZ\0", "xz"), (b"\x28\xB5\x2F\xFD", "zstd"), (b"BZh", "bzip2")];

/// The other program than gzip that compressed what begins so; it undoes it with `-dc`.
#[must_use]
pub fn compressor(start: &[u8]) -> Option<&'static str> {
    COMPRESSED.iter().find(|(magic, _)| start.starts_with(magic)).map(|(_, program)| *program)
}

/// The stream itself, or what gzip made of it.
///
/// # Errors
/// It cannot be read, or another program compressed it.
pub fn decoded<'a>(input: impl Read + 'a) -> io::Result<Box<dyn Read + 'a>> {
    let mut input = BufReader::with_capacity(START, input);
    let start = input.fill_buf()?;
    if let Some(program) = compressor(start) {
        return Err(io::Error::other(format!("compressed: pipe it through {program} -dc")));
    }
    let is_gzip = start.starts_with(b"\x1F\x8B");
    Ok(if is_gzip { Box::new(MultiGzDecoder::new(input)) } else { Box::new(input) })
}

/// Hands out the lines of a stream, each without its end.
pub struct LogLines<R> {
    input: R,
    buffer: Vec<u8>,
    /// What was read into the buffer.
    filled: usize,
    /// Inside a line that is too long.
    skipping: bool,
}

impl<R: Read> LogLines<R> {
    /// The lines of `input`.
    pub fn new(input: R) -> Self {
        Self { input, buffer: vec![0; LINE_LIMIT], filled: 0, skipping: false }
    }

    /// Hands every line to `take`, in order; none that is longer than 262,144 bytes.
    ///
    /// # Errors
    /// The stream's own.
    pub fn for_each(&mut self, mut take: impl FnMut(&[u8])) -> io::Result<()> {
        loop {
            let room = self.buffer.get_mut(self.filled..).unwrap_or_default();
            let read = match self.input.read(room) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            let before = self.filled;
            self.filled += read;
            let chunk = self.buffer.get(..self.filled).unwrap_or_default();
            if read == 0 {
                if !chunk.is_empty() && !self.skipping {
                    take(without_return(chunk));
                }
                return Ok(());
            }
            // What was there before has no end of a line, and is not searched again.
            let fresh = chunk.get(before..).unwrap_or_default();
            let whole = memrchr(b'\n', fresh).map_or(0, |end| before + end + 1);
            let mut begin = 0;
            for end in memchr_iter(b'\n', chunk.get(..whole).unwrap_or_default()) {
                let line = chunk.get(begin..end).unwrap_or_default();
                begin = end + 1;
                if !std::mem::take(&mut self.skipping) {
                    take(without_return(line));
                }
            }
            self.buffer.copy_within(whole..self.filled, 0);
            self.filled -= whole;
            if self.filled == self.buffer.len() {
                self.skipping = true;
                self.filled = 0;
            }
        }
    }
}

fn without_return(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}
