//! The environment that systemd gives the daemon (systemd.unit(5), `Environment=` in systemd.exec(5)): whoever checks
//! the settings by hand does not have it.

use super::file::read_file;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Where units are looked for; the first that has one wins.
const FOLDERS: [&str; 4] =
    ["etc/systemd/system", "run/systemd/system", "usr/local/lib/systemd/system", "usr/lib/systemd/system"];
/// The daemon's.
const UNIT: &str = "neden.service";
/// Bytes of a unit.
const UNIT_SIZE_LIMIT: u64 = 1 << 16;

/// The variables that the daemon's unit and its drop-ins set, below `root`; none where there is no unit.
pub(super) fn environment(root: &Path) -> Vec<(String, String)> {
    let mut variables: Vec<(String, String)> = Vec::new();
    for file in files(root) {
        // what cannot be read says nothing
        let text = read_file(&file, UNIT_SIZE_LIMIT).unwrap_or_default().replace("\\\n", " ");
        for line in text.lines() {
            let Some(value) = line.trim().strip_prefix("Environment") else { continue };
            match value.trim_start().strip_prefix('=').map(str::trim) {
                Some("") => variables.clear(),
                Some(assignments) => variables.extend(assigned(assignments)),
                None => {}
            }
        }
    }
    variables
}

/// The unit, then its drop-ins by name.
fn files(root: &Path) -> Vec<PathBuf> {
    let unit = FOLDERS.iter().map(|folder| root.join(folder).join(UNIT)).find(|unit| unit.is_file());
    let mut drop_ins = BTreeMap::new();
    for folder in FOLDERS.iter().rev() {
        let entries = fs::read_dir(root.join(folder).join(format!("{UNIT}.d")));
        let paths = entries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        for path in paths.filter(|path| path.extension().is_some_and(|extension| extension == "conf")) {
            drop_ins.insert(path.file_name().map(ToOwned::to_owned), path);
        }
    }
    unit.map(|unit| [unit].into_iter().chain(drop_ins.into_values()).collect()).unwrap_or_default()
}

/// `A=b "C=d e" 'F=g'`.
fn assigned(line: &str) -> Vec<(String, String)> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for letter in line.chars() {
        match (quote, letter) {
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            (None, ' ' | '\t') => words.push(String::new()),
            _ => words.last_mut().into_iter().for_each(|word| word.push(letter)),
        }
    }
    let pairs = words.iter().filter_map(|word| word.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drop_ins_lie_over_the_unit_and_an_empty_line_over_all() {
        let root = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let told = || {
            let variables = environment(root.path()).into_iter();
            variables.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(";")
        };
        write("etc/systemd/system/neden.service.d/a.conf", "[Service]\nEnvironment=X=y\n");
        assert_eq!(told(), "", "drop-ins of no unit");
        write("usr/lib/systemd/system/neden.service", "[Service]\nEnvironment=A=b \"C=d e\" \\\n  F='g'\n");
        assert_eq!(told(), "A=b;C=d e;F=g;X=y");
        write("run/systemd/system/neden.service.d/a.conf", "[Service]\nEnvironment=Z=z\n");
        assert_eq!(told(), "A=b;C=d e;F=g;X=y", "the same name in /etc wins");
        write("run/systemd/system/neden.service.d/b.conf", "[Service]\nEnvironment=\nEnvironment=Z=z\n");
        assert_eq!(told(), "Z=z");
    }
}
