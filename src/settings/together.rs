//! What no value says alone: two that contradict each other, or one that does nothing without another.

use super::keys::Settings;
use super::listen_address::ListenAddress;
use super::words::Switch;

/// Two keys, of which the first is told.
pub(super) struct Clash {
    pub(super) key: &'static str,
    pub(super) with: &'static str,
    pub(super) what: String,
}

pub(super) fn clashes(settings: &Settings) -> Vec<Clash> {
    let mut found = shared_addresses(settings);
    if settings.notice.domains.is_empty() {
        let remote = (settings.notice.remote == Switch::On).then_some("notice.remote");
        let dkim = (!settings.proof.dkim.is_empty()).then_some("proof.dkim");
        found.extend([remote, dkim].into_iter().flatten().map(|key| Clash {
            key,
            with: "notice.domains",
            what: "does nothing without notice.domains: name your mail domains there".to_owned(),
        }));
    }
    let languages = &settings.language.default;
    let twice = languages
        .iter()
        .enumerate()
        .find(|(at, name)| languages.iter().take(*at).any(|known| known == *name));
    let languages = match twice {
        Some((_, name)) => Some(format!("\"{}\" stands there twice", name.0)),
        None => languages.is_empty().then(|| "names no language: [\"en\"]".to_owned()),
    };
    found.extend(languages.map(|what| Clash { key: "language.default", with: "language.default", what }));
    let both = settings.hosts.relays.iter().filter(|host| settings.hosts.own.contains(host));
    found.extend(both.map(|host| Clash {
        key: "hosts.relays",
        with: "hosts.own",
        what: format!("\"{}\" stands in hosts.own, too: a host is one or the other", host.0),
    }));
    found
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
