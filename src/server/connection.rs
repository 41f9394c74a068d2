//! One connection: reads, lets the session advance, has its questions answered, writes.

use super::input::Input;
use super::metrics::Metrics;
use super::patience::Patience;
use super::service::{Answer, Compute, Effort, Question, Service, Unanswered};
use super::stream::Stream;
use crate::memory::{MemoryBudget, Reservation};
use crate::session::{Flow, Session as _};
use crate::wire::WireError;
use bytes::BytesMut;
use futures_util::FutureExt as _;
use futures_util::future::FusedFuture as _;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::yield_now;
use tokio::time::{Instant, sleep, timeout};

/// What an empty output buffer may keep.
const KEPT_OUTPUT: usize = 4 << 10;
/// A peer that has just connected or had its answer speaks at once. One that is silent for this long has nothing under
/// way, and may be left when the daemon is to leave: anybody sooner would have had a message to show.
const LAST_WORD: Duration = Duration::from_millis(250);

/// What a connection shares with all others of its service.
pub(super) struct Shared<S> {
    pub(super) service: Arc<S>,
    pub(super) metrics: Arc<Metrics>,
    pub(super) compute: Arc<Compute>,
    pub(super) memory: MemoryBudget,
    pub(super) idle_time_limit: Duration,
    pub(super) read_time_limit: Duration,
    /// Turns true once, when there is something to answer with.
    pub(super) loaded: watch::Receiver<bool>,
    /// Turns true once, when the daemon is to leave.
    pub(super) stop: watch::Receiver<bool>,
}

/// Why a connection ended before its peer wished.
#[derive(Debug, thiserror::Error)]
pub(super) enum Ended {
    #[error(transparent)]
    Wire(#[from] WireError),
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error("nothing came for {} s", .0.as_secs())]
    Idle(Duration),
    #[error("a command took longer than {} s to arrive", .0.as_secs())]
    SlowRead(Duration),
    #[error("an answer took longer than {} s to leave", .0.as_secs())]
    SlowWrite(Duration),
    #[error("memory_limit is reached")]
    MemoryLimit,
}

/// Talks until either side has enough.
pub(super) async fn converse<S: Service>(mut stream: Stream, shared: &Shared<S>) -> Result<(), Ended> {
    stream.prepare()?;
    let mut session = shared.service.open();
    let mut input = Input::new(&shared.memory)?;
    let mut output = BytesMut::new();
    let mut room = None;
    let mut patience = Patience::new(shared.idle_time_limit);
    let mut stop = pin!(stopped(shared.stop.clone()).fuse());
    loop {
        let flow = input.feed(|bytes| session.advance(bytes, &mut output));
        // never an answer glued to what came before it: the room is for the answer alone
        write(&mut stream, &mut output, shared.read_time_limit).await?;
        match flow? {
            Flow::Close => return Ok(()),
            Flow::Ask(question) => {
                let mut asked = ask(shared, question, room_for::<S>(&stream, &mut room)?).await;
                session.resume(asked.answer.unwrap_or_else(|| session.unanswered()), &mut output);
                // less than was taken for the work, and held until the peer has it
                let _ = asked.paid.resize(output.len());
                let written = write(&mut stream, &mut output, shared.read_time_limit).await;
                drop(asked.paid);
                // the mail goes first: whatever is slow about telling is nobody's time but ours
                shared.service.record(&asked.subject, asked.record, asked.took);
                written?;
                if input.begun().is_some() {
                    // whoever has said more already lets the others on this loop go first
                    yield_now().await;
                }
            }
            Flow::NeedInput => {
                let begun = input.begun();
                let inside = begun.is_some();
                let end = match begun {
                    Some(begun) => begun + shared.read_time_limit,
                    None => Instant::now() + shared.idle_time_limit,
                };
                let rests = !inside && session.at_rest();
                let silent = async {
                    if !stop.is_terminated() {
                        stop.as_mut().await;
                    }
                    sleep(LAST_WORD).await;
                };
                let read = tokio::select! {
                    biased;
                    () = silent, if rests => return Ok(()),
                    read = patience.until(end, input.read(&mut stream)) => read,
                };
                match read {
                    Some(Ok(0)) => return Ok(()),
                    Some(Ok(_)) => {}
                    Some(Err(ended)) => return Err(ended),
                    None if inside => return Err(Ended::SlowRead(shared.read_time_limit)),
                    None => return Err(Ended::Idle(shared.idle_time_limit)),
                }
            }
        }
    }
}

