//! Whether the daemon's user may read what it has to read: root, who checks, may read everything.

use super::users::{ids, is_root};
use crate::fault::Fault;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The packaged daemon's.
const USER: &str = "neden";
/// Asks the system, which knows groups and access lists; prints what may not be read, each with a NUL behind it.
const QUESTION: &str =
    r#"for f do { test -r "$f" && { ! test -d "$f" || test -x "$f"; }; } || printf '%s\0' "$f"; done"#;

/// What of `paths` the daemon's user may not read; nothing where that user does not exist or somebody else asks.
pub(super) fn unreadable(paths: &[PathBuf]) -> Vec<Fault> {
    if is_root() && ids(USER).is_some() { unreadable_by(USER, paths) } else { Vec::new() }
}

fn unreadable_by(user: &str, paths: &[PathBuf]) -> Vec<Fault> {
    let asked = Command::new("runuser")
        .args(["-u", user, "--", "sh", "-c", QUESTION, "sh"])
        .args(paths)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output();
    // a system without runuser(1) cannot be asked
    let denied = asked.map(|output| output.stdout).unwrap_or_default();
    let denied = String::from_utf8_lossy(&denied);
    let denied = denied.split_terminator('\0').map(Path::new);
    denied.map(|path| Fault::new(path, what(user))).collect()
}

fn what(user: &str) -> String {
    format!("user {user} may not read it: below /etc/neden, with group {user} and mode 640, it may")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn what_the_mode_of_a_file_or_of_a_folder_denies_is_told_to_root() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, mode: u32| {
            let path = folder.path().join(name);
            fs::write(&path, "").unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            path
        };
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let paths = [file("open", 0o644), file("shut", 0o600), folder.path().to_owned()];
        let told = unreadable_by("nobody", &paths);
        if is_root() {
            assert_eq!(told, [Fault::new(&paths[1], what("nobody"))]);
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
            assert_eq!(unreadable_by("nobody", &paths).len(), 3);
        } else {
            assert_eq!(told, [], "only root can ask");
        }
    }
}
