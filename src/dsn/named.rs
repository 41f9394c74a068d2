//! Whom a report is about when its machine part names nobody, or only a pipe or a file that an address led to.

use super::report::RecipientStatus;
use super::{DiagnosticType, notification};
use crate::mail::{Fields, decode};
use crate::smtp::{Action, Address};

/// Reports without recipients in their machine part are about one or two.
const NAMED_LIMIT: usize = 100;

/// Fills in recipients that the machine part left out; whether there was need to.
pub(super) fn fill_in(recipients: &mut Vec<RecipientStatus>, fields: &Fields<'_>, text: &str) -> bool {
    let nameless = recipients
        .iter()
        .all(|recipient| !is_address(&recipient.final_recipient) && recipient.original_recipient.is_none());
    if !nameless {
        return false;
    }
    let named = named(fields, text);
    match (recipients.as_mut_slice(), named.as_slice()) {
        ([], _) => recipients.extend(named.into_iter().map(undelivered)),
        ([recipient], [(address, _)]) => recipient.final_recipient.clone_from(address),
        // Which of several pipes belongs to which address cannot be told.
        _ => {}
    }
    true
}

/// Addresses, and what is said of each: the field that Exim and Google write, else Postfix's paragraphs, else lines
/// that hold an address and nothing else.
fn named(fields: &Fields<'_>, text: &str) -> Vec<(String, Option<String>)> {
    let failed: Vec<_> = fields
        .all("X-Failed-Recipients")
        .flat_map(decode::addresses)
        .map(|address| (address, None))
        .collect();
    if !failed.is_empty() {
        return unique(failed);
    }
    let paragraphs = notification::paragraphs(text);
    let told: Vec<_> = paragraphs
        .into_iter()
        .filter(|(address, _)| is_address(address))
        .map(|(address, sentence)| {
            (address.to_owned(), Some(sentence).filter(|sentence| !sentence.is_empty()))
        })
        .collect();
    if !told.is_empty() {
        return unique(told);
    }
    let own: Vec<_> = ["From", "To", "Reply-To"]
        .iter()
        .flat_map(|name| fields.all(name))
        .flat_map(decode::addresses)
        .collect();
    let alone = text
        .lines()
        .filter_map(alone)
        .filter(|address| !own.iter().any(|known| known.eq_ignore_ascii_case(address)));
    unique(alone.map(|address| (address.to_owned(), None)).collect())
}

/// The address on a line that holds nothing else but brackets and a bullet.
fn alone(line: &str) -> Option<&str> {
    let line = line.trim().trim_start_matches(['*', '-', ' ']);
    let address = line.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(line);
    is_address(address).then_some(address)
}

/// Local part and a domain with a dot in it.
fn is_address(text: &str) -> bool {
    !text.starts_with(['|', '/', ':'])
        && Address::parse(text).is_some_and(|address| address.domain.contains('.'))
}

fn unique(mut named: Vec<(String, Option<String>)>) -> Vec<(String, Option<String>)> {
    let mut seen = std::collections::HashSet::new();
    named.retain(|(address, _)| seen.insert(address.to_lowercase()));
    named.truncate(NAMED_LIMIT);
    named
}

/// Nothing is known but the address: a report that says so little tells of a failure.
fn undelivered((address, sentence): (String, Option<String>)) -> RecipientStatus {
    RecipientStatus {
        original_recipient: None,
        final_recipient: address,
        action: Action::Failed,
        status: None,
        remote_mta: None,
        diagnostic_type: DiagnosticType::Unknown,
        diagnostic_code: None,
        last_attempt_date: None,
        will_retry_until: None,
        notification: sentence,
    }
}
