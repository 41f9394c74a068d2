//! Whose server said something: half of what a refusal means.

use std::fmt;
use std::str::FromStr;

/// The side that spoke, as the person who wrote the mail sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Speaker {
    /// The site's own server, its mailbox hosts and filters.
    Own,
    /// The site's smarthost, about the site's account there.
    Relay,
    /// The recipient's server, or a filter in front of it.
    #[default]
    Recipient,
    /// A server behind a forwarding that the recipient has set up.
    Forwarding,
}

/// A word that names no speaker.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown speaker \"{0}\"; there are own, relay, recipient and forwarding")]
pub struct UnknownSpeaker(String);

impl Speaker {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Own, Self::Relay, Self::Recipient, Self::Forwarding];

    /// The id, e.g. `recipient`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Relay => "relay",
            Self::Recipient => "recipient",
            Self::Forwarding => "forwarding",
        }
    }
}

impl fmt::Display for Speaker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Speaker {
    type Err = UnknownSpeaker;

    fn from_str(id: &str) -> Result<Self, UnknownSpeaker> {
        Self::ALL.into_iter().find(|speaker| speaker.id() == id).ok_or_else(|| UnknownSpeaker(id.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back() {
        for speaker in Speaker::ALL {
            assert_eq!(speaker.id().parse(), Ok(speaker));
            assert!(UnknownSpeaker(String::new()).to_string().contains(speaker.id()), "{speaker}");
        }
    }
}
