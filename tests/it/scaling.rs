//! Hostile reports cost what their length costs: each family of them is read, judged and explained in 10 KB, 100 KB and
//! 1 MB, and no byte may be dearer in a long one than a byte is allowed to be. Counted is the time that this thread has
//! had a processor for, whatever else the machine does.

mod families;

use crate::support::processor_time;
use families::FAMILIES;
use neden::mail::{Candidate, Message};
use neden::rewrite::Rewriter;
use std::fmt::Write as _;
use std::time::Duration;

/// What a byte may cost. Without optimization it costs some twenty times as much, and what is not linear two thousand.
const NANOSECONDS_A_BYTE: u64 = if cfg!(debug_assertions) { 1500 } else { 25 };
/// What a sender writes is read and not told: a mail that comes back as a whole may cost as much as that many ordinary
/// bounces. What servers and programs write is told, and its bytes have a price.
const BOUNCES: u32 = 5;
/// How often the shortest are read.
const TIMES: usize = 20;
/// What the sender of a mail that comes back has a say in.
const COMES_BACK: [&str; 4] = ["returned mail", "Content-Type of parts", "nearly delimiters", "parts,"];
/// Postfix's `bounce_size_limit`.
const RETURNED: usize = 50_000;
/// Fields that are longer than this are read to a limit of their own.
const FIELD: usize = 16_000;

/// Fills one place of a report with `unit`, over and over, until the report has some `size` bytes.
type Place = fn(unit: &str, size: usize) -> String;

/// A report with boundary `B`.
fn report(top: &str, first: &str, machine: &str, returned: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mail.example.com\nTo: ayse@example.com\nSubject: Undelivered Mail\n{top}MIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\n\n--B\n{first}\n--B\n{machine}\n--B\n\
         {returned}\n--B--\n"
    )
}

const FIRST: &str = "Content-Type: text/plain\n\n<nobody@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1 User\n    \
    unknown (in reply to RCPT TO command)\n";
const MACHINE: &str = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\n\
    Final-Recipient: rfc822; nobody@example.net\nAction: failed\nStatus: 5.1.1\n\
    Diagnostic-Code: smtp; 550 5.1.1 User unknown\n";
const HEADER: &str = "Content-Type: message/rfc822\n\nFrom: ayse@example.com\n";

fn ordinary() -> String {
    report("", FIRST, MACHINE, &format!("{HEADER}Subject: Merhaba\n\n{}", "Yarın görüşelim.\n".repeat(250)))
}

fn filled(unit: &str, size: usize) -> String {
    let mut text = unit.repeat(size.div_ceil(unit.len()));
    text.truncate((0..=size).rev().find(|end| text.is_char_boundary(*end)).unwrap());
    text
}

/// As many lines or groups of `length` bytes as fit into `size`.
fn several(size: usize, length: usize, mut one: impl FnMut(&mut String, usize)) -> String {
    let mut text = String::new();
    for number in 0..(size / length).max(1) {
        one(&mut text, number);
    }
    text
}

fn returned_to(unit: &str, size: usize) -> String {
    let fields =
        several(size, FIELD, |text, _| writeln!(text, "To: {}", filled(unit, size.min(FIELD))).unwrap());
    report("", FIRST, MACHINE, &format!("{HEADER}{fields}\nx\n"))
}

fn returned_subject(unit: &str, size: usize) -> String {
    report("", FIRST, MACHINE, &format!("{HEADER}Subject: {}\n\nx\n", filled(unit, size)))
}

fn returned_html(unit: &str, size: usize) -> String {
    report("", FIRST, MACHINE, &format!("{HEADER}Content-Type: text/html\n\n{}\n", filled(unit, size)))
}

fn returned_text(unit: &str, size: usize) -> String {
    report("", FIRST, MACHINE, &format!("{HEADER}\n x{}\n", filled(unit, size)))
}

fn content_types(unit: &str, size: usize) -> String {
    let parts = several(size, 8_192, |text, _| {
        write!(text, "\n--B\nContent-Type: text/x; {}\n\nx", filled(unit, size.min(8_150))).unwrap();
    });
    report("", FIRST, MACHINE, &format!("{HEADER}\nx{parts}"))
}

fn returned_content_types(unit: &str, size: usize) -> String {
    let parts = several(size, 8_192, |text, _| {
        write!(text, "--C\nContent-Type: text/x; {}\n\nx\n", filled(unit, size.min(8_150))).unwrap();
    });
    report(
        "",
        FIRST,
        MACHINE,
        &format!("{HEADER}Content-Type: multipart/mixed; boundary=C\n\n{parts}--C--\n"),
    )
}

fn parts(unit: &str, size: usize) -> String {
    report("", FIRST, MACHINE, &format!("{HEADER}\nx\n{}", filled(unit, size)))
}

fn failed_recipients(unit: &str, size: usize) -> String {
    let fields = several(size, FIELD, |text, _| {
        writeln!(text, "X-Failed-Recipients: {}", filled(unit, size.min(FIELD))).unwrap();
    });
    report(
        &fields,
        FIRST,
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\n",
        HEADER,
    )
}

