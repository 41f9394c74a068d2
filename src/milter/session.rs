//! The conversation with one mail server: commands in, replies out.
//!
//! Only mail from a null sender can be a bounce, and of it only what its header calls a report is kept until its
//! end. Whatever happens to a message here, it is passed, never refused.

use super::answer;
use super::draft::Draft;
use super::macros::{Macros, Stage};
use super::{Command, Frame, Limits, Options, Reply};
use crate::left_alone::LeftAlone;
use crate::mail::{Candidate, Edits, Origin};
use crate::memory::MemoryBudget;
use crate::session::{Flow, Session};
use crate::wire::WireError;
use bytes::{Buf as _, Bytes, BytesMut};
use std::mem;

/// What a session asks.
#[derive(Debug, PartialEq, Eq)]
pub enum MilterQuestion {
    /// What becomes of a message that may be a bounce.
    Rewrite(Candidate),
    /// Whether a stranger's message that nobody has read gets a mark. It has no body, and not all of its header.
    Unread {
        /// What is known of it.
        candidate: Candidate,
        /// Why it was not read.
        why: LeftAlone,
    },
    /// Nothing, for it is known: this message is not looked at any further. The conversation goes on after any answer.
    Passed {
        /// The queue id of the message.
        queue_id: Option<String>,
        /// The envelope recipient.
        recipient: Option<String>,
        /// Why.
        why: LeftAlone,
    },
}

/// One connection of a mail server.
#[derive(Debug)]
pub struct MilterSession {
    limits: Limits,
    memory: MemoryBudget,
    macros: Macros,
    state: State,
}

#[derive(Debug)]
enum State {
    /// The server has not said what it offers.
    Greeting,
    /// It has, and this was chosen.
    Greeted(Options, Message),
}

/// Where in a message the conversation is.
#[derive(Debug)]
enum Message {
    /// Between messages.
    Idle,
    /// A message that nobody needs to look at; whether the server knows, and so says no more of it.
    Passing { told: bool },
    /// A message that may be a bounce.
    Collecting(Box<Draft>),
    /// Its body, while the question about it is open.
    Asked(Bytes),
    /// A message that has just been given up, while that is told; what the server hears then, and where it goes on.
    Told { reply: Option<Reply<'static>>, next: Box<Self> },
}

/// What a command leads to.
enum Step {
    Silence,
    Reply(Reply<'static>),
    Ask(MilterQuestion),
    Close,
}

impl MilterSession {
    /// A session that has heard nothing yet. Messages are kept in `memory`.
    #[must_use]
    pub fn new(limits: Limits, memory: MemoryBudget) -> Self {
        Self { limits, memory, macros: Macros::default(), state: State::Greeting }
    }

    /// Reads the frames of `input`, where they stand, up to the first question.
    fn read(&mut self, input: &mut &[u8], output: &mut BytesMut) -> Result<Flow<MilterQuestion>, WireError> {
        while !matches!(self.state, State::Greeted(_, Message::Asked(_) | Message::Told { .. })) {
            let Some(frame) = Frame::decode(input)? else { break };
            match self.step(frame.command()?)? {
                Step::Silence => {}
                Step::Reply(reply) => reply.encode(output),
                Step::Ask(question) => return Ok(Flow::Ask(question)),
                Step::Close => return Ok(Flow::Close),
            }
        }
        Ok(Flow::NeedInput)
    }

    /// The state table of a connection.
    fn step(&mut self, command: Command<'_>) -> Result<Step, WireError> {
        let (next, step) = match (mem::replace(&mut self.state, State::Greeting), command) {
            (_, Command::Quit) => (State::Greeting, Step::Close),
            (State::Greeting, Command::OptNeg(offer)) => {
                let options = offer.choose()?;
                let reply = Reply::OptNeg { options, symbols: &[] };
                (State::Greeted(options, Message::Idle), Step::Reply(reply))
            }
            (State::Greeting, other) | (_, other @ Command::OptNeg(_)) => {
                return Err(WireError::Unexpected(other.kind().name()));
            }
            (State::Greeted(options, message), command) => {
                let (next, step) = self.step_of_message(options, message, command)?;
                (State::Greeted(options, next), step)
            }
        };
        self.state = next;
        Ok(step)
    }

