//! What stands between two blanks of a reply: letters, or the name of somebody.

use crate::smtp::EnhancedStatusCode;

/// What it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Letters, numbers, and signs between them.
    Letters,
    /// A link, from its host on.
    Link(&'a str),
    /// A host with its address behind it.
    HostWithIp(&'a str),
    /// An address of mail.
    Address,
    /// An address of the net.
    Ip,
    /// Subject and detail of an enhanced code (RFC 3463).
    Status(u16, u16),
    /// The name of a host.
    Host,
    /// A queue id, a hash.
    Key,
}

/// The kind of `raw`, which has no blanks in it and no brackets around it.
pub(super) fn token(raw: &str) -> Token<'_> {
    if let Some(host) = after_scheme(raw) {
        Token::Link(host)
    } else if let Some(host) = before_ip(raw) {
        Token::HostWithIp(host)
    } else if raw.contains('@') && raw.len() > 2 {
        Token::Address
    } else if is_ip(raw) {
        Token::Ip
    } else if let Some(status) = status(raw) {
        Token::Status(status.subject, status.detail)
    } else if is_host(raw) {
        Token::Host
    } else if is_key(raw) {
        Token::Key
    } else {
        Token::Letters
    }
}

/// Top-level domains of more than two letters that hosts in replies have; those of two are countries.
const TOP_LEVEL: &[&str] = &[
    "com",
    "net",
    "org",
    "edu",
    "gov",
    "mil",
    "int",
    "info",
    "biz",
    "name",
    "mobi",
    "cloud",
    "online",
    "shop",
    "site",
    "email",
    "app",
    "dev",
    "tech",
    "example",
    "test",
    "invalid",
    "local",
    "localhost",
    "localdomain",
    "internal",
    "lan",
    "zone",
    "arpa",
];

/// The host of `mx.example.com[192.0.2.1]:25`.
fn before_ip(raw: &str) -> Option<&str> {
    let (host, ip) = raw.split_once('[')?;
    let (ip, _) = ip.split_once(']').unwrap_or((ip, ""));
    is_ip(ip).then_some(host)
}

fn status(raw: &str) -> Option<EnhancedStatusCode> {
    let bare = raw.trim_matches(|c: char| !c.is_ascii_digit());
    (bare.len() > 4).then(|| bare.parse().ok())?
}

fn after_scheme(raw: &str) -> Option<&str> {
    let scheme = raw.contains(':').then(|| raw.split_once("://")).flatten();
    scheme.map(|(_, rest)| rest).or_else(|| raw.strip_prefix("www."))
}

fn is_ip(raw: &str) -> bool {
    let bare = raw.strip_prefix("IPv6:").unwrap_or(raw);
    let (bare, _) = bare.split_once('/').unwrap_or((bare, ""));
    bare.len() > 2 && bare.contains([':', '.']) && bare.parse::<std::net::IpAddr>().is_ok()
}

/// Labels with stops between and a top level at the end. `rejected.See` is the end of one sentence and the start of another.
fn is_host(raw: &str) -> bool {
    let (name, _) = raw.split_once(':').unwrap_or((raw, ""));
    let Some((below, top)) = name.rsplit_once('.') else { return false };
    let label =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let top_level = TOP_LEVEL.iter().any(|known| known.eq_ignore_ascii_case(top))
        || top.len() == 2 && top.bytes().all(|b| b.is_ascii_lowercase());
    top_level && below.split('.').all(label)
}

/// Letters and digits mixed, too long for a word.
fn is_key(raw: &str) -> bool {
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    raw.len() >= 8
        && digits >= 2
        && digits < raw.len()
        && raw.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.+".contains(&b))
        && raw.bytes().filter(|b| b.is_ascii_alphabetic()).count() <= digits * 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_somebody_is_told_from_words() {
        for (raw, kind, why) in [
            ("unknown", Token::Letters, "a word"),
            ("two-part", Token::Letters, "a sign alone names nobody"),
            ("rejected.See", Token::Letters, "the end of a sentence and the start of the next"),
            ("www.example.com/why", Token::Link("example.com/why"), "a link without its scheme"),
            ("mx.example.com[192.0.2.1]:25", Token::HostWithIp("mx.example.com"), "both, and a port"),
            ("a@example.com", Token::Address, "a mailbox"),
            ("IPv6:2001:db8::1", Token::Ip, "as RFC 5321 writes it"),
            ("192.0.2.0/24", Token::Ip, "a net"),
            ("#5.1.1", Token::Status(1, 1), "a code between words"),
            ("mx.example.com:25", Token::Host, "a host and its port"),
            ("k13si2204981wrt", Token::Key, "letters and digits mixed"),
            ("10MB", Token::Letters, "a limit, too short for a key"),
        ] {
            assert_eq!(token(raw), kind, "{raw}: {why}");
        }
    }
}
