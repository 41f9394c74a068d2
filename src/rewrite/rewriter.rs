//! One message in, one answer out. Any doubt leaves the message alone.

use super::body::{PART_LIMIT, Parts, hash, line_end};
use super::proving::{Unproved, proof};
use super::standing::standing;
use super::whole::Whole;
use super::{Account, Outcome, Rewritten, Scope, header, judge, structure};
use crate::catalogue::Catalogue;
use crate::dsn::{self, FirstPart, Hosts, Place, Reading, Trust, Written};
use crate::fault::Fault;
use crate::language::{Hints, LanguageTag, Senders, choose};
use crate::left_alone::LeftAlone;
use crate::mail::{Candidate, ContentType, Edits, Fields, HeaderChange, OWN_MARK, Origin, Splice, decode};
use crate::notice::{Case, Explanation, Imprint, explain};
use crate::proof::{Proof, Prover};
use crate::reason::{Classifier, Verdict};

/// Bytes of the body that a boundary is made from, beside the header, whose Message-ID is another in each message.
const HASHED: usize = 1024;

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
    pub unproved: Unproved,
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
            unproved: Unproved::default(),
            hosts: Hosts::default(),
            default_languages: ["tr", "en"].iter().filter_map(|tag| tag.parse().ok()).collect(),
            subject: SubjectPolicy::Auto,
            thread: true,
            message_size_limit: 9_000_000,
        })
    }

    /// Judges a message and prepares its edits.
    #[must_use]
    pub fn rewrite(&self, candidate: &Candidate) -> Outcome {
        self.outcome(candidate, Some(&self.scope), None)
    }

    /// The same for somebody who asks for it: whosever report it is, and in the languages asked for, if any are.
    #[must_use]
    pub fn rewrite_in(&self, candidate: &Candidate, languages: Option<&[LanguageTag]>) -> Outcome {
        self.outcome(candidate, None, languages)
    }

    fn outcome(
        &self,
        candidate: &Candidate,
        scope: Option<&Scope>,
        languages: Option<&[LanguageTag]>,
    ) -> Outcome {
        self.judged(candidate, scope, languages).unwrap_or_else(Outcome::LeftAlone)
    }

    fn judged(
        &self,
        candidate: &Candidate,
        scope: Option<&Scope>,
        languages: Option<&[LanguageTag]>,
    ) -> Result<Outcome, LeftAlone> {
        let fields = Fields::of(&candidate.headers);
        concerns_a_person(candidate, &fields)?;
        let recipient = candidate.recipient.as_deref();
        if let Some(why) = scope.and_then(|scope| scope.excludes(recipient, candidate.origin)) {
            return Err(why);
        }
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
        let proof = self.proof(candidate, &reading);
        if scope.is_some() && proof.is_none() && self.asks_for_proof(candidate) {
            match self.unproved {
                Unproved::Leave => return Err(LeftAlone::Unproved),
                Unproved::Mark => return Ok(Outcome::Marked(header::unproved())),
                Unproved::Explain => {}
            }
        }
        let choice = || self.languages(sender(candidate, &reading), &reading);
        let languages = languages.map_or_else(choice, <[_]>::to_vec);
        let verdicts = judge(&reading.report, reading.returned.as_ref(), &self.classifier);
        let (splice, described, explanation) =
            self.placed(candidate, &reading, &verdicts, proof, &languages)?;
        let told = self.asks_for_proof(candidate).then_some(proof);
        let mut headers = vec![header::mark(&explanation, &languages, told).ok_or(LeftAlone::NothingToSay)?];
        headers.extend(described);
        let message_id = reading.returned.as_ref().and_then(|mail| mail.message_id.as_deref());
        headers.extend(
            message_id.filter(|_| self.thread).map(|id| header::thread(&fields, id)).unwrap_or_default(),
        );
        headers.extend(self.subject(candidate, &reading, &fields, &explanation));
        if size(candidate, &splice) > self.message_size_limit {
            return Err(LeftAlone::TooLarge);
        }
        let reasons = explanation.reasons().to_vec();
        let account = Box::new(Account::of(&reading, &verdicts, told.map(header::proof_id)));
        Ok(Outcome::Rewritten(Rewritten { edits: Edits { headers, splice }, reasons, languages, account }))
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

    /// The notice in its place, and what the header says of the new body.
    fn placed(
        &self,
        candidate: &Candidate,
        reading: &Reading,
        verdicts: &[Verdict],
        proof: Option<Proof>,
        languages: &[LanguageTag],
    ) -> Result<(Splice, Vec<HeaderChange>, Explanation<'_>), LeftAlone> {
        let case = Case {
            report: &reading.report,
            verdicts,
            returned: reading.returned.as_ref(),
            sender: sender(candidate, reading),
            original: None,
            date: candidate.date(),
            standing: standing(candidate, &reading.report, proof),
        };
        match &reading.place {
            Place::Part(first) => {
                let (splice, explanation) = self.in_part(candidate, first, &case, languages)?;
                Ok((splice, Vec::new(), explanation))
            }
            Place::WholeBody => self.above_body(candidate, &case, languages),
            Place::Nowhere => Err(LeftAlone::Ambiguous),
        }
    }

    /// The notice in the place of the first part: over its text, or before a part that cannot be taken over exactly.
    fn in_part(
        &self,
        candidate: &Candidate,
        first: &FirstPart,
        case: &Case<'_>,
        languages: &[LanguageTag],
    ) -> Result<(Splice, Explanation<'_>), LeftAlone> {
        let parts = self.parts(candidate, first.header.start, languages);
        let original = first.text.as_deref().filter(|text| !first.lossy && text.len() <= PART_LIMIT);
        if original.is_some() {
            let case = Case { original, ..*case };
            let explanation = explain(&case, &self.imprint, &self.catalogue, languages);
            if let Some(splice) = parts.over(first, &explanation) {
                return untouched(candidate, first, splice).map(|splice| (splice, explanation));
            }
        }
        let explanation = explain(case, &self.imprint, &self.catalogue, languages);
        let splice = parts.before(first, &explanation).ok_or(LeftAlone::TooLarge)?;
        untouched(candidate, first, splice).map(|splice| (splice, explanation))
    }

    /// The notice before the whole body.
    fn above_body(
        &self,
        candidate: &Candidate,
        case: &Case<'_>,
        languages: &[LanguageTag],
    ) -> Result<(Splice, Vec<HeaderChange>, Explanation<'_>), LeftAlone> {
        let whole =
            Whole::of(&Fields::of(&candidate.headers), &candidate.body).ok_or(LeftAlone::Ambiguous)?;
        let explanation = explain(case, &self.imprint, &self.catalogue, languages);
        let parts = self.parts(candidate, 0, languages);
        let (splice, boundary) = parts.above(&whole, &explanation).ok_or(LeftAlone::TooLarge)?;
        if !structure::encloses(&whole, &boundary, &candidate.body, &splice) {
            return Err(LeftAlone::Structure);
        }
        let changes = whole.changes(&boundary).ok_or(LeftAlone::Ambiguous)?;
        Ok((splice, changes, explanation))
    }

    fn parts<'a>(&self, candidate: &'a Candidate, at: usize, languages: &'a [LanguageTag]) -> Parts<'a> {
        let body: &[u8] = &candidate.body;
        let fields = candidate.headers.iter().map(|field| field.value.as_ref());
        let seed = hash(fields.chain([body.get(..HASHED.min(body.len())).unwrap_or_default()]));
        let line_end = line_end(body.get(at..).unwrap_or_default());
        Parts { body, languages, html: self.imprint.html, seed, line_end }
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
            || sender(candidate, reading).is_none_or(header::is_for_bounces)
            || fields.first("Subject").is_none();
        (self.subject == SubjectPolicy::Auto && !program).then(|| header::subject(explanation)).flatten()
    }
}

