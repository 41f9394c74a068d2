//! What the site wants of the policy service, and the decision about one request. Plain data and pure functions; who
//! reads which language, and how a refusal is worded, is known elsewhere and handed in.

use super::{Action, Refusal, Refusals, Request};
use crate::language::LanguageTag;
use ipnet::IpNet;
use jiff::Timestamp;

/// `policy_context` of the second service at DATA: one answer prepends one field.
const PROOF: &[u8] = b"proof";

/// What the administrator set.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// Clients whose senders are the site's own even when nobody logged in (`policy.stamp_from`).
    pub stamp_from: Vec<IpNet>,
    /// `[policy.refuse]`.
    pub refusals: Refusals,
}

/// The words that this room does not have.
pub trait Words {
    /// The language of a login that has an entry.
    fn language_of_login(&self, login: &str) -> Option<&LanguageTag>;

    /// The language of a sender's address that has an entry.
    fn language_of_sender(&self, address: &str) -> Option<&LanguageTag>;

    /// The field, and its value, by which mail of that sender is known again when it comes back.
    fn proof(&self, sender: &str, now: Timestamp) -> Option<(&'static str, String)>;

    /// `refusal` in one line of ASCII, in `language`, or in all languages of the site when it is not known.
    fn line(&self, refusal: &Refusal, language: Option<&LanguageTag>) -> String;
}

impl Rules {
    /// What smtpd is told about `request` at the time `now`.
    pub fn decide(&self, request: &Request<'_>, words: &impl Words, now: Timestamp) -> Action {
        if request.policy_context == PROOF {
            return self.proof(request, words, now).unwrap_or(Action::Dunno);
        }
        if let Some(refusal) = self.refusals.refusal(request) {
            let language = login_language(request, words).or_else(|| sender_language(request, words));
            return refusal.action(request, &words.line(&refusal, language));
        }
        self.stamp(request, words).unwrap_or(Action::Dunno)
    }
}

/// The language of the one who logged in.
pub(super) fn login_language<'a>(request: &Request<'_>, words: &'a impl Words) -> Option<&'a LanguageTag> {
    named(request.sasl_username).and_then(|login| words.language_of_login(login))
}

/// The language of the one who says to have written the mail.
pub(super) fn sender_language<'a>(request: &Request<'_>, words: &'a impl Words) -> Option<&'a LanguageTag> {
    named(request.sender).and_then(|address| words.language_of_sender(address))
}

/// Bytes that are text and not empty.
pub(super) fn named(value: &[u8]) -> Option<&str> {
    std::str::from_utf8(value).ok().filter(|text| !text.is_empty())
}
