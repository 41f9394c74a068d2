//! Amazon SES, which tells a program of its bounces by mail: one JSON object, with the fields of RFC 3464 in it.

use crate::dsn::form::Received;
use crate::dsn::reading::{Form, Place, Reading, Trust};
use crate::dsn::{BounceReport, RecipientStatus, typed_value};
use crate::smtp::Action;
use serde::Deserialize;

/// Bytes of a notification; Amazon's own limit is 256 KB.
const OBJECT_LIMIT: usize = 256 * 1024;
/// A mail at Amazon has 50 recipients at the most.
const RECIPIENT_LIMIT: usize = 50;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Notification {
    bounce: Bounce,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounce {
    bounced_recipients: Vec<Bounced>,
    #[serde(default, rename = "reportingMTA")]
    reporting_mta: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounced {
    email_address: String,
    action: Option<String>,
    status: Option<String>,
    diagnostic_code: Option<String>,
}

/// Reads the object that a text begins with.
pub(in crate::dsn) fn read(message: &Received<'_>) -> Option<Reading> {
    let text = message.told()?.text.trim_start();
    let object = text.get(..OBJECT_LIMIT).unwrap_or(text);
    if !object.starts_with('{') || !object.contains("\"bouncedRecipients\"") {
        return None;
    }
    // A mail server that folds long lines breaks words, too; a line end stands in no JSON string.
    let object = object.replace("!\n ", "").replace('\n', "");
    let read = serde_json::Deserializer::from_str(&object).into_iter::<Notification>().next();
    let bounce = read?.ok()?.bounce;
    let recipients: Vec<_> =
        bounce.bounced_recipients.into_iter().take(RECIPIENT_LIMIT).map(recipient).collect();
    let report = BounceReport {
        reporting_mta: bounce.reporting_mta.and_then(|host| typed_value::host(host.as_bytes())),
        recipients,
        ..BounceReport::default()
    };
    (!report.recipients.is_empty()).then_some(Reading {
        form: Form::Ses,
        report,
        returned: None,
        place: Place::Nowhere,
        trust: Trust::Guess,
    })
}

fn recipient(bounced: Bounced) -> RecipientStatus {
    let action = bounced.action.and_then(|action| action.parse().ok());
    let mut status = RecipientStatus::new(bounced.email_address, action.unwrap_or(Action::Failed));
    status.status = bounced.status.and_then(|status| status.parse().ok());
    if let Some(code) = bounced.diagnostic_code {
        (status.diagnostic_type, status.diagnostic_code) = typed_value::diagnostic(code.as_bytes());
    }
    status
}

#[cfg(test)]
mod tests {
    use crate::dsn::{self, Form, Hosts};
    use crate::mail::Message;

    fn read(body: &str) -> Option<Vec<String>> {
        let raw =
            format!("From: SES <no-reply@sns.example.com>\nSubject: AWS Notification Message\n\n{body}");
        let reading = dsn::read(&Message::parse(raw.as_bytes()).candidate(), &Hosts::default())?;
        assert_eq!(reading.form, Form::Ses);
        let told = |one: &dsn::RecipientStatus| format!("{} {}", one.final_recipient, one.said().reply.text);
        Some(reading.report.recipients.iter().map(told).collect())
    }

    #[test]
    fn a_bounce_is_told_as_an_object_and_a_complaint_is_none() {
        let bounce = "{\"notificationType\":\"Bounce\",\"bounce\":{\"bouncedRecipients\":[{\"emailAddress\":\"a@b.example\",\
                      \"action\":\"failed\",\"status\":\"5.1.1\",\"diagnosticCode\":\"smtp; 550 5.1.1 no such user\"}]}}\n\n--\nIf you";
        // (body, recipients with what was said, why)
        for (body, expected, why) in [
            (bounce, Some("a@b.example no such user"), "whole, with words behind it"),
            (&bounce.replacen("no such", "no!\n  such", 1), Some("a@b.example no such user"), "folded"),
            (&bounce.replace("bounce", "complaint").replace("Bounce", "Complaint"), None, "a complaint"),
            (bounce.split_once("5.1.1").unwrap().0, None, "cut off"),
            (&format!("{{\"bouncedRecipients\":{}", "[".repeat(10_000)), None, "as deep as nobody writes"),
        ] {
            assert_eq!(read(body), expected.map(|told| vec![told.to_owned()]), "{why}");
        }
    }
}
