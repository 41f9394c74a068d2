//! Replies as they stand in reports.

use super::*;
use proptest::prelude::*;

/// Reply, code, status, words, why the case exists.
const CASES: &[(&str, &str, &str, &str, &str)] = &[
    ("550-5.1.1 a 550-5.1.1 b 550 5.1.1 c", "550", "5.1.1", "a b c", "Postfix joins lines by one blank"),
    ("550-5.1.1 a\r\n550-5.1.1 b\r\n550 5.1.1 c", "550", "5.1.1", "a b c", "lines as they were sent"),
    ("550-a 550-b 550 c", "550", "", "a b c", "lines without enhanced codes"),
    ("550-a 550 of them 550 c", "550", "", "a 550 of them c", "only the last one can end the reply"),
    ("550 5.1.1 over 550 messages", "550", "5.1.1", "over 550 messages", "a number in prose stays"),
    (
        "550-5.1.1 over 550 messages 550 5.1.1 c",
        "550",
        "5.1.1",
        "over 550 messages c",
        "prose in a joined reply",
    ),
    ("552 5.2.2 a 552 5.2.2 b", "552", "5.2.2", "a b", "lines joined without their hyphens"),
    ("550 User unknown", "550", "", "User unknown", "no enhanced code"),
    ("550", "550", "", "", "no words"),
    ("5.1.1 User unknown", "", "5.1.1", "User unknown", "no basic code"),
    ("User unknown", "", "", "User unknown", "words alone"),
    ("", "", "", "", "nothing at all"),
    ("550 sorry, no mailbox (#5.1.1)", "550", "5.1.1", "sorry, no mailbox (#5.1.1)", "qmail marks its codes"),
    ("550 #5.1.0 Address rejected.", "550", "5.1.0", "Address rejected.", "Cisco does so in front"),
    (
        "5.1.0 - Unknown address error 550-'5.1.1 <a@b.example> no' (delivery attempts: 0)",
        "550",
        "5.1.0",
        "5.1.1 <a@b.example> no",
        "and quotes a reply behind a class of its own",
    ),
    (
        "5.4.7 - Delivery expired (message too old) 'timeout'",
        "",
        "5.4.7",
        "Delivery expired (message too old) 'timeout'",
        "or what is none",
    ),
    (
        "Error transferring to MX; SMTP Protocol Returned a Permanent Error 554 5.7.1 no",
        "554",
        "5.7.1",
        "no",
        "Domino tells what the other server said",
    ),
    ("550: User unknown", "550", "", "User unknown", "a colon after the code"),
    ("550-ÖRNEK kutusu 550 yok", "550", "", "ÖRNEK kutusu yok", "words that are not ASCII"),
    ("101 Network is unreachable", "", "", "101 Network is unreachable", "an errno is no reply code"),
    ("554 192.0.2.1 blocked", "554", "", "192.0.2.1 blocked", "an address is no enhanced code"),
    ("550 5.1.1.9 odd", "550", "", "5.1.1.9 odd", "four numbers are no enhanced code"),
    (
        "host mx.example.com[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)",
        "550",
        "5.1.1",
        "User unknown (in reply to RCPT TO command)",
        "Postfix tells what the other server said",
    ),
    ("RCPT TO:<a@b.example> 550 5.1.1 no", "550", "5.1.1", "no", "the command before its answer"),
    ("RCPT TO:<> 550 <>: no", "550", "", "<>: no", "a path that was taken out"),
    ("SMTP error, RCPT TO: 550 User not found", "550", "", "User not found", "the command without its path"),
    ("RCPT TO 550 5.1.1 no", "550", "5.1.1", "no", "nothing between them"),
    ("RCPT TO:<550@b.example> no", "", "", "RCPT TO:<550@b.example> no", "a command without an answer"),
];

#[test]
fn replies_are_read_as_they_come() {
    for (reply, code, status, words, why) in CASES {
        let read = Reply::parse(reply);
        assert_eq!(read.code.map(|code| code.to_string()).unwrap_or_default(), *code, "{why}");
        assert_eq!(read.status.map(|status| status.to_string()).unwrap_or_default(), *status, "{why}");
        assert_eq!(read.text, *words, "{why}");
    }
}

#[test]
fn reply_codes_are_three_digits_from_200_to_599() {
    assert_eq!("550".parse(), Ok(ReplyCode(550)));
    for text in ["199", "600", "55", "5500", "x50", ""] {
        assert!(text.parse::<ReplyCode>().is_err(), "{text:?}");
    }
}

#[test]
fn long_replies_are_cut_at_a_character() {
    let reply = format!("550 {}", "ş".repeat(Reply::TEXT_LIMIT));
    assert!(Reply::parse(&reply).text.len() <= Reply::TEXT_LIMIT);
}

proptest! {
    #[test]
    fn no_reply_is_too_odd(reply in "(?s)([245][0-9]{2}[- ])?([245]\\.[0-9]\\.[0-9] )?.{0,80}(550[- ].{0,20})*") {
        let read = Reply::parse(&reply);
        prop_assert!(read.text.len() <= reply.len());
    }
}
