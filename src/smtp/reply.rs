//! SMTP replies as they stand in reports, RFC 5321 section 4.2.

use super::EnhancedStatusCode;
use super::beginning;
use super::status::status_code;
use nom::bytes::complete::take_while_m_n;
use nom::combinator::{all_consuming, map_opt};
use nom::{IResult, Parser};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A three-digit reply code, 200 to 599.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReplyCode(pub u16);

impl ReplyCode {
    /// Completed or going on: 2xx and 3xx.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.0 < 400
    }
}

/// Text that is no reply code.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a reply code (RFC 5321): \"{0}\"")]
pub struct NoReplyCode(String);

impl FromStr for ReplyCode {
    type Err = NoReplyCode;

    fn from_str(text: &str) -> Result<Self, NoReplyCode> {
        match all_consuming(reply_code).parse(text) {
            Ok((_, code)) => Ok(code),
            Err(_) => Err(NoReplyCode(text.chars().take(20).collect())),
        }
    }
}

impl fmt::Display for ReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A reply, its lines joined by blanks, the codes taken off each line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The basic code, when there is one.
    pub code: Option<ReplyCode>,
    /// The enhanced code, when there is one.
    pub status: Option<EnhancedStatusCode>,
    /// The words, unfolded, without codes.
    pub text: String,
}

impl Reply {
    /// Bytes of a reply that are read: RFC 5321 allows 512 a line, and the lines after the eighth tell nothing new.
    pub const TEXT_LIMIT: usize = 4096;

    /// Reads a reply as it stands in a report: its lines joined or not, with codes, with one of them, or without.
    /// Never fails; what is not understood stays in the text.
    #[must_use]
    pub fn parse(reply: &str) -> Self {
        let one_line = on_one_line(beginning(reply, Self::TEXT_LIMIT));
        if let Some((code, status, said)) = classed_reply(one_line.trim()) {
            return Self { code: Some(code), status: Some(status), text: said.to_owned() };
        }
        let said = quoted_reply(one_line.trim());
        let Some(first) = LeadingCodes::leading(said) else {
            return Self { code: None, status: marked_status(said), text: said.trim().to_owned() };
        };
        Self {
            code: first.code,
            status: first.status.or_else(|| marked_status(first.rest)),
            text: first.words(),
        }
    }
}

/// The codes at the head of a line and what follows them.
struct LeadingCodes<'a> {
    code: Option<ReplyCode>,
    continued: bool,
    status: Option<EnhancedStatusCode>,
    rest: &'a str,
}

impl<'a> LeadingCodes<'a> {
    /// `Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF`
    fn leading(line: &'a str) -> Option<Self> {
        let (code, continued, after_code) = match reply_code(line) {
            Ok((rest, code)) if rest.is_empty() || rest.starts_with([' ', '-', '\t', ':', ',', ';']) => {
                let continued = rest.starts_with('-');
                (Some(code), continued, rest.trim_start_matches([' ', '-', '\t', ':', ',', ';']))
            }
            _ => (None, false, line),
        };
        let (status, rest) = match status_code(after_code.trim_start_matches('#')) {
            Ok((rest, status))
                if !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.' && rest.len() > 1) =>
            {
                (Some(status), rest.trim_start_matches([' ', '-', '\t', ':', ';', ',']))
            }
            _ => (None, after_code),
        };
        (code.is_some() || status.is_some()).then_some(Self { code, continued, status, rest })
    }

    /// The rest without the codes of the lines that were joined to it. Only the same three digits count, and, in a
    /// line that ends the reply, only where they can be nothing else: `550` is a number in prose as well.
    fn words(&self) -> String {
        let Some(code) = self.code else { return self.rest.trim().to_owned() };
        let digits = code.to_string();
        if !self.rest.contains(&digits) {
            return self.rest.trim().to_owned();
        }
        let mut lines = vec![];
        let mut rest = self.rest;
        let mut may_end = self.continued;
        let mut from = 0;
        while let Some(at) = rest.get(from..).and_then(|tail| tail.find(digits.as_str())).map(|at| at + from)
        {
            let (line, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
            from = at + digits.len();
            if !(line.is_empty() || line.ends_with(' ')) {
                continue;
            }
            let Some(next) = Self::leading(tail) else { continue };
            let ends = next.status.is_some() && next.status == self.status
                || self.status.is_none() && may_end && !later(next.rest, &digits);
            if next.continued || ends {
                lines.push(line.trim());
                rest = next.rest;
                from = 0;
                may_end = next.continued;
            }
        }
        lines.push(rest.trim());
        lines.retain(|line| !line.is_empty());
        lines.join(" ")
    }
}

/// Lines joined by blanks.
fn on_one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(['\r', '\n']) {
        return text.into();
    }
    let lines = text.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ").into()
}

