//! The site of the hour, swapped as a whole by a reload.

use crate::site::Site;
use arc_swap::{ArcSwap, Guard};
use std::sync::Arc;

/// What answers now. Whoever begins with one message keeps the site of its beginning to the end of it.
pub(super) struct Current(ArcSwap<Site>);

impl Current {
    pub(super) fn new(site: Site) -> Self {
        Self(ArcSwap::from_pointee(site))
    }

    pub(super) fn site(&self) -> Guard<Arc<Site>> {
        self.0.load()
    }

    pub(super) fn swap(&self, site: Site) {
        self.0.store(Arc::new(site));
    }
}
