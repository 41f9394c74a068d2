//! The site of the hour, swapped as a whole by a reload.

use crate::site::Site;
use arc_swap::{ArcSwapOption, Guard};
use std::sync::Arc;
use tokio::sync::watch;

/// What answers now. Whoever begins with one message keeps the site of its beginning to the end of it.
pub(super) struct Current {
    site: ArcSwapOption<Site>,
    loaded: watch::Sender<bool>,
}

impl Current {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { site: ArcSwapOption::empty(), loaded: watch::Sender::new(false) }
    }

    /// Nothing until it is loaded.
    pub(super) fn site(&self) -> Guard<Option<Arc<Site>>> {
        self.site.load()
    }

    /// Turns true once, when there is something to answer with.
    pub(super) fn loaded(&self) -> watch::Receiver<bool> {
        self.loaded.subscribe()
    }

    pub(super) fn swap(&self, site: Site) {
        self.site.store(Some(Arc::new(site)));
        self.loaded.send_replace(true);
    }
}
