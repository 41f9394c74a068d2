//! An address in a line of a text, and what stands around it.

use super::told::begins_with;
use crate::smtp::Address;
use aho_corasick::{AhoCorasick, BuildError};
use std::net::IpAddr;
use std::sync::LazyLock;

/// Longer ones are no addresses (RFC 5321 section 4.5.3.1.3).
const ADDRESS_LIMIT: usize = 254;
/// What stands before an address at the beginning of a line.
const BULLETS: [char; 10] = ['*', '-', '•', '[', ' ', '\t', '>', '\u{a0}', '|', '\''];
/// Words in lower case that make an address in a sentence somebody else's.
const OTHERS: [&str; 26] = [
    "by the list",
    "by the mailing list",
    "from:",
    "contact",
    "message-id",
    "subject:",
    "reply-to",
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

/// The only address in a line, unless the line is about somebody else.
pub(super) fn within(line: &str) -> Option<&str> {
    if !line.contains('@') {
        return None;
    }
    let mut found = line
        .split(|c: char| !is_address_letter(c))
        .map(|word| word.trim_end_matches(['.', '\'', '!']).trim_start_matches(['\'', '.', '=']))
        // The attribute of an X.400 address.
        .map(|word| if begins_with(word, "smtp=") { word.get(5..).unwrap_or_default() } else { word })
        .filter(|word| is_address(word));
    let first = found.next()?;
    let only = found.all(|other| other.eq_ignore_ascii_case(first));
    (only && !is_of_somebody_else(line, first)).then_some(first)
}

/// The addresses of a line where there are several and nothing but a comma or an `and` stands between them, unless the line
/// is about somebody else.
pub(super) fn listed(line: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    if memchr::memchr_iter(b'@', line.as_bytes()).nth(1).is_none() {
        return found;
    }
    let (mut at, mut end) = (0, 0);
    for piece in line.split_inclusive(|c: char| !is_address_letter(c)) {
        let word = piece.trim_end_matches(|c: char| !is_address_letter(c)).trim_end_matches(['.', '\'', '!']);
        if is_address(word) {
            let between = line.get(end..at).unwrap_or_default().trim_matches(AROUND);
            if !found.is_empty() && !BETWEEN.contains(&between) {
                return Vec::new();
            }
            found.push(word);
            end = at + word.len();
        }
        at += piece.len();
    }
    match found.as_slice() {
        [first, _, ..] if !is_of_somebody_else(line, first) => found,
        _ => Vec::new(),
    }
}

/// Whether what stands around an address makes it the address of somebody else.
fn is_of_somebody_else(line: &str, address: &str) -> bool {
    let tells = |text: &str| SOMEBODY_ELSE.as_ref().map_or(true, |words| words.is_match(text));
    // The address that was written is nobody else's.
    if ["(expanded from", "(generated from"].iter().any(|words| line.starts_with(words)) {
        return false;
    }
    if wrote(line, address) {
        return true;
    }
    if !tells(line) {
        return false;
    }
    // The name of a recipient may be such a word.
    begins_with(address, "postmaster@") || tells(&line.replace(address, ""))
}

/// `a mail from <a@b.example>`: who wrote, and not whom it was for.
fn wrote(line: &str, address: &str) -> bool {
    let before = line.split_once(address).map(|(before, _)| before.trim_end_matches(['<', '"', '\'', ' ']));
    before
        .is_some_and(|before| before.rsplit(' ').next().is_some_and(|word| word.eq_ignore_ascii_case("from")))
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
