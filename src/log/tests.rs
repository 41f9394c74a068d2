//! What a line tells, and what strangers may write into one.

mod forms;
mod lines;

use super::*;
use jiff::civil::date;
use jiff::tz::{Offset, TimeZone};

/// What a line tells, in one line; times in seconds after midnight of 26 November 2026 in a zone three hours east.
fn told(line: &str) -> String {
    let zone = TimeZone::fixed(Offset::constant(3));
    let midnight = date(2026, 11, 26).to_zoned(zone.clone()).unwrap().timestamp().as_second();
    let mut calendar = Calendar::new(zone, date(2026, 11, 26));
    let mut told = Vec::new();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    LogLine::read(line.as_bytes(), &mut calendar, &mut |line: LogLine<'_>| {
        let LogLine { time, host, event: Event { id, what } } = line;
        let what = match what {
            What::Sender(sender) => format!("from {}", text(sender)),
            What::Queued(Queued { recipient, words, on_hold }) => {
                let place = if on_hold { "on hold" } else { "queued" };
                format!("{place} {} ({})", text(recipient), words.map_or_else(|| "?".to_owned(), text))
            }
            What::Discarded => "discarded".to_owned(),
            What::Delivery(Delivery { recipient, original, relay, dsn, status, words }) => {
                let original = original.map(|original| format!(" for {}", text(original)));
                format!(
                    "{status:?} {}{} by {} {} ({})",
                    text(recipient),
                    original.unwrap_or_default(),
                    text(relay),
                    text(dsn),
                    text(words)
                )
            }
            What::GaveUp => "gave up".to_owned(),
            What::Notice(Notice { outcome, reason }) => format!("{} {}", text(outcome), text(reason)),
            What::Removed => "removed".to_owned(),
            What::Refusal(LoggedRefusal {
                by,
                stage,
                client,
                reply,
                helo,
                sender,
                recipient,
                submission,
            }) => {
                format!(
                    "{by:?} {}{} from {} {}: {} | {} | {}",
                    text(stage),
                    if submission { " of ours" } else { "" },
                    text(client),
                    text(helo),
                    text(reply),
                    sender.map_or_else(|| "?".to_owned(), text),
                    recipient.map_or_else(|| "?".to_owned(), text),
                )
            }
        };
        let id = id.map_or_else(|| "-".to_owned(), text);
        told.push(format!("{} {} {id} {what}", time - midnight, text(host)));
    });
    told.join("\n")
}

/// Each of Postfix's lines tells what is expected, and nothing where that is empty.
fn each_tells(cases: &[(&str, &str, &str)]) {
    for (line, expected, why) in cases {
        let told = told(&format!("Nov 26 00:00:00 mx postfix/{line}"));
        assert_eq!(
            told,
            if expected.is_empty() { String::new() } else { format!("0 mx {expected}") },
            "{why}"
        );
    }
}

