//! The record of a key, RFC 6376 section 3.6.1, in the file that the signer's tool writes for the zone:
//!
//! ```text
//! mail._domainkey IN TXT ( "v=DKIM1; k=rsa; "
//!     "p=MIIB…" ) ;
//! ```

use super::signature::{Algorithm, base64};
use super::tag_list::TagList;
use nom::branch::alt;
use nom::bytes::complete::{is_not, tag};
use nom::character::complete::{char, multispace1, one_of};
use nom::combinator::{map, opt, value};
use nom::multi::many0;
use nom::sequence::{delimited, preceded};
use nom::{IResult, Parser};

/// What a record, and its place in the zone, say of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) selector: Option<String>,
    pub(super) domain: Option<String>,
    pub(super) algorithm: Algorithm,
    pub(super) key: Vec<u8>,
}

impl Record {
    /// One record, in a line of a zone file or by itself.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let words = words(text)?;
        let quoted: String = words.iter().filter(|word| word.quoted).map(|word| word.text).collect();
        let record = if quoted.is_empty() { text } else { &quoted };
        let tags = TagList::parse(record.trim().as_bytes()).ok_or("neither one record of a key nor PEM")?;
        if tags.text(b"v").is_some_and(|version| version != "DKIM1") {
            return Err("a record of another version than DKIM1".to_owned());
        }
        let algorithm = match tags.text(b"k") {
            None | Some("rsa") => Algorithm::Rsa,
            Some("ed25519") => Algorithm::Ed25519,
            Some(other) => return Err(format!("keys of kind \"{}\" are not known", other.escape_debug())),
        };
        let key = tags.value(b"p").ok_or("no p= with a key")?;
        if key.is_empty() {
            return Err("p= is empty: the key was taken back".to_owned());
        }
        let key = base64(key).ok_or("p= is not base64")?;
        let (selector, domain) = words.iter().find_map(owner).unzip();
        Ok(Self { selector, domain: domain.flatten(), algorithm, key })
    }
}

/// `selector._domainkey` and, where the zone is not left to the reader, the domain.
fn owner(word: &Word<'_>) -> Option<(String, Option<String>)> {
    let (selector, domain) = word.text.split_once("._domainkey").filter(|_| !word.quoted)?;
    let domain = domain.trim_matches('.');
    Some((selector.to_owned(), (!domain.is_empty()).then(|| domain.to_owned())))
}

/// A word of a zone file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Word<'a> {
    text: &'a str,
    quoted: bool,
}

/// The words of an entry, RFC 1035 section 5.1: parentheses only let it go over several lines.
fn words(text: &str) -> Result<Vec<Word<'_>>, String> {
    let (rest, words) = many0(word).parse(text).map_err(|_| "no text")?;
    if rest.is_empty() {
        Ok(words.into_iter().flatten().collect())
    } else {
        Err("a quotation that does not end".to_owned())
    }
}

fn word(text: &str) -> IResult<&str, Option<Word<'_>>> {
    let quoted = delimited(char('"'), opt(is_not("\"")), char('"'))
        .map(|text: Option<&str>| Some(Word { text: text.unwrap_or_default(), quoted: true }));
    let comment = preceded(tag(";"), opt(is_not("\r\n")));
    let plain = is_not(" \t\r\n\";()");
    alt((
        quoted,
        value(None, comment),
        value(None, multispace1),
        value(None, one_of("()")),
        map(plain, |text| Some(Word { text, quoted: false })),
    ))
    .parse(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_read_as_the_tools_write_them() {
        // (text, selector, domain, why)
        for (text, selector, domain, why) in [
            (
                "mail._domainkey\tIN\tTXT\t( \"v=DKIM1; h=sha256; k=rsa; \"\n\t  \"p=QUJD\"\n\t  \"REVG\" )  ; ----- DKIM key mail for example.com\n",
                Some("mail"),
                None,
                "opendkim-genkey",
            ),
            (
                "mail._domainkey.example.com.\tIN\tTXT\t( \"v=DKIM1; k=rsa; \"\n\t  \"p=QUJDREVG\" )  ; a comment\n",
                Some("mail"),
                Some("example.com"),
                "opendkim-genkey --append-domain",
            ),
            (
                "dkim._domainkey IN TXT ( \"v=DKIM1; k=rsa; \" \r\n\t\"p=QUJDREVG\" ) ;\r\n",
                Some("dkim"),
                None,
                "rspamadm",
            ),
            ("v=DKIM1; k=rsa; p=QUJD REVG\n", None, None, "the record by itself"),
            ("p=QUJDREVG", None, None, "as short as it may be"),
        ] {
            let record = Record::parse(text).unwrap_or_else(|error| panic!("{why}: {error}"));
            assert_eq!(record.key, b"ABCDEF", "{why}");
            assert_eq!((record.selector.as_deref(), record.domain.as_deref()), (selector, domain), "{why}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_record_is_told() {
        for (text, words) in [
            ("", "no p="),
            ("mail._domainkey IN TXT", "neither"),
            ("\"v=DKIM1; p=QUJD", "does not end"),
            ("\"p=QUJD\" \"; p=QUJD\"", "neither"),
            ("v=DKIM2; p=QUJD", "version"),
            ("k=dsa; p=QUJD", "\"dsa\""),
            ("v=DKIM1; p=", "taken back"),
            ("v=DKIM1; k=rsa", "no p="),
            ("p=!", "base64"),
        ] {
            let error = Record::parse(text).unwrap_err();
            assert!(error.contains(words), "{text}: {error}");
        }
    }
}
