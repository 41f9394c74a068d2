//! Whose report it is, for what a notice may lend it.

/// How a report stands to this site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// This site's own mail system made it about mail of this site.
    Ours,
    /// Somebody asks on the command line what it says; nobody has proved anything.
    Asked,
    /// Anybody may have made it.
    Stranger,
}

impl Standing {
    /// Whether its genuineness may be vouched for.
    pub(super) fn vouches(self) -> bool {
        self == Self::Ours
    }

    /// Whether the site's name and help may stand beside words that the report brought along.
    pub(super) fn helps(self) -> bool {
        matches!(self, Self::Ours | Self::Asked)
    }
}
