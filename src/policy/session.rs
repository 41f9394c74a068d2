//! The conversation with one smtpd: requests in, actions out, in order, one for each.

use super::request::{Cut, Cutter};
use super::{Action, Request};
use crate::session::{Flow, Session};
use crate::wire::WireError;
use bytes::BytesMut;
use std::convert::Infallible;
use std::fmt;

/// One connection of smtpd. `decide` is called once for each request, so what it looks at may change between two of
/// them; smtpd keeps connections for many minutes.
pub struct PolicySession<D> {
    decide: D,
    cutter: Cutter,
}

impl<D: FnMut(&Request<'_>) -> Action> PolicySession<D> {
    /// A session that has heard nothing yet.
    #[must_use]
    pub fn new(decide: D) -> Self {
        Self { decide, cutter: Cutter::default() }
    }

    fn answer(&mut self, request: &Request<'_>) -> Result<Action, WireError> {
        match request.request {
            b"smtpd_access_policy" => Ok((self.decide)(request)),
            _ => Err(WireError::Unexpected("kind of policy request")),
        }
    }
}

impl<D: FnMut(&Request<'_>) -> Action> Session for PolicySession<D> {
    /// Everything that decides is in memory.
    type Question = Infallible;
    type Answer = ();

    fn advance(
        &mut self,
        input: &mut BytesMut,
        output: &mut BytesMut,
    ) -> Result<Flow<Infallible>, WireError> {
        while let Some(cut) = self.cutter.cut(input) {
            let action = match cut {
                Cut::Request(bytes) => self.answer(&Request::decode(&bytes))?,
                Cut::TooLong => Action::Dunno,
            };
            action.encode(output);
        }
        Ok(Flow::NeedInput)
    }

    fn resume(&mut self, (): (), _: &mut BytesMut) {}

    fn unanswered(&self) {}

    /// A request that has come is answered; one that has not come whole is still in the input.
    fn at_rest(&self) -> bool {
        true
    }
}

impl<D> fmt::Debug for PolicySession<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PolicySession").field("cutter", &self.cutter).finish_non_exhaustive()
    }
}
