//! Files that another program than gzip compressed: it stands where it did that, and undoes it.

use crate::log::{compressor, decoded};
use std::fs::File;
use std::io::{self, Read, Seek as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// What was read before it is known who compressed it.
const START: u64 = 8;

/// What lies in a file, as it was before it was compressed.
pub(super) fn unpacked(path: &Path) -> io::Result<Box<dyn Read>> {
    let mut file = File::open(path)?;
    let mut start = Vec::new();
    file.by_ref().take(START).read_to_end(&mut start)?;
    file.rewind()?;
    let Some(program) = compressor(&start) else { return decoded(file) };
    let mut command = Command::new(program);
    command.arg("-dc").stdin(file).stdout(Stdio::piped());
    match command.spawn() {
        Ok(child) => Ok(Box::new(Unpacking { program, child })),
        Err(error) => {
            Err(io::Error::other(format!("compressed by {program}, which cannot be asked: {error}")))
        }
    }
}

struct Unpacking {
    program: &'static str,
    child: Child,
}

impl Read for Unpacking {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let read = self.child.stdout.as_mut().map_or(Ok(0), |output| output.read(room))?;
        // half a log is no log
        if read == 0 && !room.is_empty() && !self.child.wait()?.success() {
            return Err(io::Error::other(format!("{} -dc has failed", self.program)));
        }
        Ok(read)
    }
}

impl Drop for Unpacking {
    fn drop(&mut self) {
        // Where no more is asked for than the beginning, a pipe that nobody reads ends the program.
        drop(self.child.stdout.take());
        let _ = self.child.wait();
    }
}
