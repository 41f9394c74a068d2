//! A mail that cannot be delivered goes through the real Postfix, and what comes back is read in the queue: once neden
//! answers, for a machine may be slow to start it.
//!
//! What comes back is addressed to a host that does not exist (192.0.2.1, RFC 5737): it waits in the queue, is read there
//! and taken out, and nobody ever gets it.

use super::system::System;
use super::{reach, sentence};
use crate::cli::Failure;
use crate::fault::shown;
use crate::mail::{Fields, Message, decode};
use crate::postfix::Host;
use serde_json::Value;
use std::io::Write;
use std::process;
use std::thread;
use std::time::Duration;

/// How often the queue is looked at, and with what pauses: half a minute in all.
const LOOKS: usize = 150;
const PAUSE: Duration = Duration::from_millis(200);

/// Sends the mail, waits for its bounce, reads it, takes it out.
pub(super) fn probe(system: &System, host: &Host, output: &mut impl Write) -> Result<(), Failure> {
    let unreachable = reach::finding_in_the_end(host);
    let sender = format!("neden-probe-{}@[192.0.2.1]", process::id());
    let recipient = recipient(host);
    let letter =
        format!("From: <{sender}>\nTo: <{recipient}>\nSubject: neden probe\n\nThis mail comes back.\n");
    system.run("sendmail", &["-i", "-f", &sender, &recipient], &letter)?;
    let Some(id) = wait_for(system, &sender) else {
        let what = "no bounce was seen in the queue: is there a relay host, or no queue to look into?";
        return Err(Failure::System(format!("{what} (mail to {recipient} from {sender})")));
    };
    let raw = system.run("postcat", &["-bhq", &id], "");
    let removed = system.run("postsuper", &["-d", &id], "");
    let raw = raw?;
    removed?;
    let message = Message::parse(raw.as_bytes());
    let fields = message.candidate();
    let fields = Fields::of(&fields.headers);
    let text = |name: &str| fields.first(name).map(words);
    let subject = text("Subject").unwrap_or_default();
    match text("X-Neden") {
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

fn wait_for(system: &System, sender: &str) -> Option<String> {
    for _ in 0..LOOKS {
        let queue = system.run("postqueue", &["-j"], "").unwrap_or_default();
        let entries = queue.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let is_ours = |entry: &Value| {
            let recipients = entry.get("recipients").and_then(Value::as_array).into_iter().flatten();
            let mut addresses = recipients.filter_map(|recipient| recipient.get("address")?.as_str());
            addresses.any(|address| address == sender)
        };
        let id = entries.filter(is_ours).find_map(|entry| Some(entry.get("queue_id")?.as_str()?.to_owned()));
        if id.is_some() {
            return id;
        }
        thread::sleep(PAUSE);
    }
    None
}
