//! The last look before a message is sent: whatever a stranger wrote, its outer parts are those of the original.

use super::whole::Whole;
use crate::dsn::FirstPart;
use crate::mail::{ContentType, Fields, Splice, split};
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// How a line begins that may be a delimiter; to make one ready costs as much as to search a page.
static DASHES: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\n--"));

/// Whether the outer parts stay those that they were: the first one is replaced as a whole, and whoever cuts the new one
/// finds nothing in it that opens, closes or outlasts it. All the others were cut by the letter before, so they only move.
pub(super) fn stays(first: &FirstPart, splice: &Splice) -> bool {
    let part = splice.replacement.as_slice();
    // a carriage return would belong to the delimiter behind it
    splice.range == first.range && !part.ends_with(b"\r") && !begins(part, &first.boundary) && is_whole(part)
}

/// Whether a part that holds others ends all of them itself.
fn is_whole(part: &[u8]) -> bool {
    let (fields, content) = Fields::parse(part);
    let inner = ContentType::of_fields(&fields).zip(part.get(content..));
    let inner = inner.and_then(|(kind, content)| split(&kind, content));
    inner.is_none_or(|parts| parts.closed && parts.complete && parts.exact)
}

/// Whether the whole new body has two outer parts, and the second is the `original`, byte for byte. A part inside may lack
/// its end as it did before: ours behind it ends it for everybody.
pub(super) fn encloses(whole: &Whole, boundary: &str, original: &[u8], splice: &Splice) -> bool {
    let content_type = ContentType::parse(Whole::content_type(boundary).as_bytes());
    let Some(parts) = split(&content_type, &splice.replacement) else { return false };
    let mut outer = parts.children(None).map(|(_, part)| splice.replacement.get(part.content.clone()));
    let stands_behind =
        outer.next().is_some() && outer.next() == Some(Some(original)) && outer.next().is_none();
    let apart = whole.boundary.is_empty() || !boundary.as_bytes().starts_with(&whole.boundary);
    stands_behind && apart && splice.range == (0..original.len())
}

/// Whether a line begins with the boundary, perhaps as that of a multipart inside: some readers, Postfix among them, do
/// not look at what follows.
fn begins(content: &[u8], boundary: &[u8]) -> bool {
    let line = |at: usize| content.get(at..).and_then(|line| line.strip_prefix(b"--"));
    let delimits = |at: usize| line(at).is_some_and(|rest| rest.starts_with(boundary));
    delimits(0) || DASHES.find_iter(content).any(|end| delimits(end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsn::{self, Hosts};
    use crate::mail::Message;

    const BODY: &str = "--B\n\nfirst\n--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n\
        Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.0.0\n\n--B\nContent-Type: message/rfc822\n\nA: b\n\n--B--\n";

    fn stays_with(replacement: &str) -> bool {
        let value = "multipart/report; report-type=delivery-status; boundary=B";
        let message = Message::parse(format!("Content-Type: {value}\n\n{BODY}").as_bytes());
        let reading = dsn::read(&message.candidate(), &Hosts::default()).unwrap();
        let first = reading.first().unwrap();
        let splice = Splice { range: first.range.clone(), replacement: replacement.into() };
        stays(first, &splice)
    }

    #[test]
    fn what_opens_or_closes_an_outer_part_is_not_sent() {
        let inner = "Content-Type: multipart/alternative; boundary=C\n\n--C\n\nx\n--C--";
        let bare = "Content-Type: multipart/alternative; boundary=C\n\n--C\n\nx\n";
        let near = "Content-Type: multipart/alternative; boundary=B2\n\n--B2\n\nx\n--B2--";
        // (replacement, whether the outer parts stay, why)
        for (replacement, expected, why) in [
            ("\nnotice", true, "a text"),
            ("", true, "nothing at all"),
            (inner, true, "a multipart"),
            ("\nx\n --B--\n", true, "an indented delimiter is none"),
            ("\nx\n--B--\n", false, "the report is closed"),
            ("--B--", false, "the report is closed at once"),
            ("\nx\n--B\n\ny", false, "a part more"),
            ("\nx\n--B \r\n\ny", false, "a part more, with blanks behind its delimiter"),
            ("\nx\n--B-\n", false, "a line that some readers take for a delimiter"),
            (bare, false, "a multipart that does not end"),
            ("\nnotice\r", false, "the line end of the delimiter grows"),
            (near, false, "a boundary that begins with the one around it"),
        ] {
            assert_eq!(stays_with(replacement), expected, "{why}");
        }
    }
}
