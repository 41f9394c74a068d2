//! What a listener offers: a session for each connection, and answers to what it asks.

use crate::session::Session;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// One protocol, as `connection` needs it.
pub(super) trait Service: Send + Sync + 'static {
    /// The conversation.
    type Session: Session<Question: Send, Answer: Send> + Send;
    /// What is told of an answer afterwards.
    type Record: Send + 'static;

    /// As it is called in settings, logs and metrics.
    const NAME: &'static str;

    /// A new conversation.
    fn open(&self) -> Self::Session;

    /// What the log says of every question, answered or not.
    fn subject(&self, question: &Question<Self>) -> Subject;

    /// Answers; on a blocking thread. An answer longer than `room` bytes must not be given.
    fn answer(&self, question: Question<Self>, room: usize) -> (Answer<Self>, Self::Record);

    /// Tells what became of a question, after that is certain.
    fn record(&self, subject: &Subject, outcome: Result<Self::Record, Unanswered>, took: Duration);
}

/// What the sessions of a service ask.
pub(super) type Question<S> = <<S as Service>::Session as Session>::Question;

/// What they take for an answer.
pub(super) type Answer<S> = <<S as Service>::Session as Session>::Answer;

/// Whom a question is about.
#[derive(Debug, Default)]
pub(super) struct Subject {
    pub(super) queue_id: Option<String>,
    pub(super) recipient: Option<String>,
}

/// Why a question had no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unanswered {
    /// The deadline passed first.
    Late,
    /// The answer panicked.
    Panicked,
}

/// The places where answers are worked out. A late answer keeps its place until it ends: what runs away cannot pile
/// up.
pub(super) struct Compute {
    places: Arc<Semaphore>,
    time_limit: Duration,
}

impl Compute {
    pub(super) fn new(places: usize, time_limit: Duration) -> Self {
        Self { places: Arc::new(Semaphore::new(places)), time_limit }
    }

    /// The result of `work`, unless it is late or panics; waiting for a place counts.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Unanswered> {
        let result = async {
            let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| Unanswered::Late)?;
            let job = tokio::task::spawn_blocking(move || {
                let result = work();
                drop(place);
                result
            });
            job.await.map_err(|_| Unanswered::Panicked)
        };
        tokio::time::timeout(self.time_limit, result).await.unwrap_or(Err(Unanswered::Late))
    }
}
