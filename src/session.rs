//! The shape of a conversation: bytes in, bytes out, and now and then a question. A session has no socket and no
//! clock and never computes for long; `server` feeds it, answers its questions and writes what it has to say.

#[cfg(test)]
pub(crate) mod dialogs;

use crate::wire::WireError;
use bytes::BytesMut;

/// What a session wants after it has read all it could.
#[derive(Debug, PartialEq, Eq)]
pub enum Flow<Q> {
    /// Nothing more to do until the peer sends more.
    NeedInput,
    /// Needs an answer before it can go on: [`Session::resume`] it, then advance again.
    Ask(Q),
    /// The conversation is over; write what is in the output, then close.
    Close,
}

/// One side of a protocol, without I/O.
pub trait Session {
    /// What the session asks, at most one at a time.
    type Question;
    /// What it takes for an answer.
    type Answer;

    /// Reads from `input` as far as it goes and appends replies to `output`. However the stream is cut, the
    /// replies are the same.
    ///
    /// # Errors
    /// The peer broke the protocol: write what `output` holds, then close.
    fn advance(
        &mut self,
        input: &mut BytesMut,
        output: &mut BytesMut,
    ) -> Result<Flow<Self::Question>, WireError>;

    /// Takes the answer to the question asked last and appends the whole reply to `output` in one piece.
    fn resume(&mut self, answer: Self::Answer, output: &mut BytesMut);

    /// The answer when none came in time: the mail passes unchanged.
    fn unanswered(&self) -> Self::Answer;

    /// Between two messages: to close now breaks off nothing.
    fn at_rest(&self) -> bool;
}
