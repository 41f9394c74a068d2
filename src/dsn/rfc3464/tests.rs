//! Which messages are reports, and which part is which.

use super::*;
use crate::dsn::{self, Content, Hosts, ReportKind};
use crate::mail::{Candidate, Message};
use crate::smtp::Action;
use proptest::prelude::*;

const MACHINE: &str = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a.test\n\n\
                       Final-Recipient: rfc822; a@b.test\nAction: failed\nStatus: 5.1.1\n";
const HUMAN: &str = "Content-Type: text/plain; charset=utf-8\n\nIt failed.\n\n<a@b.test>: unknown user\n";
const RETURNED: &str = "Content-Type: message/rfc822\n\nSubject: hello\n\ntext\n";
const REPORT: &str = "multipart/report; report-type=delivery-status";

fn multipart(kind: &str, boundary: &str, parts: &[&str]) -> String {
    let parts: String = parts.iter().map(|part| format!("--{boundary}\n{part}\n")).collect();
    format!("Content-Type: {kind}; boundary={boundary}\n\n{parts}--{boundary}--\n")
}

fn candidate(raw: &str) -> Candidate {
    Message::parse(raw.as_bytes()).candidate()
}

fn reading(raw: &str) -> Option<Reading> {
    dsn::read(&candidate(raw), &Hosts::default())
}

#[test]
fn reports_are_recognised_wherever_their_machine_part_stands() {
    let report = multipart(REPORT, "r", &[HUMAN, MACHINE, RETURNED]);
    let encoded = MACHINE
        .replace("\n\nReporting", "\nContent-Transfer-Encoding: quoted-printable\n\nReporting")
        .replace("a@b", "a=40b");
    // (message, first part, by the letter, why)
    let cases = [
        (report.clone(), Some("text/plain"), true, "by the letter"),
        (multipart(REPORT, "r", &[HUMAN, MACHINE]), Some("text/plain"), true, "nothing returned"),
        (report.replace("--r--\n", ""), Some("text/plain"), false, "no end"),
        (
            report.replace("\ntext\n", "\n--rx\n"),
            Some("text/plain"),
            false,
            "a line that may be a delimiter or not",
        ),
        (report.replace(&format!("{HUMAN}\n"), ""), Some("text/plain"), false, "an empty part for people"),
        (multipart("multipart/report", "r", &[HUMAN, MACHINE]), Some("text/plain"), false, "no report-type"),
        (multipart(REPORT, "r", &[MACHINE, RETURNED]), None, false, "no part for people"),
        (multipart(REPORT, "r", &[HUMAN, HUMAN, MACHINE]), Some("text/plain"), false, "text between"),
        (multipart(REPORT, "r", &[HUMAN, &encoded]), Some("text/plain"), false, "an encoded machine part"),
        (
            multipart("multipart/mixed", "m", &[&report, HUMAN]),
            Some("text/plain"),
            false,
            "a list's footer around it",
        ),
        (
            multipart(REPORT, "r", &[&multipart("multipart/alternative", "x", &[HUMAN, HUMAN]), MACHINE]),
            Some("multipart/alternative"),
            true,
            "two forms for people",
        ),
        (
            format!("From: <>\n{}", multipart("multipart/mixed", "m", &[HUMAN, MACHINE])),
            Some("text/plain"),
            false,
            "McAfee",
        ),
        (
            report.replacen("\n\n", "\nContent-Type: text/plain\n\n", 1),
            Some("text/plain"),
            false,
            "two Content-Types",
        ),
        (
            report.replace("boundary=r", "boundary=r; boundary=s"),
            Some("text/plain"),
            false,
            "a boundary that other readers see another in",
        ),
        (MACHINE.to_owned(), None, false, "the machine part alone"),
        (
            report.replace("message/delivery-status", "application/octet-stream"),
            Some("text/plain"),
            false,
            "a machine part that is called a file",
        ),
    ];
    for (raw, first, strict, why) in cases {
        for raw in [raw.clone(), raw.replace('\n', "\r\n")] {
            let reading = reading(&raw).expect(why);
            assert_eq!(reading.report.recipients[0].final_recipient, "a@b.test", "{why}");
            assert_eq!(reading.report.kind(), ReportKind::All(Action::Failed), "{why}");
            assert_eq!(reading.first().map(|first| first.media.as_str()), first, "{why}");
            assert_eq!(reading.trust == Trust::ByTheLetter, strict, "{why}");
        }
    }
}

