//! Counts what the log tells, line by line, in memory that does not grow with it.

use super::causes::{Causes, REPLY, is_own_fault};
use super::counts::{self, Counts, CountsOfNames, Outcome};
use super::findings::Findings;
use super::names::{Name, Names};
use super::notices::Notices;
use super::queue::{Id, Queue, Sender};
use super::refusals::Refusals;
use crate::dsn::{Hosts, is_rewritten};
use crate::log::{Event, LogLine, LoggedRefusal, Refuser, What};
use crate::reason::{Classifier, Reason};
use crate::smtp::{Speaker, mask};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// Domains, hosts and lists that are told apart.
const NAMES: usize = 60_000;
/// Replies that are told apart.
const REPLIES: usize = 5_000;
/// Hosts whose logs are read together.
const HOSTS: usize = 64;
/// No time zone changes its offset within so many seconds.
const QUARTER: i64 = 900;
/// Seconds.
const DAY: i64 = 86_400;

/// Takes in lines, and tells at the end what they mean together.
pub struct Tally<'a> {
    pub(super) causes: Causes<'a>,
    masked: Vec<u8>,
    zone: TimeZone,
    since: i64,
    /// The quarter of an hour that the last line was written in, and its day.
    day: (i64, i64),
    pub(super) queue: Queue,
    /// Some lines did not tell whose they are.
    is_without_host: bool,
    pub(super) names: Names,
    pub(super) replies: Names,
    pub(super) hosts: Vec<Box<[u8]>>,
    pub(super) period: Option<(i64, i64)>,
    /// When the mails of a queue listing came.
    pub(super) listed: Option<(i64, i64)>,
    pub(super) totals: Counts,
    pub(super) probes: Counts,
    /// Mails that were taken and thrown away.
    pub(super) discarded: u64,
    pub(super) queued: counts::Queue,
    /// When the oldest mail that waits came, or was first deferred.
    pub(super) waiting_since: Option<i64>,
    pub(super) reasons: BTreeMap<(Reason, Speaker), Counts>,
    pub(super) reports: Counts,
    pub(super) receivers: CountsOfNames,
    pub(super) senders: CountsOfNames,
    pub(super) days: BTreeMap<i64, Counts>,
    pub(super) unknown: CountsOfNames,
    pub(super) findings: Findings,
    pub(super) refusals: Refusals,
    pub(super) notices: Notices,
}

impl<'a> Tally<'a> {
    /// Days begin at midnight in `zone`; nothing before `since`, seconds of the epoch, is counted.
    #[must_use]
    pub fn new(classifier: &'a Classifier, hosts: &Hosts, zone: TimeZone, since: Option<i64>) -> Self {
        Self {
            causes: Causes::new(classifier, hosts),
            masked: Vec::new(),
            zone,
            since: since.unwrap_or(i64::MIN),
            day: (i64::MIN, 0),
            queue: Queue::default(),
            is_without_host: false,
            names: Names::new(NAMES),
            replies: Names::new(REPLIES),
            hosts: Vec::new(),
            period: None,
            listed: None,
            totals: Counts::default(),
            probes: Counts::default(),
            discarded: 0,
            queued: counts::Queue::default(),
            waiting_since: None,
            reasons: BTreeMap::new(),
            reports: Counts::default(),
            receivers: CountsOfNames::default(),
            senders: CountsOfNames::default(),
            days: BTreeMap::new(),
            unknown: CountsOfNames::default(),
            findings: Findings::default(),
            refusals: Refusals::default(),
            notices: Notices::default(),
        }
    }

    /// Takes in one line.
    pub fn take(&mut self, line: &LogLine<'_>) {
        let Event { id, what } = line.event;
        let mail = self.mail_key(line.host, id.unwrap_or_default());
        match what {
            What::Sender(sender) => {
                let forwarded = std::str::from_utf8(sender).is_ok_and(is_rewritten);
                let sender =
                    if sender.is_empty() { Sender::Nobody } else { Sender::Of(self.names.domain(sender)) };
                let mail = self.queue.mail(mail, id.unwrap_or_default());
                (mail.sender, mail.forwarded) = (sender, forwarded);
                for (mail, waiting) in self.queue.forget() {
                    self.give_out(mail.id, mail.sender, &waiting, Outcome::Waiting);
                }
            }
            What::Removed => self.queue.remove(mail),
            What::GaveUp => {
                let (known, mut waiting) = self.queue.give_up(mail);
                let sender = known.map_or(Sender::UNKNOWN, |mail| mail.sender);
                waiting.iter_mut().for_each(|waiting| waiting.last = line.time);
                self.give_out(Id::of(id.unwrap_or_default()), sender, &waiting, Outcome::GaveUp);
            }
            What::Delivery(delivery) if is_probe(delivery.recipient) => self.probe(line.time, &delivery),
            What::Delivery(delivery) => self.deliver(line.time, mail, id.unwrap_or_default(), &delivery),
            What::Queued(queued) => self.list(line.time, mail, id.unwrap_or_default(), &queued),
            What::Discarded => self.discarded += u64::from(self.counts_at(line.time)),
            What::Notice(notice) if self.counts_at(line.time) => self.notices.add(&notice),
            What::Notice(_) => {}
            What::Refusal(refusal) => self.refuse(line.time, &refusal),
        }
    }

