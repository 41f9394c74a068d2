//! Values with a type before a semicolon, RFC 3464 sections 2.1.2 and 2.3.1, and the addresses in them (RFC 3461
//! section 4, RFC 6533 section 3), as servers write them.

use crate::mail::{decode, unfold};
use crate::smtp::DiagnosticType;
use std::borrow::Cow;
use std::net::IpAddr;

/// No address and no host is longer; what is, is cut.
const NAME_LIMIT: usize = 1024;
/// A reply of many lines has 4 KB; what is longer is cut.
const DIAGNOSTIC_LIMIT: usize = 8192;
/// `X-Outbound-Mail-Relay` has 21.
const TYPE_LIMIT: usize = 40;
/// Types that gateways are known to end with a colon.
const COLON_TYPES: [&[u8]; 2] = [b"rfc822", b"smtp"];
/// How Exchange marks an Internet address that it has wrapped in another.
const ENCAPSULATED: &str = "IMCEASMTP-";
/// What stands around a reply where a server quotes it.
const QUOTES: [(&str, &str); 3] = [("\"", "\""), ("(", ")"), ("<", ">")];

/// `type ";" value`: the type (empty when there is none) and the value, of one line.
fn typed(line: &[u8]) -> (&[u8], &[u8]) {
    let cut = line.iter().take(TYPE_LIMIT).position(|byte| *byte == b';');
    if let Some((kind, rest)) = cut.and_then(|cut| line.split_at_checked(cut)) {
        // `rfc/822;` is one server's spelling; a digit in front is a reply that has a semicolon.
        let is_type = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/' | b'.');
        let kind = without_comment(kind);
        if kind.first().is_none_or(u8::is_ascii_alphabetic) && kind.iter().all(is_type) {
            return (kind, rest.get(1..).unwrap_or_default().trim_ascii());
        }
    }
    // `SMTP:a@b.example`: a colon in the place of the semicolon, behind a type that is known.
    let kind = COLON_TYPES.iter().find_map(|kind| {
        let begin = line.get(..kind.len()).filter(|begin| begin.eq_ignore_ascii_case(kind))?;
        Some((begin, line.get(kind.len()..)?.strip_prefix(b":")?.trim_ascii()))
    });
    kind.unwrap_or((b"", line))
}

/// `rfc822 (mail)`: the type alone.
fn without_comment(kind: &[u8]) -> &[u8] {
    let end = kind.iter().position(|byte| *byte == b'(').unwrap_or(kind.len());
    kind.get(..end).unwrap_or(kind).trim_ascii()
}

/// Final-Recipient, Original-Recipient, X-Postfix-Sender: the address alone, none when nothing is left.
#[must_use]
pub(super) fn address(value: &[u8]) -> Option<String> {
    let line = unfold(value);
    let (kind, value) = typed(&line);
    let value = value.get(..NAME_LIMIT).unwrap_or(value);
    let plain = without_stray_backslashes(value);
    let text = if value.starts_with(b"=?") { decode::unstructured(value).into() } else { lossy_text(&plain) };
    let text = if kind.eq_ignore_ascii_case(b"utf-8") {
        embedded_unicode(&text).into()
    } else if !text.contains('@') && text.contains("+40") {
        // An address without `@` that has an encoded one: the reporting server forgot to decode ORCPT.
        xtext(&text).into()
    } else {
        text
    };
    let text = without_surroundings(in_brackets(&text));
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    if text.is_empty() {
        return None;
    }
    let address = unquoted(text);
    // A fold inside an address.
    let address = if address.contains(' ') { address.replace("@ ", "@") } else { address };
    Some(encapsulated(&address).unwrap_or(address))
}

/// Exchange's `IMCEASMTP-a+40b+2Eexample@c.example`: an address inside an address, `+` and two digits for what is no letter.
fn encapsulated(text: &str) -> Option<String> {
    let (inner, _) = text.get(ENCAPSULATED.len()..)?.rsplit_once('@')?;
    let begins = text.get(..ENCAPSULATED.len())?.eq_ignore_ascii_case(ENCAPSULATED);
    Some(xtext(inner)).filter(|address| begins && address.contains('@'))
}

/// Reporting-MTA, Remote-MTA: the name alone.
#[must_use]
pub(super) fn host(value: &[u8]) -> Option<String> {
    let line = unfold(value);
    let (_, value) = typed(&line);
    let text = lossy_text(value.get(..NAME_LIMIT).unwrap_or(value));
    let name = text.split([' ', '\t', '(', ';', '<', '>', ',']).find(|word| !word.is_empty())?;
    let name = without_address(name).trim_end_matches('.');
    Some(name.to_owned()).filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case("unknown"))
}

/// `mx.example[192.0.2.1]` and `mx.example:25`: the name. Where there is none, the address is the name.
fn without_address(name: &str) -> &str {
    let bracket =
        name.split_once('[').filter(|(_, rest)| rest.trim_end_matches(']').parse::<IpAddr>().is_ok());
    let port = name.split_once(':').filter(|(_, rest)| rest.parse::<u16>().is_ok());
    let named = bracket.or(port).map(|(before, _)| before);
    named.filter(|before| !before.is_empty()).unwrap_or(name)
}

