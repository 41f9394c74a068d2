//! The action field of a delivery status notification, RFC 3464 section 2.3.3.

/// What became of one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Not delivered, and no longer tried.
    Failed,
    /// Not delivered so far; tried again.
    Delayed,
    /// Delivered (Postfix's `deliverable` counts as this).
    Delivered,
    /// Handed to a system that does not report delivery.
    Relayed,
    /// Delivered to a list and sent on to several addresses.
    Expanded,
}
