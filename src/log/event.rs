//! One line, taken apart.

use super::address::address;
use super::delivery::{Delivery, delivery};
use super::notice::{Notice, notice};
use super::refusal::{LoggedRefusal, refusal};
use memchr::{memchr, memrchr};

/// Short queue ids have eleven letters or so, long ones fifteen.
const ID_LIMIT: usize = 20;

/// What the report counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// The queue id; none where the mail has none yet.
    pub id: Option<&'a [u8]>,
    /// What happened.
    pub what: What<'a>,
}

/// What happened to a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'a> {
    /// It is tried, for the first time or again; the envelope sender.
    Active(&'a [u8]),
    /// An attempt for one recipient.
    Delivery(Delivery<'a>),
    /// It was tried long enough: what is deferred is returned.
    GaveUp,
    /// It left the queue.
    Removed,
    /// It was refused, in part or as a whole, before it was taken.
    Refusal(LoggedRefusal<'a>),
    /// neden told what it made of a bounce.
    Notice(Notice<'a>),
}

/// `tag` is `NAME/SERVICE`, NAME is `syslog_name` with parts of its own. rsyslog's `programname` ends before the slash:
/// of `postfix` alone the message tells which service it was, for its first words are Postfix's own.
pub(super) fn event<'a>(tag: &[u8], message: &'a [u8]) -> Option<Event<'a>> {
    if tag == b"neden" {
        return Some(Event { id: None, what: What::Notice(notice(message)?) });
    }
    let service = match memrchr(b'/', tag) {
        Some(slash) => tag.get(slash + 1..)?,
        None if tag.starts_with(b"postfix") => b"",
        None => return None,
    };
    let (id, text) = message.split_at_checked(memchr(b':', message).filter(|at| *at <= ID_LIMIT)?)?;
    let text = text.strip_prefix(b": ")?;
    if !id.iter().all(u8::is_ascii_alphanumeric) {
        return None;
    }
    let what = match service {
        b"qmgr" | b"oqmgr" => queue(text)?,
        b"postsuper" if text == b"removed" => What::Removed,
        b"smtpd" | b"postscreen" | b"cleanup" => What::Refusal(refusal(tag, service, text)?),
        b"" => queue(text).or_else(|| untold(tag, text))?,
        _ => What::Delivery(delivery(text)?),
    };
    Some(Event { id: (id != b"NOQUEUE").then_some(id), what })
}

/// What a service tells that is not named.
fn untold<'a>(tag: &[u8], text: &'a [u8]) -> Option<What<'a>> {
    let is_checked = [&b"reject: header "[..], b"reject: body "].iter().any(|words| text.starts_with(words));
    let service: &[u8] = if is_checked { b"cleanup" } else { b"smtpd" };
    refusal(tag, service, text).map(What::Refusal).or_else(|| delivery(text).map(What::Delivery))
}

fn queue(text: &[u8]) -> Option<What<'_>> {
    if text == b"removed" {
        return Some(What::Removed);
    }
    let (sender, rest) = address(text.strip_prefix(b"from=<")?)?;
    let gave_up = [&b", status=expired"[..], b", status=force-expired"];
    if gave_up.iter().any(|words| rest.starts_with(words)) {
        return Some(What::GaveUp);
    }
    rest.starts_with(b", size=").then_some(What::Active(sender))
}
