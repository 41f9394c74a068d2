//! The same as a slow and simple count, whatever happens to mails.

use super::counted;
use neden::reason::Classifier;
use neden::report::Counts;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

#[test]
fn whatever_happens_to_mails_is_counted_as_a_slow_count_does() {
    let classifier = Classifier::builtin().unwrap();
    proptest!(ProptestConfig::with_cases(200), |(steps in proptest::collection::vec(step(), 1..120))| {
        let log = written(&steps);
        prop_assert_eq!(counted(&log, &classifier), slow(&log), "{}", log);
    });
}

/// One thing that happens to a mail.
#[derive(Clone, Debug)]
enum Step {
    Tried { mail: u8, recipient: u8, status: &'static str },
    GivenUp { mail: u8 },
    Removed { mail: u8 },
    Unrelated,
}

fn step() -> impl Strategy<Value = Step> {
    let status = prop_oneof![Just("sent"), Just("bounced"), Just("deferred")];
    prop_oneof![
        6 => (0..12u8, 0..3u8, status).prop_map(|(mail, recipient, status)| Step::Tried { mail, recipient, status }),
        1 => (0..12u8).prop_map(|mail| Step::GivenUp { mail }),
        2 => (0..12u8).prop_map(|mail| Step::Removed { mail }),
        1 => Just(Step::Unrelated),
    ]
}

fn written(steps: &[Step]) -> String {
    let mut log = String::new();
    for (second, step) in steps.iter().enumerate() {
        let message = match step {
            Step::Tried { mail, recipient, status } => format!(
                "smtp[9]: 4B{mail:04}: to=<r{recipient}@example.net>, relay=mx.example.net[192.0.2.1]:25, delay=1, \
                 delays=0/0/0/1, dsn=5.1.1, status={status} (host mx.example.net[192.0.2.1] said: 550 5.1.1 no)"
            ),
            Step::GivenUp { mail } => {
                format!("qmgr[8]: 4B{mail:04}: from=<a@example.com>, status=expired, returned to sender")
            }
            Step::Removed { mail } => format!("qmgr[8]: 4B{mail:04}: removed"),
            Step::Unrelated => "smtpd[7]: connect from unknown[198.51.100.1]".to_owned(),
        };
        let (minute, second) = (second / 60, second % 60);
        writeln!(log, "2026-11-26T01:{minute:02}:{second:02}+00:00 mx postfix/{message}").unwrap();
    }
    log
}

/// Every line is looked at with nothing but the words that it has to contain, and everything is kept.
fn slow(log: &str) -> Counts {
    let mut counts = Counts::default();
    let mut waiting: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in log.lines() {
        let (_, message) = line.split_once("]: ").unwrap();
        let (id, rest) = message.split_once(": ").unwrap_or((message, ""));
        let to = rest.split_once("to=<").map_or("", |(_, rest)| rest.split('>').next().unwrap());
        let held = waiting.entry(id).or_default();
        if rest == "removed" {
            held.clear();
        } else if rest.contains("status=expired") {
            counts.gave_up += held.len() as u64;
            held.clear();
        } else if rest.contains("status=sent") {
            counts.delivered += 1;
            counts.late += u64::from(held.remove(to));
        } else if rest.contains("status=bounced") {
            counts.failed += 1;
            held.remove(to);
        } else if rest.contains("status=deferred") {
            held.insert(to);
        }
    }
    counts.waiting = waiting.values().map(|held| held.len() as u64).sum();
    counts
}
