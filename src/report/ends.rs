//! How mails end: what a delivery, a probe and a queue listing count for.

use super::causes::LoggedWords;
use super::counts::Outcome;
use super::findings::Occurrence;
use super::queue::{Id, Listed, Sender, Waiting};
use super::tally::{Tally, widened};
use crate::log::{Delivery, Queued, Status};

impl Tally<'_> {
    pub(super) fn deliver(&mut self, time: i64, mail: u64, id: &[u8], delivery: &Delivery<'_>) {
        // a queue listing does not tell whom it was written to
        let recipient = self.queue.key((mail, delivery.recipient));
        let known = self.queue.known(mail);
        let (sender, came) = known.map_or((Sender::UNKNOWN, false), |mail| (mail.sender, mail.forwarded));
        let receiver = self.names.domain(delivery.recipient);
        match delivery.status {
            Status::Sent => {
                let waited = self.queue.arrive(recipient).is_some();
                if self.counts_at(time) && !delivery.goes_on() {
                    match sender {
                        Sender::Of(_) if delivery.is_discarded() => self.discarded += 1,
                        Sender::Nobody => self.reports.deliver(waited),
                        Sender::Of(sender) => {
                            self.each(time, receiver, sender, |counts| counts.deliver(waited));
                        }
                    }
                }
            }
            Status::Deliverable | Status::Undeliverable => self.probe(time, delivery),
            Status::Bounced | Status::Deferred => {
                let told = LoggedWords {
                    words: delivery.words,
                    relay: delivery.relay,
                    dsn: delivery.dsn,
                    status: delivery.status,
                    forwarded: came || delivery.leads_elsewhere(),
                    alias: delivery.is_alias(),
                };
                let cause = self.causes.of(&told, &mut self.names, &mut self.replies);
                let address = cause.address(delivery.words);
                let cause = Some(cause);
                let waiting = Waiting { receiver, cause, address, first: time, last: time, listed: None };
                if delivery.status == Status::Bounced {
                    let first = self.queue.arrive(recipient).map_or(time, |waiting| waiting.first);
                    self.give_out(Id::of(id), sender, &[Waiting { first, ..waiting }], Outcome::Failed);
                } else if !self.queue.wait(mail, id, recipient, waiting) {
                    self.give_out(Id::of(id), sender, &[waiting], Outcome::Waiting);
                }
            }
        }
    }

    /// What only asks whether a mail would be delivered, and what is sent to see it come back.
    pub(super) fn probe(&mut self, time: i64, delivery: &Delivery<'_>) {
        if self.counts_at(time) {
            match delivery.status {
                Status::Sent | Status::Deliverable => self.probes.delivered += 1,
                Status::Bounced | Status::Undeliverable => self.probes.failed += 1,
                Status::Deferred => {}
            }
        }
    }

    /// A queue listing tells for whom a mail waits, since `time`.
    pub(super) fn list(&mut self, time: i64, mail: u64, id: &[u8], queued: &Queued<'_>) {
        let known = self.queue.known(mail);
        let (sender, forwarded) =
            known.map_or((Sender::UNKNOWN, false), |mail| (mail.sender, mail.forwarded));
        self.listed = Some(widened(self.listed, time));
        let receiver = self.names.domain(queued.recipient);
        let cause = queued.words.map(|words| {
            let (relay, dsn, status) = (&b""[..], &b""[..], Status::Deferred);
            let told = LoggedWords { words, relay, dsn, status, forwarded, alias: false };
            self.causes.of(&told, &mut self.names, &mut self.replies)
        });
        let address = cause.and_then(|cause| cause.address(queued.words.unwrap_or_default()));
        let listed = Some(Listed { on_hold: queued.on_hold });
        let waiting = Waiting { receiver, cause, address, first: time, last: time, listed };
        let recipient = self.queue.key((mail, queued.recipient));
        if !self.queue.wait(mail, id, recipient, waiting) {
            self.give_out(Id::of(id), sender, &[waiting], Outcome::Waiting);
        }
    }

    /// These recipients of one mail were not reached.
    pub(super) fn give_out(&mut self, example: Id, sender: Sender, all: &[Waiting], outcome: Outcome) {
        for waiting in all {
            let Waiting { receiver, cause, address, first, last, listed } = *waiting;
            // What waits longest is the most important: a listing is of now, whenever its mails came.
            if listed.is_none() && !self.counts_at(last) {
                continue;
            }
            let Sender::Of(sender) = sender else {
                self.reports.add(outcome);
                continue;
            };
            if outcome == Outcome::Waiting {
                self.waiting_since = Some(self.waiting_since.map_or(first, |since| since.min(first)));
                self.queued.on_hold += u64::from(listed.is_some_and(|listed| listed.on_hold));
                self.queued.untried += u64::from(cause.is_none());
            }
            self.each(last, receiver, sender, |counts| counts.add(outcome));
            let Some(cause) = cause else { continue };
            let occurrence = Occurrence { outcome, cause, address, receiver, sender, example, first, last };
            self.findings.add(&occurrence);
            self.reasons.entry((cause.reason, cause.speaker)).or_default().add(outcome);
            if let Some(counts) = cause.unknown.and_then(|reply| self.unknown.of(reply)) {
                counts.add(outcome);
            }
        }
    }
}