/// Whether the digits stand once more as a word of their own.
fn later(text: &str, digits: &str) -> bool {
    text.split([' ', '-']).any(|word| word == digits)
}

/// What the other server said, where the text only tells of it: `host mx.example.com[192.0.2.1] said: 550 …
/// (in reply to RCPT TO command)`.
fn quoted_reply(text: &str) -> &str {
    const LEADS: [&str; 13] = [
        " said: ",
        " refused to talk to me: ",
        "Remote host said: ",
        " responded: ",
        " replied: ",
        " returned: ",
        " returned '",
        " error: ",
        " response: ",
        "]: ",
        "smtp;",
        " Returned a Permanent Error ",
        " Returned a Transient Error ",
    ];
    if LeadingCodes::leading(text).is_some() {
        return text;
    }
    if let Some(answer) = answer_to_command(text) {
        return answer;
    }
    let quoted = LEADS.iter().filter_map(|lead| text.split_once(lead)).map(|(_, said)| said.trim());
    quoted
        .filter(|said| LeadingCodes::leading(said).is_some_and(|codes| codes.code.is_some()))
        .min_by_key(|said| said.len())
        .unwrap_or(text)
}

/// The reply that Cisco's gateways quote behind their own class of the failure, which is their status:
/// `5.1.0 - Unknown address error 550-'5.1.1 no' (delivery attempts: 0)`.
fn classed_reply(text: &str) -> Option<(ReplyCode, EnhancedStatusCode, &str)> {
    let (behind, status) = status_code(text).ok()?;
    let (class, quoted) = behind.strip_prefix(" - ")?.split_once("-'")?;
    let (_, code) = all_consuming(reply_code).parse(class.rsplit(' ').next()?).ok()?;
    Some((code, status, quoted.rsplit_once('\'').map_or(quoted, |(said, _)| said)))
}

/// What a command was answered, where it is written before its answer: `RCPT TO:<a@b.example> 550 no`,
/// `SMTP error, RCPT TO: 550 no`.
fn answer_to_command(text: &str) -> Option<&str> {
    const COMMANDS: [&str; 4] = ["RCPT TO", "MAIL FROM", "RCPT To", "MAIL From"];
    let behind = COMMANDS.iter().find_map(|command| text.split_once(command)).map(|(_, behind)| behind)?;
    let behind = behind.strip_prefix(':').unwrap_or(behind).trim_start();
    let path = behind.strip_prefix('<').and_then(|path| path.split_once('>'));
    let answer = path.map_or(behind, |(_, answer)| answer).trim_start_matches([':', ' ']);
    LeadingCodes::leading(answer).filter(|codes| codes.code.is_some()).map(|_| answer)
}

/// A code inside the words, as qmail and Cisco mark it: `sorry, no mailbox here by that name. (#5.1.1)`.
fn marked_status(text: &str) -> Option<EnhancedStatusCode> {
    text.match_indices('#').find_map(|(at, _)| {
        let (_, tail) = text.split_at_checked(at + 1)?;
        let (rest, status) = status_code(tail).ok()?;
        (!rest.starts_with(|c: char| c.is_ascii_alphanumeric())).then_some(status)
    })
}

/// `Reply-code = %x32-35 %x30-35 %x30-39`; the second digit may be higher here, since servers write 471 and 571.
fn reply_code(input: &str) -> IResult<&str, ReplyCode> {
    map_opt(take_while_m_n(3, 3, |c: char| c.is_ascii_digit()), |digits: &str| {
        digits.parse().ok().filter(|code| (200..600).contains(code)).map(ReplyCode)
    })
    .parse(input)
}

#[cfg(test)]
mod tests;
