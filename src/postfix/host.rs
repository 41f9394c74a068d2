//! What is known of one Postfix: its files, its parameters, and how neden is reached from it. Plain data.

use super::logical::POLICY_SERVICE;
use super::master_cf::ServiceEntry;
use super::milters::MilterEntry;
use super::version::Version;
use super::words::words;
use std::collections::BTreeMap;
use std::time::Duration;

/// One instance of Postfix.
#[derive(Clone, Debug, Default)]
pub struct Host {
    /// `mail_version`.
    pub version: Version,
    /// The text of main.cf.
    pub main: String,
    /// The text of master.cf.
    pub master: String,
    /// Every parameter with its value, names of others in it written out.
    pub parameters: BTreeMap<String, String>,
    /// neden as Postfix names it: `unix:neden/milter`, `inet:127.0.0.1:9871`.
    pub address: String,
    /// Its policy service, named in the same way; empty when `listen.policy` is off.
    pub policy: String,
    /// Whether neden explains reports that came by SMTP (`notice.remote`).
    pub remote: bool,
    /// Whether neden stamps mail that nobody signs (`proof.stamp_key`).
    pub stamps_proof: bool,
    /// How long neden may work on a bounce (`limits.compute_time_limit`).
    pub compute_time_limit: Duration,
}

/// How bounces come to neden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// By a cleanup of neden's own, which only bounces pass.
    Isolated,
    /// By `non_smtpd_milters`, with all mail that Postfix makes.
    Shared,
    /// Not at all.
    None,
}

/// The services that make bounces, delay notices and answers to `sendmail -bv`.
pub(super) const BOUNCING: [&str; 3] = ["bounce", "defer", "trace"];
/// neden's own cleanup.
pub(super) const CLEANUP: &str = "cleanup-neden";

impl Host {
    /// A parameter; empty when it is not known.
    pub(super) fn parameter(&self, name: &str) -> &str {
        self.parameters.get(name).map_or("", |value| value.trim())
    }

    /// Whether milters see bounces without an option that says so.
    pub(super) fn filters_bounces(&self) -> bool {
        words(self.parameter("internal_mail_filter_classes")).contains(&"bounce")
    }

    /// What Postfix does with mail while that milter is gone.
    pub(super) fn default_action<'a>(&'a self, entry: &MilterEntry<'a>) -> &'a str {
        entry.option("default_action").unwrap_or(self.parameter("milter_default_action"))
    }

    /// Whether a list of restrictions asks neden's policy service.
    pub(super) fn is_policy_asked(&self, restrictions: &str) -> bool {
        let named = !self.policy.is_empty() && restrictions.contains(&self.policy);
        named || restrictions.contains(POLICY_SERVICE)
    }

    /// neden's policy service in a list of restrictions; where it is off, as the package has it listen.
    pub(super) fn policy_check(&self, more: &str) -> String {
        let address = if self.policy.is_empty() { "unix:neden/policy" } else { &self.policy };
        format!("check_policy_service {{ {address}, timeout=2s, try_limit=1, default_action=DUNNO{more} }}")
    }

    /// The milters that a service's mail passes, and the cleanup that asks them.
    pub(super) fn milters_of<'a>(
        &'a self,
        services: &'a [ServiceEntry],
        service: &str,
    ) -> Vec<MilterEntry<'a>> {
        let of_service = ServiceEntry::find(services, service);
        let option = |name: &str| of_service.and_then(|entry| entry.option(name));
        let classes = option("internal_mail_filter_classes").unwrap_or_default();
        if !self.filters_bounces() && !words(classes).contains(&"bounce") {
            return Vec::new();
        }
        let cleanup = option("cleanup_service_name").unwrap_or(self.parameter("cleanup_service_name"));
        let of_cleanup = ServiceEntry::find(services, cleanup);
        let own = of_cleanup.and_then(|entry| entry.option("non_smtpd_milters"));
        MilterEntry::list(own.unwrap_or(self.parameter("non_smtpd_milters")))
    }

    /// How bounces come to neden.
    #[must_use]
    pub fn route(&self) -> Route {
        let services = ServiceEntry::list(&self.master);
        let comes = |service: &&&str| {
            self.milters_of(&services, service).iter().any(|entry| entry.is_neden(&self.address))
        };
        let Some(service) = BOUNCING.iter().find(comes) else { return Route::None };
        let entry = ServiceEntry::find(&services, service);
        match entry.and_then(|entry| entry.option("cleanup_service_name")) {
            Some(_) => Route::Isolated,
            None => Route::Shared,
        }
    }
}
