//! The few refusals that a site may word itself, for its own senders only: those who logged in.

use super::action::ascii_line;
use super::{Action, Request};
use crate::reason::Reason;
use crate::smtp::{EnhancedStatusCode, ReplyCode, Slips, domain_of};

/// Where smtpd cuts a reply, line end not counted.
const REPLY_SIZE_LIMIT: usize = 510;

/// What smtpd sets before the text, without what it names in the brackets; the longest of its phrases.
const PREFIX: &str = "<>: Recipient address rejected: ";

/// Which refusals there are (`[policy.refuse]`); none by default.
#[derive(Clone, Debug, Default)]
pub struct Refusals {
    /// The largest message, in bytes.
    pub message_size: Option<u64>,
    /// The most recipients of one message.
    pub recipients: Option<u64>,
    /// Recipient domains that nobody can mean.
    pub slips: Option<Slips>,
}

/// Why a sender hears no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The message is larger than the site permits.
    MessageTooLarge {
        /// In bytes, as declared or as counted.
        size: u64,
        /// In bytes.
        limit: u64,
    },
    /// The message has more recipients than the site permits.
    TooManyRecipients {
        /// How many were accepted.
        count: u64,
        /// How many may be.
        limit: u64,
    },
    /// The recipient's domain is a known slip.
    DomainSlip {
        /// As the sender wrote it.
        recipient: String,
        /// The domain that was meant.
        meant: String,
    },
}

impl Refusals {
    /// Why `request` is refused, if it is.
    pub(super) fn refusal(&self, request: &Request<'_>) -> Option<Refusal> {
        if request.sasl_username.is_empty() {
            return None;
        }
        match request.protocol_state {
            b"MAIL" => self.message_too_large(request),
            b"RCPT" => self.message_too_large(request).or_else(|| self.domain_slip(request)),
            b"DATA" | b"END-OF-MESSAGE" => {
                self.message_too_large(request).or_else(|| self.too_many_recipients(request))
            }
            _ => None,
        }
    }

    fn message_too_large(&self, request: &Request<'_>) -> Option<Refusal> {
        let (size, limit) = (request.message_size(), self.message_size?);
        (size > limit).then_some(Refusal::MessageTooLarge { size, limit })
    }

    fn too_many_recipients(&self, request: &Request<'_>) -> Option<Refusal> {
        let (count, limit) = (request.recipients(), self.recipients?);
        (count > limit).then_some(Refusal::TooManyRecipients { count, limit })
    }

    fn domain_slip(&self, request: &Request<'_>) -> Option<Refusal> {
        let recipient = std::str::from_utf8(request.recipient).ok()?;
        let meant = self.slips.as_ref()?.meant(domain_of(recipient)?)?.to_owned();
        Some(Refusal::DomainSlip { recipient: recipient.to_owned(), meant })
    }
}

impl Refusal {
    /// What the catalogue has words for.
    #[must_use]
    pub fn reason(&self) -> Reason {
        match self {
            Self::MessageTooLarge { .. } => Reason::MessageTooLarge,
            Self::TooManyRecipients { .. } => Reason::TooManyRecipients,
            Self::DomainSlip { .. } => Reason::RecipientDomainUnknown,
        }
    }

    /// The basic and the enhanced code.
    ///
    /// Too many recipients is 550, not 452: RFC 5321 section 4.5.3.1.10 wants 452 for a limit of the server and permits
    /// a 5yz for one of the site, and only that makes a mail program show the words instead of trying again later.
    #[must_use]
    pub fn codes(&self) -> (ReplyCode, EnhancedStatusCode) {
        let (code, subject, detail) = match self {
            Self::MessageTooLarge { .. } => (552, 3, 4),
            Self::TooManyRecipients { .. } => (550, 5, 3),
            Self::DomainSlip { .. } => (550, 1, 2),
        };
        (ReplyCode(code), EnhancedStatusCode { class: 5, subject, detail })
    }

    /// Says no in the words of `line`, as many of them as smtpd will pass on.
    pub(super) fn action(&self, request: &Request<'_>, line: &str) -> Action {
        let (code, status) = self.codes();
        // Which of them smtpd names depends on the list that the service stands in; the request does not tell.
        let client = request.client_name.len() + request.client_address.len() + "[]".len();
        let lengths = [request.sender.len(), request.recipient.len(), request.helo_name.len(), client];
        let named = lengths.into_iter().fold(request.protocol_state.len(), usize::max);
        let taken = format!("{} {status} {PREFIX}", code.0).len() + named;
        let text = shortened(&ascii_line(line), REPLY_SIZE_LIMIT.saturating_sub(taken));
        Action::Refuse { code, status, text }
    }
}

/// `line`, which is ASCII, cut between two words where it is longer than `limit`.
fn shortened(line: &str, limit: usize) -> String {
    match line.split_at_checked(limit) {
        None => line.to_owned(),
        Some((_, "")) => line.to_owned(),
        Some((kept, rest)) if rest.starts_with(' ') => kept.to_owned(),
        Some((kept, _)) => kept.rsplit_once(' ').map_or(String::new(), |(whole, _)| whole.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(request: &Request<'_>, line: &str) -> String {
        match (Refusal::TooManyRecipients { count: 2, limit: 1 }).action(request, line) {
            Action::Refuse { text, .. } => text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn reply_with_its_longest_prefix_fits_into_510_bytes() {
        let line = "word ".repeat(200);
        for length in [0, 1, 5, 100, 254, 320, 440, 465, 470, 600] {
            let recipient = "a".repeat(length);
            let text = text_of(&Request { recipient: recipient.as_bytes(), ..Request::default() }, &line);
            let whole = format!("550 5.5.3 <{recipient}>: Recipient address rejected: {text}");
            assert!(whole.len() <= 510 || text.is_empty(), "{length}: {}", whole.len());
            assert!(whole.len() > 500 || text.is_empty(), "{length}: wastes room, {}", whole.len());
            assert!(text.split(' ').all(|word| word == "word" || text.is_empty()), "{text}");
        }
    }

    #[test]
    fn line_of_one_endless_word_is_left_out() {
        assert_eq!(text_of(&Request::default(), &"x".repeat(600)), "");
    }
}
