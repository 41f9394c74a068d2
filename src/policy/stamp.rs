//! The language of the sender, written on the message, so that a bounce of it can be written in that language even on
//! another host and although the bounce knows an address only.

use super::rules::{login_language, named, sender_language};
use super::{Action, Request, Rules, Words};
use jiff::Timestamp;
use std::net::IpAddr;

/// The header field meant for this, RFC 3282.
const FIELD: &str = "Accept-Language";

impl Rules {
    /// The stamp for the message of `request`, if it gets one.
    ///
    /// At DATA only: every `PREPEND` adds a field, and smtpd asks at DATA once for a message, at RCPT once for each
    /// recipient. A login is the site's own sender from anywhere; an address is one only where nobody else can
    /// connect from, for a stranger may write any sender.
    pub(super) fn stamp(&self, request: &Request<'_>, words: &impl Words) -> Option<Action> {
        if request.protocol_state != b"DATA" {
            return None;
        }
        let by_sender = || sender_language(request, words).filter(|_| self.stamps_from(request));
        let language = login_language(request, words).or_else(by_sender)?;
        Some(Action::Prepend { name: FIELD, value: language.to_string() })
    }

    /// The field that proves later on that the site sent this mail: on mail of those only who are surely its own.
    pub(super) fn proof(&self, request: &Request<'_>, words: &impl Words, now: Timestamp) -> Option<Action> {
        let own = !request.sasl_username.is_empty() || self.stamps_from(request);
        if request.protocol_state != b"DATA" || !own {
            return None;
        }
        let (name, value) = words.proof(named(request.sender)?, now)?;
        Some(Action::Prepend { name, value })
    }

    fn stamps_from(&self, request: &Request<'_>) -> bool {
        let address = std::str::from_utf8(request.client_address).ok().and_then(|text| text.parse().ok());
        address
            .is_some_and(|address: IpAddr| self.stamp_from.iter().any(|network| network.contains(&address)))
    }
}
