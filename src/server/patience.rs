//! How long a connection waits for its peer.

use std::pin::Pin;
use std::time::Duration;
use tokio::time::{Instant, Sleep, sleep};

/// The one timer of a connection. It is left as it is where a later time is wanted, and set anew when it runs out: to set
/// one for each read costs as much as to answer what was read.
pub(super) struct Patience(Pin<Box<Sleep>>);

impl Patience {
    /// A timer that runs out after `likely`, the time that is wanted most often.
    pub(super) fn new(likely: Duration) -> Self {
        Self(Box::pin(sleep(likely)))
    }

    /// The result of `work`, unless it takes until `end`.
    pub(super) async fn until<T>(&mut self, end: Instant, work: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            biased;
            done = work => Some(done),
            () = self.run_out(end) => None,
        }
    }

    async fn run_out(&mut self, end: Instant) {
        if self.0.deadline() > end {
            self.0.as_mut().reset(end);
        }
        self.0.as_mut().await;
        while Instant::now() < end {
            self.0.as_mut().reset(end);
            self.0.as_mut().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::{pending, ready};
    use tokio::runtime::Builder;

    #[test]
    fn a_time_limit_is_kept_whatever_the_one_before_was() {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            for (likely, wanted) in [(60_000, 5), (1, 20), (5, 5)] {
                let mut patience = Patience::new(Duration::from_millis(likely));
                let end = || Instant::now() + Duration::from_millis(wanted);
                assert_eq!(patience.until(end(), ready(1)).await, Some(1));
                for end in [end(), end()] {
                    assert_eq!(patience.until(end, pending::<()>()).await, None);
                    assert!(Instant::now() >= end, "{likely} {wanted}");
                }
            }
        });
    }
}
