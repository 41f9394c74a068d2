//! Our own signature over the header of a mail that came back, RFC 6376 section 3.7 and 5.4.2.

use super::PublicKey;
use super::signature::{Signature, without_value};
use crate::mail::{FieldSpan, HeaderLine, HeaderLines};

/// Fields of a header that is asked about: real ones have some fifty.
const FIELD_LIMIT: usize = 500;
/// Signatures that are verified: a site has one or two on a mail, and strangers may add as many as they like.
const VERIFICATION_LIMIT: usize = 4;

/// Our name for the field.
const SIGNATURE: &str = "DKIM-Signature";

/// The header of the mail that came back.
#[derive(Clone, Debug)]
pub(super) struct Header<'a> {
    bytes: &'a [u8],
    fields: Vec<FieldSpan>,
}

impl<'a> Header<'a> {
    /// The fields at the beginning of `bytes`; none of them where there are too many.
    pub(super) fn parse(bytes: &'a [u8]) -> Self {
        let field = |line| match line {
            HeaderLine::Field(field) => Some(field),
            HeaderLine::Empty(_) | HeaderLine::Other(_) => None,
        };
        let mut fields: Vec<FieldSpan> =
            HeaderLines::new(bytes, 0).map_while(field).take(FIELD_LIMIT + 1).collect();
        if fields.len() > FIELD_LIMIT {
            fields.clear();
        }
        Self { bytes, fields }
    }

    /// Values of the fields of that name, from the top.
    pub(super) fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'a [u8]> + use<'a, 'n> {
        self.named(name).filter_map(|field| self.bytes.get(field.value.clone()))
    }

    fn named<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n FieldSpan> {
        let is_named = move |field: &&FieldSpan| self.is_named(field, name.as_bytes());
        self.fields.iter().filter(is_named)
    }

    fn is_named(&self, field: &FieldSpan, name: &[u8]) -> bool {
        self.bytes.get(field.name.clone()).is_some_and(|found| found.eq_ignore_ascii_case(name))
    }

    fn whole(&self, field: &FieldSpan) -> &'a [u8] {
        self.bytes.get(field.whole.clone()).unwrap_or_default()
    }

    /// The topmost signature of a domain that is `ours` which one of the keys made over this header.
    pub(super) fn signature_by(
        &self,
        keys: &[PublicKey],
        ours: impl Fn(&str) -> bool,
    ) -> Option<Signature<'a>> {
        let signatures = self.named(SIGNATURE).filter_map(|field| {
            let signature = Signature::parse(self.bytes.get(field.value.clone())?)?;
            ours(signature.domain).then_some((field, signature))
        });
        let pairs = signatures.flat_map(|(field, signature)| {
            let fits = |key: &&PublicKey| {
                key.may_have_made(signature.algorithm, signature.domain, signature.selector)
            };
            let fitting: Vec<&PublicKey> = keys.iter().filter(fits).collect();
            fitting.into_iter().map(move |key| (key, field, signature.clone()))
        });
        pairs.take(VERIFICATION_LIMIT).find_map(|(key, field, signature)| {
            let signed = self.signed(&signature, self.whole(field))?;
            key.verifies(&signed, &signature.value).then_some(signature)
        })
    }

    /// What was signed: the named fields, of several of one name the lowest first, and last the signature itself. A name
    /// that stands for no field any more stands for nothing: so a signer makes sure that nobody adds one.
    fn signed(&self, signature: &Signature<'_>, own: &[u8]) -> Option<Vec<u8>> {
        let form = signature.canonicalization;
        let mut signed = Vec::with_capacity(self.bytes.len().min(16_384));
        let mut left: Vec<&FieldSpan> = self.fields.iter().collect();
        for name in &signature.signed_fields {
            if let Some(index) = left.iter().rposition(|field| self.is_named(field, name)) {
                form.write(self.whole(left.remove(index)), &mut signed);
            }
        }
        form.write_open(&without_value(own)?, &mut signed);
        Some(signed)
    }

    /// The value of a field as it was signed: it stands once, and no other of its name could have been added.
    pub(super) fn signed_value(&self, signature: &Signature<'_>, name: &str) -> Option<&'a [u8]> {
        let mut values = self.all(name);
        let value = values.next().filter(|_| values.next().is_none())?;
        (signature.times_signed(name) > 0).then_some(value)
    }

    /// Whether no field of these names is there but what was signed.
    pub(super) fn has_only_signed(&self, signature: &Signature<'_>, names: &[&str]) -> bool {
        names.iter().all(|name| match self.named(name).count() {
            0 => true,
            count => count == 1 && signature.times_signed(name) > 0,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_of_too_many_fields_has_none() {
        let header = "A: b\n".repeat(FIELD_LIMIT);
        assert_eq!(Header::parse(header.as_bytes()).all("a").count(), FIELD_LIMIT);
        let more = "A: b\n".repeat(FIELD_LIMIT + 1);
        assert_eq!(Header::parse(more.as_bytes()).all("a").count(), 0);
    }
}
