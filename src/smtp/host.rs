//! Hosts as the settings list them, and as servers write them.

use std::net::IpAddr;

/// Whether an entry of a list names a host or its address: a host name, `.example.com` for all below a domain, or an
/// address, in any case; brackets and a port, as Postfix writes a `relayhost`, do not count.
#[must_use]
pub fn lists_host(list: &[String], host: Option<&str>, ip: Option<IpAddr>) -> bool {
    list.iter().any(|entry| names_host(entry, host, ip))
}

fn names_host(entry: &str, host: Option<&str>, ip: Option<IpAddr>) -> bool {
    let entry = bare_host(entry);
    if entry.is_empty() {
        return false;
    }
    let host = host.map(bare_host).unwrap_or_default();
    if let Ok(address) = entry.parse::<IpAddr>() {
        return ip == Some(address) || host.parse() == Ok(address);
    }
    match entry.strip_prefix('.') {
        Some(domain) => host.len() > domain.len() && is_of_domain(host, domain),
        None => host.eq_ignore_ascii_case(entry),
    }
}

/// Whether a host's name is a domain's own or one below it, in any case.
#[must_use]
pub fn is_of_domain(host: &str, domain: &str) -> bool {
    let split = host.len().checked_sub(domain.len()).and_then(|at| host.split_at_checked(at));
    split.is_some_and(|(below, end)| {
        end.eq_ignore_ascii_case(domain) && (below.is_empty() || below.ends_with('.'))
    })
}

/// Without what may stand around a name: `[smtp.example.com]:587`, `mx.example.com[192.0.2.1]`, a full stop at the end.
#[must_use]
pub fn bare_host(host: &str) -> &str {
    let host = host.trim();
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next(),
        None if host.bytes().filter(|byte| *byte == b':').count() > 1 => Some(host),
        None => host.split(['[', '(', ':', ' ']).next(),
    };
    name.unwrap_or_default().trim_end_matches('.')
}
