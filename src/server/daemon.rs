//! The life of the daemon: load, listen, say READY, follow signals, let what is under way end, leave.

use super::accept::accept;
use super::connection::{Ended, Shared, converse};
use super::current::Current;
use super::listen::{ListenError, Listener, Listeners};
use super::log::{self, LogEnd};
use super::log_queue::LogQueue;
use super::milter::MilterService;
use super::policy::PolicyService;
use super::reload::Reload;
use super::service::{Compute, LATE_LIMIT, Service};
use super::{metrics as numbers, systemd};
use crate::fault::Fault;
use crate::memory::MemoryBudget;
use crate::settings::{Layers, Settings};
use crate::site::Site;
use futures_util::StreamExt as _;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook_tokio::Signals;
use std::io;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::sync::{Notify, Semaphore, watch};
use tokio::time::timeout;

/// HTTP connections at a time.
const METRICS_CONNECTION_LIMIT: usize = 32;
/// A thread without work goes away, and its stack with it.
const THREAD_KEEP_ALIVE: Duration = Duration::from_secs(10);

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
    let places = thread::available_parallelism().map_or(1, usize::from) + 1;
    let runtime = Builder::new_current_thread()
        .enable_all()
        // a late answer keeps its thread; reload needs one, too
        .max_blocking_threads(places + LATE_LIMIT + 1)
        .thread_keep_alive(THREAD_KEEP_ALIVE)
        .build()?;
    let result = runtime.block_on(run(layers, places));
    // a late answer must not keep the daemon: nobody waits for it any more
    runtime.shutdown_background();
    result
}

async fn run(layers: &Layers, places: usize) -> Result<(), ServeError> {
    // before anything else: a SIGHUP that nobody has asked for ends a process
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT])?;
    let loading = {
        let layers = layers.clone();
        // a file may hang as any file can, and whoever waits for it would not hear a SIGTERM
        tokio::task::spawn_blocking(move || load(&layers))
    };
    let loaded = tokio::select! {
        loaded = loading => loaded.map_err(io::Error::other)?,
        () = told_to_leave(&mut signals, || {}) => return Ok(()),
    };
    let (settings, site, log) = loaded?;
    let current = Arc::new(Current::new(site));
    let listeners = Listeners::open(&settings.listen)?;
    let (stop, stopped) = watch::channel(false);
    let limits = &settings.limits;
    let compute = Arc::new(Compute::new(places, limits.compute_time_limit.0));
    let memory = MemoryBudget::new(limits.memory_limit.0);
    let milter = MilterService::new(Arc::clone(&current), &settings, memory.clone());
    let floor = Floor { settings: &settings, compute, memory, stopped };
    let policy = PolicyService::new(Arc::clone(&current));
    let drains = [floor.offer(listeners.milter, milter), floor.offer(listeners.policy, policy)];
    floor.offer_metrics(listeners.metrics, log.queue());
    tokio::spawn(systemd::watchdog());
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "ready");
    systemd::ready();

    let reload = Reload { layers, running: &settings, current: &current };
    let wanted = Notify::new();
    tokio::select! {
        () = told_to_leave(&mut signals, || wanted.notify_one()) => {}
        () = reload.whenever(&wanted) => {}
    }
    systemd::stopping();
    tracing::info!("stopping");
    // the receivers live as long as this function
    let _ = stop.send(true);
    let drained = async {
        for (connections, limit) in drains {
            // all permits are back when all connections have ended
            let _ = connections.acquire_many(limit).await;
        }
    };
    if timeout(limits.shutdown_time_limit.0, drained).await.is_err() {
        tracing::warn!("left connections behind: shutdown_time_limit is over");
    }
    tracing::info!("stopped");
    Ok(())
}

/// What has to be there before anybody is served.
fn load(layers: &Layers) -> Result<(Settings, Site, LogEnd), ServeError> {
    let settings = layers.load().map_err(ServeError::Configuration)?;
    let log = log::start(&settings.log)?;
    let site = Site::load(&settings, layers.path()).map_err(ServeError::Configuration)?;
    layers.remarks().iter().chain(&site.remarks).for_each(|remark| tracing::warn!("{remark}"));
    Ok((settings, site, log))
}

/// Waits for SIGTERM or SIGINT; whatever hangs, nothing stands between.
async fn told_to_leave(signals: &mut Signals, hung_up: impl Fn()) {
    while signals.next().await.is_some_and(|signal| signal == SIGHUP) {
        hung_up();
    }
}

/// Where services are set up: what they all share.
struct Floor<'a> {
    settings: &'a Settings,
    compute: Arc<Compute>,
    memory: MemoryBudget,
    stopped: watch::Receiver<bool>,
}

impl Floor<'_> {
    /// Accepts connections for a service; gives what they hold while they live, and how many there may be.
    fn offer<S: Service>(&self, listeners: Vec<Listener>, service: S) -> (Arc<Semaphore>, u32) {
        let limits = &self.settings.limits;
        let limit = limits.connection_limit.get().min(Semaphore::MAX_PERMITS.min(u32::MAX as usize));
        let permits = Arc::new(Semaphore::new(limit));
        let shared = Arc::new(Shared {
            service: Arc::new(service),
            compute: Arc::clone(&self.compute),
            memory: self.memory.clone(),
            idle_time_limit: limits.idle_time_limit.0,
            read_time_limit: limits.read_time_limit.0,
            stop: self.stopped.clone(),
        });
        for listener in listeners {
            tracing::info!(listener = S::NAME, address = listener.address(), "listening");
            let shared = Arc::clone(&shared);
            let connected = move |stream, permit| {
                let shared = Arc::clone(&shared);
                tokio::spawn(async move {
                    let _counted = numbers::OpenConnection::count(S::NAME);
                    if let Err(ended) = converse(stream, &shared).await {
                        tell(S::NAME, &ended);
                    }
                    drop(permit);
                });
            };
            let permits = Arc::clone(&permits);
            tokio::spawn(accept(listener, S::NAME, permits, self.stopped.clone(), connected));
        }
        (permits, u32::try_from(limit).unwrap_or(u32::MAX))
    }

    fn offer_metrics(&self, listeners: Vec<Listener>, log: LogQueue) {
        if listeners.is_empty() {
            return;
        }
        let Some(handle) = numbers::start() else { return };
        tokio::spawn(numbers::upkeep(handle.clone()));
        let permits = Arc::new(Semaphore::new(METRICS_CONNECTION_LIMIT));
        for listener in listeners {
            tracing::info!(listener = "metrics", address = listener.address(), "listening");
            let (handle, log) = (handle.clone(), log.clone());
            let connected = move |stream, permit| {
                let (handle, log) = (handle.clone(), log.clone());
                tokio::spawn(async move {
                    numbers::serve(stream, &handle, &log).await;
                    drop(permit);
                });
            };
            tokio::spawn(accept(listener, "metrics", Arc::clone(&permits), self.stopped.clone(), connected));
        }
    }
}

fn tell(listener: &'static str, ended: &Ended) {
    match ended {
        // Postfix drops connections whenever it has no more use for them
        Ended::Io(error) => tracing::debug!(listener, %error, "connection lost"),
        Ended::Wire(error) => {
            metrics::counter!("neden_wire_errors_total", "listener" => listener).increment(1);
            tracing::warn!(listener, %error, "connection closed");
        }
        Ended::Idle(_) | Ended::SlowRead(_) | Ended::SlowWrite(_) | Ended::MemoryLimit => {
            tracing::info!(listener, "connection closed: {ended}");
        }
    }
}
