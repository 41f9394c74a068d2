//! What an enemy, or a broken program, puts into a report: each case goes through the splitter, the reading and the whole
//! rewrite, on a stack as small as that of a thread, in a time that only linear work can keep.

mod cases;

use crate::support::processor_time;
use cases::cases;
use neden::dsn::{self, BounceReport, Hosts, Reading, ReturnedMessage};
use neden::left_alone::LeftAlone;
use neden::mail::{Candidate, ContentType, Fields, Message, split};
use neden::rewrite::{Outcome, Rewriter};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Quadratic work on a megabyte takes minutes in a build without optimization, linear work some seconds at most. Time
/// on a processor: what else the machine does is not counted.
const TIME_LIMIT: Duration = Duration::from_secs(20);
/// Half of what the daemon's threads have, although frames are larger without optimization.
const STACK: usize = 1 << 20;
/// Both forms of a notice at their limit (64 KiB each), and what stands around them.
const NOTICE_LIMIT: usize = 200_000;

/// What becomes of a case.
#[derive(Debug, PartialEq, Eq)]
enum Fate {
    Explained,
    Passed(LeftAlone),
}
use Fate::{Explained, Passed};

/// The splitter, the reading, the rewrite; and what may change, when anything does.
fn fate(rewriter: &Rewriter, raw: &[u8]) -> Fate {
    let message = Message::parse(raw);
    let candidate = message.candidate();
    if let Some(content_type) = ContentType::of_fields(&Fields::of(&candidate.headers)) {
        let parts = split(&content_type, &candidate.body);
        assert!(parts.is_none_or(|parts| parts.parts.len() <= 1000));
    }
    let before = dsn::read(&candidate, &Hosts::default());
    let outcome = rewriter.rewrite(&candidate);
    assert_eq!(outcome, rewriter.rewrite(&candidate), "the same every time");
    match outcome {
        Outcome::LeftAlone(why) => Passed(why),
        Outcome::Marked(_) => panic!("only reports that came by SMTP are marked"),
        Outcome::Rewritten(rewritten) => {
            let splice = &rewritten.edits.splice;
            let room = NOTICE_LIMIT + splice.range.len();
            assert!(splice.replacement.len() <= room, "{} bytes", splice.replacement.len());
            let after = Message::parse(&message.apply(&rewritten.edits)).candidate();
            untouched(&candidate, &after, splice.range.start, splice.range.end);
            assert_eq!(dsn::read(&after, &Hosts::default()).map(by_machine), before.map(by_machine));
            Explained
        }
    }
}

/// What the parts for machines say; a notification that is too long to stand below ours is no longer the first text.
fn by_machine(mut reading: Reading) -> (BounceReport, Option<ReturnedMessage>) {
    reading.report.recipients.iter_mut().for_each(|recipient| {
        recipient.notification = None;
        recipient.context = None;
    });
    (reading.report, reading.returned)
}

fn untouched(before: &Candidate, after: &Candidate, start: usize, end: usize) {
    assert!(after.body.starts_with(&before.body[..start]), "what precedes the first part");
    assert!(after.body.ends_with(&before.body[end..]), "what follows the first part");
}

