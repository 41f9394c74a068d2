//! Writing main.cf and master.cf, and taking it back.

use super::system::System;
use super::{plan, tell_edits};
use crate::cli::Failure;
use crate::postfix::{Host, Record, decode, edited, encode, lines_of_neden};
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
use std::path::{Path, PathBuf};
use tempfile::Builder;

/// What was replaced, beside the files that it was replaced in: a copy of the folder takes it along.
const RECORD: &str = "neden-undo.json";

/// Writes what the plan says, and lets Postfix read it. What Postfix itself finds wrong is taken back at once.
pub(super) fn apply(system: &System, host: &Host, output: &mut impl Write) -> Result<(), Failure> {
    let plan = plan(host)?;
    if plan.is_empty() {
        return Ok(writeln!(output, "nothing to change: bounces come to neden")?);
    }
    tell_edits(output, "main.cf", &host.main, &plan.main)?;
    tell_edits(output, "master.cf", &host.master, &plan.master)?;
    let directory = directory(host)?;
    for (file, planned) in [("main.cf", &host.main), ("master.cf", &host.master)] {
        let path = directory.join(file);
        if read(&path)? != *planned {
            return Err(denied(&path, &io::Error::other("somebody has just changed it; nothing is written")));
        }
    }
    let path = directory.join(RECORD);
    let mut record = read_record(&path)?.unwrap_or_default();
    record.note("main.cf", &host.main, &plan.main);
    record.note("master.cf", &host.master, &plan.master);
    let json = serde_json::to_string_pretty(&record).map_err(io::Error::from)?;
    // first: whoever stops here can still take back what was not written
    replace(&path, json.as_bytes())?;
    write_both(&directory, &edited(&host.main, &plan.main), &edited(&host.master, &plan.master))?;
    if let Err(why) = system.run("postfix", &["check"], "") {
        undo(system, output)?;
        return Err(why);
    }
    reload(system)?;
    writeln!(output, "written; Postfix has read it")?;
    Ok(writeln!(output, "to see it: neden postfix --probe; to take it back: neden postfix --undo")?)
}

/// Takes back what was written, if nobody has changed it since.
pub(super) fn undo(system: &System, output: &mut impl Write) -> Result<(), Failure> {
    let directory = PathBuf::from(system.postconf(&["-h", "config_directory"])?.trim());
    let path = directory.join(RECORD);
    let Some(record) = read_record(&path)? else {
        return Err(Failure::Usage(format!("nothing to undo: there is no {}", path.display())));
    };
    let before = |file: &str| {
        let text = read(&directory.join(file))?;
        record.undone(file, &text).map_err(|changed| Failure::System(changed.to_string()))
    };
    let (main, master) = (before("main.cf")?, before("master.cf")?);
    write_both(&directory, &main, &master)?;
    fs::remove_file(&path).map_err(|error| denied(&path, &error))?;
    reload(system)?;
    writeln!(output, "taken back; Postfix has read it")?;
    for (file, text) in [("main.cf", &main), ("master.cf", &master)] {
        for line in lines_of_neden(text) {
            let path = directory.join(file);
            writeln!(output, "{}:{line}: still names neden; it was written by hand", path.display())?;
        }
    }
    Ok(())
}

/// A Postfix that does not run reads its files when it starts.
fn reload(system: &System) -> Result<(), Failure> {
    if system.run("postfix", &["status"], "").is_ok() {
        system.run("postfix", &["reload"], "")?;
    }
    Ok(())
}

fn directory(host: &Host) -> Result<PathBuf, Failure> {
    let directory = host.parameters.get("config_directory");
    directory
        .map(PathBuf::from)
        .ok_or_else(|| Failure::System("postconf knows no config_directory".to_owned()))
}

fn read_record(path: &Path) -> Result<Option<Record>, Failure> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(denied(path, &error)),
        Ok(json) => serde_json::from_str(&json).map(Some).map_err(|error| denied(path, &error.into())),
    }
}

fn write_both(directory: &Path, main: &str, master: &str) -> Result<(), Failure> {
    for (file, text) in [("master.cf", master), ("main.cf", main)] {
        let path = directory.join(file);
        let bytes = encode(text);
        if fs::read(&path).is_ok_and(|old| old == bytes) {
            continue;
        }
        replace(&path, &bytes)?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read(path).map(|bytes| decode(&bytes)).map_err(|error| denied(path, &error))
}

/// Puts a new file in the place of one, with its owner and its mode: all of it or nothing. The new one has a name that
/// nobody can have taken before.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    // of a link the file that it leads to
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let written = || -> io::Result<()> {
        let folder = path.parent().ok_or(io::ErrorKind::NotADirectory)?;
        let old = fs::metadata(&path).ok();
        let mode = old.as_ref().map_or(0o644, |old| old.mode() & 0o777);
        let mut new = Builder::new().prefix(".neden-").tempfile_in(folder)?;
        new.as_file().set_permissions(Permissions::from_mode(mode))?;
        if let Some(old) = old {
            fchown(new.as_file(), Some(old.uid()), Some(old.gid()))?;
        }
        new.write_all(bytes)?;
        new.as_file().sync_all()?;
        new.persist(&path)?;
        File::open(folder)?.sync_all()
    };
    written().map_err(|error| denied(&path, &error))
}

fn denied(path: &Path, error: &io::Error) -> Failure {
    let mend = match error.kind() {
        io::ErrorKind::PermissionDenied => ": run it as root",
        _ => "",
    };
    Failure::System(format!("{}: {error}{mend}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;
    use std::thread;

    #[test]
    fn a_replaced_file_keeps_its_mode_and_a_link_leads_where_it_led() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("real"), folder.path().join("main.cf"));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&file, &link).unwrap();
        replace(&link, b"new").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left");
        assert!(replace(Path::new("/nonexistent/main.cf"), b"x").is_err());
    }

    #[test]
    fn of_two_who_write_at_once_one_has_written_all_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("main.cf");
        let texts = ["a\n".repeat(100_000), "b\n".repeat(50_000)];
        thread::scope(|scope| {
            for text in &texts {
                scope.spawn(|| (0..20).for_each(|_| replace(&file, text.as_bytes()).unwrap()));
            }
        });
        assert!(texts.contains(&fs::read_to_string(&file).unwrap()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left");
    }
}
