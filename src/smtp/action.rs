//! The action field of a delivery status notification, RFC 3464 section 2.3.3.

use std::fmt;
use std::str::FromStr;

/// What became of one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Not delivered, and no longer tried.
    Failed,
    /// Not delivered so far; tried again.
    Delayed,
    /// Delivered.
    Delivered,
    /// Handed to a system that does not report delivery.
    Relayed,
    /// Delivered to a list and sent on to several addresses.
    Expanded,
    /// Nothing was sent, and the address would be served: Postfix's word after `sendmail -bv`.
    Deliverable,
    /// Nothing was sent, and the address would be refused.
    Undeliverable,
}

/// Not an action that RFC 3464 or Postfix knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown action \"{0}\"")]
pub struct UnknownAction(String);

impl Action {
    /// The word of RFC 3464, e.g. `failed`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Delayed => "delayed",
            Self::Delivered => "delivered",
            Self::Relayed => "relayed",
            Self::Expanded => "expanded",
            Self::Deliverable => "deliverable",
            Self::Undeliverable => "undeliverable",
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Action {
    type Err = UnknownAction;

    /// `action-value = "failed" / "delayed" / "delivered" / "relayed" / "expanded"`, in any case; what follows the
    /// word (`failed (undeliverable)`, a comment) is left out. Postfix's probes add `deliverable`, `undeliverable`.
    fn from_str(text: &str) -> Result<Self, UnknownAction> {
        let word = text.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        match word.to_ascii_lowercase().as_str() {
            // `failure` and `error` are what some gateways write instead.
            "failed" | "failure" | "error" => Ok(Self::Failed),
            "delayed" => Ok(Self::Delayed),
            "delivered" => Ok(Self::Delivered),
            "relayed" => Ok(Self::Relayed),
            "expanded" => Ok(Self::Expanded),
            "deliverable" => Ok(Self::Deliverable),
            "undeliverable" => Ok(Self::Undeliverable),
            _ => Err(UnknownAction(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_spelled_the_same_in_both_directions() {
        for action in [
            Action::Failed,
            Action::Delayed,
            Action::Delivered,
            Action::Relayed,
            Action::Expanded,
            Action::Deliverable,
            Action::Undeliverable,
        ] {
            assert_eq!(action.id().parse(), Ok(action));
        }
    }

    #[test]
    fn the_words_of_real_servers_are_understood() {
        let cases = [
            ("Failed", Action::Failed, "any case"),
            (" failed (undeliverable)", Action::Failed, "a comment behind"),
            ("undeliverable", Action::Undeliverable, "sendmail -bv of Postfix"),
            ("deliverable", Action::Deliverable, "sendmail -bv of Postfix"),
            ("failure", Action::Failed, "gateways"),
        ];
        for (text, action, why) in cases {
            assert_eq!(text.parse(), Ok(action), "{why}");
        }
        assert!("".parse::<Action>().is_err());
        assert!("expired".parse::<Action>().is_err());
    }
}
