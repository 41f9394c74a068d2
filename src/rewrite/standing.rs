//! Whose report it is: pickup(8) takes a report from anybody who may run sendmail(1), with a null sender, too.

use crate::dsn::BounceReport;
use crate::mail::{Candidate, Origin};
use crate::notice::Standing;
use crate::proof::Proof;

/// Ours is what bounce(8) of the server that asks wrote. A report that a local program forged in every point cannot be
/// told from it; where bounces have a cleanup(8) of their own (`conf/master.cf.example`), no such report comes by here.
pub(super) fn standing(candidate: &Candidate, report: &BounceReport, proof: Option<Proof>) -> Standing {
    let internal = candidate.origin == Origin::Internal;
    if internal && bears_the_marks(report) && is_from(report, candidate.host.as_deref()) {
        return Standing::Ours;
    }
    proof.map_or(Standing::Stranger, proved)
}

/// How a report stands that is proved to be about a mail of ours.
#[must_use]
pub fn proved(proof: Proof) -> Standing {
    Standing::Proved { sent: proof.sent.at, to_recipients: proof.sent.to_recipients }
}

/// What bounce(8) always writes, in its own words.
fn bears_the_marks(report: &BounceReport) -> bool {
    report.queue_id.is_some() && report.sender.is_some() && report.arrival_date.is_some()
}

/// Whether it names the server that asks as its author; a file has no such server, so any name will do.
fn is_from(report: &BounceReport, host: Option<&str>) -> bool {
    let Some(author) = report.reporting_mta.as_deref() else { return false };
    host.is_none_or(|host| host.eq_ignore_ascii_case(author))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Message;

    #[test]
    fn ours_is_what_our_bounce_daemon_wrote() {
        let genuine = BounceReport {
            reporting_mta: Some("mail.example.org".to_owned()),
            queue_id: Some("8A4B99A811F".to_owned()),
            sender: Some("ayse@example.org".to_owned()),
            arrival_date: Some(jiff::Timestamp::UNIX_EPOCH),
            recipients: Vec::new(),
        };
        let here =
            Candidate { host: Some("Mail.Example.org".to_owned()), ..Message::parse(b"\n").candidate() };
        let cases = [
            (&here, genuine.clone(), Standing::Ours, "all marks, in any case"),
            (&Candidate { host: None, ..here.clone() }, genuine.clone(), Standing::Ours, "a file"),
            (
                &Candidate { origin: Origin::Remote, ..here.clone() },
                genuine.clone(),
                Standing::Stranger,
                "it came by SMTP",
            ),
            (
                &Candidate { host: Some("mx.example.org".to_owned()), ..here.clone() },
                genuine.clone(),
                Standing::Stranger,
                "another server's report, handed in by sendmail",
            ),
            (&here, BounceReport { queue_id: None, ..genuine.clone() }, Standing::Stranger, "no queue id"),
            (&here, BounceReport { sender: None, ..genuine.clone() }, Standing::Stranger, "no sender"),
            (&here, BounceReport { arrival_date: None, ..genuine.clone() }, Standing::Stranger, "no time"),
            (&here, BounceReport { reporting_mta: None, ..genuine }, Standing::Stranger, "no author"),
        ];
        for (candidate, report, expected, why) in cases {
            assert_eq!(standing(candidate, &report, None), expected, "{why}");
        }
    }
}
