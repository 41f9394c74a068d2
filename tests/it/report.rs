//! `neden report` from outside: what it says of a real log, and that it counts as a slow and simple count does.

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
use std::time::{Duration, SystemTime};

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

/// A mail that was deferred in a rotated log, and delivered in the one that took its place in the same second.
#[test]
fn logs_are_counted_in_the_order_in_which_they_were_written_and_pipes_once() {
    let deferred = format!(
        "{BEGIN}/qmgr[1]: 4ABCDEFGHIJ: from=<a@example.com>, size=9, nrcpt=1 (queue active)\n{BEGIN}/smtp[1]: 4ABCDEFGHIJ: \
         to=<b@example.net>, relay=none, delay=1, delays=0/0/0/1, dsn=4.2.0, status=deferred (450 4.2.0 later)\n"
    );
    let sent = format!(
        "{BEGIN}/smtp[1]: 4ABCDEFGHIJ: to=<b@example.net>, relay=none, delay=1, delays=0/0/0/1, dsn=2.0.0, \
         status=sent (250 ok)\n{BEGIN}/qmgr[1]: 4ABCDEFGHIJ: removed\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let written = SystemTime::now();
    for (name, log, age) in [("log", &sent, 0), ("log.1", &deferred, 60), ("neden.toml", &String::new(), 0)] {
        let file = folder.path().join(name);
        fs::write(&file, log).unwrap();
        let file = fs::File::options().write(true).open(file).unwrap();
        file.set_modified(written - Duration::from_secs(age)).unwrap();
    }
    let program = env!("CARGO_BIN_EXE_neden");
    // (files as bash names them, what they tell together, why)
    for (files, totals, why) in [
        ("log log.1", "\"delivered\":1,\"late\":1", "the newer one first"),
        ("<(cat log.1)", "\"waiting\":1", "a pipe, which comes once"),
        ("log.1 <(cat log)", "\"delivered\":1,\"late\":1", "a pipe behind a file"),
    ] {
        let line = format!("exec {program} report --json --config neden.toml {files}");
        let said = Command::new("bash").args(["-c", &line]).current_dir(folder.path()).output().unwrap();
        let said = String::from_utf8(said.stdout).unwrap();
        assert!(said.contains(totals), "{why}: {said}");
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

/// What a mail meets on its way is one end for each recipient, laid at the door of whom a notice names.
#[test]
fn each_recipient_has_one_end_and_one_who_can_act() {
    let classifier = Classifier::builtin().unwrap();
    let from =
        |id: &str, sender: &str| format!("qmgr[1]: {id}: from=<{sender}>, size=9, nrcpt=1 (queue active)");
    let to = |id: &str, rest: &str| format!("smtp[1]: {id}: to=<{rest}");
    let fields = "delay=1, delays=0/0/0/1";
    let unknown = "said: 550 5.1.1 User unknown (in reply to RCPT TO command))";
    let mx = "relay=mx.example.net[192.0.2.1]:25";
    let other =
        format!("{mx}, {fields}, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] {unknown}");
    let here = format!("relay=local, {fields}, dsn=5.1.1, status=bounced (unknown user: \"eski\")");
    let lines = |lines: &[String]| lines.join("\n");
    for (log, totals, parties, why) in [
        (
            lines(&[
                from("4B0001", "a@example.org"),
                to(
                    "4B0001",
                    &format!(
                        "b@example.net>, relay=127.0.0.1[127.0.0.1]:10024, {fields}, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 4B0002)"
                    ),
                ),
                from("4B0002", "a@example.org"),
                to(
                    "4B0002",
                    &format!(
                        "b@example.net>, {mx}, {fields}, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 77)"
                    ),
                ),
            ]),
            Counts { delivered: 1, ..Counts::default() },
            "",
            "through a content filter and out",
        ),
        (
            lines(&[
                from("4B0001", "a@example.org"),
                to(
                    "4B0001",
                    &format!(
                        "info@example.org>, relay=local, {fields}, dsn=2.0.0, status=sent (forwarded as 4B0002)"
                    ),
                ),
                from("4B0002", "a@example.org"),
                to("4B0002", &format!("eski@example.org>, orig_to=<info@example.org>, {here}")),
            ]),
            Counts { failed: 1, ..Counts::default() },
            "sender-admin",
            "an alias of ours that leads nowhere",
        ),
        (
            lines(&[from("4B0001", "a@example.org"), to("4B0001", &format!("eski@example.org>, {here}"))]),
            Counts { failed: 1, ..Counts::default() },
            "sender",
            "no alias",
        ),
        (
            lines(&[from("4B0001", ""), to("4B0001", &format!("b@example.net>, {other}"))]),
            Counts::default(),
            "",
            "a bounce for a forged sender: nobody waits for it",
        ),
        (
            lines(&[
                from("4B0001", "a@example.org"),
                to(
                    "4B0001",
                    &format!(
                        "b@gmial.com>, relay=none, {fields}, dsn=4.4.1, status=deferred (connect to gmial.com[192.0.2.9]:25: Connection timed out)"
                    ),
                ),
            ]),
            Counts { waiting: 1, ..Counts::default() },
            "sender",
            "a slip does not pass by itself",
        ),
    ] {
        let log: String =
            log.lines().map(|line| format!("2026-11-26T01:00:00Z mx postfix/{line}\n")).collect();
        let summary = summary(&log, &classifier);
        assert_eq!(summary.totals, totals, "{why}");
        let found: Vec<&str> = summary.groups.iter().map(|group| group.party).collect();
        assert_eq!(found.join(","), parties, "{why}");
    }
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
