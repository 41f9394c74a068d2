//! Content types as programs write them, and junk.

use super::*;

#[test]
fn content_types_are_read_as_people_write_them() {
    // (value, media, boundary, why)
    let cases = [
        (" multipart/report; boundary=\"a b\"", "multipart/report", Some("a b"), "quoted"),
        ("Multipart/Mixed;\n\tBOUNDARY=x", "multipart/mixed", Some("x"), "folded, any case"),
        (
            "multipart/mixed; boundary=----=_Part/1",
            "multipart/mixed",
            Some("----=_Part/1"),
            "unquoted specials",
        ),
        ("multipart/mixed boundary=x", "multipart/mixed", Some("x"), "no semicolon"),
        ("multipart/mixed;; a (c) ;boundary = x", "multipart/mixed", Some("x"), "junk between"),
        ("multipart/mixed; ab=; c boundary=x", "multipart/mixed", Some("x"), "a word that is no parameter"),
        ("multipart/mixed; (a; boundary=x", "multipart/mixed", None, "a comment without an end"),
        ("multipart/mixed; boundary=\"a\\\"b\"", "multipart/mixed", Some("a\"b"), "quoted pair"),
        ("multipart/mixed; boundary*0=a; boundary*1=b", "multipart/mixed", Some("ab"), "RFC 2231 sections"),
        ("multipart/mixed; boundary*=us-ascii''a%20b", "multipart/mixed", Some("a b"), "RFC 2231 extended"),
        ("multipart/mixed; boundary=a; boundary=b", "multipart/mixed", Some("a"), "doubled: the first"),
        ("multipart/mixed; boundary=\"a", "multipart/mixed", Some("\"a"), "no closing quote"),
        ("text", "text/plain", None, "no subtype"),
        ("", "text/plain", None, "empty"),
    ];
    for (value, media, boundary, why) in cases {
        let content_type = ContentType::parse(value.as_bytes());
        assert_eq!(content_type.media, media, "{why}");
        assert_eq!(content_type.parameter("boundary").as_deref(), boundary.map(str::as_bytes), "{why}");
    }
}

#[test]
fn boundary_that_readers_may_find_another_in_is_not_certain() {
    for (value, certain, why) in [
        ("multipart/report; boundary=\"A1B2.176/mail.example.org\"", true, "as Postfix writes it"),
        ("multipart/report; Boundary = ----=_Part_1_boundary", true, "the word in the boundary itself"),
        ("multipart/report; boundary=\"a;b (c)\"", true, "signs that stand in quotes"),
        ("multipart/report", false, "none"),
        ("multipart/report; boundary=\"\"", false, "an empty one"),
        ("multipart/report; boundary=a; BOUNDARY=b", false, "two"),
        ("multipart/report; boundary=a; boundary=a", false, "the same twice"),
        ("multipart/report; boundary=a; boundary*0=b", false, "a section beside it"),
        ("multipart/report; boundary*0=a; boundary*1=b", false, "sections"),
        ("multipart/report; boundary*=us-ascii''a", false, "with a charset"),
        ("multipart/report; boundary=a (; boundary=b)", false, "another in a comment"),
        ("multipart/report; boundary=\"\\a\"", false, "a quoted pair"),
        ("multipart/report; boundary=\"<a>\"", false, "brackets"),
        ("multipart/report; boundary=\"a", false, "no closing quote"),
        ("multipart/report; boundary=\"a\n b\"", false, "folded inside"),
        ("multipart/report; boundary=\" a\"", false, "a blank before"),
        ("multipart/report; boundary=\"a \"", false, "a blank behind"),
        ("multipart/report; boundary=\"a\tb\"", false, "a tab"),
        ("multipart/report; boundary=\"a\0b\"", false, "a NUL"),
        ("multipart/report; boundary=\"ş\"", false, "eight bits"),
    ] {
        let header = format!("Content-Type: {value}\n");
        assert_eq!(ContentType::is_boundary_certain(&Fields::parse(header.as_bytes()).0), certain, "{why}");
    }
}

#[test]
fn encodings_are_known_by_their_words() {
    let cases = [
        ("8bit", Encoding::Identity),
        (" Quoted-Printable\r\n", Encoding::QuotedPrintable),
        ("BASE64 (why not)", Encoding::Base64),
        ("uuencode", Encoding::Unknown),
    ];
    for (value, encoding) in cases {
        let header = format!("Content-Transfer-Encoding: {value}");
        assert_eq!(Encoding::of_fields(&Fields::parse(header.as_bytes()).0), encoding, "{value}");
    }
}
