//! What a report says of one recipient, named after the fields of RFC 3464 section 2.3.

use super::speaker::Sides;
use super::transcript::Transcript;
use crate::smtp::{Action, DiagnosticType, EnhancedStatusCode, Reply, Said};
use jiff::Timestamp;
use std::sync::{Arc, OnceLock};

/// One per-recipient group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientStatus {
    /// Original-Recipient, without its type.
    pub original_recipient: Option<String>,
    /// Final-Recipient, without its type.
    pub final_recipient: String,
    /// The address that was written, where the notification or the mail itself says that this one was made from it.
    pub expanded_from: Option<String>,
    /// Action.
    pub action: Action,
    /// Status.
    pub status: Option<EnhancedStatusCode>,
    /// Remote-MTA, without its type.
    pub remote_mta: Option<String>,
    /// Type of Diagnostic-Code.
    pub diagnostic_type: DiagnosticType,
    /// Diagnostic-Code, unfolded, without its type.
    pub diagnostic_code: Option<String>,
    /// Last-Attempt-Date.
    pub last_attempt_date: Option<Timestamp>,
    /// Will-Retry-Until.
    pub will_retry_until: Option<Timestamp>,
    /// What the notification (first part) says of this recipient, unfolded, without the address: Postfix names
    /// the remote host, its address and the SMTP command only here.
    pub notification: Option<String>,
    /// The beginning of the whole notification, where it is about this recipient alone and nothing else was said: to
    /// reason from, never to quote.
    pub context: Option<String>,
    /// What is known of the report as a whole.
    pub(super) sides: Arc<Sides>,
    /// Of thousands of recipients only those that are asked for are read further, and each once.
    pub(super) said: Once,
}

/// Follows from the rest, and so is no part of what is compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Once(OnceLock<Said>);

impl PartialEq for Once {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Once {}

impl RecipientStatus {
    /// A recipient of whom nothing else is known yet.
    #[must_use]
    pub fn new(final_recipient: String, action: Action) -> Self {
        Self {
            original_recipient: None,
            final_recipient,
            expanded_from: None,
            action,
            status: None,
            remote_mta: None,
            diagnostic_type: DiagnosticType::Unknown,
            diagnostic_code: None,
            last_attempt_date: None,
            will_retry_until: None,
            notification: None,
            context: None,
            sides: Arc::default(),
            said: Once::default(),
        }
    }

    /// The same, when who said what is known already.
    #[must_use]
    pub fn saying(self, said: Said) -> Self {
        Self { said: Once(said.into()), ..self }
    }

    /// The address that the sender wrote, as far as the report tells: an alias or a list, not what it leads to.
    #[must_use]
    pub fn written(&self) -> &str {
        let written = [&self.original_recipient, &self.expanded_from].into_iter().flatten();
        let mut others = written.filter(|address| address.contains('@') && **address != self.final_recipient);
        others.next().unwrap_or(&self.final_recipient)
    }

    /// Who is who in the report that this recipient stands in.
    pub(super) fn stand_among(&mut self, sides: &Arc<Sides>) {
        self.sides = Arc::clone(sides);
    }

    /// Who said what: the reply is that of Diagnostic-Code, or else the one that the notification quotes, or else the
    /// notification as a whole; the host is Remote-MTA, or else the one that the notification names.
    #[must_use]
    pub fn said(&self) -> &Said {
        self.said.0.get_or_init(|| {
            let sentence = self.notification.as_deref().or(self.diagnostic_code.as_deref());
            let told = sentence.map(Transcript::parse).unwrap_or_default();
            let (reply, words) = match (&self.diagnostic_code, &self.notification) {
                (Some(code), _) => (Reply::parse(code), Some(code.clone())),
                (None, Some(_)) => (Reply::parse(&told.text), Some(told.text.clone())),
                (None, None) => (Reply::parse(self.context.as_deref().unwrap_or_default()), None),
            };
            let same = match (&self.remote_mta, &told.host) {
                (Some(named), Some(told)) => named.eq_ignore_ascii_case(told),
                _ => true,
            };
            // Postfix says itself where it was, in the notification; what is left is what the other server said.
            let is_of_another = self.notification.is_none() && self.diagnostic_type == DiagnosticType::Smtp;
            let of_another = is_of_another.then(|| told.of_another());
            let quotes = self.diagnostic_type == DiagnosticType::Unknown && told.reply.is_some();
            Said {
                speaker: self.sides.speaker(self, of_another.as_ref().unwrap_or(&told)),
                diagnostic_type: if quotes { DiagnosticType::Smtp } else { self.diagnostic_type },
                ip: told.ip.filter(|_| same),
                port: told.port.filter(|_| same),
                host: self.remote_mta.clone().or(told.host).and_then(|host| self.sides.known_as(host)),
                command: told.command,
                reply,
                words,
            }
        })
    }

    /// The status to show: the report's own, unless it says no more than its class (`5.0.0` is what a server writes
    /// that was given no code) and the reply, in the same class, says more.
    #[must_use]
    pub fn best_status(&self) -> Option<EnhancedStatusCode> {
        let vague = |status: EnhancedStatusCode| status.subject == 0 && status.detail == 0;
        match self.status {
            Some(status) if !vague(status) => Some(status),
            own => {
                let said = self.said();
                let said = said.reply.status.filter(|_| said.words.is_some());
                said.filter(|said| own.is_none_or(|own| own.class == said.class)).or(own)
            }
        }
    }
}
