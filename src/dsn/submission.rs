//! Hosts that take mail from their customers only, `conf/submission.toml`: whoever is answered by one has an account there.

use crate::smtp::bare_host;
use serde::Deserialize;
use std::sync::LazyLock;

/// Message submission, RFC 6409 and RFC 8314: nobody's MX is asked there.
const PORTS: [u16; 2] = [465, 587];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    hosts: Vec<String>,
    #[allow(dead_code, reason = "for the reader of the table")]
    seen: String,
}

/// A test reads the table, so it is there.
static TABLE: LazyLock<Option<Table>> =
    LazyLock::new(|| toml::from_str(include_str!("../../conf/submission.toml")).ok());

/// Whether a host is known to take mail from its customers only.
pub(super) fn takes_submissions(host: &str) -> bool {
    let name = bare_host(host);
    TABLE.as_ref().is_some_and(|table| table.hosts.iter().any(|entry| fits(entry, name)))
}

/// Whether a port is one for submissions.
pub(super) fn is_port(port: u16) -> bool {
    PORTS.contains(&port)
}

/// In an entry one label may be a star.
fn fits(entry: &str, name: &str) -> bool {
    let Some((before, behind)) = entry.split_once('*') else { return entry.eq_ignore_ascii_case(name) };
    let end = name.len().saturating_sub(behind.len());
    let fits = |part: Option<&str>, wanted: &str| part.is_some_and(|part| part.eq_ignore_ascii_case(wanted));
    fits(name.get(..before.len()), before)
        && fits(name.get(end..), behind)
        && name.get(before.len()..end).is_some_and(|label| !label.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_and_written_in_lower_case() {
        let table = TABLE.as_ref().unwrap();
        assert!(table.hosts.iter().all(|host| host.contains('.') && *host == host.to_lowercase()));
        assert!(table.hosts.iter().all(|host| host.matches('*').count() < 2));
    }

    #[test]
    fn a_star_is_one_label() {
        for (host, known, why) in [
            ("email-smtp.eu-west-1.amazonaws.com", true, "a region"),
            ("[SMTP.SendGrid.net]:587", true, "as a relayhost is written, in any case"),
            ("inbound-smtp.eu-west-1.amazonaws.com", false, "the same service's MX"),
            ("email-smtp.amazonaws.com", false, "no region"),
            ("x.smtp.sendgrid.net", false, "another host"),
            ("", false, "no host"),
        ] {
            assert_eq!(takes_submissions(host), known, "{why}");
        }
    }
}
