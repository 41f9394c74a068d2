//! From what was counted to the summary: the most frequent first, and how much of each is shown.

use super::counts::{Counts, CountsOfNames};
use super::findings::{FindingKey, Findings, Occurrences, is_about_sender};
use super::names::{Name, Names};
use super::refusals::{RefusalKey, Refusals};
use super::summary::{
    CountedCause, Day, NamedCounts, PartyCauses, Privacy, Ranking, ReasonCounts, Refused, Summary, Unknown,
};
use super::tally::Tally;
use crate::notice::may_be_slip;
use crate::reason::Party;
use crate::smtp::Slips;
use indexmap::IndexMap;
use indexmap::map::Entry;
use jiff::Timestamp;
use jiff::civil::Date;
use std::cmp::Reverse;

/// What the reader can mend comes first.
const PARTIES: [Party; 5] =
    [Party::SenderAdmin, Party::Sender, Party::RecipientAdmin, Party::Recipient, Party::Wait];
/// Lines of a table.
const LINES: usize = 20;
/// Findings that one party is told.
const FINDINGS: usize = 20;
/// Receivers named in one finding.
const RECEIVERS: usize = 5;

impl Tally<'_> {
    /// What all lines say together.
    #[must_use]
    pub fn summary(mut self, slips: &Slips, privacy: Privacy) -> Summary {
        self.close();
        let (from, to) =
            self.period.or(self.listed).map_or((None, None), |(from, to)| (time(from), time(to)));
        let unknown = self.unknown.iter().map(|(_, counts)| counts).fold(Counts::default(), Counts::with);
        let domains = |table: &CountsOfNames| match privacy {
            Privacy::Domains => lines(table, &self.names),
            Privacy::Nothing => Ranking::default(),
        };
        let mut reasons: Vec<ReasonCounts> = self
            .reasons
            .iter()
            .map(|((reason, speaker), counts)| ReasonCounts {
                name: reason.id(),
                speaker: speaker.id(),
                counts: *counts,
            })
            .collect();
        reasons.sort_by_key(|line| Reverse(line.counts.troubled()));
        Summary {
            from,
            to,
            hosts: self.hosts.iter().map(|host| String::from_utf8_lossy(host).into_owned()).collect(),
            totals: self.totals,
            probes: self.probes,
            discarded: self.discarded,
            queue: self.queued,
            waiting_since: self.waiting_since.and_then(time),
            reports: self.reports,
            reasons,
            receivers: domains(&self.receivers),
            senders: domains(&self.senders),
            days: self
                .days
                .iter()
                .filter_map(|(day, counts)| Some(Day { day: date(*day)?, counts: *counts }))
                .collect(),
            unknown: Unknown { counts: unknown, replies: lines(&self.unknown, &self.replies) },
            notices: self.notices,
            refused: self.refusals.count,
            refusals: refusals(self.refusals, &self.replies),
            groups: groups(self.findings, &self.names, slips, privacy),
        }
    }
}

/// Those with most trouble first; those who had none are among the rest.
fn lines(table: &CountsOfNames, names: &Names) -> Ranking<NamedCounts, Counts> {
    let mut found: Vec<(usize, Counts)> = table.iter().map(|(place, counts)| (place, *counts)).collect();
    found.sort_by_key(|(place, counts)| (Reverse(counts.troubled()), *place));
    let troubled = found.iter().filter(|(_, counts)| counts.troubled() > 0).count();
    let rest = found.split_off(troubled.min(LINES));
    let line = |(place, counts): (usize, Counts)| NamedCounts {
        name: names.text_at(place).unwrap_or_default(),
        counts,
    };
    Ranking {
        lines: found.into_iter().map(line).collect(),
        more: rest.len(),
        rest: rest.iter().map(|(_, counts)| counts).fold(Counts::default(), Counts::with),
    }
}

/// Domains are told apart where each is another thing to do: whom to write to, what may have been meant, whose record to
/// correct. Of a full mailbox at each of a hundred receivers there is one thing to say, and of an address of ours that they
/// all refuse.
fn folded(findings: Findings, is_slip: impl Fn(Name) -> bool) -> Vec<(FindingKey, Occurrences)> {
    let mut folded: IndexMap<FindingKey, Occurrences> = IndexMap::new();
    for (key, finding) in findings.into_iter() {
        let FindingKey { party, reason, domain, .. } = key;
        let key = if may_be_slip(reason) && is_slip(domain) {
            // as in a notice: whoever typed it can mend it
            FindingKey { party: Party::Sender, ..key }
        } else if party == Party::RecipientAdmin || is_about_sender(reason) {
            key
        } else {
            FindingKey { domain: Name::OTHER, ..key }
        };
        match folded.entry(key) {
            Entry::Occupied(mut known) => known.get_mut().join(finding),
            Entry::Vacant(place) => drop(place.insert(finding)),
        }
    }
    folded.into_iter().collect()
}

fn groups(findings: Findings, names: &Names, slips: &Slips, privacy: Privacy) -> Vec<PartyCauses> {
    let meant = |domain: Name| names.text(domain).and_then(|domain| slips.meant(&domain).map(str::to_owned));
    let mut all = folded(findings, |domain| meant(domain).is_some());
    all.sort_by_key(|(_, finding)| Reverse(finding.weight()));
    let domain = |name: Name| names.text(name).filter(|_| privacy == Privacy::Domains);
    let group = |party: Party| {
        let mine = || all.iter().filter(|(key, _)| key.party == party);
        let counts = mine().map(|(_, finding)| &finding.counts).fold(Counts::default(), Counts::with);
        let refused = mine().map(|(_, finding)| finding.refused).sum();
        let mut mine = mine();
        let findings = mine.by_ref().take(FINDINGS).map(|(key, finding)| {
            let receivers = finding.receivers().into_iter().take(RECEIVERS);
            let about = domain(key.domain);
            CountedCause {
                reason: key.reason.id(),
                speaker: key.speaker.id(),
                counts: finding.counts,
                refused: finding.refused,
                list: key.list.and_then(|list| names.text(list)),
                address: key.address.map(|address| address.to_string()),
                meant: about.as_ref().and_then(|_| meant(key.domain)),
                domain: about,
                receivers: receivers.filter_map(|(name, count)| Some((domain(name)?, count))).collect(),
                first: time(finding.first),
                last: time(finding.last),
                example: finding.example.text(),
            }
        });
        PartyCauses { party: party.id(), counts, refused, findings: findings.collect(), more: mine.count() }
    };
    PARTIES.into_iter().map(group).filter(|group| !group.findings.is_empty()).collect()
}

fn refusals(refusals: Refusals, replies: &Names) -> Ranking<Refused, u64> {
    let mut all: Vec<_> = refusals.into_iter().collect();
    all.sort_by_key(|(_, count)| Reverse(*count));
    let refused = |(key, count): (RefusalKey, u64)| Refused {
        by: key.by.id(),
        submission: key.submission,
        reason: key.reason.id(),
        reply: replies.text(key.reply).unwrap_or_default(),
        count,
    };
    let rest = all.split_off(all.len().min(LINES));
    Ranking {
        lines: all.into_iter().map(refused).collect(),
        more: rest.len(),
        rest: rest.iter().map(|(_, count)| count).sum(),
    }
}

fn time(seconds: i64) -> Option<Timestamp> {
    Timestamp::from_second(seconds).ok()
}

/// A day is counted from the first of 1970.
fn date(day: i64) -> Option<Date> {
    let midnight = Timestamp::from_second(day.checked_mul(86_400)?).ok()?;
    Some(jiff::tz::Offset::UTC.to_datetime(midnight).date())
}