    /// Counts those who still wait.
    pub(super) fn close(&mut self) {
        for (mail, waiting) in std::mem::take(&mut self.queue).into_waiting() {
            self.give_out(mail.id, mail.sender, &waiting, Outcome::Waiting);
        }
    }

    fn refuse(&mut self, time: i64, refusal: &LoggedRefusal<'_>) {
        if !self.counts_at(time) {
            return;
        }
        let cause = self.causes.of_refusal(refusal.reply, &mut self.names, &mut self.replies);
        if refusal.by != Refuser::Postscreen && is_own_fault(cause.reason) {
            self.findings.refuse(&cause, time);
        }
        self.masked.clear();
        let (words, is_cut) = without_login(refusal.reply);
        mask(words, &[host_of(refusal.client), refusal.helo], &mut self.masked);
        self.masked.extend_from_slice(if is_cut { b" *" } else { b"" });
        let reply = self.replies.name(self.masked.get(..REPLY).unwrap_or(&self.masked));
        self.refusals.add(refusal.by, refusal.submission, &cause, reply);
    }

    /// The same change in every table that has a line for it.
    pub(super) fn each(&mut self, time: i64, receiver: Name, sender: Name, change: impl Fn(&mut Counts)) {
        change(&mut self.totals);
        let day = self.day_of(time);
        change(self.days.entry(day).or_default());
        for counts in [self.receivers.of(receiver), self.senders.of(sender)].into_iter().flatten() {
            change(counts);
        }
    }

    /// Whether the time is asked for; if so, it belongs to the period.
    pub(super) fn counts_at(&mut self, time: i64) -> bool {
        let counts = time >= self.since;
        if counts {
            self.period = Some(widened(self.period, time));
        }
        counts
    }

    fn day_of(&mut self, time: i64) -> i64 {
        let quarter = time.div_euclid(QUARTER);
        if self.day.0 != quarter {
            let offset = Timestamp::from_second(time).map(|time| self.zone.to_offset(time).seconds());
            self.day = (quarter, (time + i64::from(offset.unwrap_or_default())).div_euclid(DAY));
        }
        self.day.1
    }

    /// A queue listing does not say whose it is, nor do the logs of some containers: the mail is looked for among all hosts,
    /// and what a host tells of a mail that came from nowhere is about that one.
    fn mail_key(&mut self, host: &[u8], id: &[u8]) -> u64 {
        if host.is_empty() {
            self.is_without_host = true;
            let mut keys = self.hosts.iter().map(|host| self.queue.key((host.as_ref(), id)));
            let known = keys.find(|key| self.queue.known(*key).is_some());
            return known.unwrap_or_else(|| self.queue.key((host, id)));
        }
        if self.is_without_host {
            let nowhere = self.queue.key((&b""[..], id));
            if self.queue.known(nowhere).is_some() {
                return nowhere;
            }
        }
        if self.hosts.len() < HOSTS && !self.hosts.iter().rev().any(|known| **known == *host) {
            self.hosts.push(host.into());
        }
        self.queue.key((host, id))
    }
}

/// The period with a time in it.
pub(super) fn widened(period: Option<(i64, i64)>, time: i64) -> (i64, i64) {
    period.map_or((time, time), |(from, to)| (from.min(time), to.max(time)))
}

/// Whom `neden postfix --probe` writes to, and where the answer goes.
fn is_probe(recipient: &[u8]) -> bool {
    recipient.starts_with(b"neden-probe-")
}

/// Of Postfix's replies one ends with the name by which somebody has logged in (smtpd_sender_login_maps).
fn without_login(reply: &[u8]) -> (&[u8], bool) {
    const BEFORE: &[u8] = b": not owned by user ";
    let end = memchr::memmem::find(reply, BEFORE).and_then(|at| reply.get(..at + BEFORE.len()));
    end.map_or((reply, false), |words| (words, true))
}

/// The name in `NAME[ADDRESS]`, where a client has one.
fn host_of(client: &[u8]) -> &[u8] {
    let name = client.split(|byte| *byte == b'[').next().unwrap_or_default();
    if name == b"unknown" { b"" } else { name }
}
