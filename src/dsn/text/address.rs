//! An address in a line of a text, and what stands around it.

use super::told::begins_with;
use crate::smtp::Address;
use aho_corasick::{AhoCorasick, BuildError};
use std::collections::HashSet;
use std::net::IpAddr;
use std::sync::LazyLock;

/// Longer ones are no addresses (RFC 5321 section 4.5.3.1.3).
const ADDRESS_LIMIT: usize = 254;
/// What stands before an address at the beginning of a line.
const BULLETS: [char; 10] = ['*', '-', '•', '[', ' ', '\t', '>', '\u{a0}', '|', '\''];
/// Words in lower case that make an address in a sentence somebody else's.
const OTHERS: [&str; 30] = [
    "by the list",
    "by the mailing list",
    "via the list",
    "via the mailing list",
    "from:",
    "contact",
    "message-id",
    "message id",
    "subject:",
    "reply-to",
    "reply to",
    "sender",
    "mail from",
    "send mail to",
    "http",
    "mailto:",
    "e-mail to",
    "reporting-mta",
    "delivered-to",
    "identifier",
    "original address",
    "write to",
    "bilgi için",
    "sorularınız",
    "for help",
    "complain",
    "ikayet",
    "ikâyet",
    "letişim",
    "questions",
];
/// What stands between the addresses of a list, and what may stand around each.
const BETWEEN: [&str; 9] = [",", ";", "and", "ve", "und", "et", "y", "e", ", and"];
/// The same where one of several is to be asked.
const ALTERNATIVES: [&str; 6] = ["or", "veya", "ya da", "oder", "ou", "o"];
const AROUND: [char; 7] = [' ', '<', '>', '"', '\'', '(', ')'];
static SOMEBODY_ELSE: LazyLock<Result<AhoCorasick, BuildError>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(OTHERS));

/// What stands before the address that a line ends with.
pub(super) fn words_before<'a>(line: &'a str, address: &str) -> Option<&'a str> {
    line.trim_end_matches(['>', ']', ')', '.', '\'', '"', ' ']).strip_suffix(address)
}

/// The address at the beginning of a line, and what follows it.
pub(in crate::dsn) fn leading(line: &str) -> Option<(&str, &str)> {
    let line = without_number(line.trim_start_matches(BULLETS));
    if let Some(address) = in_transcript(line) {
        return Some((address, line));
    }
    let (address, rest) = match line
        .strip_prefix('<')
        .map(|rest| ('>', rest))
        .or(line.strip_prefix('"').map(|rest| ('"', rest)))
    {
        Some((end, rest)) => rest.split_once(end)?,
        None => {
            let end = line.find(|c: char| !is_address_letter(c)).unwrap_or(line.len());
            let (address, rest) = line.split_at_checked(end)?;
            let bare = address.trim_end_matches(['.', ':', ',', '\'']);
            (bare, rest)
        }
    };
    let enclosed = line.starts_with('<') && is_rare_address(address);
    if !enclosed && !is_address(address) {
        return None;
    }
    // `a@b.example<mailto:a@b.example>`
    let rest = match rest.strip_prefix("<mailto:") {
        Some(link) => link.split_once('>').map_or("", |(_, rest)| rest),
        None => rest,
    };
    Some((
        address,
        rest.trim_start_matches([':', ',', ';', '.', ']', ')', '>', '-', '|', ' ', '\t']).trim_end(),
    ))
}

/// `1. a@b.example`, `2) c@d.example`: what a list counts.
fn without_number(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let counted = rest.strip_prefix(['.', ')']).filter(|_| line.len() - rest.len() < 4 && line != rest);
    counted.filter(|rest| rest.starts_with(' ')).map_or(line, str::trim_start)
}

/// `Reply-code SP [ status-code SP ] "<" address ">..."`, as sendmail ends the dialogue about a recipient.
pub(super) fn in_transcript(line: &str) -> Option<&str> {
    let (codes, rest) = line.split_once('<')?;
    let coded = codes.len() >= 4 && codes.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.'));
    let (address, _) = rest.split_once(">...")?;
    (coded && is_address(address)).then_some(address)
}