/// Recipients who are all refused in long words of their own.
fn diagnostics(unit: &str, size: usize) -> String {
    let groups = several(size, 8_192, |text, number| {
        let reply = filled(unit, size.min(8_000));
        write!(
            text,
            "\nFinal-Recipient: rfc822; u{number}@e{number}.example\nAction: failed\nStatus: 5.0.0\n\
             Diagnostic-Code: smtp; {reply}{number}\n"
        )
        .unwrap();
    });
    report("", FIRST, &format!("{MACHINE}{groups}"), HEADER)
}

fn recipients(unit: &str, size: usize) -> String {
    let groups = several(size, 8_192, |text, number| {
        let address = filled(unit, size.min(8_000));
        write!(
            text,
            "\nFinal-Recipient: utf-8; {address}{number}@e.example\nAction: failed\nStatus: 5.0.0\n"
        )
        .unwrap();
    });
    report("", FIRST, &format!("{MACHINE}{groups}"), HEADER)
}

fn machine(unit: &str, size: usize) -> String {
    report("", FIRST, &format!("{MACHINE}X-Y: z\n{}\n", filled(unit, size)), HEADER)
}

fn notification(unit: &str, size: usize) -> String {
    report("", &format!("{FIRST}{}", filled(unit, size)), MACHINE, HEADER)
}

fn quoted(unit: &str, size: usize) -> String {
    let first = format!("Content-Transfer-Encoding: quoted-printable\n{FIRST}{}", filled(unit, size));
    report("", &first, MACHINE, HEADER)
}

fn base64(unit: &str, size: usize) -> String {
    let first =
        format!("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{}", filled(unit, size));
    report("", &first, MACHINE, HEADER)
}

/// A bounce without a machine part.
fn text(from: &str, body: &str) -> String {
    format!("From: {from}\nTo: ayse@example.com\nSubject: failure notice\n\n{QMAIL}{body}")
}

const SYSTEM: &str = "MAILER-DAEMON@mail.example.com";
const QMAIL: &str = "Hi. This is the qmail-send program at mail.example.com.\n\n<nobody@example.net>:\n";

fn told_by_text(unit: &str, size: usize) -> String {
    text(SYSTEM, &filled(unit, size))
}

fn recipients_in_text(unit: &str, size: usize) -> String {
    let one = |text: &mut String, number| write!(text, "<a{number}@example.net>:\n{unit}\n\n").unwrap();
    text(SYSTEM, &several(size, 24 + unit.len(), one))
}

fn behind_text(unit: &str, size: usize) -> String {
    text(
        SYSTEM,
        &format!("550 no\n\n--- Below this line is a copy of the message.\n\n{}", filled(unit, size)),
    )
}

fn system_names(unit: &str, size: usize) -> String {
    text(&format!("{SYSTEM} {}", filled(unit, size)), "550 no\n")
}

fn rewriter() -> Rewriter {
    Rewriter { default_languages: vec!["tr".parse().unwrap()], ..Rewriter::builtin().unwrap() }
}

/// The cheapest of `times`: what the caches and the other programs cost is not the message's.
fn cost(rewriter: &Rewriter, candidate: &Candidate, times: usize) -> Duration {
    let once = |_| {
        let before = processor_time();
        let _ = rewriter.rewrite(candidate);
        processor_time() - before
    };
    (0..times).map(once).min().unwrap()
}

fn candidate(raw: &str) -> Candidate {
    Message::parse(raw.as_bytes()).candidate()
}

fn families() -> impl Iterator<Item = (String, Place, &'static str)> {
    FAMILIES.iter().flat_map(|(name, place, units)| {
        units.iter().map(move |unit| (format!("{name}, {unit:?}"), *place, *unit))
    })
}

#[test]
fn no_byte_of_a_hostile_report_is_dear() {
    let rewriter = rewriter();
    let base = cost(&rewriter, &candidate(&ordinary()), 5);
    let mut dear = Vec::new();
    for (name, place, unit) in families() {
        for size in [10_000, 100_000, 1_000_000] {
            let raw = place(unit, size);
            let took = cost(&rewriter, &candidate(&raw), TIMES / (size / 10_000).min(TIMES));
            let a_byte = took.saturating_sub(base).as_nanos() as u64 / raw.len() as u64;
            if a_byte > NANOSECONDS_A_BYTE {
                dear.push(format!("{name}: {size} bytes, {a_byte} ns a byte"));
            }
        }
    }
    assert!(families().count() > 102, "families are missing");
    assert_eq!(dear, Vec::<String>::new());
}

#[test]
#[cfg_attr(debug_assertions, ignore = "what costs how many bounces is another thing without optimization")]
fn a_hostile_mail_that_comes_back_costs_a_few_bounces() {
    let rewriter = rewriter();
    let ordinary = cost(&rewriter, &candidate(&ordinary()), 20);
    let mut dear = Vec::new();
    let comes_back = |name: &str| COMES_BACK.iter().any(|place| name.contains(place));
    for (name, place, unit) in families().filter(|(name, ..)| comes_back(name)) {
        let took = cost(&rewriter, &candidate(&place(unit, RETURNED)), TIMES);
        if took > ordinary * BOUNCES {
            dear.push(format!("{name}: {took:?}, an ordinary bounce {ordinary:?}"));
        }
    }
    assert_eq!(dear, Vec::<String>::new());
}
