//! Accepting: no error ends the daemon, and whoever is too many is told so at once.

use super::listen::Listener;
use super::metrics::{ListenerLabel, Metrics};
use super::stream::Stream;
use prometheus_client::metrics::counter::Counter;
use std::fs::File;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::sleep;

/// Pause after an accept error that will not pass by itself.
const BACK_OFF: Duration = Duration::from_millis(100);

/// How many came, and how many of them were refused.
pub(super) struct ConnectionCounts {
    accepted: Counter,
    refused: Counter,
}

impl ConnectionCounts {
    pub(super) fn of(metrics: &Metrics, listener: &'static str) -> Self {
        let label = ListenerLabel { listener };
        Self {
            accepted: metrics.connections_accepted.get_or_create_owned(&label),
            refused: metrics.connections_refused.get_or_create_owned(&label),
        }
    }
}

/// Accepts until `stop`, giving each connection with its permit to `connected`.
pub(super) async fn accept(
    listener: Listener,
    name: &'static str,
    permits: Arc<Semaphore>,
    counts: ConnectionCounts,
    mut stop: watch::Receiver<bool>,
    connected: impl Fn(Stream, OwnedSemaphorePermit),
) {
    let listener = match listener.start() {
        Ok(listener) => listener,
        Err(error) => return tracing::error!(listener = name, %error, "cannot accept at all"),
    };
    let mut spare = Spare::new();
    let (mut shedding, mut failing, mut spent) = (false, false, false);
    loop {
        let accepted = tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => return,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok(stream) => {
                counts.accepted.inc();
                if std::mem::take(&mut spent) && !spare.restore() {
                    counts.refused.inc();
                    refuse(name, "no file descriptor is left", &mut shedding);
                    drop(stream);
                    spare.restore();
                } else if let Ok(permit) = Arc::clone(&permits).try_acquire_owned() {
                    // told again when it happens again, not for each one that the spare lets in
                    (shedding, failing) = (false, false);
                    connected(stream, permit);
                } else {
                    counts.refused.inc();
                    refuse(name, "connection_limit is reached", &mut shedding);
                }
            }
            // the peer went away before it was its turn
            Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
            Err(error) => {
                if !std::mem::replace(&mut failing, true) {
                    tracing::warn!(listener = name, %error, "cannot accept");
                }
                spent = spare.spend();
                if !spent {
                    sleep(BACK_OFF).await;
                    spare.restore();
                }
            }
        }
    }
}

/// Whoever is refused sees the connection close and goes on at once; a backlog would let the mail wait.
fn refuse(name: &'static str, why: &str, shedding: &mut bool) {
    if !std::mem::replace(shedding, true) {
        tracing::warn!(listener = name, "connections are closed at once: {why}");
    }
}

/// A descriptor kept for the day when none is left: given up, it lets one connection in to be closed.
struct Spare(Option<File>);

impl Spare {
    fn new() -> Self {
        Self(File::open("/dev/null").ok())
    }

    /// Takes one again; false when none is left beside those in use.
    fn restore(&mut self) -> bool {
        *self = Self::new();
        self.0.is_some()
    }

    /// Gives it up; false when there was nothing to give.
    fn spend(&mut self) -> bool {
        self.0.take().is_some()
    }
}
