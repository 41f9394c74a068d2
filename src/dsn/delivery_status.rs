//! The machine part of a report, RFC 3464 section 2 and RFC 6533 section 4, as Postfix and others write it.
//!
//! ```text
//! delivery-status-content = per-message-fields 1*( CRLF per-recipient-fields )
//! ```
//! Empty lines stand in odd places or are missing, fields come twice or not at all; so a field finds its place by its
//! name, and a new recipient begins where one is named that the group at hand does not have room for.

use super::{BounceReport, RecipientStatus, typed_value};
use crate::mail::{HeaderLine, HeaderLines, date, unfold};
use crate::smtp::{Action, DiagnosticType, EnhancedStatusCode, Reply};

/// Postfix puts all failed recipients of a message into one report, 50,000 at the most that a list has been seen to
/// have. What comes behind is left out, and the report counts as not wholly read.
const RECIPIENT_LIMIT: usize = 50_000;

/// Postfix's have 20 letters at the most, other programs' some more.
const QUEUE_ID_LIMIT: usize = 255;
/// What stands in one beside letters and digits: an administrator puts it into a command.
const QUEUE_ID_SIGNS: [u8; 4] = *b"-._:";

const DIAGNOSTIC_CODE: &[u8] = b"diagnostic-code";

/// What a comment says, in lower case, that says no more than the class of its code.
const VAGUE: [&str; 5] =
    ["permanent failure", "temporary failure", "transient failure", "undefined", "unspecified"];

/// A machine part, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DeliveryStatus {
    /// Notifications are added later.
    pub(super) report: BounceReport,
    /// Every group had its recipient, its Action and a Status, and no limit was met.
    pub(super) whole: bool,
}

/// Reads the content of `message/delivery-status` or its 8-bit twin, transfer encoding taken off.
pub(super) fn parse(content: &[u8]) -> DeliveryStatus {
    match without_indent(content) {
        // By the letter it is one folded line.
        Some(fields) => DeliveryStatus { whole: false, ..read(&fields) },
        None => read(content),
    }
}

/// What stands as a whole farther in, or behind `>`, as a gateway quotes it: the same without that.
fn without_indent(content: &[u8]) -> Option<Vec<u8>> {
    let is_indent = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'>';
    let mut lines = content.split(|byte| *byte == b'\n').filter(|line| !line.iter().all(is_indent));
    let first = lines.next()?;
    let (indent, _) = first.split_at_checked(first.iter().position(|byte| !is_indent(byte))?)?;
    if indent.is_empty() || !lines.all(|line| line.starts_with(indent)) {
        return None;
    }
    let lines = content.split_inclusive(|byte| *byte == b'\n');
    let bare = lines.map(|line| match line.strip_prefix(indent) {
        Some(line) if !line.iter().all(is_indent) => line,
        _ => b"\n".as_slice(),
    });
    Some(bare.flatten().copied().collect())
}

fn read(content: &[u8]) -> DeliveryStatus {
    let mut reader =
        Reader { read: DeliveryStatus { whole: true, ..DeliveryStatus::default() }, ..Reader::default() };
    let mut name = Vec::new();
    let mut lines = HeaderLines::new(content, 0).peekable();
    while let Some(line) = lines.next() {
        match line {
            HeaderLine::Field(mut field) => {
                name.clear();
                name.extend_from_slice(content.get(field.name).unwrap_or_default());
                name.make_ascii_lowercase();
                // A reply of several lines that nobody folded.
                let goes_on = |line: &HeaderLine| match line {
                    HeaderLine::Other(line) => {
                        !content.get(line.clone()).unwrap_or_default().trim_ascii().is_empty()
                    }
                    _ => false,
                };
                while let Some(HeaderLine::Other(more)) =
                    lines.next_if(|line| name == DIAGNOSTIC_CODE && goes_on(line))
                {
                    field.value.end = more.end;
                }
                reader.take(&name, content.get(field.value).unwrap_or_default());
                reader.after_gap = false;
            }
            HeaderLine::Empty(_) => reader.after_gap = true,
            HeaderLine::Other(line) => {
                reader.after_gap |= content.get(line).unwrap_or_default().trim_ascii().is_empty()
            }
        }
    }
    reader.end_group();
    reader.read.whole &= !reader.read.report.recipients.is_empty();
    reader.read
}

/// The fields of one recipient, raw, the first of each kind.
#[derive(Default)]
struct Group<'a> {
    final_recipient: Option<&'a [u8]>,
    original_recipient: Option<&'a [u8]>,
    actual_recipient: Option<&'a [u8]>,
    action: Option<&'a [u8]>,
    status: Option<&'a [u8]>,
    remote_mta: Option<&'a [u8]>,
    diagnostic_code: Option<&'a [u8]>,
    last_attempt_date: Option<&'a [u8]>,
    will_retry_until: Option<&'a [u8]>,
}

#[derive(Default)]
struct Reader<'a> {
    read: DeliveryStatus,
    group: Group<'a>,
    after_gap: bool,
}

impl<'a> Reader<'a> {
    fn take(&mut self, name: &[u8], value: &'a [u8]) {
        if let Some(known) = self.group.slot(name).map(|slot| *slot) {
            if self.begins_another(name, known, value) {
                self.end_group();
            }
            // The first field of a kind counts, an empty one does not.
            if let Some(slot) = self.group.slot(name).filter(|slot| slot.is_none_or(<[u8]>::is_empty)) {
                *slot = Some(value.trim_ascii());
            }
            return;
        }
        match name {
            b"reporting-mta" => keep(&mut self.read.report.reporting_mta, || typed_value::host(value)),
            b"arrival-date" => keep(&mut self.read.report.arrival_date, || date::parse(&text(value))),
            // `mail_name` stands where Postfix stands, and may be anything.
            _ if name.starts_with(b"x-") && name.ends_with(b"-queue-id") => {
                keep(&mut self.read.report.queue_id, || Some(text(value)).filter(|id| is_queue_id(id)));
            }
            _ if name.starts_with(b"x-") && name.ends_with(b"-sender") => {
                keep(&mut self.read.report.sender, || typed_value::address(value));
            }
            _ => {}
        }
    }

