//! The human part of a report: behind its template, Postfix has a paragraph for each recipient, sendmail the reply.
//!
//! ```text
//! <full@example.com> (expanded from <alias@example.org>): host
//!     mx.example.com[192.0.2.1] said: 552 5.2.2 Mailbox full (in reply to
//!     RCPT TO command)
//!
//! 550 5.1.1 <full@example.com>... User unknown
//! ```

use super::grounds::Grounds;
use super::text::Words;
use super::{DiagnosticType, RecipientStatus, text};
use crate::smtp::lines;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_until, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1};
use nom::combinator::{opt, rest, verify};
use nom::sequence::{delimited, preceded};
use std::collections::{HashMap, VecDeque};

/// Postfix's `line_wrap`: the continuation of a paragraph.
const INDENT: &str = "    ";
/// Characters of a longer paragraph are cut.
const PARAGRAPH_LIMIT: usize = 8192;

/// Characters of a notification that are reasoned from: what stands behind is the mail that came back.
const CONTEXT_LIMIT: usize = 2000;

/// Gives each recipient what the notification says of it. Both are in the order of the bounce log, so of several
/// paragraphs for one address the first that is left belongs to the next recipient.
pub(super) fn assign(text: &str, recipients: &mut [RecipientStatus]) {
    let mut left: HashMap<String, VecDeque<Paragraph<'_>>> = HashMap::new();
    for paragraph in paragraphs(text).into_iter().filter(|paragraph| !paragraph.announces()) {
        left.entry(paragraph.address.to_lowercase()).or_default().push_back(paragraph);
    }
    let mut told = false;
    for recipient in recipients.iter_mut() {
        let key = recipient.final_recipient.to_lowercase();
        if let Some(paragraph) = left.get_mut(&key).and_then(VecDeque::pop_front) {
            recipient.notification = Some(paragraph.sentence);
            recipient.expanded_from = paragraph.expanded_from.map(str::to_owned);
            told = true;
        }
    }
    told_by_block(text, recipients);
    if let [only] = recipients {
        if only.diagnostic_code.is_some() || told {
            return;
        }
        if let Some(Words { text, host, .. }) =
            text::told_of_all(text).filter(|_| only.notification.is_none())
        {
            (only.diagnostic_type, only.diagnostic_code) =
                (DiagnosticType::Smtp, Some(cut(&text, PARAGRAPH_LIMIT)));
            only.remote_mta = only.remote_mta.take().or(host);
            return;
        }
        match Grounds::of(text.lines()) {
            Grounds::Named(words) => only.notification = Some(cut(&words, PARAGRAPH_LIMIT)),
            Grounds::Left(words) if only.notification.is_none() => {
                only.context = Some(cut(&words, CONTEXT_LIMIT))
            }
            Grounds::Left(_) => {}
        }
    }
}

/// What other programs write below an address, for recipients of whom nothing else is said.
fn told_by_block(text: &str, recipients: &mut [RecipientStatus]) {
    let silent = |one: &RecipientStatus| one.diagnostic_code.is_none() && one.notification.is_none();
    if !recipients.iter().any(silent) {
        return;
    }
    let told = text::told_of_each(text);
    for one in recipients.iter_mut().filter(|one| silent(one)) {
        let addresses = [Some(&one.final_recipient), one.original_recipient.as_ref()].into_iter().flatten();
        let Some(words) = addresses.filter_map(|address| told.get(&address.to_lowercase())).next() else {
            continue;
        };
        let text = Some(cut(&words.text, PARAGRAPH_LIMIT));
        if words.is_reply {
            (one.diagnostic_type, one.diagnostic_code) = (DiagnosticType::Smtp, text);
        } else {
            one.notification = text;
        }
        one.remote_mta = one.remote_mta.take().or_else(|| words.host.clone());
    }
}

/// No more than so many characters.
pub(super) fn cut(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}

/// What is told of one recipient.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Paragraph<'a> {
    pub(super) address: &'a str,
    pub(super) expanded_from: Option<&'a str>,
    /// Unfolded.
    pub(super) sentence: String,
}

impl Paragraph<'_> {
    /// Courier names the host there and lets it speak on the lines below.
    fn announces(&self) -> bool {
        self.sentence.is_empty() || self.sentence.ends_with(':')
    }
}

