//! The question whether a report is about a mail of ours, and its answer.

use super::dkim::Header;
use super::signature::Signature;
use super::{PublicKey, Stamps};
use crate::mail::{date, decode};
use crate::smtp::{is_of_domain, without_extension};
use jiff::{SignedDuration, Timestamp};

/// The header field of a stamp. What begins with it is ours alone.
pub const STAMP_FIELD: &str = "X-Neden-Stamp";

/// Postfix gives up after five days; ten leave room for a slower server and for a mail that waited at its author's.
const AGE_LIMIT: SignedDuration = SignedDuration::from_hours(10 * 24);
/// How far a clock may be ahead of ours.
const AHEAD_LIMIT: SignedDuration = SignedDuration::from_hours(24);
/// Stamps that are looked at: a mail that came by here twice has two.
const STAMPS_LIMIT: usize = 4;

/// What a notice shows of the mail, or rests on. Only signed ones may stand in the header, each once.
const SHOWN: [&str; 5] = ["From", "Date", "Subject", "To", "Cc"];

/// What proves that a mail was ours.
#[derive(Clone, Debug, Default)]
pub struct Prover {
    /// Our signer's keys.
    pub keys: Vec<PublicKey>,
    /// The domains that it signs for, or domains below them.
    pub domains: Vec<String>,
    /// What the policy service puts on mail.
    pub stamps: Option<Stamps>,
}

/// A report, as far as a proof is about it.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// The header of the mail that came back, byte for byte; line ends may have changed.
    pub header: &'a [u8],
    /// The address that the report goes to.
    pub owner: &'a str,
    /// For each recipient that the report names, the addresses that it has there: the final one, the original one.
    pub recipients: &'a [Vec<&'a str>],
}

/// By what it was proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Our signature over the header.
    Dkim,
    /// Our stamp for the sender.
    Stamp,
}

/// What is known of the mail that the site really sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// When: the Date that its author's program wrote; noon of the day for a stamp.
    pub at: Timestamp,
    /// It was written to every recipient that the report names.
    pub to_recipients: bool,
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// By what.
    pub method: Method,
    /// About what.
    pub sent: Sent,
}

impl Method {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Dkim, Self::Stamp];

    /// The contract's word.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Dkim => "dkim",
            Self::Stamp => "stamp",
        }
    }
}

impl Prover {
    /// Whether anything can be proved at all.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        !self.keys.is_empty() || self.stamps.is_some()
    }

    /// Proves that the report is about a mail which this site sent for the one whom the report goes to, at most ten days
    /// before `now`.
    #[must_use]
    pub fn prove(&self, claim: &Claim<'_>, now: Timestamp) -> Option<Proof> {
        if claim.owner.is_empty() {
            return None;
        }
        let header = Header::parse(claim.header);
        let by_signature = || {
            let signature = header.signature_by(&self.keys, |domain| self.is_ours(domain))?;
            let sent = signed(&header, &signature, claim, now)?;
            Some(Proof { method: Method::Dkim, sent })
        };
        let by_stamp = || {
            let stamps = self.stamps.as_ref()?;
            let mut days = header.all(STAMP_FIELD).take(STAMPS_LIMIT);
            let at =
                days.find_map(|stamp| stamps.day(stamp, claim.owner).filter(|at| is_recent(*at, now)))?;
            Some(Proof { method: Method::Stamp, sent: Sent { at, to_recipients: false } })
        };
        by_signature().or_else(by_stamp)
    }

    /// `d=` is a domain of the site's, or one above it: mail of `mail.example.com` is signed by `example.com`.
    fn is_ours(&self, signing: &str) -> bool {
        self.domains.iter().any(|domain| is_of_domain(domain.trim_start_matches('@'), signing))
    }
}

/// What a signature that is good says of the mail, when it is about this report.
fn signed(header: &Header<'_>, signature: &Signature<'_>, claim: &Claim<'_>, now: Timestamp) -> Option<Sent> {
    if !header.has_only_signed(signature, &SHOWN) {
        return None;
    }
    let date = header.signed_value(signature, "Date").map(decode::unstructured)?;
    let at = date::parse(&date)?;
    if !is_recent(at, now) || signature.time.is_some_and(|time| !is_recent(time, now)) {
        return None;
    }
    let addresses = |name: &str| {
        let value = header.signed_value(signature, name);
        value.map(decode::addresses).unwrap_or_default().into_iter().map(|address| address.to_lowercase())
    };
    let owner = person(claim.owner);
    let mut authors = addresses("From").chain(addresses("Sender"));
    if !authors.any(|author| person(&author) == owner) {
        return None;
    }
    let written_to: Vec<String> = addresses("To").chain(addresses("Cc")).collect();
    let is_written_to = |address: &&str| written_to.contains(&address.to_lowercase());
    let to_recipients = !claim.recipients.is_empty()
        && claim.recipients.iter().all(|recipient| recipient.iter().any(&is_written_to));
    Some(Sent { at, to_recipients })
}

fn is_recent(at: Timestamp, now: Timestamp) -> bool {
    let age = now.duration_since(at);
    age <= AGE_LIMIT && age >= -AHEAD_LIMIT
}

/// In lower case; `ayse+list@example.com` is whose `ayse@example.com` is.
fn person(address: &str) -> String {
    let address = address.to_lowercase();
    without_extension(&address).unwrap_or(address)
}
