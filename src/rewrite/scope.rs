//! Whose bounces are explained.

use crate::left_alone::LeftAlone;
use crate::mail::Origin;
use crate::smtp::{domain_of, without_extension};

/// Which messages are touched at all. Entries are addresses or `@domain`, in any case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// When not empty, only these recipients of bounces.
    pub only: Vec<String>,
    /// Never these.
    pub skip: Vec<String>,
    /// Our own domains: a report that came by SMTP is touched only on its way to one of these.
    pub domains: Vec<String>,
    /// Whether reports that came by SMTP are touched.
    pub remote: bool,
}

impl Scope {
    /// Whether a report on its way to that recipient is in scope.
    pub(super) fn admits(&self, recipient: Option<&str>, origin: Origin) -> Result<(), LeftAlone> {
        let recipient = recipient.unwrap_or_default().to_ascii_lowercase();
        let listed = |list: &[String]| list.iter().any(|entry| names(entry, &recipient));
        if origin == Origin::Remote {
            if !self.remote {
                return Err(LeftAlone::Strange);
            }
            let domain = domain_of(&recipient).unwrap_or_default();
            let ours = |entry: &String| entry.trim_start_matches('@').eq_ignore_ascii_case(domain);
            if domain.is_empty() || !self.domains.iter().any(ours) {
                return Err(LeftAlone::StrangeDomain);
            }
        }
        let outside = !self.only.is_empty() && !listed(&self.only);
        if outside || listed(&self.skip) { Err(LeftAlone::OutOfScope) } else { Ok(()) }
    }
}

/// Whether an entry names a recipient in lower case: as an address, as one with an extension, by its domain.
fn names(entry: &str, recipient: &str) -> bool {
    let entry = entry.trim().to_ascii_lowercase();
    entry == recipient
        || domain_of(recipient).is_some_and(|domain| entry.strip_prefix('@') == Some(domain))
        || without_extension(recipient).is_some_and(|recipient| entry == recipient)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scope_is_checked_in_any_case() {
        let list = |entries: &[&str]| entries.iter().map(|entry| (*entry).to_owned()).collect::<Vec<_>>();
        let scope = Scope {
            only: list(&["@Example.org", "ayse@example.com"]),
            skip: list(&["list@example.org"]),
            domains: list(&["example.org", "@example.com"]),
            remote: true,
        };
        for (recipient, origin, why) in [
            (Some("Ali@example.ORG"), Origin::Internal, None),
            (Some("ayse+news@example.com"), Origin::Internal, None),
            (Some("veli@example.com"), Origin::Internal, Some(LeftAlone::OutOfScope)),
            (Some("list+1@example.org"), Origin::Internal, Some(LeftAlone::OutOfScope)),
            (None, Origin::Internal, Some(LeftAlone::OutOfScope)),
            (Some("ali@example.org"), Origin::Remote, None),
            (Some("ayse@example.com"), Origin::Remote, None),
            (Some("ali@example.net"), Origin::Remote, Some(LeftAlone::StrangeDomain)),
            (Some("ali"), Origin::Remote, Some(LeftAlone::StrangeDomain)),
        ] {
            assert_eq!(scope.admits(recipient, origin).err(), why, "{recipient:?}");
        }
        assert_eq!(Scope::default().admits(None, Origin::Internal), Ok(()));
        assert_eq!(Scope::default().admits(None, Origin::Remote), Err(LeftAlone::Strange));
    }
}
