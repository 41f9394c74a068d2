//! What became of a recipient, as the notice tells it.

use crate::dsn::{Action, RecipientStatus};
use crate::reason::{Reason, Verdict};

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
        let temporary =
            status.status.is_some_and(|code| code.class == 4) || verdict.reason == Reason::Expired;
        match status.action {
            Action::Delayed => Self::Delayed,
            Action::Delivered => Self::Delivered,
            Action::Relayed => Self::Relayed,
            Action::Expanded => Self::Expanded,
            Action::Deliverable => Self::TestPassed,
            Action::Undeliverable => Self::TestFailed,
            Action::Failed if temporary => Self::GaveUp,
            Action::Failed => Self::Refused,
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

    /// Its name in the texts.
    pub(super) fn fate(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::GaveUp => "gave-up",
            Self::Delayed => "delayed",
            Self::TestFailed | Self::TestPassed => "test",
            Self::Delivered | Self::Relayed | Self::Expanded => "done",
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
