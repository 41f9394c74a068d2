//! What holds for all requests, not only for those that somebody wrote down.

use super::{PolicySession, Refusal, Refusals, Request, RequestBytes, Rules, Words};
use crate::language::LanguageTag;
use crate::session::{Flow, Session};
use crate::smtp::Slips;
use crate::wire::WireError;
use bytes::BytesMut;
use jiff::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;

/// Knows everybody, and says whatever it is told to say.
struct Anything {
    language: LanguageTag,
    line: String,
}

impl Words for Anything {
    fn language_of_login(&self, _: &str) -> Option<&LanguageTag> {
        Some(&self.language)
    }

    fn language_of_sender(&self, _: &str) -> Option<&LanguageTag> {
        Some(&self.language)
    }

    fn proof(&self, sender: &str, _: Timestamp) -> Option<(&'static str, String)> {
        Some(("X-Proof", sender.to_owned()))
    }

    fn line(&self, _: &Refusal, _: Option<&LanguageTag>) -> String {
        self.line.clone()
    }
}

fn rules() -> Rules {
    let slips = Some(Slips::builtin().unwrap());
    let refusals = Refusals { message_size: Some(1000), recipients: Some(10), slips };
    Rules { stamp_from: vec!["127.0.0.0/8".parse().unwrap()], refusals }
}

/// What smtpd hears, and how it ends.
fn converse<'a>(
    line: &str,
    pieces: impl IntoIterator<Item = &'a [u8]>,
) -> (String, Result<Flow<RequestBytes>, WireError>) {
    let (rules, words) = (rules(), Anything { language: "tr".parse().unwrap(), line: line.to_owned() });
    let mut session = PolicySession::default();
    let (mut input, mut output, mut end) = (BytesMut::new(), BytesMut::new(), Ok(Flow::NeedInput));
    for piece in pieces {
        input.extend_from_slice(piece);
        end = loop {
            match session.advance(&mut input, &mut output) {
                Ok(Flow::Ask(asked)) => {
                    session.resume(rules.decide(&asked.request(), &words, Timestamp::UNIX_EPOCH), &mut output)
                }
                flow => break flow,
            }
        };
        if end != Ok(Flow::NeedInput) {
            break;
        }
    }
    (String::from_utf8(output.to_vec()).unwrap(), end)
}

fn value() -> impl Strategy<Value = Vec<u8>> {
    let told =
        ["", "DATA", "RCPT", "MAIL", "END-OF-MESSAGE", "5", "5000", "a@gmial.com", "127.0.0.1", "ayse"];
    let byte = any::<u8>().prop_map(|byte| if byte == b'\n' { b'=' } else { byte });
    prop_oneof![4 => prop::sample::select(told.to_vec()).prop_map(Vec::from), 1 => vec(byte, 0..30)]
}

fn request() -> impl Strategy<Value = Vec<u8>> {
    let names = [
        "protocol_state",
        "sender",
        "recipient",
        "recipient_count",
        "size",
        "sasl_username",
        "client_address",
        "helo_name",
        "no_such_name",
        "",
    ];
    let line = (prop::sample::select(names.to_vec()), value())
        .prop_map(|(name, value)| [name.as_bytes(), b"=", &value, b"\n"].concat());
    vec(line, 0..12).prop_map(|lines| [b"request=smtpd_access_policy\n", &lines.concat()[..], b"\n"].concat())
}

proptest! {
    #[test]
    fn any_cut_gives_the_same_actions(requests in vec(request(), 1..5), size in 1..40_usize) {
        let stream = requests.concat();
        let whole = converse("tr", [&stream[..]]);
        prop_assert_eq!(&whole, &converse("tr", stream.chunks(size)));
        prop_assert_eq!(&whole, &converse("tr", stream.chunks(1)));
    }

    #[test]
    fn every_request_gets_one_action_that_permits_nothing(requests in vec(request(), 1..5), words in ".{0,700}") {
        let (said, end) = converse(&words, [&requests.concat()[..]]);
        prop_assert_eq!(end, Ok(Flow::NeedInput));
        let actions: Vec<_> = said.split_terminator("\n\n").collect();
        prop_assert_eq!(actions.len(), requests.len());
        for action in actions {
            let word = action.strip_prefix("action=").unwrap().split(' ').next().unwrap();
            prop_assert!(["DUNNO", "PREPEND", "550", "552"].contains(&word), "{}", action);
            prop_assert!(action.bytes().all(|octet| (b' '..=b'~').contains(&octet)), "{}", action);
            prop_assert!(action.len() <= "action=".len() + 510);
        }
    }

    #[test]
    fn no_bytes_lead_to_a_panic(bytes in vec(any::<u8>(), 0..2000)) {
        let (said, _) = converse("tr", [&bytes[..]]);
        prop_assert_eq!(said, "");
    }

    #[test]
    fn request_is_read_as_it_was_written(sender in value(), helo_name in value()) {
        let bytes = [b"sender=", &sender[..], b"\nhelo_name=", &helo_name, b"\n\n"].concat();
        let expected = Request { sender: &sender, helo_name: &helo_name, ..Request::default() };
        prop_assert_eq!(Request::decode(&bytes), expected);
    }
}
