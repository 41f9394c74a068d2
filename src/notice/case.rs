//! What a notice is made from: the report, its judgements, and what the site says of itself.

use super::Standing;
use crate::dsn::{BounceReport, ReturnedMessage};
use crate::reason::Verdict;
use crate::smtp::domain_of;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What the site says of itself in a notice, and how it wants one made.
#[derive(Clone, Debug)]
pub struct Imprint {
    /// Its name; may be empty.
    pub organization: String,
    /// Whom to ask for help; may be empty.
    pub contact: String,
    /// Where to read for help; may be empty.
    pub help_url: String,
    /// The zone of the dates in a notice.
    pub time_zone: TimeZone,
    /// Whether a notice has an HTML part.
    pub html: bool,
    /// Its own mail domains, with or without an `@`; not known when empty.
    pub domains: Vec<String>,
    /// Hosts that the administrator's part alone names; entries as in [`crate::dsn::Hosts`].
    pub hide_hosts: Vec<String>,
}

impl Default for Imprint {
    fn default() -> Self {
        Self {
            organization: String::new(),
            contact: String::new(),
            help_url: String::new(),
            time_zone: TimeZone::UTC,
            html: true,
            domains: Vec::new(),
            hide_hosts: Vec::new(),
        }
    }
}

/// One report to explain.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// What it says.
    pub report: &'a BounceReport,
    /// One judgement for each recipient of the report, in its order.
    pub verdicts: &'a [Verdict],
    /// The mail that it is about.
    pub returned: Option<&'a ReturnedMessage>,
    /// The address that the report goes to: the person who wrote the mail.
    pub sender: Option<&'a str>,
    /// When the report was made.
    pub date: Option<Timestamp>,
    /// The notice that stood there, shown below ours.
    pub original: Option<&'a str>,
    /// Whose report it is.
    pub standing: Standing,
}

impl<'a> Case<'a> {
    /// The address that the mail came from, as the report or the envelope says.
    pub(super) fn sender(&self) -> Option<&'a str> {
        self.report.sender.as_deref().or(self.sender).filter(|sender| sender.contains('@'))
    }

    /// Its domain.
    pub(super) fn sender_domain(&self) -> Option<&'a str> {
        self.sender().and_then(domain_of)
    }

    /// The help line, where the report may be read beside it.
    pub(super) fn help(&self, imprint: &Imprint) -> Option<String> {
        imprint.help().filter(|_| self.standing.helps())
    }
}

impl Imprint {
    /// Whether a domain is known to be another's.
    pub(super) fn is_foreign(&self, domain: &str) -> bool {
        let is_own = |own: &String| own.trim_start_matches('@').eq_ignore_ascii_case(domain);
        !self.domains.is_empty() && !self.domains.iter().any(is_own)
    }

    /// The help line: what is known, in one line; a name alone helps nobody.
    fn help(&self) -> Option<String> {
        if self.contact.trim().is_empty() && self.help_url.trim().is_empty() {
            return None;
        }
        let known: Vec<&str> = [&self.organization, &self.contact, &self.help_url]
            .into_iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        (!known.is_empty()).then(|| known.join(", "))
    }
}
