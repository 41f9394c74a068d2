//! Logs and queue listings as they lie about: rotated, copied, newest first, together.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

const BEGIN: &str = "Nov 26 03:00:00 mx postfix";
const FIELDS: &str = "relay=mx.example.net[192.0.2.1]:25, delay=1, delays=0/0/0/1";

/// `neden report --json` of what bash names, in a folder.
fn told(folder: &Path, files: &str) -> Output {
    fs::write(folder.join("neden.toml"), "").unwrap();
    let line = format!("exec {} report --json --config neden.toml {files}", env!("CARGO_BIN_EXE_neden"));
    Command::new("bash").args(["-c", &line]).current_dir(folder).output().unwrap()
}

#[track_caller]
fn assert_told(folder: &Path, files: &str, expected: &str, why: &str) -> String {
    let Output { stdout, stderr, .. } = told(folder, files);
    let (said, complaint) = (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap());
    assert!(said.contains(expected), "{why}: {expected} in {said}{complaint}");
    complaint
}

fn gzip(text: &str) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

/// A mail that failed for `many` recipients, one a minute.
fn failures(many: usize) -> String {
    let line = |number| {
        let (hour, minute) = (number / 60, number % 60);
        format!(
            "Nov 26 {hour:02}:{minute:02}:00 mx postfix/smtp[1]: 4ABCDEFGHIJ: to=<b{number}@example.net>, {FIELDS}, dsn=5.1.1, \
             status=bounced (no)\n"
        )
    };
    (0..many).map(line).collect()
}

/// A mail that was deferred in a rotated log, and delivered in the one that took its place in the same second.
#[test]
fn logs_are_counted_in_the_order_in_which_they_were_written_and_pipes_once() {
    let deferred = format!(
        "{BEGIN}/qmgr[1]: 4ABCDEFGHIJ: from=<a@example.com>, size=9, nrcpt=1 (queue active)\n{BEGIN}/smtp[1]: 4ABCDEFGHIJ: \
         to=<b@example.net>, relay=none, delay=1, delays=0/0/0/1, dsn=4.2.0, status=deferred (450 4.2.0 later)\n"
    );
    let sent = format!(
        "{BEGIN}/smtp[1]: 4ABCDEFGHIJ: to=<b@example.net>, relay=mx.example.net[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, \
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

/// logrotate leaves both for a moment, and with a pattern one file is easily named twice.
#[test]
fn a_log_that_is_there_twice_is_counted_once() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let log = failures(90);
    fs::write(folder.join("log.1"), &log).unwrap();
    fs::write(folder.join("log.1.gz"), gzip(&log)).unwrap();
    fs::write(folder.join("copy"), failures(60)).unwrap();
    fs::write(folder.join("log"), failures(90).replace("4ABCDEFGHIJ", "4ABCDEFGHIK")).unwrap();
    for (files, failed, why) in [
        ("log.1*", 90, "one of them compressed"),
        ("log.1 log.1", 90, "named twice"),
        ("copy log.1.gz", 90, "a copy that was made before the end"),
        ("log.1 log", 180, "two logs"),
    ] {
        let complaint = assert_told(folder, files, &format!("\"failed\":{failed},"), why);
        assert_eq!(complaint.contains("counted once"), failed == 90, "{why}: {complaint}");
    }
}

/// logrotate has `compresscmd`; openSUSE's logs are compressed by xz.
#[test]
fn a_log_may_be_compressed_by_any_program_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    // more than a pipe holds, and of the second one no more is asked for than its beginning
    let log = failures(1440).replace("to=<b", "to=<somebody-with-a-long-name-");
    fs::write(folder.join("log"), &log).unwrap();
    for program in ["gzip", "bzip2", "xz", "zstd"] {
        let packed = Command::new(program).arg("-c").arg(folder.join("log")).output();
        let Ok(Output { stdout: packed, .. }) = packed else { continue };
        fs::write(folder.join("packed"), &packed).unwrap();
        assert_told(folder, "packed", "\"failed\":1440,", program);
        let complaint = assert_told(folder, "packed packed", "\"failed\":1440,", program);
        assert!(complaint.contains("counted once"), "{program}: {complaint}");
        fs::write(folder.join("packed"), &packed[..packed.len() / 2]).unwrap();
        assert_eq!(told(folder, "packed").status.code(), Some(65), "half of what {program} made");
    }
    fs::write(folder.join("packed"), b"\xFD7zXZ\0...").unwrap();
    let line = format!("PATH= {} report --config neden.toml packed", env!("CARGO_BIN_EXE_neden"));
    let said = Command::new("bash").args(["-c", &line]).current_dir(folder).output().unwrap();
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(said.contains("packed: compressed by xz, which cannot be asked"), "{said}");
}

