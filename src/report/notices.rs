//! What neden itself made of the bounces, and in the mode `observe` would have made.

use crate::left_alone::LeftAlone;
use crate::log::Notice;
use crate::reason::Reason;
use serde::Serialize;
use std::collections::BTreeMap;

/// Bounces by what became of them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Notices {
    /// Explained.
    pub explained: u64,
    /// What would have been explained: `mode = "observe"`.
    pub observed: u64,
    /// By reason; one with several counts for each.
    #[serde(serialize_with = "by_id")]
    pub reasons: BTreeMap<Reason, Told>,
    /// Left alone, by why.
    pub left_alone: BTreeMap<&'static str, u64>,
}

/// How often a reason was told.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Told {
    /// In a notice.
    pub explained: u64,
    /// In a notice that was not sent.
    pub observed: u64,
}

impl Notices {
    pub(super) fn add(&mut self, notice: &Notice<'_>) {
        let observed = match notice.outcome {
            b"rewritten" => false,
            b"observed" => true,
            b"left-alone" => {
                let why = LeftAlone::ALL.iter().find(|why| why.id().as_bytes() == notice.reason);
                if let Some(why) = why {
                    *self.left_alone.entry(why.id()).or_default() += 1;
                }
                return;
            }
            _ => return,
        };
        *(if observed { &mut self.observed } else { &mut self.explained }) += 1;
        let ids = notice.reason.split(|byte| *byte == b',').filter_map(|id| std::str::from_utf8(id).ok());
        for reason in ids.filter_map(|id| id.parse().ok()) {
            let told: &mut Told = self.reasons.entry(reason).or_default();
            *(if observed { &mut told.observed } else { &mut told.explained }) += 1;
        }
    }
}

fn by_id<S: serde::Serializer>(reasons: &BTreeMap<Reason, Told>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(reasons.iter().map(|(reason, told)| (reason.id(), told)))
}