/// The only address in a line, unless the line is about somebody else. Of several it is the only one that is not in `own` (in
/// lower case) and that no word before it makes somebody else's: `to a@b.example, sent by the list c@d.example`.
pub(super) fn within<'a>(line: &'a str, own: &HashSet<String>) -> Option<&'a str> {
    if !line.contains('@') {
        return None;
    }
    let found = addresses(line);
    let (_, first) = *found.first()?;
    if found.iter().all(|(_, other)| other.eq_ignore_ascii_case(first)) {
        return (!is_of_somebody_else(line, first)).then_some(first);
    }
    let mut others = false;
    let mut named = found.into_iter().filter(|(before, address)| {
        let goes_on = BETWEEN.contains(before) || ALTERNATIVES.contains(before);
        others = others && goes_on || is_somebody_else(before) || ends_with_from(before);
        !others && !own.contains(&address.to_lowercase())
    });
    let (_, only) = named.next()?;
    named.all(|(_, other)| other.eq_ignore_ascii_case(only)).then_some(only)
}

/// The addresses in a line, each behind the words that stand before it.
fn addresses(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let (mut at, mut end) = (0, 0);
    for piece in line.split_inclusive(|c: char| !is_address_letter(c)) {
        let word = address_of(piece);
        if is_address(word) {
            found.push((line.get(end..at).unwrap_or_default().trim_matches(AROUND), word));
            end = at + word.len();
        }
        at += piece.len();
    }
    found
}

/// A word of address letters, without what stands around an address.
fn address_of(piece: &str) -> &str {
    let word = piece.trim_end_matches(|c: char| !is_address_letter(c));
    let word = word.trim_end_matches(['.', '\'', '!']).trim_start_matches(['\'', '.', '=']);
    // The attribute of an X.400 address.
    if begins_with(word, "smtp=") { word.get(5..).unwrap_or_default() } else { word }
}

/// The addresses of a line where there are several and nothing but a comma or an `and` stands between them, unless the line
/// is about somebody else.
pub(super) fn listed(line: &str) -> Vec<&str> {
    if memchr::memchr_iter(b'@', line.as_bytes()).nth(1).is_none() {
        return Vec::new();
    }
    match addresses(line).as_slice() {
        [(_, first), more @ ..]
            if !more.is_empty()
                && more.iter().all(|(before, _)| BETWEEN.contains(before))
                && !is_of_somebody_else(line, first) =>
        {
            std::iter::once(*first).chain(more.iter().map(|(_, address)| *address)).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether what stands around an address makes it the address of somebody else.
fn is_of_somebody_else(line: &str, address: &str) -> bool {
    // The address that was written is nobody else's.
    if ["(expanded from", "(generated from"].iter().any(|words| line.starts_with(words)) {
        return false;
    }
    if wrote(line, address) {
        return true;
    }
    if !is_somebody_else(line) {
        return false;
    }
    // The name of a recipient may be such a word.
    begins_with(address, "postmaster@") || is_somebody_else(&line.replace(address, ""))
}

fn is_somebody_else(words: &str) -> bool {
    SOMEBODY_ELSE.as_ref().map_or(true, |others| others.is_match(words))
}

/// `a mail from <a@b.example>`: who wrote, and not whom it was for.
fn wrote(line: &str, address: &str) -> bool {
    line.split_once(address).is_some_and(|(before, _)| ends_with_from(before))
}

fn ends_with_from(before: &str) -> bool {
    let before = before.trim_end_matches(['<', '"', '\'', ' ']);
    before.rsplit(' ').next().is_some_and(|word| word.eq_ignore_ascii_case("from"))
}

fn is_address_letter(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '@' | '.'
                | '-'
                | '_'
                | '+'
                | '='
                | '\''
                | '/'
                | '!'
                | '#'
                | '$'
                | '%'
                | '&'
                | '*'
                | '?'
                | '^'
                | '~'
                | '{'
                | '}'
        )
}

/// Local part and domain, of letters that addresses have.
fn is_address(text: &str) -> bool {
    let clean = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | ',' | ';' | ':');
    // most words have none, and the grammar is dear
    text.contains('@')
        && text.len() <= ADDRESS_LIMIT
        && text.chars().all(clean)
        && Address::parse(text).is_some_and(|address| is_domain(&address.domain))
}

/// `Quoted-string` and `address-literal`, RFC 5321 section 4.1.2: `"ali veli"@b.example`, `ali@[192.0.2.1]`.
fn is_rare_address(text: &str) -> bool {
    let Some(Address { domain, .. }) = Address::parse(text).filter(|_| text.len() <= ADDRESS_LIMIT) else {
        return false;
    };
    let literal = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let literal = literal.map(|address| address.strip_prefix("IPv6:").unwrap_or(address));
    literal.is_some_and(|address| address.parse::<IpAddr>().is_ok())
        || text.starts_with('"') && is_domain(&domain)
}

fn is_domain(domain: &str) -> bool {
    let clean = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_');
    domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.') && domain.chars().all(clean)
}