/// `journalctl -r`, and what is exported from a search.
#[test]
fn newest_lines_may_come_first() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let lines = [
        "Nov 26 03:00:01 mx postfix/qmgr[1]: 4ABCDEFGHIJ: from=<a@example.com>, size=9, nrcpt=1 (queue active)".to_owned(),
        format!(
            "Nov 26 03:00:02 mx postfix/smtp[1]: 4ABCDEFGHIJ: to=<b@example.net>, {FIELDS}, dsn=4.2.0, status=deferred (later)"
        ),
        format!(
            "Nov 26 03:10:00 mx postfix/smtp[1]: 4ABCDEFGHIJ: to=<b@example.net>, {FIELDS}, dsn=2.0.0, status=sent (250 ok)"
        ),
        "Nov 26 03:10:01 mx postfix/qmgr[1]: 4ABCDEFGHIJ: removed".to_owned(),
    ];
    let newest_first: Vec<&str> = lines.iter().rev().map(String::as_str).collect();
    let newest_first = newest_first.join("\n");
    fs::write(folder.join("log"), &newest_first).unwrap();
    fs::write(folder.join("log.gz"), gzip(&newest_first)).unwrap();
    for files in ["log", "log.gz", "<log", "< <(cat log)"] {
        assert_told(folder, files, "\"delivered\":1,\"late\":1", files);
    }
    // 30 MiB that end where they should begin
    let filler =
        "Nov 26 03:00:00 mx postfix/smtpd[1]: connect from client.example.com[192.0.2.1]\n".repeat(400_000);
    fs::write(folder.join("long"), format!("{newest_first}\n{filler}")).unwrap();
    let Output { status, stderr, .. } = told(folder, "long");
    assert_eq!(status.code(), Some(65));
    assert!(String::from_utf8_lossy(&stderr).contains("tac"), "{}", String::from_utf8_lossy(&stderr));
}

/// Who is deferred in the log and waits in the queue is one, whichever is read first, and the log may go on behind it.
#[test]
fn a_log_and_its_queue_are_told_together() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let to = "to=<b@example.net>, orig_to=<info@example.com>";
    let deferred = format!(
        "{BEGIN}/qmgr[1]: 4ABCDEFGHIJ: from=<a@example.com>, size=9, nrcpt=1 (queue active)\n\
         {BEGIN}/smtp[1]: 4ABCDEFGHIJ: {to}, {FIELDS}, dsn=4.2.0, status=deferred (later)\n"
    );
    let sent = format!("{BEGIN}/smtp[1]: 4ABCDEFGHIJ: {to}, {FIELDS}, dsn=2.0.0, status=sent (250 ok)\n");
    let queue = "{\"queue_name\": \"deferred\", \"queue_id\": \"4ABCDEFGHIJ\", \"arrival_time\": 1700000000, \
        \"sender\": \"a@example.com\", \"recipients\": [{\"address\": \"b@example.net\", \"delay_reason\": \"later\"}]}\n";
    fs::write(folder.join("log"), &deferred).unwrap();
    fs::write(folder.join("queue"), queue).unwrap();
    fs::write(folder.join("whole"), format!("{deferred}{sent}{BEGIN}/qmgr[1]: 4ABCDEFGHIJ: removed\n"))
        .unwrap();
    for (files, expected, why) in [
        ("log queue", "\"waiting\":1}", "both, the queue older"),
        ("log <(cat queue)", "\"waiting\":1}", "the queue last"),
        ("<(cat log) queue", "\"waiting\":1}", "the queue first"),
        (
            "whole queue",
            "\"delivered\":1,\"late\":1,\"failed\":0,\"gave_up\":0,\"waiting\":0}",
            "delivered after the listing",
        ),
    ] {
        assert_told(folder, files, expected, why);
    }
}

/// What has waited longest is the most important, and nobody else tells of what is on hold.
#[test]
fn a_queue_is_told_whole_whatever_its_age() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let entry = |place: &str, number: usize, reason: &str| {
        format!(
            "{{\"queue_name\": \"{place}\", \"queue_id\": \"4B000{number}\", \"arrival_time\": {}, \"sender\": \
             \"a@example.com\", \"recipients\": [{{\"address\": \"b@example.net\"{reason}}}]}}\n",
            1_700_000_000 + number
        )
    };
    let why = ", \"delay_reason\": \"mail transport unavailable\"";
    let places =
        [entry("deferred", 1, why), entry("hold", 2, why), entry("hold", 3, ""), entry("active", 4, "")];
    fs::write(folder.join("queue"), places.concat()).unwrap();
    for flags in ["", "--since 1h"] {
        let files = format!("{flags} queue");
        assert_told(folder, &files, "\"waiting\":4}", flags);
        assert_told(folder, &files, "\"queue\":{\"on_hold\":2,\"untried\":2}", flags);
        assert_told(folder, &files, "\"waiting_since\":\"2023-11-14T22:13:21Z\"", flags);
    }
}
