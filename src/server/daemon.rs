//! The life of the daemon: load, listen, say READY, follow signals, let what is under way end, leave.

use super::aside::aside;
use super::current::Current;
use super::listen::{ListenError, Listeners};
use super::log::{self, LogEnd};
use super::loops::Loops;
use super::metrics::Metrics;
use super::milter_service::MilterService;
use super::policy_service::PolicyService;
use super::reload::Reload;
use super::service::Compute;
use super::services::Services;
use super::systemd;
use crate::fault::Fault;
use crate::memory::MemoryBudget;
use crate::settings::{Layers, Settings};
use crate::site::Site;
use futures_util::StreamExt as _;
use signal_hook::consts::{SIGALRM, SIGHUP, SIGINT, SIGTERM, SIGUSR1, SIGUSR2};
use signal_hook_tokio::Signals;
use std::io;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::sync::{Notify, watch};
use tokio::time::timeout;

/// What other daemons do something about, so that scripts send it: logrotate(8) the first two.
const MEANT_FOR_OTHERS: [i32; 3] = [SIGUSR1, SIGUSR2, SIGALRM];

/// Why the daemon did not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The administrator's to mend.
    #[error("the configuration has faults")]
    Configuration(Vec<Fault>),
    /// A socket cannot be had.
    #[error(transparent)]
    Listen(#[from] ListenError),
    /// The system denied a thread, a signal or the like.
    #[error(transparent)]
    System(#[from] io::Error),
}

/// Runs until SIGTERM or SIGINT.
///
/// # Errors
/// What keeps the daemon from starting; once it listens nothing does.
pub fn serve(layers: &Layers) -> Result<(), ServeError> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let result = runtime.block_on(run(layers, cores));
    if let Err(denied @ (ServeError::Listen(_) | ServeError::System(_))) = &result {
        systemd::back_off(denied);
    }
    result
}

async fn run(layers: &Layers, cores: usize) -> Result<(), ServeError> {
    // before anything else: a SIGHUP that nobody has asked for ends a process
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT].into_iter().chain(MEANT_FOR_OTHERS))?;
    // also while what is read now may be what was changed: it is read anew then
    let wanted = Notify::new();
    let hung_up = || wanted.notify_one();
    let metrics = Arc::new(Metrics::new());
    // A file may hang as any file can, and whoever waited for it would not hear a SIGTERM.
    let begun = {
        let (layers, metrics) = (layers.clone(), Arc::clone(&metrics));
        aside("begin", move || begin(&layers, &metrics))?
    };
    // the log ends last
    let (settings, _log) = tokio::select! {
        begun = begun => begun.map_err(io::Error::other)??,
        () = told_to_leave(&mut signals, hung_up) => return Ok(()),
    };
    let current = Arc::new(Current::new());
    // Kept until the end: with the last handle of them the loops end, and the connections on them.
    let loops = Loops::start(cores.div_ceil(2))?;
    let stop = offer(&settings, &current, &metrics, &loops, cores + 1)?;
    let time_limit = settings.limits.shutdown_time_limit.0;
    // From here on Postfix is answered: its greeting at once, its questions when there is something to answer with.
    let loading = {
        let (layers, settings) = (layers.clone(), settings.clone());
        let (current, metrics) = (Arc::clone(&current), Arc::clone(&metrics));
        aside("load", move || load(&layers, &settings, &current, &metrics))?
    };
    tokio::select! {
        loaded = loading => loaded.map_err(io::Error::other)?.map_err(ServeError::Configuration)?,
        () = told_to_leave(&mut signals, hung_up) => {
            // It goes on on its thread: whoever talks already is answered. A fault in it is told at the next start.
            leave(&stop, time_limit).await;
            return Ok(());
        }
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "ready");
    systemd::ready();
    // The first tick of its clock comes at once.
    tokio::spawn(systemd::watchdog(loops.clone(), Arc::clone(&metrics)));

    let reload = Reload { layers, running: &settings, current: &current, metrics: &metrics };
    tokio::select! {
        () = told_to_leave(&mut signals, hung_up) => {}
        () = reload.whenever(&wanted) => {}
    }
    leave(&stop, time_limit).await;
    Ok(())
}

/// Listens for all that is served, until the sender is told to stop.
fn offer(
    settings: &Settings,
    current: &Arc<Current>,
    metrics: &Arc<Metrics>,
    loops: &Loops,
    places: usize,
) -> Result<watch::Sender<bool>, ServeError> {
    let listeners = Listeners::open(&settings.listen)?;
    let limits = &settings.limits;
    let memory = MemoryBudget::new(limits.memory_limit.0);
    let milter = MilterService::new(Arc::clone(current), Arc::clone(metrics), settings, memory.clone());
    let policy = PolicyService::new(Arc::clone(current), metrics);
    let (stop, stopped) = watch::channel(false);
    let services = Services {
        limits,
        metrics,
        loops: loops.clone(),
        compute: Arc::new(Compute::new(places, limits.compute_time_limit.0)),
        memory,
        loaded: current.loaded(),
        stopped,
    };
    services.offer(listeners.milter, milter);
    services.offer(listeners.policy, policy);
    services.offer_metrics(listeners.metrics);
    Ok(stop)
}

/// Lets what is under way end, for as long as that may take.
async fn leave(stop: &watch::Sender<bool>, time_limit: Duration) {
    systemd::stopping();
    tracing::info!("stopping");
    // an error means that nobody listens any more
    let _ = stop.send(true);
    if timeout(time_limit, stop.closed()).await.is_err() {
        tracing::warn!("left connections behind: shutdown_time_limit is over");
    }
    tracing::info!("stopped");
}

/// What has to be there before anybody is listened to.
fn begin(layers: &Layers, metrics: &Metrics) -> Result<(Settings, LogEnd), ServeError> {
    let settings = layers.load().map_err(ServeError::Configuration)?;
    let log = log::start(&settings.log, metrics)?;
    Ok((settings, log))
}

/// What has to be there before anybody is answered.
fn load(
    layers: &Layers,
    settings: &Settings,
    current: &Current,
    metrics: &Metrics,
) -> Result<(), Vec<Fault>> {
    let site = Site::load(settings, layers)?;
    layers.remarks(settings).iter().chain(&site.remarks).for_each(|remark| tracing::warn!("{remark}"));
    metrics.loaded(site.rewriter.catalogue.languages());
    current.swap(site);
    Ok(())
}

/// Waits for SIGTERM or SIGINT; whatever hangs, nothing stands between.
async fn told_to_leave(signals: &mut Signals, hung_up: impl Fn()) {
    while let Some(signal) = signals.next().await.filter(|signal| ![SIGTERM, SIGINT].contains(signal)) {
        if signal == SIGHUP {
            hung_up();
        }
    }
}
