//! What a part is made of: Content-Type (RFC 2045 section 5, parameters also as RFC 2231 cuts them) and
//! Content-Transfer-Encoding (RFC 2045 section 6).

use super::fields::Fields;
use memchr::memmem;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take, take_while, take_while1};
use nom::character::complete::char;
use nom::combinator::{map, opt, recognize};
use nom::multi::{fold_many0, many0_count};
use nom::sequence::{delimited, preceded, separated_pair};
use std::borrow::Cow;

/// A real Content-Type has 200 bytes; the rest of a longer one is not read.
const FIELD_LIMIT: usize = 4096;
/// A real Content-Type has three parameters.
const PARAMETER_LIMIT: usize = 32;
/// Tokens and bytes between them that belong to none.
const JUNK_LIMIT: usize = 64;

/// A media type and its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentType {
    /// `type/subtype` in lower case.
    pub media: String,
    /// What stands behind it: of most types nobody asks for a parameter.
    rest: Vec<u8>,
}

impl ContentType {
    /// Reads the value of a Content-Type field; what cannot be read is `text/plain` (RFC 2045 section 5.2).
    #[must_use]
    pub fn parse(value: &[u8]) -> Self {
        let value = value.get(..FIELD_LIMIT).unwrap_or(value);
        match media_type(value) {
            Ok((rest, media)) => Self { media, rest: rest.to_vec() },
            Err(_) => Self::of("text/plain"),
        }
    }

    /// What a header says of the content below it.
    #[must_use]
    pub fn of_fields(fields: &Fields<'_>) -> Option<Self> {
        fields.first("Content-Type").map(Self::parse)
    }

    /// Whether every reader finds the same boundary in a header: one that is written once, not in the sections of RFC 2231
    /// or in its charset, without a comment that looks like another, and as it stands there. Some readers take a
    /// backslash off and some do not, or angle brackets, or blanks at the ends.
    #[must_use]
    pub fn is_boundary_certain(fields: &Fields<'_>) -> bool {
        let Some(value) = fields.first("Content-Type") else { return false };
        let content_type = Self::parse(value);
        let Some(Cow::Borrowed(boundary)) = content_type.parameter("boundary") else { return false };
        let is_letter =
            |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'<' | b'>' | b'\\');
        boundary.iter().all(is_letter)
            && !boundary.is_empty()
            && boundary.trim_ascii() == boundary
            && !value.contains(&b'\\')
            && names_one_boundary(value)
    }

    /// The media type alone of what [`Self::of_fields`] reads.
    #[must_use]
    pub fn media_of_fields(fields: &Fields<'_>) -> Option<String> {
        let value = fields.first("Content-Type")?;
        let media = media_type(value.get(..FIELD_LIMIT).unwrap_or(value));
        Some(media.map_or_else(|_| "text/plain".to_owned(), |(_, media)| media))
    }

    /// A media type without parameters.
    #[must_use]
    pub fn of(media: &str) -> Self {
        Self { media: media.to_owned(), rest: Vec::new() }
    }

    /// A parameter by its name in lower case; borrowed where it stands there as it is meant.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<Cow<'_, [u8]>> {
        let mut found: Option<Cow<'_, [u8]>> = None;
        for (attribute, text) in parameters_of(&self.rest).take(PARAMETER_LIMIT) {
            let star = memchr::memchr(b'*', attribute).unwrap_or(attribute.len());
            let (attribute, section) = attribute.split_at_checked(star).unwrap_or_default();
            if !attribute.eq_ignore_ascii_case(name.as_bytes()) {
                continue;
            }
            // A star at the end, alone or behind the number of a section, says that the value is encoded.
            let text = if section.ends_with(b"*") { percent_decoded(&text).into() } else { text };
            match &mut found {
                // RFC 2231 section 3: sections of one value, in order.
                Some(known) if !section.is_empty() => known.to_mut().extend_from_slice(&text),
                // A parameter given twice: the first counts.
                Some(_) => {}
                None => found = Some(text),
            }
        }
        found
    }

    /// A parameter whose words are ASCII, in lower case.
    #[must_use]
    pub fn word(&self, name: &str) -> Option<String> {
        self.parameter(name).map(|value| String::from_utf8_lossy(&value).trim().to_ascii_lowercase())
    }

    /// Has parts.
    #[must_use]
    pub fn is_multipart(&self) -> bool {
        self.media.starts_with("multipart/")
    }
}

/// Encodings by their names, and as some programs write those.
const ENCODINGS: [(&[u8], Encoding); 8] = [
    (b"7bit", Encoding::Identity),
    (b"8bit", Encoding::Identity),
    (b"quoted-printable", Encoding::QuotedPrintable),
    (b"base64", Encoding::Base64),
    (b"binary", Encoding::Identity),
    (b"7-bit", Encoding::Identity),
    (b"8-bit", Encoding::Identity),
    (b"", Encoding::Identity),
];

/// How the bytes of a leaf are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// 7bit, 8bit, binary, or nothing said.
    #[default]
    Identity,
    /// RFC 2045 section 6.7.
    QuotedPrintable,
    /// RFC 2045 section 6.8.
    Base64,
    /// Something else: nobody can say what the bytes mean.
    Unknown,
}

impl Encoding {
    /// What a header says of the content below it.
    #[must_use]
    pub fn of_fields(fields: &Fields<'_>) -> Self {
        fields.first("Content-Transfer-Encoding").map(Self::parse).unwrap_or_default()
    }

