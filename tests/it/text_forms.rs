//! Bounces without a machine part, as the programs write them: read, and put whole and unchanged behind the notice.

use crate::support::with_both_line_ends;
use neden::dsn::{self, Form, Hosts, Trust};
use neden::left_alone::LeftAlone;
use neden::mail::{ContentType, Fields, Message, split};
use neden::rewrite::{Outcome, Rewriter};
use proptest::prelude::*;
use std::sync::LazyLock;

static REWRITER: LazyLock<Rewriter> = LazyLock::new(|| Rewriter::builtin().unwrap());

/// The mail that came back.
const RETURNED: &str = "Received: from client.example.org by mail.example.com; Mon, 23 Nov 2026 10:00:00 +0300\n\
    Message-ID: <1@example.com>\nFrom: ayse@example.com\nTo: ali@example.net\nSubject: Sipariş\n\nMerhaba Ali Bey\n";

/// Form, header, text, recipients with reply code and enhanced code, whether it is rewritten.
type Case<'a> = (Form, &'a str, &'a str, &'a [(&'a str, &'a str)], bool);

const CASES: &[Case<'_>] = &[
    (
        Form::Qmail,
        "",
        "Hi. This is the qmail-send program at mail.example.com.\nI'm afraid I wasn't able to deliver your message.\n\n\
         <ali@example.net>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 5.1.1 no mailbox here\n\
         Giving up on 192.0.2.7.\n\n--- Below this line is a copy of the message.\n\n",
        &[("ali@example.net", "550 5.1.1")],
        true,
    ),
    (
        Form::Exim,
        "X-Failed-Recipients: ali@example.net,\n  veli@example.net\n",
        "This message was created automatically by mail delivery software.\n\n\
         A message that you sent could not be delivered to one or more of its\n\
         recipients. This is a permanent error. The following address(es) failed:\n\n  ali@example.net\n    \
         host mx.example.net [192.0.2.7]\n    SMTP error from remote mail server after RCPT TO:<ali@example.net>:\n    \
         550 5.1.1 no such user\n  veli@example.net\n    host mx.example.net [192.0.2.7]\n    \
         SMTP error from remote mail server after RCPT TO:<veli@example.net>:\n    552 5.2.2 over quota\n\n\
         ------ This is a copy of the message, including all the headers. ------\n\n",
        &[("ali@example.net", "550 5.1.1"), ("veli@example.net", "552 5.2.2")],
        true,
    ),
    (
        Form::OpenSmtpd,
        "",
        "    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n    An error has occurred while \
         attempting to deliver a message for\n    the following list of recipients:\n\nali@example.net: 550 5.1.1 unknown\n\n    \
         Below is a copy of the original message:\n\n",
        &[("ali@example.net", "550 5.1.1")],
        true,
    ),
    (
        Form::Dma,
        "",
        "This is the DragonFly Mail Agent v0.13 at mail.example.com.\n\nThere was an error delivering your mail to \
         <ali@example.net>.\n\nmx.example.net [192.0.2.7] did not like our RCPT TO:\n550 5.1.1 unknown\n\n\
         Message headers follow.\n\n",
        &[("ali@example.net", "550 5.1.1")],
        false,
    ),
    (
        Form::Sendmail,
        "",
        "The original message was received at Mon, 23 Nov 2026 10:00:00 +0300\nfrom client.example.org [192.0.2.8]\n\n   \
         ----- The following addresses had permanent fatal errors -----\n<ali@example.net>\n    \
         (reason: 550 5.1.1 <ali@example.net>... User unknown)\n\n   ----- Transcript of session follows -----\n\
         ... while talking to mx.example.net.:\n>>> DATA\n<<< 550 5.1.1 <ali@example.net>... User unknown\n\
         550 5.1.1 <ali@example.net>... User unknown\n\n   ----- Original message follows -----\n\n",
        &[("ali@example.net", "550 5.1.1")],
        true,
    ),
    (
        Form::Google,
        "X-Failed-Recipients: ali@example.net\n",
        "Delivery to the following recipient failed permanently:\n\n     ali@example.net\n\n\
         Technical details of permanent failure:\nThe error that the other server returned was: 550 5.1.1 no such user.\n\n\
         ----- Original message -----\n\n",
        &[("ali@example.net", "550 5.1.1")],
        true,
    ),
    (
        Form::Postfix,
        "",
        "This is the mail system at host mail.example.com.\n\nI'm sorry to have to inform you that your message could not\n\
         be delivered to one or more recipients.\n\n<ali@example.net>: host mx.example.net[192.0.2.7] said: 550 5.1.1\n    \
         <veli@example.net>: no such user (in reply to RCPT TO command)\n\n",
        &[("ali@example.net", "550 5.1.1")],
        true,
    ),
    (
        Form::General,
        "",
        "Aşağıdaki alıcıya iletiniz teslim edilemedi:\n\nali@example.net\n550 5.1.1 kullanıcı yok\n\n",
        &[("ali@example.net", "550 5.1.1")],
        false,
    ),
];

