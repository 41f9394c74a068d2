//! Whatever a stranger writes into a reply, a host name, a subject or an address: the report that comes out has the parts
//! that the report had which went in. Counted here line by line, not by the splitter that neden itself uses.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use neden::language::LanguageTag;
use neden::left_alone::LeftAlone;
use neden::mail::{Message, quoted_printable};
use neden::notice::Imprint;
use neden::rewrite::{Outcome, Rewriter};
use proptest::prelude::*;
use std::sync::LazyLock;

/// As Postfix makes it: whoever gets the mail can foretell it.
const BOUNDARY: &str = "4F10EF98CA0E.1700000000/mail.example.org";

/// In one language and in two, with HTML and without.
static REWRITERS: LazyLock<Vec<Rewriter>> = LazyLock::new(|| {
    let forms =
        ["tr", "en", "tr,en"].into_iter().flat_map(|languages| [(languages, true), (languages, false)]);
    forms.map(|(languages, html)| rewriter(languages, html)).collect()
});

fn rewriter(languages: &str, html: bool) -> Rewriter {
    Rewriter {
        imprint: Imprint { html, ..Imprint::default() },
        default_languages: languages.split(',').map(|tag| tag.parse::<LanguageTag>().unwrap()).collect(),
        ..Rewriter::builtin().unwrap()
    }
}

/// What ends a line for somebody: LF is Postfix's, and no reply holds one.
const LINE_ENDS: [char; 8] = ['\r', '\0', '\u{b}', '\u{c}', '\u{1c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// How the part for people is written.
#[derive(Clone, Copy, Debug)]
enum First {
    /// As Postfix does.
    Plain,
    QuotedPrintable,
    Base64,
    /// No text: it is put behind the notice as it is.
    Html,
    /// A multipart with a boundary that may stand in our way.
    Alternative,
    /// Not to be decoded without loss: the same.
    Lossy,
}

const FIRSTS: [First; 6] =
    [First::Plain, First::QuotedPrintable, First::Base64, First::Html, First::Alternative, First::Lossy];

/// What a stranger has a say in.
#[derive(Clone, Debug)]
struct Strange {
    reply: String,
    host: String,
    subject: String,
    recipient: String,
}

/// Letters of one, two, three and four bytes, what an encoding takes for its own, and delimiters: ours, those of the
/// report, whole, begun and closed.
fn strange(longest: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => (1..80_usize, "[a-zşğ中😀=._\u{a0}-]").prop_map(|(count, letter)| letter.repeat(count)),
        2 => Just(format!("--{BOUNDARY}")),
        2 => Just(format!("--{BOUNDARY}--")),
        1 => Just(format!("--{BOUNDARY}-")),
        1 => Just("--".to_owned()),
        1 => Just("--neden.0000000000000000--".to_owned()),
        1 => Just(" ".to_owned()),
        1 => prop::sample::select(&LINE_ENDS[..]).prop_map(String::from),
        1 => "[!-~ ]{0,90}",
        1 => "\\PC{0,90}",
    ];
    prop::collection::vec(piece, 0..longest).prop_map(|pieces| pieces.concat())
}

/// A report about nobody is left alone before its parts are looked at: what is no letter of an address stays out.
fn readable(recipient: &str) -> String {
    recipient.replace(|letter: char| letter.is_whitespace() || "<>@,;:()[]|/\"\\".contains(letter), "")
}

fn everything_strange() -> impl Strategy<Value = Strange> {
    (strange(12), strange(3), strange(4), strange(3)).prop_map(|(reply, host, subject, recipient)| Strange {
        reply,
        host,
        subject,
        recipient: readable(&recipient),
    })
}

/// Where each delimiter may fall on a soft line break, once at least.
fn at_every_column() -> impl Iterator<Item = Strange> {
    (0..160).flat_map(|column| ["x", "ş", "中", "x y "].map(|letter| (column, letter))).map(
        |(column, letter)| {
            let word = format!("{}--{BOUNDARY}--", letter.repeat(column));
            Strange { reply: word.clone(), host: word.clone(), subject: word.clone(), recipient: word }
        },
    )
}

