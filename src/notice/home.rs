//! Where the sender's address is at home: only there can the reader's administrator do something about its domain.

use super::case::{Case, Imprint};
use super::providers::is_provider;
use super::standing::Standing;
use crate::smtp::is_of_domain;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    /// At this site, as its list of domains or the name of its server tells.
    Here,
    /// At another one, or at a provider.
    Elsewhere,
    Unknown,
}

impl Home {
    pub(super) fn of(case: &Case<'_>, imprint: &Imprint) -> Self {
        let Some(domain) = case.sender_domain() else { return Self::Unknown };
        let reporter = case.report.reporting_mta.as_deref().filter(|_| case.standing == Standing::Ours);
        if is_provider(domain) || imprint.is_foreign(domain) {
            Self::Elsewhere
        } else if !imprint.domains.is_empty() || reporter.is_some_and(|host| is_of_domain(host, domain)) {
            Self::Here
        } else {
            Self::Unknown
        }
    }
}
