//! What no value says alone: two that contradict each other, one that does nothing without another, one that leaves nothing
//! to do.

use super::keys::Settings;
use super::listen_address::ListenAddress;
use super::measures::KIB;
use super::words::Switch;
use std::env;

/// Bytes that the notice about an ordinary bounce and its mail fit in.
const LEAST_MESSAGE: usize = 32 * KIB;
/// Bytes that a single bounce may take.
const LEAST_MEMORY: usize = 768 * KIB;

/// Two keys, of which the first is told.
pub(super) struct Clash {
    pub(super) key: &'static str,
    pub(super) with: &'static str,
    pub(super) what: String,
}

/// What keeps neden from doing what it was told.
pub(super) fn clashes(settings: &Settings) -> Vec<Clash> {
    let mut found = shared_addresses(settings);
    if !settings.proof.dkim.is_empty() && settings.notice.domains.is_empty() {
        found.push(without_domains("proof.dkim"));
    }
    if settings.language.default.is_empty() {
        found.push(alone("language.default", "names no language: [\"en\"]".to_owned()));
    }
    found
}

/// What can be done as it was told, and is hardly meant: an old file of settings starts the next version, too.
pub(super) fn doubts(settings: &Settings) -> Vec<Clash> {
    let mut found = Vec::new();
    if settings.notice.remote == Switch::On && settings.notice.domains.is_empty() {
        found.push(without_domains("notice.remote"));
    }
    let languages = &settings.language.default;
    let mut later = (1..).zip(languages.iter().skip(1));
    let twice = later.find(|(before, name)| languages.iter().take(*before).any(|known| known == *name));
    found.extend(
        twice.map(|(_, name)| alone("language.default", format!("\"{}\" stands there twice", name.0))),
    );
    let both = settings.hosts.relays.iter().filter(|host| settings.hosts.own.contains(host));
    found.extend(both.map(|host| Clash {
        key: "hosts.relays",
        with: "hosts.own",
        what: format!("\"{}\" stands in hosts.own, too: a host is one or the other", host.0),
    }));
    if settings.notice.time_zone.0.is_unknown() && env::var_os("TZ").is_some() {
        found.push(alone(
            "notice.time_zone",
            "TZ in the environment names no time zone: times are in UTC".to_owned(),
        ));
    }
    let limits = &settings.limits;
    for (key, size, least) in [
        ("limits.message_size_limit", limits.message_size_limit.0, LEAST_MESSAGE),
        ("limits.memory_limit", limits.memory_limit.0, LEAST_MEMORY),
    ] {
        if size < least {
            found.push(alone(
                key,
                format!("so small that bounces pass unchanged; {}KiB is enough for one", least / KIB),
            ));
        }
    }
    found
}

fn without_domains(key: &'static str) -> Clash {
    let what = "does nothing without notice.domains: name your mail domains there".to_owned();
    Clash { key, with: "notice.domains", what }
}

fn alone(key: &'static str, what: String) -> Clash {
    Clash { key, with: key, what }
}

/// Two listeners at one place: the second could not be had.
fn shared_addresses(settings: &Settings) -> Vec<Clash> {
    let listen = &settings.listen;
    let milter = ("listen.milter", &listen.milter);
    let policy = ("listen.policy", &listen.policy);
    let metrics = ("listen.metrics", &listen.metrics);
    let pairs = [(policy, milter), (metrics, milter), (metrics, policy)];
    let same = pairs.into_iter().filter(|((_, one), (_, other))| is_one_place(one, other));
    same.map(|((key, address), (with, _))| Clash {
        key,
        with,
        what: format!("{address} is where {with} listens: each needs a place of its own"),
    })
    .collect()
}

fn is_one_place(one: &ListenAddress, other: &ListenAddress) -> bool {
    match (one, other) {
        (ListenAddress::Unix(one), ListenAddress::Unix(other)) => one == other,
        (ListenAddress::Inet { host, port }, ListenAddress::Inet { host: second, port: same }) => {
            let is_every = |host: &str| matches!(host, "0.0.0.0" | "::");
            // the system chooses another one for each 0
            *port != 0
                && port == same
                && (host.eq_ignore_ascii_case(second) || is_every(host) || is_every(second))
        }
        _ => false,
    }
}
