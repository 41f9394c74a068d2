//! One line, taken apart.

use super::address::address;
use super::delivery::{Delivery, Queued, delivery};
use super::notice::{Notice, notice};
use super::refusal::{LoggedRefusal, refusal};
use memchr::memchr;

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
    /// The envelope sender: the mail came in, or is tried, for the first time or again.
    Sender(&'a [u8]),
    /// An attempt for one recipient.
    Delivery(Delivery<'a>),
    /// A queue listing tells for whom a mail waits.
    Queued(Queued<'a>),
    /// It was tried long enough: what is deferred is returned.
    GaveUp,
    /// It left the queue, or goes on in it by another id.
    Removed,
    /// It was taken and thrown away: an access table, a check or a milter asked for that.
    Discarded,
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
    let service = match tag.iter().rposition(|byte| *byte == b'/') {
        Some(slash) => tag.get(slash + 1..)?,
        None if tag.starts_with(b"postfix") => b"",
        None => return None,
    };
    let beginning = message.get(..=ID_LIMIT).unwrap_or(message);
    let (id, text) = message.split_at_checked(memchr(b':', beginning)?)?;
    let text = text.strip_prefix(b": ")?;
    let what = match service {
        b"qmgr" | b"oqmgr" => queue(text)?,
        b"postsuper" if matches!(text, b"removed" | b"requeued") => What::Removed,
        b"pickup" => What::Sender(picked_up(text)?),
        b"smtpd" | b"cleanup" if is_discarded(text) => What::Discarded,
        b"smtpd" | b"postscreen" => What::Refusal(refusal(tag, service, text)?),
        // what did not come by SMTP it returns itself
        b"cleanup" => delivery(text).map(What::Delivery).or_else(|| refused(tag, service, text))?,
        b"" => queue(text).or_else(|| untold(tag, text))?,
        _ => What::Delivery(delivery(text)?),
    };
    let is_id = id.iter().all(u8::is_ascii_alphanumeric);
    is_id.then_some(Event { id: (id != b"NOQUEUE").then_some(id), what })
}

/// What a service tells that is not named.
fn untold<'a>(tag: &[u8], text: &'a [u8]) -> Option<What<'a>> {
    if text == b"requeued" {
        return Some(What::Removed);
    }
    if is_discarded(text) {
        return Some(What::Discarded);
    }
    let is_checked = [&b"reject: header "[..], b"reject: body "].iter().any(|words| text.starts_with(words));
    let service: &[u8] = if is_checked { b"cleanup" } else { b"smtpd" };
    let told = refused(tag, service, text).or_else(|| delivery(text).map(What::Delivery));
    told.or_else(|| picked_up(text).map(What::Sender))
}

fn refused<'a>(tag: &[u8], service: &[u8], text: &'a [u8]) -> Option<What<'a>> {
    refusal(tag, service, text).map(What::Refusal)
}

/// `discard: STAGE from …`, `milter-discard: STAGE from …`
fn is_discarded(text: &[u8]) -> bool {
    text.starts_with(b"discard: ") || text.starts_with(b"milter-discard: ")
}

/// `uid=0 from=<ADDRESS>`: the only line that tells the sender of what cleanup returns.
fn picked_up(text: &[u8]) -> Option<&[u8]> {
    let user = text.strip_prefix(b"uid=")?;
    let sender = user.get(memchr(b' ', user)?..)?.strip_prefix(b" from=<")?;
    Some(address(sender)?.0)
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
    rest.starts_with(b", size=").then_some(What::Sender(sender))
}
