//! The mail in question: which one it is, where its copy is, who else it went to.

use super::case::{Case, Imprint};
use super::explain::{phrase, words};
use super::group::Group;
use super::headline::{Headline, Worst};
use super::hostile::clean;
use super::model::{Field, Kind, MessageBlock};
use super::phrase::Phrase;
use crate::catalogue::{Locale, Precision};
use crate::dsn::{Content, ReturnedMessage};
use std::borrow::Cow;

/// The mail's own subject, in the notice's Subject and in its block.
const SUBJECT: usize = 60;
/// To and Cc of more than that many addresses are not counted through.
const CORRESPONDENTS: usize = 1000;

/// How many in To and Cc the report does not name. It counts only where at least one of them is named: a report about
/// the member of a list says nothing about the list.
pub(super) fn others(case: &Case<'_>, groups: &[Group<'_>]) -> Option<usize> {
    let mail = case.returned?;
    if groups.iter().all(|group| group.outcome.is_success()) || mail.recipients.len() > CORRESPONDENTS {
        return None;
    }
    let mut reported: Vec<String> = Vec::new();
    for status in &case.report.recipients {
        reported.push(status.final_recipient.to_lowercase());
        reported.push(status.written().to_lowercase());
    }
    reported.sort();
    let mut written: Vec<String> = mail.recipients.iter().map(|address| address.to_lowercase()).collect();
    written.sort();
    written.dedup();
    let others = written.iter().filter(|address| reported.binary_search(address).is_err()).count();
    (others != 0 && others != written.len()).then_some(others)
}

/// The mail's own subject as a notice shows it.
pub(super) fn own_subject(mail: &ReturnedMessage) -> Option<Cow<'_, str>> {
    mail.subject.as_deref().map(|subject| clean(subject, SUBJECT)).filter(|subject| !subject.is_empty())
}

/// The mail in question: which one, and where its copy is.
pub(super) fn message_block<'a>(
    mail: &ReturnedMessage,
    subject: Option<&str>,
    groups: &[Group<'_>],
    imprint: &Imprint,
    locales: &[Locale<'a>],
) -> Option<MessageBlock<'a>> {
    let mut fields = Vec::new();
    if let Some(subject) = subject {
        fields.push(Field {
            label: phrase(locales, "label-subject"),
            value: Some(subject.to_owned()),
            kind: Kind::Subject,
        });
    }
    if let (Some(date), Some(locale)) = (mail.date, locales.first()) {
        let date = locale.date(date, &imprint.time_zone, Precision::Minutes);
        fields.push(Field { label: phrase(locales, "label-sent"), value: Some(date), kind: Kind::Own });
    }
    let (heading, copy) = match (Worst::of(groups), mail.content) {
        (Worst::Failed, Content::Full) => ("heading-returned", Some("copy-attached")),
        (Worst::Failed, Content::HeadersOnly) => ("heading-returned", Some("copy-headers")),
        (Worst::Delayed, _) => ("heading-delayed", Some("copy-waiting")),
        (Worst::Success, _) => ("heading-message", None),
    };
    if let Some(copy) = copy {
        let whole = |locale: &Locale<'a>| {
            words(*locale, format!("{} {}", locale.word("label-copy"), locale.word(copy)).into())
        };
        let label = Phrase::of(locales.iter().map(whole));
        fields.push(Field { label, value: None, kind: Kind::Own });
    }
    (!fields.is_empty()).then(|| MessageBlock { heading: phrase(locales, heading), fields })
}

/// Outcome and the reader's own subject, for the header of the notice; that of a test is Postfix's (`probe`).
pub(super) fn subject(own: Option<&str>, groups: &[Group<'_>], locales: &[Locale<'_>]) -> String {
    let outcome = match Worst::of(groups) {
        Worst::Failed => "outcome-failed",
        Worst::Delayed => "outcome-delayed",
        Worst::Success => Headline::of(groups).message(),
    };
    let outcome = phrase(locales, outcome);
    [Some(outcome.joined().as_ref()), own].into_iter().flatten().collect::<Vec<_>>().join(": ")
}
