//! One recipient of a report, as the notice shows it: the address, the reply, where it came to in the end.

use super::case::Imprint;
use super::hidden::without_hosts;
use super::hostile::clean;
use crate::dsn::{RecipientStatus, looked_up};
use crate::reason::Verdict;
use crate::smtp::{Reply, Said, Speaker, domain_of, is_other_name};
use std::borrow::Cow;
use std::cell::OnceCell;

/// Longer replies are cut where they are quoted.
pub(super) const REPLY: usize = 500;
/// RFC 5321 section 4.5.3.1.3 allows 254 characters between the brackets.
pub(super) const ADDRESS: usize = 254;

/// One recipient. Read further when it is shown only, and then once: of thousands the notice shows a few.
#[derive(Debug)]
pub(super) struct Member<'a> {
    pub(super) status: &'a RecipientStatus,
    pub(super) verdict: &'a Verdict,
    /// Its place in the report.
    pub(super) index: usize,
    reply: OnceCell<Option<String>>,
}

impl<'a> Member<'a> {
    pub(super) fn new(index: usize, status: &'a RecipientStatus, verdict: &'a Verdict) -> Self {
        Self { status, verdict, index, reply: OnceCell::new() }
    }

    /// Who said what.
    pub(super) fn said(&self) -> &'a Said {
        self.status.said()
    }

    /// A server answered. Some reporters call their own words a reply: nobody is named and no code is there.
    pub(super) fn is_answered(&self) -> bool {
        let said = self.said();
        said.is_reply() && (said.host.is_some() || said.code().is_some())
    }

    /// The other server's reply or the reporter's own words, in one clean line.
    pub(super) fn reply(&self) -> Option<&str> {
        let reply = self.reply.get_or_init(|| {
            let words = self.said().words.as_deref()?;
            Some(said_once(&clean(&codes_once(words), REPLY)).to_owned()).filter(|words| !words.is_empty())
        });
        reply.as_deref()
    }

    /// The reply as the reader may see it: an address that they never wrote is as they wrote it, and hidden hosts are
    /// left out.
    pub(super) fn reply_to_reader(&self, imprint: &Imprint) -> Option<String> {
        let reply = without_hosts(self.reply()?, &imprint.hide_hosts);
        Some(match self.forwarded_to() {
            Some(last) => renamed(&reply, &last, &self.address()),
            None => reply.into_owned(),
        })
    }

    /// The address as the person wrote it.
    pub(super) fn address(&self) -> Cow<'a, str> {
        clean(self.status.written(), ADDRESS)
    }

    /// The address that the person wrote is not the one that it came to.
    pub(super) fn is_renamed(&self) -> bool {
        self.status.written() != self.status.final_recipient
    }

    /// The address that it came to in the end, when that is another one.
    pub(super) fn forwarded_to(&self) -> Option<Cow<'a, str>> {
        let last = clean(&self.status.final_recipient, ADDRESS);
        (!last.eq_ignore_ascii_case(&self.address())).then_some(last)
    }

    /// Our own server leads the address that the person wrote to another one. Where only the domain differs, one table
    /// may rename every address, those that do not exist, too.
    pub(super) fn is_alias_here(&self) -> bool {
        self.said().speaker == Speaker::Own
            && is_other_name(self.status.written(), &self.status.final_recipient)
    }

    /// The part behind the `@` of the address as the person wrote it.
    pub(super) fn written_domain(&self) -> Option<&'a str> {
        domain_of(self.status.written())
    }

    /// The part behind the `@`.
    pub(super) fn domain(&self) -> Option<Cow<'a, str>> {
        Some(clean(domain_of(&self.status.final_recipient)?, ADDRESS)).filter(|domain| !domain.is_empty())
    }

    /// The name that a server looked up in vain, where it is not the domain of the address: what a table, `relayhost` or an
    /// MX record leads to.
    pub(super) fn looked_up_another(&self) -> Option<&'a str> {
        let said = self.said();
        let name = looked_up(said.words.as_deref().filter(|_| !said.is_reply())?)?;
        let domain = domain_of(&self.status.final_recipient)?;
        // Postfix looks up the ASCII form of any other.
        (domain.is_ascii() && !name.eq_ignore_ascii_case(domain)).then_some(name)
    }

    /// The remote host's name.
    pub(super) fn host(&self) -> Option<Cow<'a, str>> {
        Some(clean(self.said().host.as_deref()?, ADDRESS)).filter(|name| !name.is_empty())
    }

    /// The remote host's name with its address, `mx.example.com [192.0.2.25]`.
    pub(super) fn host_with_address(&self) -> Option<String> {
        let name = self.host()?;
        match self.said().ip.map(|address| address.to_string()) {
            Some(address) if address != name => Some(format!("{name} [{address}]")),
            _ => Some(name.into_owned()),
        }
    }
}

/// Puts `new` wherever `old` stands, in any case of ASCII letters.
fn renamed(text: &str, old: &str, new: &str) -> String {
    let (lower, old) = (text.to_ascii_lowercase(), old.to_ascii_lowercase());
    let mut renamed = String::new();
    let mut rest = 0;
    for (at, found) in lower.match_indices(&old) {
        renamed.push_str(text.get(rest..at).unwrap_or_default());
        renamed.push_str(new);
        rest = at + found.len();
    }
    renamed.push_str(text.get(rest..).unwrap_or_default());
    renamed
}

/// Words that a report in two languages tells twice, or that a program repeats: `retry timeout exceeded` and once more.
fn said_once(words: &str) -> &str {
    match words.split_at_checked(words.len() / 2) {
        Some((once, again)) if again.strip_prefix(' ') == Some(once) => once,
        _ => words,
    }
}

/// A reply of several lines with its codes once: `550-5.1.1 No such 550 5.1.1 user` reads badly. No word is lost.
fn codes_once(words: &str) -> Cow<'_, str> {
    if words.trim_start().as_bytes().get(3) != Some(&b'-') {
        return words.into();
    }
    let reply = Reply::parse(words);
    let Some(code) = reply.code.map(|code| code.to_string()) else { return words.into() };
    let Some(first_line) = words.trim_start().strip_prefix(&format!("{code}-")) else { return words.into() };
    let status = reply.status.map(|status| status.to_string());
    let status = status.filter(|status| first_line.trim_start().starts_with(status.as_str()));
    [Some(code), status, Some(reply.text)].into_iter().flatten().collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_told_twice_are_shown_once() {
        assert_eq!(said_once("retry timeout exceeded retry timeout exceeded"), "retry timeout exceeded");
        for other in ["no no way", "no such user", "şş", "ab", ""] {
            assert_eq!(said_once(other), other);
        }
    }
}
