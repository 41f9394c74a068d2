//! What a listener offers: a session for each connection, and answers to what it asks.

use super::aside::aside;
use crate::session::Session;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, watch};
use tokio::time::{Instant, timeout, timeout_at};

/// One protocol, as `connection` needs it.
pub(super) trait Service: Send + Sync + 'static {
    /// The conversation.
    type Session: Session<Question: Send, Answer: Send> + Send;
    /// Whom a question is about: what the log says of it, answered or not.
    type Subject: Send;
    /// What is told of an answer afterwards.
    type Record: Send + 'static;

    /// As it is called in settings, logs and metrics.
    const NAME: &'static str;
    /// Whether an answer may be longer than a socket takes at once as it comes.
    const LONG_ANSWERS: bool;

    /// A new conversation.
    fn open(&self) -> Self::Session;

    /// Whom the question is about.
    fn subject(&self, question: &Question<Self>) -> Self::Subject;

    /// Where the question is answered.
    fn effort(&self, question: &Question<Self>, room: usize) -> Effort;

    /// Answers. An answer longer than `room` bytes must not be given.
    fn answer(&self, question: Question<Self>, room: usize) -> (Answer<Self>, Self::Record);

    /// Tells what became of a question, after that is certain.
    fn record(&self, subject: &Self::Subject, outcome: Result<Self::Record, Unanswered>, took: Duration);
}

/// What the sessions of a service ask.
pub(super) type Question<S> = <<S as Service>::Session as Session>::Question;

/// What they take for an answer.
pub(super) type Answer<S> = <<S as Service>::Session as Session>::Answer;

/// How much work an answer is, and how many bytes are needed for it beside the question, until it has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effort {
    /// So little that everybody else can wait for it.
    InPlace { memory: usize },
    /// On a thread of its own, under the deadline.
    Aside { memory: usize },
}

/// Why a question had no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unanswered {
    /// The deadline passed first.
    Late,
    /// The answer panicked.
    Panicked,
    /// All messages together have as much memory as they may.
    MemoryLimit,
    /// The system denied a thread.
    NoThread,
}

/// Late answers that may still be worked on beside the others. Reading is linear and messages have a limit, so there is
/// hardly ever one; should there be more, they keep the places of the others rather than pile up.
pub(super) const LATE_LIMIT: usize = 8;

/// The places where answers are worked out.
pub(super) struct Compute {
    places: Arc<Semaphore>,
    /// Where late answers go on, their places given to others.
    aside: Arc<Semaphore>,
    time_limit: Duration,
}

impl Compute {
    /// Places for so many answers at a time, each with a thread of its own.
    pub(super) fn new(places: usize, time_limit: Duration) -> Self {
        Self {
            places: Arc::new(Semaphore::new(places)),
            aside: Arc::new(Semaphore::new(LATE_LIMIT)),
            time_limit,
        }
    }

    /// Waits until `loaded`: a daemon that begins talks at once, for Postfix waits for a greeting less long than for an answer.
    pub(super) async fn once(&self, loaded: &watch::Receiver<bool>) -> Result<(), Unanswered> {
        if *loaded.borrow() {
            return Ok(());
        }
        match timeout(self.time_limit, loaded.clone().wait_for(|loaded| *loaded)).await {
            Ok(Ok(_)) => Ok(()),
            _ => Err(Unanswered::Late),
        }
    }

    /// The result of `work`, unless it is late or panics; waiting for a place counts.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Unanswered> {
        let until = Instant::now() + self.time_limit;
        let place = timeout_at(until, Arc::clone(&self.places).acquire_owned()).await;
        let Ok(Ok(place)) = place else { return Err(Unanswered::Late) };
        let mut job = aside("answer", work).map_err(|_| Unanswered::NoThread)?;
        match timeout_at(until, &mut job).await {
            Ok(result) => result.map_err(|_| Unanswered::Panicked),
            Err(_) => {
                let kept = Arc::clone(&self.aside).try_acquire_owned().unwrap_or(place);
                tokio::spawn(async move {
                    // whatever came of it, nobody waits for it
                    let _ = job.await;
                    drop(kept);
                });
                Err(Unanswered::Late)
            }
        }
    }
}
