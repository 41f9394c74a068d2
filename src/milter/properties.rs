//! What holds for all conversations, not only for those that somebody wrote down.

use super::*;
use crate::mail::{Candidate, Edits, Splice};
use crate::memory::MemoryBudget;
use crate::session::{Flow, Session};
use crate::wire::WireError;
use bytes::BytesMut;
use proptest::collection::vec;
use proptest::prelude::*;

/// Everything that a mail server hears and that the session asks.
#[derive(Debug, Default, PartialEq)]
struct Heard {
    output: Vec<u8>,
    questions: Vec<Candidate>,
    end: Option<Result<(), WireError>>,
}

/// Feeds `pieces`; every second question is answered with an edit, the others with none.
fn converse<'a>(memory: &MemoryBudget, pieces: impl IntoIterator<Item = &'a [u8]>) -> Heard {
    let mut session = MilterSession::new(Limits { message_size: 4096 }, memory.clone());
    let (mut input, mut output, mut heard) = (BytesMut::new(), BytesMut::new(), Heard::default());
    for piece in pieces {
        input.extend_from_slice(piece);
        heard.end = loop {
            match session.advance(&mut input, &mut output) {
                Ok(Flow::NeedInput) => break None,
                Ok(Flow::Close) => break Some(Ok(())),
                Err(error) => break Some(Err(error)),
                Ok(Flow::Ask(MilterQuestion::Unread { .. } | MilterQuestion::Passed { .. })) => {
                    session.resume(None, &mut output)
                }
                Ok(Flow::Ask(MilterQuestion::Rewrite(candidate))) => {
                    let splice = Splice { range: 0..candidate.body.len() / 2, replacement: b"new".to_vec() };
                    let edits = Edits { headers: Vec::new(), splice };
                    session.resume((heard.questions.len() % 2 == 0).then_some(edits), &mut output);
                    heard.questions.push(candidate);
                }
            }
        };
        if heard.end.is_some() {
            break;
        }
    }
    heard.output = output.to_vec();
    heard
}

fn text() -> impl Strategy<Value = Vec<u8>> {
    vec(1..=255_u8, 0..20)
}

/// Strings with their NULs.
fn list() -> impl Strategy<Value = Vec<u8>> {
    vec(text(), 0..4).prop_map(|items| items.into_iter().flat_map(|item| [item, vec![0]].concat()).collect())
}

/// An encoded command, likely enough one that leads somewhere.
fn command() -> impl Strategy<Value = Vec<u8>> {
    let written = |command: &Command<'_>| {
        let mut bytes = BytesMut::new();
        command.encode(&mut bytes);
        assert_eq!(Frame::decode(&mut &bytes[..]).unwrap().unwrap().command(), Ok(*command));
        bytes.to_vec()
    };
    let sender = prop_oneof![Just(Vec::new()), Just(b"<>".to_vec()), text()];
    let kind = prop_oneof![Just(b"multipart/report; x=y".to_vec()), text()];
    prop_oneof![
        any::<(u32, u32)>().prop_map(move |(actions, protocol)| {
            let (actions, protocol) =
                (Actions::from_bits_retain(actions | 0x13), Protocol::from_bits_retain(protocol));
            written(&Command::OptNeg(Options { version: 6, actions, protocol }))
        }),
        (prop::sample::select(Stage::ALL.to_vec()), list())
            .prop_map(move |(stage, list)| written(&Command::Macro { stage: Some(stage), list: &list })),
        (sender, list()).prop_map(move |(sender, arguments)| {
            written(&Command::Mail { sender: &sender, arguments: &arguments })
        }),
        (text(), list()).prop_map(move |(recipient, arguments)| {
            written(&Command::Rcpt { recipient: &recipient, arguments: &arguments })
        }),
        (text(), text(), any::<(u8, u16)>()).prop_map(move |(hostname, address, (family, port))| {
            let address = Some(PeerAddress { family, port, address: &address });
            written(&Command::Connect { hostname: &hostname, address })
        }),
        kind.prop_map(move |value| written(&Command::Header { name: b"Content-Type", value: &value })),
        (text(), text())
            .prop_map(move |(name, value)| { written(&Command::Header { name: &name, value: &value }) }),
        vec(any::<u8>(), 0..3000).prop_map(move |bytes| written(&Command::Body(&bytes))),
        vec(any::<u8>(), 0..9).prop_map(move |bytes| written(&Command::BodyEob(&bytes))),
        text().prop_map(move |text| written(&Command::Helo(&text))),
        text().prop_map(move |text| written(&Command::Unknown(&text))),
        Just(Command::Data).prop_map(move |command| written(&command)),
        Just(Command::Eoh).prop_map(move |command| written(&command)),
        Just(Command::Abort).prop_map(move |command| written(&command)),
        Just(Command::QuitNc).prop_map(move |command| written(&command)),
    ]
}

