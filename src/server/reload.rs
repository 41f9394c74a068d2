//! SIGHUP: everything is loaded anew; with any fault the old site goes on.

use super::aside::aside;
use super::current::Current;
use super::metrics::{Metrics, ResultLabel};
use super::systemd;
use crate::fault::Fault;
use crate::settings::{Layers, Settings};
use crate::site::Site;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::timeout;

/// How long loading may take: twenty times what a million senders need, and less than systemd waits for a reload.
const LOAD_TIME_LIMIT: Duration = Duration::from_secs(30);

/// How a reload can end, as it is counted.
pub(super) const RESULTS: [&str; 6] = ["ok", "fault", "late", "hangs", "no-thread", "panic"];

/// What a reload needs.
pub(super) struct Reload<'a> {
    pub(super) layers: &'a Layers,
    /// The settings of the start; some of them hold until the end.
    pub(super) running: &'a Settings,
    pub(super) current: &'a Arc<Current>,
    pub(super) metrics: &'a Metrics,
}

/// Why a site was not loaded.
#[derive(Debug, thiserror::Error)]
enum NotLoaded {
    #[error("the files have faults")]
    Faults(Vec<Fault>),
    #[error("reading the files took longer than {} s", LOAD_TIME_LIMIT.as_secs())]
    Late,
    #[error("an earlier reload still hangs")]
    Hangs,
    #[error("no thread to read them on: {0}")]
    NoThread(#[from] io::Error),
    #[error("loading panicked")]
    Panicked,
}

impl NotLoaded {
    fn id(&self) -> &'static str {
        match self {
            Self::Faults(_) => "fault",
            Self::Late => "late",
            Self::Hangs => "hangs",
            Self::NoThread(_) => "no-thread",
            Self::Panicked => "panic",
        }
    }
}

impl Reload<'_> {
    /// Reloads each time it is wanted, without an end; what is wanted meanwhile is wanted once.
    pub(super) async fn whenever(&self, wanted: &Notify) {
        let hangs = Arc::new(AtomicBool::new(false));
        loop {
            wanted.notified().await;
            systemd::reloading();
            let result = self.run(&hangs).await;
            self.metrics.reloads.get_or_create(&ResultLabel { result }).inc();
            systemd::ready();
        }
    }

    /// Loads everything anew; with any fault the old site goes on.
    async fn run(&self, hangs: &Arc<AtomicBool>) -> &'static str {
        let (layers, running, old) = (self.layers.clone(), self.running.clone(), Arc::clone(self.current));
        match within(LOAD_TIME_LIMIT, hangs, move || load(&layers, &running, old.site().as_deref())).await {
            Ok((site, waiting)) => {
                self.metrics.loaded(site.rewriter.catalogue.languages());
                for section in waiting {
                    tracing::warn!("[{section}] has changed: the old values hold until neden is restarted");
                }
                for remark in &site.remarks {
                    tracing::warn!("{remark}");
                }
                self.current.swap(site);
                tracing::info!("reloaded");
                "ok"
            }
            Err(why) => {
                if let NotLoaded::Faults(faults) = &why {
                    faults.iter().for_each(|fault| tracing::error!("{fault}"));
                }
                tracing::error!("not reloaded: {why}; the last good configuration goes on");
                why.id()
            }
        }
    }
}

/// The result of `work` on a thread of its own, in time. Threads that hang on a file cannot be ended: one is enough.
async fn within<T: Send + 'static>(
    limit: Duration,
    hangs: &Arc<AtomicBool>,
    work: impl FnOnce() -> Result<T, Vec<Fault>> + Send + 'static,
) -> Result<T, NotLoaded> {
    if hangs.swap(true, Ordering::SeqCst) {
        return Err(NotLoaded::Hangs);
    }
    let ended = Ended(Arc::clone(hangs));
    let loading = aside("reload", move || {
        let _ended = ended;
        work()
    })?;
    match timeout(limit, loading).await {
        Err(_) => Err(NotLoaded::Late),
        Ok(Err(_)) => Err(NotLoaded::Panicked),
        Ok(Ok(result)) => result.map_err(NotLoaded::Faults),
    }
}

/// Tells when a thread has come to its end, by whatever way.
struct Ended(Arc<AtomicBool>);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

/// The new site, and the sections that only a restart changes and that were changed.
fn load(
    layers: &Layers,
    running: &Settings,
    old: Option<&Site>,
) -> Result<(Site, Vec<&'static str>), Vec<Fault>> {
    let settings = layers.load()?;
    let waiting = settings.waiting_for_a_restart(running);
    let settings = settings.with_fixed(running);
    let site = Site::load(&settings, layers)?;
    match old.and_then(|old| site.emptied(old, &settings, layers.path())) {
        Some(fault) => Err(vec![fault]),
        None => Ok((site, waiting)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_load_that_hangs_is_given_up_and_keeps_the_next_one_out_until_it_ends() {
        let hangs = Arc::new(AtomicBool::new(false));
        let (release, held) = std::sync::mpsc::channel::<()>();
        let hanging = move || {
            let _ = held.recv();
            Ok(())
        };
        let short = Duration::from_millis(20);
        assert!(matches!(within(short, &hangs, hanging).await, Err(NotLoaded::Late)));
        assert!(matches!(within(short, &hangs, || Ok(())).await, Err(NotLoaded::Hangs)));
        drop(release);
        while hangs.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        assert!(within(LOAD_TIME_LIMIT, &hangs, || Ok(())).await.is_ok());
    }

    #[tokio::test]
    async fn a_load_that_panics_is_told_and_keeps_nobody_out() {
        let hangs = Arc::new(AtomicBool::new(false));
        let panicking = || -> Result<(), Vec<Fault>> { panic!("a fault of ours") };
        assert!(matches!(within(LOAD_TIME_LIMIT, &hangs, panicking).await, Err(NotLoaded::Panicked)));
        assert!(within(LOAD_TIME_LIMIT, &hangs, || Ok(())).await.is_ok());
    }
}
