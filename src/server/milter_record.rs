//! What is told of a message afterwards: numbers, and one line of the log.

use super::log;
use super::metrics::{
    CertaintyLabel, FormLabel, LEFT_ALONE, LanguageLabel, MessageLabels, Metrics, OBSERVED, ProofLabel,
    REWRITTEN, ReasonLabels, SEVERAL, SideLabels,
};
use super::service::Unanswered;
use crate::language::LanguageTag;
use crate::left_alone::LeftAlone;
use crate::reason::Reason;
use crate::rewrite::{Account, CaseKind};
use crate::settings::Addresses;
use std::borrow::Cow;
use std::time::Duration;

/// Whom a bounce is about.
pub(super) struct Subject {
    pub(super) queue_id: Option<String>,
    pub(super) recipient: Option<String>,
}

/// What became of one candidate.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Record {
    LeftAlone(LeftAlone),
    Explained {
        /// Told, but not sent.
        observed: bool,
        /// In the order of the notice.
        reasons: Vec<Reason>,
        languages: Vec<LanguageTag>,
        account: Box<Account>,
    },
}

impl From<Unanswered> for Record {
    fn from(unanswered: Unanswered) -> Self {
        Self::LeftAlone(match unanswered {
            Unanswered::Late => LeftAlone::Late,
            Unanswered::Panicked => LeftAlone::Panicked,
            Unanswered::MemoryLimit => LeftAlone::MemoryLimit,
            Unanswered::NoThread => LeftAlone::NoThread,
        })
    }
}

impl Record {
    /// Counts it, and the time that it took.
    pub(super) fn count(&self, took: Duration, metrics: &Metrics) {
        metrics.rewrite_seconds.observe(took.as_secs_f64());
        metrics.messages.get_or_create(&self.labels()).inc();
        if let Self::Explained { languages, account, .. } = self {
            count_account(account, languages, metrics);
        }
    }

    /// One line for a message. What belongs to its recipients is a list where they differ.
    pub(super) fn log(&self, subject: &Subject, addresses: Addresses) {
        let (queue_id, recipient) = (subject.queue_id.as_deref(), subject.recipient.as_deref());
        let recipient = log::address(recipient, addresses);
        let queue_id = log::escaped(queue_id.unwrap_or_default());
        let (outcome, reason) = (self.labels().outcome, self.reason());
        let Self::Explained { languages, account, .. } = self else {
            return tracing::info!(
                queue_id = &*queue_id,
                recipient = &*recipient,
                reason = &*reason,
                outcome
            );
        };
        let kinds = |id: fn(&CaseKind) -> &'static str| list(account.cases.iter().map(|(kind, _)| id(kind)));
        let failed = account.recipients.iter().map(|failed| log::address(Some(failed), addresses));
        tracing::info!(
            queue_id = &*queue_id,
            recipient = &*recipient,
            reason = &*reason,
            language = &*list(languages.iter().map(ToString::to_string)),
            outcome,
            returned_queue_id = &*log::escaped(account.returned_queue_id.as_deref().unwrap_or_default()),
            failed_recipient = &*list(failed),
            host = &*log::escaped(&list(account.hosts.iter().map(String::as_str))),
            status = &*list(account.statuses.iter().map(String::as_str)),
            party = &*kinds(|kind| kind.party.id()),
            speaker = &*kinds(|kind| kind.speaker.id()),
            fate = &*kinds(|kind| kind.fate.id()),
            certainty = &*kinds(|kind| kind.certainty.id()),
            form = account.form.id(),
            proof = account.proof,
            reply = account.unknown.as_deref().map(log::escaped).as_deref(),
        );
    }

    /// What became of it, as a metric tells it.
    fn labels(&self) -> MessageLabels {
        match self {
            Self::LeftAlone(why) => MessageLabels { outcome: LEFT_ALONE, reason: why.id() },
            Self::Explained { observed, reasons, .. } => MessageLabels {
                outcome: if *observed { OBSERVED } else { REWRITTEN },
                reason: series(reasons),
            },
        }
    }

    /// The reasons, or why it was left alone.
    fn reason(&self) -> Cow<'static, str> {
        match self {
            Self::LeftAlone(why) => why.id().into(),
            Self::Explained { reasons, .. } => list(reasons.iter().map(|reason| reason.id())),
        }
    }
}

fn count_account(account: &Account, languages: &[LanguageTag], metrics: &Metrics) {
    metrics.forms.get_or_create(&FormLabel { form: account.form.id() }).inc();
    if let Some(proof) = account.proof {
        metrics.proofs.get_or_create(&ProofLabel { proof }).inc();
    }
    for language in languages {
        metrics.languages.get_or_create(&LanguageLabel { language: language.to_string() }).inc();
    }
    for (kind, count) in &account.cases {
        let CaseKind { reason, party, speaker, fate, certainty } = kind;
        let why = ReasonLabels { reason: reason.id(), party: party.id() };
        metrics.recipients.get_or_create(&why).inc_by(*count);
        let sides = SideLabels { party: party.id(), speaker: speaker.id(), fate: fate.id() };
        metrics.recipients_by_party.get_or_create(&sides).inc_by(*count);
        let sure = CertaintyLabel { certainty: certainty.id() };
        metrics.recipients_by_certainty.get_or_create(&sure).inc_by(*count);
    }
}

/// Each once, with commas between them.
fn list<'a>(values: impl Iterator<Item = impl Into<Cow<'a, str>>>) -> Cow<'a, str> {
    let mut values = values.map(Into::into);
    let Some(first) = values.next() else { return Cow::default() };
    // nearly always the only one
    let Some(second) = values.find(|value| *value != first) else { return first };
    let mut different = vec![first, second];
    values.for_each(|value| different.extend(Some(value).filter(|value| !different.contains(value))));
    different.join(",").into()
}

/// Reasons as a metric tells them.
fn series(reasons: &[Reason]) -> &'static str {
    match reasons {
        [reason] => reason.id(),
        _ => SEVERAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metrics_have_no_series_for_combinations_of_reasons() {
        for (reasons, expected) in
            [(vec![Reason::Expired], "expired"), (vec![Reason::Expired, Reason::MailboxFull], "several")]
        {
            assert_eq!(series(&reasons), expected);
        }
    }

    #[test]
    fn a_list_has_everything_once() {
        assert_eq!(list(["a", "b", "a", ""].into_iter()), "a,b,");
        assert_eq!(list(["a", "a"].into_iter()), "a");
    }
}
