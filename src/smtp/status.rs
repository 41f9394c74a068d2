//! Enhanced status codes, RFC 3463 section 2.

use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{char, one_of};
use nom::combinator::{all_consuming, map_opt};
use nom::{IResult, Parser};
use std::fmt;
use std::str::FromStr;

/// `class "." subject "." detail`, e.g. `5.1.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EnhancedStatusCode {
    /// 2 success, 4 persistent transient failure, 5 permanent failure.
    pub class: u8,
    /// 0 to 999: 1 addressing, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content, 7 security.
    pub subject: u16,
    /// 0 to 999.
    pub detail: u16,
}

/// Text that is no enhanced status code.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not an enhanced status code (RFC 3463): \"{0}\"")]
pub struct NoStatusCode(String);

impl FromStr for EnhancedStatusCode {
    type Err = NoStatusCode;

    fn from_str(text: &str) -> Result<Self, NoStatusCode> {
        match all_consuming(status_code).parse(text) {
            Ok((_, code)) => Ok(code),
            Err(_) => Err(NoStatusCode(text.chars().take(20).collect())),
        }
    }
}

impl fmt::Display for EnhancedStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

/// `status-code = class "." subject "." detail`, `class = "2" / "4" / "5"`, `subject = 1*3digit`,
/// `detail = 1*3digit`; "Codes must not be expressed with leading zero digits".
pub(super) fn status_code(input: &str) -> IResult<&str, EnhancedStatusCode> {
    map_opt((one_of("245"), char('.'), number, char('.'), number), |(class, _, subject, _, detail)| {
        let class = u8::try_from(class.to_digit(10)?).ok()?;
        Some(EnhancedStatusCode { class, subject, detail })
    })
    .parse(input)
}

fn number(input: &str) -> IResult<&str, u16> {
    map_opt(take_while_m_n(1, 3, |c: char| c.is_ascii_digit()), |digits: &str| {
        if digits.len() > 1 && digits.starts_with('0') { None } else { digits.parse().ok() }
    })
    .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_spelled_the_same_in_both_directions() {
        for text in ["5.1.1", "4.0.0", "2.7.0", "5.7.606", "5.999.999"] {
            assert_eq!(text.parse::<EnhancedStatusCode>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_rfc_3463_forbids_is_no_code() {
        for text in
            ["", "5", "5.1", "3.1.1", "5.1.1.1", "5.01.1", "5.1.1000", "5.1.x", " 5.1.1", "5.1.1 ", "5..1"]
        {
            assert!(text.parse::<EnhancedStatusCode>().is_err(), "{text:?}");
        }
    }
}
