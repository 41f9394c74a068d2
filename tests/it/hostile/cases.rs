//! The messages, why each of them is there, and what becomes of it.

use super::Fate::{self, Explained, Passed};
use neden::left_alone::LeftAlone;

const MIB: usize = 1 << 20;

/// A report of three parts with boundary `B`; `fields` stand in the top header.
fn report(fields: &str, first: &str, machine: &str, returned: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mail.example.com\nTo: ayse@example.com\nSubject: Undelivered Mail\n{fields}\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\n\n\
         This is a MIME-encapsulated message.\n\n--B\n{first}\n--B\n{machine}\n--B\n{returned}\n--B--\n"
    )
}

const FIRST: &str = "Content-Type: text/plain\n\n<nobody@example.org>: 550 5.1.1 User unknown\n";
const MACHINE: &str = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\n\
    Final-Recipient: rfc822; nobody@example.org\nAction: failed\nStatus: 5.1.1\n\
    Diagnostic-Code: smtp; 550 5.1.1 User unknown\n";
const RETURNED: &str = "Content-Type: message/rfc822\n\nFrom: ayse@example.com\nSubject: x\n\nMerhaba\n";

fn first(text: &str) -> String {
    report("", &format!("{FIRST}{text}"), MACHINE, RETURNED)
}

fn machine(fields: &str) -> String {
    report("", FIRST, &format!("{MACHINE}{fields}"), RETURNED)
}

fn returned(part: &str) -> String {
    report("", FIRST, MACHINE, part)
}

fn endless_multiparts() -> String {
    (0..30_000)
        .map(|level| format!("Content-Type: multipart/mixed; boundary=c{level}\n\n--c{level}\n"))
        .collect()
}

fn recipients(count: usize) -> String {
    (0..count)
        .map(|number| {
            format!(
                "\nFinal-Recipient: rfc822; user{number}@host{number}.example\nAction: failed\nStatus: 5.{}.{}\n\
                 Diagnostic-Code: smtp; 5{}0 text number {number}\n",
                number % 8,
                number % 7,
                number % 6,
            )
        })
        .collect()
}

/// Nobody knows what these words mean, so each has to be quoted.
fn refused(count: usize) -> String {
    (0..count)
        .map(|number| {
            format!(
                "\nFinal-Recipient: rfc822; u{number}@example.net\nAction: failed\nStatus: 5.0.0\n\
                 Diagnostic-Code: smtp; 550 qwx {number}\n"
            )
        })
        .collect()
}

/// One for each of [`recipients`], in the other order.
fn paragraphs(count: usize) -> String {
    (0..count)
        .rev()
        .map(|number| format!("\n<user{number}@host{number}.example>: host mx said: no\n"))
        .collect()
}

