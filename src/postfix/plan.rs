//! What has to be changed so that bounces come to neden, and nothing else.

use super::host::{BOUNCING, CLEANUP, Host, Route};
use super::logical::Edit;
use super::main_cf;
use super::master_cf::ServiceEntry;
use super::milters::{MilterEntry, neden, with_neden_first};

/// Changes of the two files; both lists are empty where all is as it should be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Of main.cf.
    pub main: Vec<Edit>,
    /// Of master.cf.
    pub master: Vec<Edit>,
}

/// Why there is no plan: somebody has to decide.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPlan {
    /// master.cf is not as Postfix comes.
    #[error("master.cf has no service \"{0}\" on a local socket")]
    NoService(String),
    /// Somebody else has the place that neden would take.
    #[error(
        "\"{service}\" hands its mail to the cleanup service \"{cleanup}\": put {entry} in front of the non_smtpd_milters of that one"
    )]
    OtherCleanup {
        /// bounce, defer or trace.
        service: String,
        /// Whom it hands its mail to.
        cleanup: String,
        /// neden, as a list names it.
        entry: String,
    },
}

/// Checks that must not see bounces: one REJECT, and a bounce is never made.
pub(super) const CHECKS: [&str; 4] =
    ["header_checks", "mime_header_checks", "nested_header_checks", "body_checks"];

impl Plan {
    /// The plan for a host. Where milters see bounces already, neden comes first among them; everywhere else only bounces
    /// take another way than before.
    ///
    /// # Errors
    /// What only its administrator can decide.
    pub fn of(host: &Host) -> Result<Self, NoPlan> {
        let services = ServiceEntry::list(&host.master);
        let shared = match host.route() {
            Route::Shared => true,
            Route::Isolated => false,
            Route::None => host.filters_bounces() && is_ordinary(&services),
        };
        if shared { Ok(Self::shared(host)) } else { Self::isolated(host, &services) }
    }

    /// Nothing has to be changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.main.is_empty() && self.master.is_empty()
    }

    fn shared(host: &Host) -> Self {
        let written = main_cf::value(&host.main, "non_smtpd_milters").unwrap_or_default();
        let smtpd = main_cf::value(&host.main, "smtpd_milters").unwrap_or_default();
        let milters = MilterEntry::list(&written);
        if milters.first().is_some_and(|first| is_right(first, host)) {
            return Self::default();
        }
        let value = with_neden_first(&written, &smtpd, &host.address);
        Self { main: vec![main_cf::set(&host.main, "non_smtpd_milters", &value)], master: Vec::new() }
    }

    fn isolated(host: &Host, services: &[ServiceEntry]) -> Result<Self, NoPlan> {
        let mut master = Vec::new();
        let cleanup = service(services, "cleanup")?;
        match ServiceEntry::find(services, CLEANUP) {
            Some(own) if is_isolating(own, host) => {}
            Some(own) => {
                let others = own.option("non_smtpd_milters").unwrap_or_default();
                let list = with_neden_first(others, "", &host.address);
                master.push(Edit { span: own.span.clone(), with: cleanup_lines(cleanup, &list) });
            }
            None => {
                let lines = cleanup_lines(cleanup, &neden(&host.address));
                master.push(Edit::insert(&host.master, cleanup.span.end, &lines));
            }
        }
        for name in BOUNCING {
            let entry = service(services, name)?;
            master.extend(handed_over(host, entry)?);
        }
        Ok(Self { main: Vec::new(), master })
    }
}

/// Whether bounces go the way that Postfix comes with.
fn is_ordinary(services: &[ServiceEntry]) -> bool {
    BOUNCING
        .iter()
        .filter_map(|name| ServiceEntry::find(services, name))
        .all(|entry| entry.options.is_empty())
}

fn is_right(entry: &MilterEntry<'_>, host: &Host) -> bool {
    entry.is_neden(&host.address)
        && entry.lacks().is_empty()
        && entry.option("default_action") == Some("accept")
}

fn is_isolating(own: &ServiceEntry, host: &Host) -> bool {
    let milters = MilterEntry::list(own.option("non_smtpd_milters").unwrap_or_default());
    milters.first().is_some_and(|first| is_right(first, host))
        && CHECKS.iter().all(|name| own.option(name) == Some(""))
}

fn service<'a>(services: &'a [ServiceEntry], name: &str) -> Result<&'a ServiceEntry, NoPlan> {
    ServiceEntry::find(services, name).ok_or_else(|| NoPlan::NoService(name.to_owned()))
}

