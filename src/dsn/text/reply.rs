//! The reply of a server, and the server, in lines that tell of them.

use std::net::IpAddr;

/// Lines of a reply; what follows is talk again.
const REPLY_LINES: usize = 8;
/// Lines that end a reply.
const ENDS: [&str; 5] = ["Giving up on", "[RCPT_TO]", "[MAIL_FROM]", ">>>", "-----"];
/// What a reply's code stands behind inside a line.
const MARKS: [char; 4] = [':', '\'', '"', '>'];
/// What may stand around a reply's code.
const AROUND: [char; 9] = ['<', '>', '(', '"', '\'', '*', '[', ' ', '\t'];

/// The first reply in the lines, with its codes, on one line.
pub(super) fn quoted<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let mut rest = lines;
    while let Some(line) = rest.next() {
        let Some(first) = begin(line).map(once) else { continue };
        let more = rest.clone().take(REPLY_LINES).take_while(|line| !ends(line));
        let words = std::iter::once(first).chain(more.map(|line| line.trim_start_matches(AROUND)));
        let reply = words.collect::<Vec<_>>().join(" ");
        let in_brackets = line.contains("(reason: ");
        return Some(if in_brackets { reply.trim_end_matches(')').to_owned() } else { reply });
    }
    None
}

/// `554 554 5.7.0 no`: who tells of a reply may put its code before it once more.
fn once(reply: &str) -> &str {
    match reply.split_once(' ') {
        Some((code, rest)) if rest.strip_prefix(code).is_some_and(|rest| rest.starts_with([' ', '-'])) => {
            rest
        }
        _ => reply,
    }
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
    // One walk: a line of a thousand brackets would be looked at a thousand times otherwise.
    let mut marked = false;
    line.char_indices().find_map(|(at, letter)| {
        let starts = marked && !AROUND.contains(&letter);
        marked = MARKS.contains(&letter) || (marked && !starts);
        line.get(at..).filter(|rest| starts && is_code(rest))
    })
}

/// `Reply-code` of a refusal, or an enhanced code alone.
fn is_code(text: &str) -> bool {
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
        let talking = line.split_once("while talking to ").map(|(_, host)| host);
        let named = line.split_once('[').filter(|(_, rest)| {
            rest.split(']').next().is_some_and(|address| address.parse::<IpAddr>().is_ok())
        });
        let named = named.and_then(|(before, _)| before.trim_end().rsplit([' ', '(', '<', '=']).next());
        let leading = line.trim_start().split(' ').next().filter(|word| word.parse::<IpAddr>().is_ok());
        let host = talking.or(named).or(leading)?.trim().trim_end_matches([':', '.', ',']);
        (host.contains(['.', ':']) && host.len() < 256).then(|| host.to_owned())
    })
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
            ("returned '550 5.1.10 not found'", "550 5.1.10 not found'", "in quotes"),
            ("5.2.2 over quota", "5.2.2 over quota", "an enhanced code alone"),
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
            ("... while talking to mx.example.com.:", Some("mx.example.com")),
            ("[5.1.1] no such user", None),
        ] {
            assert_eq!(host(line.lines()).as_deref(), expected, "{line}");
        }
    }
}