/// Diagnostic-Code: whose words they are, and the words.
#[must_use]
pub(super) fn diagnostic(value: &[u8]) -> (DiagnosticType, Option<String>) {
    let line = unfold(value);
    let (kind, value) = typed(&line);
    let value = value.get(..DIAGNOSTIC_LIMIT).unwrap_or(value);
    let text = if value.starts_with(b"=?") { decode::unstructured(value).into() } else { lossy_text(value) };
    let text = as_said(&text);
    let kind = match kind.to_ascii_lowercase().as_slice() {
        b"smtp" | b"lmtp" | b"esmtp" => DiagnosticType::Smtp,
        b"x-unix" => DiagnosticType::Command,
        kind if kind.starts_with(b"x-") => DiagnosticType::Reporter,
        _ => DiagnosticType::Unknown,
    };
    (kind, (!text.is_empty()).then(|| text.to_owned()))
}

/// A reply without the quotation marks or brackets that a server put around it.
fn as_said(text: &str) -> &str {
    let quoted = QUOTES.iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close));
    quoted.filter(|inner| inner.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(text)
}

/// The text of bytes that should be ASCII or UTF-8 and sometimes are neither: an escape sequence is Japanese mail's own
/// charset (RFC 1468), which looks like ASCII.
#[must_use]
pub(super) fn lossy_text(bytes: &[u8]) -> Cow<'_, str> {
    let japanese = bytes.contains(&b'\x1b') && memchr::memmem::find(bytes, b"\x1b$").is_some();
    let charset = if japanese { "iso-2022-jp" } else { "utf-8" };
    match decode::charset_decoded(bytes, Some(charset)).0 {
        Cow::Borrowed(text) => text.trim().into(),
        Cow::Owned(text) => text.trim().to_owned().into(),
    }
}

/// Postfix before 3.6.17, 3.7.13, 3.8.8, 3.9.2 and 3.10.0 quotes UTF-8 by putting a backslash before each byte.
fn without_stray_backslashes(value: &[u8]) -> Cow<'_, [u8]> {
    if !value.contains(&b'\\') {
        return value.into();
    }
    let stray =
        |index: usize, byte: u8| byte == b'\\' && value.get(index + 1).is_some_and(|next| !next.is_ascii());
    value.iter().enumerate().filter(|(index, byte)| !stray(*index, **byte)).map(|(_, byte)| *byte).collect()
}

/// `Name <address> (comment)` and `<address`: what stands in the brackets, without a source route.
fn in_brackets(text: &str) -> &str {
    let Some((_, rest)) = text.split_once('<').filter(|_| !text.starts_with('"') || text.contains("\" <"))
    else {
        return text;
    };
    let inner = rest.rsplit_once('>').map_or(rest, |(inner, _)| inner);
    match inner.split_once(':') {
        Some((route, address)) if route.starts_with('@') => address,
        _ => inner,
    }
}

/// An address without a comment or a semicolon behind it, and without quotation marks around all of it.
fn without_surroundings(text: &str) -> &str {
    let text = text.trim().trim_end_matches([';', ',']).trim_end();
    let text = match text.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) {
        Some((address, _)) if address.contains('@') => address.trim_end(),
        _ => text,
    };
    let whole = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    whole.filter(|inner| inner.contains('@') && !inner.contains('"')).unwrap_or(text)
}

/// A local part in quotes that needs none: `"ayşe"@mail.example`.
fn unquoted(address: &str) -> String {
    let plain = |local: &str| {
        !local.is_empty() && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c))
    };
    match address.strip_prefix('"').and_then(|rest| rest.rsplit_once("\"@")) {
        Some((local, domain)) if plain(local) => format!("{local}@{domain}"),
        _ => address.to_owned(),
    }
}

/// `xtext = *( xchar / "+" 2HEXDIG )`, RFC 3461 section 4.
fn xtext(text: &str) -> String {
    let mut pieces = text.split('+');
    let mut decoded = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let code =
            piece.split_at_checked(2).and_then(|(hex, rest)| Some((u8::from_str_radix(hex, 16).ok()?, rest)));
        match code {
            Some((code, rest)) => {
                decoded.push(code);
                decoded.extend_from_slice(rest.as_bytes());
            }
            None => {
                decoded.push(b'+');
                decoded.extend_from_slice(piece.as_bytes());
            }
        }
    }
    lossy_text(&decoded).into_owned()
}

/// `EmbeddedUnicodeChar = "\x{" HEXPOINT "}"`, RFC 6533 section 3.
fn embedded_unicode(text: &str) -> String {
    let mut pieces = text.split("\\x{");
    let mut decoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let code = piece.split_once('}').and_then(|(hex, rest)| {
            Some((u32::from_str_radix(hex, 16).ok().and_then(char::from_u32)?, rest))
        });
        match code {
            Some((character, rest)) => {
                decoded.push(character);
                decoded.push_str(rest);
            }
            None => {
                decoded.push_str("\\x{");
                decoded.push_str(piece);
            }
        }
    }
    decoded
}

#[cfg(test)]
mod tests;
