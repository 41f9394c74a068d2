//! The last look before a message is sent: whatever a stranger wrote, its outer parts are those of the original.

use super::whole::Whole;
use crate::dsn::FirstPart;
use crate::mail::{ContentType, Splice, split};
use memchr::memmem;

/// Whether `body`, cut by the same rules after the splice as before it, has the same outer parts in the same places: the
/// first one replaced as a whole, all the others moved, none more and none less.
pub(super) fn stays(content_type: &ContentType, body: &[u8], first: &FirstPart, splice: &Splice) -> bool {
    let (Some(before), Some(behind)) = (body.get(..splice.range.start), body.get(splice.range.end..)) else {
        return false;
    };
    let body = [before, &splice.replacement, behind].concat();
    let Some(parts) = split(content_type, &body) else { return false };
    let end = splice.range.start + splice.replacement.len();
    let moved = |at: usize| (at + end).checked_sub(splice.range.end);
    let expected = first.siblings.iter().enumerate().map(|(index, span)| match index {
        0 => Some(splice.range.start..end),
        _ => moved(span.start).zip(moved(span.end)).map(|(start, end)| start..end),
    });
    let found = parts.children(None).map(|(_, part)| Some(part.span.clone()));
    let whole = parts.closed && parts.complete && parts.exact;
    whole && found.eq(expected) && !begins(&splice.replacement, &first.boundary)
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
    // not the boundary itself: to look for so long a word costs more to prepare than to do
    delimits(0) || memmem::find_iter(content, b"\n--").any(|end| delimits(end + 1))
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
        stays(&ContentType::parse(value.as_bytes()), BODY.as_bytes(), first, &splice)
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
            (near, false, "a boundary that begins with the one around it"),
        ] {
            assert_eq!(stays_with(replacement), expected, "{why}");
        }
    }
}
