//! Whom a report is about when its machine part names nobody, or only a pipe or a file that an address led to.

use super::{RecipientStatus, notification};
use crate::mail::{Fields, decode};
use crate::smtp::{Action, Address};
use std::collections::HashSet;

/// Reports without recipients in their machine part are about one or two.
const NAMED_LIMIT: usize = 100;

/// Fills in recipients that the machine part left out; whether it did.
pub(super) fn fill_in(recipients: &mut Vec<RecipientStatus>, fields: &Fields<'_>, text: &str) -> bool {
    match recipients.as_mut_slice() {
        [] => {
            // A report that says no more than an address tells of a failure.
            let undelivered = |address| RecipientStatus::new(address, Action::Failed);
            recipients.extend(named(fields, text).into_iter().map(undelivered));
            !recipients.is_empty()
        }
        [recipient] if recipient.original_recipient.is_none() && is_nobody(&recipient.final_recipient) => {
            match named(fields, text).as_slice() {
                [address] => {
                    recipient.final_recipient.clone_from(address);
                    true
                }
                _ => false,
            }
        }
        // Which of several pipes belongs to which address cannot be told.
        _ => false,
    }
}

/// The field that Exim and Google write, else the addresses of Postfix's paragraphs, else lines that hold an address
/// and nothing else.
fn named(fields: &Fields<'_>, text: &str) -> Vec<String> {
    let failed: Vec<_> = fields.all("X-Failed-Recipients").flat_map(decode::addresses).collect();
    if !failed.is_empty() {
        return unique(failed);
    }
    let told = notification::paragraphs(text).into_iter().map(|told| told.address.to_owned());
    let told: Vec<_> = told.filter(|address| is_address(address)).collect();
    if !told.is_empty() {
        return unique(told);
    }
    let own = ["From", "To", "Reply-To"].iter().flat_map(|name| fields.all(name)).flat_map(decode::addresses);
    let own: HashSet<_> = own.map(|address| address.to_lowercase()).collect();
    unique(
        text.lines()
            .filter_map(alone)
            .filter(|address| !own.contains(&address.to_lowercase()))
            .map(str::to_owned)
            .collect(),
    )
}

/// The address on a line that holds nothing else but brackets and a bullet.
fn alone(line: &str) -> Option<&str> {
    let line = line.trim().trim_start_matches(['*', '-', ' ']);
    let address = line.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(line);
    is_address(address).then_some(address)
}

/// A pipe, a file, a list or a bare domain; a local name is somebody.
fn is_nobody(recipient: &str) -> bool {
    recipient.starts_with(['|', '/', ':', '@'])
}

/// Local part and a domain with a dot in it.
fn is_address(text: &str) -> bool {
    !text.starts_with(['|', '/', ':'])
        && Address::parse(text).is_some_and(|address| address.domain.contains('.'))
}

fn unique(mut named: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    named.retain(|address| seen.insert(address.to_lowercase()));
    named.truncate(NAMED_LIMIT);
    named
}
