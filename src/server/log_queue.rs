//! Between the daemon and whoever reads its log: lines wait here, one thread writes them. A full disk, a stuck journal
//! or a pipe that nobody reads costs lines, which are counted, and never a mail its time.

use super::aside::named;
use super::metrics::{Metrics, WhyLabel};
use super::systemd;
use prometheus_client::metrics::counter::Counter;
use signal_hook::consts::SIGXFSZ;
use signal_hook::flag;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;
use tracing::Level;
use tracing::Metadata;
use tracing_subscriber::fmt::MakeWriter;

/// Bytes of lines that may wait: some thousand lines, as many as a short stall of the journal takes.
const WAITING_LIMIT: usize = 1 << 20;
/// Bytes for one write(2), if as many wait.
const BATCH: usize = 64 << 10;
/// How long lines gather, so that a burst of them costs one wake-up and not one each.
const GATHER: Duration = Duration::from_millis(5);
/// How long the end of the daemon waits for its last lines.
const LAST_LINES: Duration = Duration::from_millis(500);

/// Lines on their way to standard error.
#[derive(Clone)]
pub(super) struct LogQueue(Arc<Inner>);

struct Inner {
    lines: Sender<Vec<u8>>,
    /// Bytes that are not written yet.
    waiting: AtomicUsize,
    /// Lines that were not queued, because too much waited.
    dropped: Counter,
    /// Lines that standard error did not take.
    unwritten: Counter,
    /// Whether the journal reads: it takes the level from a number before the line (sd-daemon(3)).
    journal: bool,
}

impl LogQueue {
    /// Starts the thread that writes to standard error.
    ///
    /// # Errors
    /// The system denies a descriptor or a thread.
    pub(super) fn start(metrics: &Metrics) -> io::Result<Self> {
        // A file at the limit of its size (RLIMIT_FSIZE) is a full disk, and no reason to end.
        flag::register(SIGXFSZ, Arc::default())?;
        // not io::stderr(): a write that hangs would hold its lock, and everybody who wants to say a last word
        let log = File::from(io::stderr().as_fd().try_clone_to_owned()?);
        let journal = systemd::is_journal(&log);
        Self::to(log, journal, metrics)
    }

    fn to(log: impl Write + Send + 'static, journal: bool, metrics: &Metrics) -> io::Result<Self> {
        let lost = |why| metrics.log_lines_lost.get_or_create_owned(&WhyLabel { why });
        let (lines, queued) = channel();
        let queue = Self(Arc::new(Inner {
            lines,
            waiting: AtomicUsize::new(0),
            dropped: lost("dropped"),
            unwritten: lost("unwritten"),
            journal,
        }));
        let inner = Arc::clone(&queue.0);
        named("log").spawn(move || write_out(&queued, log, &inner))?;
        Ok(queue)
    }

    /// Whether levels are numbers before the line.
    pub(super) fn is_journal(&self) -> bool {
        self.0.journal
    }

