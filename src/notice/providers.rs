//! Providers of mailboxes for private persons: nobody there can be called, and their addresses are only theirs to send
//! from.

use serde::Deserialize;
use std::collections::HashSet;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    domains: HashSet<String>,
}

/// A test reads the table, so it is there.
static TABLE: LazyLock<Option<Table>> =
    LazyLock::new(|| toml::from_str(include_str!("../../conf/providers.toml")).ok());

/// Whether a domain, in any case, is one that a provider gives to everybody.
pub(super) fn is_provider(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    TABLE.as_ref().is_some_and(|table| table.domains.contains(&domain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_and_written_in_lower_case() {
        let table = TABLE.as_ref().unwrap();
        assert!(table.domains.iter().all(|domain| domain.contains('.') && *domain == domain.to_lowercase()));
        assert!(is_provider("Gmail.com") && !is_provider("example.com"));
    }
}
