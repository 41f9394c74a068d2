//! The administrator's data, laid over the built-in files: `rules.d/*.toml`, `locales/LANGUAGE/*.ftl`.

use super::proof;
use crate::fault::Fault;
use crate::settings::{Settings, read_file};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Bytes of a file of rules or texts: four times all that is built in.
const FILE_SIZE_LIMIT: u64 = 1 << 20;
/// Bytes of all files in one directory.
const ALL_SIZE_LIMIT: u64 = 4 << 20;
/// Files and directories in one directory.
const ENTRY_LIMIT: usize = 1000;

/// One file.
pub(super) struct DataFile {
    pub(super) path: PathBuf,
    pub(super) text: String,
}

/// Where the administrator's files lie: beside the one that the settings were read from.
pub(super) fn directory_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

/// The files of a directory that end so, by name; none when there is no directory. What cannot be read is told.
pub(super) fn files(directory: &Path, extension: &str, faults: &mut Vec<Fault>) -> Vec<DataFile> {
    let mut files = Vec::new();
    let mut left = ALL_SIZE_LIMIT;
    for path in entries(directory, faults).into_iter().filter(|path| ends_in(path, extension)) {
        match read_file(&path, FILE_SIZE_LIMIT) {
            Ok(text) if text.len() as u64 <= left => {
                left -= text.len() as u64;
                files.push(DataFile { path, text });
            }
            Ok(_) => {
                faults.push(Fault::new(directory, format!("more than {ALL_SIZE_LIMIT} bytes in all files")));
                break;
            }
            Err(fault) => faults.push(fault),
        }
    }
    files
}

/// What lies where rules and texts are looked for and is not read: its name may be a slip.
pub(super) fn ignored(directory: &Path) -> Vec<Fault> {
    let (rules, locales) = (directory.join("rules.d"), directory.join("locales"));
    let in_language = "texts stand in a directory of their language, e.g. locales/tr/site.ftl";
    let mut found = others(&rules, "rules stand in files that end in .toml", |path| ends_in(path, "toml"));
    found.extend(others(&locales, in_language, Path::is_dir));
    for language in directories(&locales, &mut Vec::new()) {
        found.extend(others(&language, "texts stand in files that end in .ftl", |path| ends_in(path, "ftl")));
    }
    found
}

/// All but what is read, and what editors leave behind.
fn others(directory: &Path, rule: &str, is_read: impl Fn(&Path) -> bool) -> Vec<Fault> {
    let is_left_behind = |path: &Path| {
        let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        name.starts_with('.') || name.ends_with('~')
    };
    let others = entries(directory, &mut Vec::new()).into_iter();
    let others = others.filter(|path| !is_read(path) && !is_left_behind(path));
    others.map(|path| Fault::new(path, format!("not read: {rule}"))).collect()
}

fn ends_in(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

/// The directories inside a directory, by name.
pub(super) fn directories(directory: &Path, faults: &mut Vec<Fault>) -> Vec<PathBuf> {
    entries(directory, faults).into_iter().filter(|path| path.is_dir()).collect()
}

/// Rules and texts of the administrator's, by their paths beside the configuration file.
///
/// # Errors
/// What cannot be read.
pub fn laid_over(file: &Path) -> Result<BTreeMap<String, String>, Vec<Fault>> {
    let directory = directory_of(file);
    let mut faults = Vec::new();
    let mut found = files(&directory.join("rules.d"), "toml", &mut faults);
    for folder in directories(&directory.join("locales"), &mut faults) {
        found.extend(files(&folder, "ftl", &mut faults));
    }
    let named = |DataFile { path, text }: DataFile| {
        let name = path.strip_prefix(directory).unwrap_or(&path).display().to_string();
        (name, text)
    };
    if faults.is_empty() { Ok(found.into_iter().map(named).collect()) } else { Err(faults) }
}

/// Everything that is read for a site and is there: the settings, whose file that is, and what they and it name.
#[must_use]
pub fn paths(settings: &Settings, file: &Path) -> Vec<PathBuf> {
    let directory = directory_of(file);
    let mut paths = vec![file.to_owned()];
    if !settings.language.senders.as_os_str().is_empty() {
        paths.push(directory.join(&settings.language.senders));
    }
    paths.extend(proof::paths(directory, settings));
    let (rules, locales) = (directory.join("rules.d"), directory.join("locales"));
    let mut unread = Vec::new();
    let mut folders = vec![rules, locales.clone()];
    folders.extend(directories(&locales, &mut unread));
    for folder in folders {
        paths.extend(entries(&folder, &mut unread).into_iter().filter(|path| !path.is_dir()));
        paths.push(folder);
    }
    paths.retain(|path| path.exists());
    paths
}

fn entries(directory: &Path, faults: &mut Vec<Fault>) -> Vec<PathBuf> {
    let listed = match fs::read_dir(directory) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
        listed => listed.and_then(|entries| {
            entries.take(ENTRY_LIMIT + 1).map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()
        }),
    };
    let mut paths = listed.unwrap_or_else(|error| {
        faults.push(Fault::new(directory, error.to_string()));
        Vec::new()
    });
    if paths.len() > ENTRY_LIMIT {
        faults.push(Fault::new(directory, format!("more than {ENTRY_LIMIT} entries")));
    }
    paths.sort();
    paths
}
