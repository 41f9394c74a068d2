//! A reply without what differs from one mail to the next: no address, no name that a client gave, no number but its codes.
//! What is left tells nothing of a person, and is the same for all mails that were refused for the same reason.

use super::beginning;
use memchr::{memchr_iter, memmem};

/// What stands for the words that were left out.
const MASK: u8 = b'*';
/// A longer word is a token that some program made.
const WORD_LIMIT: usize = 60;
/// Digits that the name of a host may have: `mx12.example.com`.
const HOST_DIGITS: usize = 2;

/// What stands between angle brackets and is no name that somebody gave: a command, and the null sender.
const COMMANDS: [&[u8]; 3] = [b"<DATA>", b"<END-OF-MESSAGE>", b"<>"];

/// Appends the masked words to `masked`, one blank between two of them; words that have one of the `names` in them go, too.
pub fn mask(words: &[u8], names: &[&[u8]], masked: &mut Vec<u8>) {
    let mut first = true;
    let (mut to_close, mut in_brackets) = (memchr_iter(b'>', words).count(), false);
    let mut code = None;
    for word in words.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()) {
        if !std::mem::take(&mut first) {
            masked.push(b' ');
        }
        let was_in_brackets = in_brackets;
        let letters = Letters::of(word);
        to_close -= letters.closes;
        if letters.opens || letters.closes > 0 {
            // a bracket that nobody closes quotes nothing
            in_brackets = letters.opens_last && to_close > 0;
        }
        let is_named = || names.iter().any(|name| !name.is_empty() && memmem::find(word, name).is_some());
        if !was_in_brackets && letters.tell_nothing(word, &mut code) && !is_named() {
            masked.extend_from_slice(word);
        } else {
            masked.push(MASK);
            masked.extend(word.last().filter(|last| matches!(last, b':' | b',' | b';' | b'.')));
        }
    }
}

/// The same as text of at most `limit` bytes.
#[must_use]
pub fn masked(words: &str, limit: usize) -> String {
    let mut bytes = Vec::new();
    mask(words.as_bytes(), &[], &mut bytes);
    beginning(&String::from_utf8_lossy(&bytes), limit).to_owned()
}

/// What a word is made of.
#[derive(Default)]
struct Letters {
    alphabetic: usize,
    digits: usize,
    dots: usize,
    closes: usize,
    opens: bool,
    /// Of its angle brackets the last one opens.
    opens_last: bool,
    /// It is an address, or has one behind it.
    addresses: bool,
}

impl Letters {
    fn of(word: &[u8]) -> Self {
        let mut letters = Self::default();
        for byte in word {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' => letters.alphabetic += 1,
                b'0'..=b'9' => letters.digits += 1,
                b'.' => letters.dots += 1,
                b'<' => (letters.opens, letters.opens_last) = (true, true),
                b'>' => (letters.closes, letters.opens_last) = (letters.closes + 1, false),
                b'@' | b'[' => letters.addresses = true,
                _ => {}
            }
        }
        letters
    }

    /// Whether the word may stay; `code` is the reply's own, once it has come.
    fn tell_nothing<'a>(&self, word: &'a [u8], code: &mut Option<&'a [u8]>) -> bool {
        let Self { alphabetic, digits, dots, .. } = *self;
        match digits {
            _ if self.opens => COMMANDS.contains(&word.strip_suffix(b":").unwrap_or(word)),
            _ if self.addresses => false,
            0 => word.len() <= WORD_LIMIT,
            _ if alphabetic == 0 => is_code(word, code),
            _ => dots > 0 && alphabetic > digits && digits <= HOST_DIGITS,
        }
    }
}

/// `550`, `550-5.1.1`, `(#5.1.1)`. A reply has one code of three digits, which may come again in each of its lines.
fn is_code<'a>(word: &'a [u8], code: &mut Option<&'a [u8]>) -> bool {
    let start = word.iter().position(u8::is_ascii_digit).unwrap_or_default();
    let codes = word.get(start..).unwrap_or_default();
    let codes = codes.trim_ascii_end();
    let end = codes.iter().rposition(u8::is_ascii_digit).map_or(0, |end| end + 1);
    let mut parts = codes.get(..end).unwrap_or_default().split(|byte| *byte == b'-');
    parts.all(|part| {
        let numbers = part.split(|byte| *byte == b'.');
        let few = numbers.clone().all(|number| (1..=3).contains(&number.len()));
        let class = matches!(part.first(), Some(b'2' | b'4' | b'5'));
        let digits = part.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
        let count = numbers.count();
        let is_reply_code =
            |known: &mut Option<&'a [u8]>| part.len() == 3 && *known.get_or_insert(part) == part;
        class
            && digits
            && few
            && (count == 3 && part.get(1) == Some(&b'.') || count == 1 && is_reply_code(code))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_the_same_in_every_mail_stays() {
        let cases = [
            (
                "550 5.1.1 <a@example.org>: User unknown",
                "550 5.1.1 *: User unknown",
                "codes stay, an address goes",
            ),
            (
                "550 no 550 such 250 user 277",
                "550 no 550 such * user *",
                "no number that is as long as a code",
            ),
            ("550-5.7.1 no 550 5.7.1 (#5.7.1).", "550-5.7.1 no 550 5.7.1 (#5.7.1).", "all forms of codes"),
            ("504 <pc>: Helo command rejected", "504 *: Helo command rejected", "the name of a client"),
            ("501 <my own pc>: no <x", "501 * * *: no *", "a name of several words, and a bracket alone"),
            ("503 5.5.0 <DATA>: no", "503 5.5.0 <DATA>: no", "a command"),
            ("554 <>: no", "554 <>: no", "the null sender"),
            ("554 192.0.2.1 blocked, 5.45.192.1 too", "554 * blocked, * too", "an IP address is no code"),
            ("host mx.example.org[192.0.2.1] said:", "host * said:", "the peer"),
            ("blocked using zen.spamhaus.org;", "blocked using zen.spamhaus.org;", "the name of a list"),
            ("dnsbl-1.example.net", "dnsbl-1.example.net", "a host with a number"),
            ("try in 300 seconds", "try in * seconds", "a number"),
            ("[AM6PR04MB1234.example.com 2026-11-26T03:00]", "* *", "a trace"),
            ("a1b2c3.4d5e6f77", "*", "a token"),
            ("kullanıcı yok", "kullanıcı yok", "other letters than ASCII"),
            ("", "", "nothing"),
        ];
        for (words, expected, why) in cases {
            assert_eq!(masked(words, 200), expected, "{why}");
        }
    }

    #[test]
    fn a_cut_falls_between_characters() {
        assert_eq!(masked("şşş", 3), "ş");
    }
}