/// All paragraphs, in order.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let mut found: Vec<Paragraph<'_>> = Vec::new();
    let mut open = false;
    for line in lines(text) {
        match (line.strip_prefix(INDENT), found.last_mut()) {
            (Some(more), Some(paragraph)) if open => {
                paragraph.sentence.push(' ');
                paragraph.sentence.push_str(more.trim_end());
            }
            _ => {
                // Most lines name nobody, and the grammar is dear for short ones.
                let first = memchr::memchr2(b'<', b'@', line.as_bytes())
                    .and_then(|_| transcript_line(line).or_else(|_| first_line(line)).ok());
                open = first.is_some();
                if let Some((_, first)) = first {
                    found.push(first);
                }
            }
        }
    }
    for Paragraph { sentence, .. } in found.iter_mut().filter(|told| told.sentence.len() > PARAGRAPH_LIMIT) {
        *sentence = cut(sentence, PARAGRAPH_LIMIT);
    }
    found
}

/// `"<" address ">" [ " (expanded from <" address ">)" ] ": " sentence`; OpenSMTPD leaves the brackets out.
fn first_line(line: &str) -> nom::IResult<&str, Paragraph<'_>> {
    let in_brackets = delimited(char('<'), take_until(">"), char('>'));
    let bare = verify(take_while1(|c: char| !c.is_whitespace() && !matches!(c, ':' | '<')), |name: &str| {
        name.contains('@')
    });
    let expanded_from = delimited(tag(" (expanded from <"), take_until(">"), tag(">)"));
    let mut first = (alt((in_brackets, bare)), opt(expanded_from), tag(":"), opt(char(' ')), rest);
    let (left, (address, expanded_from, _, _, sentence)) = first.parse(line)?;
    Ok((left, Paragraph { address, expanded_from, sentence: sentence.trim_end().to_owned() }))
}

/// `Reply-code SP [ status-code SP ] "<" address ">..."`, and the whole line is the sentence.
fn transcript_line(line: &str) -> nom::IResult<&str, Paragraph<'_>> {
    let codes = (digits(3), char(' '), opt((digits(1), tag("."), digit1, tag("."), digit1, char(' '))));
    let address = delimited(char('<'), take_until(">"), tag(">..."));
    let (_, address) = preceded(codes, address).parse(line)?;
    Ok(("", Paragraph { address, expanded_from: None, sentence: line.trim_end().to_owned() }))
}

fn digits<'a>(count: usize) -> impl Parser<&'a str, Output = &'a str, Error = nom::error::Error<&'a str>> {
    take_while_m_n(count, count, |c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::smtp::Action;

    #[test]
    fn what_a_host_says_below_its_name_is_what_is_said() {
        let text = "<a@b.example>:\n     mx.b.example [192.0.2.7]:\n >>> RCPT TO:<a@b.example>\n <<< 451 4.7.1 Later\n\n\
                    <c@b.example>:\n     mx.b.example [192.0.2.7]:\n >>> DATA\n <<< 452 4.2.2 Full\n";
        let recipient = |address: &str| RecipientStatus::new(address.to_owned(), Action::Delayed);
        let mut recipients = [recipient("a@b.example"), recipient("c@b.example")];
        assign(text, &mut recipients);
        let said = recipients.map(|one| (one.diagnostic_code.unwrap(), one.remote_mta.unwrap()));
        let host = "mx.b.example".to_owned();
        assert_eq!(said, [("451 4.7.1 Later".to_owned(), host.clone()), ("452 4.2.2 Full".to_owned(), host)]);
    }

    #[test]
    fn paragraphs_are_found_below_any_template() {
        let text = "Hello <you>: not indented text\n\n<a@b.example>: host x said: 550\n    no (in reply to\n    RCPT TO command)\n\n\
                    <c@b.example> (expanded from <d@b.example>): lost\n    connection\n<e@b.example>: unknown\n\n    not its text\n<>: empty\n\n\
                    f@b.example: 550 no\n\nNote: f@b.example\n\
                    550 5.1.2 <g@b.example>... Host unknown\n550 <h@b.example>: elsewhere\n";
        let found = paragraphs(text);
        let expected = [
            ("a@b.example", "host x said: 550 no (in reply to RCPT TO command)"),
            ("c@b.example", "lost connection"),
            ("e@b.example", "unknown"),
            ("", "empty"),
            ("f@b.example", "550 no"),
            ("g@b.example", "550 5.1.2 <g@b.example>... Host unknown"),
        ];
        let told: Vec<_> = found.iter().map(|told| (told.address, told.sentence.as_str())).collect();
        assert_eq!(told, expected);
        let expanded: Vec<_> = found.iter().filter_map(|told| told.expanded_from).collect();
        assert_eq!(expanded, ["d@b.example"]);
    }
}
