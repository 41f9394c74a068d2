//! The conversation with one smtpd: requests in, actions out, in order, one for each.

use super::cutter::{Cut, Cutter};
use super::{Action, RequestBytes};
use crate::session::{Flow, Session};
use crate::wire::WireError;
use bytes::BytesMut;

/// One connection of smtpd. Each request is a question of its own, so what it is answered by may change between two of
/// them; smtpd keeps connections for many minutes.
#[derive(Debug, Default)]
pub struct PolicySession {
    cutter: Cutter,
}

impl Session for PolicySession {
    type Question = RequestBytes;
    type Answer = Action;

    fn advance(
        &mut self,
        input: &mut BytesMut,
        output: &mut BytesMut,
    ) -> Result<Flow<RequestBytes>, WireError> {
        while let Some(cut) = self.cutter.cut(input) {
            match cut {
                Cut::Request(request) if request.is_of_smtpd() => return Ok(Flow::Ask(request)),
                Cut::Request(_) => return Err(WireError::Unexpected("kind of policy request")),
                Cut::TooLong => Action::Dunno.encode(output),
            }
        }
        Ok(Flow::NeedInput)
    }

    fn resume(&mut self, action: Action, output: &mut BytesMut) {
        action.encode(output);
    }

    fn unanswered(&self) -> Action {
        Action::Dunno
    }

    /// A request that has come is answered; one that has not come whole is still in the input.
    fn at_rest(&self) -> bool {
        true
    }
}
