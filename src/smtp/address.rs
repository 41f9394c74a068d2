//! Mail addresses as RFC 5321 section 4.1.2 and RFC 6531 write them.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::char;
use nom::combinator::{map_opt, opt, recognize};
use nom::multi::{many0_count, separated_list1};
use nom::sequence::{delimited, preceded, terminated};
use std::fmt;

/// RFC 5321 section 4.5.3.1 allows 64 + 1 + 255 octets; internationalised ones, VERP and encoded forms are longer.
const ADDRESS_LIMIT: usize = 1024;

/// An address, cut at its last `@`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// As written, quotes included.
    pub local_part: String,
    /// As written; empty for a bare local name.
    pub domain: String,
}

impl Address {
    /// Reads one address, with or without angle brackets, a source route (RFC 5321 appendix C) left out.
    ///
    /// A quoted local part may hold anything; outside quotes, blanks, control characters, brackets and commas end the
    /// trust: the answer is `None`, never a piece of the text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > ADDRESS_LIMIT {
            return None;
        }
        alt((delimited(char('<'), path, char('>')), path))
            .parse(text)
            .ok()
            .and_then(|(rest, address)| rest.is_empty().then_some(address))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.local_part)?;
        if !self.domain.is_empty() {
            write!(f, "@{}", self.domain)?;
        }
        Ok(())
    }
}

/// What stands behind the last `@` of an address; none of a local name.
#[must_use]
pub fn domain_of(address: &str) -> Option<&str> {
    address.rsplit_once('@').map(|(_, domain)| domain)
}

/// What stands before it; all of a local name.
#[must_use]
pub fn local_part_of(address: &str) -> &str {
    address.rsplit_once('@').map_or(address, |(local_part, _)| local_part)
}

/// Whether two addresses have other names before the `@`; case and what stands behind a `+` make no other.
#[must_use]
pub fn is_other_name(one: &str, other: &str) -> bool {
    let name = |address: &str| local_part_of(address).split('+').next().unwrap_or_default().to_lowercase();
    name(one) != name(other)
}

/// `[ A-d-l ":" ] Mailbox`, where `A-d-l = At-domain *( "," At-domain )`.
fn path(input: &str) -> nom::IResult<&str, Address> {
    let at_domain = preceded(char('@'), take_while1(|c| is_atext(c) && c != ':'));
    preceded(opt(terminated(separated_list1(char(','), at_domain), char(':'))), mailbox).parse(input)
}

/// `Local-part "@" ( Domain / address-literal )`; the domain may be missing (a local name).
fn mailbox(input: &str) -> nom::IResult<&str, Address> {
    let text = recognize(many0_count(alt((quoted_string, take_while1(is_atext), tag("@")))));
    map_opt(text, |text: &str| {
        let (local_part, domain) = match text.rsplit_once('@') {
            // An `@` inside the quotes of a name without a domain cuts nothing.
            Some((_, domain)) if domain.ends_with('"') => (text, ""),
            Some((_, "")) => return None,
            Some(cut) => cut,
            None => (text, ""),
        };
        (!local_part.is_empty())
            .then(|| Address { local_part: local_part.to_owned(), domain: domain.to_owned() })
    })
    .parse(input)
}

/// `DQUOTE *( qtextSMTP / quoted-pairSMTP ) DQUOTE`.
fn quoted_string(input: &str) -> nom::IResult<&str, &str> {
    let qtext = take_while1(|c: char| !matches!(c, '"' | '\\') && !c.is_control());
    let quoted_pair = recognize((char('\\'), nom::character::complete::none_of("\r\n\0")));
    recognize((char('"'), many0_count(alt((qtext, quoted_pair))), char('"'))).parse(input)
}

/// Wider than `atext`: dots anywhere, pipes, slashes and UTF-8 stand in real reports.
fn is_atext(c: char) -> bool {
    !c.is_control()
        && !c.is_whitespace()
        && !matches!(c, '<' | '>' | '"' | ',' | ';' | '(' | ')' | '\\' | '@')
}

/// `ayse@example.com` of `ayse+list@example.com` (`recipient_delimiter`); none where an address has no extension.
#[must_use]
pub fn without_extension(address: &str) -> Option<String> {
    let (local_part, domain) = address.rsplit_once('@')?;
    let (user, _extension) = local_part.split_once('+')?;
    Some(format!("{user}@{domain}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_cut_at_their_last_at() {
        // (text, local part, domain, why)
        let cases = [
            ("ayse@mail.example", "ayse", "mail.example", "the ordinary one"),
            (" <ayse@mail.example> ", "ayse", "mail.example", "as in MAIL FROM"),
            ("\"a b\"@mail.example", "\"a b\"", "mail.example", "quoted local part"),
            ("\"a@b\"@mail.example", "\"a@b\"", "mail.example", "an at sign inside the quotes"),
            ("a@b@mail.example", "a@b", "mail.example", "two at signs, unquoted, as broken clients write"),
            ("<@relay.example,@b.test:ayse@mail.example>", "ayse", "mail.example", "source route"),
            ("ayşe@örnek.example", "ayşe", "örnek.example", "RFC 6531"),
            ("root", "root", "", "a local name"),
            ("\"a@b\"", "\"a@b\"", "", "a quoted local name with an at sign"),
            ("ayse@[192.0.2.1]", "ayse", "[192.0.2.1]", "address literal"),
            (
                "ayse@[IPv6:2001:db8::1]",
                "ayse",
                "[IPv6:2001:db8::1]",
                "address literal, RFC 5321 section 4.1.3",
            ),
            ("list+tag=x@mail.example", "list+tag=x", "mail.example", "VERP"),
        ];
        for (text, local_part, domain, why) in cases {
            let expected = Address { local_part: local_part.to_owned(), domain: domain.to_owned() };
            assert_eq!(Address::parse(text), Some(expected), "{why}");
        }
    }

    #[test]
    fn what_is_no_address_is_none() {
        let long = "a".repeat(ADDRESS_LIMIT + 1);
        for text in [
            "",
            "<>",
            "@",
            "ayse@",
            "a b@mail.example",
            "<ayse@mail.example",
            "a@b.test, c@d.test",
            "a\r\n@b",
            &long,
        ] {
            assert_eq!(Address::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn display_gives_back_what_parse_took() {
        for text in ["ayse@mail.example", "\"a@b\"@mail.example", "root"] {
            assert_eq!(Address::parse(text).map(|address| address.to_string()).as_deref(), Some(text));
        }
    }
}
