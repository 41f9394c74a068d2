//! What Postfix's cleanup(8) sends a milter for a bounce of its own, cut where it waits for a reply.

use bytes::BytesMut;
use neden::mail::Candidate;
use neden::milter::{Actions, Command, Options, Protocol, Stage};

/// What Postfix offers by default (`milter_protocol = 6`).
pub(crate) const OFFER: Options = Options {
    version: 6,
    actions: Actions::from_bits_retain(0x1ff),
    protocol: Protocol::from_bits_retain(0x1f_ffff),
};

/// Bytes of the body that go into one frame.
const CHUNK: usize = 65535;

/// The turns of one conversation.
#[derive(Clone, Debug)]
pub(crate) struct Turns {
    pub(crate) options: BytesMut,
    pub(crate) mail: BytesMut,
    pub(crate) content: BytesMut,
    pub(crate) quit: BytesMut,
}

impl Turns {
    /// A message from `sender`; the options are those that `MilterSession` settles on, so CONNECT, HELO, RCPT and DATA
    /// come as macros only.
    pub(crate) fn new(sender: &[u8], candidate: &Candidate) -> Self {
        let queue_id = candidate.queue_id.clone().unwrap_or_default();
        let recipient = candidate.recipient.clone().unwrap_or_default();
        let id = [b"i\0", queue_id.as_bytes(), b"\0"].concat();
        let rcpt = [&id, b"{rcpt_addr}\0".as_slice(), recipient.as_bytes(), b"\0"].concat();
        let host = b"j\0mx.example.com\0{daemon_name}\0mx.example.com\0v\0Postfix 3.7.11\0_\0localhost [127.0.0.1]\0";
        let mail = [
            Command::Macro { stage: Some(Stage::Connect), list: host },
            Command::Macro { stage: Some(Stage::Helo), list: b"" },
            Command::Macro { stage: Some(Stage::Mail), list: &id },
            Command::Mail { sender, arguments: b"" },
        ];
        let mut content = vec![Command::Macro { stage: Some(Stage::Rcpt), list: &rcpt }];
        for field in &candidate.headers {
            content.push(Command::Macro { stage: Some(Stage::Header), list: &id });
            content.push(Command::Header { name: &field.name, value: &field.value });
        }
        content.extend([Command::Macro { stage: Some(Stage::Eoh), list: &id }, Command::Eoh]);
        for chunk in candidate.body.chunks(CHUNK) {
            content.extend([Command::Macro { stage: Some(Stage::Body), list: &id }, Command::Body(chunk)]);
        }
        content.extend([Command::Macro { stage: Some(Stage::BodyEob), list: &id }, Command::BodyEob(b"")]);
        Self {
            options: frames(&[Command::OptNeg(OFFER)]),
            mail: frames(&mail),
            content: frames(&content),
            quit: frames(&[Command::Quit]),
        }
    }
}

fn frames(commands: &[Command<'_>]) -> BytesMut {
    let mut frames = BytesMut::new();
    commands.iter().for_each(|command| command.encode(&mut frames));
    frames
}
