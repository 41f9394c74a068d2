//! Values as servers write them.

use super::*;

#[test]
fn addresses_are_read_as_servers_write_them() {
    let cases: [(&[u8], Option<&str>, &str); 27] = [
        (b" rfc822; a@b.example", Some("a@b.example"), "Postfix"),
        (b"rfc/822;a@b.example", Some("a@b.example"), "a slash too many"),
        (b"RFC822;<a@b.example>", Some("a@b.example"), "angle brackets"),
        (b"a@b.example", Some("a@b.example"), "no type"),
        (b" ; a@b.example", Some("a@b.example"), "an empty type"),
        (b"rfc822;\r\n a@b.example", Some("a@b.example"), "folded"),
        (b"rfc822; Can Kaya <can@b.example> (x)", Some("can@b.example"), "a name"),
        (b"rfc822; <@c.example:a@b.example>", Some("a@b.example"), "a source route"),
        (b"rfc822;a+40b.example", Some("a@b.example"), "xtext left as it was"),
        (b"rfc822;IMCEASMTP-a+2Ex+40b+2Eexample@c.example", Some("a.x@b.example"), "Exchange's wrapping"),
        (b"rfc822;IMCEAEX-_O=C_CN=A@c.example", Some("IMCEAEX-_O=C_CN=A@c.example"), "an entry, no address"),
        (b"rfc822;a+40x@b.example", Some("a+40x@b.example"), "a plus address is no xtext"),
        (b"utf-8; ay\\x{15F}e@b.example", Some("ay\u{15F}e@b.example"), "utf-8-addr-xtext"),
        (b"rfc822; \"ay\\\xC5\\\x9Fe\"@b.example", Some("ay\u{15F}e@b.example"), "older Postfix"),
        (b"rfc822; \"a b\"@b.example", Some("\"a b\"@b.example"), "quotes that are needed"),
        (b"rfc822; =?utf-8?Q?a=40b.example?=", Some("a@b.example"), "an encoded word"),
        (b"rfc822; |/usr/bin/x", Some("|/usr/bin/x"), "a command"),
        (b"rfc822; ay\xFEe@b.example", Some("ay\u{FFFD}e@b.example"), "neither ASCII nor UTF-8"),
        (b"rfc822; \"a@b.example\"", Some("a@b.example"), "quotes around all of it"),
        (b"rfc822; a@b.example (Can)", Some("a@b.example"), "a comment behind it"),
        (b"rfc822; a@b.example;", Some("a@b.example"), "a semicolon behind it"),
        (b"SMTP:a@b.example", Some("a@b.example"), "a colon in the place of the semicolon"),
        (b"rfc822 (mail); a@b.example", Some("a@b.example"), "a comment in the type"),
        (b"rfc822; a@\n b.example", Some("a@b.example"), "folded inside"),
        (b"rfc822; mailto:a@b.example", Some("a@b.example"), "a link"),
        (b"rfc822;", None, "nothing"),
        (b"rfc822; <>", None, "the null sender"),
    ];
    for (value, expected, why) in cases {
        assert_eq!(address(value).as_deref(), expected, "{why}");
    }
}

#[test]
fn diagnostics_tell_whose_words_they_are() {
    let cases = [
        ("smtp; 550 5.1.1 no", DiagnosticType::Smtp, Some("550 5.1.1 no"), "another server"),
        (
            "X-Postfix; connect to\n    a: refused",
            DiagnosticType::Reporter,
            Some("connect to a: refused"),
            "its own",
        ),
        ("x-unix; over quota", DiagnosticType::Command, Some("over quota"), "a command"),
        ("550 no; never", DiagnosticType::Unknown, Some("550 no; never"), "no type, but a semicolon"),
        ("smtp: 550 no", DiagnosticType::Smtp, Some("550 no"), "a colon in the place of the semicolon"),
        ("smtp; \"550 no\"", DiagnosticType::Smtp, Some("550 no"), "in quotation marks"),
        ("smtp; (no such user)", DiagnosticType::Smtp, Some("(no such user)"), "in brackets, and no reply"),
        (
            "smtp; =?utf-8?Q?550_kullan=C4=B1c=C4=B1?=",
            DiagnosticType::Smtp,
            Some("550 kullanıcı"),
            "encoded words",
        ),
        ("smtp;", DiagnosticType::Smtp, None, "no words"),
        ("x-notes; \u{1b}$B%f!<%6!<\u{1b}(B", DiagnosticType::Reporter, Some("ユーザー"), "ISO-2022-JP"),
    ];
    for (value, kind, text, why) in cases {
        assert_eq!(diagnostic(value.as_bytes()), (kind, text.map(str::to_owned)), "{why}");
    }
}

#[test]
fn hosts_come_without_type_and_comment() {
    for value in [
        "dns; mx.example",
        "dns;mx.example (192.0.2.1, the server)",
        "dns; mx.example, the server",
        "mx.example.",
        "DNS;mx.example;x",
        "dns; mx.example[192.0.2.1]",
        "dns; mx.example:25",
        "dns; <mx.example>",
    ] {
        assert_eq!(host(value.as_bytes()).as_deref(), Some("mx.example"), "{value}");
    }
    for value in ["dns; [192.0.2.1]", "dns; 2001:db8::1", "dns; [IPv6:2001:db8::1]"] {
        assert_eq!(host(value.as_bytes()).as_deref(), value.strip_prefix("dns; "), "{value}");
    }
    assert_eq!(host(b"dns;"), None);
    assert_eq!(host(b"dns; unknown"), None);
}
