//! Postfix's own sentence about one recipient, as it stands in the notification and in `X-Postfix` diagnostics: only
//! here are the other server's address and the SMTP command named.

use nom::Parser;
use nom::bytes::complete::{tag, take_until, take_while1};
use nom::character::complete::{char, digit1};
use nom::combinator::{map, map_opt, opt};
use nom::sequence::{delimited, preceded};
use std::net::IpAddr;

/// Words that stand right before `NAME[IP]`, wherever they come in the sentence.
const BEFORE_PEER: [&str; 7] = [
    "host ",
    "connect to ",
    "lost connection with ",
    "conversation with ",
    "delivery via ",
    "server ",
    "with ",
];
/// Words that stand between the peer and what it said.
const BEFORE_REPLY: [&str; 2] = [" said: ", " refused to talk to me: "];
/// What amavis writes before the server that it hands a mail to.
const BEHIND_FILTER: &str = "from MTA(";
/// No sentence is searched further than this for its peer.
const SEARCH_LIMIT: usize = 4096;

/// What the sentence says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Transcript {
    /// Name of the other server; its address when it has no name.
    pub(super) host: Option<String>,
    /// Its address.
    pub(super) ip: Option<IpAddr>,
    /// Its port, when it is told.
    pub(super) port: Option<u16>,
    /// It is a socket of this host: a path stands in the place of the address.
    pub(super) socket: bool,
    /// The command that it answered, e.g. `RCPT TO`, `end of DATA`.
    pub(super) command: Option<String>,
    /// What it said, with codes; none when the words are Postfix's own.
    pub(super) reply: Option<String>,
    /// The reply, or else the whole sentence.
    pub(super) text: String,
}

impl Transcript {
    /// Reads one sentence, unfolded; any text is one.
    pub(super) fn parse(sentence: &str) -> Self {
        let Some((peer, rest)) = find_peer(sentence) else {
            let bare = || Self { text: sentence.to_owned(), ..Self::default() };
            return behind_filter(sentence).or_else(|| by_domino(sentence)).unwrap_or_else(bare);
        };
        let Peer { host, ip, port, socket } = peer;
        let outer = Self { host: Some(host), ip, port, socket, ..Self::default() };
        if let Some(reply) = BEFORE_REPLY.iter().find_map(|words| rest.strip_prefix(words)) {
            let (reply, command) = without_command(reply);
            let command = command.map(str::to_owned);
            return Self { text: reply.to_owned(), reply: Some(reply.to_owned()), command, ..outer };
        }
        // A trace report puts `delivery via PEER: ` before the sentence, which may be a bare reply.
        match rest.strip_prefix(": ").filter(|_| sentence.starts_with("delivery via ")) {
            Some(inner)
                if find_peer(inner)
                    .is_some_and(|(_, rest)| BEFORE_REPLY.iter().any(|words| rest.starts_with(words))) =>
            {
                Self { port, ..Self::parse(inner) }
            }
            Some(inner) if inner.starts_with(|c: char| c.is_ascii_digit()) => {
                Self { text: inner.to_owned(), reply: Some(inner.to_owned()), ..outer }
            }
            _ => Self { text: sentence.to_owned(), ..outer },
        }
    }

    /// The same as another server's words, who may write the name of any place: it tells nothing of the way here.
    pub(super) fn of_another(&self) -> Self {
        Self { ip: None, port: None, socket: false, ..self.clone() }
    }
}

/// `from MTA(smtp:[127.0.0.1]:10025): 550 no`.
fn behind_filter(sentence: &str) -> Option<Transcript> {
    let (_, behind) = sentence.split_once(BEHIND_FILTER)?;
    let (server, reply) = behind.split_once("): ")?;
    let (address, port) = server.split_once('[')?.1.split_once(']')?;
    Some(Transcript {
        host: Some(address.to_owned()),
        ip: Some(address.parse().ok()?),
        port: port.strip_prefix(':').and_then(|port| port.parse().ok()),
        reply: Some(reply.to_owned()),
        text: reply.to_owned(),
        ..Transcript::default()
    })
}

/// `Error transferring to MX.EXAMPLE.NET; SMTP Protocol Returned a Permanent Error 550 no`.
fn by_domino(sentence: &str) -> Option<Transcript> {
    let (_, behind) = sentence.split_once("Error transferring to ")?;
    let (host, behind) = behind.split_once("; SMTP Protocol ")?;
    let (_, reply) = behind.split_once(" Error ").or_else(|| behind.split_once(" error "))?;
    Some(Transcript {
        host: Some(host.to_owned()),
        reply: Some(reply.to_owned()),
        text: reply.to_owned(),
        ..Transcript::default()
    })
}

struct Peer {
    host: String,
    ip: Option<IpAddr>,
    port: Option<u16>,
    socket: bool,
}

