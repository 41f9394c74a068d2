//! What neden can do beside bounces, in the lines of this host: for somebody to choose, never written by itself.

use super::host::Host;
use super::main_cf;
use super::master_cf::ServiceEntry;
use super::milters::{MilterEntry, neden};
use super::version::Version;

/// Something that is not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it does, and what it needs.
    pub what: String,
    /// What to run first; empty when nothing.
    pub command: String,
    /// The file that the lines belong to.
    pub file: &'static str,
    /// The lines, merged with what the host has.
    pub lines: Vec<String>,
}

/// Since then smtpd can replace a refusal.
const REPLACES_REFUSALS: Version = Version::new(3, 11, 0);
/// The services that people hand their mail to, by name and by port.
const SUBMISSION: [&str; 5] = ["submission", "submissions", "smtps", "587", "465"];
const STAMPS: &str = "smtpd_data_restrictions";

impl Host {
    /// Everything that neden could do here and does not.
    #[must_use]
    pub fn offers(&self) -> Vec<Offer> {
        let mut offers = Vec::from_iter(self.refusals());
        let services = ServiceEntry::list(&self.master);
        offers.extend(services.iter().filter_map(|service| self.stamps(service)));
        offers.extend(self.reports());
        offers
    }

    fn refusals(&self) -> Option<Offer> {
        let here = |name: &str| self.parameter(name).contains("neden");
        if here("smtpd_reject_footer_maps") || here("smtpd_reject_filter_maps") {
            return None;
        }
        let directory = self.parameter("config_directory");
        if self.version >= REPLACES_REFUSALS {
            let table = format!("regexp:{directory}/neden-filter.regexp");
            return Some(Offer {
                what: "words in the place of each refusal".to_owned(),
                command: format!("neden footers --filter > {directory}/neden-filter.regexp"),
                file: "main.cf",
                lines: vec![self.appended("smtpd_reject_filter_maps", &table)],
            });
        }
        let table = format!("regexp:{directory}/neden-footers.regexp");
        Some(Offer {
            what: "what to do, behind each refusal".to_owned(),
            command: format!("neden footers > {directory}/neden-footers.regexp"),
            file: "main.cf",
            lines: vec![
                self.appended("smtpd_reject_footer_maps", &table),
                // Its one process answers every client of the host, and talks to programs.
                "postscreen_reject_footer_maps =".to_owned(),
            ],
        })
    }

    /// At a service that people log in to.
    fn stamps(&self, service: &ServiceEntry) -> Option<Offer> {
        let port = service.name.rsplit(':').next().unwrap_or_default();
        let is_submission =
            service.kind == "inet" && service.command == "smtpd" && SUBMISSION.contains(&port);
        let restrictions = service.option(STAMPS).unwrap_or(self.parameter(STAMPS));
        if !is_submission || self.policy.is_empty() || self.is_policy_asked(restrictions) {
            return None;
        }
        let mut list = Vec::from_iter((!restrictions.is_empty()).then(|| restrictions.to_owned()));
        list.push(self.policy_check(""));
        // One answer prepends one header.
        list.extend(self.stamps_proof.then(|| self.policy_check(", policy_context=proof")));
        Some(Offer {
            what: format!(
                "at \"{}\": the language of who logs in (language.senders) is stamped on their mail",
                service.name
            ),
            command: String::new(),
            file: "master.cf",
            lines: vec![format!("    -o {{ {STAMPS} = {} }}", list.join(", "))],
        })
    }

    /// Reports that came by SMTP: neden stands behind whatever verifies their signatures.
    fn reports(&self) -> Option<Offer> {
        let milters = MilterEntry::list(self.parameter("smtpd_milters"));
        let is_there = milters.iter().any(|entry| entry.is_neden(&self.address));
        (self.remote && !is_there).then(|| Offer {
            what: "bounces that other hosts made (notice.remote, [proof])".to_owned(),
            command: String::new(),
            file: "main.cf",
            lines: vec![self.appended("smtpd_milters", &neden(&self.address))],
        })
    }

    /// A list of main.cf with one more behind what stands there: what the site has goes first.
    fn appended(&self, name: &str, more: &str) -> String {
        let written = main_cf::value(&self.main, name).unwrap_or_default();
        match written.is_empty() {
            true => format!("{name} = {more}"),
            false => format!("{name} = {written}, {more}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{host, with};
    use super::*;

    fn lines(host: &Host) -> Vec<String> {
        host.offers().into_iter().flat_map(|offer| offer.lines).collect()
    }

    #[test]
    fn refusals_get_a_table_behind_the_sites_own_and_none_twice() {
        let directory = ("config_directory", "/etc/postfix");
        let footers = "smtpd_reject_footer_maps = pcre:/x, regexp:/etc/postfix/neden-footers.regexp";
        let before = with("smtpd_reject_footer_maps = pcre:/x\n", &[directory]);
        assert_eq!(lines(&before), [footers, "postscreen_reject_footer_maps ="]);
        let newer = Host { version: "3.11.0".parse().unwrap(), ..before };
        assert_eq!(lines(&newer), ["smtpd_reject_filter_maps = regexp:/etc/postfix/neden-filter.regexp"]);
        for name in ["smtpd_reject_footer_maps", "smtpd_reject_filter_maps"] {
            assert_eq!(lines(&with("", &[(name, "regexp:/etc/postfix/neden-footers.regexp")])), [""; 0]);
        }
    }

    #[test]
    fn people_are_known_where_they_log_in() {
        let mut before = host();
        before.policy = "unix:neden/policy".to_owned();
        before.master.push_str("submission inet n - y - - smtpd\n  -o smtpd_data_restrictions=permit_x\n[::1]:465 inet n - y - - smtpd\n");
        let asks =
            "check_policy_service { unix:neden/policy, timeout=2s, try_limit=1, default_action=DUNNO }";
        let at =
            |host: &Host| lines(host).into_iter().filter(|line| line.contains(STAMPS)).collect::<Vec<_>>();
        assert_eq!(
            at(&before),
            [format!("    -o {{ {STAMPS} = permit_x, {asks} }}"), format!("    -o {{ {STAMPS} = {asks} }}"),],
            "never at port 25"
        );
        let stamping = Host { stamps_proof: true, ..before.clone() };
        assert!(at(&stamping).iter().all(|line| line.contains("policy_context=proof")));
        let everywhere = [(STAMPS, asks)];
        let mut after = with("", &everywhere);
        after.policy.clone_from(&before.policy);
        after.master.push_str("submission inet n - y - - smtpd\n");
        assert_eq!(at(&after), [""; 0], "it is there already");
        assert_eq!(at(&Host { policy: String::new(), ..before }), [""; 0], "listen.policy is off");
    }

    #[test]
    fn reports_of_others_come_last_to_neden_and_only_when_it_wants_them() {
        let verified = [("smtpd_milters", "unix:opendkim/milter")];
        let silent = with("smtpd_milters = unix:opendkim/milter\n", &verified);
        let is_there = |host: &Host| lines(host).iter().any(|line| line.starts_with("smtpd_milters ="));
        assert!(!is_there(&silent));
        let wanted = Host { remote: true, ..silent };
        let line = lines(&wanted).pop().unwrap();
        assert!(line.starts_with("smtpd_milters = unix:opendkim/milter, { unix:neden/milter, "), "{line}");
        let listed = [("smtpd_milters", "unix:opendkim/milter, unix:neden/milter")];
        assert!(!is_there(&Host { remote: true, ..with("", &listed) }));
    }
}
