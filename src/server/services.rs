//! What the daemon offers: listeners, and a task for each of their connections.

use super::accept::{ConnectionCounts, accept};
use super::connection::{Ended, Shared, converse};
use super::http;
use super::listen::Listener;
use super::loops::Loops;
use super::metrics::{ListenerLabel, Metrics, OpenConnection};
use super::service::{Compute, Service};
use crate::memory::MemoryBudget;
use crate::settings::LimitsSettings;
use std::sync::Arc;
use tokio::sync::{Semaphore, watch};

/// What all services share.
pub(super) struct Services<'a> {
    pub(super) limits: &'a LimitsSettings,
    pub(super) metrics: &'a Arc<Metrics>,
    pub(super) loops: Loops,
    pub(super) compute: Arc<Compute>,
    pub(super) memory: MemoryBudget,
    /// Turns true once, when there is something to answer with.
    pub(super) loaded: watch::Receiver<bool>,
    /// Whoever listens or talks holds one until it has ended.
    pub(super) stopped: watch::Receiver<bool>,
}

impl Services<'_> {
    /// Accepts connections for a service, and talks on each.
    pub(super) fn offer<S: Service>(&self, listeners: Vec<Listener>, service: S) {
        let limits = self.limits;
        let permits = Arc::new(Semaphore::new(limits.connection_limit.get().min(Semaphore::MAX_PERMITS)));
        let shared = Arc::new(Shared {
            service: Arc::new(service),
            metrics: Arc::clone(self.metrics),
            compute: Arc::clone(&self.compute),
            memory: self.memory.clone(),
            idle_time_limit: limits.idle_time_limit.0,
            read_time_limit: limits.read_time_limit.0,
            loaded: self.loaded.clone(),
            stop: self.stopped.clone(),
        });
        // An error that is born with a 1 has not increased.
        drop(self.metrics.wire_errors.get_or_create(&ListenerLabel { listener: S::NAME }));
        for listener in listeners {
            tracing::info!(listener = S::NAME, address = listener.address(), "listening");
            let shared = Arc::clone(&shared);
            let loops = self.loops.clone();
            let connected = move |stream, permit| {
                let shared = Arc::clone(&shared);
                loops.place(stream, move |stream| async move {
                    let _counted = OpenConnection::count(&shared.metrics, S::NAME);
                    if let Err(ended) = converse(stream, &shared).await {
                        tell(S::NAME, &shared.metrics, &ended);
                    }
                    drop(permit);
                });
            };
            let counts = ConnectionCounts::of(self.metrics, S::NAME);
            let permits = Arc::clone(&permits);
            self.loops.listen(accept(listener, S::NAME, permits, counts, self.stopped.clone(), connected));
        }
    }

    /// Answers over HTTP.
    pub(super) fn offer_metrics(&self, listeners: Vec<Listener>) {
        const NAME: &str = "metrics";
        let permits = Arc::new(Semaphore::new(http::CONNECTION_LIMIT));
        for listener in listeners {
            tracing::info!(listener = NAME, address = listener.address(), "listening");
            let (metrics, memory) = (Arc::clone(self.metrics), self.memory.clone());
            let connected = move |stream, permit| {
                let metrics = Arc::clone(&metrics);
                metrics.memory_left_bytes.set(i64::try_from(memory.left()).unwrap_or(i64::MAX));
                tokio::spawn(async move {
                    http::serve(stream, &metrics).await;
                    drop(permit);
                });
            };
            let counts = ConnectionCounts::of(self.metrics, NAME);
            tokio::spawn(accept(
                listener,
                NAME,
                Arc::clone(&permits),
                counts,
                self.stopped.clone(),
                connected,
            ));
        }
    }
}

fn tell(listener: &'static str, metrics: &Metrics, ended: &Ended) {
    match ended {
        // Postfix drops connections whenever it has no more use for them
        Ended::Io(error) => tracing::debug!(listener, %error, "connection lost"),
        Ended::Wire(error) => {
            metrics.wire_errors.get_or_create(&ListenerLabel { listener }).inc();
            tracing::warn!(listener, %error, "connection closed");
        }
        Ended::Idle(_) | Ended::SlowRead(_) | Ended::SlowWrite(_) | Ended::MemoryLimit => {
            tracing::info!(listener, "connection closed: {ended}");
        }
    }
}
