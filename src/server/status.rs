//! What `systemctl status` shows of the daemon, in one line.

use super::metrics::{LEFT_ALONE, ListenerLabel, MessageLabels, Metrics, OBSERVED, REWRITTEN, reasons};
use crate::left_alone::LeftAlone;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const TWO_DAYS: i64 = 2 * DAY;

impl Metrics {
    /// Bounces since the start, connections now, and how old the files are that are in use; `now` in seconds since 1970.
    pub(super) fn status(&self, now: i64) -> String {
        let messages = |outcome, reasons: &mut dyn Iterator<Item = &'static str>| -> u64 {
            let counted = reasons
                .filter_map(|reason| Some(self.messages.get(&MessageLabels { outcome, reason })?.get()));
            counted.sum()
        };
        let told = [
            (messages(REWRITTEN, &mut reasons()), "explained"),
            (messages(OBSERVED, &mut reasons()), "observed"),
            (messages(LEFT_ALONE, &mut LeftAlone::ALL.iter().map(|why| why.id())), "left alone"),
        ];
        let told: Vec<String> = told
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let bounces = if told.is_empty() { "none yet".to_owned() } else { told.join(", ") };
        let open =
            |listener| self.connections_open.get(&ListenerLabel { listener }).map_or(0, |open| open.get());
        let connections = open("milter") + open("policy");
        let age = age(now - self.loaded_seconds.get());
        format!("bounces: {bounces}; connections: {connections}; files read {age} ago")
    }
}

/// A time as people say it.
fn age(seconds: i64) -> String {
    match seconds {
        ..MINUTE => format!("{} s", seconds.max(0)),
        MINUTE..HOUR => format!("{} min", seconds / MINUTE),
        HOUR..TWO_DAYS => format!("{} h", seconds / HOUR),
        TWO_DAYS.. => format!("{} days", seconds / DAY),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glance_tells_what_was_done_and_how_old_the_files_are() {
        let metrics = Metrics::new();
        metrics.loaded_seconds.set(1_000);
        assert_eq!(metrics.status(1_002), "bounces: none yet; connections: 0; files read 2 s ago");
        for (outcome, reason) in
            [("rewritten", "expired"), ("rewritten", "several"), ("left-alone", LeftAlone::Late.id())]
        {
            metrics.messages.get_or_create(&MessageLabels { outcome, reason }).inc();
        }
        metrics.connections_open.get_or_create(&ListenerLabel { listener: "milter" }).inc();
        let later = metrics.status(1_000 + 3 * DAY);
        assert_eq!(later, "bounces: 2 explained, 1 left alone; connections: 1; files read 3 days ago");
    }

    #[test]
    fn an_age_has_the_largest_unit_that_fits() {
        for (seconds, said) in
            [(-5, "0 s"), (59, "59 s"), (60, "1 min"), (7_200, "2 h"), (DAY, "24 h"), (TWO_DAYS, "2 days")]
        {
            assert_eq!(age(seconds), said);
        }
    }
}