fn message(fields: &str, text: &str) -> Vec<u8> {
    format!(
        "From: MAILER-DAEMON@mail.example.com\nTo: ayse@example.com\nSubject: failure notice\n{fields}\n{text}{RETURNED}"
    )
    .into_bytes()
}

/// The header of the last of two parts and its content, as the message stands after the rewriting.
fn second_part(after: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let candidate = Message::parse(after).candidate();
    let content_type = ContentType::of_fields(&Fields::of(&candidate.headers)).unwrap();
    assert_eq!(content_type.media, "multipart/mixed");
    let parts = split(&content_type, &candidate.body).unwrap();
    let outer: Vec<_> = parts.children(None).map(|(_, part)| part.clone()).collect();
    let [_, second] = outer.as_slice() else { panic!("{} parts", outer.len()) };
    (candidate.body[second.header.clone()].to_vec(), candidate.body[second.content.clone()].to_vec())
}

#[test]
fn every_program_is_known_by_what_it_writes() {
    for (form, fields, text, recipients, certain) in CASES {
        for (ends, raw) in with_both_line_ends(&message(fields, text)) {
            let reading = dsn::read(&Message::parse(&raw).candidate(), &Hosts::default()).unwrap();
            assert_eq!(reading.form, *form, "{ends}");
            let said: Vec<(String, String)> = reading
                .report
                .recipients
                .iter()
                .map(|one| {
                    let code = one.said().code().map(|code| code.to_string()).unwrap_or_default();
                    let status = one.best_status().map(|status| status.to_string()).unwrap_or_default();
                    (one.final_recipient.clone(), format!("{code} {status}"))
                })
                .collect();
            let expected: Vec<(String, String)> = recipients
                .iter()
                .map(|(address, codes)| ((*address).to_owned(), (*codes).to_owned()))
                .collect();
            assert_eq!(said, expected, "{form} with {ends}");
            assert_eq!(reading.trust == Trust::KnownForm, *certain, "{form} with {ends}");
            let returned = reading.returned.unwrap();
            assert_eq!(returned.message_id.as_deref(), Some("<1@example.com>"), "{form} with {ends}");
        }
    }
}

