//! What a reply says beyond its reason: sizes, waiting time, blocklist, address. Read from the unfolded text, one pass over
//! its words. Only facts that belong to the reason are taken: a number in another reply is just a number.

use super::{Facts, Reason};
use crate::smtp::is_of_domain;
use std::net::IpAddr;

/// Longest address or URL that is taken; RFC 5321 allows 254 for an address.
const NAME_LIMIT: usize = 254;

/// Longest wait that is believed: a week.
const WAIT_LIMIT: u64 = 7 * 24 * 3600;

/// Operators of blocklists: a link to one of them names the list as well.
const LIST_OPERATORS: &[&str] = &[
    "0spam.org",
    "abusix.com",
    "abusix.zone",
    "abuseat.org",
    "backscatterer.org",
    "barracudacentral.org",
    "cloudmark.com",
    "hostkarma.junkemailfilter.com",
    "invaluement.com",
    "mailspike.net",
    "manitu.net",
    "nixspam.net",
    "psbl.org",
    "s5h.net",
    "senderscore.com",
    "sorbs.net",
    "spamcop.net",
    "spameatingmonkey.net",
    "spamhaus.org",
    "spamhaus.net",
    "spamrats.com",
    "support-intelligence.net",
    "surbl.org",
    "surriel.com",
    "uceprotect.net",
    "uribl.com",
    "zonerbl.it",
];

impl Facts {
    /// Reads what belongs to a reason. `remote` says that another server speaks, which then saw our address.
    pub(super) fn read(text: &str, reason: Reason, remote: bool) -> Self {
        let mut facts = Self::default();
        let mut words = words(text).peekable();
        let mut before = Before::default();
        let mut last = "";
        while let Some(word) = words.next() {
            facts.take_names(word, reason, remote && !cites_document(last));
            if word.starts_with(|c: char| c.is_ascii_digit()) {
                let next = words.peek().copied().unwrap_or_default();
                facts.take_number(word, next, &before, reason);
            } else if facts.list.is_none() && names_list(reason) {
                facts.list = list_name(word, last);
            }
            if reason == Reason::MessageTooLarge {
                before.push(word);
            }
            last = word;
        }
        facts
    }

    fn take_names(&mut self, word: &str, reason: Reason, remote: bool) {
        if word.len() > NAME_LIMIT {
            return;
        }
        if word.starts_with("http://") || word.starts_with("https://") {
            if let Some(list) = operator(host_of(word)).filter(|_| names_list(reason)) {
                self.list.get_or_insert_with(|| list.to_owned());
            }
        } else if remote && word.contains(['.', ':']) && self.ip.is_none() {
            let ip = word.strip_prefix("IPv6:").unwrap_or(word).parse::<IpAddr>().ok();
            // A blocklist answers with an address in 127.0.0.0/8: nobody came from there.
            self.ip = ip.filter(|ip| !ip.is_loopback() && !ip.is_unspecified());
        }
    }

    fn take_number(&mut self, word: &str, next: &str, before: &Before, reason: Reason) {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let unit =
            if digits.len() < word.len() { word.strip_prefix(digits).unwrap_or_default() } else { next };
        match reason {
            Reason::MessageTooLarge => {
                let Some(bytes) = bytes(digits, unit) else { return };
                match before.role() {
                    Some(Role::Limit) => self.limit = self.limit.or(Some(bytes)),
                    Some(Role::Size) => self.size = self.size.or(Some(bytes)),
                    None => {}
                }
            }
            Reason::Greylisted
            | Reason::RateLimited
            | Reason::TooManyConnections
            | Reason::SystemNotAccepting
                if self.wait.is_none() =>
            {
                self.wait = seconds(digits, unit).filter(|wait| *wait <= WAIT_LIMIT);
            }
            _ => {}
        }
    }
}

/// `See RFC2821 4.1.1.1`: the number behind is a section, no address.
fn cites_document(word: &str) -> bool {
    let is_rfc = word.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("rfc"));
    is_rfc || ["section", "sec", "version"].iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn names_list(reason: Reason) -> bool {
    use Reason::{IpBlocklisted, LinkBlocklisted, PolicyRejected, ReputationLow, SpamContent};
    matches!(reason, IpBlocklisted | LinkBlocklisted | PolicyRejected | ReputationLow | SpamContent)
}

