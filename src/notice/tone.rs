//! The colours of a notice: light and dark pages, and old Outlook.

/// Whose turn it is, as a colour: amber, blue, green.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Yours,
    Others,
    Nobodys,
}

impl Tone {
    /// The stripe at the side.
    pub(super) fn stripe(self) -> &'static str {
        match self {
            Self::Yours => "#a86500",
            Self::Others => "#2f72b8",
            Self::Nobodys => "#21844a",
        }
    }

    /// The tint behind the words: half transparent, so that it suits a dark page as well.
    pub(super) fn tint(self) -> &'static str {
        match self {
            Self::Yours => "rgba(201,138,0,.18)",
            Self::Others => "rgba(47,114,184,.18)",
            Self::Nobodys => "rgba(33,132,74,.18)",
        }
    }

    /// The tint for old Outlook, which knows no transparency.
    pub(super) fn opaque(self) -> &'static str {
        match self {
            Self::Yours => "#f5ead1",
            Self::Others => "#dae6f2",
            Self::Nobodys => "#d7e9df",
        }
    }
}
