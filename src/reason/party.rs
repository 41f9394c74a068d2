//! Who can act first: a function of reason, speaker and fate, `conf/parties.toml`.

use super::Reason;
use crate::fault::Fault;
use crate::smtp::{Action, Speaker};
use serde::Deserialize;
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

const FILE: &str = "parties.toml";
const BUILTIN: &str = include_str!("../../conf/parties.toml");

/// Who can act first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Party {
    /// The person who wrote the mail.
    Sender,
    /// Their mail administrator.
    SenderAdmin,
    /// The person it was for.
    Recipient,
    /// That person's mail administrator.
    RecipientAdmin,
    /// Nobody: it is tried again.
    Wait,
}

/// A word that names no party.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown party \"{0}\"")]
pub struct UnknownParty(String);

impl Party {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Sender, Self::SenderAdmin, Self::Recipient, Self::RecipientAdmin, Self::Wait];

    /// The id, e.g. `sender-admin`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Sender => "sender",
            Self::SenderAdmin => "sender-admin",
            Self::Recipient => "recipient",
            Self::RecipientAdmin => "recipient-admin",
            Self::Wait => "wait",
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Party {
    type Err = UnknownParty;

    fn from_str(id: &str) -> Result<Self, UnknownParty> {
        Self::ALL.into_iter().find(|party| party.id() == id).ok_or_else(|| UnknownParty(id.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Party {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        id.parse().map_err(serde::de::Error::custom)
    }
}

/// What became of the message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fate {
    /// Refused, for good.
    #[default]
    Refused,
    /// Tried until its time was up.
    GaveUp,
    /// Still tried.
    Delayed,
    /// Nothing was sent: the address was tested (`sendmail -bv`).
    Test,
    /// Delivered, relayed or expanded.
    Done,
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Refused, Self::GaveUp, Self::Delayed, Self::Test, Self::Done];

    /// The id, e.g. `gave-up`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::GaveUp => "gave-up",
            Self::Delayed => "delayed",
            Self::Test => "test",
            Self::Done => "done",
        }
    }

    /// What an action means, given whether the failure is one that is tried again.
    #[must_use]
    pub fn of(action: Option<Action>, temporary: bool) -> Self {
        match action {
            Some(Action::Delivered | Action::Relayed | Action::Expanded) => Self::Done,
            Some(Action::Deliverable | Action::Undeliverable) => Self::Test,
            Some(Action::Delayed) => Self::Delayed,
            Some(Action::Failed) if temporary => Self::GaveUp,
            Some(Action::Failed) => Self::Refused,
            None if temporary => Self::Delayed,
            None => Self::Refused,
        }
    }
}

/// The table.
#[derive(Clone, Debug)]
pub(super) struct Parties(HashMap<Reason, Row>);

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    recipient: Party,
    own: Party,
    relay: Party,
    forwarding: Party,
    delayed: Option<Party>,
    gave_up: Option<Party>,
    gave_up_here: Option<Party>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartyFile {
    party: HashMap<String, Row>,
}

impl Parties {
    /// The built-in table.
    pub(super) fn builtin() -> Result<Self, Fault> {
        let file: PartyFile = toml::from_str(BUILTIN).map_err(|error| Fault::new(FILE, error.message()))?;
        let rows = file.party.into_iter().map(|(id, row)| {
            let reason = id.parse().map_err(|unknown| Fault::new(FILE, format!("{unknown}")).of(&id))?;
            Ok((reason, row))
        });
        rows.collect::<Result<_, Fault>>().map(Self)
    }

    /// Who can act first.
    pub(super) fn of(&self, reason: Reason, speaker: Speaker, fate: Fate) -> Party {
        let Some(row) = self.0.get(&reason) else { return Party::SenderAdmin };
        let party = match speaker {
            Speaker::Recipient => row.recipient,
            Speaker::Own => row.own,
            Speaker::Relay => row.relay,
            Speaker::Forwarding => row.forwarding,
        };
        let here = matches!(speaker, Speaker::Own | Speaker::Relay);
        match fate {
            Fate::Delayed => row.delayed.unwrap_or(party),
            Fate::GaveUp if party == Party::Wait && here => row.gave_up_here.unwrap_or(party),
            Fate::GaveUp if party == Party::Wait => row.gave_up.unwrap_or(party),
            _ => party,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_stands_in_the_table() {
        let parties = Parties::builtin().unwrap();
        for reason in Reason::ALL {
            assert!(parties.0.contains_key(reason), "{reason}");
        }
        assert_eq!(parties.0.len(), Reason::ALL.len());
    }

    #[test]
    fn nobody_waits_for_a_message_that_was_given_up() {
        let parties = Parties::builtin().unwrap();
        for (reason, row) in &parties.0 {
            let waits = |party: Party| party == Party::Wait && !reason.is_success();
            let (there, here) = (waits(row.recipient), waits(row.own) || waits(row.relay));
            assert_eq!((row.gave_up.is_some(), row.gave_up_here.is_some()), (there, here), "{reason}");
            assert!(![row.gave_up, row.gave_up_here].contains(&Some(Party::Wait)), "{reason}");
        }
    }

    #[test]
    fn the_corner_stones_stand() {
        use {Fate::*, Speaker::*};
        let parties = Parties::builtin().unwrap();
        for (reason, speaker, fate, party, why) in [
            (Reason::MailboxFull, Recipient, Refused, Party::Recipient, "their mailbox"),
            (Reason::AuthFailed, Relay, Refused, Party::SenderAdmin, "the site's login, not the reader's"),
            (Reason::RateLimited, Own, Refused, Party::Sender, "our own policy counts"),
            (Reason::NoAnswer, Own, Delayed, Party::SenderAdmin, "a filter or mailbox store of ours is down"),
            (Reason::RateLimited, Recipient, Refused, Party::SenderAdmin, "the site sent too much"),
            (Reason::SpfFailed, Forwarding, Refused, Party::Recipient, "their forwarding breaks it"),
            (Reason::Greylisted, Recipient, Delayed, Party::Wait, "it is tried again"),
            (Reason::Greylisted, Recipient, GaveUp, Party::SenderAdmin, "our server did not come back"),
            (Reason::NoAnswer, Recipient, GaveUp, Party::RecipientAdmin, "their server did not answer"),
            (Reason::ProcessingError, Recipient, Delayed, Party::Wait, "their tool may be mended"),
            (Reason::ProcessingError, Recipient, Refused, Party::RecipientAdmin, "it was not"),
        ] {
            assert_eq!(parties.of(reason, speaker, fate), party, "{reason}: {why}");
        }
    }

    #[test]
    fn fates_follow_from_actions() {
        assert_eq!(Fate::of(Some(Action::Failed), true), Fate::GaveUp);
        assert_eq!(Fate::of(Some(Action::Relayed), false), Fate::Done);
        assert_eq!(Fate::of(None, true), Fate::Delayed);
    }
}
