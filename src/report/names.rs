//! Names that come again and again, each kept once.

use foldhash::quality::RandomState;
use indexmap::IndexSet;

/// A longer one is no domain, and no more of a masked reply is shown.
const LENGTH: usize = 255;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Name(u32);

impl Name {
    /// No name, or one too many.
    pub(super) const OTHER: Self = Self(0);

    /// Its place in a table.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// The names, up to a limit: whoever writes mail to dictionaries of domains fills no memory.
#[derive(Debug)]
pub(super) struct Names {
    known: IndexSet<Box<[u8]>, RandomState>,
    limit: usize,
}

impl Names {
    pub(super) fn new(limit: usize) -> Self {
        Self { known: std::iter::once(Box::default()).collect(), limit }
    }

    /// The name as it is written; [`Name::OTHER`] where there are too many.
    pub(super) fn name(&mut self, text: &[u8]) -> Name {
        let index = self.known.get_index_of(text).or_else(|| {
            let has_room = self.known.len() < self.limit && text.len() <= LENGTH;
            has_room.then(|| self.known.insert_full(text.into()).0)
        });
        index.and_then(|index| u32::try_from(index).ok()).map_or(Name::OTHER, Name)
    }

    /// The domain of an address, in small letters.
    pub(super) fn domain(&mut self, address: &[u8]) -> Name {
        let at = memchr::memrchr(b'@', address);
        let domain = at.and_then(|at| address.get(at + 1..)).unwrap_or_default();
        if domain.iter().any(u8::is_ascii_uppercase) {
            return self.name(&domain.to_ascii_lowercase());
        }
        self.name(domain)
    }

    /// Its letters; none for [`Name::OTHER`]. Remote text: hostile.
    pub(super) fn text(&self, name: Name) -> Option<String> {
        self.text_at(name.index())
    }

    /// The letters of the name at a place in a table.
    pub(super) fn text_at(&self, place: usize) -> Option<String> {
        let text = self.known.get_index(place).filter(|text| !text.is_empty())?;
        Some(String::from_utf8_lossy(text).into_owned())
    }
}
