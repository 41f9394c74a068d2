//! What is wrong with the settings, and where.

use std::fmt;
use std::path::PathBuf;

/// One fault of the administrator's: in the settings, or in the data laid over the built-in files.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct SettingsError {
    /// The file, or `environment`, or `command line`.
    pub file: PathBuf,
    /// The line, from 1, where there is one.
    pub line: Option<usize>,
    /// The key (`listen.milter`, `NEDEN_LISTEN__MILTER`), the rule or the message, where there is one.
    pub key: Option<String>,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(key) = &self.key {
            write!(f, ": {key}")?;
        }
        write!(f, ": {}", self.what)
    }
}
