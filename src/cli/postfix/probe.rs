//! A mail that cannot be delivered goes through the real Postfix, and what comes back is read in the queue: once neden
//! answers, for a machine may be slow to start it.
//!
//! The mail has gone through too many servers already, so cleanup(8) lets it come back whatever is routed where; were that
//! header taken away, its recipient is nobody. What comes back is addressed to a host that does not exist (RFC 5737): it
//! waits in the queue, is read there and taken out, and nobody ever gets it.

use super::system::System;
use super::{reach, sentence};
use crate::cli::Failure;
use crate::fault::shown;
use crate::mail::{Fields, Message, decode};
use crate::postfix::Host;
use serde_json::Value;
use std::io::Write;
use std::net::{Ipv4Addr, UdpSocket};
use std::process;
use std::thread;
use std::time::Duration;

/// How often the queue is looked at, and with what pauses: half a minute in all.
const LOOKS: usize = 150;
const PAUSE: Duration = Duration::from_millis(200);
/// Addresses of examples, of which a host may have one after all.
const EXAMPLES: [Ipv4Addr; 3] =
    [Ipv4Addr::new(192, 0, 2, 1), Ipv4Addr::new(198, 51, 100, 1), Ipv4Addr::new(203, 0, 113, 1)];
/// What Postfix takes for a loop unless `hopcount_limit` says otherwise, and how much of that the mail may grow for.
const HOPS: usize = 50;
const HOPS_LIMIT: usize = 1_000;

/// Sends the mail, waits for its bounce, reads it, takes it out.
pub(super) fn probe(system: &System, host: &Host, output: &mut impl Write) -> Result<(), Failure> {
    let unreachable = reach::finding_in_the_end(host);
    let sender = sender();
    let recipient = recipient(host);
    let hops = host.parameters.get("hopcount_limit").and_then(|limit| limit.parse().ok()).unwrap_or(HOPS);
    let letter = format!(
        "{}From: <{sender}>\nTo: <{recipient}>\nSubject: neden probe\n\nThis mail comes back.\n",
        "Received: by neden-probe.invalid\n".repeat(hops.min(HOPS_LIMIT))
    );
    system.run("sendmail", &["-i", "-f", &sender, &recipient], &letter)?;
    let Some(id) = wait_for(system, &sender) else {
        let why = match take_back(system, &sender) {
            Some(why) => format!("the mail to {recipient} waited and was taken out of the queue: {why}"),
            None => format!(
                "what came back for {sender} left the queue before it was read, as to a relay host: see journalctl -u neden"
            ),
        };
        return Err(Failure::System(format!("no bounce was seen in the queue; {why}")));
    };
    let raw = system.run("postcat", &["-bhq", &id], "");
    let removed = system.run("postsuper", &["-d", &id], "");
    let raw = raw?;
    removed?;
    let message = Message::parse(raw.as_bytes());
    let fields = message.candidate();
    let fields = Fields::of(&fields.headers);
    let field = |name: &str| fields.first(name).map(words);
    let subject = field("Subject").unwrap_or_default();
    match field("X-Neden") {
        Some(mark) => Ok(writeln!(output, "explained: {subject}\n    X-Neden: {mark}")?),
        None => {
            let why = unreachable.as_ref().map(sentence);
            let why = why.as_deref().unwrap_or("neden postfix --check, journalctl -u neden");
            writeln!(output, "plain: {subject}\n    {why}")?;
            Err(Failure::Found)
        }
    }
}

/// A field as people read it.
fn words(value: &[u8]) -> String {
    shown(decode::unstructured(value).trim()).into_owned()
}

/// Nobody's address in a domain of this host, or in one that nobody has.
fn recipient(host: &Host) -> String {
    let parameter = |name: &str| host.parameters.get(name).map_or("", String::as_str);
    let own = parameter("myhostname");
    let is_local = parameter("mydestination").split([',', ' ']).any(|domain| domain == own);
    // with luser_relay somebody would get it
    let domain = if is_local && parameter("luser_relay").is_empty() { own } else { "neden-probe.invalid" };
    format!("neden-probe-{}@{domain}", process::id())
}

/// A sender in whose place no host answers.
fn sender() -> String {
    // only an address of this host can be listened on
    let foreign = EXAMPLES.into_iter().find(|address| UdpSocket::bind((*address, 0)).is_err());
    format!("neden-probe-{}@[{}]", process::id(), foreign.unwrap_or(Ipv4Addr::UNSPECIFIED))
}

fn wait_for(system: &System, sender: &str) -> Option<String> {
    for _ in 0..LOOKS {
        let is_ours =
            |entry: &Value| recipients(entry).any(|recipient| text(recipient, "address") == Some(sender));
        if let Some(entry) = queue(system).iter().find(|entry| is_ours(entry)) {
            return text(entry, "queue_id").map(str::to_owned);
        }
        thread::sleep(PAUSE);
    }
    None
}

/// Takes the mail itself out of the queue, where it is still there; says why it waited.
fn take_back(system: &System, sender: &str) -> Option<String> {
    let queue = queue(system);
    let entry = queue.iter().find(|entry| text(entry, "sender") == Some(sender))?;
    // what cannot be taken out expires
    let _ = system.run("postsuper", &["-d", text(entry, "queue_id")?], "");
    let why = recipients(entry).find_map(|recipient| text(recipient, "delay_reason"));
    Some(shown(why.unwrap_or("nothing is said why")).into_owned())
}

fn queue(system: &System) -> Vec<Value> {
    let queue = system.run("postqueue", &["-j"], "").unwrap_or_default();
    queue.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

fn recipients(entry: &Value) -> impl Iterator<Item = &Value> {
    entry.get("recipients").and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(object: &'a Value, key: &str) -> Option<&'a str> {
    object.get(key)?.as_str()
}