/// Why the case exists, the message, what becomes of it.
pub(crate) fn cases() -> Vec<(&'static str, String, Fate)> {
    let long = "x".repeat(MIB);
    let nested = "Content-Type: message/rfc822\n\n".repeat(30_000);
    let endless = endless_multiparts();
    let empty = "--B\n".repeat(1_000_000);
    let same = (
        "\n<nobody@example.org>: no\n",
        "\nFinal-Recipient: rfc822; nobody@example.org\nAction: failed\nStatus: 5.1.1\n",
    );
    let folded = "a\n ".repeat(MIB / 3);
    vec![
        ("nothing strange: the other cases differ from this one", first(""), Explained),
        ("a line of 1 MiB in the notification", first(&long), Explained),
        ("a line of 1 MiB in a diagnostic", machine(&format!("X-Long: {long}\n")), Explained),
        ("a line of 1 MiB in the returned mail", returned(&format!("{RETURNED}{long}")), Explained),
        (
            "a line of 1 MiB in the top header",
            report(&format!("X-Long: {long}\n"), FIRST, MACHINE, RETURNED),
            Explained,
        ),
        ("a field of 350,000 lines in the machine part", machine(&format!("X-Long: {folded}\n")), Explained),
        (
            "a field of 350,000 lines in the top header",
            report(&format!("X-Long: {folded}\n"), FIRST, MACHINE, RETURNED),
            Explained,
        ),
        (
            "a subject of 1 MiB",
            returned(&format!("Content-Type: message/rfc822\n\nSubject: {long}\n\nx\n")),
            Explained,
        ),
        (
            "a megabyte of encoded words",
            returned(&format!(
                "Content-Type: message/rfc822\n\nSubject: {}\n\nx\n",
                "=?utf-8?q?a?= ".repeat(MIB / 14)
            )),
            Explained,
        ),
        (
            "a megabyte of addresses",
            report(&format!("Cc: {}\n", "a@example.com, ".repeat(MIB / 15)), FIRST, MACHINE, RETURNED),
            Explained,
        ),
        (
            "a megabyte of open comments",
            report(&format!("To: {}\n", "(".repeat(MIB)), FIRST, MACHINE, RETURNED),
            Explained,
        ),
        ("messages nested 30,000 deep in the returned mail", returned(&nested), Explained),
        (
            "messages nested 30,000 deep instead of the notification",
            report("", &nested, MACHINE, RETURNED),
            Explained,
        ),
        (
            "messages nested 30,000 deep instead of the machine part",
            report("", FIRST, &nested, RETURNED),
            Passed(LeftAlone::Ambiguous),
        ),
        (
            "multiparts without an end in the returned mail",
            returned(&format!("Content-Type: message/rfc822\n\n{endless}")),
            Explained,
        ),
        ("multiparts without an end as the returned part", returned(&endless), Passed(LeftAlone::Ambiguous)),
        (
            "multiparts without an end instead of the notification",
            report("", &endless, MACHINE, RETURNED),
            Passed(LeftAlone::Ambiguous),
        ),
        (
            "a million empty parts before the report",
            report("", &empty, MACHINE, RETURNED),
            Passed(LeftAlone::NotAReport),
        ),
        ("a million empty parts behind the report", returned(&empty), Passed(LeftAlone::Ambiguous)),
        (
            "a million empty parts of the returned mail",
            returned(&format!(
                "Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=C\n\n{}",
                "--C\n".repeat(1_000_000)
            )),
            Explained,
        ),
        ("10,000 recipients", machine(&recipients(10_000)), Explained),
        ("40,000 recipients who are refused in words of their own", machine(&refused(40_000)), Explained),
        ("60,000 recipients", machine(&recipients(60_000)), Passed(LeftAlone::Ambiguous)),
        (
            "10,000 times the same recipient, in 10,000 paragraphs",
            report(
                "",
                &format!("{FIRST}{}", same.0.repeat(10_000)),
                &format!("{MACHINE}{}", same.1.repeat(10_000)),
                RETURNED,
            ),
            Explained,
        ),
        (
            "10,000 recipients with a paragraph each",
            report(
                "",
                &format!("{FIRST}{}", paragraphs(10_000)),
                &format!("{MACHINE}{}", recipients(10_000)),
                RETURNED,
            ),
            Explained,
        ),
        (
            "10,000 paragraphs in the notification",
            first(&"<nobody@example.org>: no\n\n".repeat(10_000)),
            Explained,
        ),
        ("a delimiter that goes on", first("--Bx\n--B x\n"), Passed(LeftAlone::Ambiguous)),
        ("a delimiter that is indented", first(" --B\n"), Explained),
        ("a delimiter inside a line", first("x --B\n"), Explained),
        ("a delimiter that is a prefix of the right one", first("--\n-- \n"), Explained),
        (
            "the boundary of the returned mail begins with that of the report",
            returned(
                "Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=\"B2\"\n\n--B2\n\nx\n--B2--\n",
            ),
            Passed(LeftAlone::Ambiguous),
        ),
        (
            "a returned mail with the boundary of the report",
            returned(
                "Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=\"B\"\n\n--B\n\nx\n--B--\n",
            ),
            Passed(LeftAlone::Ambiguous),
        ),
        ("no end", first("").replace("--B--\n", ""), Passed(LeftAlone::Ambiguous)),
        ("no header", "\n".repeat(MIB), Passed(LeftAlone::NotAReport)),
        ("NULs", first(&"\0".repeat(MIB)), Explained),
        ("lone carriage returns", first(&"\r".repeat(MIB)), Explained),
        (
            "a delimiter behind a lone carriage return, which ends a line for some readers",
            first("a\r--B\ra"),
            Passed(LeftAlone::Ambiguous),
        ),
        ("bidi marks and controls", machine("X-Text: \u{202e}\u{1b}[2J\u{7}\n"), Explained),
        (
            "boundaries such as ours",
            first(&(0..100_000).map(|n| format!("--neden.{n:016x}\n")).collect::<String>()),
            Explained,
        ),
    ]
}
