//! Whose turn it is: decided once for each group, then sentence, colour and fact of its band follow, and the steps.

use super::group::Group;
use super::outcome::Outcome;
use super::tone::Tone;
use crate::reason::{Party, Reason};
use crate::smtp::Speaker;

/// Who can act on a group of recipients.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Turn {
    Sender,
    /// Nobody could do anything but wait, and the waiting is over: the sender may send it once more.
    TryAgain,
    /// The same, unless the address is misspelled.
    CheckAndTryAgain,
    SenderAdmin,
    /// It is not known why; the sender's administrator can look into it.
    Unknown,
    Recipient,
    RecipientAdmin,
    /// The company whose mailbox the recipient uses: there is no administrator to call.
    Provider,
    /// Nobody, unless the address is misspelled.
    Check,
    Nobody,
}

impl Turn {
    pub(super) fn of(group: &Group<'_>) -> Self {
        if group.outcome.is_success() || group.outcome.is_test() {
            return Self::Nobody;
        }
        if group.suggestion.is_some() {
            return Self::Sender;
        }
        if group.is_unclear() && !(group.outcome == Outcome::Delayed && group.party == Party::Wait) {
            return Self::Unknown;
        }
        let is_lookup = group.is_relay_lookup() || group.is_route_lookup();
        if group.is_behind_alias() || group.is_own_check() || is_lookup {
            return Self::SenderAdmin;
        }
        match group.party {
            // Time was up: nobody knows why before the log is read.
            Party::SenderAdmin if group.reason == Reason::Expired => Self::Unknown,
            Party::SenderAdmin if group.is_sender_foreign() && group.is_sender_check() => Self::Sender,
            Party::Sender => Self::Sender,
            // A rule without a name: whether it can be met is not known.
            Party::SenderAdmin if group.reason == Reason::PolicyRejected && group.speaker != Speaker::Own => {
                Self::Unknown
            }
            Party::SenderAdmin => Self::SenderAdmin,
            Party::Recipient => Self::Recipient,
            Party::RecipientAdmin if group.is_at_provider => Self::Provider,
            Party::RecipientAdmin => Self::RecipientAdmin,
            Party::Wait => Self::once_waited(group),
        }
    }

    /// Where nobody could do anything but wait: a misspelled domain does not answer either.
    fn once_waited(group: &Group<'_>) -> Self {
        let is_address_right = group.speaker == Speaker::Forwarding;
        let doubts_domain = match group.reason {
            Reason::NoAnswer => !is_address_right,
            // Whoever reached the recipient's server had looked up the domain of the address.
            Reason::DnsFailure => matches!(group.speaker, Speaker::Own | Speaker::Relay),
            _ => false,
        };
        // Some servers put off mail for an address that does not exist; ours would have said so.
        let is_put_off = group.reason == Reason::MailboxUnavailable && group.speaker != Speaker::Own;
        let doubts_address = doubts_domain || is_put_off && !is_address_right;
        match (group.outcome.is_failure(), doubts_domain, doubts_address) {
            (true, true, _) => Self::CheckAndTryAgain,
            (true, false, _) => Self::TryAgain,
            (false, _, true) => Self::Check,
            (false, _, false) => Self::Nobody,
        }
    }

    /// The sentence of the band.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Sender => "who-sender",
            Self::TryAgain => "who-wait-failed",
            Self::CheckAndTryAgain => "who-wait-check-failed",
            Self::SenderAdmin => "who-sender-admin",
            Self::Unknown => "who-undefined",
            Self::Recipient => "who-recipient",
            Self::RecipientAdmin => "who-recipient-admin",
            Self::Provider => "who-provider",
            Self::Check => "who-wait-check",
            Self::Nobody => "who-wait",
        }
    }

    /// The same in the word of logs and JSON.
    pub(super) fn party(self) -> Party {
        match self {
            Self::Sender => Party::Sender,
            Self::SenderAdmin | Self::Unknown => Party::SenderAdmin,
            Self::Recipient => Party::Recipient,
            Self::RecipientAdmin | Self::Provider => Party::RecipientAdmin,
            Self::TryAgain | Self::CheckAndTryAgain | Self::Check | Self::Nobody => Party::Wait,
        }
    }

    /// Whose steps they are.
    pub(super) fn actor(self) -> &'static str {
        if self == Self::Provider { "provider" } else { self.party().id() }
    }

    pub(super) fn tone(self) -> Tone {
        match self {
            Self::Sender | Self::TryAgain | Self::CheckAndTryAgain => Tone::Yours,
            Self::SenderAdmin | Self::Unknown | Self::Recipient | Self::RecipientAdmin | Self::Provider => {
                Tone::Others
            }
            Self::Check | Self::Nobody => Tone::Nobodys,
        }
    }

    /// Whether the reader turns to the site's own administrators.
    pub(super) fn names_contact(self) -> bool {
        matches!(self, Self::SenderAdmin | Self::Unknown)
    }
}