#[test]
fn the_whole_body_stands_behind_the_notice_byte_for_byte() {
    // (fields that describe the body, whether they go with it, why)
    let headers = [
        ("", true, "none"),
        (
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n",
            true,
            "8 bit",
        ),
        ("Content-Type: text/plain;\n\tcharset=iso-8859-9\n", true, "a charset, folded"),
        ("Content-Disposition: inline\n", true, "as every text"),
        ("Content-Length: 12\n", false, "a length that would be wrong"),
        ("Content-Type: text/plain\nContent-Type: text/plain\n", false, "two"),
        ("Content-Transfer-Encoding: x-own\n", false, "an encoding that nobody knows"),
    ];
    for (form, fields, text, _, certain) in CASES {
        for (described, goes, why) in headers {
            for (ends, raw) in with_both_line_ends(&message(&format!("{fields}{described}"), text)) {
                let original = Message::parse(&raw);
                let outcome = REWRITER.rewrite_in(&original.candidate(), None);
                let Outcome::Rewritten(rewritten) = outcome else {
                    assert_eq!(outcome, Outcome::LeftAlone(LeftAlone::Ambiguous), "{form}, {why}");
                    assert!(!certain || !goes, "{form}, {why}");
                    continue;
                };
                assert!(*certain && goes, "{form}, {why}");
                let after = original.apply(&rewritten.edits);
                let (header, content) = second_part(&after);
                assert_eq!(content, original.candidate().body, "{form} with {ends}, {why}");
                let kept = described
                    .lines()
                    .filter(|line| line.starts_with(['\t', 'C']))
                    .filter(|line| !line.starts_with("Content-Disposition"));
                let mut kept: Vec<_> = kept.collect();
                if kept.is_empty() {
                    // as RFC 2045 (5.2) has it: a part without a header loses its first paragraph in some readers
                    kept.push("Content-Type: text/plain");
                }
                let header = String::from_utf8(header).unwrap();
                assert_eq!(header.lines().collect::<Vec<_>>(), kept, "{form}, {why}");
                assert_eq!(after.windows(2).any(|two| two == b"\r\n"), ends == "CRLF", "{form}, {why}");
                let twice = REWRITER.rewrite_in(&Message::parse(&after).candidate(), None);
                assert_eq!(twice, Outcome::LeftAlone(LeftAlone::AlreadyExplained), "{form}, {why}");
            }
        }
    }
}

#[test]
fn what_calls_itself_a_report_keeps_its_parts() {
    let (_, _, text, _, _) = CASES[0];
    let described = "Content-Type: multipart/report; report-type=delivery-status; boundary=B\n";
    let raw = message(described, &format!("--B\n\n{text}\n--B--\n"));
    let outcome = REWRITER.rewrite_in(&Message::parse(&raw).candidate(), None);
    assert_eq!(outcome, Outcome::LeftAlone(LeftAlone::Ambiguous));
}

#[test]
fn a_person_who_quotes_a_bounce_made_none() {
    let (_, _, text, _, _) = CASES[0];
    let raw =
        format!("From: ayse@example.com\nTo: help@example.com\nSubject: failure notice\n\n{text}{RETURNED}");
    assert_eq!(dsn::read(&Message::parse(raw.as_bytes()).candidate(), &Hosts::default()), None);
}

proptest! {
    #[test]
    fn whatever_stands_in_a_text_it_is_the_second_part_unchanged(
        pieces in prop::collection::vec(prop_oneof![
            "\\PC{0,60}",
            Just("\n".to_owned()),
            Just("\n--neden.0000000000000000\n".to_owned()),
            Just("\n--neden.0000000000000000--\n".to_owned()),
            Just("\n--\n".to_owned()),
            (0..80_usize).prop_map(|count| "ş".repeat(count) + "--"),
        ], 0..12),
        case in 0..CASES.len(),
        crlf: bool,
        multipart: bool,
    ) {
        let (_, known_by, text, _, _) = CASES[case];
        // Behind the code everybody has words of the other server's.
        let strange = format!("5.1.1 {}", pieces.concat().replace('\r', ""));
        let told = text.replacen("5.1.1", &strange, 1);
        let described = if multipart { "Content-Type: multipart/mixed; boundary=neden.0000000000000000\n" } else { "" };
        let fields = format!("{known_by}{described}");
        let body = if multipart {
            format!("--neden.0000000000000000\n\n{told}\n--neden.0000000000000000--\n")
        } else {
            told
        };
        let raw = String::from_utf8(message(&fields, &body)).unwrap();
        let raw = if crlf { raw.replace('\n', "\r\n") } else { raw };
        let original = Message::parse(raw.as_bytes());
        if let Outcome::Rewritten(rewritten) = REWRITER.rewrite_in(&original.candidate(), None) {
            let (_, content) = second_part(&original.apply(&rewritten.edits));
            prop_assert_eq!(content, original.candidate().body);
            let ours = rewritten.edits.splice.replacement.len() - original.candidate().body.len();
            prop_assert!(ours < 256 * 1024);
        }
    }
}
