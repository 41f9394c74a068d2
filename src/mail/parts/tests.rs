//! Bodies that strangers wrote, and bodies that an enemy wrote.

use super::*;
use proptest::prelude::*;

fn cut(body: &str, boundary: &str) -> Parts {
    let content_type = ContentType::parse(format!("multipart/mixed; boundary=\"{boundary}\"").as_bytes());
    split(&content_type, body.as_bytes()).expect("a multipart")
}

fn spans<'a>(body: &'a str, parts: &Parts) -> Vec<&'a str> {
    parts.parts.iter().map(|part| body.get(part.span.clone()).unwrap()).collect()
}

#[test]
fn a_delimiter_is_a_whole_line() {
    // (body, spans, closed, why)
    let cases: [(&str, &[&str], bool, &str); 13] = [
        ("--B\n\na\n--B\n\nb\n--B--\n", &["\na", "\nb"], true, "two parts"),
        ("text\n--B\n\na\n--B--\nmore\n--B\nx\n", &["\na"], true, "preamble and epilogue"),
        ("--B\n\na\n--Bx\n--B\n\nb\n--B--", &["\na\n--Bx", "\nb"], true, "prefix of another boundary"),
        ("--B\n\na\n --B\n--B--", &["\na\n --B"], true, "indented"),
        ("--B\n\na --B\n--B--", &["\na --B"], true, "inside a line"),
        ("--B\n\na\n--B x\n--B--", &["\na\n--B x"], true, "text behind it"),
        ("--B\n\na\n---B\n--B--", &["\na\n---B"], true, "three dashes"),
        ("--B \t\n\na\n--B-- \n", &["\na"], true, "transport padding"),
        ("--B\n\na", &["\na"], false, "no end"),
        ("--B\n\na\n--B-\n", &["\na\n--B-\n"], false, "half an end"),
        ("--B\n--B\n--B--\n", &["", ""], true, "empty parts"),
        ("--B\n\n\n--B--\n", &["\n"], true, "an empty line before the delimiter stays"),
        ("none", &[], false, "no delimiter at all"),
    ];
    for (body, expected, closed, why) in cases {
        for body in [body.to_owned(), body.replace('\n', "\r\n")] {
            let parts = cut(&body, "B");
            let found: Vec<_> = spans(&body, &parts).iter().map(|span| span.replace('\r', "")).collect();
            assert_eq!(found, expected, "{why}");
            assert_eq!((parts.closed, parts.complete), (closed, true), "{why}");
        }
    }
}

#[test]
fn the_delimiter_of_an_ancestor_closes_its_children() {
    let body = "--A\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\nb\n--A\n\na\n--A--\n";
    let parts = cut(body, "A");
    assert_eq!(spans(body, &parts)[1..], ["\nb", "\na"]);
    let parents: Vec<_> = parts.parts.iter().map(|part| part.parent).collect();
    assert_eq!(parents, [None, Some(0), None]);
    assert!(!parts.closed, "B had no end of its own");
}

#[test]
fn a_delimiter_ends_a_header_even_when_it_looks_like_a_field() {
    let body = "--x:y\nContent-Type: text/html\n--x:y\n\nb\n--x:y--\n";
    let parts = cut(body, "x:y");
    assert_eq!(spans(body, &parts), ["Content-Type: text/html", "\nb"]);
    assert_eq!(parts.parts[0].content_type.media, "text/html");
    assert!(parts.parts[0].content.is_empty());
}

#[test]
fn a_line_that_begins_with_an_open_boundary_and_goes_on_is_told_of() {
    let child = "--B\nContent-Type: multipart/mixed; boundary=Bx\n\n--Bx\n\na\n--Bx--\n--B--\n";
    let cases = [
        ("--B\n\na\n--B--\n--Bx\n", true, "behind the end"),
        ("--B\n\n--b\n --B x\n--B--\n", true, "another line"),
        ("--B\n\n--Bx\n--B--\n", false, "in a text"),
        ("--B\n--Bx: y\n\n--B--\n", false, "in a header"),
        ("--B\n\na\r--B\r\n--B--\n", false, "behind a carriage return, which ends a line for some"),
        ("\r--B--\r--B\n\na\n--B--\n", false, "the same before the first part"),
        ("--B\r\n\r\na\r--C\r\n--B--\r\n", true, "another boundary behind a carriage return"),
        (child, true, "the delimiter of a child"),
    ];
    for (body, exact, why) in cases {
        assert_eq!(cut(body, "B").exact, exact, "{why}");
    }
}