/// What can be told from the header alone.
fn concerns_a_person(candidate: &Candidate, fields: &Fields<'_>) -> Result<(), LeftAlone> {
    if fields.first(OWN_MARK).is_some() {
        return Err(LeftAlone::AlreadyExplained);
    }
    let from_double_bounce = fields
        .first("Return-Path")
        .is_some_and(|path| path.trim_ascii().to_ascii_lowercase().starts_with(b"<double-bounce@"));
    // Aliases change the recipient of a postmaster's copy, but not its header.
    let written_to = fields.first("To").map(decode::addresses).unwrap_or_default();
    if from_double_bounce || written_to.iter().chain(&candidate.recipient).any(|to| is_mail_system(to)) {
        return Err(LeftAlone::ForTheMailSystem);
    }
    // bounce(8) writes none of these; what bears them went through list software.
    if ["List-Id", "List-Post"].iter().any(|name| fields.first(name).is_some()) {
        return Err(LeftAlone::FromAList);
    }
    match ContentType::media_of_fields(fields).as_deref() {
        Some("multipart/signed" | "multipart/encrypted" | "application/pkcs7-mime") => {
            Err(LeftAlone::Protected)
        }
        _ => Ok(()),
    }
}

/// The splice, unless another report would come of it.
fn untouched(candidate: &Candidate, first: &FirstPart, splice: Splice) -> Result<Splice, LeftAlone> {
    let content_type = ContentType::of_fields(&Fields::of(&candidate.headers));
    let stays = content_type.is_some_and(|kind| structure::stays(&kind, &candidate.body, first, &splice));
    if stays { Ok(splice) } else { Err(LeftAlone::Structure) }
}

/// The names that Postfix writes its own notices to.
fn is_mail_system(address: &str) -> bool {
    let local = address.rsplit_once('@').map_or(address, |(local, _)| local);
    ["postmaster", "mailer-daemon", "double-bounce"].iter().any(|name| local.eq_ignore_ascii_case(name))
}

/// The person who wrote the mail: the envelope says it, or else the report.
fn sender<'a>(candidate: &'a Candidate, reading: &'a Reading) -> Option<&'a str> {
    candidate.recipient.as_deref().or(reading.report.sender.as_deref()).filter(|address| !address.is_empty())
}

/// Octets of the rewritten message.
fn size(candidate: &Candidate, splice: &Splice) -> usize {
    candidate.size() - splice.range.len() + splice.replacement.len()
}
