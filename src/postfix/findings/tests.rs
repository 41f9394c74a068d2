//! Hosts, and what is found there.

use super::*;
use crate::postfix::tests::{host, with};
use std::time::Duration;

fn ids(host: &Host) -> Vec<&'static str> {
    host.findings().into_iter().filter(|f| f.severity != Severity::Hint).map(|f| f.id).collect()
}

const GOOD: &str = "{ unix:neden/milter, connect_timeout=1s, command_timeout=5s, content_timeout=5s, default_action=accept }";

fn shared(milters: &str, more: &[(&str, &str)]) -> Host {
    let mut parameters = vec![("internal_mail_filter_classes", "bounce"), ("non_smtpd_milters", milters)];
    parameters.extend(more);
    with("", &parameters)
}

#[test]
fn each_thing_is_found_and_a_good_host_has_none() {
    let cases: [(Host, &[&str], &str); 16] = [
        (host(), &["not-connected"], "as Debian comes"),
        (with("", &[("non_smtpd_milters", GOOD)]), &["class"], "half connected"),
        (shared(GOOD, &[]), &[], "connected"),
        (
            Host { compute_time_limit: Duration::from_secs(5), ..shared(GOOD, &[]) },
            &["compute-time"],
            "neden may take as long as Postfix waits",
        ),
        (shared("unix:neden/milter", &[]), &["default-action", "time-limit"], "what Postfix does by itself"),
        (
            shared("unix:neden/milter", &[("milter_default_action", "accept")]),
            &["time-limit"],
            "the global action",
        ),
        (
            shared(&format!("{{ unix:dkim, default_action=accept }}, {GOOD}"), &[]),
            &["not-first"],
            "behind a signer",
        ),
        (shared(&format!("{GOOD}, unix:dkim"), &[]), &["other-milter"], "a signer that defers"),
        (
            shared(GOOD, &[("body_checks", "regexp:/etc/postfix/body")]),
            &["checks"],
            "checks that see bounces",
        ),
        (shared(GOOD, &[("smtpd_milters", GOOD)]), &["smtpd-milters"], "at the wrong door"),
        (
            Host { remote: true, ..shared(GOOD, &[("smtpd_milters", &format!("{GOOD}, unix:dkim"))]) },
            &["not-last"],
            "before a verifier",
        ),
        (
            shared(GOOD, &[("smtpd_relay_restrictions", "check_policy_service unix:neden/policy")]),
            &["relay", "policy-action"],
            "an open door",
        ),
        (
            Host {
                policy: "inet:192.0.2.7:9872".to_owned(),
                ..shared(GOOD, &[("smtpd_data_restrictions", "check_policy_service inet:192.0.2.7:9872")])
            },
            &["policy-action"],
            "a policy service in a container",
        ),
        (
            shared(
                GOOD,
                &[
                    ("smtpd_reject_footer_maps", "regexp:/etc/postfix/neden-footers.regexp"),
                    ("postscreen_reject_footer_maps", "$smtpd_reject_footer_maps"),
                ],
            ),
            &["postscreen-footers"],
            "a table at the door",
        ),
        (Host { version: "3.6.2".parse().unwrap(), ..shared(GOOD, &[]) }, &["version"], "an old Postfix"),
        (
            Host { master: host().master.replace("trace     unix", "trace     inet"), ..host() },
            &["not-connected"],
            "a service is not there",
        ),
    ];
    for (host, expected, why) in cases {
        assert_eq!(ids(&host), expected, "{why}");
    }
}

#[test]
fn a_service_that_goes_another_way_is_found() {
    let mut one_plain = shared(GOOD, &[]);
    one_plain.master =
        one_plain.master.replacen("0       bounce\n", "0       bounce\n  -o cleanup_service_name=other\n", 1);
    one_plain.master.push_str("other unix n - y - 0 cleanup\n  -o non_smtpd_milters=\n");
    assert_eq!(ids(&one_plain), ["not-connected"]);
}
