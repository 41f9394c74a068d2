//! What a notice hides from its reader, and tells the administrator.

use super::{rewriter, rewritten};
use neden::mail::Message;
use neden::notice::Imprint;
use neden::rewrite::Rewriter;

#[test]
fn an_address_that_the_sender_never_wrote_stands_in_the_administrators_part_only() {
    let raw = "From: MAILER-DAEMON@example.com\nTo: ayse@example.com\nSubject: Undelivered\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\n\n\
        This is the mail system at host mail.example.com.\n\n\
        <Hidden@example.org> (expanded from <info@example.com>): host mx.example.org[192.0.2.1] said:\n    \
        550 5.7.1 <hidden@Example.org> odd (in reply to RCPT TO command)\n--B\n\
        Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\n\
        Final-Recipient: rfc822; Hidden@example.org\nORIGINAL\
        Action: failed\nStatus: 5.7.1\nRemote-MTA: dns; mx.example.org\n\
        Diagnostic-Code: smtp; 550 5.7.1 <hidden@Example.org> odd\n\n--B\n\
        Content-Type: message/rfc822\n\nTo: info@example.com\n\n--B--\n";
    // (the field, why)
    let cases = [
        ("Original-Recipient: rfc822; info@example.com\n", "the report tells the pair"),
        ("", "enable_original_recipient = no: the notification alone tells it"),
        ("Original-Recipient: rfc822; info@example.org\n", "an alias in the same domain"),
    ];
    for (original, why) in cases {
        let candidate = Message::parse(raw.replace("ORIGINAL", original).as_bytes()).candidate();
        let ours = rewritten(&rewriter("en", false), &candidate).unwrap().edits.splice.replacement;
        let ours = String::from_utf8(ours).unwrap().replace("=\n", "").to_ascii_lowercase();
        let (reader, administrator) = ours.split_once("for the mail administrator").unwrap();
        assert!(!reader.contains("hidden@"), "{why}: {reader}");
        assert!(reader.contains("info@example."), "{why}: {reader}");
        assert!(administrator.contains("hidden@example.org"), "{why}: {administrator}");
    }
}

#[test]
fn a_hidden_host_stands_in_the_administrators_part_only() {
    let raw = "From: MAILER-DAEMON@example.com\nTo: ayse@example.com\nSubject: Undelivered\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\n\n\
        This is the mail system.\n--B\n\
        Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\n\
        Final-Recipient: rfc822; ali@example.org\nAction: failed\nStatus: 5.7.1\n\
        Remote-MTA: dns; box3.int.example.com\n\
        Diagnostic-Code: smtp; 550 5.7.1 box3.int.example.com finds it odd\n\n--B\n\
        Content-Type: message/rfc822\n\nTo: ali@example.org\n\n--B--\n";
    let hidden = |hide_hosts: &[&str]| {
        let hide_hosts = hide_hosts.iter().map(|host| (*host).to_owned()).collect();
        let rewriter = rewriter("en", false);
        let imprint = Imprint { hide_hosts, ..rewriter.imprint.clone() };
        let candidate = Message::parse(raw.as_bytes()).candidate();
        let ours = rewritten(&Rewriter { imprint, ..rewriter }, &candidate).unwrap().edits.splice.replacement;
        let ours = String::from_utf8(ours).unwrap().replace("=\n", "").to_ascii_lowercase();
        let (reader, administrator) = ours.split_once("for the mail administrator").unwrap();
        assert!(reader.contains("finds it odd"), "{reader}");
        assert!(administrator.contains("550 5.7.1 box3.int.example.com finds"), "{administrator}");
        !reader.contains("box3.int.example.com")
    };
    assert!(!hidden(&[]), "nothing is hidden that nobody lists");
    assert!(hidden(&[".int.example.com"]));
}
