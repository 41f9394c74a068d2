//! What becomes of a recipient in the end, and who can act.

use super::summary;
use neden::reason::Classifier;
use neden::report::Counts;

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
        (
            lines(&[
                from("4B0001", "a@example.org"),
                to(
                    "4B0001",
                    &format!(
                        "b@example.net>, orig_to=<info@example.org>, {mx}, {fields}, dsn=5.7.1, status=bounced (host mx.example.net[192.0.2.1] said: 554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using list.example.com (in reply to RCPT TO command))"
                    ),
                ),
            ]),
            Counts { failed: 1, ..Counts::default() },
            "sender-admin",
            "our address is blocked, whoever the alias leads to",
        ),
        (
            lines(&[
                from("4B0001", "a@example.org"),
                to(
                    "4B0001",
                    &format!(
                        "b@example.net>, orig_to=<info@example.org>, {mx}, {fields}, dsn=5.2.2, status=bounced (host mx.example.net[192.0.2.1] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command))"
                    ),
                ),
            ]),
            Counts { failed: 1, ..Counts::default() },
            "recipient",
            "their mailbox is full there",
        ),
        (
            lines(&[
                "pickup[1]: 4B0001: uid=0 from=<a@example.org>".to_owned(),
                "cleanup[1]: 4B0001: reject: header Subject: win from local; from=<a@example.org> to=<b@example.net>: 5.7.1 no prizes".to_owned(),
                format!(
                    "cleanup[1]: 4B0001: to=<b@example.net>, relay=none, {fields}, dsn=5.7.1, status=bounced (no prizes)"
                ),
            ]),
            Counts { failed: 1, ..Counts::default() },
            "sender-admin",
            "a check of ours returned it",
        ),
        (
            format!(
                "cleanup[1]: 4B0001: to=<neden-probe-77@mx.example.org>, relay=none, {fields}, dsn=5.4.0, status=bounced (too many hops)"
            ),
            Counts::default(),
            "",
            "neden postfix --probe",
        ),
        (
            to(
                "4B0001",
                &format!(
                    "b@mx.example.org>, relay=none, {fields}, dsn=5.4.6, status=undeliverable (mail for mx.example.org loops back to myself)"
                ),
            ),
            Counts::default(),
            "",
            "sendmail -bv",
        ),
        (
            lines(&[
                from("4B0001", "a@example.org"),
                to(
                    "4B0001",
                    &format!(
                        "b@example.net>, relay=127.0.0.1[127.0.0.1]:10024, {fields}, dsn=2.7.0, status=sent (250 2.7.0 Ok, discarded, id=08498-01 - INFECTED: Eicar)"
                    ),
                ),
                to(
                    "4B0001",
                    &format!(
                        "c@example.net>, relay=127.0.0.1[127.0.0.1]:10024, {fields}, dsn=2.5.0, status=sent (250 2.5.0 Ok, id=08498-01, BOUNCE)"
                    ),
                ),
                to(
                    "4B0001",
                    &format!(
                        "d@example.net>, relay=filter.example.org[192.0.2.8]:10024, {fields}, dsn=2.5.0, status=sent (250 2.5.0 Ok <d@example.net>, DSN was sent (554 5.7.0 Bounce, id=08498-01 - SPAM))"
                    ),
                ),
                to(
                    "4B0001",
                    &format!("e@example.net>, relay=none, {fields}, dsn=2.0.0, status=sent (silently)"),
                ),
            ]),
            Counts::default(),
            "",
            "stopped by amavis, or thrown away by discard(8)",
        ),
        (
            lines(&[
                from("4B0001", "a@example.org"),
                to(
                    "4B0001",
                    &format!(
                        "b@example.net>, {mx}, {fields}, dsn=4.2.0, status=deferred (host mx.example.net[192.0.2.1] said: 450 4.2.0 Greylisted)"
                    ),
                ),
                "postsuper[1]: 4B0001: requeued".to_owned(),
                "pickup[1]: 4B0002: uid=102 from=<a@example.org> orig_id=4B0001".to_owned(),
                from("4B0002", "a@example.org"),
                to("4B0002", &format!("b@example.net>, {mx}, {fields}, dsn=2.0.0, status=sent (250 ok)")),
            ]),
            Counts { delivered: 1, ..Counts::default() },
            "",
            "postsuper -r",
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

/// What our own server says of its own state is for whoever runs it, while it is tried and afterwards.
#[test]
fn faults_of_our_own_server_are_ours_to_fix() {
    let classifier = Classifier::builtin().unwrap();
    let disk = "cannot update mailbox /var/mail/b for user b. error writing message: No space left on device";
    for (relay, dsn, words) in [
        ("none", "4.3.0", "mail transport unavailable"),
        ("none", "4.3.0", "unknown mail transport error"),
        ("local", "4.3.0", "alias database unavailable"),
        ("local", "4.2.0", disk),
        ("local", "4.3.0", "temporary failure"),
        ("none", "4.3.0", "queue file write error"),
        ("none", "5.3.5", "mail system configuration error"),
        ("mx[private/lmtp]", "4.3.0", "host mx[private/lmtp] said: 451 4.3.0 Temporary internal error"),
        (
            "127.0.0.1[127.0.0.1]:10025",
            "4.3.0",
            "host 127.0.0.1[127.0.0.1] said: 451 4.3.0 Error: queue file write error",
        ),
        (
            "127.0.0.1[127.0.0.1]:10025",
            "4.3.1",
            "host 127.0.0.1[127.0.0.1] said: 452 4.3.1 Insufficient system storage",
        ),
    ] {
        for status in ["deferred", "bounced"] {
            let log = format!(
                "2026-11-26T01:00:00Z mx postfix/smtp[1]: 4B0001: to=<b@example.org>, relay={relay}, delay=1, \
                 delays=0/0/0/1, dsn={dsn}, status={status} ({words})"
            );
            let found: Vec<_> = summary(&log, &classifier).groups.iter().map(|group| group.party).collect();
            assert_eq!(found, ["sender-admin"], "{words} ({status})");
        }
    }
    for (reply, party, why) in [
        ("452 4.3.1 Insufficient system storage", Some("sender-admin"), "no space"),
        ("451 4.3.0 <b@example.org>: Temporary lookup failure", Some("sender-admin"), "a table"),
        ("451 4.3.5 Server configuration error", Some("sender-admin"), "a setting"),
        ("550 5.1.1 <b@example.org>: Recipient address rejected: User unknown", None, "the client's fault"),
        ("552 5.3.4 Message size exceeds fixed limit", None, "a limit"),
    ] {
        let log = format!(
            "2026-11-26T01:00:00Z mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from x[192.0.2.1]: {reply}; \
             from=<a@example.com> to=<b@example.org> proto=ESMTP helo=<x>"
        );
        let summary = summary(&log, &classifier);
        let found = summary.groups.first().map(|group| (group.party, group.refused));
        assert_eq!(found, party.map(|party| (party, 1)), "{why}");
        assert_eq!((summary.refused, summary.totals), (1, Counts::default()), "{why}");
    }
}

/// What nobody gets and nobody is told of is neither delivered nor refused.
#[test]
fn what_is_thrown_away_is_counted_apart() {
    let log = "2026-11-26T01:00:00Z mx postfix/cleanup[1]: 4B0001: discard: header Subject: x from local; from=<a@example.com> to=<b@example.org>: no\n\
        2026-11-26T01:00:00Z mx postfix/smtp[1]: 4B0002: to=<b@example.org>, relay=filter[192.0.2.1]:10024, delay=1, delays=0/0/0/1, dsn=2.7.0, status=sent (250 2.7.0 Ok, discarded, id=1-1 - SPAM)\n";
    let summary = summary(log, &Classifier::builtin().unwrap());
    assert_eq!((summary.discarded, summary.totals), (2, Counts::default()));
}
