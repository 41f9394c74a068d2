//! What a notice says as a whole.

use super::group::{Fate, Group};

/// The title of several reasons, or of a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headline {
    Failed,
    Delayed,
    Relayed,
    Expanded,
    Delivered,
    Mixed,
}

/// The worst that became of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Failed,
    Delayed,
    Success,
}

impl Headline {
    pub(super) fn of(groups: &[Group<'_>]) -> Self {
        let all = |holds: fn(Fate) -> bool| groups.iter().all(|group| holds(group.fate));
        if all(Fate::is_failure) {
            Self::Failed
        } else if all(|fate| fate == Fate::Delayed) {
            Self::Delayed
        } else if all(|fate| fate == Fate::Relayed) {
            Self::Relayed
        } else if all(|fate| fate == Fate::Expanded) {
            Self::Expanded
        } else if all(Fate::is_success) {
            Self::Delivered
        } else {
            Self::Mixed
        }
    }

    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Failed => "headline-failed",
            Self::Delayed => "headline-delayed",
            Self::Relayed => "headline-relayed",
            Self::Expanded => "headline-expanded",
            Self::Delivered => "headline-delivered",
            Self::Mixed => "headline-mixed",
        }
    }
}

impl Outcome {
    pub(super) fn of(groups: &[Group<'_>]) -> Self {
        if groups.iter().any(|group| group.fate.is_failure()) {
            Self::Failed
        } else if groups.iter().any(|group| group.fate == Fate::Delayed) {
            Self::Delayed
        } else {
            Self::Success
        }
    }
}
