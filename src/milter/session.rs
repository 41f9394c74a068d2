//! The conversation with one mail server: commands in, replies out.
//!
//! Only mail from a null sender can be a bounce, and of it only what its header calls a report is kept until its
//! end. Whatever happens to a message here, it is passed, never refused.

use super::answer;
use super::draft::{Draft, Overflow};
use super::macros::Macros;
use super::{Command, Frame, Limits, Options, Reply};
use crate::mail::{Candidate, Edits, Origin};
use crate::memory::MemoryBudget;
use crate::session::{Flow, Session};
use crate::wire::WireError;
use bytes::{Bytes, BytesMut};
use std::mem;

/// One connection of a mail server.
#[derive(Debug)]
pub struct MilterSession {
    limits: Limits,
    memory: MemoryBudget,
    options: Options,
    macros: Macros,
    state: State,
}

#[derive(Debug)]
enum State {
    /// The server has not said what it offers.
    Greeting,
    /// Between messages.
    Idle,
    /// A message that nobody needs to look at; whether the server knows, and so says no more of it.
    Passing { told: bool },
    /// A message that may be a bounce.
    Collecting(Draft),
    /// Its body, while the question about it is open.
    Asked(Bytes),
}

/// What a command leads to.
enum Step {
    Silence,
    Reply(Reply<'static>),
    Ask(Candidate),
    Close,
}

impl MilterSession {
    /// A session that has heard nothing yet. Messages are kept in `memory`.
    #[must_use]
    pub fn new(limits: Limits, memory: MemoryBudget) -> Self {
        Self {
            limits,
            memory,
            options: Options { version: 0, actions: 0, protocol: 0 },
            macros: Macros::default(),
            state: State::Greeting,
        }
    }

    /// The state table.
    fn step(&mut self, command: Command<'_>) -> Result<Step, WireError> {
        let (next, step) = match (mem::replace(&mut self.state, State::Idle), command) {
            (_, Command::Quit) => (State::Idle, Step::Close),
            (State::Greeting, Command::OptNeg(offer)) => {
                self.options = offer.choose()?;
                (State::Idle, Step::Reply(Reply::OptNeg { options: self.options, symbols: &[] }))
            }
            (State::Greeting, other) | (_, other @ Command::OptNeg(_)) => {
                return Err(WireError::Unexpected(other.name()));
            }
            (State::Asked(body), _) => (State::Asked(body), Step::Silence),
            (_, Command::Abort) => {
                self.macros.forget_from(b'M');
                (State::Idle, Step::Silence)
            }
            (_, Command::QuitNc) => {
                self.macros.forget_from(b'C');
                (State::Idle, Step::Silence)
            }
            (state, Command::Macro { stage, list }) => (self.keep_macros(state, stage, list), Step::Silence),
            (state, Command::Connect { .. } | Command::Helo(_) | Command::Unknown(_)) => {
                (state, self.due(&command, Reply::Continue))
            }
            (_, Command::Mail { sender, arguments }) => {
                self.macros.forget_from(b'R');
                match null_sender(sender, arguments).filter(|_| self.options.permit_edits()) {
                    Some(origin) => {
                        let draft = Draft::new(origin, self.limits, &self.memory);
                        (State::Collecting(draft), self.due(&command, Reply::Continue))
                    }
                    None => self.pass(false, &command),
                }
            }
            (State::Idle, other) => return Err(WireError::Unexpected(other.name())),
            (State::Passing { .. }, Command::BodyEob(_)) => {
                (self.end_message(), Step::Reply(Reply::Continue))
            }
            (State::Passing { told }, _) => self.pass(told, &command),
            (State::Collecting(mut draft), Command::Rcpt { recipient, .. }) => {
                draft.add_recipient(recipient);
                (State::Collecting(draft), self.due(&command, Reply::Continue))
            }
            (State::Collecting(draft), Command::Data) => {
                (State::Collecting(draft), self.due(&command, Reply::Continue))
            }
            (State::Collecting(mut draft), Command::Header { name, value }) => {
                let kept = draft.add_header(name, value);
                self.go_on(draft, kept, &command)
            }
            (State::Collecting(draft), Command::Eoh) if draft.may_be_bounce() => {
                (State::Collecting(draft), self.due(&command, Reply::Continue))
            }
            (State::Collecting(_), Command::Eoh) => self.pass(false, &command),
            (State::Collecting(mut draft), Command::Body(piece)) => {
                let kept = draft.add_body(piece);
                self.go_on(draft, kept, &command)
            }
            (State::Collecting(mut draft), Command::BodyEob(piece)) => match draft.add_body(piece) {
                Ok(()) => {
                    let candidate = draft.into_candidate(self.macros.value(b"i"), self.macros.value(b"j"));
                    (State::Asked(candidate.body.clone()), Step::Ask(candidate))
                }
                Err(overflow) => {
                    self.report(overflow);
                    (self.end_message(), Step::Reply(Reply::Continue))
                }
            },
        };
        self.state = next;
        Ok(step)
    }

