//! Hosts that the reader need not know: what servers say of them stands in the administrator's part only.

use crate::smtp::lists_host;
use std::borrow::Cow;
use std::net::IpAddr;

/// What stands in the place of a name.
const LEFT_OUT: char = '…';

/// The text without the hosts that are listed, their addresses and ports; mail addresses stay, whoever wrote them.
pub(super) fn without_hosts<'a>(text: &'a str, hidden: &[String]) -> Cow<'a, str> {
    if hidden.is_empty() {
        return text.into();
    }
    let mut kept = String::with_capacity(text.len());
    for piece in text.split_inclusive(ends_name) {
        let end = piece.trim_end_matches(|letter| ends_name(letter) || matches!(letter, '.' | ':')).len();
        let (name, rest) = piece.split_at_checked(end).unwrap_or((piece, ""));
        if is_listed(name, hidden) {
            kept.push(LEFT_OUT)
        } else {
            kept.push_str(name)
        }
        kept.push_str(rest);
    }
    kept.into()
}

/// Whether a host is listed, as Postfix writes it: `mx.example.com[192.0.2.1]:25`.
pub(super) fn is_listed(name: &str, hidden: &[String]) -> bool {
    let in_brackets = name.split_once('[').and_then(|(_, rest)| rest.split(']').next());
    let ip: Option<IpAddr> = in_brackets.and_then(|address| address.parse().ok());
    !name.contains('@') && lists_host(hidden, Some(name), ip)
}

fn ends_name(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '<' | '>' | '(' | ')' | ',' | ';' | '"' | '\'' | '`' | '=' | '/' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_hosts_are_left_out_and_nothing_else() {
        let hidden =
            [".int.example.com", "filter.example.com", "192.0.2.9", "2001:db8::9"].map(str::to_owned);
        for (text, expected, why) in [
            ("550 no such user", "550 no such user", "no host"),
            ("450 Filter.example.com: busy", "450 …: busy", "a name"),
            (
                "host box3.int.example.com[192.0.2.1]:24 said: 550 no.",
                "host … said: 550 no.",
                "with its address",
            ),
            ("550 (box3.int.example.com)", "550 (…)", "in parentheses"),
            ("550 by box3.int.example.com.", "550 by ….", "at the end of a sentence"),
            ("550 int.example.com", "550 int.example.com", "the domain itself"),
            ("550 notfilter.example.com", "550 notfilter.example.com", "the end of another name"),
            ("550 [192.0.2.9] and [192.0.2.90]", "550 … and [192.0.2.90]", "an address"),
            ("550 mx.example.org[192.0.2.9] no", "550 … no", "an address behind another name"),
            ("550 [2001:db8::9]:25", "550 …", "a long one"),
            ("https://box3.int.example.com/help?a=b", "https://…/help?a=b", "a page"),
            ("550 <ayse@box3.int.example.com> no", "550 <ayse@box3.int.example.com> no", "an address"),
            ("550 şşş, box3.int.example.com", "550 şşş, …", "behind other letters"),
            ("", "", "nothing"),
        ] {
            assert_eq!(without_hosts(text, &hidden), expected, "{why}");
            assert_eq!(without_hosts(text, &[]), text, "nothing is listed: {why}");
        }
    }
}
