//! What `explain` knows of one report, and its JSON form, which other programs rely on.

use crate::dsn::{self, BounceReport, Form, Place, Reading, RecipientStatus, Trust};
use crate::fault::shown;
use crate::language::LanguageTag;
use crate::mail::Candidate;
use crate::notice::{Case, Ending, Explanation, Standing, explain};
use crate::proof::Proof;
use crate::reason::{Basis, Evidence, Verdict};
use crate::rewrite::{Rewriter, proof_id, proved, verdicts, voices};
use crate::smtp::{Action, DiagnosticType, Said, Speaker};
use jiff::Timestamp;
use serde::Serialize;

/// Words and codes that `--why` shows.
const VOICES: usize = 12;

/// Those that stand beside the evidence.
const VOICES_IN_EVIDENCE: usize = 3;

/// One JSON object.
#[derive(Serialize)]
pub(super) struct Answer {
    file: Option<String>,
    kind: &'static str,
    form: Option<&'static str>,
    queue_id: Option<String>,
    reporting_mta: Option<String>,
    language: Vec<String>,
    proof: Option<&'static str>,
    recipients: Vec<Recipient>,
    /// Only when it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    html: Option<String>,
}

/// One JSON object about a file that cannot be read.
#[derive(Serialize)]
pub(super) struct Unreadable {
    pub(super) file: Option<String>,
    pub(super) error: String,
}

/// One recipient of a report.
#[derive(Serialize)]
struct Recipient {
    recipient: Option<String>,
    original_recipient: Option<String>,
    action: Option<&'static str>,
    status: Option<String>,
    reply: Option<String>,
    remote: Option<String>,
    diagnostic: Option<String>,
    reason: &'static str,
    party: &'static str,
    certainty: &'static str,
    speaker: &'static str,
    evidence: String,
}

/// A report with its judgements: what `neden explain` tells.
pub struct Judged {
    /// None of a bare reply.
    pub(super) form: Option<Form>,
    pub(super) reading: Reading,
    pub(super) verdicts: Vec<Verdict>,
    date: Option<Timestamp>,
    languages: Vec<LanguageTag>,
    proof: Option<Proof>,
}

/// A reply without a report.
#[derive(Clone, Copy)]
pub(super) struct Bare<'a> {
    pub(super) reply: &'a str,
    pub(super) remote: Option<&'a str>,
    /// The host tells, where it is not said.
    pub(super) speaker: Option<Speaker>,
}

impl Judged {
    /// Reads a message; none when it is no report.
    pub(super) fn of_message(
        candidate: &Candidate,
        rewriter: &Rewriter,
        languages: Option<&[LanguageTag]>,
    ) -> Option<Self> {
        let reading = dsn::read(candidate, &rewriter.hosts)?;
        let verdicts = verdicts(&reading.report, reading.returned.as_ref(), &rewriter.classifier);
        let proof = rewriter.proof(candidate, &reading);
        let judged = Self::of_reading(reading, verdicts, rewriter, languages);
        Some(Self { date: candidate.date(), proof, ..judged })
    }

    /// One reply as the only recipient of a report.
    pub(super) fn of_reply(
        Bare { reply: text, remote, speaker }: Bare,
        rewriter: &Rewriter,
        languages: Option<&[LanguageTag]>,
    ) -> Self {
        let by_host = || remote.map(|host| rewriter.hosts.side(host)).unwrap_or_default();
        let said = Said { speaker: speaker.unwrap_or_else(by_host), ..Said::of(text, remote) };
        let class = said.reply.status.map(|status| u16::from(status.class));
        let alone = Evidence { said: &said, status: None, action: None };
        let tried_again = || alone.is_tried_again(rewriter.classifier.classify(&alone).reason);
        let action = match class.or(said.reply.code.map(|code| code.0 / 100)) {
            Some(4) => Action::Delayed,
            None if tried_again() => Action::Delayed,
            Some(2 | 3) => Action::Delivered,
            _ => Action::Failed,
        };
        let verdict = rewriter.classifier.classify(&Evidence {
            // A yes by itself tells of a command, not of a delivery.
            action: Some(action).filter(|action| *action != Action::Delivered),
            ..alone
        });
        let mut recipient = RecipientStatus::new(String::new(), action).saying(said);
        recipient.remote_mta = remote.map(ToOwned::to_owned);
        recipient.diagnostic_type = DiagnosticType::Smtp;
        recipient.diagnostic_code = Some(text.to_owned());
        let reading = Reading {
            form: Form::Rfc3464,
            report: BounceReport { recipients: vec![recipient], ..BounceReport::default() },
            returned: None,
            place: Place::Nowhere,
            trust: Trust::Guess,
        };
        Self { form: None, ..Self::of_reading(reading, vec![verdict], rewriter, languages) }
    }

