//! The reply of a server, and the server, in lines that tell of them.

use super::blocks::SAID;
use std::net::IpAddr;

/// Lines of a reply; what follows is talk again.
const REPLY_LINES: usize = 8;
/// Lines that end a reply.
const ENDS: [&str; 13] = [
    "Giving up on",
    "I'm not going to try again",
    "/I'm not going to try again",
    "[RCPT_TO]",
    "[MAIL_FROM]",
    ">>>",
    "-----",
    "=====",
    "While talking to",
    "... while talking to",
    "No action is required on your part",
    "Remote system:",
    "(expanded from: ",
];
/// Codes without words that are passed over: in a text of nothing but codes each would be put together with the next ones.
const CODES_LIMIT: usize = 100;
/// What a reply's code stands behind inside a line.
const MARKS: [char; 4] = [':', '\'', '"', '>'];
/// What may stand around a reply's code.
const AROUND: [char; 10] = ['<', '>', '(', '"', '\'', '*', '[', '#', ' ', '\t'];
/// What sendmail tells a reply behind; the bracket closes behind the reply.
const REASON: &str = "(reason: ";
/// What a transcript puts before what was heard: MDaemon's, behind the time and the session.
const HEARD: &str = " <-- ";

/// The first reply in the lines that has words, or else the first, with its codes, on one line.
pub(super) fn quoted<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let mut rest = lines;
    let mut bare = None;
    let mut tried = 0;
    while let Some(line) = rest.next().filter(|_| tried < CODES_LIMIT) {
        let Some(first) = begin(line).map(once) else { continue };
        tried += 1;
        let reply = whole(line, first, rest.clone());
        if reply.contains(char::is_alphabetic) {
            return Some(reply);
        }
        bare.get_or_insert(reply);
    }
    bare
}

/// The reply that begins on that line.
fn whole<'a>(line: &str, first: &str, rest: impl Iterator<Item = &'a str>) -> String {
    let in_transcript = is_said(line);
    if line.contains(REASON) && line.trim_end().ends_with(')') {
        return first.trim_end().trim_end_matches(')').to_owned();
    }
    let more = rest.take(REPLY_LINES).take_while(|line| !ends(line) && is_said(line) == in_transcript);
    let more = more.map(|line| around(line, HEARD).map_or(line, |(_, heard)| heard));
    let more = more.map(|line| line.trim_start().trim_start_matches(SAID).trim_start());
    let reply = std::iter::once(first).chain(more).collect::<Vec<_>>().join(" ");
    if line.contains(REASON) {
        return reply.trim_end_matches(')').to_owned();
    }
    // `<mail.example.com #5.1.1 smtp;550 5.1.1 no>`: the bracket opened before the reply.
    let closed = reply.strip_suffix('>').filter(|_| reply.matches('>').count() > reply.matches('<').count());
    closed.map_or_else(|| reply.clone(), str::to_owned)
}

/// `554 554 5.7.0 no`, `554 <a@b.example>... 550 no`: who tells of a reply may put a code before it once more.
fn once(reply: &str) -> &str {
    if let Some(inner) = reply.split_once(">... ").map(|(_, inner)| inner).filter(|inner| is_code(inner)) {
        return inner;
    }
    match reply.split_once(' ') {
        Some((code, rest)) if rest.strip_prefix(code).is_some_and(|rest| rest.starts_with([' ', '-'])) => {
            rest
        }
        _ => reply,
    }
}

fn is_said(line: &str) -> bool {
    line.trim_start().starts_with(SAID) || around(line, HEARD).is_some()
}

fn ends(line: &str) -> bool {
    line.trim().is_empty() || ENDS.iter().any(|end| line.trim_start().starts_with(end))
}

/// From the code on: at the beginning of a line, or behind a colon.
fn begin(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches(AROUND);
    let bare = ["reason: ", "Reason: "].iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(bare);
    if is_code(bare) {
        return Some(bare);
    }
    let marked = [HEARD, "smtp;", "SMTP;"]
        .iter()
        .find_map(|mark| around(line, mark))
        .map(|(_, behind)| behind.trim_start());
    if let Some(behind) = marked.filter(|behind| is_code(behind)) {
        return Some(behind);
    }
    // One walk: a line of a thousand brackets would be looked at a thousand times otherwise.
    let mut marked = false;
    line.char_indices().find_map(|(at, letter)| {
        let starts = marked && !AROUND.contains(&letter);
        marked = MARKS.contains(&letter) || (marked && !starts);
        line.get(at..).filter(|rest| starts && is_code(rest))
    })
}

/// `Reply-code` of a refusal, or an enhanced code alone.
pub(super) fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let refusal = matches!(bytes.first(), Some(b'4' | b'5'));
    let basic =
        digit(1) && digit(2) && !matches!(bytes.get(3), Some(b'0'..=b'9' | b'.' | b'a'..=b'z' | b'A'..=b'Z'));
    let enhanced = bytes.get(1) == Some(&b'.') && digit(2) && text.matches('.').nth(1).is_some();
    refusal && (basic || enhanced)
}

