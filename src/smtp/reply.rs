//! SMTP replies as they stand in reports, RFC 5321 section 4.2.

use super::EnhancedStatusCode;

/// A three-digit reply code, 200 to 599.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReplyCode(pub u16);

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
