//! Users of this machine, as /etc/passwd has them.

use std::fs;
use std::os::unix::fs::MetadataExt as _;

/// Whether root calls.
pub(super) fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// A user's number and that of its group.
pub(super) fn ids(user: &str) -> Option<(u32, u32)> {
    let users = fs::read_to_string("/etc/passwd").ok()?;
    let line = users.lines().find(|line| line.split(':').next() == Some(user))?;
    let mut numbers = line.split(':').skip(2).map_while(|field| field.parse().ok());
    Some((numbers.next()?, numbers.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_is_everywhere_and_has_the_first_numbers() {
        assert_eq!(ids("root"), Some((0, 0)));
        assert_eq!(ids("nobody-of-this-name"), None);
    }
}