/// The host that spoke, by name or by address: `host mx.example.com [192.0.2.1]`, `192.0.2.1 does not like recipient`.
pub(super) fn host<'a>(mut lines: impl Iterator<Item = &'a str>) -> Option<String> {
    lines.find_map(|line| {
        let talking = around(line, "hile talking to ").map(|(_, host)| host);
        let named = line.split_once('[').filter(|(_, rest)| {
            rest.split(']').next().is_some_and(|address| address.parse::<IpAddr>().is_ok())
        });
        let named = named.and_then(|(before, _)| before.trim_end().rsplit([' ', '(', '<', '=']).next());
        // Most words are none by their first letter, and the parser asks three times.
        let may_be_address = |word: &&str| word.starts_with(|c: char| c.is_ascii_hexdigit() || c == ':');
        let leading = line.trim_start().split(' ').next().filter(may_be_address);
        let leading = leading.filter(|word| word.parse::<IpAddr>().is_ok());
        let system = around(line, "system: dns;").and_then(|(_, host)| host.split([' ', '(']).next());
        let bare = line.trim_start();
        let connected = bare.strip_prefix("Connected to ").and_then(|rest| rest.split(' ').next());
        let says =
            bare.strip_prefix("host ").and_then(|rest| rest.split_once(" says:")).map(|(host, _)| host);
        let host = talking
            .or(named)
            .or(system)
            .or(leading)
            .or(connected)
            .or(says)?
            .trim()
            .trim_end_matches([':', '.', ',', '>']);
        (host.contains(['.', ':']) && host.len() < 256).then(|| host.to_owned())
    })
}

/// What stands before words and behind them. `split_once` studies the words anew for each line, which costs more than a
/// short line does.
fn around<'a>(line: &'a str, words: &str) -> Option<(&'a str, &'a str)> {
    if line.len() < words.len() {
        return None;
    }
    let at = memchr::memmem::find(line.as_bytes(), words.as_bytes())?;
    Some((line.get(..at)?, line.get(at + words.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_found_where_programs_put_them() {
        // (lines, reply, why)
        for (text, expected, why) in [
            (
                "Remote host said: 550 5.1.1 no such user\nGiving up on 192.0.2.1.",
                "550 5.1.1 no such user",
                "qmail",
            ),
            (
                "host mx.example.com [192.0.2.1]: 550 5.1.1 <a@b.example>:\n    no such user",
                "550 5.1.1 <a@b.example>: no such user",
                "Exim",
            ),
            ("(reason: 550 5.1.1 no such user)", "550 5.1.1 no such user", "sendmail"),
            ("talk\n<<< 552-full\n<<< 552 quota\n>>> QUIT", "552-full 552 quota", "a transcript"),
            ("it was: 554 554 5.7.0 no", "554 5.7.0 no", "a code twice"),
            (
                "554 <a@b.example>... 550 Host unknown\nWhile talking to x:",
                "550 Host unknown",
                "a reply in another",
            ),
            (
                "<<< 501 no relay\n554 <a@b.example>... Remote error",
                "501 no relay",
                "the other side's words alone",
            ),
            (
                "said: 550 5.1.1\n    <a@b.example>: no (in x)",
                "550 5.1.1 <a@b.example>: no (in x)",
                "brackets stay",
            ),
            ("returned '550 5.1.10 not found'", "550 5.1.10 not found'", "in quotes"),
            ("5.2.2 over quota", "5.2.2 over quota", "an enhanced code alone"),
            (
                "Status: 550\n\nError: 550 5.1.1 no such user",
                "550 5.1.1 no such user",
                "words before a code alone",
            ),
            ("#550 5.1.1 RESOLVER.ADR; no ##", "550 5.1.1 RESOLVER.ADR; no ##", "Exchange"),
            (
                "<x.example #5.1.1 smtp;550 5.1.1 <a@b.example> no>",
                "550 5.1.1 <a@b.example> no",
                "Exchange 2000",
            ),
            ("(reason: 550 no)\n(expanded from: <a@b.example>)", "550 no", "sendmail, of an alias"),
            (
                "(reason: 550 no)\n550 5.1.2 <a@b.example>... Host unknown",
                "550 no",
                "sendmail, and its own words",
            ),
            (
                "Mon 10:00:01: --> RCPT To:<a@b.example>\nMon 10:00:01: <-- 550-no\nMon 10:00:01: <-- 550 never\nMon 10:00:02: --> QUIT",
                "550-no 550 never",
                "MDaemon",
            ),
            (
                "Mon 10:00:01: [1:2] <-- 550 no\nMon 10:00:02: [1:2] --> QUIT",
                "550 no",
                "MDaemon, with the session",
            ),
            ("Diagnostic code: smtp;550 no\nRemote system: dns;x.example", "550 no", "Messaging Server"),
            ("the message of 550.5 KB", "", "no code"),
            ("sent 2026-04-29 5500 times", "", "nor here"),
        ] {
            assert_eq!(quoted(text.lines()).unwrap_or_default(), expected, "{why}");
        }
    }

    #[test]
    fn hosts_are_found_by_their_address() {
        for (line, expected) in [
            ("host mx.example.com [192.0.2.1]: 550 no", Some("mx.example.com")),
            ("mx.example.com[2001:db8::1] did not like our RCPT TO:", Some("mx.example.com")),
            ("192.0.2.1 does not like recipient.", Some("192.0.2.1")),
            ("Remote system: dns;mx.example.com (TCP|192.0.2.1|25)", Some("mx.example.com")),
            ("... while talking to mx.example.com.:", Some("mx.example.com")),
            ("While talking to mx.example.com:", Some("mx.example.com")),
            ("Connected to 192.0.2.1 but sender was rejected.", Some("192.0.2.1")),
            (" host mx.example.com says:", Some("mx.example.com")),
            ("Server:    <mx.example.com> [192.0.2.1]", Some("mx.example.com")),
            ("[5.1.1] no such user", None),
        ] {
            assert_eq!(host(line.lines()).as_deref(), expected, "{line}");
        }
    }
}