/// A greeting, then anything: messages from null senders among it.
fn conversation() -> impl Strategy<Value = Vec<u8>> {
    let mail = || Just(b"\0\0\0\x02M\0".to_vec());
    let report = || Just(b"\0\0\0\x1fLContent-Type\0multipart/report\0".to_vec());
    let end = || Just(b"\0\0\0\x01E".to_vec());
    let message = (mail(), report(), command(), end()).prop_map(|(a, b, c, d)| [a, b, c, d].concat());
    let greeting = b"\0\0\0\x0dO\0\0\0\x06\0\0\x01\xff\0\x1f\xff\xff".to_vec();
    vec(prop_oneof![command(), message], 1..12)
        .prop_map(move |rest| [greeting.clone(), rest.concat()].concat())
}

proptest! {
    #[test]
    fn any_cut_gives_the_same_answers(stream in conversation(), cuts in vec(any::<prop::sample::Index>(), 0..9)) {
        let memory = MemoryBudget::new(100_000);
        let whole = converse(&memory, [&stream[..]]);
        prop_assert_eq!(&whole, &converse(&memory, stream.chunks(1)));
        let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(stream.len())).collect();
        places.extend([0, stream.len()]);
        places.sort_unstable();
        prop_assert_eq!(&whole, &converse(&memory, places.windows(2).map(|ends| &stream[ends[0]..ends[1]])));
    }

    #[test]
    fn no_bytes_lead_to_a_panic_or_to_more_output_than_input(bytes in vec(any::<u8>(), 0..4000)) {
        let memory = MemoryBudget::new(100_000);
        let heard = converse(&memory, [&bytes[..]]);
        prop_assert!(heard.output.len() <= bytes.len());
    }

    #[test]
    fn memory_is_given_back_when_nobody_holds_a_message(stream in conversation()) {
        let memory = MemoryBudget::new(10_000);
        drop(converse(&memory, [&stream[..]]));
        prop_assert_eq!(memory.left(), 10_000);
    }

    #[test]
    fn replies_are_read_as_they_were_written(one in text(), two in text(), list in list(), number in any::<u32>()) {
        let (actions, protocol) = (Actions::from_bits_retain(number), Protocol::from_bits_retain(!number));
        let options = Options { version: 6, actions, protocol };
        let (text, name, value, index) = (&one[..], &one[..], &two[..], number);
        for reply in [
            Reply::OptNeg { options, symbols: &list },
            Reply::Continue, Reply::Accept, Reply::Discard, Reply::Reject, Reply::Tempfail, Reply::Skip,
            Reply::Shutdown, Reply::ConnFail, Reply::Progress, Reply::ReplyCode(text),
            Reply::AddHeader { name, value },
            Reply::InsHeader { index, name, value },
            Reply::ChgHeader { index, name, value },
            Reply::ReplBody(&list), Reply::ChgFrom(text), Reply::AddRcpt(text), Reply::AddRcptPar(text),
            Reply::DelRcpt(text), Reply::Quarantine(text),
        ] {
            let mut bytes = BytesMut::new();
            reply.encode(&mut bytes);
            prop_assert_eq!(bytes.len(), reply.size());
            let mut rest = &bytes[..];
            let frame = Frame::decode(&mut rest).unwrap().unwrap();
            prop_assert_eq!(frame.reply(), Ok(reply));
            prop_assert!(rest.is_empty());
        }
    }
}
