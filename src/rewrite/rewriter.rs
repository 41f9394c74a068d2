//! One message in, one answer out. Any doubt leaves the message alone.

use super::proving::{UnprovedPolicy, proof, proof_id};
use super::reader::{concerns_a_person, is_for_bounces, sender};
use super::{Account, Outcome, Rewritten, Scope, header, verdicts};
use crate::catalogue::Catalogue;
use crate::dsn::{self, Hosts, Reading, Trust, Written};
use crate::fault::Fault;
use crate::language::{Hints, LanguageTag, Senders, choose};
use crate::left_alone::LeftAlone;
use crate::mail::{Candidate, Edits, Fields, HeaderChange, LineMemory, Origin};
use crate::notice::{Explanation, Imprint};
use crate::proof::{Proof, Prover};
use crate::reason::Classifier;

/// What happens to the Subject.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SubjectPolicy {
    /// Translated for mail that a person wrote.
    #[default]
    Auto,
    /// As it came.
    Keep,
}

/// Everything that is needed to explain a message. Plain data, shared by all.
#[derive(Debug)]
pub struct Rewriter {
    /// Why mail comes back.
    pub classifier: Classifier,
    /// The words.
    pub catalogue: Catalogue,
    /// Who reads which language.
    pub senders: Senders,
    /// What the site says of itself.
    pub imprint: Imprint,
    /// Whose reports are explained.
    pub scope: Scope,
    /// What proves that a report is about a mail of ours.
    pub prover: Prover,
    /// What becomes of those that came by SMTP and are not proved.
    pub unproved: UnprovedPolicy,
    /// Which hosts speak for the site.
    pub hosts: Hosts,
    /// Shown where the sender's language is not known.
    pub default_languages: Vec<LanguageTag>,
    /// What happens to the Subject.
    pub subject: SubjectPolicy,
    /// Whether the notice stands under the mail that it is about.
    pub thread: bool,
    /// Larger messages pass as they are.
    pub message_size_limit: usize,
    /// What was written before.
    pub lines: LineMemory,
}

impl Rewriter {
    /// What is compiled in, and nothing of a site's: as the daemon is without a configuration.
    ///
    /// # Errors
    /// None in a build that passes its tests.
    pub fn builtin() -> Result<Self, Vec<Fault>> {
        Ok(Self {
            classifier: Classifier::builtin()?,
            catalogue: Catalogue::builtin()?,
            senders: Senders::default(),
            imprint: Imprint::default(),
            scope: Scope::default(),
            prover: Prover::default(),
            unproved: UnprovedPolicy::default(),
            hosts: Hosts::default(),
            default_languages: ["tr", "en"].iter().filter_map(|tag| tag.parse().ok()).collect(),
            subject: SubjectPolicy::Auto,
            thread: true,
            message_size_limit: 9_000_000,
            lines: LineMemory::default(),
        })
    }

    /// Judges a message and prepares its edits.
    #[must_use]
    pub fn rewrite(&self, candidate: &Candidate) -> Outcome {
        let outcome = self.outcome(candidate, Some(&self.scope), None);
        outcome.unwrap_or_else(|why| {
            self.marked(candidate, why).map_or(Outcome::LeftAlone(why), Outcome::Marked)
        })
    }

    /// The same for somebody who asks for it: whosever report it is, and in the languages asked for, if any are.
    #[must_use]
    pub fn rewrite_in(&self, candidate: &Candidate, languages: Option<&[LanguageTag]>) -> Outcome {
        self.outcome(candidate, None, languages).unwrap_or_else(Outcome::LeftAlone)
    }

    /// Each step may end the way: what is cheap to know is asked first.
    fn outcome(
        &self,
        candidate: &Candidate,
        scope: Option<&Scope>,
        languages: Option<&[LanguageTag]>,
    ) -> Result<Outcome, LeftAlone> {
        let fields = Fields::of(&candidate.headers);
        concerns_a_person(candidate, &fields)?;
        if let Some(scope) = scope {
            scope.admits(candidate.recipient.as_deref(), candidate.origin)?;
        }
        let reading = self.read(candidate)?;
        let proof = self.proof(candidate, &reading);
        let asked = self.asks_for_proof(candidate).then_some(proof);
        if scope.is_some() && asked == Some(None) && self.unproved != UnprovedPolicy::Explain {
            return Err(LeftAlone::Unproved);
        }
        let languages = match languages {
            Some(asked) => asked.to_vec(),
            None => self.languages(sender(candidate, &reading), &reading),
        };
        let verdicts = verdicts(&reading.report, reading.returned.as_ref(), &self.classifier);
        let placed = self.place(candidate, &reading, &verdicts, proof, &languages)?;
        let mark = header::mark(&placed.explanation, &languages, asked).ok_or(LeftAlone::NothingToSay)?;
        let mut headers = vec![mark];
        headers.extend(placed.changes);
        headers.extend(self.thread(&reading, &fields));
        headers.extend(self.subject(candidate, &reading, &fields, &placed.explanation));
        let reasons = placed.explanation.reasons().to_vec();
        let account =
            Box::new(Account::of(&reading, &verdicts, placed.explanation.endings(), asked.map(proof_id)));
        let edits = Edits { headers, splice: placed.splice };
        Ok(Outcome::Rewritten(Rewritten { edits, reasons, languages, account }))
    }

