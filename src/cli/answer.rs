//! What `explain` knows of one report, and its JSON form, which other programs rely on.

use crate::dsn::{self, BounceReport, Reading, RecipientStatus};
use crate::language::LanguageTag;
use crate::mail::Message;
use crate::notice::{Case, Explanation, Standing, explain};
use crate::reason::{Evidence, Speaker, Verdict};
use crate::rewrite::{Rewriter, judge};
use crate::smtp::{Action, Reply};
use serde::Serialize;

/// One JSON object.
#[derive(Serialize)]
pub(super) struct Answer {
    file: Option<String>,
    kind: &'static str,
    queue_id: Option<String>,
    reporting_mta: Option<String>,
    language: Vec<String>,
    recipients: Vec<Recipient>,
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
    evidence: String,
}

/// A report with its judgements.
pub(super) struct Judged {
    reading: Reading,
    verdicts: Vec<Verdict>,
    languages: Vec<LanguageTag>,
}

impl Judged {
    /// Reads a raw message; none when it is no report.
    pub(super) fn of_message(
        raw: &[u8],
        rewriter: &Rewriter,
        languages: Option<&[LanguageTag]>,
    ) -> Option<Self> {
        let candidate = Message::parse(raw).candidate();
        let reading = dsn::read(&candidate.headers, &candidate.body)?;
        let verdicts = judge(&reading.report, &rewriter.classifier);
        Some(Self::of_reading(reading, verdicts, rewriter, languages))
    }

    /// One reply as the only recipient of a report.
    pub(super) fn of_reply(
        text: &str,
        remote: Option<&str>,
        rewriter: &Rewriter,
        languages: Option<&[LanguageTag]>,
    ) -> Self {
        let reply = Reply::parse(text);
        let class = reply.status.map(|status| u16::from(status.class));
        let action = match class.or(reply.code.map(|code| code.0 / 100)) {
            Some(4) => Action::Delayed,
            Some(2 | 3) => Action::Delivered,
            _ => Action::Failed,
        };
        let recipient = RecipientStatus {
            original_recipient: None,
            final_recipient: String::new(),
            action,
            status: None,
            remote_mta: remote.map(ToOwned::to_owned),
            diagnostic_type: dsn::DiagnosticType::Smtp,
            diagnostic_code: Some(text.to_owned()),
            last_attempt_date: None,
            will_retry_until: None,
            notification: None,
            context: None,
        };
        let report = BounceReport { recipients: vec![recipient], ..BounceReport::default() };
        let reading = Reading { report, returned: None, first: None, strict: false };
        let verdict = rewriter.classifier.classify(&Evidence {
            reply: &reply,
            status: None,
            // A yes by itself tells of a command, not of a delivery.
            action: Some(action).filter(|action| *action != Action::Delivered),
            remote_host: remote,
            origin: Speaker::Remote,
        });
        Self::of_reading(reading, vec![verdict], rewriter, languages)
    }

    fn of_reading(
        reading: Reading,
        verdicts: Vec<Verdict>,
        rewriter: &Rewriter,
        languages: Option<&[LanguageTag]>,
    ) -> Self {
        let sender = reading.report.sender.as_deref();
        let languages = languages.map_or_else(|| rewriter.languages(sender, &reading), <[_]>::to_vec);
        Self { reading, verdicts, languages }
    }

    /// The notice, without the original one below it.
    pub(super) fn explanation<'a>(&self, rewriter: &'a Rewriter) -> Explanation<'a> {
        let case = Case {
            report: &self.reading.report,
            verdicts: &self.verdicts,
            returned: self.reading.returned.as_ref(),
            sender: None,
            original: None,
            standing: Standing::Asked,
        };
        explain(&case, &rewriter.imprint, &rewriter.catalogue, &self.languages)
    }

    /// The JSON form.
    pub(super) fn answer(&self, file: Option<String>) -> Answer {
        let report = &self.reading.report;
        Answer {
            file,
            kind: report.kind().id(),
            queue_id: report.queue_id.clone(),
            reporting_mta: report.reporting_mta.clone(),
            language: self.languages.iter().map(ToString::to_string).collect(),
            recipients: report.recipients.iter().zip(&self.verdicts).map(Recipient::of).collect(),
        }
    }
}

impl Answer {
    /// The answer about a message that says nothing of a delivery.
    pub(super) fn not_a_bounce(file: Option<String>) -> Self {
        let (queue_id, reporting_mta) = (None, None);
        Self { file, kind: "not-a-bounce", queue_id, reporting_mta, language: vec![], recipients: vec![] }
    }
}

impl Recipient {
    fn of((recipient, verdict): (&RecipientStatus, &Verdict)) -> Self {
        let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Self {
            recipient: known(&recipient.final_recipient),
            original_recipient: recipient.original_recipient.clone(),
            action: Some(recipient.action.id()),
            status: recipient.best_status().map(|status| status.to_string()),
            reply: recipient.reply().map(|reply| reply.to_string()),
            remote: recipient.remote_host(),
            diagnostic: recipient.words().and_then(known),
            reason: verdict.reason.id(),
            party: verdict.party.id(),
            evidence: verdict.evidence.to_string(),
        }
    }
}
