//! What a notice says as a whole.

use super::group::Group;
use super::outcome::Outcome;

/// The title of several reasons, or of a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headline {
    Failed,
    Delayed,
    Relayed,
    Expanded,
    Delivered,
    /// Addresses were tried, nothing was sent.
    Tested,
    Mixed,
    /// As mixed, and nothing was given up yet.
    MixedDelayed,
    /// Nobody is named.
    Unnamed,
}

/// The worst that became of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Worst {
    Failed,
    Delayed,
    Success,
}

impl Headline {
    pub(super) fn of(groups: &[Group<'_>]) -> Self {
        let all = |holds: fn(Outcome) -> bool| groups.iter().all(|group| holds(group.outcome));
        if groups.is_empty() {
            Self::Unnamed
        } else if all(Outcome::is_failure) {
            Self::Failed
        } else if all(|outcome| outcome == Outcome::Delayed) {
            Self::Delayed
        } else if all(|outcome| outcome == Outcome::Relayed) {
            Self::Relayed
        } else if all(|outcome| outcome == Outcome::Expanded) {
            Self::Expanded
        } else if all(Outcome::is_test) {
            Self::Tested
        } else if all(Outcome::is_success) {
            // Whoever's server reports no delivery was reached no further.
            if groups.iter().any(|group| group.outcome == Outcome::Relayed) {
                Self::Relayed
            } else {
                Self::Delivered
            }
        } else if groups.iter().any(|group| group.outcome.is_failure()) {
            Self::Mixed
        } else {
            Self::MixedDelayed
        }
    }

    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Failed => "headline-failed",
            Self::Delayed => "headline-delayed",
            Self::Relayed => "headline-relayed",
            Self::Expanded => "headline-expanded",
            Self::Delivered => "headline-delivered",
            Self::Tested => "headline-tested",
            Self::Mixed => "headline-mixed",
            Self::MixedDelayed => "headline-mixed-delayed",
            Self::Unnamed => "headline-unnamed",
        }
    }
}

impl Worst {
    pub(super) fn of(groups: &[Group<'_>]) -> Self {
        if groups.iter().any(|group| group.outcome.is_failure()) {
            Self::Failed
        } else if groups.iter().any(|group| group.outcome == Outcome::Delayed) {
            Self::Delayed
        } else {
            Self::Success
        }
    }
}
