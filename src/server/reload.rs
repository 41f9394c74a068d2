//! SIGHUP: everything is loaded anew; with any fault the old site goes on.

use super::current::Current;
use super::metrics::{self, Metrics};
use super::systemd;
use crate::fault::Fault;
use crate::settings::{Layers, Settings};
use crate::site::Site;
use std::sync::Arc;
use tokio::sync::Notify;

/// What a reload needs.
pub(super) struct Reload<'a> {
    pub(super) layers: &'a Layers,
    /// The settings of the start; some of them hold until the end.
    pub(super) running: &'a Settings,
    pub(super) current: &'a Arc<Current>,
    pub(super) metrics: &'a Metrics,
}

impl Reload<'_> {
    /// Reloads each time it is wanted, without an end; what is wanted meanwhile is wanted once.
    pub(super) async fn whenever(&self, wanted: &Notify) {
        loop {
            wanted.notified().await;
            self.run().await;
        }
    }

    /// Loads everything anew; with any fault the old site goes on.
    async fn run(&self) {
        systemd::reloading();
        let (layers, running) = (self.layers.clone(), self.running.clone());
        let result = match tokio::task::spawn_blocking(move || load(&layers, &running)).await {
            Ok(Ok((site, waiting))) => {
                self.current.swap(site);
                self.metrics.loaded_seconds.set(jiff::Timestamp::now().as_second());
                for section in waiting {
                    tracing::warn!("[{section}] has changed: the old values hold until neden is restarted");
                }
                tracing::info!("reloaded");
                "ok"
            }
            Ok(Err(faults)) => {
                for fault in faults {
                    tracing::error!("{fault}");
                }
                tracing::error!("not reloaded: the last good configuration goes on");
                "fault"
            }
            Err(_) => {
                tracing::error!("not reloaded: loading panicked; the last good configuration goes on");
                "panic"
            }
        };
        self.metrics.reloads.get_or_create(&metrics::Result { result }).inc();
        systemd::ready();
    }
}

/// The new site, and the sections that only a restart changes and that were changed.
fn load(layers: &Layers, running: &Settings) -> Result<(Site, Vec<&'static str>), Vec<Fault>> {
    let settings = layers.load()?;
    let waiting = settings.waiting_for_a_restart(running);
    Ok((Site::load(&settings.with_fixed(running), layers.path())?, waiting))
}
