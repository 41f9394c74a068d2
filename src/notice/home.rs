//! Where the sender's address is at home: only there can the reader's administrator do something about its domain.

use super::case::{Case, Imprint};
use super::providers::is_provider;
use crate::dsn::is_rewritten;
use crate::smtp::is_of_domain;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    /// At the site whose server wrote the report, as its list of domains or the name of that server tells.
    Here,
    /// At another one, or at a provider.
    Elsewhere,
    Unknown,
}

impl Home {
    pub(super) fn of(case: &Case<'_>, imprint: &Imprint) -> Self {
        let Some(domain) = case.sender_domain() else { return Self::Unknown };
        // Our own address in the place of a stranger's.
        if case.sender().is_some_and(is_rewritten) {
            return Self::Unknown;
        }
        let reporter = case.report.reporting_mta.as_deref();
        if is_provider(domain) || imprint.is_foreign(domain) {
            Self::Elsewhere
        } else if !imprint.domains.is_empty() || reporter.is_some_and(|host| is_of_domain(host, domain)) {
            Self::Here
        } else {
            Self::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsn::BounceReport;
    use crate::notice::Standing;

    #[test]
    fn a_sender_is_at_home_where_the_list_or_the_servers_name_says_so() {
        let (none, ours) = (&[][..], &["example.org"][..]);
        // (sender, the site's domains, the server that reported, at home, why)
        let cases = [
            ("ayse@example.org", ours, "mx.provider.test", Home::Here, "the list"),
            ("ayse@example.com", ours, "mail.example.com", Home::Elsewhere, "not on the list"),
            ("ayse@example.org", none, "mail.example.org", Home::Here, "its name"),
            ("ayse@example.org", none, "mail.badexample.org", Home::Unknown, "another name"),
            ("ayse@gmail.com", none, "mail.gmail.com", Home::Elsewhere, "a provider"),
            ("SRS0=a=b=example.com=ali@example.org", ours, "mail.example.org", Home::Unknown, "a stranger's"),
            ("", ours, "mail.example.org", Home::Unknown, "nobody"),
        ];
        for (sender, domains, reporter, home, why) in cases {
            let report = BounceReport {
                reporting_mta: Some(reporter.to_owned()),
                sender: Some(sender.to_owned()),
                ..BounceReport::default()
            };
            let case = Case {
                report: &report,
                verdicts: &[],
                returned: None,
                sender: None,
                date: None,
                original: None,
                standing: Standing::Ours,
            };
            let domains = domains.iter().map(|domain| (*domain).to_owned()).collect();
            let imprint = Imprint { domains, ..Imprint::default() };
            assert_eq!(Home::of(&case, &imprint), home, "{why}");
        }
    }
}
