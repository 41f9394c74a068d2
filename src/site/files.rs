//! The administrator's data, laid over the built-in files: `rules.d/*.toml`, `locales/LANGUAGE/*.ftl`.

use crate::fault::Fault;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One file.
pub(super) struct DataFile {
    pub(super) path: PathBuf,
    pub(super) text: String,
}

impl DataFile {
    /// Reads one file.
    pub(super) fn read(path: PathBuf) -> Result<Self, Fault> {
        match fs::read_to_string(&path) {
            Ok(text) => Ok(Self { path, text }),
            Err(error) => Err(Fault::new(path, error.to_string())),
        }
    }
}

/// The files of a directory that end so, by name; none when there is no directory.
pub(super) fn files(directory: &Path, extension: &str) -> Result<Vec<DataFile>, Fault> {
    entries(directory)?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .map(DataFile::read)
        .collect()
}

/// The directories inside a directory, by name.
pub(super) fn directories(directory: &Path) -> Result<Vec<PathBuf>, Fault> {
    Ok(entries(directory)?.into_iter().filter(|path| path.is_dir()).collect())
}

fn entries(directory: &Path) -> Result<Vec<PathBuf>, Fault> {
    let listed = match fs::read_dir(directory) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        listed => {
            listed.and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>())
        }
    };
    let mut paths = listed.map_err(|error| Fault::new(directory, error.to_string()))?;
    paths.sort();
    Ok(paths)
}