#[test]
fn deliveries_tell_recipient_relay_status_and_words() {
    let cases = [
        (
            "smtp[9]: 1A2B3C4D5E: to=<b@example.org>, relay=mx.example.org[192.0.2.1]:25, delay=0.2, delays=0/0/0.1/0.1, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command))",
            "1A2B3C4D5E Bounced b@example.org by mx.example.org[192.0.2.1]:25 5.1.1 (host mx.example.org[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command))",
            "a remote refusal",
        ),
        (
            "lmtp[9]: 1A2B3C4D5E: to=<b@example.org>, orig_to=<info@example.org>, relay=mx[private/dovecot-lmtp], conn_use=2, delay=0.2, delays=0/0/0.1/0.1, dsn=4.2.2, status=deferred (host mx[private/dovecot-lmtp] said: 452 4.2.2 full",
            "1A2B3C4D5E Deferred b@example.org for info@example.org by mx[private/dovecot-lmtp] 4.2.2 (host mx[private/dovecot-lmtp] said: 452 4.2.2 full)",
            "an alias, and a line that syslog has cut",
        ),
        (
            "error[9]: 1A2B3C4D5E: to=<b@example.org>, relay=none, delay=0.2, delays=0/0/0/0, dsn=4.4.1, status=SOFTBOUNCE (x)",
            "1A2B3C4D5E Deferred b@example.org by none 4.4.1 (x)",
            "soft_bounce",
        ),
        (
            "smtp[9]: 1A2B3C4D5E: to=<b@example.org>, relay=none, delay=0.2, delays=0/0/0/0, dsn=5.4.4, status=undeliverable (x)",
            "1A2B3C4D5E Undeliverable b@example.org by none 5.4.4 (x)",
            "sendmail -bv",
        ),
        (
            "qmgr[9]: 1A2B3C4D5E: from=<>, size=9, nrcpt=1 (queue active)",
            "1A2B3C4D5E from ",
            "a bounce is sent",
        ),
        (
            "qmgr[9]: 1A2B3C4D5E: from=<a@example.com>, status=expired, returned to sender",
            "1A2B3C4D5E gave up",
            "expired",
        ),
        (
            "pickup[9]: 1A2B3C4D5E: uid=102 from=<a@example.com> orig_id=1A2B",
            "1A2B3C4D5E from a@example.com",
            "sendmail",
        ),
        (
            "cleanup[9]: 1A2B3C4D5E: to=<b@example.org>, relay=none, delay=0.1, delays=0.1/0/0/0, dsn=5.4.0, status=bounced (too many hops)",
            "1A2B3C4D5E Bounced b@example.org by none 5.4.0 (too many hops)",
            "what cleanup returns itself",
        ),
        ("postsuper[9]: 1A2B3C4D5E: requeued", "1A2B3C4D5E removed", "it goes on by another id"),
        ("postsuper[9]: 1A2B3C4D5E: placed on hold", "", "it stays"),
        (
            "cleanup[9]: 1A2B3C4D5E: discard: header Subject: x from local; from=<a@example.com> to=<b@example.org>: no",
            "1A2B3C4D5E discarded",
            "a check",
        ),
        (
            "smtpd[9]: NOQUEUE: discard: RCPT from x[192.0.2.1]: <b@example.org>: Recipient address triggers DISCARD action; from=<a@example.com> to=<b@example.org> proto=ESMTP helo=<x>",
            "- discarded",
            "an access table",
        ),
        (
            "cleanup[9]: 1A2B3C4D5E: milter-discard: END-OF-MESSAGE from x[192.0.2.1]: milter triggers DISCARD action; from=<a@example.com> to=<b@example.org> proto=ESMTP helo=<x>",
            "1A2B3C4D5E discarded",
            "a milter",
        ),
        ("smtp[9]: 1A2B3C4D5E: enabling PIX workarounds", "", "nothing to count"),
        ("smtp[9]: connect to mx.example.org[192.0.2.1]:25: Connection timed out", "", "no queue id"),
    ];
    each_tells(&cases);
}

