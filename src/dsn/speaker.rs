//! Whose server spoke, as the person who wrote the mail sees it.

use super::submission::{is_port, takes_submissions};
use super::transcript::Transcript;
use super::{BounceReport, RecipientStatus};
use crate::mail::Origin;
use crate::smtp::{Speaker, bare_host, lists_host};
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
/// Postfix's client about a name that it looked up.
const LOOKED_UP: &str = "Name service error for name=";
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
        let named = host.or_else(|| looked_up(told));
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
            self.reporter()
        } else {
            Speaker::Recipient
        }
    }

    /// Whose the server is that made the report.
    fn reporter(&self) -> Speaker {
        let reporter = self.reporting_mta.as_deref();
        let listed = |list: &[String]| lists_host(list, reporter, None);
        if self.ours || listed(&self.hosts.own) {
            Speaker::Own
        } else if listed(&self.hosts.relays) {
            Speaker::Relay
        } else {
            Speaker::Recipient
        }
    }

    /// A socket of this host (`mail.example.org[private/dovecot-lmtp]`), its loopback interface, or its own name.
    fn is_this_host(&self, host: Option<&str>, told: &Transcript) -> bool {
        let Some(host) = host else { return false };
        let name = bare_host(host);
        let socket = told.socket || host.contains('/');
        let loopback = told.ip.or_else(|| name.parse().ok()).is_some_and(is_loopback);
        let local =
            name.eq_ignore_ascii_case("localhost") || name.eq_ignore_ascii_case("localhost.localdomain");
        let itself =
            self.reporting_mta.as_deref().is_some_and(|own| bare_host(own).eq_ignore_ascii_case(name));
        socket || loopback || local || itself
    }
}

/// The host whose name could not be looked up.
fn looked_up(told: &Transcript) -> Option<&str> {
    let words = Some(told.text.as_str()).filter(|_| told.reply.is_none())?;
    words.split_once(LOOKED_UP)?.1.split_whitespace().next()
}

/// The address that was written leads elsewhere.
fn is_forwarded(status: &RecipientStatus) -> bool {
    let written = status.original_recipient.as_deref().or(status.expanded_from.as_deref());
    let domain = |address: &str| address.rsplit_once('@').map(|(_, domain)| domain.to_ascii_lowercase());
    match (written.and_then(domain), domain(&status.final_recipient)) {
        (Some(written), Some(last)) => written != last,
        _ => false,
    }
}

/// The sentence names the domain that the mail goes to: that domain's DNS, or the way there, is at fault.
fn names_domain(told: &Transcript, recipient: &str) -> bool {
    let domain = recipient.rsplit_once('@').map(|(_, domain)| domain.to_ascii_lowercase());
    domain.is_some_and(|domain| !domain.is_empty() && told.text.to_ascii_lowercase().contains(&domain))
}

/// Whether an envelope sender is one that a forwarding server wrote in the place of the real one.
#[must_use]
pub fn is_rewritten(sender: &str) -> bool {
    let begin = sender.get(..4).unwrap_or_default();
    let mark = sender.as_bytes().get(4).is_some_and(|mark| matches!(mark, b'=' | b'+' | b'-'));
    mark && REWRITTEN.iter().any(|scheme| begin.eq_ignore_ascii_case(scheme))
}