    /// Waits a moment for what is still to be written.
    pub(super) fn flush(&self) {
        for _ in 0..LAST_LINES.as_millis() {
            if self.0.waiting.load(Ordering::Acquire) == 0 {
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    fn push(&self, line: Vec<u8>) {
        let bytes = line.len();
        let waiting = self.0.waiting.fetch_add(bytes, Ordering::AcqRel);
        if waiting + bytes > WAITING_LIMIT || self.0.lines.send(line).is_err() {
            self.0.waiting.fetch_sub(bytes, Ordering::AcqRel);
            self.0.dropped.inc();
        }
    }
}

/// The writer's thread.
fn write_out(queued: &Receiver<Vec<u8>>, mut log: impl Write, queue: &Inner) {
    let (mut told, mut torn) = (0, false);
    while let Ok(mut batch) = queued.recv() {
        let mut lines = 1;
        while batch.len() < BATCH {
            let Ok(line) = queued.try_recv() else { break };
            batch.extend_from_slice(&line);
            lines += 1;
        }
        let bytes = batch.len();
        if torn {
            // what was written before the error may lack its end
            batch.insert(0, b'\n');
        }
        let written = log.write_all(&batch);
        torn = written.is_err();
        queue.waiting.fetch_sub(bytes, Ordering::AcqRel);
        let dropped = queue.dropped.get();
        match written {
            Err(_) => _ = queue.unwritten.inc_by(lines),
            Ok(()) if dropped > told => {
                tracing::warn!(lines = dropped - told, "lines of this log were dropped: nobody read them");
                told = dropped;
            }
            Ok(()) => {}
        }
        thread::sleep(GATHER);
    }
}

impl<'a> MakeWriter<'a> for LogQueue {
    type Writer = Line<'a>;

    fn make_writer(&'a self) -> Line<'a> {
        Line { queue: self, priority: "<6>" }
    }

    fn make_writer_for(&'a self, about: &Metadata<'_>) -> Line<'a> {
        let priority = match *about.level() {
            Level::ERROR => "<3>",
            Level::WARN => "<4>",
            Level::INFO => "<6>",
            Level::DEBUG | Level::TRACE => "<7>",
        };
        Line { queue: self, priority }
    }
}

/// One line of the log.
pub(super) struct Line<'a> {
    queue: &'a LogQueue,
    priority: &'static str,
}

impl Write for Line<'_> {
    /// The formatter hands over a line as a whole; the level in it has a blank before it where it is short.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let priority = if self.queue.0.journal { self.priority } else { "" };
        self.queue.push([priority.as_bytes(), line.trim_ascii_start()].concat());
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::SyncSender;

    /// Passes on what it is given; hangs until somebody takes it.
    struct Slow(SyncSender<Vec<u8>>);

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.send(bytes.to_vec()).map_err(io::Error::other)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn say(queue: &LogQueue, line: &str) {
        queue.make_writer().write_all(line.as_bytes()).unwrap();
    }

    #[test]
    fn a_line_begins_with_its_priority_or_its_level_and_never_with_a_blank() {
        for (journal, written) in [(true, "<6>INFO ready\n"), (false, "INFO ready\n")] {
            let (slow, said) = std::sync::mpsc::sync_channel(9);
            let queue = LogQueue::to(Slow(slow), journal, &Metrics::new()).unwrap();
            say(&queue, " INFO ready\n");
            assert_eq!(said.recv().unwrap(), written.as_bytes());
        }
    }

    /// A disk that is full in the middle of the first line, and has room again from the second write on.
    struct Full(Option<usize>, std::sync::mpsc::Sender<Vec<u8>>);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            match self.0.take() {
                Some(0) => Err(io::ErrorKind::StorageFull.into()),
                room => {
                    let room = room.unwrap_or(bytes.len()).min(bytes.len());
                    self.0 = (room < bytes.len()).then_some(0);
                    self.1.send(bytes[..room].to_vec()).map_err(io::Error::other)?;
                    Ok(room)
                }
            }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn the_line_behind_a_torn_one_stands_alone() {
        let (log, said) = std::sync::mpsc::channel();
        let queue = LogQueue::to(Full(Some(5), log), false, &Metrics::new()).unwrap();
        say(&queue, "INFO first\n");
        assert_eq!(said.recv().unwrap(), b"INFO ");
        queue.flush();
        say(&queue, "INFO second\n");
        assert_eq!(said.recv().unwrap(), b"\nINFO second\n");
        assert_eq!(queue.0.unwritten.get(), 1);
    }

    #[test]
    fn lines_that_nobody_reads_are_dropped_and_counted_and_nobody_waits_for_them() {
        let (slow, said) = std::sync::mpsc::sync_channel(0);
        let queue = LogQueue::to(Slow(slow), false, &Metrics::new()).unwrap();
        let line = format!("{}\n", "x".repeat(999));
        for _ in 0..2 * WAITING_LIMIT / line.len() {
            say(&queue, &line);
        }
        assert!(queue.0.dropped.get() >= 1000, "{}", queue.0.dropped.get());
        assert_eq!(queue.0.unwritten.get(), 0);
        drop(said);
        queue.flush();
        assert!(queue.0.unwritten.get() > 0, "what could not be written is counted, too");
        assert_eq!(queue.0.waiting.load(Ordering::Acquire), 0);
    }
}
