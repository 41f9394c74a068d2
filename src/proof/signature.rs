//! The DKIM-Signature field, RFC 6376 section 3.5: what says how the other fields were signed.

use super::canonical::Canonicalization;
use super::tag_list::TagList;
use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use jiff::Timestamp;

/// Names in `h=`; with every field of a mail named twice there are some forty.
const SIGNED_FIELDS_LIMIT: usize = 200;
/// A signature of 4096 bits has 684 letters; folds are blanks more.
const BASE64_LIMIT: usize = 2000;

/// Padding is often cut off where a field is folded.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What a signature is made by; the digest is SHA-256 in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    /// `rsa-sha256`.
    Rsa,
    /// `ed25519-sha256`.
    Ed25519,
}

impl Algorithm {
    /// `a=` of a signature.
    pub(super) fn of_signature(tag: &str) -> Option<Self> {
        match tag {
            "rsa-sha256" => Some(Self::Rsa),
            "ed25519-sha256" => Some(Self::Ed25519),
            _ => None,
        }
    }
}

/// A signature over a header. What it says of the body (`bh=`, `l=`) cannot be asked of a bounce and is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signature<'a> {
    /// `a=`.
    pub(super) algorithm: Algorithm,
    /// `c=`, of the header.
    pub(super) canonicalization: Canonicalization,
    /// `d=`, the signing domain.
    pub(super) domain: &'a str,
    /// `s=`, the name of the key below that domain.
    pub(super) selector: &'a str,
    /// `h=`, each name as often as it is signed.
    pub(super) signed_fields: Vec<&'a [u8]>,
    /// `t=`, when it was signed.
    pub(super) time: Option<Timestamp>,
    /// `b=`.
    pub(super) value: Vec<u8>,
}

impl<'a> Signature<'a> {
    /// Reads the value of the field; none where it lacks what it must have, or is of a kind that nobody may rely on any
    /// more (`rsa-sha1`, RFC 8301).
    pub(super) fn parse(field: &'a [u8]) -> Option<Self> {
        let tags = TagList::parse(field)?;
        if tags.text(b"v") != Some("1") {
            return None;
        }
        let signed_fields: Vec<&[u8]> =
            tags.value(b"h")?.split(|byte| *byte == b':').map(<[u8]>::trim_ascii).collect();
        let signs_from = signed_fields.iter().any(|name| name.eq_ignore_ascii_case(b"from"));
        if !signs_from || signed_fields.len() > SIGNED_FIELDS_LIMIT {
            return None;
        }
        let time = match tags.text(b"t") {
            None => None,
            Some(seconds) => Some(Timestamp::from_second(seconds.parse().ok()?).ok()?),
        };
        Some(Self {
            algorithm: Algorithm::of_signature(tags.text(b"a")?)?,
            canonicalization: Canonicalization::of_header(tags.text(b"c"))?,
            domain: tags.text(b"d").filter(|domain| !domain.is_empty())?,
            selector: tags.text(b"s").filter(|selector| !selector.is_empty())?,
            signed_fields,
            time,
            value: base64(tags.value(b"b")?)?,
        })
    }

    /// How often fields of that name are signed.
    pub(super) fn times_signed(&self, name: &str) -> usize {
        self.signed_fields.iter().filter(|signed| signed.eq_ignore_ascii_case(name.as_bytes())).count()
    }
}

/// The whole field as it was signed: with nothing where its signature stands now.
pub(super) fn without_value(field: &[u8]) -> Option<Vec<u8>> {
    let value_at = memchr::memchr(b':', field)? + 1;
    let range = TagList::parse(field.get(value_at..)?)?.range(b"b")?;
    let before = field.get(..value_at + range.start)?;
    let behind = field.get(value_at + range.end..)?;
    Some([before, behind].concat())
}

/// `base64string`, RFC 6376 section 3.5: blanks may stand in it.
pub(super) fn base64(text: &[u8]) -> Option<Vec<u8>> {
    let text: Vec<u8> = text
        .get(..text.len().min(BASE64_LIMIT + 1))?
        .iter()
        .copied()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    if text.len() > BASE64_LIMIT {
        return None;
    }
    BASE64.decode(text).ok().filter(|bytes| !bytes.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELD: &str = " v=1; a=rsa-sha256; c=relaxed/simple; d=example.com;\r\n\ts=mail; t=1795521600; bh=AAAA;\r\n\
                         \th=From:To :subject: To;\r\n\tb=QUJD\r\n\t REVG";

    #[test]
    fn signature_is_read_with_its_folds() {
        let signature = Signature::parse(FIELD.as_bytes()).unwrap();
        assert_eq!(signature.canonicalization, Canonicalization::Relaxed);
        assert_eq!((signature.domain, signature.selector), ("example.com", "mail"));
        assert_eq!(signature.times_signed("to"), 2);
        assert_eq!(signature.times_signed("Cc"), 0);
        assert_eq!(signature.time, "2026-11-24T12:00:00Z".parse().ok());
        assert_eq!(signature.value, b"ABCDEF");
    }

    #[test]
    fn signature_that_nobody_may_rely_on_is_none() {
        for (tag, instead, why) in [
            ("v=1;", "v=2;", "another version"),
            ("v=1;", "", "no version"),
            ("rsa-sha256", "rsa-sha1", "no longer a signature"),
            ("rsa-sha256", "dsa-sha256", "never was one"),
            ("relaxed/simple", "nowsp", "an unknown form"),
            ("d=example.com;", "", "no domain"),
            ("s=mail;", "s=;", "no selector"),
            ("From:", "", "From is not signed"),
            ("t=1795521600", "t=yesterday", "no time"),
            ("t=1795521600", "t=9999999999999999", "a time that there is not"),
            ("b=QUJD", "b=%", "no base64"),
            ("b=QUJD\r\n\t REVG", "b=", "no signature"),
        ] {
            assert_eq!(Signature::parse(FIELD.replace(tag, instead).as_bytes()), None, "{why}");
        }
    }

    #[test]
    fn only_the_value_of_b_is_taken_out() {
        let field = "DKIM-Signature: b= QUJD\r\n\tREVG ; bh=AAAA; v=1\r\n";
        let without = without_value(field.as_bytes()).unwrap();
        assert_eq!(without, b"DKIM-Signature: b=; bh=AAAA; v=1\r\n");
    }
}
