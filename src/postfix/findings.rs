//! What is missing, wrong or dangerous in a host's configuration, each with the line that mends it.

use super::host::{BOUNCING, Host, Route};
use super::master_cf::ServiceEntry;
use super::milters::{MilterEntry, neden};
use super::plan::CHECKS;
use super::words::words;
use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Mail can be lost, or wait.
    Dangerous,
    /// Something does not do what it is there for.
    Wrong,
    /// Bounces are not explained.
    Missing,
    /// Worth a thought.
    Hint,
}

/// One thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Its name, for programs.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is so, and what it does.
    pub what: String,
    /// What mends it: lines, or a command.
    pub mend: String,
}

impl Finding {
    /// One.
    pub fn new(
        id: &'static str,
        severity: Severity,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { id, severity, what: what.into(), mend: mend.into() }
    }
}

const APPLY: &str = "neden postfix --apply";

impl Host {
    /// Everything that is found, the worst first.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let services = ServiceEntry::list(&self.master);
        let mut found = Vec::new();
        found.extend(self.version_finding());
        match self.route() {
            Route::None => found.push(self.not_connected(&services)),
            Route::Isolated | Route::Shared => found.extend(self.bounce_findings(&services)),
        }
        if self.route() == Route::Shared {
            found.extend(self.shared_findings());
        }
        found.extend(self.smtpd_findings());
        found.extend(self.policy_findings(&services));
        found.extend(self.footer_findings());
        found.extend(self.hints());
        found.sort_by_key(|finding| finding.severity);
        found
    }

    fn version_finding(&self) -> Option<Finding> {
        let what = format!(
            "Postfix {} damages long lines when a milter replaces a body: 3.3.20, 3.4.23, 3.5.13, 3.6.3 and 3.7.0 do not",
            self.version
        );
        (!self.version.is_sound())
            .then(|| Finding::new("version", Severity::Dangerous, what, "a newer Postfix"))
    }

    fn not_connected(&self, services: &[ServiceEntry]) -> Finding {
        let listed = MilterEntry::list(self.parameter("non_smtpd_milters"));
        if !self.filters_bounces() && listed.iter().any(|entry| entry.is_neden(&self.address)) {
            let what = "neden stands in non_smtpd_milters, but no bounce goes there: internal_mail_filter_classes lacks it";
            return Finding::new("class", Severity::Missing, what, "internal_mail_filter_classes = bounce");
        }
        let what = match ServiceEntry::find(services, "bounce") {
            Some(_) => "no bounce comes to neden",
            None => "no bounce comes to neden: master.cf has no bounce service",
        };
        Finding::new("not-connected", Severity::Missing, what, APPLY)
    }

    fn bounce_findings(&self, services: &[ServiceEntry]) -> Vec<Finding> {
        let mut found = Vec::new();
        for service in BOUNCING {
            let milters = self.milters_of(services, service);
            let Some(place) = milters.iter().position(|entry| entry.is_neden(&self.address)) else {
                let what = format!("what the service \"{service}\" makes does not come to neden");
                found.push(Finding::new("not-connected", Severity::Missing, what, APPLY));
                continue;
            };
            if place > 0 {
                let what =
                    "neden is not the first milter of bounces: a signature made before it does not hold";
                found.push(Finding::new("not-first", Severity::Wrong, what, APPLY));
            }
            found.extend(milters.get(place).into_iter().flat_map(|entry| self.entry_findings(entry)));
        }
        found.into_iter().fold(Vec::new(), |mut told, finding| {
            if !told.contains(&finding) {
                told.push(finding);
            }
            told
        })
    }

    /// What Postfix does when neden is gone or hangs.
    fn entry_findings(&self, entry: &MilterEntry<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        let action = self.default_action(entry);
        if action != "accept" {
            let what = format!("when neden is gone, bounces are not sent (default_action is \"{action}\")");
            found.push(Finding::new("default-action", Severity::Dangerous, what, neden(&self.address)));
        }
        let timeouts: Vec<&str> =
            entry.lacks().into_iter().filter(|option| *option != "default_action").collect();
        if !timeouts.is_empty() {
            let what = format!("Postfix waits for minutes when neden hangs: without {}", timeouts.join(", "));
            found.push(Finding::new("time-limit", Severity::Wrong, what, neden(&self.address)));
        }
        if let Some(waits) = entry.content_timeout().filter(|waits| *waits <= self.compute_time_limit) {
            let what = format!(
                "Postfix waits {} s for an explanation (content_timeout), and neden may take {} s",
                waits.as_secs(),
                self.compute_time_limit.as_secs()
            );
            let mend = "in neden.toml: limits.compute_time_limit = \"3s\", or a longer content_timeout";
            found.push(Finding::new("compute-time", Severity::Wrong, what, mend));
        }
        found
    }

    /// What else bounces pass when neden has no cleanup of its own.
    fn shared_findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        let checks: Vec<&str> = CHECKS.into_iter().filter(|name| self.has_checks(name)).collect();
        if !checks.is_empty() {
            let what =
                format!("bounces pass {}: one REJECT there, and a bounce is never made", checks.join(", "));
            let mend = "take neden and the class bounce out of main.cf, then: neden postfix --apply";
            found.push(Finding::new("checks", Severity::Dangerous, what, mend));
        }
        for entry in MilterEntry::list(self.parameter("non_smtpd_milters")) {
            let action = self.default_action(&entry);
            if !entry.is_neden(&self.address) && action != "accept" {
                let what = format!(
                    "bounces wait while the milter {} is gone (default_action is \"{action}\")",
                    entry.address
                );
                let mend = format!("{{ {}, default_action=accept }}", entry.address);
                found.push(Finding::new("other-milter", Severity::Wrong, what, mend));
            }
        }
        found
    }

    /// Header checks of MIME parts follow header_checks unless told otherwise.
    fn has_checks(&self, name: &str) -> bool {
        let value = self.parameter(name);
        !value.is_empty() && value != "$header_checks"
    }

    fn smtpd_findings(&self) -> Vec<Finding> {
        let milters = MilterEntry::list(self.parameter("smtpd_milters"));
        let Some(place) = milters.iter().position(|entry| entry.is_neden(&self.address)) else {
            return Vec::new();
        };
        let mut found: Vec<Finding> =
            milters.get(place).into_iter().flat_map(|entry| self.entry_findings(entry)).collect();
        if !self.remote {
            let what = "neden stands in smtpd_milters, but explains no report that comes by SMTP";
            let mend = "take it out of smtpd_milters, or set notice.remote = \"on\"";
            found.push(Finding::new("smtpd-milters", Severity::Wrong, what, mend));
        } else if place + 1 < milters.len() {
            let what = "neden is not the last of smtpd_milters: strangers' signatures no longer hold for those behind it";
            found.push(Finding::new("not-last", Severity::Wrong, what, "put neden behind the others"));
        }
        found
    }

    /// A policy service has no place where a relay is kept closed, and must not stop mail when it is gone.
    fn policy_findings(&self, services: &[ServiceEntry]) -> Vec<Finding> {
        let in_main = self.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let of_services = services.iter().flat_map(|service| &service.options);
        let lists = in_main.chain(of_services.map(|(name, value)| (name.as_str(), value.as_str())));
        let mut found = Vec::new();
        for (name, value) in lists.filter(|(_, value)| self.is_policy_asked(value)) {
            if name == "smtpd_relay_restrictions" {
                let what = "a policy service stands in smtpd_relay_restrictions, which keep the relay closed";
                found.push(Finding::new(
                    "relay",
                    Severity::Dangerous,
                    what,
                    "take neden out of smtpd_relay_restrictions",
                ));
            }
            if !value.contains("default_action=DUNNO") {
                let what = format!("mail is deferred when neden is gone: {name} has no default_action=DUNNO");
                let mend = self.policy_check("");
                found.push(Finding::new("policy-action", Severity::Dangerous, what, mend));
            }
        }
        found
    }

    fn footer_findings(&self) -> Option<Finding> {
        let smtpd = self.parameter("smtpd_reject_footer_maps");
        let inherits =
            ["$smtpd_reject_footer_maps", smtpd].contains(&self.parameter("postscreen_reject_footer_maps"));
        let what =
            "postscreen looks up neden's footers, too: its one process answers every client of the host";
        (smtpd.contains("neden") && inherits).then(|| {
            Finding::new("postscreen-footers", Severity::Wrong, what, "postscreen_reject_footer_maps =")
        })
    }

    fn hints(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut hint = |id, what: &str, mend: &str| found.push(Finding::new(id, Severity::Hint, what, mend));
        if ["", "0", "0h", "0s"].contains(&self.parameter("delay_warning_time")) {
            hint("delay-warning", "nobody is told that a mail is late", "delay_warning_time = 4h");
        }
        if self.parameter("enable_threaded_bounces") == "no" {
            hint(
                "threads",
                "a bounce does not stand beside its mail in mail programs",
                "enable_threaded_bounces = yes",
            );
        }
        let instances = words(self.parameter("multi_instance_directories"));
        if !instances.is_empty() {
            let what =
                format!("other instances of Postfix have files of their own: {}", instances.join(", "));
            hint("instances", &what, "neden postfix --config-directory DIRECTORY, for each");
        }
        found
    }
}

#[cfg(test)]
mod tests;
