//! Where a message is rewritten: while everybody else on the loop waits, or aside; and what memory that takes.

use super::service::Effort;
use crate::mail::{Candidate, ContentType, Encoding, Fields, Origin, split};
use memchr::memchr_iter;

/// Bytes of a message that is answered in place. Postfix's own bounces are no longer (bounce_size_limit = 50000 and the
/// report around it), and no byte of them costs more than some nanoseconds.
pub(super) const IN_PLACE_LIMIT: usize = 64 << 10;
/// The same of a report that a stranger made: all of it may be one long reply, and a byte of replies that are made of
/// nothing but words that mean something costs ten times as much as any other.
const IN_PLACE_LIMIT_OF_STRANGERS: usize = 16 << 10;
/// Fields about recipients in a report that is answered in place, two for each: their replies are judged one by one.
const IN_PLACE_RECIPIENTS: usize = 16;

/// How the names of those fields end (RFC 3464 section 2.3).
const RECIPIENT: &[u8] = b"recipient";

/// Bytes that a byte of a message costs while it is read and written anew, at most.
const WORKING_MEMORY: usize = 8;
/// Bytes of a notice, whatever the message is.
const NOTICE_MEMORY: usize = 32 << 10;

/// How much work a message is that leaves in `room` bytes or not at all.
pub(super) fn effort(candidate: &Candidate, room: usize) -> Effort {
    if can_never_leave(candidate, room) {
        return Effort::InPlace { memory: 0 };
    }
    let memory = candidate.size().saturating_mul(WORKING_MEMORY).saturating_add(NOTICE_MEMORY);
    if is_small(candidate) { Effort::InPlace { memory } } else { Effort::Aside { memory } }
}

/// Whether the body alone, as it came, is longer than one send.
pub(super) fn can_never_leave(candidate: &Candidate, room: usize) -> bool {
    candidate.body.len() > room
}

/// Whether everybody else on the loop can wait for it: a few milliseconds at worst, whoever wrote it.
fn is_small(candidate: &Candidate) -> bool {
    let limit = match candidate.origin {
        Origin::Internal => IN_PLACE_LIMIT,
        Origin::Remote => IN_PLACE_LIMIT_OF_STRANGERS,
    };
    let body: &[u8] = &candidate.body;
    let names_recipient = |at: &usize| {
        let word = body.get(at + 1..).and_then(|rest| rest.get(..RECIPIENT.len()));
        word.is_some_and(|word| word.eq_ignore_ascii_case(RECIPIENT))
    };
    candidate.size() <= limit
        && !has_encoded_parts(candidate)
        && memchr_iter(b'-', body).filter(names_recipient).nth(IN_PLACE_RECIPIENTS).is_none()
}

/// Whether a report has parts whose fields cannot be counted as they stand. Postfix encodes none, and what came back
/// counts as one part, whatever is in it.
fn has_encoded_parts(candidate: &Candidate) -> bool {
    let fields = Fields::of(&candidate.headers);
    let is_encoded = |encoding| encoding != Encoding::Identity;
    let parts = ContentType::of_fields(&fields).and_then(|kind| split(&kind, &candidate.body));
    is_encoded(Encoding::of_fields(&fields))
        || parts.is_some_and(|parts| parts.parts.iter().any(|part| is_encoded(part.encoding)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Message;

    #[test]
    fn what_others_on_the_loop_would_wait_for_is_not_answered_there() {
        let report = |recipients: usize, bytes: usize, origin| {
            let group = "Original-Recipient: rfc822;a@b.example\nfinal-RECIPIENT: rfc822; a@b.example\n\n";
            let message = format!("A: 1\n\n{}{}", group.repeat(recipients), "-".repeat(bytes));
            Candidate { origin, ..Message::parse(message.as_bytes()).candidate() }
        };
        for (recipients, bytes, origin, expected, why) in [
            (1, 50_000, Origin::Internal, true, "Postfix's own"),
            (8, 50_000, Origin::Internal, true, "to a few"),
            (9, 50_000, Origin::Internal, false, "to many"),
            (1, 70_000, Origin::Internal, false, "long"),
            (1, 5_000, Origin::Remote, true, "a stranger's"),
            (1, 20_000, Origin::Remote, false, "a stranger's long one"),
        ] {
            assert_eq!(is_small(&report(recipients, bytes, origin)), expected, "{why}");
        }
    }

    #[test]
    fn fields_about_recipients_that_are_encoded_are_not_counted_on_the_loop() {
        let report = |top: &str, machine: &str, returned: &str| {
            let message = format!(
                "{top}\n\n--B\nContent-Type: message/delivery-status\n{machine}\n\nx\n--B\nContent-Type: message/rfc822\n\n\
                 {returned}\n\nx\n--B--\n"
            );
            Message::parse(message.as_bytes()).candidate()
        };
        let (top, plain) = ("Content-Type: multipart/report; boundary=B", "Content-Transfer-Encoding: 7bit");
        let (base64, quoted) =
            ("content-transfer-encoding: BASE64", "Content-Transfer-Encoding: quoted-printable");
        // (fields of the report, of its machine part, of what came back, whether it is answered in place, why)
        for (top, machine, returned, expected, why) in [
            (top, "", base64, true, "what came back is encoded"),
            (top, plain, quoted, true, "said to be plain"),
            (top, base64, "", false, "base64 hides all of them"),
            (top, quoted, "", false, "so may quoted-printable"),
            (base64, "", "", false, "a text as a whole"),
        ] {
            assert_eq!(is_small(&report(top, machine, returned)), expected, "{why}");
        }
    }
}
