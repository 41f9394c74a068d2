//! From the bytes of one leaf, or of one header field, to text: transfer encoding, then charset (RFC 2045, RFC 2047).

use super::content::{ContentType, Encoding};
use super::fields::unfold;
use aho_corasick::{AhoCorasick, BuildError};
use encoding_rs::{UTF_8, WINDOWS_1254};
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::html::html_to_text;
use mail_parser::parsers::MessageStream;
use mail_parser::{Address, HeaderValue};
use memchr::memchr_iter;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Encoded words and address lists are given to mail-parser, whose cost is not linear in hostile ones.
const FIELD_LIMIT: usize = 16_384;

/// What a leaf says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// With line ends as LF.
    pub text: String,
    /// Something could not be decoded: a byte dropped or replaced, an encoding or charset unknown.
    pub lossy: bool,
}

/// Decodes a leaf of text.
#[must_use]
pub fn leaf(content: &[u8], content_type: &ContentType, encoding: Encoding) -> Decoded {
    let (bytes, dropped) = transfer_decoded(content, encoding);
    let (text, replaced) = charset_decoded(&bytes, content_type.word("charset").as_deref());
    Decoded { text: with_line_feeds(&text), lossy: dropped || replaced }
}

/// CRLF becomes LF, a lone CR stays.
fn with_line_feeds(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    let mut from = 0;
    for end in memchr_iter(b'\r', text.as_bytes()) {
        if text.as_bytes().get(end + 1) == Some(&b'\n') {
            found.push_str(text.get(from..end).unwrap_or_default());
            from = end + 1;
        }
    }
    found.push_str(text.get(from..).unwrap_or_default());
    found
}

/// Takes the transfer encoding off; the flag tells that bytes were dropped.
#[must_use]
pub fn transfer_decoded(content: &[u8], encoding: Encoding) -> (Cow<'_, [u8]>, bool) {
    match encoding {
        Encoding::Identity => (Cow::Borrowed(content), false),
        Encoding::Unknown => (Cow::Borrowed(content), true),
        Encoding::QuotedPrintable => {
            let decoded = quoted_printable::decode(content, quoted_printable::ParseMode::Robust);
            (Cow::Owned(decoded.unwrap_or_default()), !content.is_ascii())
        }
        Encoding::Base64 => {
            let alphabet = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
            let mut clean: Vec<u8> = content.iter().copied().filter(alphabet).collect();
            let dropped = content.iter().filter(|byte| !byte.is_ascii_whitespace()).count() != clean.len();
            // The decoder loses the last bytes of what was not padded.
            clean.push(b'=');
            match base64_decode(&clean) {
                Some(decoded) => (Cow::Owned(decoded), dropped),
                None => (Cow::Borrowed(&[]), true),
            }
        }
    }
}

/// Decodes bytes of a charset; the flag tells that something was replaced.
///
/// `us-ascii` and no charset at all are often untrue, so UTF-8 is tried first, then Windows-1254: Windows-1252, which
/// browsers try, with the six letters of Turkish in the place of six that Icelandic has.
#[must_use]
pub fn charset_decoded<'a>(bytes: &'a [u8], charset: Option<&str>) -> (Cow<'a, str>, bool) {
    let encoding = match charset {
        None | Some("us-ascii") => {
            return match std::str::from_utf8(bytes) {
                Ok(text) => (Cow::Borrowed(text), false),
                Err(_) => (WINDOWS_1254.decode_without_bom_handling(bytes).0, true),
            };
        }
        Some("utf-8") => match std::str::from_utf8(bytes) {
            Ok(text) if !text.starts_with('\u{feff}') => return (Cow::Borrowed(text), false),
            _ => Some(UTF_8),
        },
        Some(label) => encoding_rs::Encoding::for_label(label.as_bytes()),
    };
    match encoding {
        Some(encoding) => {
            let (text, _, replaced) = encoding.decode(bytes);
            (text, replaced)
        }
        None => {
            let (text, replaced) = UTF_8.decode_without_bom_handling(bytes);
            (text, replaced || !bytes.is_ascii())
        }
    }
}

/// The value of an unstructured field, RFC 2047 words decoded, on one line.
#[must_use]
pub fn unstructured(value: &[u8]) -> String {
    let line = unfold(value.get(..FIELD_LIMIT).unwrap_or(value));
    let mut line = charset_decoded(&line, None).0.into_owned();
    if !line.contains("=?") {
        return line;
    }
    line.push('\n');
    match MessageStream::new(line.as_bytes()).parse_unstructured() {
        HeaderValue::Text(text) => text.trim().to_owned(),
        _ => String::new(),
    }
}

/// The addresses of a To, Cc or From, without names and comments.
#[must_use]
pub fn addresses(value: &[u8]) -> Vec<String> {
    let mut line = unfold(value.get(..FIELD_LIMIT).unwrap_or(value)).into_owned();
    line.push(b'\n');
    let list = match MessageStream::new(&line).parse_address() {
        HeaderValue::Address(Address::List(list)) => list,
        HeaderValue::Address(Address::Group(groups)) => {
            groups.into_iter().flat_map(|group| group.addresses).collect()
        }
        _ => Vec::new(),
    };
    list.into_iter().filter_map(|entry| entry.address).map(Cow::into_owned).collect()
}

/// The words of an HTML leaf; what stands in a box of its own ends its line, and begins a word.
#[must_use]
pub fn html_words(html: &str) -> String {
    let mut lines = String::with_capacity(html.len());
    match BOXES.as_ref() {
        Ok(boxes) => boxes.replace_all_with(html, &mut lines, |_, tag, lines| {
            lines.push_str(match tag.as_bytes() {
                [b'<', b'/', b't' | b'T', b'd' | b'D' | b'h' | b'H', ..] => "&#32;",
                [b'<', b'/', ..] => "<br>",
                _ => " ",
            });
            lines.push_str(tag);
            true
        }),
        Err(_) => lines.push_str(html),
    }
    html_to_text(&lines).replace("  ", " ")
}