/// The service with the options that it has, and ours.
fn handed_over(host: &Host, entry: &ServiceEntry) -> Result<Option<Edit>, NoPlan> {
    let wanted = [("cleanup_service_name", CLEANUP), ("internal_mail_filter_classes", "bounce")];
    if let Some(cleanup) = entry.option("cleanup_service_name").filter(|cleanup| *cleanup != CLEANUP) {
        let (service, cleanup) = (entry.name.clone(), cleanup.to_owned());
        return Err(NoPlan::OtherCleanup { service, cleanup, entry: neden(&host.address) });
    }
    let missing = wanted.iter().filter(|(name, value)| entry.option(name) != Some(value));
    let lines: String = missing.map(|(name, value)| format!("    -o {name}={value}\n")).collect();
    let before = host.master.get(entry.span.clone()).unwrap_or_default();
    let end = if before.ends_with('\n') { "" } else { "\n" };
    Ok((!lines.is_empty()).then(|| Edit { span: entry.span.clone(), with: format!("{before}{end}{lines}") }))
}

/// Like the site's own cleanup, options included, but for milters and checks.
fn cleanup_lines(cleanup: &ServiceEntry, list: &str) -> String {
    let ours = |name: &str| name == "non_smtpd_milters" || CHECKS.contains(&name);
    let mut lines = format!("{CLEANUP} unix n - {} - 0 {}\n", cleanup.chroot, cleanup.command);
    for (name, value) in cleanup.options.iter().filter(|(name, _)| !ours(name)) {
        lines.push_str(&format!("    -o {{ {name} = {value} }}\n"));
    }
    lines.push_str(&format!("    -o {{ non_smtpd_milters = {list} }}\n"));
    for name in CHECKS {
        lines.push_str(&format!("    -o {name}=\n"));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::logical::edited;
    use super::super::tests::{host, with};
    use super::*;

    fn planned(host: &Host) -> Host {
        let plan = Plan::of(host).unwrap();
        Host {
            main: edited(&host.main, &plan.main),
            master: edited(&host.master, &plan.master),
            ..host.clone()
        }
    }

    #[test]
    fn a_plain_host_gets_a_cleanup_for_bounces_only() {
        let before = host();
        let after = planned(&before);
        assert_eq!(after.main, before.main, "main.cf is not touched");
        assert_eq!(after.route(), Route::Isolated);
        let kept: Vec<&str> =
            after.master.lines().filter(|line| before.master.lines().any(|old| old == *line)).collect();
        assert_eq!(
            kept,
            before.master.lines().collect::<Vec<_>>(),
            "every line is still there, in its order"
        );
        assert!(Plan::of(&after).unwrap().is_empty(), "and once is enough");
    }

    #[test]
    fn where_milters_see_bounces_neden_comes_first() {
        let text = "internal_mail_filter_classes = bounce, notify\nsmtpd_milters = inet:127.0.0.1:8891\nnon_smtpd_milters = $smtpd_milters\n";
        let before = with(
            text,
            &[
                ("internal_mail_filter_classes", "bounce, notify"),
                ("non_smtpd_milters", "inet:127.0.0.1:8891"),
            ],
        );
        let plan = Plan::of(&before).unwrap();
        assert_eq!(plan.master, []);
        let after = edited(&before.main, &plan.main);
        assert!(after.contains("non_smtpd_milters = { unix:neden/milter, connect_timeout=1s, command_timeout=5s, content_timeout=5s, default_action=accept }, inet:127.0.0.1:8891\n"), "{after}");
    }

    #[test]
    fn half_an_installation_is_completed() {
        let mut half = planned(&host());
        half.master = half.master.replace(", default_action=accept", "").replacen(
            "    -o internal_mail_filter_classes=bounce\n",
            "",
            1,
        );
        let whole = planned(&half);
        assert!(whole.master.contains("default_action=accept"));
        assert!(Plan::of(&whole).unwrap().is_empty(), "{}", whole.master);
    }

    #[test]
    fn options_of_the_sites_own_cleanup_are_kept() {
        let mut before = host();
        before.master = before.master.replace(
            "0       cleanup\n",
            "0       cleanup\n  -o header_checks=regexp:/x -o syslog_name=postfix/a,b\n",
        );
        let after = planned(&before);
        assert!(
            after.master.contains("    -o { syslog_name = postfix/a,b }\n")
                && after.master.contains("    -o header_checks=\n"),
            "{}",
            after.master
        );
    }

    #[test]
    fn anothers_cleanup_is_not_taken_away() {
        let mut before = host();
        before.master = before.master.replacen("bounce\n", "bounce\n  -o cleanup_service_name=sign\n", 1);
        assert!(matches!(Plan::of(&before), Err(NoPlan::OtherCleanup { cleanup, .. }) if cleanup == "sign"));
        before.master = before.master.replace("cleanup   unix", "cleanup   inet");
        assert_eq!(Plan::of(&before), Err(NoPlan::NoService("cleanup".to_owned())));
    }
}
