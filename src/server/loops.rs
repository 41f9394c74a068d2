//! Event loops, each on a thread of its own: one for every two cores. A connection lives on one of them from accept to
//! close, and what it asks is answered there unless it is long work: nothing has to be woken for an ordinary bounce. A loop
//! that has many connections seldom sleeps, and so is seldom woken; and whoever asks runs on this host, too, and needs the
//! other cores.

use super::aside::named;
use super::stream::Stream;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::runtime::{Builder, Handle};
use tokio::sync::watch;

/// Connections that a loop may have more than another before one moves: a move wakes the other loop and costs three system
/// calls, and most connections live for one mail.
const SLACK: usize = 2;

/// All loops of the daemon; they turn until every one of these is dropped.
#[derive(Clone)]
pub(super) struct Loops {
    loops: Arc<[Loop]>,
    /// Whose turn it is to take a listener.
    next: Arc<AtomicUsize>,
    _turning: Arc<watch::Sender<()>>,
}

struct Loop {
    handle: Handle,
    /// Connections that live here.
    load: Arc<AtomicUsize>,
}

impl Loops {
    /// Starts `count` loops, at least one.
    ///
    /// # Errors
    /// The system denies a thread or a descriptor.
    pub(super) fn start(count: usize) -> io::Result<Self> {
        let (turning, turns) = watch::channel(());
        let start = |number: usize| {
            let runtime = Builder::new_current_thread().enable_all().build()?;
            let handle = runtime.handle().clone();
            let mut turns = turns.clone();
            // an error means that the daemon is gone
            let turn = move || runtime.block_on(async { while turns.changed().await.is_ok() {} });
            named(format!("loop-{number}")).spawn(turn)?;
            Ok(Loop { handle, load: Arc::default() })
        };
        let loops = (0..count.max(1)).map(start).collect::<io::Result<Arc<[_]>>>()?;
        Ok(Self { loops, next: Arc::default(), _turning: Arc::new(turning) })
    }

    /// Runs `listening` on the loop whose turn it is.
    pub(super) fn listen(&self, listening: impl Future<Output = ()> + Send + 'static) {
        let turn = self.next.fetch_add(1, Ordering::Relaxed) % self.loops.len();
        if let Some(chosen) = self.loops.get(turn) {
            chosen.handle.spawn(listening);
        }
    }

    /// Gives a connection that was accepted on this loop to the one with the fewest, and that is this one as long as no
    /// other has fewer by more than `SLACK`.
    pub(super) fn place<C: Future<Output = ()> + Send + 'static>(
        &self,
        stream: Stream,
        converse: impl FnOnce(Stream) -> C + Send + 'static,
    ) {
        let here = Handle::current().id();
        let load = |candidate: &&Loop| {
            let away = usize::from(candidate.handle.id() != here);
            (candidate.load.load(Ordering::Relaxed) + away * SLACK, away)
        };
        let Some(chosen) = self.loops.iter().min_by_key(load) else { return };
        let counted = Load::on(chosen);
        if chosen.handle.id() == here {
            tokio::spawn(async move {
                converse(stream).await;
                drop(counted);
            });
            return;
        }
        // a socket is known to the loop that it was made on, so it leaves it first
        let Ok(stream) = stream.into_std() else { return };
        chosen.handle.spawn(async move {
            if let Ok(stream) = Stream::from_std(stream) {
                converse(stream).await;
            }
            drop(counted);
        });
    }

    /// Returns when every loop has turned once more.
    pub(super) async fn turn(&self) {
        for each in self.loops.iter() {
            // a loop that has ended does not turn, and nothing waits for it
            let _ = each.handle.spawn(async {}).await;
        }
    }
}

/// A connection counted on its loop until this is dropped.
struct Load(Arc<AtomicUsize>);

impl Load {
    fn on(chosen: &Loop) -> Self {
        chosen.load.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(&chosen.load))
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::net::UnixStream;
    use std::time::Duration;
    use tokio::sync::mpsc;

    #[test]
    fn connections_are_spread_over_all_loops() {
        let loops = Loops::start(3).unwrap();
        let (told, mut heard) = mpsc::unbounded_channel();
        let placing = loops.clone();
        let mut peers = Vec::new();
        let mut ours = Vec::new();
        for _ in 0..9 {
            let (peer, stream) = UnixStream::pair().unwrap();
            stream.set_nonblocking(true).unwrap();
            peers.push(peer);
            ours.push(stream);
        }
        loops.listen(async move {
            for stream in ours {
                let told = told.clone();
                let stream = Stream::from_std(super::super::stream::StdStream::Unix(stream)).unwrap();
                placing.place(stream, |stream| async move {
                    told.send(std::thread::current().id()).unwrap();
                    tokio::time::sleep(Duration::from_secs(60)).await;
                    drop(stream);
                });
            }
        });
        let mut threads: Vec<_> = (0..9).map(|_| heard.blocking_recv().unwrap()).collect();
        threads.sort_by_key(|id| format!("{id:?}"));
        threads.dedup();
        assert_eq!(threads.len(), 3);
        let mut loads: Vec<_> = loops.loops.iter().map(|each| each.load.load(Ordering::Relaxed)).collect();
        loads.sort_unstable();
        assert_eq!(loads, [2, 2, 5]);
    }
}