/// The words of a text: separated by blanks, freed of the brackets, quotes and stops around them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let around = |c: char| {
        matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'')
            || matches!(c, ',' | ';' | '.' | '!' | '?' | ':' | '`')
    };
    text.split_whitespace().map(move |word| word.trim_matches(around))
}

/// What stood before a number, as far as it matters.
#[derive(Default)]
struct Before {
    role: Option<Role>,
    age: usize,
}

#[derive(Clone, Copy)]
enum Role {
    Limit,
    Size,
}

impl Before {
    /// Words that a number may stand behind the one that tells its role: `limit for this mailbox is 10240`.
    const REACH: usize = 6;

    fn push(&mut self, word: &str) {
        const LIMITS: &[&str] = &[
            "limit",
            "maximum",
            "max",
            "exceed",
            "exceeds",
            "exceeded",
            "than",
            "allowed",
            "permitted",
            "over",
        ];
        const SIZES: &[&str] = &["size", "length", "bytes"];
        let is = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(word));
        self.age += 1;
        if is(LIMITS) || word == ">" {
            (self.role, self.age) = (Some(Role::Limit), 0);
        } else if is(SIZES) && !(matches!(self.role, Some(Role::Limit)) && self.age <= 2) {
            (self.role, self.age) = (Some(Role::Size), 0);
        }
    }

    fn role(&self) -> Option<Role> {
        self.role.filter(|_| self.age <= Self::REACH)
    }
}

/// `10240`, `10 MB`, `25MiB`, `10485760 bytes`. Administrators count in powers of two whatever they write.
fn bytes(digits: &str, unit: &str) -> Option<u64> {
    let shift = match unit.to_ascii_lowercase().as_str() {
        "k" | "kb" | "kib" | "kbytes" => 10,
        "m" | "mb" | "mib" | "mbytes" | "megabytes" => 20,
        "g" | "gb" | "gib" => 30,
        _ => 0,
    };
    let (whole, _) = digits.split_once('.').unwrap_or((digits, ""));
    let bytes = whole.parse::<u64>().ok()?.checked_mul(1 << shift)?;
    // A bare number below a kilobyte is something else: a line, a code.
    (bytes >= 1024).then_some(bytes)
}

/// `300 seconds`, `5 minutes`, `00:04:56`.
fn seconds(digits: &str, unit: &str) -> Option<u64> {
    if digits.contains(':') {
        let parts: Option<Vec<u64>> = digits.split(':').map(|part| part.parse().ok()).collect();
        let parts = parts.filter(|parts| parts.len() == 3)?;
        return parts.iter().try_fold(0u64, |sum, part| sum.checked_mul(60)?.checked_add(*part));
    }
    let one = match unit.to_ascii_lowercase().as_str() {
        "s" | "sec" | "secs" | "second" | "seconds" | "second(s" | "saniye" => 1,
        "m" | "min" | "mins" | "minute" | "minutes" | "minute(s" | "dakika" => 60,
        "h" | "hr" | "hrs" | "hour" | "hours" | "hour(s" | "saat" => 3600,
        _ => return None,
    };
    digits.parse::<u64>().ok()?.checked_mul(one)
}

/// A host that is named as a list: by the word before it (`blocked using zen.example.org`) or by its operator.
fn list_name(word: &str, last: &str) -> Option<String> {
    // Not "by": `refused by mx.example.com` tells who refused.
    const NAMERS: [&str; 5] = ["using", "dnsbl", "rbl", "blocklist", "blacklist"];
    let host = word.split_once('=').map_or(word, |(_, host)| host);
    if host.len() > NAME_LIMIT || !is_host(host) || host.contains('@') {
        return None;
    }
    let named = NAMERS.iter().any(|namer| namer.eq_ignore_ascii_case(last));
    (named || operator(host).is_some()).then(|| host.to_ascii_lowercase())
}

fn operator(host: &str) -> Option<&'static str> {
    LIST_OPERATORS.iter().copied().find(|operator| is_of_domain(host, operator))
}

fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', ':', '#']).next().unwrap_or_default()
}

/// Looks like a domain name: labels and a top level that is not a number.
fn is_host(text: &str) -> bool {
    let label =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    text.rsplit_once('.').is_some_and(|(_, top)| top.len() > 1 && top.chars().all(char::is_alphabetic))
        && text.split('.').all(label)
}

#[cfg(test)]
mod tests;
