//! Who reads a report: the person who wrote the mail, or a program.

use crate::dsn::Reading;
use crate::left_alone::LeftAlone;
use crate::mail::{Candidate, ContentType, Fields, OWN_MARK, decode};
use crate::smtp::local_part_of;

/// What can be told from the header alone.
pub(super) fn concerns_a_person(candidate: &Candidate, fields: &Fields<'_>) -> Result<(), LeftAlone> {
    if fields.first(OWN_MARK).is_some() {
        return Err(LeftAlone::AlreadyExplained);
    }
    let from_double_bounce = fields
        .first("Return-Path")
        .is_some_and(|path| path.trim_ascii().to_ascii_lowercase().starts_with(b"<double-bounce@"));
    // Aliases change the recipient of a postmaster's copy, but not its header. sendmail writes no domain there.
    let to = fields.first("To");
    let written_to = to.map(decode::addresses).unwrap_or_default();
    let bare = to.map(decode::unstructured);
    let mut recipients = written_to.iter().chain(&bare).chain(&candidate.recipient);
    if from_double_bounce || recipients.any(|to| is_mail_system(to)) {
        return Err(LeftAlone::ForTheMailSystem);
    }
    // bounce(8) writes none of these; what bears them went through list software.
    if ["List-Id", "List-Post"].iter().any(|name| fields.first(name).is_some()) {
        return Err(LeftAlone::FromAList);
    }
    match ContentType::media_of_fields(fields).as_deref() {
        Some("multipart/signed" | "multipart/encrypted" | "application/pkcs7-mime") => {
            Err(LeftAlone::Protected)
        }
        _ => Ok(()),
    }
}

/// The names that Postfix writes its own notices to.
fn is_mail_system(address: &str) -> bool {
    let local = local_part_of(address);
    ["postmaster", "mailer-daemon", "double-bounce"].iter().any(|name| local.eq_ignore_ascii_case(name))
}

/// The person who wrote the mail: the envelope says it, or else the report.
pub(super) fn sender<'a>(candidate: &'a Candidate, reading: &'a Reading) -> Option<&'a str> {
    candidate.recipient.as_deref().or(reading.report.sender.as_deref()).filter(|address| !address.is_empty())
}

/// Whether bounces to that address go to a program: lists and mailings have addresses of their own for them.
pub(super) fn is_for_bounces(address: &str) -> bool {
    let local = local_part_of(address).to_ascii_lowercase();
    let begins = ["owner-", "bounce", "return-", "errors-", "noreply", "no-reply", "do-not-reply"];
    let ends = ["-owner", "-bounces", "-bounce", "-return", "-errors", "-request", "-admin"];
    let within = ["-bounces+", "-bounces-", "-return-", "="];
    begins.iter().any(|part| local.starts_with(part))
        || ends.iter().any(|part| local.ends_with(part))
        || within.iter().any(|part| local.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_made_for_bounces_are_known() {
        for (address, program) in [
            ("ayse@example.com", false),
            ("ayse+list@example.com", false),
            ("owner-list@example.com", true),
            ("list-bounces@example.com", true),
            ("list-bounces+ali=example.org@example.com", true),
            ("list-return-12-ali=example.org@example.com", true),
            ("prvs=12ab=ali@example.com", true),
            ("bounce-17@example.com", true),
        ] {
            assert_eq!(is_for_bounces(address), program, "{address}");
        }
    }
}