#[test]
fn a_part_without_a_header_is_text_or_in_a_digest_a_message() {
    let body = "--B\n\nx\n--B--\n";
    let digest = ContentType::parse(b"multipart/digest; boundary=B");
    assert_eq!(split(&digest, body.as_bytes()).unwrap().parts[0].content_type.media, "message/rfc822");
    assert_eq!(cut(body, "B").parts[0].content_type.media, "text/plain");
}

#[test]
fn without_a_usable_boundary_nothing_is_cut() {
    let huge = format!("multipart/mixed; boundary={}", "b".repeat(100_000));
    for value in ["multipart/mixed", "multipart/mixed; boundary=\"\"", "text/plain; boundary=B", &huge] {
        assert_eq!(split(&ContentType::parse(value.as_bytes()), b"--B\n\n--\n\n--B--\n"), None);
    }
}

#[test]
fn messages_nested_thirty_thousand_deep_are_one_leaf() {
    let body = format!("--B\n{}x\n--B--\n", "Content-Type: message/rfc822\n\n".repeat(30_000));
    assert_eq!(cut(&body, "B").parts.len(), 1);
}

#[test]
fn multiparts_nested_without_an_end_meet_the_depth_limit() {
    let mut body = String::new();
    for level in 0..30_000 {
        body.push_str(&format!("--b{level}\nContent-Type: multipart/mixed; boundary=b{}\n\n", level + 1));
    }
    let parts = cut(&body, "b0");
    assert_eq!((parts.parts.len(), parts.complete, parts.closed), (DEPTH_LIMIT, false, false));
}

#[test]
fn a_million_empty_parts_meet_the_count_limit() {
    let parts = cut(&"--B\n".repeat(1_000_000), "B");
    assert_eq!((parts.parts.len(), parts.complete), (PART_LIMIT, false));
    // others may find a Content-Type behind them
    let body = format!("--b\n{}\n\nx\n--b--\n", "X: y\n".repeat(5000).trim_end());
    let parts = split(&ContentType::parse(b"multipart/mixed; boundary=b"), body.as_bytes()).unwrap();
    assert_eq!((parts.closed, parts.complete), (true, false), "more fields than are read");
}

#[test]
fn ten_megabytes_of_anything_are_read_once() {
    let size = 10_000_000;
    let nested = "--B\nContent-Type: multipart/mixed; boundary=C\n\n";
    let bodies = [
        ("x".repeat(size), "one line"),
        ("--".repeat(size / 2), "one line of dashes"),
        ("--\n".repeat(size / 3), "dashes only"),
        (format!("{nested}{}", "--CB\n--BC\n".repeat(size / 10)), "near delimiters"),
        (format!("--B\n{}", "a: b\n".repeat(size / 5)), "a header without an end"),
        (format!("--B\n{}", "--a: b\n".repeat(size / 7)), "a header of near delimiters"),
        (format!("--B\na: b\n{}", " c\n".repeat(size / 3)), "one folded field"),
        (format!("--B\nContent-Type: {}", "a/b;(".repeat(size / 5)), "one Content-Type"),
        (nested.repeat(size / nested.len()), "multiparts without an end"),
    ];
    for (body, why) in bodies {
        let parts = cut(&body, "B");
        assert!(parts.parts.len() <= PART_LIMIT, "{why}");
    }
}

proptest! {
    #[test]
    fn spans_lie_in_the_body_and_in_their_order(
        body in "(--B\r?\n|--B--\n|--C\n|--C--\n|Content-Type: multipart/mixed; boundary=C\n|\n|a: b\n|x|\r| )*",
    ) {
        let parts = cut(&body, "B");
        for part in &parts.parts {
            prop_assert!(part.span.end <= body.len());
            prop_assert!(part.span.start <= part.header.start && part.header.end <= part.content.start.max(part.header.end));
            prop_assert!(part.header.end <= part.span.end && part.content.end == part.span.end);
            prop_assert!(part.content.start <= part.content.end && part.header.start <= part.header.end);
            if let Some(parent) = part.parent.map(|index| &parts.parts[index]) {
                // An empty part between two delimiter lines starts behind the line end that its parent's end leaves out.
                let inside = part.span.is_empty() || part.span.end <= parent.content.end;
                prop_assert!(parent.content.start <= part.span.start && inside);
            }
        }
        for pair in parts.parts.windows(2) {
            prop_assert!(pair[0].span.start <= pair[1].span.start);
        }
    }
}