/// The first peer in the sentence, and what follows it.
fn find_peer(sentence: &str) -> Option<(Peer, &str)> {
    let limit = match sentence.len() {
        all @ ..=SEARCH_LIMIT => all,
        all => sentence.char_indices().nth(SEARCH_LIMIT).map_or(all, |(end, _)| end),
    };
    // Each bracket may open an address; what counts is that a name and the words stand before it.
    sentence.match_indices('[').find_map(|(bracket, _)| {
        let (before, _) = sentence.split_at_checked(bracket)?;
        let name = before.rfind(|c| !is_name(c))? + 1;
        let (lead, behind) = sentence.split_at_checked(name).filter(|_| name < bracket && name <= limit)?;
        let whole_word = |before: &str| !before.ends_with(char::is_alphanumeric);
        BEFORE_PEER.iter().find(|words| lead.strip_suffix(**words).is_some_and(whole_word))?;
        peer(behind).ok().map(|(rest, peer)| (peer, rest))
    })
}

fn is_name(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '[' | ']' | ':' | '"')
}

/// `name "[" address "]" [ ":" port ]`; a socket has a path in the brackets.
fn peer(input: &str) -> nom::IResult<&str, Peer> {
    let name = take_while1(is_name);
    let address = delimited(char('['), take_while1(|c: char| !c.is_whitespace() && c != ']'), char(']'));
    let port = preceded(char(':'), map_opt(digit1, |digits: &str| digits.parse().ok()));
    map((name, address, opt(port)), |(name, address, port): (&str, &str, Option<u16>)| Peer {
        host: name.to_owned(),
        ip: address.strip_prefix("IPv6:").unwrap_or(address).parse().ok(),
        port,
        socket: address.contains('/'),
    })
    .parse(input)
}

/// `reply " (in reply to " command " command)"`; the last one, since the remote text may hold the words as well.
fn without_command(reply: &str) -> (&str, Option<&str>) {
    let begin = " (in reply to ";
    let Some((text, tail)) = reply.rfind(begin).and_then(|at| reply.split_at_checked(at)) else {
        return (reply, None);
    };
    let command: nom::IResult<&str, &str> =
        delimited(tag(begin), take_until(" command)"), tag(" command)")).parse(tail);
    match command {
        Ok(("", command)) => (text, Some(command)),
        _ => (reply, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postfix_sentences_name_peer_command_and_reply() {
        type Case =
            (&'static str, Option<&'static str>, Option<u16>, Option<&'static str>, Option<&'static str>);
        let cases: [Case; 13] = [
            (
                "host mx.example[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command)",
                Some("mx.example"),
                None,
                Some("RCPT TO"),
                Some("550 5.1.1 no"),
            ),
            (
                "host mx.example[2001:db8::1]:2525 said: 550 (in reply to x command) a (in reply to end of DATA command)",
                Some("mx.example"),
                Some(2525),
                Some("end of DATA"),
                Some("550 (in reply to x command) a"),
            ),
            (
                "host mx.example[192.0.2.1] refused to talk to me: 421 busy",
                Some("mx.example"),
                None,
                None,
                Some("421 busy"),
            ),
            (
                "connect to mx.example[192.0.2.1]:25: Connection refused",
                Some("mx.example"),
                Some(25),
                None,
                None,
            ),
            (
                "lost connection with mx.example[192.0.2.1] while receiving the initial server greeting",
                Some("mx.example"),
                None,
                None,
                None,
            ),
            (
                "conversation with mx.example[192.0.2.1] timed out while sending MAIL FROM",
                Some("mx.example"),
                None,
                None,
                None,
            ),
            (
                "message size 9 exceeds size limit 5 of server mx.example[192.0.2.1]",
                Some("mx.example"),
                None,
                None,
                None,
            ),
            (
                "SMTPUTF8 is required, but was not offered by host mx.example[192.0.2.1]",
                Some("mx.example"),
                None,
                None,
                None,
            ),
            (
                "delivery via mx.example[192.0.2.1]:25: 250 ok",
                Some("mx.example"),
                Some(25),
                None,
                Some("250 ok"),
            ),
            (
                "delivery via mx.example[192.0.2.1]:25: host mx.example[192.0.2.1] said: 550 no (in reply to MAIL FROM command)",
                Some("mx.example"),
                Some(25),
                Some("MAIL FROM"),
                Some("550 no"),
            ),
            (
                "550 5.1.1 from MTA(smtp:[192.0.2.1]:10025): 550 5.1.1 no",
                Some("192.0.2.1"),
                Some(10025),
                None,
                Some("550 5.1.1 no"),
            ),
            (
                "Host or domain name not found. Name service error for name=x.test type=MX: Host not found",
                None,
                None,
                None,
                None,
            ),
            ("", None, None, None, None),
        ];
        for (sentence, host, port, command, reply) in cases {
            let transcript = Transcript::parse(sentence);
            assert_eq!(transcript.host.as_deref(), host, "{sentence}");
            assert_eq!(transcript.port, port, "{sentence}");
            assert_eq!(transcript.command.as_deref(), command, "{sentence}");
            assert_eq!(transcript.reply.as_deref(), reply, "{sentence}");
            assert_eq!(transcript.ip.is_some(), host.is_some(), "{sentence}");
            assert_eq!(transcript.text, reply.unwrap_or(sentence), "{sentence}");
        }
    }
}
