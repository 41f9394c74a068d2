//! What Postfix's log says of a recipient is the sentence that the notification would quote: it is read the same way.

use super::RecipientStatus;
use super::speaker::{Hosts, Sides};
use super::transcript::Transcript;
use crate::smtp::{Action, COMMAND_OUTPUT, DiagnosticType, Speaker};
use std::sync::Arc;

/// The server whose log it is.
#[derive(Clone, Debug)]
pub struct Logger {
    sides: Arc<Sides>,
    /// For mail that came from elsewhere and was forwarded.
    forwarding: Arc<Sides>,
}

impl Logger {
    /// A server that calls these hosts its own.
    #[must_use]
    pub fn new(hosts: &Hosts) -> Self {
        let of = |forwarded| Arc::new(Sides::here(hosts, forwarded));
        Self { sides: of(false), forwarding: of(true) }
    }

    /// The recipient of whom it says `sentence`, after it spoke with `host` (a name), if with any; a mail that came from
    /// elsewhere under another sender was `forwarded`.
    #[must_use]
    pub fn says(
        &self,
        recipient: RecipientStatus,
        sentence: &str,
        host: Option<&str>,
        forwarded: bool,
    ) -> RecipientStatus {
        let diagnostic_type = if Transcript::parse(sentence).reply.is_some() {
            DiagnosticType::Smtp
        } else if sentence.contains(COMMAND_OUTPUT) {
            DiagnosticType::Command
        } else {
            DiagnosticType::Reporter
        };
        let mut recipient = RecipientStatus {
            notification: Some(sentence.to_owned()),
            remote_mta: host.map(str::to_owned),
            diagnostic_type,
            ..recipient
        };
        recipient.stand_among(if forwarded { &self.forwarding } else { &self.sides });
        recipient
    }

    /// Whose side the host `NAME[ADDRESS]` is on.
    #[must_use]
    pub fn side(&self, host: &str) -> Speaker {
        let nobody = RecipientStatus::new(String::new(), Action::Failed);
        self.says(nobody, &format!("host {host} said: "), None, false).said().speaker
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_log_is_said_by_the_side_that_the_report_would_name() {
        let hosts = Hosts { own: Vec::new(), relays: vec!["smtp.example.net".to_owned()] };
        let logger = Logger::new(&hosts);
        // (host, sentence, forwarded, speaker, type, reply, why)
        for (host, sentence, forwarded, speaker, kind, reply, why) in [
            (
                Some("mx.example.org"),
                "host mx.example.org[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command)",
                false,
                Speaker::Recipient,
                DiagnosticType::Smtp,
                "550 5.1.1 no",
                "a reply",
            ),
            (
                Some("mx.example.org"),
                "host mx.example.org[192.0.2.1] said: 550 no",
                true,
                Speaker::Forwarding,
                DiagnosticType::Smtp,
                "550 no",
                "behind a forwarding",
            ),
            (
                Some("smtp.example.net"),
                "host smtp.example.net[192.0.2.2] said: 550 no",
                false,
                Speaker::Relay,
                DiagnosticType::Smtp,
                "550 no",
                "the smarthost",
            ),
            (
                None,
                "unknown user: \"b\"",
                false,
                Speaker::Own,
                DiagnosticType::Reporter,
                "unknown user: \"b\"",
                "its own words",
            ),
            (
                None,
                "Command died with status 1. Command output: no",
                false,
                Speaker::Own,
                DiagnosticType::Command,
                "Command died with status 1. Command output: no",
                "a command's words",
            ),
        ] {
            let nobody = RecipientStatus::new("b@example.org".to_owned(), Action::Failed);
            let said = logger.says(nobody, sentence, host, forwarded).said().clone();
            assert_eq!((said.speaker, said.diagnostic_type), (speaker, kind), "{why}");
            assert_eq!(said.words.as_deref(), Some(reply), "{why}");
        }
        assert_eq!(logger.side("mx[private/dovecot-lmtp]"), Speaker::Own);
        assert_eq!(logger.side("smtp.example.net[192.0.2.2]:587"), Speaker::Relay);
        assert_eq!(logger.side("mx.example.org[192.0.2.1]:25"), Speaker::Recipient);
    }
}
