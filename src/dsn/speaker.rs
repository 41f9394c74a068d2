//! Whose server spoke, as the person who wrote the mail sees it.

use super::submission::{is_port, takes_submissions};
use super::transcript::Transcript;
use super::unnamed_recipient::is_directory_entry;
use super::{BounceReport, RecipientStatus};
use crate::mail::Origin;
use crate::smtp::{Speaker, bare_host, domain_of, lists_host};
use std::net::IpAddr;

/// Hosts that speak for the site. Entries are host names, `.example.com` for all below a domain, or addresses, in any
/// case; brackets and a port, as Postfix writes a `relayhost`, do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosts {
    /// Filters and mailbox hosts: what they say, our server says.
    pub own: Vec<String>,
    /// Smarthosts: what they refuse is about our account there.
    pub relays: Vec<String>,
}

impl Hosts {
    /// Whose side a host is on of which no more than the name is known.
    #[must_use]
    pub fn side(&self, host: &str) -> Speaker {
        let listed = |list: &[String]| lists_host(list, Some(host), None);
        if listed(&self.relays) {
            Speaker::Relay
        } else if listed(&self.own) {
            Speaker::Own
        } else if takes_submissions(host) {
            Speaker::Relay
        } else {
            Speaker::Recipient
        }
    }
}

/// Who is who in one report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sides {
    hosts: Hosts,
    reporting_mta: Option<String>,
    /// This host made the report.
    ours: bool,
    /// The mail came to us from elsewhere and was forwarded under a rewritten sender.
    forwarded: bool,
}

/// Postfix's client about its own login at a smarthost.
const OWN_LOGIN: &str = "SASL authentication failed";
/// Postfix's client about a name that it looked up, and what stands before the name: nothing once.
const LOOKED_UP: &str = "Name service error for ";
const BEFORE_NAME: [&str; 2] = ["name=", "domain "];
/// Sender Rewriting Scheme: what forwards mail puts its own address in the place of the sender's.
const REWRITTEN: [&str; 2] = ["SRS0", "SRS1"];

impl Sides {
    pub(super) fn of(report: &BounceReport, origin: Origin, hosts: &Hosts) -> Self {
        Self {
            hosts: hosts.clone(),
            reporting_mta: report.reporting_mta.clone(),
            ours: origin == Origin::Internal,
            forwarded: report.sender.as_deref().is_some_and(is_rewritten),
        }
    }

    /// This host, which writes of what it does itself.
    pub(super) fn here(hosts: &Hosts, forwarded: bool) -> Self {
        Self { hosts: hosts.clone(), reporting_mta: None, ours: true, forwarded }
    }

    /// Who spoke about that recipient; `told` is the sentence about them, taken apart.
    pub(super) fn speaker(&self, status: &RecipientStatus, told: &Transcript) -> Speaker {
        let host = status.remote_mta.as_deref().or(told.host.as_deref());
        let own = Some(told.text.as_str()).filter(|_| told.reply.is_none());
        let looked_up = own.and_then(looked_up);
        let named = host.or(looked_up);
        let listed = |list: &[String]| lists_host(list, named, told.ip);
        let is_service = named.is_some_and(takes_submissions) || told.port.is_some_and(is_port);
        let own_words = status.diagnostic_type.is_own_words();
        let login = [&status.notification, &status.diagnostic_code].into_iter().flatten();
        if listed(&self.hosts.relays) || login.into_iter().any(|words| words.starts_with(OWN_LOGIN)) {
            Speaker::Relay
        } else if listed(&self.hosts.own) || self.ours && self.is_this_host(host, told) {
            Speaker::Own
        } else if self.ours && is_service {
            Speaker::Relay
        } else if own_words && host.is_none() && self.ours && !names_domain(told, &status.final_recipient) {
            // An alias that ends here: no other server was asked.
            Speaker::Own
        } else if self.forwarded || is_forwarded(status) {
            Speaker::Forwarding
        } else if host.is_none() && own_words {
            self.reporter(looked_up, &status.final_recipient)
        } else {
            Speaker::Recipient
        }
    }