fn report(strange: &Strange, first: First) -> String {
    let Strange { reply, host, subject, recipient } = strange;
    let told = format!(
        "This is the mail system at host {host}.\n\n<a{recipient}@example.net>: host {host}[192.0.2.1] said: 550 5.1.1\n    \
         {reply}\n    (in reply to end of DATA command)\n"
    );
    // A decoded part may hold what no line of the report could.
    let decoded = format!("{told}\n--{BOUNDARY}\n\nx\n--{BOUNDARY}--\n{reply}\n");
    let first = match first {
        First::Plain => format!("Content-Type: text/plain; charset=utf-8\n\n{told}"),
        First::QuotedPrintable => format!(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{}",
            encoded(&decoded).replace("\n--", "\n=2D-")
        ),
        First::Base64 => format!(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{}\n",
            base64(decoded.as_bytes())
        ),
        First::Html => format!("Content-Type: text/html; charset=utf-8\n\n<p>{told}</p>\n"),
        First::Alternative => format!(
            "Content-Type: multipart/alternative; boundary=neden.0000000000000000\n\n--neden.0000000000000000\n\n{told}\n\
             --neden.0000000000000000--\n"
        ),
        First::Lossy => format!("Content-Type: text/plain; charset=unknown\n\nş {told}"),
    };
    format!(
        "From: MAILER-DAEMON@mail.example.org\nTo: ayse@example.com\nSubject: Undelivered Mail\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status;\n boundary=\"{BOUNDARY}\"\n\n\
         This is a MIME-encapsulated message.\n\n--{BOUNDARY}\n{first}\n--{BOUNDARY}\n\
         Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.org\n\n\
         Final-Recipient: rfc822; a{recipient}@example.net\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; {host}\n\
         Diagnostic-Code: smtp; 550 5.1.1 {reply}\n\n--{BOUNDARY}\nContent-Type: message/rfc822\n\n\
         From: ayse@example.com\nTo: a{recipient}@example.net\nSubject: {subject}\n\n {reply}\n\n--{BOUNDARY}--\n"
    )
}

fn encoded(text: &str) -> String {
    let mut encoded = Vec::new();
    quoted_printable(text, "\n", &mut encoded);
    String::from_utf8(encoded).unwrap()
}

/// In lines of 76 letters, as RFC 2045 (6.8) has them.
fn base64(bytes: &[u8]) -> String {
    let letters = STANDARD.encode(bytes);
    letters.as_bytes().chunks(76).map(|line| String::from_utf8_lossy(line) + "\n").collect()
}

/// Every line that a reader could take for a delimiter of the report, wherever it begins and ends.
fn delimiters(message: &[u8]) -> Vec<String> {
    let message = String::from_utf8_lossy(message);
    let lines = message.split(|letter| letter == '\n' || LINE_ENDS.contains(&letter));
    lines.filter(|line| line.starts_with(&format!("--{BOUNDARY}"))).map(str::to_owned).collect()
}

/// Lines that begin with two dashes and are no delimiter of ours.
fn dashes(content: &[u8]) -> usize {
    let lines = content.split(|byte| matches!(byte, b'\n' | b'\r'));
    lines.filter(|line| line.starts_with(b"--") && !line.starts_with(b"--neden.")).count()
}

/// Whether it was rewritten; the parts are the same in any case.
fn keeps_its_parts(rewriter: &Rewriter, strange: &Strange, first: First, crlf: bool) -> bool {
    let raw = report(strange, first);
    let raw = if crlf { raw.replace('\n', "\r\n") } else { raw };
    let message = Message::parse(raw.as_bytes());
    let candidate = message.candidate();
    let rewritten = match rewriter.rewrite(&candidate) {
        Outcome::Rewritten(rewritten) => rewritten,
        // An address may be none at all.
        Outcome::LeftAlone(LeftAlone::Ambiguous) => return false,
        other => panic!("{other:?}: {raw}"),
    };
    let after = message.apply(&rewritten.edits);
    let splice = &rewritten.edits.splice;
    let told = || String::from_utf8_lossy(&after).into_owned();
    assert_eq!(delimiters(&after), delimiters(raw.as_bytes()), "{}", told());
    // What stood there is put behind the notice as it is, or is encoded in it.
    let original = &candidate.body[splice.range.clone()];
    let kept = if splice.replacement.windows(original.len().max(1)).any(|window| window == original) {
        dashes(original)
    } else {
        0
    };
    assert_eq!(dashes(&splice.replacement), kept, "{}", told());
    true
}

#[test]
fn a_delimiter_at_any_column_of_a_reply_stays_a_word() {
    for (number, strange) in at_every_column().enumerate() {
        let rewriter = &REWRITERS[number % REWRITERS.len()];
        let first = FIRSTS[number / 2 % FIRSTS.len()];
        assert!(keeps_its_parts(rewriter, &strange, first, number % 2 == 1), "{strange:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_stranger_writes_the_report_keeps_its_parts(
        strange in everything_strange(),
        first in prop::sample::select(&FIRSTS[..]),
        rewriter in 0..6_usize,
        crlf: bool,
    ) {
        keeps_its_parts(&REWRITERS[rewriter], &strange, first, crlf);
    }
}