    fn of_reading(
        reading: Reading,
        verdicts: Vec<Verdict>,
        rewriter: &Rewriter,
        languages: Option<&[LanguageTag]>,
    ) -> Self {
        let form = Some(reading.form);
        let sender = reading.report.sender.as_deref();
        let languages = languages.map_or_else(|| rewriter.languages(sender, &reading), <[_]>::to_vec);
        Self { form, reading, verdicts, date: None, languages, proof: None }
    }

    /// The notice, without the original one below it.
    #[must_use]
    pub fn explanation<'a>(&self, rewriter: &'a Rewriter) -> Explanation<'a> {
        let case = Case {
            report: &self.reading.report,
            verdicts: &self.verdicts,
            returned: self.reading.returned.as_ref(),
            sender: None,
            original: None,
            date: self.date,
            standing: self.proof.map_or(Standing::Asked, proved),
        };
        explain(&case, &rewriter.imprint, &rewriter.catalogue, &self.languages)
    }

    /// Which words and codes spoke for each reason, and which against it.
    pub(super) fn why(&self, rewriter: &Rewriter) -> String {
        let mut text = String::new();
        for (status, verdict) in self.reading.report.recipients.iter().zip(&self.verdicts) {
            let heading = format!("{} {} {}", verdict.reason, verdict.certainty, verdict.basis);
            text.push_str(&format!("\n{heading}\n"));
            for voice in voices(status, verdict, &rewriter.classifier).iter().take(VOICES) {
                text.push_str(&format!("    {}\n", shown(&voice.to_string())));
            }
        }
        text
    }

    /// The contract's word; nothing where no mail came back.
    fn proof_id(&self) -> Option<&'static str> {
        self.reading.returned.as_ref()?;
        Some(proof_id(self.proof))
    }

    /// The JSON form, with the notice's HTML in it or without.
    pub(super) fn answer(&self, file: Option<String>, with_html: bool, rewriter: &Rewriter) -> Answer {
        let report = &self.reading.report;
        let explanation = self.explanation(rewriter);
        let judged = self.verdicts.iter().zip(explanation.endings());
        Answer {
            file,
            kind: report.kind().id(),
            form: self.form.map(Form::id),
            queue_id: report.queue_id.clone(),
            reporting_mta: report.reporting_mta.clone(),
            language: self.languages.iter().map(ToString::to_string).collect(),
            proof: self.proof_id(),
            recipients: (report.recipients.iter().zip(judged))
                .map(|(status, (verdict, ending))| Recipient::of(status, verdict, *ending, rewriter))
                .collect(),
            html: if with_html { explanation.html() } else { None },
        }
    }
}

impl Answer {
    /// The answer about a message that says nothing of a delivery.
    pub(super) fn not_a_bounce(file: Option<String>) -> Self {
        Self {
            file,
            kind: "not-a-bounce",
            form: None,
            queue_id: None,
            reporting_mta: None,
            language: vec![],
            proof: None,
            recipients: vec![],
            html: None,
        }
    }
}

/// What decided; of words the loudest.
fn evidence(recipient: &RecipientStatus, verdict: &Verdict, rewriter: &Rewriter) -> String {
    let mut evidence = verdict.basis.to_string();
    if matches!(verdict.basis, Basis::Words(_)) {
        let voices = voices(recipient, verdict, &rewriter.classifier);
        let for_it = voices.iter().filter(|voice| voice.weight > 0).take(VOICES_IN_EVIDENCE);
        let features: Vec<&str> = for_it.map(|voice| voice.feature.as_str()).collect();
        evidence.push(' ');
        evidence.push_str(&features.join(", "));
    }
    evidence
}

impl Recipient {
    fn of(recipient: &RecipientStatus, verdict: &Verdict, ending: Ending, rewriter: &Rewriter) -> Self {
        let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let said = recipient.said();
        let told = recipient.diagnostic_code.as_deref().or(recipient.notification.as_deref());
        Self {
            recipient: known(&recipient.final_recipient),
            original_recipient: recipient.original_recipient.clone(),
            action: Some(recipient.action.id()),
            status: recipient.best_status().map(|status| status.to_string()),
            reply: said.code().map(|code| code.to_string()),
            remote: said.host.clone(),
            diagnostic: told.and_then(known),
            reason: verdict.reason.id(),
            party: ending.party.id(),
            certainty: verdict.certainty.id(),
            speaker: said.speaker.id(),
            evidence: evidence(recipient, verdict, rewriter),
        }
    }
}