#[test]
fn hostile_reports_pass_in_time_or_are_explained() {
    let rewriter = Arc::new(Rewriter::builtin().unwrap());
    let mut wrong = Vec::new();
    for (why, text, expected) in cases() {
        for (ends, raw) in [("LF", text.clone()), ("CRLF", text.replace('\n', "\r\n"))] {
            let rewriter = Arc::clone(&rewriter);
            let small = thread::Builder::new().stack_size(STACK);
            let found =
                small.spawn(move || (fate(&rewriter, raw.as_bytes()), processor_time())).unwrap().join();
            if !found.as_ref().is_ok_and(|(found, took)| *found == expected && *took <= TIME_LIMIT) {
                wrong.push(format!("{why}, {ends}: {found:?}, expected {expected:?}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn several_words_in_the_place_of_a_name_stand_in_no_sentence_of_ours() {
    let rewriter = Rewriter::builtin().unwrap();
    let report = |recipient: &str, diagnostic: &str| {
        format!(
            "From: MAILER-DAEMON@mail.example.com\nTo: ayse@example.com\nSubject: Undelivered Mail\n\
             Date: Thu, 26 Nov 2026 08:59:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/report; \
             report-type=delivery-status; boundary=\"B\"\n\n--B\n\nThis is the mail system.\n\n--B\n\
             Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\n\
             Final-Recipient: rfc822; {recipient}\nAction: failed\nStatus: 5.0.0\n\
             Remote-MTA: dns; mx.example.net\nDiagnostic-Code: {diagnostic}\n\n--B\n\
             Content-Type: message/rfc822\n\nFrom: ayse@example.com\nAccept-Language: en\nSubject: x\n\nHello\n\n--B--\n"
        )
    };
    // (recipient, what the other server said, what our sentence would begin with)
    for (recipient, said, ours) in [
        ("ali@example.net call+1 555 0100", "smtp; 452 4.3.1 disk full", "administrator of"),
        ("call 555 0100 ali@example.net", "smtp; 452 4.3.1 disk full", "administrator of"),
        ("ali@example.net call 555 0100", "X-Postfix; Host or domain name not found", "The domain"),
        ("ali@example.net", "smtp; 452 4.3.1 disk full", ""),
    ] {
        let message = Message::parse(report(recipient, said).as_bytes());
        let Outcome::Rewritten(rewritten) = rewriter.rewrite(&message.candidate()) else {
            panic!("{recipient}")
        };
        let text = String::from_utf8(rewritten.edits.splice.replacement).unwrap().replace("=\n", "");
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let sentence = |name: &str| words.contains(&format!("{ours} {name}"));
        if ours.is_empty() {
            assert!(words.contains("administrator of example.net"), "a name stands there: {words}");
        } else {
            assert!(!sentence("example.net call") && !words.contains("to call 555"), "{recipient}: {words}");
        }
    }
}

#[test]
fn dates_that_no_queue_keeps_are_told_nobody() {
    let rewriter = Rewriter::builtin().unwrap();
    let text = |arrival: &str, fields: &str| {
        let report = format!(
            "From: MAILER-DAEMON@mail.example.com\nTo: ayse@example.com\nSubject: Mail\n\
             Date: Thu, 26 Nov 2026 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/report; \
             report-type=delivery-status; boundary=\"B\"\n\n--B\n\nThis is the mail system.\n\n--B\n\
             Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\
             Arrival-Date: {arrival} +0000\n\nFinal-Recipient: rfc822; ali@example.net\n{fields}\n\
             Remote-MTA: dns; mx.example.net\nDiagnostic-Code: smtp; 451 4.3.0 disk error\n\n--B\n\
             Content-Type: message/rfc822\n\nFrom: ayse@example.com\nAccept-Language: en\nSubject: x\n\nHello\n\n--B--\n"
        );
        let Outcome::Rewritten(rewritten) = rewriter.rewrite(&Message::parse(report.as_bytes()).candidate())
        else {
            panic!("{arrival}: {fields}")
        };
        String::from_utf8(rewritten.edits.splice.replacement).unwrap().replace("=\n", "")
    };
    let gave_up = "Action: failed\nStatus: 4.3.0";
    for (arrival, days) in
        [("Sat, 21 Nov 2026 09:00:00", "5 days"), ("Thu, 1 Jan 1970 00:00:00", "20783 days")]
    {
        let told = text(arrival, gave_up).contains(days);
        assert_eq!(told, days == "5 days", "{arrival}");
    }
    for (until, told) in [
        ("Tue, 1 Dec 2026 09:00:00", "1 December 2026"),
        ("Thu, 1 Jan 1970 00:00:00", "January 1970"),
        ("Fri, 1 Jan 9999 00:00:00", "January 9999"),
    ] {
        let fields = format!("Action: delayed\nStatus: 4.3.0\nWill-Retry-Until: {until} +0000");
        assert_eq!(
            text("Thu, 26 Nov 2026 05:00:00", &fields).contains(told),
            told == "1 December 2026",
            "{until}"
        );
    }
}
