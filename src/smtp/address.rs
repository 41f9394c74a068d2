//! Mail addresses as RFC 5321 section 4.1.2 and RFC 6531 write them.

/// An address, cut at its last `@`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// As written, quotes included.
    pub local_part: String,
    /// As written; empty for a bare local name.
    pub domain: String,
}
