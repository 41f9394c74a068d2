//! The mail that came back, as far as the report shows it.

use super::Written;
use super::report::{Content, ReturnedMessage};
use crate::mail::{Fields, Part, date, decode};

/// Header of the returned message that is read.
const HEADER_LIMIT: usize = 256 * 1024;
/// Fields of To and of Cc that are read; RFC 5322 section 3.6 allows one of each.
const RECIPIENT_FIELD_LIMIT: usize = 2;
/// Bytes of each: a hundred addresses.
const RECIPIENTS_LENGTH_LIMIT: usize = 4096;
/// Addresses of To and Cc that are kept.
const RECIPIENT_LIMIT: usize = 100;
/// ISO 2022 (RFC 1468) says with it what the next bytes are.
const ESCAPE: char = '\x1b';

/// What a part that returns the message, or its header, is called (RFC 3462, RFC 6522, RFC 6533; the last two names
/// are some servers' own).
pub(super) fn content(media: &str) -> Option<Content> {
    match media {
        "message/rfc822" | "message/global" => Some(Content::Full),
        "text/rfc822-headers"
        | "text/rfc822-header"
        | "message/global-headers"
        | "message/rfc822-headers" => Some(Content::HeadersOnly),
        _ => None,
    }
}

/// Reads a part for which [`content`] has an answer.
pub(super) fn read(part: &Part, kind: Content, body: &[u8]) -> ReturnedMessage {
    let raw = body.get(part.content.clone()).unwrap_or_default();
    let (message, _) = decode::transfer_decoded(raw, part.encoding);
    of_message(&message, kind)
}

/// Reads what came back, its transfer encoding taken off.
pub(super) fn of_message(message: &[u8], kind: Content) -> ReturnedMessage {
    let (fields, text_at) = Fields::parse(message.get(..HEADER_LIMIT).unwrap_or(message));
    let text_of = |name: &str| fields.first(name).map(decode::unstructured).filter(|text| !text.is_empty());
    let lists = ["To", "Cc"].iter().flat_map(|name| fields.all(name).take(RECIPIENT_FIELD_LIMIT));
    let beginnings = lists.map(|list| list.get(..RECIPIENTS_LENGTH_LIMIT).unwrap_or(list));
    let recipients = beginnings.flat_map(decode::addresses);
    ReturnedMessage {
        content: kind,
        header: message.get(..text_at).unwrap_or_default().to_vec(),
        subject: fields.first("Subject").and_then(subject),
        date: text_of("Date").and_then(|text| date::parse(&text)),
        message_id: text_of("Message-ID"),
        recipients: recipients.take(RECIPIENT_LIMIT).collect(),
        accept_language: text_of("Accept-Language"),
        content_language: text_of("Content-Language"),
        automatic: is_automatic(&fields),
        written: Written::of(&fields, message.get(text_at..).unwrap_or_default()),
        size: (kind == Content::Full).then_some(message.len() as u64),
    }
}

/// A Subject as it may be shown: none where characters are lost, or where most of its letters are bytes of a charset that
/// nobody declared, as those between the escapes of ISO-2022-JP are.
fn subject(value: &[u8]) -> Option<String> {
    let count = |of: fn(&u8) -> bool| value.iter().filter(|byte| of(byte)).count();
    let is_guessed = std::str::from_utf8(value).is_err();
    let is_foreign = is_guessed && count(|byte| !byte.is_ascii()) > count(u8::is_ascii_alphabetic);
    let text = decode::unstructured(value);
    let is_readable = !text.contains([ESCAPE, char::REPLACEMENT_CHARACTER]);
    (!text.is_empty() && !is_foreign && is_readable).then_some(text)
}

