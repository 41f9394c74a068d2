//! Our own public keys, and what they can tell: RSA (RFC 8301: 1024 to 4096 bits) and Ed25519 (RFC 8463).

use super::record::Record;
use super::signature::Algorithm;
use pkcs1::RsaPublicKey;
use pkcs1::der::{Decode as _, Document};
use ring::digest::{SHA256, digest};
use ring::signature::UnparsedPublicKey;
use ring::signature::{ED25519, RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY, RsaPublicKeyComponents};
use spki::{ObjectIdentifier, SubjectPublicKeyInfoRef};

/// RFC 8301 section 3.2.
const RSA_BITS: std::ops::RangeInclusive<usize> = 1024..=4096;
/// rsaEncryption, RFC 8017.
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
/// id-Ed25519, RFC 8410.
const EDWARDS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");

/// One key of the site's own signer.
#[derive(Clone, Debug)]
pub struct PublicKey {
    /// The selector, where the file names it.
    selector: Option<String>,
    /// The domain, where the file names it.
    domain: Option<String>,
    material: Material,
}

#[derive(Clone, Debug)]
enum Material {
    Rsa(RsaPublicKeyComponents<Vec<u8>>),
    Ed25519([u8; 32]),
}

impl PublicKey {
    /// Reads a key as `opendkim-genkey` and `rspamadm dkim_keygen` write its record, or as PEM.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.contains("PRIVATE KEY-----") {
            return Err(
                "a private key; the public one will do, and nobody else should have the other".to_owned()
            );
        }
        if let Some(begin) = text.find("-----BEGIN ") {
            let pem = text.get(begin..).unwrap_or_default();
            let (label, document) = Document::from_pem(pem.trim_end()).map_err(|_| "no PEM of a key")?;
            let material = match label {
                "PUBLIC KEY" => Material::of_key_info(document.as_bytes()),
                "RSA PUBLIC KEY" => Material::of_rsa(document.as_bytes()),
                label => Err(format!("\"{}\" is no public key", label.escape_debug())),
            }?;
            return Ok(Self { selector: None, domain: None, material });
        }
        let Record { selector, domain, algorithm, key } = Record::parse(text)?;
        let material = match algorithm {
            Algorithm::Rsa => Material::of_key_info(&key).or_else(|_| Material::of_rsa(&key)),
            Algorithm::Ed25519 => Material::of_edwards(&key),
        }?;
        Ok(Self { selector, domain, material })
    }

    /// Whether a signature of that kind, domain and selector can be this key's.
    pub(super) fn may_have_made(&self, algorithm: Algorithm, domain: &str, selector: &str) -> bool {
        let fits = |named: &Option<String>, said: &str| {
            named.as_ref().is_none_or(|named| named.eq_ignore_ascii_case(said))
        };
        let same = match self.material {
            Material::Rsa(_) => algorithm == Algorithm::Rsa,
            Material::Ed25519(_) => algorithm == Algorithm::Ed25519,
        };
        same && fits(&self.selector, selector) && fits(&self.domain, domain)
    }

    /// Whether this key signed that.
    pub(super) fn verifies(&self, signed: &[u8], signature: &[u8]) -> bool {
        match &self.material {
            Material::Rsa(key) => {
                key.verify(&RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY, signed, signature).is_ok()
            }
            // RFC 8463 section 3: what is signed is the digest.
            Material::Ed25519(key) => {
                let digest = digest(&SHA256, signed);
                UnparsedPublicKey::new(&ED25519, key).verify(digest.as_ref(), signature).is_ok()
            }
        }
    }
}

impl Material {
    /// SubjectPublicKeyInfo, RFC 5280.
    fn of_key_info(der: &[u8]) -> Result<Self, String> {
        let info = SubjectPublicKeyInfoRef::from_der(der).map_err(|_| "no public key")?;
        let key = info.subject_public_key.as_bytes().ok_or("no public key")?;
        match info.algorithm.oid {
            RSA => Self::of_rsa(key),
            EDWARDS => Self::of_edwards(key),
            _ => Err("a key that DKIM has no signatures for".to_owned()),
        }
    }

    /// RSAPublicKey, RFC 8017.
    fn of_rsa(der: &[u8]) -> Result<Self, String> {
        let key = RsaPublicKey::from_der(der).map_err(|_| "no RSA key")?;
        let (n, e) = (key.modulus.as_bytes(), key.public_exponent.as_bytes());
        let bits = n.len() * 8 - n.first().map_or(0, |byte| byte.leading_zeros() as usize);
        if !RSA_BITS.contains(&bits) {
            let (least, most) = (RSA_BITS.start(), RSA_BITS.end());
            return Err(format!("an RSA key of {bits} bits; DKIM takes {least} to {most}"));
        }
        Ok(Self::Rsa(RsaPublicKeyComponents { n: n.to_vec(), e: e.to_vec() }))
    }

    fn of_edwards(key: &[u8]) -> Result<Self, String> {
        Ok(Self::Ed25519(key.try_into().map_err(|_| "an Ed25519 key has 32 bytes")?))
    }
}
