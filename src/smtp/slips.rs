//! Domains that are slips of the hand, `conf/slips.toml`.

use std::collections::HashMap;

const BUILTIN: &str = include_str!("../../conf/slips.toml");

/// Slips and what was meant.
#[derive(Clone, Debug)]
pub struct Slips {
    meant: HashMap<String, String>,
}

/// The table cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("slips.toml: {0}")]
pub struct SlipsFault(#[from] toml::de::Error);

impl Slips {
    /// The table that is compiled in.
    ///
    /// # Errors
    /// It is broken, which a test would have told.
    pub fn builtin() -> Result<Self, SlipsFault> {
        Ok(Self { meant: toml::from_str(BUILTIN)? })
    }

    /// The domain that was meant by `domain`.
    #[must_use]
    pub fn meant(&self, domain: &str) -> Option<&str> {
        self.meant.get(&domain.to_ascii_lowercase()).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slip_is_near_what_was_meant_and_nobodys_right_domain() {
        let slips = Slips::builtin().unwrap();
        assert!(slips.meant.len() >= 60);
        for (slip, meant) in &slips.meant {
            assert_eq!(slip, &slip.to_ascii_lowercase());
            assert!((1..=2).contains(&strsim::osa_distance(slip, meant)), "{slip} is not like {meant}");
            assert_eq!(slips.meant(meant), None, "{meant} is a slip itself");
        }
    }

    #[test]
    fn case_does_not_matter_and_unknown_domains_are_no_slips() {
        let slips = Slips::builtin().unwrap();
        assert_eq!(slips.meant("GMIAL.com"), Some("gmail.com"));
        for right in ["gmail.com", "gail.com", "ymail.com", "mail.com", "gmx.com", "outlook.com.tr", ""] {
            assert_eq!(slips.meant(right), None, "{right}");
        }
    }
}