#[test]
fn other_messages_are_no_reports() {
    let attached =
        format!("From: Can <can@a.test>\n{}", multipart("multipart/mixed", "m", &[HUMAN, MACHINE]));
    let forwarded = multipart(
        "multipart/mixed",
        "m",
        &[HUMAN, &format!("Content-Type: message/rfc822\n\n{}", multipart(REPORT, "r", &[HUMAN, MACHINE]))],
    );
    let cases = [
        (attached, "a person attached the machine part of a bounce"),
        (forwarded, "a person forwarded a bounce"),
        (multipart("multipart/report; report-type=feedback-report", "r", &[HUMAN, "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\n", RETURNED]), "ARF"),
        (multipart("multipart/report; report-type=disposition-notification", "r", &[HUMAN, "Content-Type: message/disposition-notification\n\nDisposition: x\n"]), "MDN"),
        ("From: MAILER-DAEMON@a.test\nAuto-Submitted: auto-replied\n\nI am on holiday.\n".to_owned(), "vacation"),
        ("Content-Type: multipart/report; report-type=delivery-status\n\nFinal-Recipient: rfc822; a@b.test\n".to_owned(), "no boundary"),
        (multipart("multipart/report; report-type=tlsrpt", "r", &[HUMAN, &MACHINE.replace("message/delivery-status", "text/plain")]), "another report"),
        (String::new(), "nothing"),
    ];
    for (raw, why) in cases {
        assert_eq!(reading(&raw), None, "{why}");
    }
}

#[test]
fn the_first_part_is_the_bytes_between_its_delimiters() {
    let raw = multipart(REPORT, "r", &[HUMAN, MACHINE, RETURNED]).replace('\n', "\r\n");
    let candidate = candidate(&raw);
    let reading = dsn::read(&candidate, &Hosts::default()).unwrap();
    let first = reading.first().unwrap();
    assert_eq!(&candidate.body[first.range.clone()], HUMAN.replace('\n', "\r\n").as_bytes());
    assert_eq!(&candidate.body[first.header.clone()], b"Content-Type: text/plain; charset=utf-8\r\n");
    assert!(candidate.body[first.range.end..].starts_with(b"\r\n--r\r\n"));
    assert_eq!(first.text.as_deref(), Some("It failed.\n\n<a@b.test>: unknown user\n"));
    assert_eq!(
        (first.charset.as_deref(), first.boundary.as_slice(), first.lossy),
        (Some("utf-8"), &b"r"[..], false)
    );
}

#[test]
fn a_report_that_names_nobody_is_filled_in_from_what_people_are_told() {
    let nobody = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a.test\n";
    let pipe = MACHINE.replace("a@b.test", "|/usr/bin/x");
    let lone = "Content-Type: text/plain\n\nNot delivered to:\n\n  * <c@d.test>\n\nAsk s@a.test\n";
    let failed = |machine: &str, human: &str, field: &str| {
        let reading = reading(&format!("{field}{}", multipart(REPORT, "r", &[human, machine]))).unwrap();
        assert_eq!(reading.trust, Trust::Guess);
        reading
            .report
            .recipients
            .into_iter()
            .map(|recipient| (recipient.final_recipient, recipient.notification))
            .collect::<Vec<_>>()
    };
    let told = Some("unknown user".to_owned());
    assert_eq!(failed(nobody, HUMAN, ""), [("a@b.test".to_owned(), told)]);
    assert_eq!(failed(nobody, lone, ""), [("c@d.test".to_owned(), None)]);
    assert_eq!(failed(nobody, lone, "X-Failed-Recipients: e@f.test, g@h.test\n").len(), 2);
    assert_eq!(failed(&pipe, lone, ""), [("c@d.test".to_owned(), None)]);
    assert_eq!(failed(nobody, "Content-Type: text/html\n\n<c@d.test>\n", ""), []);
    let returned = |to: &str| {
        let mail = format!("Content-Type: message/rfc822\n\nTo: {to}\nSubject: x\n\nhi\n");
        let parts = ["Content-Type: text/plain\n\nNo report is available.\n", nobody, &mail];
        let recipients = reading(&multipart(REPORT, "r", &parts)).unwrap().report.recipients;
        recipients.into_iter().map(|one| one.final_recipient).collect::<Vec<_>>()
    };
    assert_eq!(returned("c@d.test"), ["c@d.test"], "the only one that the mail was written to");
    assert_eq!(returned("c@d.test, e@f.test"), [""; 0], "one of two");
}

#[test]
fn what_came_back_is_read_and_a_mail_nested_thirty_thousand_deep_harms_nobody() {
    let nested =
        format!("Content-Type: message/rfc822\n\n{}", "Content-Type: message/rfc822\n\n".repeat(30_000));
    let reading = reading(&multipart(REPORT, "r", &[HUMAN, MACHINE, &nested])).unwrap();
    assert_eq!(reading.trust, Trust::ByTheLetter);
    assert_eq!(reading.returned.map(|returned| returned.content), Some(Content::Full));
}

