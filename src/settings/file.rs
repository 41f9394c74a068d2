//! Reading a file that an administrator named.

use crate::fault::{Fault, line_of};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

/// What administrators write for "no file".
const NOTHING: &str = "/dev/null";

/// Reads a text file of at most `limit` bytes. Nothing else is opened: a pipe, or a device, may never end. `/dev/null` is
/// empty.
///
/// # Errors
/// It cannot be read, is no plain file, is longer, or is not UTF-8.
pub fn read_file(path: &Path, limit: u64) -> Result<String, Fault> {
    let bytes = bounded(path, limit).map_err(|error| Fault::new(path, words(&error)))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default());
        Fault::new(path, "not UTF-8").on_line(line_of(&before, valid))
    })
}

/// Without the system's number, which is the same once more.
fn words(error: &io::Error) -> String {
    let words = error.to_string();
    words.split_once(" (os error ").map_or(words.clone(), |(words, _)| words.to_owned())
}

fn bounded(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    if path == Path::new(NOTHING) {
        return Ok(Vec::new());
    }
    let kind = fs::metadata(path)?;
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(io::Error::other("no plain file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::Error::other(format!("longer than {limit} bytes")));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_files_of_a_bounded_length_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, b"a\nb\xff\n").unwrap();
        let cases = [
            (file.as_path(), 9, ":2: not UTF-8"),
            (&file, 4, ": longer than 4 bytes"),
            (folder.path(), 9, ": is a directory"),
            (Path::new("/dev/zero"), 9, "/dev/zero: no plain file"),
            (Path::new("/nonexistent/file"), 9, "/nonexistent/file: No such file or directory"),
        ];
        for (path, limit, words) in cases {
            let fault = read_file(path, limit).unwrap_err().to_string();
            assert!(fault.ends_with(words), "{words}: {fault}");
        }
        fs::write(&file, "a\nb").unwrap();
        assert_eq!(read_file(&file, 3).unwrap(), "a\nb");
        assert_eq!(read_file(Path::new(NOTHING), 3).unwrap(), "");
    }
}
