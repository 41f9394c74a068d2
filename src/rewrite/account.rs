//! What a bounce told, for whoever counts and keeps a log: no content of a mail, and as long as it has to be, however
//! many recipients there are.

use crate::dsn::{Form, Reading};
use crate::notice::Ending;
use crate::reason::{Certainty, Fate, Party, Reason, Verdict};
use crate::smtp::{Speaker, masked};

/// Different recipients, hosts and codes that are told; what is left out is counted.
const LISTED: usize = 5;
/// Bytes of a reply that no rule knows.
const REPLY: usize = 200;

/// What a bounce told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// How it was written.
    pub form: Form,
    /// Queue id of the mail that came back.
    pub returned_queue_id: Option<String>,
    /// What proves that it is about a mail of ours, where that was asked: `dkim`, `stamp`, `none`.
    pub proof: Option<&'static str>,
    /// How many recipients had the same kind of case.
    pub cases: Vec<(CaseKind, u64)>,
    /// Who was not reached, the first of them. Remote text: hostile, as are the hosts.
    pub recipients: Vec<String>,
    /// Which servers said so, the first of them.
    pub hosts: Vec<String>,
    /// Their enhanced status codes, the first of them.
    pub statuses: Vec<String>,
    /// The first reply that is not known, or not well, masked.
    pub unknown: Option<String>,
}

/// What is told of a case in words that are ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseKind {
    /// Why.
    pub reason: Reason,
    /// Who can act first.
    pub party: Party,
    /// Who said so.
    pub speaker: Speaker,
    /// What became of it.
    pub fate: Fate,
    /// How sure the reason is.
    pub certainty: Certainty,
}

impl Account {
    /// What the report, the judgement on each recipient and the notice tell.
    pub(super) fn of(
        reading: &Reading,
        verdicts: &[Verdict],
        endings: &[Ending],
        proof: Option<&'static str>,
    ) -> Self {
        let mut account = Self {
            form: reading.form,
            returned_queue_id: reading.report.queue_id.clone(),
            proof,
            cases: Vec::new(),
            recipients: Vec::new(),
            hosts: Vec::new(),
            statuses: Vec::new(),
            unknown: None,
        };
        let judged = verdicts.iter().zip(endings);
        for (recipient, (verdict, ending)) in reading.report.recipients.iter().zip(judged) {
            let said = recipient.said();
            let &Verdict { reason, certainty, .. } = verdict;
            let &Ending { party, fate } = ending;
            account.count(CaseKind { reason, party, speaker: said.speaker, fate, certainty });
            keep(&mut account.recipients, || Some(recipient.final_recipient.clone()));
            keep(&mut account.hosts, || said.host.clone());
            keep(&mut account.statuses, || recipient.best_status().map(|status| status.to_string()));
            if account.unknown.is_none() && (reason.is_undefined() || certainty == Certainty::Weak) {
                account.unknown = said.words.as_deref().map(|words| masked(words, REPLY));
            }
        }
        account
    }

    /// A handful at the most.
    fn count(&mut self, kind: CaseKind) {
        match self.cases.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => self.cases.push((kind, 1)),
        }
    }
}

fn keep(list: &mut Vec<String>, value: impl FnOnce() -> Option<String>) {
    if list.len() < LISTED {
        list.extend(value().filter(|value| !list.contains(value)));
    }
}
