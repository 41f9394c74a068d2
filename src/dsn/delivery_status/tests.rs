//! Machine parts as servers write them.

use super::*;

/// Content, recipients as `final/original/action/status`, whether it is whole, why.
type Case = (&'static str, &'static [&'static str], bool, &'static str);

const CASES: &[Case] = &[
    (
        "Reporting-MTA: dns; a.test\n\nFinal-Recipient: rfc822; a@b.test\nOriginal-Recipient: rfc822;c@d.test\nAction: failed\nStatus: 5.1.1\n\n",
        &["a@b.test/c@d.test/failed/5.1.1"],
        true,
        "by the letter",
    ),
    (
        "Final-Recipient : rfc/822; <a@b.test>\nAction : Failed (gone)\nStatus : 5.1.1 (gone)\n",
        &["a@b.test/-/failed/5.1.1"],
        true,
        "blanks before the colon, comments, no per-message fields",
    ),
    (
        "Original-Recipient: rfc822;a@b.test\nFinal-Recipient: rfc822;a@b.test\nAction: failed\nStatus: 5.1.1\n\
         Original-Recipient: rfc822;c@b.test\nFinal-Recipient: rfc822;c@b.test\nAction: delayed\nStatus: 4.1.1\n",
        &["a@b.test/a@b.test/failed/5.1.1", "c@b.test/c@b.test/delayed/4.1.1"],
        true,
        "no empty line between the groups",
    ),
    (
        "\n\nFinal-Recipient: rfc822;a@b.test\n\nAction: failed\n\nStatus: 5.1.1\n\n\n\
         Final-Recipient: rfc822;c@b.test\nAction: failed\nStatus: 5.1.2\n",
        &["a@b.test/-/failed/5.1.1", "c@b.test/-/failed/5.1.2"],
        true,
        "empty lines inside a group",
    ),
    (
        "Action: failed\nFinal-Recipient: rfc822;a@b.test\nStatus: 5.1.1\n\nAction: failed\nFinal-Recipient: rfc822;a@b.test\nStatus: 5.1.1\n",
        &["a@b.test/-/failed/5.1.1", "a@b.test/-/failed/5.1.1"],
        true,
        "the same address in two groups, Action first as Exim writes it",
    ),
    (
        "Final-Recipient: rfc822;a@b.test\nFinal-Recipient: rfc822;a@b.test\nAction: failed\nAction: delayed\nStatus:\nStatus: 5.1.1\n",
        &["a@b.test/-/failed/5.1.1"],
        true,
        "fields doubled inside a group: the first that says something",
    ),
    (
        "Original-Recipient: rfc822;a@b.test\nAction: failed\n",
        &["a@b.test/a@b.test/failed/-"],
        false,
        "no Final-Recipient",
    ),
    (
        "Final-Recipient: rfc822;a@b.test\nStatus: 4.4.1\n",
        &["a@b.test/-/delayed/4.4.1"],
        false,
        "no Action: the class",
    ),
    (
        "Final-Recipient: rfc822;a@b.test\nAction: error\nDiagnostic-Code: smtp; 450 later\n",
        &["a@b.test/-/failed/-"],
        false,
        "no Status, another word for failed",
    ),
    (
        "Final-Recipient: rfc822;a@b.test\nAction: stuck\nDiagnostic-Code: smtp; 450 later\n",
        &["a@b.test/-/delayed/-"],
        false,
        "an Action that nobody knows: the reply",
    ),
    (
        "Final-Recipient:\n rfc822;\n a@b.test\nAction:\n\tfailed\nStatus: 5.1.1\n",
        &["a@b.test/-/failed/5.1.1"],
        true,
        "everything folded",
    ),
    (
        "junk\nFinal-Recipient: rfc822;a@b.test\njunk\nAction: failed\nStatus: 5.1.1\n",
        &["a@b.test/-/failed/5.1.1"],
        true,
        "junk lines",
    ),
    (
        "  Final-Recipient: rfc822;\n   a@b.test\n  Action: failed\n  Status: 5.1.1\n\n",
        &["a@b.test/-/failed/5.1.1"],
        false,
        "all of it farther in",
    ),
    (
        "> Reporting-MTA: dns; a.test\n>\n> Final-Recipient: rfc822; a@b.test\n> Action: failed\n> Status: 5.1.1\n",
        &["a@b.test/-/failed/5.1.1"],
        false,
        "quoted",
    ),
    ("  Final-Recipient: rfc822; a@b.test\nAction: failed\n", &[], false, "a line of it farther in"),
    ("Reporting-MTA: dns; a.test\n", &[], false, "a bounce log that could not be read"),
    ("", &[], false, "nothing"),
];

fn summary(recipient: &RecipientStatus) -> String {
    let status = recipient.status.map_or("-".to_owned(), |status| status.to_string());
    let original = recipient.original_recipient.as_deref().unwrap_or("-");
    format!("{}/{original}/{}/{status}", recipient.final_recipient, recipient.action)
}

#[test]
fn recipients_are_found_however_the_fields_stand() {
    for (content, expected, whole, why) in CASES {
        for content in [(*content).to_owned(), content.replace('\n', "\r\n")] {
            let read = parse(content.as_bytes());
            let found: Vec<_> = read.report.recipients.iter().map(summary).collect();
            assert_eq!(found, *expected, "{why}");
            assert_eq!(read.whole, *whole, "{why}");
        }
    }
}

#[test]
fn fields_of_the_message_are_found_under_any_mail_name() {
    let content = "Reporting-MTA: dns; mx.a.test\nX-My-Mail-Queue-ID: 4Xyz\nX-My-Mail-Sender: rfc822; s@a.test\n\
                   Arrival-Date: Sun, 22 Nov 2026 00:08:22 +0000 (UTC)\n\nFinal-Recipient: rfc822; a@b.test\n\
                   Action: delayed\nStatus: 4.4.1\nRemote-MTA: dns; mx.b.test\nDiagnostic-Code: X-Postfix; connect to\n    mx.b.test: refused\n\
                   Will-Retry-Until: Fri, 27 Nov 2026 00:08:22 +0000 (UTC)\nLast-Attempt-Date: Sun, 22 Nov 2026 01:08:22 +0000\n";
    let report = parse(content.as_bytes()).report;
    assert_eq!(report.reporting_mta.as_deref(), Some("mx.a.test"));
    assert_eq!(report.queue_id.as_deref(), Some("4Xyz"));
    assert_eq!(report.sender.as_deref(), Some("s@a.test"));
    assert_eq!(report.arrival_date, "2026-11-22T00:08:22Z".parse().ok());
    let recipient = &report.recipients[0];
    assert_eq!(recipient.remote_mta.as_deref(), Some("mx.b.test"));
    assert_eq!(recipient.diagnostic_type, DiagnosticType::Reporter);
    assert_eq!(recipient.diagnostic_code.as_deref(), Some("connect to mx.b.test: refused"));
    assert_eq!(recipient.will_retry_until, "2026-11-27T00:08:22Z".parse().ok());
    assert_eq!(recipient.last_attempt_date, "2026-11-22T01:08:22Z".parse().ok());
}

#[test]
fn a_reply_of_several_lines_counts_whole_though_nobody_folded_it() {
    let content = "Final-Recipient: rfc822; a@b.test\nDiagnostic-Code: smtp; 550-5.1.1 no\n550 5.1.1 never\nAction: failed\n\n\
                   prose\n";
    let recipients = parse(content.as_bytes()).report.recipients;
    assert_eq!(recipients[0].diagnostic_code.as_deref(), Some("550-5.1.1 no 550 5.1.1 never"));
}

#[test]
fn more_recipients_than_the_limit_are_left_out_and_told_of() {
    let group = "Final-Recipient: rfc822;a@b.test\nAction: failed\nStatus: 5.1.1\n\n";
    assert!(parse(group.repeat(10_000).as_bytes()).whole);
    let read = parse(group.repeat(RECIPIENT_LIMIT + 1).as_bytes());
    assert_eq!((read.report.recipients.len(), read.whole), (RECIPIENT_LIMIT, false));
}

#[test]
fn a_queue_id_is_one_that_may_stand_in_a_command() {
    let id = |id: &str| read(format!("X-Postfix-Queue-ID: {id}\n").as_bytes()).report.queue_id;
    for good in ["4F10EF98CA0E", "4jZp5J3w8yz1ZNxv", "1tFxyz-0001ab-Cd", "a.b_c:d"] {
        assert_eq!(id(good).as_deref(), Some(good));
    }
    for bad in ["", "1; reboot", "$(id)", "`id`", "-r", "a b", "a|b", "a\u{202e}b"] {
        assert_eq!(id(bad), None, "{bad}");
    }
}
