//! A remote server writes the end of most lines of Postfix's log, a client its addresses and its HELO. Whatever they write,
//! reading never panics and the report shows nothing that a terminal or a browser would obey.
#![no_main]

use jiff::civil::date;
use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use neden::catalogue::Catalogue;
use neden::dsn::Hosts;
use neden::invisible::is_unprintable;
use neden::log::{Calendar, LogLine, LogLines};
use neden::reason::Classifier;
use neden::report::{Privacy, Tally, View};
use neden::smtp::Slips;
use std::sync::LazyLock;

static CLASSIFIER: LazyLock<Classifier> = LazyLock::new(|| Classifier::builtin().unwrap());
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::builtin().unwrap());
static SLIPS: LazyLock<Slips> = LazyLock::new(|| Slips::builtin().unwrap());

fuzz_target!(|log: &[u8]| {
    let mut calendar = Calendar::new(TimeZone::UTC, date(2026, 11, 26));
    let mut tally = Tally::new(&CLASSIFIER, &Hosts::default(), TimeZone::UTC, None);
    LogLines::new(log)
        .for_each(|line| LogLine::read(line, &mut calendar, &mut |line| tally.take(&line)))
        .unwrap();
    let summary = tally.summary(&SLIPS, Privacy::Domains);
    let english = "en".parse().unwrap();
    let view = View::of(&summary, CATALOGUE.locale(&english).unwrap(), &TimeZone::UTC);
    let text = view.text();
    assert!(
        text.chars().all(|letter| letter == '\n' || letter == '\u{a0}' || !is_unprintable(letter)),
        "{text:?}"
    );
    let html = view.html().unwrap();
    assert!(!html.contains("<script") && !html.contains("javascript:"), "{html}");
});