/// A program or a list wrote it (RFC 2369, RFC 2919, RFC 3834; Precedence is older than any of them).
fn is_automatic(fields: &Fields<'_>) -> bool {
    let word = |value: &[u8]| {
        decode::unstructured(value).split([';', ' ']).next().unwrap_or_default().to_ascii_lowercase()
    };
    fields.iter().any(|field| field.name.get(..5).is_some_and(|begin| begin.eq_ignore_ascii_case(b"list-")))
        || fields.all("Precedence").any(|value| matches!(word(value).as_str(), "bulk" | "list" | "junk"))
        || fields.all("Auto-Submitted").any(|value| word(value) != "no")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::{ContentType, split};

    fn returned(media: &str, encoding: &str, message: &str) -> ReturnedMessage {
        let body = format!(
            "--B\nContent-Type: {media}\nContent-Transfer-Encoding: {encoding}\n\n{message}\n--B--\n"
        );
        let parts = split(&ContentType::parse(b"multipart/report; boundary=B"), body.as_bytes()).unwrap();
        read(&parts.parts[0], content(media).unwrap(), body.as_bytes())
    }

    fn sample(returned: &ReturnedMessage) -> String {
        returned.written.as_ref().map(Written::sample).unwrap_or_default()
    }

    #[test]
    fn the_returned_message_tells_what_the_person_wrote() {
        let message = "Subject: =?utf-8?Q?S=C3=B6z?=\nDate: Sun, 22 Nov 2026 00:08:22 +0000\nTo: A <a@b.example>\nCc: c@d.example\n\
                       Accept-Language: tr\nAccept-Language: en\nContent-Language: de\n\
                       Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>html</p>\n--x\n\
                       Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n\
                       > quoted\nMerhaba d=C3=BCnya https://x.example a@b.example\n-- \nsignature\n--x--";
        let returned = returned("message/rfc822", "8bit", message);
        assert_eq!(returned.subject.as_deref(), Some("Söz"));
        assert_eq!(returned.date, "2026-11-22T00:08:22Z".parse().ok());
        assert_eq!(returned.recipients, ["a@b.example", "c@d.example"]);
        assert_eq!(
            (returned.accept_language.as_deref(), returned.content_language.as_deref()),
            (Some("tr"), Some("de"))
        );
        assert_eq!(sample(&returned), "Merhaba dünya");
        assert_eq!(returned.size, Some(message.len() as u64));
        assert!(!returned.automatic);
    }

    #[test]
    fn a_subject_without_a_charset_is_shown_where_it_can_be_read() {
        for (value, shown, why) in [
            (&b"Te\xFEekk\xFCrler"[..], Some("Teşekkürler"), "Turkish of Windows"),
            ("İleti".as_bytes(), Some("İleti"), "UTF-8"),
            (b"Te\xFEekk\xFCr =?utf-8?Q?ay=C5=9Fe?= x", Some("Teşekkür ayşe x"), "beside an encoded word"),
            (b"=?utf-8?Q?ay=FEe?=", None, "a false charset"),
            (b"\xF0\xD2\xC9\xD7\xC5\xD4 1", None, "KOI8-R"),
            (b"\x1b$B$K$c!<$s\x1b(B", None, "ISO-2022-JP"),
            (
                b"=?ISO-2022-JP?B?GyRCJEskYyE8JHMbKEI=?=",
                None,
                "an encoded word of a charset that is not read",
            ),
            (b"", None, "nothing"),
        ] {
            assert_eq!(subject(value).as_deref(), shown, "{why}");
        }
    }

    #[test]
    fn programs_and_lists_are_known_by_their_fields() {
        for (header, automatic) in [
            ("List-Id: x", true),
            ("Precedence: Bulk", true),
            ("Auto-Submitted: auto-generated; x", true),
            ("Auto-Submitted: no", false),
            ("Precedence: first-class", false),
        ] {
            assert_eq!(returned("text/rfc822-headers", "7bit", header).automatic, automatic, "{header}");
        }
    }

    #[test]
    fn headers_alone_have_no_size_and_an_encoded_message_is_decoded() {
        let headers = returned("text/rfc822-headers", "7bit", "Subject: x");
        assert_eq!((headers.content, headers.size), (Content::HeadersOnly, None));
        let encoded = returned("message/global", "base64", "U3ViamVjdDogeAoKdGV4dA==");
        assert_eq!((encoded.subject.as_deref(), sample(&encoded).as_str()), (Some("x"), "text"));
    }

    #[test]
    fn a_message_nested_thirty_thousand_deep_has_no_text() {
        let message = "Content-Type: message/rfc822\n\n".repeat(30_000);
        assert_eq!(sample(&returned("message/rfc822", "7bit", &message)), "");
    }
}
