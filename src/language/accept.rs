//! `Accept-Language`, RFC 3282 section 3, with the weights that RFC 9110 section 12.5.4 gives them in practice.

use crate::smtp::beginning;

/// More ranges than any program sends; the rest is not read.
const RANGES: usize = 32;
/// Longer than any program sends; the rest is not read.
const OCTETS: usize = 1000;
/// The longest language range that is looked at (RFC 5646 section 4.4.1 asks for at least 35).
const RANGE_OCTETS: usize = 40;

/// The ranges of a field value, the most wanted first. Comments, junk and refused ranges (`q=0`) are left out.
///
/// ```text
/// Accept-Language = "Accept-Language" ":" 1#( language-range [ ";" "q" "=" qvalue ] )
/// ```
#[must_use]
pub fn accept_language(value: &str) -> Vec<&str> {
    let value = beginning(value, OCTETS);
    let mut ranges: Vec<(&str, u16)> = value.split(',').take(RANGES).filter_map(weighted).collect();
    ranges.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    ranges.into_iter().map(|(range, _)| range).collect()
}

/// `language-range [ ";" "q" "=" qvalue ]`, the weight in thousandths.
fn weighted(element: &str) -> Option<(&str, u16)> {
    let element = element.split_once('(').map_or(element, |(head, _)| head);
    let mut parts = element.split(';');
    let range = parts.next()?.trim();
    let plausible = !range.is_empty()
        && range.len() <= RANGE_OCTETS
        && range.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let weight = parts.find_map(qvalue).unwrap_or(1000);
    (plausible && weight > 0).then_some((range, weight))
}

/// `"q" "=" ( "0" [ "." 0*3DIGIT ] / "1" [ "." 0*3("0") ] )`; a weight that is none counts as the full one.
fn qvalue(parameter: &str) -> Option<u16> {
    let (name, value) = parameter.split_once('=')?;
    if !name.trim().eq_ignore_ascii_case("q") {
        return None;
    }
    let value: f32 = value.trim().parse().ok()?;
    (0.0..=1.0).contains(&value).then_some((value * 1000.0) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_come_in_the_order_of_their_weights() {
        for (value, ranges, reason) in [
            ("tr", vec!["tr"], "what the policy service stamps"),
            ("tr-TR,tr;q=0.9,en-US;q=0.8", vec!["tr-TR", "tr", "en-US"], "a browser"),
            ("en;q=0.2, tr;q=0.7", vec!["tr", "en"], "weights decide, not the order"),
            ("en;q=0.5,tr;q=0.5", vec!["en", "tr"], "equal weights keep the order"),
            ("tr;q=0,en", vec!["en"], "zero refuses"),
            ("tr (Turkish), en", vec!["tr", "en"], "RFC 822 comments"),
            ("*, tr;q=0.1", vec!["tr"], "a wildcard asks for nothing in particular"),
            ("tr;q=often", vec!["tr"], "an unreadable weight"),
            ("türkçe,,;q=1,\u{7f}en, en", vec!["en"], "junk"),
            ("", vec![], "empty"),
        ] {
            assert_eq!(accept_language(value), ranges, "{reason}");
        }
    }

    #[test]
    fn endless_values_are_cut() {
        assert_eq!(accept_language(&"en,".repeat(100_000)).len(), RANGES);
        assert!(accept_language(&"ş".repeat(100_000)).is_empty());
    }
}
