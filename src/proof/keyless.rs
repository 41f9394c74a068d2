//! In a program without its daemon there are no keys, and so no arithmetic for them: what follows can be named and never
//! made.

use super::signature::Algorithm;
use jiff::Timestamp;

/// What is said of a file that has one.
const NONE: &str = "this program was built without keys";

/// One key of the site's own signer.
#[derive(Clone, Copy, Debug)]
pub enum PublicKey {}

/// Makes stamps and knows them again.
#[derive(Clone, Copy, Debug)]
pub enum Stamps {}

impl PublicKey {
    /// No key.
    ///
    /// # Errors
    /// Always.
    pub fn parse(_: &str) -> Result<Self, String> {
        Err(NONE.to_owned())
    }

    pub(super) fn may_have_made(&self, _: Algorithm, _: &str, _: &str) -> bool {
        match *self {}
    }

    pub(super) fn verifies(&self, _: &[u8], _: &[u8]) -> bool {
        match *self {}
    }
}

impl Stamps {
    /// No secret.
    ///
    /// # Errors
    /// Always.
    pub fn parse(_: &str) -> Result<Self, String> {
        Err(NONE.to_owned())
    }

    /// The value of [`super::STAMP_FIELD`].
    #[must_use]
    pub fn stamp(&self, _: &str, _: Timestamp) -> Option<String> {
        match *self {}
    }

    pub(super) fn day(&self, _: &[u8], _: &str) -> Option<Timestamp> {
        match *self {}
    }
}
