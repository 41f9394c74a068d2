//! What a report shows, and what it keeps to itself.

use super::summary;
use jiff::tz::TimeZone;
use neden::catalogue::Catalogue;
use neden::reason::Classifier;
use neden::report::{Summary, View};
use std::fmt::Write as _;

fn shown(summary: &Summary, language: &str) -> [String; 2] {
    let catalogue = Catalogue::builtin().unwrap();
    let view = View::of(summary, catalogue.locale(&language.parse().unwrap()).unwrap(), &TimeZone::UTC);
    [view.text(), view.html().unwrap()]
}

fn refusal(client: &str, reply: &str, helo: &str) -> String {
    format!(
        "2026-11-26T01:00:00Z mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from {client}: {reply}; from=<a@example.com> \
         to=<b@example.org> proto=ESMTP helo=<{helo}>\n"
    )
}

#[test]
fn no_client_is_named() {
    let log = [
        refusal(
            "anna-pc.example.com[192.0.2.1]",
            "504 5.5.2 <anna-pc>: Helo command rejected: need fully-qualified hostname",
            "anna-pc",
        ),
        refusal(
            "anna-pc.example.com[192.0.2.1]",
            "554 5.7.1 anna-pc.example.com is not welcome as anna-laptop",
            "anna-laptop",
        ),
        refusal(
            "unknown[192.0.2.1]",
            "550 5.1.1 <anna>: Recipient address rejected: User unknown",
            "x.example.com",
        ),
        refusal(
            "unknown[192.0.2.1]",
            "553 5.7.1 <a@example.com>: Sender address rejected: not owned by user anna",
            "x.example.com",
        ),
        refusal(
            "unknown[192.0.2.1]",
            "501 5.5.4 <anna and friends>: Helo command rejected: Invalid name",
            "anna and friends",
        ),
    ];
    let summary = summary(&log.concat(), &Classifier::builtin().unwrap());
    assert_eq!(summary.refused, 5);
    let json = serde_json::to_string(&summary).unwrap();
    let [text, html] = shown(&summary, "en");
    for told in [json, text, html] {
        assert!(!told.contains("anna") && !told.contains("friends"), "{told}");
        for rest in ["Helo command rejected", "not owned by user *"] {
            assert!(told.contains(rest), "the rest is told: {told}");
        }
    }
}

/// Rows that are not shown are told by their number and their sum.
#[test]
fn a_table_adds_up_to_the_totals() {
    let mut log = String::new();
    for receiver in 0..27 {
        for number in 0..=receiver {
            writeln!(
                log,
                "2026-11-26T01:00:00Z mx postfix/smtp[1]: 4B{number:04}: to=<b@r{receiver}.example>, relay=none, delay=1, \
                 delays=0/0/0/1, dsn=5.1.1, status=bounced (no such thing as {receiver:x}y)"
            )
            .unwrap();
        }
    }
    for number in 0..26_u8 {
        log +=
            &refusal("x[192.0.2.1]", &format!("554 5.7.1 no {}", "y".repeat(usize::from(number) + 1)), "x");
    }
    log += "2026-11-26T01:00:00Z mx postfix/smtp[1]: 4C0001: to=<b@good.example>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/0/1, \
        dsn=2.0.0, status=sent (250 ok)\n";
    let summary = summary(&log, &Classifier::builtin().unwrap());
    let receivers = &summary.receivers;
    assert_eq!((receivers.lines.len(), receivers.more), (20, 8));
    assert_eq!((receivers.rest.failed, receivers.rest.delivered), ((1..=7).sum(), 1));
    assert_eq!(
        receivers.lines.iter().map(|line| line.counts.failed).sum::<u64>() + receivers.rest.failed,
        summary.totals.failed
    );
    let refusals = &summary.refusals;
    assert_eq!((refusals.lines.len(), refusals.more, refusals.rest), (20, 6, 6));
    for (language, words) in [
        ("en", ["and 8 more", "and 6 more", "Total"]),
        ("tr", ["ve 8 tane daha", "ve 6 tane daha", "Toplam"]),
    ] {
        for told in shown(&summary, language) {
            for word in words {
                assert!(told.contains(word), "{word} in {told}");
            }
        }
    }
}

/// Whoever reads a report runs the server that refused.
#[test]
fn our_own_server_is_not_called_the_recipients() {
    let log =
        refusal("x[192.0.2.1]", "450 4.2.0 <b@example.org>: Recipient address rejected: Greylisted", "x");
    let own = "2026-11-26T01:00:00Z mx postfix/local[1]: 4B0001: to=<b@example.org>, relay=local, delay=1, delays=0/0/0/1, \
        dsn=5.3.0, status=bounced (queue file write error)\n";
    let summary = summary(&format!("{log}{own}"), &Classifier::builtin().unwrap());
    for told in shown(&summary, "en") {
        assert!(!told.contains("recipient’s mail server") && !told.contains("recipient’s server"), "{told}");
    }
    for told in shown(&summary, "tr") {
        assert!(!told.contains("lıcının sunucu") && !told.contains("arşı sunucu"), "{told}");
    }
}

#[test]
fn what_an_administrator_types_is_set_apart_without_backticks() {
    let log = "2026-11-26T01:00:00Z mx postfix/smtp[1]: 4B0001: to=<b@example.org>, relay=none, delay=1, delays=0/0/0/1, \
        dsn=5.4.6, status=bounced (mail for example.org loops back to myself)\n";
    let full = "2026-11-26T01:00:00Z mx postfix/local[1]: 4B0001: to=<b@example.org>, relay=local, delay=1, delays=0/0/0/1, \
        dsn=4.3.1, status=deferred (error writing message: No space left on device)\n";
    let summary = summary(&format!("{log}{full}"), &Classifier::builtin().unwrap());
    for language in ["en", "tr"] {
        let [text, html] = shown(&summary, language);
        assert!(!text.contains('`') && text.contains("queue_minfree"), "{text}");
        assert!(!html.contains('`') && html.contains("<code dir=\"ltr\">queue_minfree</code>"), "{html}");
    }
}
