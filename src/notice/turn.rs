//! Whose turn it is: decided once for each group, then sentence, colour and fact of its band follow.

use super::group::{Fate, Group};
use super::model::Tone;
use crate::reason::Party;

/// Who can act on a group of recipients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Sender,
    SenderAdmin,
    Recipient,
    RecipientAdmin,
    Nobody,
    /// Nobody could do anything but wait, and the waiting is over: the sender may send it once more.
    TryAgain,
    /// No usable reason was given.
    Unknown,
}

impl Turn {
    pub(super) fn of(group: &Group<'_>) -> Self {
        if group.fate.is_success() {
            return Self::Nobody;
        }
        if group.suggestion.is_some() {
            return Self::Sender;
        }
        if group.is_undefined() && !(group.fate == Fate::Delayed && group.party == Party::Wait) {
            return Self::Unknown;
        }
        match group.party {
            Party::Sender => Self::Sender,
            Party::SenderAdmin => Self::SenderAdmin,
            Party::Recipient => Self::Recipient,
            Party::RecipientAdmin => Self::RecipientAdmin,
            Party::Wait if group.fate.is_failure() => Self::TryAgain,
            Party::Wait => Self::Nobody,
        }
    }

    /// The sentence of the band.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Sender => "who-sender",
            Self::SenderAdmin => "who-sender-admin",
            Self::Recipient => "who-recipient",
            Self::RecipientAdmin => "who-recipient-admin",
            Self::Nobody => "who-wait",
            Self::TryAgain => "who-wait-failed",
            Self::Unknown => "who-undefined",
        }
    }

    pub(super) fn tone(self) -> Tone {
        match self {
            Self::Sender | Self::TryAgain => Tone::Yours,
            Self::SenderAdmin | Self::Recipient | Self::RecipientAdmin | Self::Unknown => Tone::Others,
            Self::Nobody => Tone::Nobodys,
        }
    }

    /// Whether the reader turns to the site's own administrators.
    pub(super) fn names_contact(self) -> bool {
        matches!(self, Self::SenderAdmin | Self::Unknown)
    }
}
