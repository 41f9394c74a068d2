//! The words that the policy service does not have: who reads what, and what a refusal says.

use super::Site;
use crate::language::LanguageTag;
use crate::policy::{Refusal, Words};
use crate::reason::Reason;

impl Words for Site {
    fn language_of_login(&self, login: &str) -> Option<String> {
        self.rewriter.senders.of_sender(login).map(ToString::to_string)
    }

    fn language_of_sender(&self, address: &str) -> Option<String> {
        let senders = &self.rewriter.senders;
        senders.of_sender(address).or_else(|| senders.of_domain(address)).map(ToString::to_string)
    }

    fn line(&self, refusal: &Refusal, language: Option<&str>) -> String {
        let known: Option<LanguageTag> = language.and_then(|tag| tag.parse().ok());
        let languages = known.map_or_else(|| self.rewriter.default_languages.clone(), |tag| vec![tag]);
        let reason: Option<Reason> = refusal.reason().parse().ok();
        let words = reason.map(|reason| {
            // One by one: a reply has more room than a line of several languages is given.
            let lines = languages.iter().filter_map(|language| {
                self.rewriter.catalogue.smtp_line(reason, std::slice::from_ref(language))
            });
            lines.collect::<Vec<_>>().join(" / ")
        });
        let meant = match refusal {
            Refusal::DomainSlip { meant, .. } => Some(format!("({meant}?)")),
            Refusal::MessageTooLarge { .. } | Refusal::TooManyRecipients { .. } => None,
        };
        let help = Some(self.rewriter.imprint.help_url.clone()).filter(|url| !url.is_empty());
        [words, meant, help].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
