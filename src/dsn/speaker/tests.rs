//! Whose server spoke, from what is known of it.

use super::*;
use crate::smtp::{Action, DiagnosticType};
use std::sync::Arc;

fn status(original: &str, last: &str, remote: &str) -> RecipientStatus {
    let mut status = RecipientStatus::new(last.to_owned(), Action::Failed);
    status.original_recipient = Some(original.to_owned()).filter(|address| !address.is_empty());
    status.remote_mta = Some(remote.to_owned()).filter(|host| !host.is_empty());
    status.diagnostic_type = DiagnosticType::Smtp;
    status
}

fn sides(ours: bool, relays: &[&str]) -> Sides {
    let list = |entries: &[&str]| entries.iter().map(|entry| (*entry).to_owned()).collect();
    Sides {
        hosts: Hosts { own: list(&["filter.example.com", ".mail.example.com"]), relays: list(relays) },
        reporting_mta: Some("mx.example.com".to_owned()),
        ours,
        forwarded: false,
    }
}

fn speaker(sides: &Sides, status: &RecipientStatus, sentence: &str) -> Speaker {
    sides.speaker(status, &Transcript::parse(sentence))
}

#[test]
fn hosts_speak_for_their_side() {
    let relays = ["[smtp.example.net]:587", "192.0.2.7"];
    // (Remote-MTA, sentence, speaker when this host made the report, and when a stranger's did, why)
    for (remote, sentence, ours, theirs, why) in [
        ("mx.example.org", "", Speaker::Recipient, Speaker::Recipient, "another server"),
        ("mx.example.com", "", Speaker::Own, Speaker::Recipient, "the host that reports"),
        ("localhost", "", Speaker::Own, Speaker::Recipient, "its loopback by name"),
        ("127.0.0.1", "", Speaker::Own, Speaker::Recipient, "its loopback by address"),
        ("[::1]", "", Speaker::Own, Speaker::Recipient, "the same in brackets"),
        (
            "",
            "host amavis.example.org[127.0.0.1]:10024 said: 554 5.7.0 Reject",
            Speaker::Own,
            Speaker::Recipient,
            "a filter on the loopback under another name",
        ),
        (
            "mail.example.org",
            "host mail.example.org[private/dovecot-lmtp] said: 552 5.2.2 full",
            Speaker::Own,
            Speaker::Recipient,
            "a socket",
        ),
        ("mail.example.org[private/dovecot-lmtp]", "", Speaker::Own, Speaker::Recipient, "the same"),
        ("filter.example.com.", "", Speaker::Own, Speaker::Own, "a host of our own"),
        ("BOX3.mail.Example.com", "", Speaker::Own, Speaker::Own, "one of a domain of our own"),
        ("notmail.example.com", "", Speaker::Recipient, Speaker::Recipient, "none of it"),
        ("smtp.example.net", "", Speaker::Relay, Speaker::Relay, "the relay"),
        ("", "host x.example.net[192.0.2.7] said: 550 no", Speaker::Relay, Speaker::Relay, "its address"),
        (
            "",
            "SASL authentication failed; server a.example.net[192.0.2.8] said: 535 no",
            Speaker::Relay,
            Speaker::Relay,
            "our login there",
        ),
        (
            "",
            "Host or domain name not found. Name service error for name=smtp.example.net type=A: Host not found",
            Speaker::Relay,
            Speaker::Relay,
            "its name, which could not be looked up",
        ),
        (
            "email-smtp.eu-west-1.amazonaws.com",
            "",
            Speaker::Relay,
            Speaker::Recipient,
            "a service that nobody's MX is",
        ),
        (
            "",
            "connect to out.example.org[192.0.2.9]:587: Connection refused",
            Speaker::Relay,
            Speaker::Recipient,
            "a port for submissions",
        ),
        (
            "",
            "connect to filter.example.com[192.0.2.9]:587: Connection refused",
            Speaker::Own,
            Speaker::Own,
            "the same, of our own",
        ),
    ] {
        let status = status("", "a@example.org", remote);
        let mut status = RecipientStatus { notification: Some(sentence.to_owned()), ..status };
        status.notification = status.notification.filter(|sentence| !sentence.is_empty());
        assert_eq!(speaker(&sides(true, &relays), &status, sentence), ours, "{why}");
        assert_eq!(speaker(&sides(false, &relays), &status, sentence), theirs, "{why}, in their report");
    }
}

#[test]
fn what_the_reporter_says_of_itself_is_said_by_its_side() {
    for (kind, ours, relays, expected) in [
        (DiagnosticType::Reporter, true, &[][..], Speaker::Own),
        (DiagnosticType::Command, true, &[], Speaker::Own),
        (DiagnosticType::Smtp, true, &[], Speaker::Recipient),
        (DiagnosticType::Reporter, false, &[], Speaker::Recipient),
        (DiagnosticType::Reporter, false, &["mx.example.com"], Speaker::Relay),
    ] {
        let mut status = status("", "a@example.org", "");
        status.diagnostic_type = kind;
        assert_eq!(speaker(&sides(ours, relays), &status, "unknown user: \"a\""), expected, "{kind:?}");
    }
    // (whose domain the sentence names, speaker in a stranger's report, why)
    for (sentence, expected, why) in [
        ("Name service error for name=Example.org type=MX: try again", Speaker::Own, "the recipient's"),
        ("Name service error for domain example.org: Host not found", Speaker::Own, "by an old Postfix"),
        ("Name service error for example.org: Host not found", Speaker::Own, "by an older one"),
        ("Name service error for name=mx.example.com type=A: try again", Speaker::Recipient, "another"),
    ] {
        let mut looked_up = status("", "a@example.org", "");
        looked_up.diagnostic_type = DiagnosticType::Reporter;
        assert_eq!(speaker(&sides(false, &[]), &looked_up, sentence), expected, "{why}");
    }
    let mut about_another = status("", "a@example.org", "");
    about_another.diagnostic_type = DiagnosticType::Reporter;
    let sentence = "connect to mx.example.org[192.0.2.1]:25: Connection refused";
    assert_eq!(speaker(&sides(true, &[]), &about_another, sentence), Speaker::Recipient);
}