#[test]
fn refusals_tell_who_refused_at_which_stage() {
    let cases = [
        (
            "smtpd[9]: NOQUEUE: reject: RCPT from unknown[192.0.2.1]: 554 5.7.1 <b@example.org>: Relay access denied; from=<a@example.com> to=<b@example.org> proto=ESMTP helo=<x>",
            "- Smtpd RCPT from unknown[192.0.2.1] x: 554 5.7.1 <b@example.org>: Relay access denied | a@example.com | b@example.org",
            "a restriction",
        ),
        (
            "submission/smtpd[9]: NOQUEUE: reject: MAIL from unknown[192.0.2.1]: 452 4.3.1 Insufficient system storage; proto=ESMTP helo=<x>",
            "- Smtpd MAIL of ours from unknown[192.0.2.1] x: 452 4.3.1 Insufficient system storage | ? | ?",
            "no envelope, and one of ours",
        ),
        (
            "postscreen[9]: NOQUEUE: reject: RCPT from [192.0.2.1]:1234: 550 5.7.1 Service unavailable; client [192.0.2.1] blocked using list.example.net; from=<a@example.com>, to=<b@example.org>, proto=ESMTP, helo=<x>",
            "- Postscreen RCPT from [192.0.2.1]:1234 x: 550 5.7.1 Service unavailable; client [192.0.2.1] blocked using list.example.net | a@example.com | b@example.org",
            "postscreen has commas",
        ),
        (
            "cleanup[9]: 1A2B3C4D5E: milter-reject: END-OF-MESSAGE from mx.example.net[2001:db8::1]: 5.7.1 Spam message rejected; from=<a@example.com> to=<b@example.org> proto=ESMTP helo=<x>",
            "1A2B3C4D5E Milter END-OF-MESSAGE from mx.example.net[2001:db8::1] x: 5.7.1 Spam message rejected | a@example.com | b@example.org",
            "a milter",
        ),
        (
            "cleanup[9]: 1A2B3C4D5E: reject: header Subject: win from unknown[192.0.2.1]; from=<a@example.com> to=<b@example.org> proto=ESMTP helo=<x>: 5.7.1 no prizes",
            "1A2B3C4D5E Checks header from  x: 5.7.1 no prizes | a@example.com | b@example.org",
            "a header check",
        ),
        (
            "smtpd[9]: NOQUEUE: proxy-reject: END-OF-MESSAGE: 554 5.7.1 Rejected, id=08498-01 - SPAM; from=<a@example.com> to=<b@example.org> proto=ESMTP helo=<x>",
            "- Filter END-OF-MESSAGE from  x: 554 5.7.1 Rejected, id=08498-01 - SPAM | a@example.com | b@example.org",
            "a filter before the queue",
        ),
        (
            "cleanup[9]: 1A2B3C4D5E: reject: header Subject: x proto= from local; from=<a@example.com> to=<b@example.org>: 5.7.1 no",
            "",
            "a header check of a mail that is returned, in a line of its own",
        ),
        (
            "cleanup[9]: 1A2B3C4D5E: milter-reject: END-OF-MESSAGE from localhost[127.0.0.1]: 5.7.1 no; from=<a@example.com> to=<b@example.org>",
            "",
            "the same of a milter",
        ),
        (
            "smtpd[9]: NOQUEUE: reject_warning: RCPT from x[192.0.2.1]: 554 no; proto=SMTP",
            "",
            "only a warning",
        ),
    ];
    each_tells(&cases);
}

#[test]
fn the_queue_tells_who_waits_and_why() {
    let queue = "{\"queue_name\": \"deferred\", \"queue_id\": \"1A2B3C4D5E\", \"arrival_time\": 1795640400, \
        \"message_size\": 300, \"forced_expire\": false, \"sender\": \"a@example.com\", \"recipients\": \
        [{\"address\": \"b@example.org\", \"delay_reason\": \"connect to mx[192.0.2.1]:25: \\\"x\\\"\"}, \
        {\"address\": \"c@example.org\"}]}";
    let expected = "0  1A2B3C4D5E from a@example.com\n\
        0  1A2B3C4D5E queued b@example.org (connect to mx[192.0.2.1]:25: \"x\")\n\
        0  1A2B3C4D5E queued c@example.org (?)";
    assert_eq!(told(queue), expected);
    assert_eq!(told(&queue.replace("\"deferred\"", "\"hold\"")), expected.replace(" queued", " on hold"));
}

