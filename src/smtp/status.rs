//! Enhanced status codes, RFC 3463 section 2.

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

impl fmt::Display for EnhancedStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

/// Not an enhanced status code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an enhanced status code")]
pub struct InvalidStatus(String);

impl FromStr for EnhancedStatusCode {
    type Err = InvalidStatus;

    /// `status-code = class "." subject "." detail`.
    fn from_str(text: &str) -> Result<Self, InvalidStatus> {
        let number = |digits: &str, longest: usize| {
            (!digits.is_empty() && digits.len() <= longest && digits.bytes().all(|b| b.is_ascii_digit()))
                .then(|| digits.parse::<u16>().ok())
                .flatten()
        };
        let mut fields = text.trim().split('.');
        match (fields.next(), fields.next(), fields.next(), fields.next()) {
            (Some(class @ ("2" | "4" | "5")), Some(subject), Some(detail), None) => {
                match (class.parse(), number(subject, 3), number(detail, 3)) {
                    (Ok(class), Some(subject), Some(detail)) => Ok(Self { class, subject, detail }),
                    _ => Err(InvalidStatus(text.to_owned())),
                }
            }
            _ => Err(InvalidStatus(text.to_owned())),
        }
    }
}
