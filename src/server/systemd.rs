//! What systemd is told (sd_notify(3)); without systemd nobody listens and nothing happens.

use super::loops::Loops;
use super::metrics::Metrics;
use sd_notify::NotifyState;
use std::env;
use std::error::Error;
use std::fs::File;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::net::UnixDatagram;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Half of what systemd gives a start.
const BACK_OFF: Duration = Duration::from_secs(5);
/// How long systemd may take to take a word. Some ten wait for it, and whoever waited longer would hear no SIGTERM.
const PATIENCE: Duration = Duration::from_secs(1);

/// Loaded and listening; also the end of a reload.
pub(super) fn ready() {
    tell(&[NotifyState::Ready]);
}

/// A reload begins.
pub(super) fn reloading() {
    match NotifyState::monotonic_usec_now() {
        Ok(now) => tell(&[NotifyState::Reloading, now]),
        Err(_) => tell(&[NotifyState::Reloading]),
    }
}

/// What the system denies it may grant a little later; asking ten times a second, as systemd would, helps nobody. Here and
/// not in the unit: a command after each stop would make every restart longer.
pub(super) fn back_off(denied: &dyn Error) {
    if env::var_os("NOTIFY_SOCKET").is_none() {
        return;
    }
    tell(&[NotifyState::Status(&format!("{denied}; trying again in {} s", BACK_OFF.as_secs()))]);
    thread::sleep(BACK_OFF);
}

/// No more connections are taken.
pub(super) fn stopping() {
    tell(&[NotifyState::Stopping]);
}

/// Keeps the watchdog quiet for as long as this runtime and all loops still turn, and the status fresh.
pub(super) async fn watchdog(loops: Loops, metrics: Arc<Metrics>) {
    let mut microseconds = 0;
    if !sd_notify::watchdog_enabled(false, &mut microseconds) {
        return;
    }
    let mut ticks =
        tokio::time::interval(Duration::from_micros(microseconds / 2).max(Duration::from_millis(1)));
    loop {
        ticks.tick().await;
        loops.turn().await;
        let status = metrics.status(jiff::Timestamp::now().as_second());
        tell(&[NotifyState::Watchdog, NotifyState::Status(&status)]);
    }
}

/// Whether that is a stream to the journal (systemd.exec(5), `JOURNAL_STREAM`).
pub(super) fn is_journal(stream: &File) -> bool {
    let Some(journal) = env::var_os("JOURNAL_STREAM") else { return false };
    stream.metadata().is_ok_and(|file| journal == format!("{}:{}", file.dev(), file.ino()).as_str())
}

fn tell(state: &[NotifyState]) {
    let Some(manager) = env::var_os("NOTIFY_SOCKET") else { return };
    let said: String = state.iter().map(|word| format!("{word}\n")).collect();
    let send = || -> io::Result<usize> {
        let socket = UnixDatagram::unbound()?;
        socket.set_write_timeout(Some(PATIENCE))?;
        socket.send_to(said.as_bytes(), manager)
    };
    if let Err(error) = send() {
        tracing::warn!(%error, "cannot notify systemd");
    }
}
