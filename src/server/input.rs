//! What a peer has said and the session has not read yet. It is paid for out of the memory of all: a thousand halves of a
//! command are memory like a thousand messages.

use super::connection::Ended;
use super::stream::Stream;
use crate::memory::{MemoryBudget, Reservation};
use bytes::BytesMut;
use std::mem;
use tokio::time::Instant;

/// What a connection takes beside its input: its task, its session.
const CONNECTION_COST: usize = 8 << 10;

/// The input of one connection.
pub(super) struct Input {
    bytes: BytesMut,
    paid: Reservation,
    /// When the command that is only half here began.
    begun: Option<Instant>,
}

impl Input {
    /// Nothing yet.
    ///
    /// # Errors
    /// There is no memory for one more connection.
    pub(super) fn new(memory: &MemoryBudget) -> Result<Self, Ended> {
        let mut paid = memory.reservation();
        if !paid.grow(CONNECTION_COST) {
            return Err(Ended::MemoryLimit);
        }
        Ok(Self { bytes: BytesMut::new(), paid, begun: None })
    }

    /// Has `read` take off what it can.
    pub(super) fn feed<T>(&mut self, read: impl FnOnce(&mut BytesMut) -> T) -> T {
        let before = self.bytes.len();
        let result = read(&mut self.bytes);
        if self.bytes.len() < before {
            self.begun = None;
            // the rest alone: a short one would hold the whole buffer that it came in
            let rest = mem::take(&mut self.bytes);
            self.bytes.extend_from_slice(&rest);
            // less than there was, and so never refused
            let _ = self.paid.resize(CONNECTION_COST + self.bytes.capacity());
        }
        result
    }

    /// When the command that is half here began; nothing between two commands.
    pub(super) fn begun(&mut self) -> Option<Instant> {
        (!self.bytes.is_empty()).then(|| *self.begun.get_or_insert_with(Instant::now))
    }

    /// Appends what has come, waiting for at least one byte; 0 is the end.
    ///
    /// # Errors
    /// The connection is lost, or there is no memory for the half of a command.
    pub(super) async fn read(&mut self, stream: &mut Stream) -> Result<usize, Ended> {
        stream.read(|arrived| self.keep(arrived)).await?
    }

    fn keep(&mut self, arrived: &[u8]) -> Result<usize, Ended> {
        let length = self.bytes.len() + arrived.len();
        let capacity = match self.bytes.capacity() {
            enough if enough >= length => enough,
            // a buffer that grows at least doubles
            less => length.max(2 * less),
        };
        if !self.paid.resize(CONNECTION_COST + capacity) {
            return Err(Ended::MemoryLimit);
        }
        self.bytes.extend_from_slice(arrived);
        Ok(arrived.len())
    }
}