    /// Goes on with a message that grew, or lets it pass when it grew too much.
    fn go_on(&self, draft: Draft, kept: Result<(), Overflow>, command: &Command<'_>) -> (State, Step) {
        match kept {
            Ok(()) => (State::Collecting(draft), self.due(command, Reply::Continue)),
            Err(overflow) => {
                self.report(overflow);
                self.pass(false, command)
            }
        }
    }

    /// Lets a message go as soon as the server listens.
    fn pass(&self, told: bool, command: &Command<'_>) -> (State, Step) {
        let listens = self.options.expect_reply(command);
        (State::Passing { told: told || listens }, self.due(command, Reply::Accept))
    }

    /// `reply` if the server waits for one.
    fn due(&self, command: &Command<'_>, reply: Reply<'static>) -> Step {
        if self.options.expect_reply(command) { Step::Reply(reply) } else { Step::Silence }
    }

    /// Keeps macros; those of RCPT come even when RCPT itself does not.
    fn keep_macros(&mut self, mut state: State, stage: u8, list: &[u8]) -> State {
        self.macros.keep(stage, list);
        if let (State::Collecting(draft), b'R') = (&mut state, stage) {
            if let Some(address) = self.macros.value_at(stage, b"{rcpt_addr}") {
                draft.add_recipient(address);
            }
        }
        state
    }

    fn end_message(&mut self) -> State {
        self.macros.forget_from(b'M');
        State::Idle
    }

    fn report(&self, why: Overflow) {
        let queue_id = self.macros.value(b"i").unwrap_or_default().escape_ascii();
        tracing::info!(%queue_id, reason = %why, outcome = "left-alone");
        metrics::counter!("neden_messages_total", "outcome" => "left-alone", "reason" => why.to_string())
            .increment(1);
    }
}

impl Session for MilterSession {
    type Question = Candidate;
    type Answer = Option<Edits>;

    fn advance(&mut self, input: &mut BytesMut, output: &mut BytesMut) -> Result<Flow<Candidate>, WireError> {
        while !matches!(self.state, State::Asked(_)) {
            let Some(frame) = Frame::decode(input)? else { break };
            match self.step(frame.command()?)? {
                Step::Silence => {}
                Step::Reply(reply) => reply.encode(output),
                Step::Ask(candidate) => return Ok(Flow::Ask(candidate)),
                Step::Close => return Ok(Flow::Close),
            }
        }
        Ok(Flow::NeedInput)
    }

    fn resume(&mut self, answer: Option<Edits>, output: &mut BytesMut) {
        if let State::Asked(body) = &self.state {
            match answer {
                Some(edits) => answer::encode(&edits, body, output),
                None => Reply::Continue.encode(output),
            }
            self.state = self.end_message();
        }
    }

    fn unanswered(&self) -> Option<Edits> {
        None
    }

    fn at_rest(&self) -> bool {
        // after its accept Postfix says no more of a message that passes, however long the connection lives on
        matches!(self.state, State::Greeting | State::Idle | State::Passing { told: true })
    }
}

/// Where mail from a null sender came from; nothing when there is a sender (`double-bounce@…` is one).
///
/// Postfix's cleanup(8) hands on the address of mail that was made on this host: an empty string, no arguments.
/// smtpd(8) hands on what the client typed, and SMTP has no null sender without brackets.
fn null_sender(sender: &[u8], arguments: &[u8]) -> Option<Origin> {
    match sender {
        b"" if arguments.is_empty() => Some(Origin::Internal),
        b"" | b"<>" => Some(Origin::Remote),
        _ => None,
    }
}
