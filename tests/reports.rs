//! Every report that a real Postfix made (`tests/samples/postfix`) is read as the file beside it says, with CRLF and
//! with LF. The first line of that file is the reason why the sample exists; a mismatch is written beside it as `.new`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use neden::dsn::{self, Reading};
use neden::mail::Message;
use std::fmt::{Debug, Write as _};
use std::fs;
use std::path::Path;

#[test]
fn every_sample_is_read_as_the_file_beside_it_says() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/postfix");
    let mut samples: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    samples.retain(|path| path.extension().is_some_and(|extension| extension == "eml"));
    samples.sort();
    assert!(!samples.is_empty(), "no sample found");
    let mut wrong = Vec::new();
    for path in samples {
        let raw = fs::read(&path).unwrap();
        let expected = fs::read_to_string(path.with_extension("report")).unwrap_or_default();
        let (reason, expected) = expected.split_once('\n').unwrap_or(("# no reason", ""));
        for raw in [raw.clone(), without_carriage_returns(&raw)] {
            let found = account(&raw);
            if found != expected {
                fs::write(path.with_extension("report.new"), format!("{reason}\n{found}")).unwrap();
                wrong.push(path.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "compare .report and .report.new of {wrong:?}");
}

fn without_carriage_returns(raw: &[u8]) -> Vec<u8> {
    raw.iter().copied().filter(|byte| *byte != b'\r').collect()
}

/// What is read, one fact a line; what is not known is left out. Sizes differ with the line ends and are left out too.
fn account(raw: &[u8]) -> String {
    let candidate = Message::parse(raw).candidate();
    let Some(Reading { report, returned, first, strict }) = dsn::read(&candidate.headers, &candidate.body)
    else {
        return String::from("not a report\n");
    };
    let mut account = format!("kind: {}\nstrict: {strict}\n", report.kind());
    say(&mut account, "reporting_mta", &report.reporting_mta);
    say(&mut account, "queue_id", &report.queue_id);
    say(&mut account, "sender", &report.sender);
    say(&mut account, "arrival_date", &report.arrival_date);
    for recipient in &report.recipients {
        account.push('\n');
        say(&mut account, "recipient", &Some(&recipient.final_recipient));
        say(&mut account, "original_recipient", &recipient.original_recipient);
        say(&mut account, "action", &Some(recipient.action));
        say(&mut account, "status", &recipient.best_status().map(|status| status.to_string()));
        say(&mut account, "reply", &recipient.reply().map(|reply| reply.0));
        say(&mut account, "remote", &recipient.remote_host());
        say(&mut account, "diagnostic_type", &Some(recipient.diagnostic_type));
        say(&mut account, "diagnostic", &recipient.diagnostic_code);
        say(&mut account, "will_retry_until", &recipient.will_retry_until);
        say(&mut account, "notification", &recipient.notification);
        let transcript = recipient.transcript().unwrap_or_default();
        say(&mut account, "peer", &transcript.ip);
        say(&mut account, "port", &transcript.port);
        say(&mut account, "command", &transcript.command);
    }
    if let Some(first) = first {
        let body = &candidate.body;
        let before = body[..first.range.start].trim_ascii_end();
        assert!(
            before.ends_with(&[b"--", first.boundary.as_slice()].concat()),
            "the delimiter stands before the first part"
        );
        assert!(body[first.range.end..].trim_ascii_start().starts_with(b"--"), "and another behind it");
        let text = first.text.unwrap_or_default();
        writeln!(
            account,
            "\nfirst: {} {:?} {:?} lossy {}",
            first.media, first.charset, first.encoding, first.lossy
        )
        .unwrap();
        say(&mut account, "first line", &text.lines().next());
    }
    if let Some(returned) = returned {
        writeln!(account, "\nreturned: {:?} automatic {}", returned.content, returned.automatic).unwrap();
        say(&mut account, "subject", &returned.subject);
        say(&mut account, "date", &returned.date);
        say(&mut account, "to", &Some(&returned.recipients));
        say(&mut account, "text", &Some(&returned.text));
    }
    account
}

fn say<T: Debug>(account: &mut String, what: &str, value: &Option<T>) {
    if let Some(value) = value {
        writeln!(account, "{what}: {value:?}").unwrap();
    }
}
