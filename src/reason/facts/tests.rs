//! Facts in replies as servers write them.

use super::*;
use proptest::prelude::*;

fn read(text: &str, reason: Reason) -> Facts {
    Facts::read(text, reason, true)
}

#[test]
fn sizes_are_told_from_limits() {
    for (text, size, limit, why) in [
        (
            "message size 20480 exceeds size limit 10240 of server mx.example.com[192.0.2.1]",
            Some(20480),
            Some(10240),
            "Postfix",
        ),
        ("Message size exceeds fixed limit", None, None, "no number"),
        ("Message size exceeds maximum size of 10 MB", None, Some(10 << 20), "unit behind"),
        ("size 25MB is over the limit of 20MiB.", Some(25 << 20), Some(20 << 20), "units attached"),
        ("maximum allowed size is 36700160 bytes", None, Some(36_700_160), "the role stands before"),
        ("552 lines", None, None, "a number of something else"),
        ("message size 99999999999999999999999 exceeds", None, None, "a number that is none"),
    ] {
        let facts = read(text, Reason::MessageTooLarge);
        assert_eq!((facts.size, facts.limit), (size, limit), "{why}");
    }
    assert_eq!(read("size 20480 limit 10240", Reason::SpamContent).size, None);
}

#[test]
fn waiting_times_become_seconds() {
    for (text, wait) in [
        ("greylisted for 300 seconds", Some(300)),
        ("try again in 5 minutes", Some(300)),
        ("Greylisting in action, please come back in 00:04:56", Some(296)),
        ("Greylisted (see example.com)", None),
        ("try again in 9999 hours", None),
    ] {
        assert_eq!(read(text, Reason::Greylisted).wait, wait, "{text}");
    }
}

#[test]
fn lists_are_named_by_the_word_before_or_by_their_operator() {
    for (text, list) in [
        ("Client host [192.0.2.1] blocked using zen.spamhaus.org; see", Some("zen.spamhaus.org")),
        ("blocked using bl.example.org", Some("bl.example.org")),
        ("listed, see https://www.spamhaus.org/query/ip/192.0.2.1", Some("spamhaus.org")),
        ("refused by mx.example.com", None),
    ] {
        assert_eq!(read(text, Reason::IpBlocklisted).list.as_deref(), list, "{text}");
    }
}

#[test]
fn addresses_lose_what_stands_around_them() {
    let facts = read("<ayşe@örnek.example>: [192.0.2.7]: see", Reason::PolicyRejected);
    assert_eq!(facts.ip, "192.0.2.7".parse().ok());
    for text in ["Invalid HELO name (See RFC2821 4.1.1.1)", "see RFC 5321, section 4.1.1.1"] {
        assert_eq!(read(text, Reason::ReverseDnsMissing).ip, None, "a section of a standard: {text}");
    }
    let answer = "blocked using multi.example.org; 127.0.0.2 -> listed, host 192.0.2.7";
    assert_eq!(
        read(answer, Reason::IpBlocklisted).ip,
        "192.0.2.7".parse().ok(),
        "a blocklist's answer is no host"
    );
    assert_eq!(Facts::read("connect to mx[192.0.2.7]:25", Reason::NoAnswer, false).ip, None);
    assert_eq!(read("host [IPv6:2001:db8::7] refused", Reason::IpBlocklisted).ip, "2001:db8::7".parse().ok());
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in "(?s).{0,200}") {
        for reason in Reason::ALL {
            read(&text, *reason);
        }
    }
}
