//! What each code stands for: what the standards say of it, and what servers use it for beside that.

use crate::reason::{Classifier, Reason};
use crate::smtp::{EnhancedStatusCode, ReplyCode};
use std::collections::BTreeMap;

/// What servers use codes for, by the ids of the causes.
const USES: &str = include_str!("../../conf/pages/codes.toml");

/// The causes of each code, the likeliest first.
pub(super) struct Meanings {
    pub(super) replies: BTreeMap<ReplyCode, Vec<Reason>>,
    pub(super) statuses: BTreeMap<EnhancedStatusCode, Vec<Reason>>,
}

impl Meanings {
    pub(super) fn of(classifier: &Classifier) -> Self {
        let mut meanings = Self { replies: BTreeMap::new(), statuses: BTreeMap::new() };
        for reason in Reason::ALL {
            let (statuses, replies) = classifier.codes(*reason);
            statuses.into_iter().for_each(|code| meanings.statuses.entry(code).or_default().push(*reason));
            replies.into_iter().for_each(|code| meanings.replies.entry(code).or_default().push(*reason));
        }
        // a test reads it
        let uses: BTreeMap<String, Vec<String>> = toml::from_str(USES).unwrap_or_default();
        for (code, causes) in uses {
            let known = match (code.parse(), code.parse()) {
                (Ok(code), _) => meanings.replies.entry(code).or_default(),
                (_, Ok(code)) => meanings.statuses.entry(code).or_default(),
                _ => continue,
            };
            // That something failed is said last, where more is known.
            let place = if known.iter().all(|reason| reason.is_undefined()) { 0 } else { known.len() };
            known.splice(place..place, causes.iter().filter_map(|cause| cause.parse().ok()));
        }
        meanings
    }

    /// The enhanced and the basic codes of a cause, each list in order.
    pub(super) fn codes(&self, reason: Reason) -> (Vec<EnhancedStatusCode>, Vec<ReplyCode>) {
        (stand_for(reason, &self.statuses), stand_for(reason, &self.replies))
    }
}

fn stand_for<C: Copy>(reason: Reason, codes: &BTreeMap<C, Vec<Reason>>) -> Vec<C> {
    codes.iter().filter(|(_, causes)| causes.contains(&reason)).map(|(code, _)| *code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_servers_use_a_code_for_is_said_once_and_the_least_last() {
        let classifier = Classifier::builtin().unwrap();
        let meanings = Meanings::of(&classifier);
        let uses: BTreeMap<String, Vec<String>> = toml::from_str(USES).unwrap();
        assert!(uses.len() > 15);
        for (code, causes) in &uses {
            let shown = code
                .parse()
                .map(|code| &meanings.replies[&code])
                .or_else(|_| code.parse().map(|code| &meanings.statuses[&code]))
                .unwrap();
            let mut once = shown.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), shown.len(), "{code}");
            assert!(causes.iter().all(|cause| shown.contains(&cause.parse().unwrap())), "{code}");
            let last = shown.iter().rposition(|reason| reason.is_undefined());
            assert!(last.is_none_or(|last| last + 1 == shown.len()), "{code}");
        }
    }
}
