//! The words that the policy service does not have: who reads what, and what a refusal says.

use super::Site;
use crate::language::LanguageTag;
use crate::policy::{Refusal, Words};
use crate::proof::STAMP_FIELD;
use jiff::Timestamp;

impl Words for Site {
    fn language_of_login(&self, login: &str) -> Option<&LanguageTag> {
        self.rewriter.senders.of_sender(login)
    }

    fn language_of_sender(&self, address: &str) -> Option<&LanguageTag> {
        let senders = &self.rewriter.senders;
        senders.of_sender(address).or_else(|| senders.of_domain(address))
    }

    fn proof(&self, sender: &str, now: Timestamp) -> Option<(&'static str, String)> {
        Some((STAMP_FIELD, self.rewriter.prover.stamps.as_ref()?.stamp(sender, now)?))
    }

    fn line(&self, refusal: &Refusal, language: Option<&LanguageTag>) -> String {
        let languages = language.map_or(self.rewriter.default_languages.as_slice(), std::slice::from_ref);
        // One by one: a reply has more room than a line of several languages is given.
        let lines = languages.iter().filter_map(|language| {
            self.rewriter.catalogue.smtp_line(refusal.reason(), std::slice::from_ref(language))
        });
        let words = Some(lines.collect::<Vec<_>>().join(" / "));
        let meant = match refusal {
            Refusal::DomainSlip { meant, .. } => Some(format!("({meant}?)")),
            Refusal::MessageTooLarge { .. } | Refusal::TooManyRecipients { .. } => None,
        };
        let help = Some(self.rewriter.imprint.help_url.clone()).filter(|url| !url.is_empty());
        [words, meant, help].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