/// Beginnings and ends of boxes at which the parser ends neither a word nor a line, and the end of a paragraph, at which it
/// leaves no gap. Behind a cell a blank of its own is needed: the parser drops one behind the first word of a line.
static BOXES: LazyLock<Result<AhoCorasick, BuildError>> = LazyLock::new(|| {
    let begins = ["<p", "<div", "<td", "<th", "<li", "<h1", "<h2", "<h3", "<h4", "<table"];
    let ends = [
        "</td>", "</th>", "</p>", "</div>", "</tr>", "</li>", "</h1>", "</h2>", "</h3>", "</h4>", "</table>",
    ];
    AhoCorasick::builder().ascii_case_insensitive(true).build(begins.iter().chain(&ends))
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn boxes_of_html_are_lines() {
        let html = "<table><tr><td>a</td><td>b h</td></tr><TR><TD>c</TD></TR></table><div>d</div>e<p>f</p>g";
        let words = html_words(html);
        let lines: Vec<_> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["a b h", "c", "d", "e f", "g"]);
    }

    #[test]
    fn paragraphs_of_html_have_a_gap_between_them() {
        let words = html_words("<P>a</P><p>b<br>c</p>");
        let lines: Vec<_> = words.lines().map(str::trim).collect();
        assert_eq!(lines, ["a", "", "b", "c", ""]);
    }

    #[test]
    fn leaves_are_decoded_by_encoding_and_charset() {
        type Case = (&'static [u8], &'static str, Encoding, &'static str, bool, &'static str);
        // (content, content type, encoding, text, lossy, why)
        let cases: [Case; 9] = [
            (
                b"a=C5=9F=\r\nb \r\n",
                "text/plain; charset=utf-8",
                Encoding::QuotedPrintable,
                "aşb\n",
                false,
                "soft break",
            ),
            (
                b"ay\xFEe",
                "text/plain; charset=iso-8859-9",
                Encoding::Identity,
                "ayşe",
                false,
                "Turkish Latin-5",
            ),
            (
                b"YXnF\r\nn2U=",
                "text/plain; charset=UTF-8",
                Encoding::Base64,
                "ayşe",
                false,
                "broken into lines",
            ),
            (
                b"YX*nFn2U",
                "text/plain; charset=UTF-8",
                Encoding::Base64,
                "ayşe",
                true,
                "a byte outside the alphabet",
            ),
            (
                b"ay\xC5\x9Fe",
                "text/plain; charset=us-ascii",
                Encoding::Identity,
                "ayşe",
                false,
                "UTF-8 under a false name",
            ),
            (b"gr\xFCn", "text/plain", Encoding::Identity, "grün", true, "no charset, no UTF-8"),
            (b"a\xFFb", "text/plain; charset=utf-8", Encoding::Identity, "a\u{FFFD}b", true, "invalid UTF-8"),
            (
                b"a",
                "text/plain; charset=unknown-8bit",
                Encoding::Identity,
                "a",
                false,
                "unknown charset, ASCII",
            ),
            (b"a=ZZ=", "text/plain", Encoding::QuotedPrintable, "a=ZZ", false, "what is no code stays"),
        ];
        for (content, content_type, encoding, text, lossy, why) in cases {
            let decoded = leaf(content, &ContentType::parse(content_type.as_bytes()), encoding);
            assert_eq!(decoded, Decoded { text: text.to_owned(), lossy }, "{why}");
        }
    }

    #[test]
    fn encoded_words_are_read() {
        assert_eq!(unstructured(b" =?utf-8?Q?Ay=C5=9Fe?=\r\n =?utf-8?B?IGlsZQ==?= x"), "Ayşe ile x");
        assert_eq!(unstructured(b" plain "), "plain");
        assert_eq!(unstructured(b""), "");
        assert_eq!(unstructured(b"=?broken"), "=?broken");
        assert_eq!(unstructured("düz".as_bytes()), "düz");
        assert_eq!(unstructured(b"Te\xFEekk\xFCr =?utf-8?Q?=C5=9F?="), "Teşekkür ş");
    }

    #[test]
    fn addresses_come_without_names() {
        let value = b" \"Kaya, Can\" <can@mail.example>, ayse@mail.example (A),\r\n team: x@y.example;";
        assert_eq!(addresses(value), ["can@mail.example", "ayse@mail.example", "x@y.example"]);
        assert_eq!(addresses(b"undisclosed-recipients:;"), [""; 0]);
    }

    proptest! {
        #[test]
        fn no_field_and_no_html_panics(
            text in "(=\\?|\\?=|utf-8|\\?q\\?|\\?b\\?|<|>|\"|\\(|\\)|@|,|:|;|&|#|x|1|<!--|-->|<head>|</style|\\PC|ş|\\\\|\r?\n ?)*",
        ) {
            let _ = (unstructured(text.as_bytes()), addresses(text.as_bytes()), html_words(&text));
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            for (charset, encoding) in [("utf-8", Encoding::Base64), ("iso-2022-jp", Encoding::QuotedPrintable), ("x", Encoding::Unknown)] {
                let _ = leaf(&bytes, &ContentType::parse(format!("text/plain; charset={charset}").as_bytes()), encoding);
            }
            let _ = (unstructured(&bytes), addresses(&bytes), ContentType::parse(&bytes));
        }
    }
}
