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
/// How the name of the field ends that says how a part is written (RFC 2045 section 6).
const ENCODING: &[u8] = b"transfer-encoding";

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
    candidate.size() <= limit && {
        let names = Names::of(&candidate.body);
        names.recipients <= IN_PLACE_RECIPIENTS
            && !is_encoded(Encoding::of_fields(&Fields::of(&candidate.headers)))
            && !(names.encodings && has_encoded_parts(candidate))
    }
}

fn is_encoded(encoding: Encoding) -> bool {
    encoding != Encoding::Identity
}

/// What the names of fields tell before anybody knows which lines are fields: to cut a report into its parts costs far
/// more than to look.
struct Names {
    recipients: usize,
    /// One of them may say that what stands below it is encoded.
    encodings: bool,
}

impl Names {
    fn of(body: &[u8]) -> Self {
        let mut names = Self { recipients: 0, encodings: false };
        for dash in memchr_iter(b'-', body) {
            let behind = body.get(dash + 1..).unwrap_or_default();
            if begins(behind, RECIPIENT) {
                names.recipients += 1;
            } else if begins(behind, ENCODING) {
                names.encodings |= behind.get(ENCODING.len()..).is_some_and(tells_encoding);
            }
        }
        names
    }
}

/// Whether what follows the name, perhaps on the next line, is the value of a field and means that something is encoded.
fn tells_encoding(behind: &[u8]) -> bool {
    let value = behind.trim_ascii_start().strip_prefix(b":").unwrap_or_default().trim_ascii_start();
    is_encoded(Encoding::parse(value.split(|byte| *byte == b'\n').next().unwrap_or_default()))
}

fn begins(text: &[u8], word: &[u8]) -> bool {
    text.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
}

/// Whether a report has parts whose fields cannot be counted as they stand. Postfix encodes none, and what came back
/// counts as one part, whatever is in it.
fn has_encoded_parts(candidate: &Candidate) -> bool {
    let content_type = ContentType::of_fields(&Fields::of(&candidate.headers));
    let parts = content_type.and_then(|kind| split(&kind, &candidate.body));
    parts.is_some_and(|parts| parts.parts.iter().any(|part| is_encoded(part.encoding)))
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
            (top, "Content-Transfer-Encoding :\n\tbase64", "", false, "however it is written"),
            (top, quoted, "", false, "so may quoted-printable"),
            (base64, "", "", false, "a text as a whole"),
        ] {
            assert_eq!(is_small(&report(top, machine, returned)), expected, "{why}");
        }
    }
}
