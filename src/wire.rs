//! What the codecs share: how a peer can be wrong.

/// The peer broke the protocol. The connection is closed; the peer's own default action decides what becomes of
/// the mail (`default_action=accept` in every example of ours).
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum WireError {
    /// A length or a line above its limit, in bytes.
    #[error("{what} longer than {limit} bytes")]
    TooLong {
        /// What was too long.
        what: &'static str,
        /// The limit that it broke, in bytes.
        limit: usize,
    },
    /// Bytes that do not form what the protocol wants at this place.
    #[error("malformed {0}")]
    Malformed(&'static str),
    /// Well-formed, but not now.
    #[error("unexpected {0}")]
    Unexpected(&'static str),
}
