//! Requests of the policy delegation protocol: lines of `name=value`, then an empty line. Bytes, not text; a line ends
//! with LF alone; names come in any order, and those that nobody asks for are skipped.

use bytes::BytesMut;
use nom::bytes::complete::{tag, take_till1, take_until};
use nom::character::complete::digit1;
use nom::combinator::iterator;
use nom::sequence::terminated;
use nom::{IResult, Parser};

/// Names the attributes once: as fields, and as what is recognised on the wire.
macro_rules! attributes {
    ($($(#[$text:meta])* $name:ident,)*) => {
        /// What is read of a request. An attribute that did not come is empty, as one without a value is.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct Request<'a> {
            $($(#[$text])* pub $name: &'a [u8],)*
        }

        impl<'a> Request<'a> {
            fn take(&mut self, name: &[u8], value: &'a [u8]) {
                $(if name == stringify!($name).as_bytes() {
                    self.$name = value;
                })else*
            }
        }
    };
}

attributes! {
    /// `smtpd_access_policy`.
    request,
    /// CONNECT, EHLO, HELO, MAIL, RCPT, DATA (BDAT too), END-OF-MESSAGE, VRFY, ETRN.
    protocol_state,
    /// Without brackets.
    client_address,
    /// Verified, or `unknown`.
    client_name,
    /// As the client said it: any bytes.
    helo_name,
    /// Empty for the null sender.
    sender,
    /// At RCPT and VRFY; later only when there is exactly one.
    recipient,
    /// 0 before DATA.
    recipient_count,
    /// Empty until the first recipient is accepted.
    queue_id,
    /// As declared; at END-OF-MESSAGE as counted.
    size,
    /// Empty when nobody logged in.
    sasl_username,
    /// What the administrator wrote beside the service.
    policy_context,
}

impl<'a> Request<'a> {
    /// Reads a whole request, its empty line included. A line that is no attribute is skipped like one that nobody asks
    /// for.
    ///
    /// ```text
    /// request = *line LF
    /// ```
    #[must_use]
    pub fn decode(bytes: &'a [u8]) -> Self {
        let mut request = Self::default();
        let mut lines = iterator(bytes, line);
        lines.by_ref().filter_map(attribute).for_each(|(name, value)| request.take(name, value));
        request
    }

    /// The size of the message in bytes, 0 when the client did not say.
    #[must_use]
    pub fn message_size(&self) -> u64 {
        number(self.size)
    }

    /// How many recipients were accepted.
    #[must_use]
    pub fn recipients(&self) -> u64 {
        number(self.recipient_count)
    }
}

/// A request as it came, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestBytes(pub(super) BytesMut);

impl RequestBytes {
    /// What it says.
    #[must_use]
    pub fn request(&self) -> Request<'_> {
        Request::decode(&self.0)
    }

    /// Whether smtpd asks; Postfix says so first of all.
    pub(super) fn is_of_smtpd(&self) -> bool {
        self.0.starts_with(b"request=smtpd_access_policy\n")
            || self.request().request == b"smtpd_access_policy"
    }
}

/// ```text
/// line = *OCTET LF     ; no LF among them
/// ```
fn line(input: &[u8]) -> IResult<&[u8], &[u8]> {
    terminated(take_until(&b"\n"[..]), tag(&b"\n"[..])).parse(input)
}

/// ```text
/// attribute = 1*NAME-OCTET "=" *OCTET     ; no "=" in the name
/// ```
fn attribute(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let name: IResult<_, _> = terminated(take_till1(|octet| octet == b'='), tag(&b"="[..])).parse(line);
    name.ok().map(|(value, name)| (name, value))
}

/// Digits as a number; more than fit are as many as there can be.
fn number(input: &[u8]) -> u64 {
    let digits: IResult<&[u8], &[u8]> = digit1(input);
    let Ok((b"", digits)) = digits else { return 0 };
    std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_come_in_any_order_with_any_bytes() {
        let request = Request::decode(
            b"size=12\nno such\n=x\nhelo_name=a=b\0\xff\nnew_in_4.0=1\nsender=\nrequest=r\n\n",
        );
        let expected = Request { size: b"12", helo_name: b"a=b\0\xff", request: b"r", ..Request::default() };
        assert_eq!(request, expected);
    }

    #[test]
    fn number_is_all_digits_or_nothing() {
        for (text, value) in
            [("", 0), ("17", 17), ("1x", 0), ("-1", 0), ("99999999999999999999999", u64::MAX)]
        {
            assert_eq!(number(text.as_bytes()), value, "{text}");
        }
    }
}
