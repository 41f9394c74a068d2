//! What smtpd is told: the right-hand side of an access(5) table.

use crate::smtp::{EnhancedStatusCode, ReplyCode};
use bytes::{BufMut, BytesMut};

/// An action. None of them permits anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// No opinion: the next restriction decides.
    Dunno,
    /// A header field above all others; the next restriction decides.
    Prepend {
        /// Field name, ASCII.
        name: &'static str,
        /// Its value, one line.
        value: String,
    },
    /// No.
    Refuse {
        /// 4yz or 5yz.
        code: ReplyCode,
        /// Of the same class.
        status: EnhancedStatusCode,
        /// One line for the person who wrote the mail.
        text: String,
    },
}

impl Action {
    /// Writes the reply. Its line ends are LF: smtpd waits for ever for the empty line when it gets CRLF.
    pub fn encode(&self, output: &mut BytesMut) {
        let words = match self {
            // nearly always
            Self::Dunno => return output.put_slice(b"action=DUNNO\n\n"),
            Self::Prepend { name, value } => format!("PREPEND {name}: {}", ascii_line(value)),
            Self::Refuse { code, status, text } => format!("{} {status} {}", code.0, ascii_line(text)),
        };
        output.put_slice(b"action=");
        output.put_slice(words.trim_end().as_bytes());
        output.put_slice(b"\n\n");
    }
}

/// `text` as one line that SMTP permits in a reply (RFC 5321, `textstring`): a line end in it would be taken for the
/// end of the action, and anything but ASCII is not allowed there whatever the client can do (RFC 6531 section 3.7.4).
pub(super) fn ascii_line(text: &str) -> String {
    let printable = |sign: char| match sign {
        ' '..='~' => sign,
        _ if sign.is_ascii_control() => ' ',
        _ => '?',
    };
    text.trim().chars().map(printable).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_one_line_and_an_empty_one() {
        let status = EnhancedStatusCode { class: 5, subject: 1, detail: 2 };
        let refuse = |text: &str| Action::Refuse { code: ReplyCode(550), status, text: text.to_owned() };
        let prepend = |value: &str| Action::Prepend { name: "Accept-Language", value: value.to_owned() };
        for (action, line) in [
            (Action::Dunno, "action=DUNNO\n\n"),
            (prepend("tr"), "action=PREPEND Accept-Language: tr\n\n"),
            (prepend("tr\nX: y"), "action=PREPEND Accept-Language: tr X: y\n\n"),
            (refuse("adres yanlış\r\n\r\naction=OK"), "action=550 5.1.2 adres yanl??    action=OK\n\n"),
            (refuse(""), "action=550 5.1.2\n\n"),
        ] {
            let mut output = BytesMut::new();
            action.encode(&mut output);
            assert_eq!(output, line);
        }
    }
}