async fn stopped(mut stop: watch::Receiver<bool>) {
    // an error means that the sender is gone, and with it the daemon
    let _ = stop.wait_for(|stop| *stop).await;
}

/// What one send takes; as much for every answer of a connection, for the peer has read the one before.
fn room_for<S: Service>(stream: &Stream, known: &mut Option<usize>) -> io::Result<usize> {
    match *known {
        Some(room) => Ok(room),
        None if S::LONG_ANSWERS => Ok(*known.insert(stream.make_room()?)),
        None => Ok(usize::MAX),
    }
}

/// A question and what became of it.
struct Asked<S: Service> {
    subject: S::Subject,
    /// Nothing when none came in time.
    answer: Option<Answer<S>>,
    record: Result<S::Record, Unanswered>,
    took: Duration,
    /// What the answer takes.
    paid: Reservation,
}

/// An answer, what is told of it, what it takes.
type Worked<S> = (Answer<S>, <S as Service>::Record, Reservation);

async fn ask<S: Service>(shared: &Shared<S>, question: Question<S>, room: usize) -> Asked<S> {
    let subject = shared.service.subject(&question);
    let begun = Instant::now();
    let (answer, record, paid) = match work_out(shared, question, room).await {
        Ok((answer, record, paid)) => (Some(answer), Ok(record), paid),
        Err(unanswered) => {
            match unanswered {
                Unanswered::Panicked => _ = shared.metrics.panics.inc(),
                Unanswered::Late => _ = shared.metrics.deadlines.inc(),
                Unanswered::MemoryLimit | Unanswered::NoThread => {}
            }
            (None, Err(unanswered), shared.memory.reservation())
        }
    };
    Asked { subject, answer, record, took: begun.elapsed(), paid }
}

async fn work_out<S: Service>(
    shared: &Shared<S>,
    question: Question<S>,
    room: usize,
) -> Result<Worked<S>, Unanswered> {
    shared.compute.once(&shared.loaded).await?;
    let service = Arc::clone(&shared.service);
    let effort = service.effort(&question, room);
    let (Effort::InPlace { memory } | Effort::Aside { memory }) = effort;
    let mut paid = shared.memory.reservation();
    if !paid.grow(memory) {
        return Err(Unanswered::MemoryLimit);
    }
    let work = move || {
        let (answer, record) = service.answer(question, room);
        // held to here even when nobody waits any more
        (answer, record, paid)
    };
    match effort {
        // nothing that was half changed is looked at afterwards: an answer only reads
        Effort::InPlace { .. } => catch_unwind(AssertUnwindSafe(work)).map_err(|_| Unanswered::Panicked),
        Effort::Aside { .. } => shared.compute.run(work).await,
    }
}

/// One send for all of it; once begun, only the peer or the time limit can stop it.
async fn write(stream: &mut Stream, output: &mut BytesMut, time_limit: Duration) -> Result<(), Ended> {
    if output.is_empty() {
        return Ok(());
    }
    let sent = stream.write_at_once(output)?;
    if let Some(rest) = output.get(sent..).filter(|rest| !rest.is_empty()) {
        timeout(time_limit, stream.write_all(rest)).await.map_err(|_| Ended::SlowWrite(time_limit))??;
    }
    if output.capacity() > KEPT_OUTPUT {
        *output = BytesMut::new();
    } else {
        output.clear();
    }
    Ok(())
}

#[cfg(test)]
mod tests;