    /// The state table of a message.
    fn step_of_message(
        &mut self,
        options: Options,
        message: Message,
        command: Command<'_>,
    ) -> Result<(Message, Step), WireError> {
        let goes_on = || due(options, &command, Reply::Continue);
        Ok(match (message, command) {
            (message @ (Message::Asked(_) | Message::Told { .. }), _) => (message, Step::Silence),
            (_, Command::Abort) => (self.end_message(), Step::Silence),
            (_, Command::QuitNc) => {
                self.macros.forget_from(Stage::Connect);
                (Message::Idle, Step::Silence)
            }
            (message, Command::Macro { stage, list }) => {
                (self.keep_macros(message, stage, list), Step::Silence)
            }
            (message, Command::Connect { .. } | Command::Helo(_) | Command::Unknown(_)) => {
                (message, goes_on())
            }
            (_, Command::Mail { sender, arguments }) => {
                self.macros.forget_from(Stage::Rcpt);
                match null_sender(sender, arguments).filter(|_| options.permit_edits()) {
                    Some(origin) => {
                        let draft = Draft::new(origin, self.limits, &self.memory);
                        (Message::Collecting(Box::new(draft)), goes_on())
                    }
                    None => pass(options, false, &command),
                }
            }
            (Message::Idle, other) => return Err(WireError::Unexpected(other.kind().name())),
            (Message::Passing { .. }, Command::BodyEob(_)) => {
                (self.end_message(), Step::Reply(Reply::Continue))
            }
            (Message::Passing { told }, _) => pass(options, told, &command),
            (Message::Collecting(mut draft), Command::Rcpt { recipient, .. }) => {
                draft.add_recipient(recipient);
                (Message::Collecting(draft), goes_on())
            }
            (Message::Collecting(mut draft), Command::Header { name, value }) => {
                match draft.add_header(name, value) {
                    Ok(()) => (Message::Collecting(draft), goes_on()),
                    Err(why) => self.give_up(&draft, why, pass(options, false, &command)),
                }
            }
            (Message::Collecting(draft), Command::Eoh) if !draft.may_be_bounce() => {
                pass(options, false, &command)
            }
            (Message::Collecting(mut draft), Command::Body(piece)) => match draft.add_body(piece) {
                Ok(()) => (Message::Collecting(draft), goes_on()),
                Err(why) => self.give_up(&draft, why, pass(options, false, &command)),
            },
            (Message::Collecting(mut draft), Command::BodyEob(piece)) => match draft.add_body(piece) {
                Ok(()) => {
                    let unread = draft.unread();
                    let candidate = draft.into_candidate(self.macros.value(b"i"), self.macros.value(b"j"));
                    let body = candidate.body.clone();
                    let question = match unread {
                        Some(why) => MilterQuestion::Unread { candidate, why },
                        None => MilterQuestion::Rewrite(candidate),
                    };
                    (Message::Asked(body), Step::Ask(question))
                }
                Err(why) => self.give_up(&draft, why, (Message::Idle, Step::Reply(Reply::Continue))),
            },
            // DATA, and the end of a header that may be a bounce's
            (message, _) => (message, goes_on()),
        })
    }

    /// Tells why a message is given up before the conversation goes on to `after`.
    fn give_up(&mut self, draft: &Draft, why: LeftAlone, after: (Message, Step)) -> (Message, Step) {
        let queue_id = self.macros.value(b"i").map(|id| String::from_utf8_lossy(id).into_owned());
        let recipient = draft.recipient().map(ToOwned::to_owned);
        let reply = match after.1 {
            Step::Reply(reply) => Some(reply),
            Step::Silence | Step::Ask(_) | Step::Close => None,
        };
        let told = Message::Told { reply, next: Box::new(after.0) };
        (told, Step::Ask(MilterQuestion::Passed { queue_id, recipient, why }))
    }

    /// Keeps macros; those of RCPT come even when RCPT itself does not.
    fn keep_macros(&mut self, mut message: Message, stage: Option<Stage>, list: &[u8]) -> Message {
        let Some(stage) = stage else { return message };
        self.macros.keep(stage, list);
        if let (Message::Collecting(draft), Stage::Rcpt) = (&mut message, stage) {
            if let Some(address) = self.macros.value_at(stage, b"{rcpt_addr}") {
                draft.add_recipient(address);
            }
        }
        message
    }

    fn end_message(&mut self) -> Message {
        self.macros.forget_from(Stage::Mail);
        Message::Idle
    }
}

/// Lets a message go as soon as the server listens.
fn pass(options: Options, told: bool, command: &Command<'_>) -> (Message, Step) {
    let listens = options.expect_reply(command);
    (Message::Passing { told: told || listens }, due(options, command, Reply::Accept))
}

/// `reply` if the server waits for one.
fn due(options: Options, command: &Command<'_>, reply: Reply<'static>) -> Step {
    if options.expect_reply(command) { Step::Reply(reply) } else { Step::Silence }
}

impl Session for MilterSession {
    type Question = MilterQuestion;
    type Answer = Option<Edits>;

    fn advance(
        &mut self,
        input: &mut BytesMut,
        output: &mut BytesMut,
    ) -> Result<Flow<MilterQuestion>, WireError> {
        let mut rest: &[u8] = input;
        let flow = self.read(&mut rest, output);
        let taken = input.len() - rest.len();
        input.advance(taken);
        flow
    }

    fn resume(&mut self, answer: Option<Edits>, output: &mut BytesMut) {
        let State::Greeted(_, message) = &mut self.state else { return };
        match mem::replace(message, Message::Idle) {
            Message::Asked(body) => {
                match answer {
                    Some(edits) => answer::encode(&edits, &body, output),
                    None => Reply::Continue.encode(output),
                }
                self.macros.forget_from(Stage::Mail);
            }
            Message::Told { reply, next } => {
                if let Some(reply) = reply {
                    reply.encode(output);
                }
                if matches!(*next, Message::Idle) {
                    self.macros.forget_from(Stage::Mail);
                }
                *message = *next;
            }
            other => *message = other,
        }
    }

    fn unanswered(&self) -> Option<Edits> {
        None
    }

    fn at_rest(&self) -> bool {
        // after its accept Postfix says no more of a message that passes, however long the connection lives on
        matches!(
            self.state,
            State::Greeting | State::Greeted(_, Message::Idle | Message::Passing { told: true })
        )
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
