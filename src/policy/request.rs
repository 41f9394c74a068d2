//! Requests of the policy delegation protocol: lines of `name=value`, then an empty line. Bytes, not text; a line ends
//! with LF alone; names come in any order, and unknown ones are skipped.

use bytes::BytesMut;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_till, take_till1};
use nom::character::complete::digit1;
use nom::multi::fold_many0;
use nom::sequence::{separated_pair, terminated};
use nom::{IResult, Parser};

/// Names the attributes once: as fields, and as what is recognised on the wire.
macro_rules! attributes {
    ($($(#[$text:meta])* $name:ident,)*) => {
        /// What smtpd asks. An attribute that did not come is empty, as one without a value is.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct Request<'a> {
            $($(#[$text])* pub $name: &'a [u8],)*
        }

        impl<'a> Request<'a> {
            fn with(mut self, (name, value): (&'a [u8], &'a [u8])) -> Self {
                match std::str::from_utf8(name) {
                    $(Ok(stringify!($name)) => self.$name = value,)*
                    _ => {}
                }
                self
            }
        }
    };
}

attributes! {
    /// `smtpd_access_policy`.
    request,
    /// CONNECT, EHLO, HELO, MAIL, RCPT, DATA (BDAT too), END-OF-MESSAGE, VRFY, ETRN.
    protocol_state,
    /// SMTP or ESMTP.
    protocol_name,
    /// Without brackets.
    client_address,
    /// Verified, or `unknown`.
    client_name,
    /// Since Postfix 3.0.
    client_port,
    /// Not verified.
    reverse_client_name,
    /// Since Postfix 3.2.
    server_address,
    /// Since Postfix 3.2.
    server_port,
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
    /// The same for all requests of one message.
    instance,
    /// As declared; at END-OF-MESSAGE as counted.
    size,
    /// The argument of ETRN.
    etrn_domain,
    /// `yes` when Postfix is overloaded.
    stress,
    /// Of a client that logged in.
    sasl_method,
    /// Empty when nobody logged in.
    sasl_username,
    /// In xtext.
    sasl_sender,
    /// In xtext.
    ccert_subject,
    /// In xtext.
    ccert_issuer,
    /// Of the client's certificate.
    ccert_fingerprint,
    /// Since Postfix 2.9.
    ccert_pubkey_fingerprint,
    /// TLSv1.3 and the like.
    encryption_protocol,
    /// Of TLS.
    encryption_cipher,
    /// In bits.
    encryption_keysize,
    /// Since Postfix 3.12.
    tls_sni,
    /// What the administrator wrote beside the service.
    policy_context,
    /// Since Postfix 3.8.
    compatibility_level,
    /// Since Postfix 3.8.
    mail_version,
}

impl<'a> Request<'a> {
    /// Reads a whole request, its empty line included. A line that is no attribute is skipped like one that is not known.
    #[must_use]
    pub fn decode(bytes: &'a [u8]) -> Self {
        request(bytes).map(|(_, request)| request).unwrap_or_default()
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
/// request   = *attribute LF
/// ```
fn request(input: &[u8]) -> IResult<&[u8], Request<'_>> {
    let line = alt((attribute.map(Some), other_line.map(|_| None)));
    let known = fold_many0(line, Request::default, |request, found| match found {
        Some(attribute) => request.with(attribute),
        None => request,
    });
    terminated(known, tag(&b"\n"[..])).parse(input)
}

/// ```text
/// attribute = 1*NAME-OCTET "=" *VALUE-OCTET LF     ; no LF in either, no "=" in the name
/// ```
fn attribute(input: &[u8]) -> IResult<&[u8], (&[u8], &[u8])> {
    let name = take_till1(|octet| octet == b'=' || octet == b'\n');
    let value = take_till(|octet| octet == b'\n');
    terminated(separated_pair(name, tag(&b"="[..]), value), tag(&b"\n"[..])).parse(input)
}

/// A line that is not empty.
fn other_line(input: &[u8]) -> IResult<&[u8], &[u8]> {
    terminated(take_till1(|octet| octet == b'\n'), tag(&b"\n"[..])).parse(input)
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
