//! Messages from files and standard input.

use crate::fault::Fault;
use jiff::Timestamp;
use std::fs::File;
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

/// Ten times what Postfix takes for a message by default.
const SIZE_LIMIT: u64 = 100 << 20;

/// Where a message comes from.
pub(super) enum Input {
    Standard,
    File(PathBuf),
}

impl Input {
    /// The files, of which `-` is standard input; that alone when there are none.
    pub(super) fn list(files: Vec<PathBuf>) -> Vec<Self> {
        let input = |file: PathBuf| if file.as_os_str() == "-" { Self::Standard } else { Self::File(file) };
        if files.is_empty() { vec![Self::Standard] } else { files.into_iter().map(input).collect() }
    }

    /// The file as it was written on the command line.
    pub(super) fn name(&self) -> Option<String> {
        match self {
            Self::Standard => None,
            Self::File(path) => Some(path.display().to_string()),
        }
    }

    /// As a stream.
    pub(super) fn stream(&self) -> io::Result<Box<dyn Read>> {
        match self {
            Self::Standard => Ok(Box::new(io::stdin().lock())),
            Self::File(path) => Ok(Box::new(open(path)?)),
        }
    }

    /// When the file was last written.
    pub(super) fn written(&self) -> Option<Timestamp> {
        match self {
            Self::Standard => None,
            Self::File(path) => Timestamp::try_from(path.metadata().ok()?.modified().ok()?).ok(),
        }
    }

    /// Tells that it cannot be read.
    pub(super) fn tell_unreadable(&self, error: &io::Error) {
        let name = self.name().unwrap_or_else(|| "standard input".to_owned());
        // when standard error is gone nobody can be told
        let _ = writeln!(io::stderr(), "neden: {}", Fault::new(name, error.to_string()));
    }

    /// All of it.
    pub(super) fn read(&self) -> io::Result<Vec<u8>> {
        match self {
            Self::Standard => bounded(io::stdin().lock()),
            Self::File(path) => open(path).and_then(bounded),
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    // a directory opens, and fails only at the first read, with words that name no directory
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}

fn bounded(input: impl Read) -> io::Result<Vec<u8>> {
    let mut raw = Vec::new();
    let read = input.take(SIZE_LIMIT + 1).read_to_end(&mut raw)?;
    if read as u64 > SIZE_LIMIT {
        return Err(io::Error::other(format!("larger than {SIZE_LIMIT} bytes")));
    }
    Ok(raw)
}