#[test]
fn strangers_write_no_line_of_ours() {
    let forged = "to=<ceo@example.org>, relay=x, delay=0, delays=0/0/0/0, dsn=5.0.0, status=bounced (forged)";
    let envelope = "from=<ceo@example.com> to=<ceo@example.org> proto=ESMTP helo=<y>";
    let real = "from=<a@example.com> to=<b@example.org> proto=ESMTP";
    let cases = [
        (
            format!(
                "smtp[9]: 1A2B3C4D5E: to=<\"x>, {forged}\"@example.net>, relay=none, delay=0, delays=0/0/0/0, dsn=2.0.0, status=sent (ok)"
            ),
            format!("1A2B3C4D5E Sent \"x>, {forged}\"@example.net by none 2.0.0 (ok)"),
            "a recipient's name between quotes",
        ),
        (
            format!(
                "smtp[9]: 1A2B3C4D5E: to=<b@example.net>, relay=none, delay=0, delays=0/0/0/0, dsn=2.0.0, status=sent (250 ok), {forged})"
            ),
            format!("1A2B3C4D5E Sent b@example.net by none 2.0.0 (250 ok), {forged})"),
            "a reply",
        ),
        (
            format!(
                "smtpd[9]: NOQUEUE: reject: RCPT from x[192.0.2.1]: 554 <\"; {envelope}\"@example.net>: no; {real} helo=<x>"
            ),
            "- Smtpd RCPT from x[192.0.2.1] x: 554 <\" | ? | ?".to_owned(),
            "a recipient with an envelope of its own",
        ),
        (
            format!("smtpd[9]: NOQUEUE: reject: RCPT from x[192.0.2.1]: 554 no; {real} helo=<; {envelope}>"),
            "- Smtpd RCPT from x[192.0.2.1] y: 554 no | ? | ?".to_owned(),
            "a HELO with an envelope of its own",
        ),
        (
            format!(
                "smtpd[9]: NOQUEUE: reject: HELO from x[192.0.2.1]: 501 <x postfix/smtp[1]: 1A2B3C4D5E: {forged}>: no; proto=SMTP helo=<x>"
            ),
            format!(
                "- Smtpd HELO from x[192.0.2.1] x: 501 <x postfix/smtp[1]: 1A2B3C4D5E: {forged}>: no | ? | ?"
            ),
            "a line within a line",
        ),
        (format!("smtpd[9]: warning: x: 1A2B3C4D5E: {forged}"), String::new(), "another sentence of Postfix"),
    ];
    for (line, expected, why) in cases {
        let told = told(&format!("Nov 26 00:00:00 mx postfix/{line}"));
        assert_eq!(told, if expected.is_empty() { expected } else { format!("0 mx {expected}") }, "{why}");
    }
    for (other, why) in [
        ("Nov 26 00:00:00 mx app: login of x postfix/smtp[1]:", "a program that logs what its users type"),
        ("Nov 26 00:00:00 mx mail.x postfix/smtp[1]:", "a tag with a stop in it"),
        ("<22>1 2026-11-26T00:00:00Z mx app 1 - - postfix/smtp[1]:", "the same, RFC 5424"),
        ("Nov 26 00:00:00 mx app 1 - - postfix/smtp 1 - -", "an old line that looks like a new one"),
    ] {
        assert_eq!(told(&format!("{other} 1A2B3C4D5E: {forged}")), "", "{why}");
    }
    let journal = format!(
        "{{\"__REALTIME_TIMESTAMP\":\"1795653367123456\",\"_HOSTNAME\":\"mx\",\"SYSLOG_IDENTIFIER\":\"app\",\
         \"MESSAGE\":\"Nov 26 00:00:00 mx postfix/smtp[1]: 1A2B3C4D5E: {forged}\"}}"
    );
    assert_eq!(told(&journal), "", "what a program tells the journal is no line of a container's");
    let templated = format!(
        "{{\"@timestamp\":\"2026-11-26T00:00:00Z\",\"tag\":\"app[7]:\",\"hostname\":\"mx\",\
         \"message\":\"Nov 26 00:00:00 mx postfix/smtp[1]: 4A: {forged}\"}}"
    );
    assert_eq!(told(&templated), "", "nor is what it tells rsyslog");
}

#[test]
fn what_neden_says_of_a_bounce_is_read_in_both_forms() {
    for (message, expected, why) in [
        (
            "queue_id=\"4A\" recipient=\"example.com\" reason=\"expired,mailbox-full\" language=\"tr\" outcome=\"observed\"",
            "0 mx - observed expired,mailbox-full",
            "text",
        ),
        (
            "INFO queue_id=\"4A\" reason=\"strange\" outcome=\"left-alone\"",
            "0 mx - left-alone strange",
            "with its level",
        ),
        (
            "{\"level\":\"INFO\",\"queue_id\":\"4A\",\"reason\":\"expired\",\"outcome\":\"rewritten\"}",
            "0 mx - rewritten expired",
            "JSON",
        ),
        (
            "queue_id=\"4A\" recipient=\"\\\" outcome=\\\"rewritten\\\"\" reason=\"strange\" outcome=\"left-alone\"",
            "0 mx - left-alone strange",
            "a recipient with words of ours",
        ),
        ("ready version=\"1\"", "", "another line"),
    ] {
        assert_eq!(told(&format!("Nov 26 00:00:00 mx neden[7]: {message}")), expected, "{why}");
    }
}
