//! Every notice that there can be, made of nothing but its reason, its outcome and its language.

use crate::support::acting;
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use neden::catalogue::Catalogue;
use neden::dsn::{Action, BounceReport, Content, DiagnosticType, RecipientStatus, ReturnedMessage};
use neden::language::{KNOWN, LanguageTag};
use neden::notice::{Case, Explanation, Imprint, Standing, explain};
use neden::reason::{Basis, Certainty, Facts, Reason, Verdict};
use neden::smtp::{Said, Speaker};
use std::sync::LazyLock;

pub(crate) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::builtin().unwrap());

/// A notice and what it is about.
pub(crate) struct Shown {
    pub(crate) name: String,
    pub(crate) languages: Vec<&'static str>,
    pub(crate) reasons: usize,
    pub(crate) explanation: Explanation<'static>,
}

/// What became of the mail: action, class of the status.
const OUTCOMES: [(&str, &str, u8); 4] = [
    ("failed", "failed", 5),
    ("gave up", "failed", 4),
    ("delayed", "delayed", 4),
    ("delivered", "delivered", 2),
];

fn time(text: &str) -> Option<Timestamp> {
    Some(text.parse().unwrap())
}

pub(crate) fn status(number: usize, action: &str, class: u8, own_words: bool) -> RecipientStatus {
    let reply = format!("{class}50 {class}.7.1 <siparis@example.com>: Recipient address rejected");
    let address = format!("siparis{number}@example.com");
    let mut status = RecipientStatus::new(address, action.parse::<Action>().unwrap());
    status.status = Some(format!("{class}.7.1").parse().unwrap());
    status.remote_mta = (!own_words).then(|| "mx.example.com".to_owned());
    status.diagnostic_type = if own_words { DiagnosticType::Reporter } else { DiagnosticType::Smtp };
    status.diagnostic_code = Some(reply);
    status.last_attempt_date = time("2026-11-25T16:42:07+03:00");
    status.will_retry_until = (action == "delayed").then(|| "2026-11-25T16:42:07+03:00".parse().unwrap());
    if own_words {
        let said = Said { speaker: Speaker::Own, ..status.said().clone() };
        return status.saying(said);
    }
    status
}

fn verdict(reason: Reason, status: &RecipientStatus, known: bool) -> Verdict {
    let facts = Facts {
        list: Some("dnsbl.example.net".to_owned()),
        ip: Some("192.0.2.10".parse().unwrap()),
        limit: Some(10_485_760),
        size: Some(20_480_000),
        wait: Some(300),
    };
    Verdict {
        reason,
        certainty: Certainty::Likely,
        party: acting(reason, status),
        basis: Basis::Nothing,
        facts: if known { facts } else { Facts::default() },
    }
}

pub(crate) fn with_verdict(status: RecipientStatus) -> (RecipientStatus, Verdict) {
    let verdict = verdict(Reason::UndefinedPermanent, &status, false);
    (status, verdict)
}

pub(crate) fn notice(
    name: String,
    languages: &[&'static str],
    recipients: Vec<(RecipientStatus, Verdict)>,
) -> Shown {
    let imprint = Imprint {
        contact: "Bilgi İşlem, destek@example.org, dahili 110".to_owned(),
        time_zone: TimeZone::fixed(Offset::constant(3)),
        ..Imprint::default()
    };
    let (recipients, verdicts): (Vec<RecipientStatus>, Vec<Verdict>) = recipients.into_iter().unzip();
    let written_to = recipients.iter().map(|status| status.final_recipient.clone()).collect();
    let mut reasons: Vec<Reason> = verdicts.iter().map(|verdict| verdict.reason).collect();
    reasons.dedup();
    let report = BounceReport {
        reporting_mta: Some("mail.example.org".to_owned()),
        queue_id: Some("8A4B99A811F".to_owned()),
        sender: Some("muhasebe@example.org".to_owned()),
        arrival_date: time("2026-11-20T16:42:07+03:00"),
        recipients,
    };
    let returned = ReturnedMessage {
        header: Vec::new(),
        content: Content::HeadersOnly,
        subject: Some("Kasım ayı sipariş listesi".to_owned()),
        date: time("2026-11-20T16:42:05+03:00"),
        recipients: written_to,
        accept_language: None,
        content_language: None,
        message_id: Some("<20261120134205.1@example.org>".to_owned()),
        automatic: false,
        written: None,
        size: None,
    };
    let case = Case {
        report: &report,
        verdicts: &verdicts,
        returned: Some(&returned),
        sender: Some("muhasebe@example.org"),
        original: None,
        date: time("2026-11-25T16:42:09+03:00"),
        standing: Standing::Ours,
    };
    let tags: Vec<LanguageTag> = languages.iter().map(|tag| tag.parse().unwrap()).collect();
    Shown {
        name: format!("{name} {}", languages.join("+")),
        languages: languages.to_vec(),
        reasons: reasons.len(),
        explanation: explain(&case, &imprint, &CATALOGUE, &tags),
    }
}

/// Every reason with every outcome that it can have, of one address and of two, its facts known and not, told by
/// another server and by our own.
pub(crate) fn notices() -> Vec<Shown> {
    let mut notices = Vec::new();
    for reason in Reason::ALL {
        for (outcome, action, class) in OUTCOMES {
            let success = reason.is_agreement()
                || matches!(reason, Reason::Delivered | Reason::Relayed | Reason::Expanded);
            if success != (outcome == "delivered") {
                continue;
            }
            for (count, known, own_words) in
                [(1, true, false), (1, false, true), (2, true, true), (2, false, false)]
            {
                let recipients = || {
                    (0..count)
                        .map(|number| {
                            let status = status(number, action, class, own_words);
                            let verdict = verdict(*reason, &status, known);
                            (status, verdict)
                        })
                        .collect()
                };
                for languages in shown_in() {
                    let name = format!("{reason}, {outcome}, {count}, known {known}, own {own_words},");
                    notices.push(notice(name, &languages, recipients()));
                }
            }
        }
    }
    assert!(notices.len() > 1000, "only {}", notices.len());
    notices
}

/// Each language that is built in alone, and together with the next one.
fn shown_in() -> Vec<Vec<&'static str>> {
    let tags: Vec<&str> = KNOWN.iter().map(|known| known.tag).collect();
    tags.iter().map(|tag| vec![*tag]).chain(tags.windows(2).map(<[_]>::to_vec)).collect()
}
