//! RFC 2046 section 5.1: "Boundary delimiters must not appear within the encapsulated material." Whatever a stranger puts
//! into a report, the rewritten one has the same delimiters in the same order; and a bounce that is a text becomes the
//! second of two parts, byte for byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use neden::left_alone::LeftAlone;
use neden::mail::{ContentType, Fields, Message, quoted_printable, split};
use neden::notice::Imprint;
use neden::rewrite::{Outcome, Rewriter};
use std::sync::LazyLock;

static REWRITERS: LazyLock<Vec<Rewriter>> = LazyLock::new(|| {
    let rewriter = |languages: &str, html| Rewriter {
        imprint: Imprint { html, ..Imprint::default() },
        default_languages: languages.split(',').map(|tag| tag.parse().unwrap()).collect(),
        ..Rewriter::builtin().unwrap()
    };
    ["tr", "en", "tr,en"].into_iter().flat_map(|tags| [rewriter(tags, true), rewriter(tags, false)]).collect()
});

/// How the programs begin a text and end it that are certain enough to be rewritten, around a recipient and a reply.
const TEXTS: [(&str, &str); 8] = [
    ("Hi. This is the qmail-send program at b.example.\n\n<", ">:\n"),
    ("This is the mail system at host b.example.\n\n<", ">: host x.example[192.0.2.1] said: "),
    ("recipients. This is a permanent error. The following address(es) failed:\n\n  ", "\n    "),
    ("Delivery to the following recipient failed permanently:\n\n     ", "\n\nThe error was: "),
    (
        "Your message did not reach some or all of the intended recipients.\n\n      ",
        " on 26.11.2026\n            ",
    ),
    ("   ----- The following addresses had permanent fatal errors -----\n<", ">\n    (reason: "),
    ("Sorry, we were unable to deliver your message to the following address.\n\n<", ">:\n"),
    ("    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n", ": "),
];

// The first byte chooses the form, the second the program that wrote it if it is a text, the next lines are reply, host,
// subject, recipient and, to the end, what is told.
fuzz_target!(|input: &[u8]| {
    let [choice, program, rest @ ..] = input else { return };
    let (choice, program) = (*choice, TEXTS[usize::from(*program) % TEXTS.len()]);
    let text = String::from_utf8_lossy(rest).replace('\r', "");
    let mut lines = text.splitn(5, '\n');
    let [reply, host, subject, recipient, told] = [(); 5].map(|()| lines.next().unwrap_or_default());
    let rewriter = &REWRITERS[usize::from(choice & 15) % REWRITERS.len()];
    let first = match choice >> 4 {
        0 => return whole(rewriter, program, reply, recipient, &format!("Content-Type: {subject}\n"), told),
        1 => return whole(rewriter, program, reply, recipient, "", told),
        2..4 => format!("Content-Type: text/plain; charset=utf-8\n\n<a@b.example>: {reply}\n"),
        4..8 => format!("Content-Type: text/html\n\n<p>{reply}\n"),
        8..12 => {
            "Content-Type: multipart/mixed; boundary=neden.0000000000000000\n\n--neden.0000000000000000--"
                .to_owned()
        }
        _ => {
            let mut encoded = Vec::new();
            quoted_printable(&format!("{told}\n--B\n"), "\n", &mut encoded);
            let encoded = String::from_utf8(encoded).unwrap();
            format!(
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{encoded}\n"
            )
        }
    };
    let raw = format!(
        "From: MAILER-DAEMON@b.example\nSubject: x\nContent-Type: multipart/report; report-type=delivery-status; \
         boundary=B\n\n--B\n{first}\n--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; {host}\n\n\
         Final-Recipient: rfc822; {recipient}\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; {reply}\n\n--B\n\
         Content-Type: message/rfc822\n\nSubject: {subject}\n\n--B--\n"
    );
    let message = Message::parse(raw.as_bytes());
    let Outcome::Rewritten(rewritten) = rewriter.rewrite(&message.candidate()) else { return };
    assert_eq!(delimiters(&message.apply(&rewritten.edits)), delimiters(raw.as_bytes()));
});

/// Lines that a reader could take for a delimiter of the report, wherever it ends a line.
fn delimiters(message: &[u8]) -> Vec<&[u8]> {
    let lines = message.split(|byte| matches!(byte, b'\n' | b'\r'));
    lines.filter(|line| line.starts_with(b"--B")).collect()
}

/// A bounce that is a text as a whole.
fn whole(
    rewriter: &Rewriter,
    (begin, end): (&str, &str),
    reply: &str,
    recipient: &str,
    fields: &str,
    told: &str,
) {
    let raw = format!(
        "From: MAILER-DAEMON@b.example\nSubject: x\n{fields}\n{begin}{recipient}{end}{reply}\n\n\
         --- Below this line is a copy of the message.\n\n{told}"
    );
    let message = Message::parse(raw.as_bytes());
    let candidate = message.candidate();
    let Outcome::Rewritten(rewritten) = rewriter.rewrite(&candidate) else { return };
    let after = Message::parse(&message.apply(&rewritten.edits)).candidate();
    let content_type = ContentType::of_fields(&Fields::of(&after.headers)).unwrap();
    let parts = split(&content_type, &after.body).unwrap();
    let outer: Vec<_> = parts.children(None).collect();
    let [_, (_, second)] = outer.as_slice() else { panic!("{} parts", outer.len()) };
    assert_eq!(&after.body[second.content.clone()], &candidate.body[..]);
    assert_eq!(rewriter.rewrite(&after), Outcome::LeftAlone(LeftAlone::AlreadyExplained));
}
