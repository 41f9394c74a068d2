//! JSON, notice, log and metrics name one person: who that is follows from the whole case, and not from the reply alone.

use crate::cli::{Neden, text};
use neden::catalogue::Catalogue;
use serde_json::Value;
use std::str::from_utf8;

/// The message of the band, and the word for the same in JSON.
const BANDS: [(&str, &str); 7] = [
    ("who-sender", "sender"),
    ("who-sender-admin", "sender-admin"),
    ("who-undefined", "sender-admin"),
    ("who-recipient", "recipient"),
    ("who-recipient-admin", "recipient-admin"),
    ("who-provider", "recipient-admin"),
    ("who-wait", "wait"),
];

/// A report of Postfix about one recipient.
fn report(original: &str, last: &str, status: &str, diagnostic: &str, remote: &str) -> String {
    let remote = if remote.is_empty() { String::new() } else { format!("Remote-MTA: dns; {remote}\n") };
    format!(
        "From: MAILER-DAEMON@mail.example.org\nTo: muhasebe@example.org\nSubject: Undelivered Mail Returned to Sender\n\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=B\n\n\
         --B\nContent-Type: text/plain\n\nThis is the mail system at host mail.example.org.\n\n\
         --B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.org\nX-Postfix-Queue-ID: 4A\n\
         X-Postfix-Sender: rfc822; muhasebe@example.org\n\n\
         Final-Recipient: rfc822; {last}\nOriginal-Recipient: rfc822;{original}\nAction: failed\nStatus: {status}\n\
         {remote}Diagnostic-Code: {diagnostic}\n\n\
         --B\nContent-Type: text/rfc822-headers\n\nFrom: muhasebe@example.org\nTo: {original}\nSubject: x\n\n--B--\n"
    )
}

#[test]
fn the_band_and_the_json_name_the_same_person() {
    let neden = Neden::new();
    let catalogue = Catalogue::builtin().unwrap();
    let english = catalogue.english().unwrap();
    let (here, there) = ("x-unix; ", "smtp; ");
    for (original, last, status, kind, words, remote, party, why) in [
        (
            "a@example.com",
            "a@example.com",
            "5.1.1",
            there,
            "550 5.1.1 No such user",
            "mx.example.com",
            "sender",
            "their word",
        ),
        (
            "info@example.com",
            "old@example.com",
            "5.1.1",
            here,
            "user unknown",
            "",
            "sender-admin",
            "an alias of ours",
        ),
        (
            "burak@example.org",
            "burak@example.net",
            "5.7.23",
            there,
            "550 5.7.23 SPF check failed: 192.0.2.10 may not send for example.org",
            "mx.example.net",
            "sender-admin",
            "our own SPF record behind our own forwarding",
        ),
        (
            "a@gmial.com",
            "a@gmial.com",
            "5.1.1",
            there,
            "550 5.1.1 No such user",
            "mx.gmial.com",
            "sender",
            "a slip",
        ),
        (
            "a@example.com",
            "a@example.com",
            "5.0.0",
            there,
            "550 No",
            "mx.example.com",
            "sender-admin",
            "words without a cause",
        ),
        (
            "a@example.com",
            "a@example.com",
            "4.4.7",
            "X-Postfix; ",
            "delivery time expired",
            "",
            "sender-admin",
            "time was up: nobody knows why before the log is read",
        ),
    ] {
        let message = report(original, last, status, &format!("{kind}{words}"), remote);
        let file = neden.write("bounce.eml", &message);
        let file = file.to_str().unwrap();
        let json = neden.run(&["explain", "--json", file]);
        let json: Value = serde_json::from_str(&text(&json.stdout)).unwrap();
        assert_eq!(json["recipients"][0]["party"], party, "{why}: {json}");
        let notice = neden.run(&["explain", "--lang", "en", file]);
        let notice: String =
            from_utf8(&notice.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        let says = |id: &str| notice.contains(&format!("→ {}", english.word(id)));
        let bands: Vec<&str> = BANDS.iter().filter(|(id, _)| says(id)).map(|(_, party)| *party).collect();
        assert_eq!(bands, [party], "{why}: {notice}");
    }
}