    /// Whose the server is that made the report. Who looked the recipient's domain up in vain stands before it, on our
    /// side of the way.
    fn reporter(&self, looked_up: Option<&str>, recipient: &str) -> Speaker {
        let reporter = self.reporting_mta.as_deref();
        let listed = |list: &[String]| lists_host(list, reporter, None);
        let in_vain = looked_up
            .zip(domain_of(recipient))
            .is_some_and(|(name, domain)| name.eq_ignore_ascii_case(domain));
        if self.ours || listed(&self.hosts.own) {
            Speaker::Own
        } else if listed(&self.hosts.relays) {
            Speaker::Relay
        } else if in_vain {
            Speaker::Own
        } else {
            Speaker::Recipient
        }
    }

    /// A socket of this host (`mail.example.org[private/dovecot-lmtp]`), its loopback interface, or its own name.
    fn is_this_host(&self, host: Option<&str>, told: &Transcript) -> bool {
        let Some(host) = host else { return false };
        let name = bare_host(host);
        let socket = told.socket || host.contains('/');
        let itself =
            self.reporting_mta.as_deref().is_some_and(|own| bare_host(own).eq_ignore_ascii_case(name));
        socket || told.ip.is_some_and(is_loopback) || is_local(name) || itself
    }

    /// The host as others know it: a stranger's own filter stands on the stranger's loopback interface, not on ours.
    /// Whose name nobody knows has none.
    pub(super) fn known_as(&self, host: String) -> Option<String> {
        if self.ours || !is_local(bare_host(&host)) {
            return Some(host);
        }
        self.reporting_mta.clone().filter(|reporter| !is_local(bare_host(reporter)))
    }
}

/// The host whose name could not be looked up, in Postfix's own words.
#[must_use]
pub fn looked_up(words: &str) -> Option<&str> {
    let (_, behind) = words.split_once(LOOKED_UP)?;
    let name = BEFORE_NAME.iter().find_map(|before| behind.strip_prefix(before)).unwrap_or(behind);
    name.split_whitespace().next().map(|name| name.trim_end_matches(':'))
}

/// The address that was written leads elsewhere.
fn is_forwarded(status: &RecipientStatus) -> bool {
    let entry = is_directory_entry(&status.final_recipient);
    let written = status.original_recipient.as_deref().or(status.expanded_from.as_deref().filter(|_| !entry));
    let domains = written.and_then(domain_of).zip(domain_of(&status.final_recipient));
    domains.is_some_and(|(written, last)| !written.eq_ignore_ascii_case(last))
}

/// The sentence names the domain that the mail goes to: that domain's DNS, or the way there, is at fault.
fn names_domain(told: &Transcript, recipient: &str) -> bool {
    let domain = domain_of(recipient).map(str::to_ascii_lowercase);
    domain.is_some_and(|domain| !domain.is_empty() && told.text.to_ascii_lowercase().contains(&domain))
}

/// Whether an envelope sender is one that a forwarding server wrote in the place of the real one.
#[must_use]
pub fn is_rewritten(sender: &str) -> bool {
    let begin = sender.get(..4).unwrap_or_default();
    let mark = sender.as_bytes().get(4).is_some_and(|mark| matches!(mark, b'=' | b'+' | b'-'));
    mark && REWRITTEN.iter().any(|scheme| begin.eq_ignore_ascii_case(scheme))
}

/// The name or the address of the loopback interface.
fn is_local(name: &str) -> bool {
    let names = ["localhost", "localhost.localdomain"];
    names.iter().any(|local| name.eq_ignore_ascii_case(local)) || name.parse().is_ok_and(is_loopback)
}

fn is_loopback(ip: IpAddr) -> bool {
    ip.to_canonical().is_loopback()
}

#[cfg(test)]
mod tests;