    /// What a message says, where that is a licence to rewrite it.
    fn read(&self, candidate: &Candidate) -> Result<Reading, LeftAlone> {
        if candidate.body.len() > self.message_size_limit {
            return Err(LeftAlone::TooLarge);
        }
        let reading = dsn::read(candidate, &self.hosts).ok_or(LeftAlone::NotAReport)?;
        if reading.trust == Trust::Guess {
            return Err(LeftAlone::Ambiguous);
        }
        if reading.report.recipients.is_empty() {
            return Err(LeftAlone::NothingToSay);
        }
        Ok(reading)
    }

    /// What proves that a report is about a mail of ours, if anything does.
    #[must_use]
    pub fn proof(&self, candidate: &Candidate, reading: &Reading) -> Option<Proof> {
        proof(&self.prover, candidate, reading)
    }

    /// What came by SMTP anybody may have made; it can be asked for a proof where the site has anything to know one by.
    fn asks_for_proof(&self, candidate: &Candidate) -> bool {
        candidate.origin == Origin::Remote && self.prover.is_ready()
    }

    /// The mark of a report that nothing proves, where marks are wanted. Whoever writes a report chooses most of what keeps
    /// it from being explained, our own mark among it: none of that keeps it from being marked.
    fn marked(&self, candidate: &Candidate, why: LeftAlone) -> Option<Edits> {
        self.mark(candidate, || {
            why == LeftAlone::Unproved
                || candidate.body.len() > self.message_size_limit
                || dsn::read(candidate, &self.hosts)
                    .is_some_and(|reading| self.proof(candidate, &reading).is_none())
        })
    }

    /// The same of one that nobody has read: its length is its author's choice, too.
    #[must_use]
    pub fn mark_unread(&self, candidate: &Candidate) -> Option<Edits> {
        self.mark(candidate, || true)
    }

    fn mark(&self, candidate: &Candidate, is_unproved: impl FnOnce() -> bool) -> Option<Edits> {
        let is_wanted = self.unproved == UnprovedPolicy::Mark && self.asks_for_proof(candidate);
        let is_in_scope = || self.scope.admits(candidate.recipient.as_deref(), candidate.origin).is_ok();
        let is_due = is_wanted && is_in_scope() && !header::is_marked(candidate) && is_unproved();
        is_due.then(header::unproved)
    }

    /// The languages of the notice; English, the last resort, is always there.
    #[must_use]
    pub fn languages(&self, sender: Option<&str>, reading: &Reading) -> Vec<LanguageTag> {
        let mail = reading.returned.as_ref();
        let hints = Hints {
            sender,
            accept_language: mail.and_then(|mail| mail.accept_language.as_deref()),
            content_language: mail.and_then(|mail| mail.content_language.as_deref()),
        };
        let written = || {
            let subject = mail.and_then(|mail| mail.subject.as_deref()).unwrap_or_default();
            let text = mail.and_then(|mail| mail.written.as_ref()).map(Written::sample).unwrap_or_default();
            format!("{subject}\n{text}")
        };
        choose(&hints, written, &self.senders, &self.default_languages, self.catalogue.languages())
    }

    /// The fields by which the notice stands under the mail that it is about.
    fn thread(&self, reading: &Reading, fields: &Fields<'_>) -> Vec<HeaderChange> {
        let message_id = reading.returned.as_ref().and_then(|mail| mail.message_id.as_deref());
        message_id.filter(|_| self.thread).map(|id| header::thread(fields, id)).unwrap_or_default()
    }

    /// The Subject is translated where a person will read it and no program is likely to.
    fn subject(
        &self,
        candidate: &Candidate,
        reading: &Reading,
        fields: &Fields<'_>,
        explanation: &Explanation,
    ) -> Option<HeaderChange> {
        let program = reading.returned.as_ref().is_none_or(|mail| mail.automatic)
            || candidate.origin == Origin::Remote
            || sender(candidate, reading).is_none_or(is_for_bounces)
            || fields.first("Subject").is_none();
        (self.subject == SubjectPolicy::Auto && !program).then(|| header::subject(explanation)).flatten()
    }
}
