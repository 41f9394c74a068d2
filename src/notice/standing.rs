//! Whose report it is, for what a notice may lend it.

use jiff::Timestamp;

/// How a report stands to this site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// This site's own mail system made it about mail of this site.
    Ours,
    /// Somebody else made it, and it is proved to be about a mail that this site sent for the reader.
    Proved {
        /// When the mail was sent.
        sent: Timestamp,
        /// It was written to all recipients that the report names.
        to_recipients: bool,
    },
    /// Somebody asks on the command line what it says; nobody has proved anything.
    Asked,
    /// Anybody may have made it.
    Stranger,
}

impl Standing {
    /// Whether the site's name and help may stand beside words that the report brought along.
    pub(super) fn helps(self) -> bool {
        !matches!(self, Self::Stranger)
    }
}
