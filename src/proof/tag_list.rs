//! Tag lists, RFC 6376 section 3.2: what a DKIM-Signature field, and the record of a key, consist of.

use memchr::memchr;
use std::ops::Range;

/// Signatures have some twelve tags.
const TAG_LIMIT: usize = 50;

/// `tag-list = tag-spec *( ";" tag-spec ) [ ";" ]`, each tag once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TagList<'a> {
    bytes: &'a [u8],
    tags: Vec<(&'a [u8], Range<usize>)>,
}

impl<'a> TagList<'a> {
    /// None where it is no such list: RFC 6376 has the whole signature ignored then.
    pub(super) fn parse(bytes: &'a [u8]) -> Option<Self> {
        let mut list = Self { bytes, tags: Vec::new() };
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.trim_ascii().is_empty()) {
            let end = memchr(b';', rest).map_or(bytes.len(), |length| at + length);
            let (name, value) = tag_spec(bytes, at..end)?;
            if list.tags.len() == TAG_LIMIT || list.range(name).is_some() {
                return None;
            }
            list.tags.push((name, value));
            at = end + 1;
        }
        Some(list)
    }

    /// Where the value of a tag stands, blanks around it included.
    pub(super) fn range(&self, name: &[u8]) -> Option<Range<usize>> {
        self.tags.iter().find(|(found, _)| *found == name).map(|(_, value)| value.clone())
    }

    /// The value of a tag without the blanks around it.
    pub(super) fn value(&self, name: &[u8]) -> Option<&'a [u8]> {
        self.bytes.get(self.range(name)?).map(<[u8]>::trim_ascii)
    }

    /// The value of a tag as text.
    pub(super) fn text(&self, name: &[u8]) -> Option<&'a str> {
        std::str::from_utf8(self.value(name)?).ok()
    }
}

/// `tag-spec = [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]`, `tag-name = ALPHA *ALNUMPUNC`.
fn tag_spec(bytes: &[u8], range: Range<usize>) -> Option<(&[u8], Range<usize>)> {
    let spec = bytes.get(range.clone())?;
    let equals = memchr(b'=', spec)?;
    let name = spec.get(..equals)?.trim_ascii();
    let is_name = name.first().is_some_and(u8::is_ascii_alphabetic)
        && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    is_name.then_some((name, range.start + equals + 1..range.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_with_and_without_blanks() {
        let list = TagList::parse(b" v = 1;a=rsa-sha256 ;\r\n\tb= ab\r\n cd= ; s=; ").unwrap();
        assert_eq!(list.text(b"v"), Some("1"));
        assert_eq!(list.text(b"a"), Some("rsa-sha256"));
        assert_eq!(list.value(b"b"), Some(&b"ab\r\n cd="[..]));
        assert_eq!(list.value(b"s"), Some(&b""[..]));
        assert_eq!(list.value(b"bh"), None);
    }

    #[test]
    fn what_is_no_list_of_tags_is_none() {
        let many: String = (0..60).map(|number| format!("t{number}=;")).collect();
        // (text, why)
        for (text, why) in [
            ("v", "no value"),
            ("=1", "no name"),
            ("1=1", "a name begins with a letter"),
            ("v=1; v=2", "twice"),
            ("v=1;;a=2", "an empty one between two"),
            ("b b=1", "a blank in a name"),
            (many.as_str(), "more than anybody writes"),
        ] {
            assert_eq!(TagList::parse(text.as_bytes()), None, "{why}");
        }
    }
}
