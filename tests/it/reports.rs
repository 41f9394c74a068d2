//! Every report that a real Postfix made (`tests/samples/postfix`), that real Courier, Exim, notqmail, OpenSMTPD and sendmail
//! made (`tests/samples/servers`), and what other programs write (`tests/samples/forms`, written by hand), is read as the
//! file beside it says, with CRLF and with LF. The first line of that file is the reason why the sample exists; a mismatch
//! is written beside it as `.new`.

use crate::support::{Golden, cases, samples, with_both_line_ends};
use neden::dsn::{self, Hosts, Reading, Trust, Written};
use neden::mail::Message;
use proptest::prelude::*;
use std::fmt::{Debug, Write as _};
use std::fs;

#[test]
fn every_sample_is_read_as_the_file_beside_it_says() {
    let mut golden = Golden::default();
    let written = ["tests/samples/servers", "tests/samples/forms"];
    for path in samples().into_iter().chain(written.iter().flat_map(|folder| cases(folder, "eml"))) {
        let file = path.with_extension("report");
        let reason = fs::read_to_string(&file).unwrap().lines().next().unwrap().to_owned();
        for (_, raw) in with_both_line_ends(&fs::read(&path).unwrap()) {
            golden.hold(&file, &format!("{reason}\n{}", account(&raw)));
        }
    }
    golden.assert();
}

proptest! {
    #[test]
    fn a_sample_that_was_damaged_on_the_way_is_read_without_harm(
        sample in prop::sample::select(samples()),
        wounds in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, damage()), 1..6),
    ) {
        let mut raw = fs::read(sample).unwrap();
        for (at, length, piece) in wounds {
            let at = at.index(raw.len());
            raw.splice(at..raw.len().min(at + length), piece);
        }
        let message = Message::parse(&raw);
        let candidate = message.candidate();
        if let Some(reading) = dsn::read(&candidate, &Hosts::default()) {
            for recipient in &reading.report.recipients {
                let _ = (recipient.said(), recipient.best_status());
            }
            if let Some(first) = reading.first() {
                prop_assert!(candidate.body.get(first.range.clone()).is_some());
            }
        }
    }
}

/// What may stand where something else stood.
fn damage() -> impl Strategy<Value = Vec<u8>> {
    let words: Vec<&[u8]> = vec![
        b"\r\n",
        b"\n\n",
        b"--",
        b":",
        b";",
        b"<",
        b">",
        b"\"",
        b"=?utf-8?q?",
        b"\xFF\xC5",
        b"\\",
        b"\0",
        b"[",
        b"(in reply to ",
    ];
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..8),
        prop::sample::select(words).prop_map(<[u8]>::to_vec)
    ]
}

/// What is read, one fact a line; what is not known is left out. Sizes differ with the line ends and are left out too.
fn account(raw: &[u8]) -> String {
    let candidate = Message::parse(raw).candidate();
    let Some(reading) = dsn::read(&candidate, &Hosts::default()) else {
        return String::from("not a report\n");
    };
    let strict = reading.trust == Trust::ByTheLetter;
    let first = reading.first().cloned();
    let Reading { report, returned, .. } = reading;
    let mut account = format!("kind: {}\nstrict: {strict}\n", report.kind().id());
    say(&mut account, "reporting_mta", &report.reporting_mta);
    say(&mut account, "queue_id", &report.queue_id);
    say(&mut account, "sender", &report.sender);
    say(&mut account, "arrival_date", &report.arrival_date);
    for recipient in &report.recipients {
        account.push('\n');
        let said = recipient.said();
        say(&mut account, "recipient", &Some(&recipient.final_recipient));
        say(&mut account, "original_recipient", &recipient.original_recipient);
        say(&mut account, "action", &Some(recipient.action));
        say(&mut account, "status", &recipient.best_status().map(|status| status.to_string()));
        say(&mut account, "reply", &said.code().map(|code| code.0));
        say(&mut account, "remote", &said.host);
        say(&mut account, "diagnostic_type", &Some(recipient.diagnostic_type));
        say(&mut account, "diagnostic", &recipient.diagnostic_code);
        say(&mut account, "will_retry_until", &recipient.will_retry_until);
        say(&mut account, "notification", &recipient.notification);
        say(&mut account, "peer", &said.ip);
        say(&mut account, "port", &said.port);
        say(&mut account, "command", &said.command);
        say(&mut account, "speaker", &Some(said.speaker));
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
        let text = returned.written.as_ref().map(Written::sample).unwrap_or_default();
        say(&mut account, "text", &Some(text));
    }
    account
}

fn say<T: Debug>(account: &mut String, what: &str, value: &Option<T>) {
    if let Some(value) = value {
        writeln!(account, "{what}: {value:?}").unwrap();
    }
}
