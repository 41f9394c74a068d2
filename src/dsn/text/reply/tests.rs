//! Replies and hosts, where programs put them.

use super::*;

#[test]
fn replies_are_found_where_programs_put_them() {
    // (lines, reply, why)
    for (text, expected, why) in [
        (
            "Remote host said: 550 5.1.1 no such user\nGiving up on 192.0.2.1.",
            "550 5.1.1 no such user",
            "qmail",
        ),
        (
            "host mx.example.com [192.0.2.1]: 550 5.1.1 <a@b.example>:\n    no such user",
            "550 5.1.1 <a@b.example>: no such user",
            "Exim",
        ),
        ("(reason: 550 5.1.1 no such user)", "550 5.1.1 no such user", "sendmail"),
        ("talk\n<<< 552-full\n<<< 552 quota\n>>> QUIT", "552-full 552 quota", "a transcript"),
        ("it was: 554 554 5.7.0 no", "554 5.7.0 no", "a code twice"),
        (
            "554 <a@b.example>... 550 Host unknown\nWhile talking to x:",
            "550 Host unknown",
            "a reply in another",
        ),
        (
            "<<< 501 no relay\n554 <a@b.example>... Remote error",
            "501 no relay",
            "the other side's words alone",
        ),
        (
            "said: 550 5.1.1\n    <a@b.example>: no (in x)",
            "550 5.1.1 <a@b.example>: no (in x)",
            "brackets stay",
        ),
        ("returned '550 5.1.10 not found'", "550 5.1.10 not found", "in quotes"),
        ("a@b.example: [192.0.2.1], 550 no", "550 no", "behind an address"),
        ("| a@b.example | 550 no |", "550 no", "in a table"),
        ("as follows: [550 no such user]", "550 no such user", "in brackets"),
        ("5.2.2 over quota", "5.2.2 over quota", "an enhanced code alone"),
        (
            "Status: 550\n\nError: 550 5.1.1 no such user",
            "550 5.1.1 no such user",
            "words before a code alone",
        ),
        ("#550 5.1.1 RESOLVER.ADR; no ##", "550 5.1.1 RESOLVER.ADR; no ##", "Exchange"),
        ("<x.example #5.1.1 smtp;550 5.1.1 <a@b.example> no>", "550 5.1.1 <a@b.example> no", "Exchange 2000"),
        ("(reason: 550 no)\n(expanded from: <a@b.example>)", "550 no", "sendmail, of an alias"),
        (
            "(reason: 550 no)\n550 5.1.2 <a@b.example>... Host unknown",
            "550 no",
            "sendmail, and its own words",
        ),
        (
            "Mon 10:00:01: --> RCPT To:<a@b.example>\nMon 10:00:01: <-- 550-no\nMon 10:00:01: <-- 550 never\nMon 10:00:02: --> QUIT",
            "550-no 550 never",
            "MDaemon",
        ),
        (
            "Mon 10:00:01: [1:2] <-- 550 no\nMon 10:00:02: [1:2] --> QUIT",
            "550 no",
            "MDaemon, with the session",
        ),
        ("Diagnostic code: smtp;550 no\nRemote system: dns;x.example", "550 no", "Messaging Server"),
        ("Received <<< 550 no such user", "550 no such user", "InterScan"),
        ("SMTP Protocol Returned a Permanent Error 550 5.1.1 no", "550 5.1.1 no", "Domino"),
        (
            "host x.example [192.0.2.1]:587\nafter end of data:\n550 no",
            "550 no",
            "behind a port that looks like one",
        ),
        ("too large (552 5.3.4)", "552 5.3.4", "both codes in a sentence"),
        ("a@b.example   failed   550 5.1.1 no", "550 5.1.1 no", "in a column"),
        (
            "451 4.4.1 timeout\nWarning: message still undelivered after 4 hours",
            "451 4.4.1 timeout",
            "sendmail",
        ),
        ("原因：550 5.1.1 no", "550 5.1.1 no", "behind a wide colon"),
        ("the message of 550.5 KB", "", "no code"),
        ("sent 2026-04-29 5500 times", "", "nor here"),
    ] {
        assert_eq!(quoted(text.lines()).unwrap_or_default(), expected, "{why}");
    }
}

#[test]
fn hosts_are_found_by_their_address() {
    for (line, expected) in [
        ("host mx.example.com [192.0.2.1]: 550 no", Some("mx.example.com")),
        ("mx.example.com[2001:db8::1] did not like our RCPT TO:", Some("mx.example.com")),
        ("192.0.2.1 does not like recipient.", Some("192.0.2.1")),
        ("Remote system: dns;mx.example.com (TCP|192.0.2.1|25)", Some("mx.example.com")),
        ("... while talking to mx.example.com.:", Some("mx.example.com")),
        ("While talking to mx.example.com:", Some("mx.example.com")),
        (" [192.0.2.1] [192.0.2.1]:", Some("[192.0.2.1]")),
        ("[192.0.2.1] is listed", None),
        ("Connected to 192.0.2.1 but sender was rejected.", Some("192.0.2.1")),
        (" host mx.example.com says:", Some("mx.example.com")),
        ("Server:    <mx.example.com> [192.0.2.1]", Some("mx.example.com")),
        ("[192.0.2.1], 550 no such user", Some("192.0.2.1")),
        ("failed: timed out; connected to 192.0.2.1.", Some("192.0.2.1")),
        ("host: mx.example.com", Some("mx.example.com")),
        ("error, host: mx.example.com (192.0.2.1) reason: 550 no", Some("mx.example.com")),
        ("Sunucu: mx.example.com", Some("mx.example.com")),
        ("<a@b.example>... Deferred: Connection timed out with mx.example.com.", Some("mx.example.com")),
        ("451 <a@b.example>... Deferred: Connection refused by mx.example.com.", Some("mx.example.com")),
        ("a problem when trying to send through mx.example.com. See below.", Some("mx.example.com")),
        ("Server: Exchange 2019", None),
        ("[5.1.1] no such user", None),
    ] {
        assert_eq!(host(line.lines()).as_deref(), expected, "{line}");
    }
}
