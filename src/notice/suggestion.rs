//! The address that the person may have meant: where the domain is a known slip of the hand, or where letters of
//! the writer's own keyboard stand in the address. Anything less certain is no suggestion.

use super::member::Member;
use super::outcome::Outcome;
use crate::language::in_ascii;
use crate::reason::Reason;
use crate::smtp::{Address, Slips};
use std::sync::LazyLock;

/// A test of `smtp` reads the table, so it is there.
static SLIPS: LazyLock<Option<Slips>> = LazyLock::new(|| Slips::builtin().ok());

/// Longer addresses are not compared by eye.
const LENGTH: usize = 100;

/// Which letters a reason casts doubt on. A slip in the domain is possible in each of them.
#[derive(Clone, Copy)]
struct Doubt {
    letters_of_name: bool,
    letters_of_domain: bool,
}

/// What may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    /// The whole address.
    pub(super) address: String,
    /// The part that may be wrong, as it was typed.
    pub(super) typed: String,
    /// The same part as it may have been meant.
    pub(super) suggested: String,
}

impl Suggestion {
    /// A suggestion for a recipient that was not reached. None where the mail was forwarded: the person did not type
    /// the last address.
    pub(super) fn of(outcome: Outcome, member: &Member<'_>) -> Option<Self> {
        let doubt =
            Doubt::about(member.verdict.reason).filter(|_| !outcome.is_success() && !outcome.is_test())?;
        if member.forwarded_to().is_some() {
            return None;
        }
        Self::for_address(&member.address(), doubt)
    }

    fn for_address(written: &str, doubt: Doubt) -> Option<Self> {
        let typed = Address::parse(written).filter(|address| !address.domain.is_empty())?;
        if written.len() > LENGTH {
            return None;
        }
        let letters = |doubted: bool, part: &str| if doubted { in_ascii(part) } else { part.to_owned() };
        let local_part = letters(doubt.letters_of_name, &typed.local_part);
        let domain = letters(doubt.letters_of_domain, &typed.domain);
        let slip = SLIPS.as_ref().and_then(|slips| slips.meant(&domain)).map(str::to_owned);
        let meant = Address { local_part, domain: slip.unwrap_or(domain) };
        let foreign = |doubted: bool, part: &str| doubted && !part.is_ascii();
        if meant == typed
            || foreign(doubt.letters_of_name, &meant.local_part)
            || foreign(doubt.letters_of_domain, &meant.domain)
        {
            return None;
        }
        let address = meant.to_string();
        let (typed, suggested) = match (meant.local_part == typed.local_part, meant.domain == typed.domain) {
            (true, _) => (typed.domain, meant.domain),
            (false, true) => (typed.local_part, meant.local_part),
            (false, false) => (typed.to_string(), address.clone()),
        };
        Some(Self { address, typed, suggested })
    }
}

/// Whether the reason leaves room for a slip in the domain.
#[must_use]
pub fn may_be_slip(reason: Reason) -> bool {
    Doubt::about(reason).is_some()
}

impl Doubt {
    /// A server that answers or does not is a domain that exists: its letters are right.
    fn about(reason: Reason) -> Option<Self> {
        let (letters_of_name, letters_of_domain) = match reason {
            Reason::RecipientUnknown => (true, false),
            Reason::RecipientSyntax | Reason::Smtputf8Required => (true, true),
            Reason::RecipientDomainUnknown => (false, true),
            Reason::RecipientDomainNoMail | Reason::NoAnswer | Reason::DnsFailure => (false, false),
            _ => return None,
        };
        Some(Self { letters_of_name, letters_of_domain })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_slips_and_turkish_letters_are_suggested_away() {
        use Reason::{MailboxFull, NoAnswer, RecipientDomainUnknown, RecipientUnknown, Smtputf8Required};
        // (address, reason, address that may be meant, part of it that was typed, why)
        let cases = [
            ("ayse@gmial.com", RecipientUnknown, Some(("ayse@gmail.com", "gmial.com")), "a slip"),
            ("ayse@GMIAL.com", NoAnswer, Some(("ayse@gmail.com", "GMIAL.com")), "case does not matter"),
            (
                "ayşe@example.com",
                RecipientUnknown,
                Some(("ayse@example.com", "ayşe")),
                "a letter in the name",
            ),
            (
                "ayşe@gmaıl.com",
                Smtputf8Required,
                Some(("ayse@gmail.com", "ayşe@gmaıl.com")),
                "letters in both",
            ),
            (
                "ayse@örnek.example",
                RecipientDomainUnknown,
                Some(("ayse@ornek.example", "örnek.example")),
                "a letter in the domain",
            ),
            (
                "ayşe@hotmial.com",
                NoAnswer,
                Some(("ayşe@hotmail.com", "hotmial.com")),
                "the name is not in doubt",
            ),
            ("ayse@örnek.example", NoAnswer, None, "the domain exists"),
            ("ayşe@example.com", RecipientDomainUnknown, None, "the name is not in doubt"),
            ("ayse@gmial.com", MailboxFull, None, "the address was right"),
            ("ayse@example.com", RecipientUnknown, None, "nothing is known"),
            ("иван@example.com", RecipientUnknown, None, "no Turkish letters"),
            ("ayse", RecipientUnknown, None, "a local name"),
            ("", RecipientUnknown, None, "nobody"),
        ];
        for (address, reason, meant, why) in cases {
            let suggestion = Doubt::about(reason).and_then(|doubt| Suggestion::for_address(address, doubt));
            let found = suggestion.as_ref().map(|found| (found.address.as_str(), found.typed.as_str()));
            assert_eq!(found, meant, "{why}");
        }
    }
}
