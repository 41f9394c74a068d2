//! What became of a recipient, as the notice tells it.

use crate::dsn::RecipientStatus;
use crate::reason::{Evidence, Fate, Verdict};
use crate::smtp::Action;

/// What became of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Outcome {
    /// Refused, for good.
    Refused,
    /// Failed after it was tried until its time was up.
    GaveUp,
    Delayed,
    Delivered,
    Relayed,
    Expanded,
    /// Nothing was sent: the address was tried, and would be refused.
    TestFailed,
    /// Nothing was sent: the address was tried, and would be served.
    TestPassed,
}

impl Outcome {
    pub(super) fn of(status: &RecipientStatus, verdict: &Verdict) -> Self {
        let evidence = Evidence { said: status.said(), status: status.status, action: Some(status.action) };
        match (status.action, evidence.fate_for(verdict.reason)) {
            (Action::Delayed, _) => Self::Delayed,
            (Action::Delivered, _) => Self::Delivered,
            (Action::Relayed, _) => Self::Relayed,
            (Action::Expanded, _) => Self::Expanded,
            (Action::Deliverable, _) => Self::TestPassed,
            (Action::Undeliverable, _) => Self::TestFailed,
            (Action::Failed, Fate::GaveUp) => Self::GaveUp,
            (Action::Failed, _) => Self::Refused,
        }
    }

    /// The words before the cause; a success has none.
    pub(super) fn message(self) -> Option<&'static str> {
        match self {
            Self::Refused | Self::GaveUp => Some("outcome-failed"),
            Self::Delayed => Some("outcome-delayed"),
            Self::TestFailed => Some("outcome-test"),
            Self::Delivered | Self::Relayed | Self::Expanded | Self::TestPassed => None,
        }
    }

    /// The same in the word of logs and texts.
    pub(super) fn fate(self) -> Fate {
        match self {
            Self::Refused => Fate::Refused,
            Self::GaveUp => Fate::GaveUp,
            Self::Delayed => Fate::Delayed,
            Self::TestFailed | Self::TestPassed => Fate::Test,
            Self::Delivered | Self::Relayed | Self::Expanded => Fate::Done,
        }
    }

    /// Nothing is wrong.
    pub(super) fn is_success(self) -> bool {
        matches!(self, Self::Delivered | Self::Relayed | Self::Expanded | Self::TestPassed)
    }

    /// The message did not arrive and is not tried any more.
    pub(super) fn is_failure(self) -> bool {
        matches!(self, Self::Refused | Self::GaveUp)
    }

    /// Nothing was sent.
    pub(super) fn is_test(self) -> bool {
        matches!(self, Self::TestFailed | Self::TestPassed)
    }
}