    /// Does the field belong to another recipient than the group at hand, which knows `known` in its place?
    fn begins_another(&self, name: &[u8], known: Option<&[u8]>, value: &[u8]) -> bool {
        let names_recipient = matches!(name, b"final-recipient" | b"original-recipient");
        let group = &self.group;
        let named = group.final_recipient.is_some() || group.original_recipient.is_some();
        match known.filter(|known| !known.is_empty()) {
            // Exim begins its groups with Action, so any field may be the first of the next.
            Some(known) => self.after_gap && named || names_recipient && unfold(known) != unfold(value),
            None => {
                names_recipient
                    && self.after_gap
                    && named
                    && (group.action.is_some() || group.status.is_some())
            }
        }
    }

    fn end_group(&mut self) {
        let group = std::mem::take(&mut self.group);
        if self.read.report.recipients.len() >= RECIPIENT_LIMIT {
            self.read.whole = false;
            return;
        }
        let whole = group.final_recipient.is_some() && group.action.is_some() && group.status.is_some();
        match group.recipient() {
            Some(recipient) => {
                self.read.whole &= whole;
                self.read.report.recipients.push(recipient);
            }
            None => self.read.whole &= group.action.is_none(),
        }
    }
}

impl<'a> Group<'a> {
    /// Where a field of that name, in lower case, has its place; none when it is no field of a recipient.
    fn slot(&mut self, name: &[u8]) -> Option<&mut Option<&'a [u8]>> {
        Some(match name {
            b"final-recipient" => &mut self.final_recipient,
            b"original-recipient" => &mut self.original_recipient,
            b"x-actual-recipient" => &mut self.actual_recipient,
            b"action" => &mut self.action,
            b"status" => &mut self.status,
            b"remote-mta" => &mut self.remote_mta,
            DIAGNOSTIC_CODE => &mut self.diagnostic_code,
            b"last-attempt-date" => &mut self.last_attempt_date,
            b"will-retry-until" => &mut self.will_retry_until,
            _ => return None,
        })
    }

    /// None when nobody is named.
    fn recipient(&self) -> Option<RecipientStatus> {
        let original_recipient = self.original_recipient.and_then(typed_value::address);
        let named = self.final_recipient.and_then(typed_value::address);
        let final_recipient = named
            .or_else(|| original_recipient.clone())
            .or_else(|| self.actual_recipient.and_then(typed_value::address))?;
        let status = self.status.and_then(status);
        let (diagnostic_type, diagnostic_code) =
            self.diagnostic_code.map_or((DiagnosticType::Unknown, None), typed_value::diagnostic);
        let action = self.action.and_then(|value| text(value).parse().ok());
        let action = action.unwrap_or_else(|| self.likely_action(status, diagnostic_code.as_deref()));
        Some(RecipientStatus {
            notification: self.status.filter(|_| diagnostic_code.is_none()).and_then(comment),
            original_recipient,
            status,
            remote_mta: self.remote_mta.and_then(typed_value::host),
            diagnostic_type,
            diagnostic_code,
            last_attempt_date: self.last_attempt_date.and_then(|value| date::parse(&text(value))),
            will_retry_until: self.will_retry_until.and_then(|value| date::parse(&text(value))),
            ..RecipientStatus::new(final_recipient, action)
        })
    }

    /// Action is missing: Status says it by its class, else the reply does.
    fn likely_action(&self, status: Option<EnhancedStatusCode>, diagnostic: Option<&str>) -> Action {
        let reply = || diagnostic.and_then(|text| Reply::parse(text).code);
        let class = status.map(|status| u16::from(status.class)).or_else(|| reply().map(|code| code.0 / 100));
        match class {
            Some(2) => Action::Delivered,
            Some(4) => Action::Delayed,
            None if self.will_retry_until.is_some() => Action::Delayed,
            _ => Action::Failed,
        }
    }
}

fn is_queue_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || QUEUE_ID_SIGNS.contains(&byte);
    (1..=QUEUE_ID_LIMIT).contains(&text.len()) && !text.starts_with('-') && text.bytes().all(fits)
}

/// `Status: 5.1.1 (comment)`, and a reply code or a word before it.
fn status(value: &[u8]) -> Option<EnhancedStatusCode> {
    let text = text(value);
    text.split(|c: char| !c.is_ascii_digit() && c != '.').find_map(|word| word.parse().ok())
}

/// What the reporting server adds to Status in brackets: Sun and Oracle write no Diagnostic-Code.
fn comment(value: &[u8]) -> Option<String> {
    let text = text(value);
    let (_, comment) = text.trim_end().strip_suffix(')')?.split_once('(')?;
    let lower = comment.to_ascii_lowercase();
    let vague = VAGUE.iter().any(|words| lower.contains(words));
    (!vague && comment.contains(char::is_alphabetic)).then(|| comment.trim().to_owned())
}

fn keep<T>(field: &mut Option<T>, value: impl FnOnce() -> Option<T>) {
    if field.is_none() {
        *field = value();
    }
}

fn text(value: &[u8]) -> String {
    typed_value::lossy_text(&unfold(value)).into_owned()
}

#[cfg(test)]
mod tests;
