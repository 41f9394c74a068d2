//! A bounce that a mail system on the way, a virus filter for one, put into a message of its own.

use super::form::Received;
use super::reading::{Place, Reading, Trust};
use super::text::is_mail_system;
use super::{rfc3464, text};
use crate::mail::{Fields, Part, decode, split};

/// SpamAssassin's parameter for the mail that it wraps (`report_safe`): above it stands whom to ask, and a preview.
const FILTERED: &str = "x-spam-type";

/// Reads the bounce inside, unless the wrapper names somebody itself: then it tells that the bounce came back.
pub(super) fn read(message: &Received<'_>) -> Option<Reading> {
    let content_type = message.content_type.as_ref().filter(|_| is_mail_system(&message.fields))?;
    let parts = split(content_type, message.body)?;
    let content = |part: &Part| message.body.get(part.content.clone()).unwrap_or_default();
    let inside = parts.parts.iter().position(|part| part.content_type.media == "message/rfc822")?;
    let (before, inside) = parts.parts.split_at_checked(inside)?;
    let part = inside.first()?;
    let texts = before.iter().filter(|part| !part.content_type.is_multipart());
    if part.content_type.parameter(FILTERED).is_none()
        && texts
            .map(|part| decode::transfer_decoded(content(part), part.encoding))
            .any(|(text, _)| text.contains(&b'@'))
    {
        return None;
    }
    let (report, _) = decode::transfer_decoded(content(part), part.encoding);
    let (fields, at) = Fields::parse(&report);
    let inner = Received::new(fields, report.get(at..).unwrap_or_default());
    let reading = rfc3464::read(&inner).or_else(|| text::read(&inner))?;
    Some(Reading { place: Place::Nowhere, trust: Trust::Guess, ..reading })
}

#[cfg(test)]
mod tests {
    use crate::dsn::{self, Form, Hosts, Trust};
    use crate::mail::Message;

    #[test]
    fn the_report_inside_is_read_unless_the_wrapper_names_somebody() {
        let wrapped = |text: &str| {
            format!(
                "From: postmaster@a.example\nContent-Type: multipart/mixed; boundary=W\n\n--W\n\n{text}\n--W\n\
                 Content-Type: message/rfc822\n\nFrom: <>\n\
                 Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\n\nfirst\n--B\n\
                 Content-Type: message/delivery-status\n\nReporting-MTA: dns; a.example\n\n\
                 Final-Recipient: rfc822; b@c.example\nAction: failed\nStatus: 5.1.1\n\n--B--\n--W--\n"
            )
        };
        let read_raw = |raw: &str| {
            let candidate = Message::parse(raw.as_bytes()).candidate();
            dsn::read(&candidate, &Hosts::default()).map(|reading| {
                let recipients = reading.report.recipients.iter();
                (
                    reading.form,
                    recipients.map(|one| one.final_recipient.to_owned()).collect::<Vec<_>>(),
                    reading.trust,
                )
            })
        };
        let read = |text: &str| read_raw(&wrapped(text));
        let inside = (Form::Rfc3464, vec!["b@c.example".to_owned()], Trust::Guess);
        assert_eq!(read("This mail was scanned."), Some(inside.clone()), "a filter's wrapper");
        let marked = wrapped("Preview: <b@c.example>: 550 no\nQuestions: help@a.example")
            .replace("message/rfc822", "message/rfc822; x-spam-type=original");
        assert_eq!(read_raw(&marked), Some(inside), "a filter that says so, with a preview");
        let text = "From: postmaster@a.example\nContent-Type: multipart/mixed; boundary=W\n\n--W\n\nScanned.\n--W\n\
                    Content-Type: message/rfc822\n\nFrom: MAILER-DAEMON@c.example\n\n\
                    Hi. This is the qmail-send program at c.example.\nI wasn't able to deliver it.\n\n<b@c.example>:\nno mailbox (#5.1.1)\n\n--W--\n";
        let told = (Form::Qmail, vec!["b@c.example".to_owned()], Trust::Guess);
        assert_eq!(read_raw(text), Some(told), "a text of a program that is known");
        let own = (Form::General, vec!["d@e.example".to_owned()], Trust::Guess);
        assert_eq!(read("Undeliverable:\n\nd@e.example\n550 no\n"), Some(own), "a report that came back");
    }
}
