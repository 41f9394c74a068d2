//! `neden report` from outside: what it says of a real log, and that it counts as a slow and simple count does.

mod ends;
mod files;
mod shown;
mod slow_count;

use crate::support::{Golden, ROOT, processor_time};
use neden::dsn::Hosts;
use neden::log::{Calendar, LogLine};
use neden::reason::Classifier;
use neden::report::{Counts, Privacy, Summary, Tally};
use neden::smtp::Slips;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const BEGIN: &str = "Nov 26 03:00:00 mx postfix";

/// A real Postfix wrote the log, in `tests/postfix/scenario_report.py`; the remote server's name and address are others.
#[test]
fn a_real_log_is_told_in_every_form() {
    let log = Path::new(ROOT).join("tests/report/maillog");
    let settings = tempfile::NamedTempFile::new().unwrap();
    fs::write(settings.path(), "[notice]\ntime_zone = \"Europe/Istanbul\"\n").unwrap();
    let mut golden = Golden::default();
    for (name, flags) in [
        ("tr.txt", &["--lang", "tr"][..]),
        ("en.txt", &["--lang", "en"]),
        ("tr.html", &["--lang", "tr", "--html"]),
        ("en.html", &["--lang", "en", "--html"]),
        ("json", &["--json"]),
        ("toml", &["--rules"]),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_neden"));
        command.arg("report").args(flags).arg("--config").arg(settings.path()).arg(&log);
        let said = command.output().unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        let said = String::from_utf8(said.stdout).unwrap();
        for words in ["<script>alert", "\u{1b}", "\u{202e}", "ceo@example.com"] {
            assert!(!said.contains(words), "{name}: a remote server has written {words:?}");
        }
        golden.hold(&log.with_file_name(format!("maillog.{name}")), &said);
    }
    golden.assert();
}

/// An empty report would say that no mail came back.
#[test]
fn of_what_cannot_be_read_there_is_no_report() {
    for form in [&[][..], &["--json"], &["--html"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_neden"));
        let said = command.arg("report").args(form).arg("/nonexistent/log").output().unwrap();
        assert_eq!(said.status.code(), Some(65));
        assert_eq!(String::from_utf8_lossy(&said.stdout), "");
        assert!(String::from_utf8_lossy(&said.stderr).contains("/nonexistent/log"));
    }
}

/// A log in a form that is not known looks like a night without mail.
#[test]
fn whoever_gives_another_log_hears_of_it() {
    let folder = tempfile::tempdir().unwrap();
    for (log, told) in [("one line\nand another\n", true), ("", false)] {
        let file = folder.path().join("log");
        fs::write(&file, log).unwrap();
        let said = Command::new(env!("CARGO_BIN_EXE_neden")).arg("report").arg(&file).output().unwrap();
        assert!(said.status.success());
        let said = String::from_utf8(said.stderr).unwrap();
        assert_eq!(said.contains("none of 2 lines"), told, "{said}");
    }
}

/// Whoever writes into a log can say the same of one mail as often as he likes.
#[test]
fn giving_up_again_is_not_dear() {
    const TIMES: usize = 5_000;
    let tried = |recipient| {
        format!(
            "{BEGIN}/smtp[1]: 4ABCDEFGHIJ: to=<b{recipient}@example.net>, relay=none, delay=1, delays=0/0/0/1, \
             dsn=4.2.0, status=deferred (450 4.2.0 later)\n"
        )
    };
    let gave_up =
        format!("{BEGIN}/qmgr[1]: 4ABCDEFGHIJ: from=<a@example.com>, status=expired, returned to sender\n");
    let log: String = (0..TIMES).map(tried).chain((0..TIMES).map(|_| gave_up.clone())).collect();
    let before = processor_time();
    counted(&log, &Classifier::builtin().unwrap());
    let took = processor_time() - before;
    assert!(took < Duration::from_secs(3), "each line looks at all recipients: {took:?}");
}

fn counted(log: &str, classifier: &Classifier) -> Counts {
    summary(log, classifier).totals
}

fn summary(log: &str, classifier: &Classifier) -> Summary {
    let mut calendar = Calendar::new(jiff::tz::TimeZone::UTC, jiff::civil::date(2026, 11, 26));
    let mut tally = Tally::new(classifier, &Hosts::default(), jiff::tz::TimeZone::UTC, None);
    for line in log.lines() {
        LogLine::read(line.as_bytes(), &mut calendar, &mut |line: LogLine<'_>| tally.take(&line));
    }
    tally.summary(&Slips::builtin().unwrap(), Privacy::Domains)
}
