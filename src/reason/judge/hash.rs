//! The number of a feature, by which a model finds its weights.

/// Between two texts of a feature.
pub(super) const SEPARATOR: &[u8] = b"|";

/// FNV-1a, 32 bits, on its way over a feature.
#[derive(Clone, Copy)]
pub(super) struct Fnv(u32);

impl Fnv {
    /// Of a feature of that kind.
    pub(super) fn of(tag: u8) -> Self {
        Self(0x811c_9dc5).and(&[tag])
    }

    /// What follows.
    pub(super) fn and(self, bytes: &[u8]) -> Self {
        Self(bytes.iter().fold(self.0, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)))
    }

    /// Mixed once more, so that its upper bits can be an index.
    pub(super) fn end(self) -> u32 {
        let hash = (self.0 ^ (self.0 >> 16)).wrapping_mul(0x85eb_ca6b);
        let hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
        hash ^ (hash >> 16)
    }
}
