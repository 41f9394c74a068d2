//! The design of the notice, held byte for byte: each `tests/notices/NAME.toml` is a case, `NAME.txt` and `NAME.html`
//! what a reader gets. A mismatch is written beside them as `.new`.

use crate::support::acting;
use crate::support::{Golden, cases};
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use neden::catalogue::Catalogue;
use neden::dsn::{BounceReport, Content, DiagnosticType, RecipientStatus, ReturnedMessage};
use neden::language::LanguageTag;
use neden::notice::{Case, Imprint, Standing, explain};
use neden::reason::{Basis, Certainty, Facts, Reason, Verdict};
use neden::smtp::{Said, Speaker};
use serde::Deserialize;
use std::fs;
use std::path::PathBuf;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notice {
    #[allow(dead_code, reason = "for the reader of the case")]
    why: String,
    languages: Vec<String>,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    strange: bool,
    subject: Option<String>,
    date: Option<String>,
    #[serde(default)]
    headers_only: bool,
    size: Option<u64>,
    #[serde(default)]
    written_to: Vec<String>,
    reporting_mta: Option<String>,
    queue_id: Option<String>,
    arrival_date: Option<String>,
    /// When the report was made.
    reported: Option<String>,
    original: Option<String>,
    recipient: Vec<Recipient>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recipient {
    address: String,
    original: Option<String>,
    /// Stands for so many, numbered.
    #[serde(default = "one")]
    times: usize,
    action: String,
    status: String,
    remote: Option<String>,
    #[serde(default)]
    own_words: bool,
    /// Whose server spoke, where a list of the site's hosts tells.
    speaker: Option<String>,
    diagnostic: Option<String>,
    notification: Option<String>,
    reason: String,
    list: Option<String>,
    ip: Option<std::net::IpAddr>,
    limit: Option<u64>,
    until: Option<String>,
    last_attempt: Option<String>,
    /// The words allow no more than a guess at the reason.
    #[serde(default)]
    weak: bool,
}

fn time(text: &Option<String>) -> Option<Timestamp> {
    text.as_deref().map(|text| text.parse().unwrap())
}

fn one() -> usize {
    1
}

#[test]
fn every_notice_is_as_designed() {
    let catalogue = Catalogue::builtin().unwrap();
    let mut golden = Golden::default();
    for path in cases("tests/notices", "toml") {
        let notice: Notice = toml::from_str(&fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let (text, html) = written(&notice, &catalogue);
        for (extension, actual) in [("txt", text), ("html", html)] {
            // with_extension would cut at the dot of the language.
            let expected = path.to_str().unwrap().trim_end_matches(".toml");
            golden.hold(&PathBuf::from(format!("{expected}.{extension}")), &actual);
        }
    }
    golden.assert();
}

fn written(notice: &Notice, catalogue: &Catalogue) -> (String, String) {
    let imprint = Imprint {
        contact: notice.contact.clone(),
        time_zone: TimeZone::fixed(Offset::constant(3)),
        ..Imprint::default()
    };
    let recipients = notice.recipient.iter().flat_map(|recipient| {
        (0..recipient.times).map(move |number| {
            let status = status(recipient, number);
            let verdict = verdict(recipient, &status);
            (status, verdict)
        })
    });
    let (recipients, verdicts): (Vec<RecipientStatus>, Vec<Verdict>) = recipients.unzip();
    let report = BounceReport {
        reporting_mta: notice.reporting_mta.clone(),
        queue_id: notice.queue_id.clone(),
        sender: Some("muhasebe@example.org".to_owned()),
        arrival_date: time(&notice.arrival_date),
        recipients,
    };
    let returned = ReturnedMessage {
        header: Vec::new(),
        content: if notice.headers_only { Content::HeadersOnly } else { Content::Full },
        subject: notice.subject.clone(),
        date: time(&notice.date),
        recipients: notice.written_to.clone(),
        accept_language: None,
        content_language: None,
        message_id: Some("<20261120134205.1@example.org>".to_owned()),
        automatic: false,
        written: None,
        size: notice.size,
    };
    let case = Case {
        report: &report,
        verdicts: &verdicts,
        returned: notice.subject.is_some().then_some(&returned),
        sender: Some("muhasebe@example.org"),
        original: notice.original.as_deref(),
        date: time(&notice.reported),
        standing: if notice.strange { Standing::Stranger } else { Standing::Ours },
    };
    let languages: Vec<LanguageTag> = notice.languages.iter().map(|tag| tag.parse().unwrap()).collect();
    let explanation = explain(&case, &imprint, catalogue, &languages);
    (explanation.text(), explanation.html().unwrap())
}

fn status(recipient: &Recipient, number: usize) -> RecipientStatus {
    let kind = if recipient.own_words { DiagnosticType::Reporter } else { DiagnosticType::Smtp };
    let digit = |part: usize| recipient.status.split('.').nth(part).unwrap().parse().unwrap();
    let address = recipient.address.replace('#', &number.to_string());
    let mut status = RecipientStatus::new(address, recipient.action.parse().unwrap());
    status.original_recipient.clone_from(&recipient.original);
    status.status = Some(neden::smtp::EnhancedStatusCode {
        class: u8::try_from(digit(0)).unwrap(),
        subject: digit(1),
        detail: digit(2),
    });
    status.remote_mta.clone_from(&recipient.remote);
    status.diagnostic_type = kind;
    status.diagnostic_code.clone_from(&recipient.diagnostic);
    status.last_attempt_date = time(&recipient.last_attempt);
    status.will_retry_until = time(&recipient.until);
    status.notification.clone_from(&recipient.notification);
    let own = (recipient.own_words && status.said().host.is_none()).then_some(Speaker::Own);
    let told = recipient.speaker.as_deref().map(|speaker| speaker.parse().unwrap());
    match told.or(own) {
        Some(speaker) => {
            let said = status.said().clone();
            let said = Said { speaker, host: status.remote_mta.clone().or(said.host.clone()), ..said };
            status.saying(said)
        }
        None => status,
    }
}

fn verdict(recipient: &Recipient, status: &RecipientStatus) -> Verdict {
    let reason: Reason = recipient.reason.parse().unwrap();
    Verdict {
        reason,
        certainty: if recipient.weak { Certainty::Weak } else { Certainty::Likely },
        party: acting(reason, status),
        basis: Basis::Nothing,
        facts: Facts {
            list: recipient.list.clone(),
            ip: recipient.ip,
            limit: recipient.limit,
            ..Facts::default()
        },
    }
}
