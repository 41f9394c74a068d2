//! The types of values that name something: languages, zones, networks, hosts, recipients, pages. A form that could never
//! match is none of theirs.

use super::setting::Setting;
use crate::smtp::{Address, bare_host};
use ipnet::IpNet;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::env;
use std::fs;
use std::net::IpAddr;
use std::path::Path;

/// Where the IANA database lies, unless `TZDIR` says otherwise.
const ZONES: &str = "/usr/share/zoneinfo";
/// Where the system says which of them is its own, unless `TZ` does.
const LOCAL_TIME: &str = "/etc/localtime";
/// Bytes of a zone: far more than the longest of them.
const ZONE_LIMIT: u64 = 1 << 20;

/// A language tag (RFC 5646), e.g. `tr`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct LanguageName(pub String);

/// A network or a single address: `192.0.2.0/24`, `2001:db8::1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Network(pub IpNet);

/// A time zone of the IANA database; the empty name is the system's own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Zone(pub TimeZone);

/// Permission bits of a socket, in octal: `"0660"`. To connect is to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct FileMode(pub u32);

/// A host as [`lists_host`](crate::smtp::lists_host) finds it: a name, `.example.com` for all below it, or an address, with
/// the brackets and the port of a `relayhost` or without.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct HostName(pub String);

/// Who gets a bounce: an address, or `@domain`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Recipient(pub String);

/// A mail domain, which may be written with an `@`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Domain(pub String);

/// A page on the web, or nothing. A reason is added to it behind `#`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct WebPage(pub String);

/// Each has a form: what is read, from which text, and what is said of any other.
macro_rules! forms {
    ($($name:ident: $right:literal, $read:expr;)*) => { $(
        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                let read: fn(String) -> Option<Self> = $read;
                read(text).ok_or_else(Self::right)
            }
        }

        impl Setting for $name {
            fn right() -> String {
                $right.to_owned()
            }
        }
    )* };
}

forms! {
    LanguageName: "a language tag such as \"tr\"",
        |text| text.parse::<unic_langid::LanguageIdentifier>().is_ok().then_some(Self(text));
    Network: "a network such as 192.0.2.0/24 or an address",
        |text| text.parse().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from)).map(Self);
    Zone: "a time zone of the IANA database such as \"Europe/Istanbul\"",
        |text| match text.as_str() {
            "" => Some(Self(system_zone())),
            name if may_end(name) => TimeZone::get(name).ok().map(Self),
            _ => None,
        };
    FileMode: "an octal mode such as \"0660\" that lets somebody write",
        |text| u32::from_str_radix(&text, 8).ok().filter(|mode| *mode <= 0o777 && mode & 0o222 != 0).map(Self);
    HostName: "a host: \"mx.example.com\", \".example.com\" (all below it) or an address such as \"192.0.2.1\"",
        |text| is_listable(&text).then_some(Self(text));
    Recipient: "an address such as \"list@example.org\", or \"@example.org\" for all of a domain",
        |text| is_recipient(&text).then_some(Self(text));
    Domain: "a mail domain such as \"example.org\"",
        |text| Some(text.strip_prefix('@').unwrap_or(&text)).filter(|domain| is_name(domain))
            .map(|domain| Self(domain.to_owned()));
    WebPage: "a web page such as \"https://help.example.org/neden/\", without #",
        |text| (text.is_empty() || is_page(&text)).then_some(Self(text));
}

/// The system's time zone, UTC where nobody knows it.
fn system_zone() -> TimeZone {
    let named = env::var_os("TZ").unwrap_or_else(|| LOCAL_TIME.into());
    let named = named.to_string_lossy();
    if may_end(named.strip_prefix(':').unwrap_or(&named)) { TimeZone::system() } else { TimeZone::unknown() }
}

/// Whether what a name of a zone leads to may be read to its end, as jiff does whatever it is: a pipe, or a device, may
/// never end. What is not there at all is told elsewhere.
fn may_end(name: &str) -> bool {
    let database = env::var_os("TZDIR").unwrap_or_else(|| ZONES.into());
    [Path::new(name), &Path::new(&database).join(name)].into_iter().all(|path| {
        fs::metadata(path).map_or(true, |kind| kind.is_dir() || kind.is_file() && kind.len() <= ZONE_LIMIT)
    })
}

/// Labels of letters of any script, digits, hyphens and underscores; not four numbers.
fn is_name(name: &str) -> bool {
    let is_letter =
        |letter: char| !letter.is_ascii() || letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let mut labels = name.split('.').map(|label| !label.is_empty() && label.chars().all(is_letter));
    let is_number = |label: &str| label.bytes().all(|byte| byte.is_ascii_digit());
    labels.all(|good| good) && !name.rsplit('.').next().is_some_and(is_number)
}

fn is_listable(text: &str) -> bool {
    let bare = bare_host(text);
    let port = |port: &str| port.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let around = text.split_once(bare).map(|(before, after)| (before, after.trim_start_matches('.')));
    let stands_alone = match around {
        Some(("", after)) => after.is_empty() || after.strip_prefix(':').is_some_and(port),
        Some(("[", after)) => after
            .strip_prefix(']')
            .is_some_and(|after| after.is_empty() || after.strip_prefix(':').is_some_and(port)),
        _ => false,
    };
    stands_alone && (bare.parse::<IpAddr>().is_ok() || is_name(bare.strip_prefix('.').unwrap_or(bare)))
}

fn is_recipient(text: &str) -> bool {
    // an address literal is a domain, too
    let is_domain = |domain: &str| is_name(domain) || domain.starts_with('[') && domain.ends_with(']');
    match text.strip_prefix('@') {
        Some(domain) => is_domain(domain),
        None => Address::parse(text).is_some_and(|address| {
            is_domain(&address.domain) && !address.local_part.contains('*') && address.to_string() == text
        }),
    }
}

fn is_page(text: &str) -> bool {
    let place = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let host = bare_host(place.split(['/', '?']).next().unwrap_or_default());
    let is_clean = |letter: char| !letter.is_whitespace() && !matches!(letter, '#' | '"' | '<' | '>' | '\\');
    text.chars().all(is_clean) && (is_name(host) || host.parse::<IpAddr>().is_ok())
}