#[test]
fn an_address_that_leads_elsewhere_is_a_forwarding() {
    let remote = "mx.example.org";
    let mut expanded = status("", "a@example.org", remote);
    expanded.expanded_from = Some("info@example.com".to_owned());
    for (status, expected, why) in [
        (status("a@example.com", "a@example.org", remote), Speaker::Forwarding, "another domain"),
        (status("A@Example.ORG", "a@example.org", remote), Speaker::Recipient, "the same"),
        (status("b@example.org", "a@example.org", remote), Speaker::Recipient, "the same domain"),
        (status("a", "a@example.org", remote), Speaker::Recipient, "a local name"),
        (expanded, Speaker::Forwarding, "the notification says so"),
        (status("info@example.com", "a@example.org", "localhost"), Speaker::Own, "our own mailbox host"),
    ] {
        assert_eq!(speaker(&sides(true, &[]), &status, ""), expected, "{why}");
    }
    for (sentence, expected, why) in [
        ("Mail for this domain is not accepted here", Speaker::Own, "an alias leads to a table of ours"),
        ("unknown user: \"a\"", Speaker::Own, "an alias leads to a mailbox that is gone"),
        (
            "Host or domain name not found. Name service error for name=example.org type=A: Host not found",
            Speaker::Forwarding,
            "an alias leads to a domain that is gone",
        ),
    ] {
        let mut alias = status("info@example.com", "a@example.org", "");
        alias.diagnostic_type = DiagnosticType::Reporter;
        assert_eq!(speaker(&sides(true, &[]), &alias, sentence), expected, "{why}");
    }
    let forwarded =
        Sides { forwarded: is_rewritten("SRS0=x=y=example.net=a@example.com"), ..sides(true, &[]) };
    assert_eq!(speaker(&forwarded, &status("", "a@example.org", remote), ""), Speaker::Forwarding);
    assert!(!is_rewritten("srs0x@example.com") && !is_rewritten("şşa=@example.com"));
}

#[test]
fn a_loopback_is_that_of_whoever_reports() {
    for (host, ours, theirs, why) in [
        ("127.0.0.1", "127.0.0.1", "mx.example.com", "by address"),
        ("[127.0.0.1]", "[127.0.0.1]", "mx.example.com", "in brackets"),
        ("localhost", "localhost", "mx.example.com", "by name"),
        ("mx.example.org", "mx.example.org", "mx.example.org", "another host"),
    ] {
        assert_eq!(sides(true, &[]).known_as(host.to_owned()).as_deref(), Some(ours), "{why}");
        assert_eq!(
            sides(false, &[]).known_as(host.to_owned()).as_deref(),
            Some(theirs),
            "{why}, in their report"
        );
    }
    for (reporter, why) in [(None, "who reports has no name"), (Some("localhost"), "and no better one")] {
        let nameless = Sides { reporting_mta: reporter.map(str::to_owned), ..sides(false, &[]) };
        assert_eq!(nameless.known_as("[127.0.0.1]".to_owned()), None, "{why}");
    }
}

#[test]
fn an_entry_of_a_directory_is_no_forwarding() {
    let mut entry = status("", "IMCEAEX-_O=FIRM_CN=ALI@example.org", "mx.example.org");
    entry.expanded_from = Some("ali@example.net".to_owned());
    assert_eq!(speaker(&sides(true, &[]), &entry, ""), Speaker::Recipient);
}

#[test]
fn no_other_server_speaks_as_ours_by_naming_our_places() {
    let said = "550 host mail.example.com[private/dovecot-lmtp] said: 552 5.2.2 full";
    let loopback = "550 host mail.example.com[127.0.0.1]:10024 said: 554 5.7.0 virus";
    let submission = "550 host smtp.example.net[192.0.2.7]:587 said: 535 5.7.8 no";
    // (Diagnostic-Code, its type, speaker, why)
    for (code, kind, expected, why) in [
        (said, DiagnosticType::Smtp, Speaker::Recipient, "a socket"),
        (loopback, DiagnosticType::Smtp, Speaker::Recipient, "the loopback"),
        (submission, DiagnosticType::Smtp, Speaker::Recipient, "the smarthost"),
        (said, DiagnosticType::Reporter, Speaker::Own, "Postfix itself"),
    ] {
        // no paragraph names an address such as this one
        let mut status = status("", "\"a>b\"@example.org", "mx.example.org");
        (status.diagnostic_type, status.diagnostic_code) = (kind, Some(code.to_owned()));
        status.stand_among(&Arc::new(sides(true, &["smtp.example.net"])));
        assert_eq!(status.said().speaker, expected, "{why}");
    }
}