#[test]
fn ten_thousand_recipients_get_their_own_paragraphs() {
    let count = 10_000;
    let human: String = (0..count)
        .map(|n| format!("<u{n}@b.test>: host mx.b.test[192.0.2.1] said:\n    550 no {n}\n\n"))
        .collect();
    let groups: String = (0..count)
        .map(|n| format!("Final-Recipient: rfc822; u{n}@b.test\nAction: failed\nStatus: 5.1.1\n\n"))
        .collect();
    let raw = multipart(
        REPORT,
        "r",
        &[
            &format!("Content-Type: text/plain\n\n{human}"),
            &format!("Content-Type: message/delivery-status\n\nReporting-MTA: dns; a.test\n\n{groups}"),
        ],
    );
    let report = reading(&raw).unwrap().report;
    assert_eq!(report.recipients.len(), count);
    for (n, recipient) in report.recipients.iter().enumerate() {
        assert_eq!(
            recipient.notification.as_deref(),
            Some(format!("host mx.b.test[192.0.2.1] said: 550 no {n}").as_str())
        );
    }
}

#[test]
fn ten_megabytes_in_any_part_are_read_once() {
    let size = 3_300_000;
    for piece in [
        "x",
        "<a@b.test>: ",
        "<a@b.test>: x\n",
        "Final-Recipient: x\n",
        "a: b\n",
        ">\n",
        "=?",
        "<p>&",
        "with ",
        "--r",
        "\n",
        "\r",
    ] {
        let filling = piece.repeat(size / piece.len());
        let human = format!("Content-Type: text/plain\n\n{filling}");
        let machine = format!("{MACHINE}{filling}");
        let returned = format!("Content-Type: message/rfc822\n\nSubject: {filling}");
        assert!(reading(&multipart(REPORT, "r", &[&human, &machine, &returned])).is_some(), "{piece:?}");
    }
}

proptest! {
    #[test]
    fn any_message_is_read_without_harm_and_its_spans_lie_in_the_body(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "Content-Type: multipart/report; report-type=delivery-status; boundary=r\n", "--r\n", "--r--\n", "\n", "\r\n",
            HUMAN, MACHINE, RETURNED, "Final-Recipient: rfc822;", "Action: ", "a@b.test", "<a@b.test>: host x[192.0.2.1] said: ",
            " (in reply to ", "=?utf-8?q?", "\u{FFFD}ş", "Content-Transfer-Encoding: base64\n", " ", "X-Failed-Recipients: ",
        ]), 0..40),
    ) {
        let candidate = candidate(&format!("Content-Type: {REPORT}; boundary=r\n\n{}", pieces.concat()));
        if let Some(reading) = dsn::read(&candidate, &Hosts::default()) {
            if let Some(first) = reading.first() {
                prop_assert!(candidate.body.get(first.range.clone()).is_some());
                prop_assert!(first.header.start == first.range.start && first.content.end == first.range.end);
            }
            for recipient in &reading.report.recipients {
                let _ = (recipient.said(), recipient.best_status());
            }
        }
    }
}

#[test]
fn the_whole_notification_counts_where_nothing_else_was_said_of_the_only_recipient() {
    let human = "Content-Type: text/plain\n\nThe disk quota is used up.\n";
    let second = MACHINE.to_owned() + "\nFinal-Recipient: rfc822; c@d.test\nAction: failed\nStatus: 5.0.0\n";
    let with_diagnostic = MACHINE.to_owned() + "Diagnostic-Code: smtp; 550 no\n";
    let cases = [
        (human, MACHINE, "The disk quota is used up.\n", "nothing else"),
        (HUMAN, MACHINE, "unknown user", "a paragraph of its own"),
        (human, with_diagnostic.as_str(), "no", "a diagnostic"),
        (human, second.as_str(), "", "about another recipient as well"),
    ];
    for (human, machine, said, why) in cases {
        let reading = reading(&multipart(REPORT, "r", &[human, machine])).unwrap();
        assert_eq!(reading.report.recipients[0].said().reply.text.trim_end(), said.trim_end(), "{why}");
    }
}

#[test]
fn mail_under_a_rewritten_sender_was_written_to_whom_it_names() {
    let srs = "Reporting-MTA: dns; mx.example.com\nX-Postfix-Sender: rfc822; SRS0=x=y=a.test=c@example.com\n";
    let own = "Reporting-MTA: dns; mx.example.com\nX-Postfix-Sender: rfc822; c@example.com\n";
    let last = "\nFinal-Recipient: rfc822; a@b.test\nOriginal-Recipient: rfc822;a@b.test\nAction: failed\nStatus: 5.1.1\n";
    for (sender, to, written, why) in [
        (srs, "info@example.com", "info@example.com", "forwarded"),
        (srs, "info@example.com, d@e.test", "a@b.test", "it cannot be told which of two"),
        (own, "info@example.com", "a@b.test", "a blind copy"),
    ] {
        let machine = format!("Content-Type: message/delivery-status\n\n{sender}{last}");
        let returned = format!("Content-Type: text/rfc822-headers\n\nTo: {to}\n");
        let reading = reading(&multipart(REPORT, "r", &[HUMAN, &machine, &returned])).unwrap();
        assert_eq!(reading.report.recipients[0].written(), written, "{why}");
    }
}