fn is_loopback(ip: IpAddr) -> bool {
    ip.to_canonical().is_loopback()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::smtp::{Action, DiagnosticType};

    fn status(original: &str, last: &str, remote: &str) -> RecipientStatus {
        let mut status = RecipientStatus::new(last.to_owned(), Action::Failed);
        status.original_recipient = Some(original.to_owned()).filter(|address| !address.is_empty());
        status.remote_mta = Some(remote.to_owned()).filter(|host| !host.is_empty());
        status.diagnostic_type = DiagnosticType::Smtp;
        status
    }

    fn sides(ours: bool, relays: &[&str]) -> Sides {
        let list = |entries: &[&str]| entries.iter().map(|entry| (*entry).to_owned()).collect();
        Sides {
            hosts: Hosts { own: list(&["filter.example.com", ".mail.example.com"]), relays: list(relays) },
            reporting_mta: Some("mx.example.com".to_owned()),
            ours,
            forwarded: false,
        }
    }

    fn speaker(sides: &Sides, status: &RecipientStatus, sentence: &str) -> Speaker {
        sides.speaker(status, &Transcript::parse(sentence))
    }

    #[test]
    fn hosts_speak_for_their_side() {
        let relays = ["[smtp.example.net]:587", "192.0.2.7"];
        // (Remote-MTA, sentence, speaker when this host made the report, and when a stranger's did, why)
        for (remote, sentence, ours, theirs, why) in [
            ("mx.example.org", "", Speaker::Recipient, Speaker::Recipient, "another server"),
            ("mx.example.com", "", Speaker::Own, Speaker::Recipient, "the host that reports"),
            ("localhost", "", Speaker::Own, Speaker::Recipient, "its loopback by name"),
            ("127.0.0.1", "", Speaker::Own, Speaker::Recipient, "its loopback by address"),
            ("[::1]", "", Speaker::Own, Speaker::Recipient, "the same in brackets"),
            (
                "",
                "host amavis.example.org[127.0.0.1]:10024 said: 554 5.7.0 Reject",
                Speaker::Own,
                Speaker::Recipient,
                "a filter on the loopback under another name",
            ),
            (
                "mail.example.org",
                "host mail.example.org[private/dovecot-lmtp] said: 552 5.2.2 full",
                Speaker::Own,
                Speaker::Recipient,
                "a socket",
            ),
            ("mail.example.org[private/dovecot-lmtp]", "", Speaker::Own, Speaker::Recipient, "the same"),
            ("filter.example.com.", "", Speaker::Own, Speaker::Own, "a host of our own"),
            ("BOX3.mail.Example.com", "", Speaker::Own, Speaker::Own, "one of a domain of our own"),
            ("notmail.example.com", "", Speaker::Recipient, Speaker::Recipient, "none of it"),
            ("smtp.example.net", "", Speaker::Relay, Speaker::Relay, "the relay"),
            ("", "host x.example.net[192.0.2.7] said: 550 no", Speaker::Relay, Speaker::Relay, "its address"),
            (
                "",
                "SASL authentication failed; server a.example.net[192.0.2.8] said: 535 no",
                Speaker::Relay,
                Speaker::Relay,
                "our login there",
            ),
            (
                "",
                "Host or domain name not found. Name service error for name=smtp.example.net type=A: Host not found",
                Speaker::Relay,
                Speaker::Relay,
                "its name, which could not be looked up",
            ),
            (
                "email-smtp.eu-west-1.amazonaws.com",
                "",
                Speaker::Relay,
                Speaker::Recipient,
                "a service that nobody's MX is",
            ),
            (
                "",
                "connect to out.example.org[192.0.2.9]:587: Connection refused",
                Speaker::Relay,
                Speaker::Recipient,
                "a port for submissions",
            ),
            (
                "",
                "connect to filter.example.com[192.0.2.9]:587: Connection refused",
                Speaker::Own,
                Speaker::Own,
                "the same, of our own",
            ),
        ] {
            let status = status("", "a@example.org", remote);
            let mut status = RecipientStatus { notification: Some(sentence.to_owned()), ..status };
            status.notification = status.notification.filter(|sentence| !sentence.is_empty());
            assert_eq!(speaker(&sides(true, &relays), &status, sentence), ours, "{why}");
            assert_eq!(speaker(&sides(false, &relays), &status, sentence), theirs, "{why}, in their report");
        }
    }

    #[test]
    fn what_the_reporter_says_of_itself_is_said_by_its_side() {
        for (kind, ours, relays, expected) in [
            (DiagnosticType::Reporter, true, &[][..], Speaker::Own),
            (DiagnosticType::Command, true, &[], Speaker::Own),
            (DiagnosticType::Smtp, true, &[], Speaker::Recipient),
            (DiagnosticType::Reporter, false, &[], Speaker::Recipient),
            (DiagnosticType::Reporter, false, &["mx.example.com"], Speaker::Relay),
        ] {
            let mut status = status("", "a@example.org", "");
            status.diagnostic_type = kind;
            assert_eq!(speaker(&sides(ours, relays), &status, "unknown user: \"a\""), expected, "{kind:?}");
        }
        let mut about_another = status("", "a@example.org", "");
        about_another.diagnostic_type = DiagnosticType::Reporter;
        let sentence = "connect to mx.example.org[192.0.2.1]:25: Connection refused";
        assert_eq!(speaker(&sides(true, &[]), &about_another, sentence), Speaker::Recipient);
    }

    #[test]
    fn an_address_that_leads_elsewhere_is_a_forwarding() {
        let remote = "mx.example.org";
        let mut expanded = status("", "a@example.org", remote);
        expanded.expanded_from = Some("info@example.com".to_owned());
        for (status, expected, why) in [
            (status("a@example.com", "a@example.org", remote), Speaker::Forwarding, "another domain"),
            (status("A@Example.ORG", "a@example.org", remote), Speaker::Recipient, "the same"),
            (status("b@example.org", "a@example.org", remote), Speaker::Recipient, "the same domain"),
            (status("a", "a@example.org", remote), Speaker::Recipient, "a local name"),
            (expanded, Speaker::Forwarding, "the notification says so"),
            (status("info@example.com", "a@example.org", "localhost"), Speaker::Own, "our own mailbox host"),
        ] {
            assert_eq!(speaker(&sides(true, &[]), &status, ""), expected, "{why}");
        }
        for (sentence, expected, why) in [
            ("Mail for this domain is not accepted here", Speaker::Own, "an alias leads to a table of ours"),
            ("unknown user: \"a\"", Speaker::Own, "an alias leads to a mailbox that is gone"),
            (
                "Host or domain name not found. Name service error for name=example.org type=A: Host not found",
                Speaker::Forwarding,
                "an alias leads to a domain that is gone",
            ),
        ] {
            let mut alias = status("info@example.com", "a@example.org", "");
            alias.diagnostic_type = DiagnosticType::Reporter;
            assert_eq!(speaker(&sides(true, &[]), &alias, sentence), expected, "{why}");
        }
        let forwarded =
            Sides { forwarded: is_rewritten("SRS0=x=y=example.net=a@example.com"), ..sides(true, &[]) };
        assert_eq!(speaker(&forwarded, &status("", "a@example.org", remote), ""), Speaker::Forwarding);
        assert!(!is_rewritten("srs0x@example.com") && !is_rewritten("şşa=@example.com"));
    }
}