    /// Reads the value of a Content-Transfer-Encoding field.
    #[must_use]
    pub fn parse(value: &[u8]) -> Self {
        let word = value.split(|byte| matches!(byte, b';' | b'(')).next().unwrap_or_default().trim_ascii();
        let known = ENCODINGS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name));
        known.map_or(Self::Unknown, |(_, encoding)| *encoding)
    }
}

/// `type "/" subtype`, in lower case.
fn media_type(input: &[u8]) -> nom::IResult<&[u8], String> {
    map(
        preceded(
            blanks,
            separated_pair(take_while1(is_token), (blanks, char('/'), blanks), take_while1(is_token)),
        ),
        |(kind, subtype)| lower_case([kind, b"/", subtype].concat()),
    )
    .parse(input)
}

/// `*( ";" parameter )`; a missing or doubled semicolon is forgiven, junk between is stepped over. Each step leaves a
/// whole token behind: the same letters are never tried again as the beginning of another.
fn parameters_of(mut input: &[u8]) -> impl Iterator<Item = Parameter<'_>> {
    let mut left = JUNK_LIMIT;
    std::iter::from_fn(move || {
        loop {
            input = separators(input).map_or(input, |(rest, ())| rest);
            match parameter(input) {
                Ok((rest, parameter)) => {
                    input = rest;
                    return Some(parameter);
                }
                Err(_) => input = junk(input).ok()?.0,
            }
            left = left.checked_sub(1)?;
        }
    })
}

/// A name and a value.
type Parameter<'a> = (&'a [u8], Cow<'a, [u8]>);

/// `attribute "=" value`
fn parameter(input: &[u8]) -> nom::IResult<&[u8], Parameter<'_>> {
    // Unquoted boundaries with `=` and `/` in them are common, so a value ends at a blank or a semicolon only.
    let bare = map(take_while(|byte| byte != b';' && !is_blank(byte)), Cow::Borrowed);
    separated_pair(take_while1(is_token), (blanks, char('='), blanks), alt((quoted_string, bare)))
        .parse(input)
}

/// `DQUOTE *( qtext / quoted-pair ) DQUOTE`
fn quoted_string(input: &[u8]) -> nom::IResult<&[u8], Cow<'_, [u8]>> {
    let qtext = take_while1(|byte| !matches!(byte, b'"' | b'\\'));
    let quoted_pair = preceded(char('\\'), take(1_usize));
    let content = recognize(many0_count(alt((qtext, quoted_pair))));
    map(delimited(char('"'), content, char('"')), unquoted).parse(input)
}

/// Without what quotes and without line breaks.
fn unquoted(content: &[u8]) -> Cow<'_, [u8]> {
    if memchr::memchr3(b'\\', b'\r', b'\n', content).is_none() {
        return content.into();
    }
    let mut text = Vec::with_capacity(content.len());
    let mut bytes = content.iter().copied();
    while let Some(byte) = bytes.next() {
        let meant = if byte == b'\\' { bytes.next() } else { Some(byte) };
        text.extend(meant.filter(|byte| !is_line_break(*byte)));
    }
    text.into()
}

/// What is no parameter: a token, or the one byte that begins none.
fn junk(input: &[u8]) -> nom::IResult<&[u8], &[u8]> {
    alt((take_while1(is_token), take(1_usize))).parse(input)
}

/// Semicolons, blanks and comments, in any number. A comment that does not end takes the rest of the field with it.
fn separators(input: &[u8]) -> nom::IResult<&[u8], ()> {
    let comment = map((char('('), take_while(|byte| byte != b')'), opt(char(')'))), |_| ());
    let gap = map(take_while1(|byte| byte == b';' || is_blank(byte)), |_| ());
    fold_many0(alt((gap, comment)), || (), |(), ()| ()).parse(input)
}

/// RFC 2231 section 4: `charset "'" [ language ] "'"`, then text with `%` and two hexadecimal digits.
fn percent_decoded(text: &[u8]) -> Vec<u8> {
    let text = match text.splitn(3, |byte| *byte == b'\'').collect::<Vec<_>>().as_slice() {
        [_, _, rest] => *rest,
        _ => text,
    };
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&byte, tail)) = rest.split_first() {
        let digits = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(code) if byte == b'%' => {
                decoded.push(code);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                decoded.push(byte);
                rest = tail;
            }
        }
    }
    decoded
}

/// Whether the parameter's name stands there once, wherever that is, and is not that of a section.
fn names_one_boundary(value: &[u8]) -> bool {
    let lower = value.to_ascii_lowercase();
    let behind = memmem::find_iter(&lower, b"boundary").filter_map(|at| lower.get(at + b"boundary".len()..));
    let mut signs =
        behind.filter_map(|rest| rest.trim_ascii_start().first()).filter(|sign| b"=*".contains(sign));
    signs.next() == Some(&b'=') && signs.next().is_none()
}

fn blanks(input: &[u8]) -> nom::IResult<&[u8], &[u8]> {
    take_while(is_blank).parse(input)
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'{'..=b'~')
}

fn is_line_break(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}

/// Of tokens, which are ASCII.
fn lower_case(mut token: Vec<u8>) -> String {
    token.make_ascii_lowercase();
    String::from_utf8(token).unwrap_or_default()
}

#[cfg(test)]
mod tests;
