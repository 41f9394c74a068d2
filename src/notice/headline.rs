//! What a notice says as a whole.

use super::group::{Group, addresses_of};
use super::outcome::Outcome;
use crate::catalogue::Locale;
use std::borrow::Cow;

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

/// The titles of a notice that tells several reasons.
#[derive(Clone, Copy, Debug)]
pub(super) struct Titles {
    headline: Headline,
    /// How many addresses the person wrote.
    addresses: usize,
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

impl Titles {
    pub(super) fn of(groups: &[Group<'_>]) -> Self {
        Self { headline: Headline::of(groups), addresses: addresses_of(groups) }
    }

    /// What stands above all reasons.
    pub(super) fn above_all<'a>(self, locale: Locale<'a>) -> Cow<'a, str> {
        locale.word_with_one(self.headline.message(), "count", self.addresses)
    }

    /// What stands above one of them: `2 addresses: …`, with what became of them where the title of all cannot say it.
    /// Several reasons for one address need no count.
    pub(super) fn above(self, locale: Locale<'_>, group: &Group<'_>, title: &str) -> String {
        let mixed = matches!(self.headline, Headline::Mixed | Headline::MixedDelayed);
        let id = match group.outcome {
            Outcome::Refused | Outcome::GaveUp if mixed => "group-failed",
            Outcome::Delayed if mixed => "group-delayed",
            _ if self.addresses == 1 => return title.to_owned(),
            _ => "group",
        };
        format!("{} {title}", locale.word_with_one(id, "count", group.addresses))
    }
}
