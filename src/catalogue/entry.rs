//! A reason's texts for the catalogue itself, where nothing is known of a case.

use super::{Argument, Catalogue, nothing_known, steps, while_delayed};
use crate::language::LanguageTag;
use crate::reason::{Party, Reason};
use crate::smtp::Speaker;
use std::borrow::Cow;

/// What the catalogue says of one reason, in one language, of one recipient and no known fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The cause.
    pub title: String,
    /// What happened.
    pub what: String,
    /// What the reader can do, most likely first.
    pub steps: Vec<String>,
    /// What they can do while the mail still waits.
    pub delayed: Option<String>,
    /// What they can say to the recipient on the telephone.
    pub phone: Option<String>,
    /// For the mail administrator.
    pub admin: String,
    /// One ASCII line for SMTP replies.
    pub smtp: String,
}

impl Catalogue {
    /// The texts of a reason, with the steps of that party; none where a language of the administrator's lacks some.
    #[must_use]
    pub fn entry(&self, reason: Reason, party: Party, language: &LanguageTag) -> Option<Entry> {
        let mut arguments = nothing_known();
        if reason == Reason::DnsFailure {
            // As a rule it is the sending server that looks up the recipient's domain.
            arguments.set(Argument::Speaker.name(), Speaker::Own.id());
        }
        let locale = self.locale(language)?;
        let part = |name: &str| locale.attribute(reason.id(), name, &arguments).map(Cow::into_owned);
        let actor = party.id();
        let has_own = steps(actor).any(|name| locale.has_attribute(reason.id(), &name));
        let general = |name: &str| locale.attribute("steps", name, &arguments).map(Cow::into_owned);
        let step = |name: &str| if has_own { part(name) } else { general(name) };
        Some(Entry {
            title: locale.value(reason.id(), &arguments)?.into_owned(),
            what: part("page").or_else(|| part("what"))?,
            steps: steps(actor).filter_map(|name| step(&name)).collect(),
            delayed: step(&while_delayed(actor)),
            phone: matches!(party, Party::Recipient | Party::RecipientAdmin)
                .then(|| part("phone").or_else(|| general("phone")))
                .flatten(),
            admin: part("admin")?,
            smtp: part("smtp")?,
        })
    }
}
