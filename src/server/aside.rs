//! Work on a thread of its own. Tokio's pool of such threads panics where the system denies it one (`TasksMax=`,
//! RLIMIT_NPROC, no memory for a stack), and whoever asks for work would go down with it.

use std::io;
use std::thread::{self, Builder};
use tokio::sync::oneshot::{Receiver, channel};

/// What the standard library gives a thread; said here, since `RUST_MIN_STACK` in somebody's environment says otherwise.
const STACK: usize = 2 << 20;

/// A thread of the daemon's.
pub(super) fn named(name: impl Into<String>) -> Builder {
    Builder::new().name(name.into()).stack_size(STACK)
}

/// Begins `work`; whoever waits for its result hears of a panic as of a sender that is gone.
///
/// # Errors
/// The system denies one more thread.
pub(super) fn aside<T: Send + 'static>(
    name: &'static str,
    work: impl FnOnce() -> T + Send + 'static,
) -> io::Result<Receiver<T>> {
    begin(named(name), work)
}

fn begin<T: Send + 'static>(
    thread: thread::Builder,
    work: impl FnOnce() -> T + Send + 'static,
) -> io::Result<Receiver<T>> {
    let (done, result) = channel();
    // an error means that nobody waits any more
    thread.spawn(move || _ = done.send(work()))?;
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_that_the_system_denies_is_an_error_and_no_panic() {
        let larger_than_any_memory = thread::Builder::new().stack_size(1 << 60);
        assert!(begin(larger_than_any_memory, || ()).is_err());
    }

    #[test]
    fn a_panic_is_heard_and_ends_its_own_thread_only() {
        assert_eq!(aside("test", || 2).unwrap().blocking_recv(), Ok(2));
        assert!(aside("test", || -> u8 { panic!("a fault of ours") }).unwrap().blocking_recv().is_err());
    }
}
