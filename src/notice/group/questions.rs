//! What may be asked of a group: its texts, and whose turn it is, follow from the answers.

use super::Group;
use crate::notice::home::Home;
use crate::notice::member::Member;
use crate::notice::outcome::Outcome;
use crate::reason::{Party, Reason};
use crate::smtp::Speaker;

impl Group<'_> {
    /// A full mailbox is full and an unknown address is unknown, whether our server says so or another.
    pub(super) fn is_same_anywhere(&self) -> bool {
        let is_plain = matches!(
            self.reason,
            Reason::RecipientUnknown
                | Reason::RecipientDomainUnknown
                | Reason::RecipientDomainNoMail
                | Reason::MailboxFull
        );
        is_plain
            && matches!(self.speaker, Speaker::Own | Speaker::Recipient)
            && !self.is_weak
            && !self.is_way_unknown
            && !self.is_behind_alias()
    }

    /// No usable reason was given, or no sure one: the server's own words are all that there is.
    pub(in crate::notice) fn is_unclear(&self) -> bool {
        self.is_weak || self.reason.is_undefined()
    }

    /// The reason is a guess: that a mail was given up is none.
    pub(in crate::notice) fn is_guess(&self) -> bool {
        self.is_weak && self.reason != Reason::Expired
    }

    /// The address that the person wrote is right: what lies behind it is not.
    pub(in crate::notice) fn is_behind_forwarding(&self) -> bool {
        let is_forwarded = self.speaker == Speaker::Forwarding
            && (self.is_unclear() || matches!(self.party, Party::Recipient | Party::RecipientAdmin));
        !self.outcome.is_success() && (is_forwarded || self.is_behind_alias())
    }

    /// An alias of our own server leads to an address that does not work.
    pub(in crate::notice) fn is_behind_alias(&self) -> bool {
        let leads_nowhere =
            self.doubts_address() || matches!(self.reason, Reason::MailboxDisabled | Reason::RelayDenied);
        self.is_alias && leads_nowhere && !self.is_unclear()
    }

    /// The other server looked whether ours may send for the domain in the sender's address.
    pub(in crate::notice) fn is_sender_check(&self) -> bool {
        matches!(self.reason, Reason::SpfFailed | Reason::DkimFailed | Reason::DmarcFailed)
    }

    /// The site forwards mail of its own: what its domain says of its servers is at fault, and not the forwarding.
    pub(in crate::notice) fn is_own_check(&self) -> bool {
        self.is_sender_check() && self.speaker == Speaker::Forwarding && self.home == Home::Here
    }

    /// The sender writes from an address that this site's administrator cannot vouch for.
    pub(in crate::notice) fn is_sender_foreign(&self) -> bool {
        self.home == Home::Elsewhere
    }

    /// Whose words the texts tell: a sentence that is nobody's reply, the reporter's.
    pub(in crate::notice) fn teller(&self) -> Speaker {
        let is_answered = || self.members.iter().any(Member::is_answered);
        if self.is_unclear() && self.speaker == Speaker::Recipient && !is_answered() {
            Speaker::Own
        } else {
            self.speaker
        }
    }

    /// Our own server could not look up the server that it sends through: no address has a part in it.
    pub(in crate::notice) fn is_relay_lookup(&self) -> bool {
        let is_lookup = matches!(
            self.reason,
            Reason::DnsFailure | Reason::RoutingFailure | Reason::RecipientDomainUnknown
        );
        let is_reply = self.members.iter().any(|member| member.said().is_reply());
        self.speaker == Speaker::Relay && is_lookup && !is_reply && !self.is_unclear()
    }

    /// Nobody found the server that the domain of the address leads to; the domain itself was found.
    pub(in crate::notice) fn is_route_lookup(&self) -> bool {
        self.is_way_unknown
            && matches!(self.speaker, Speaker::Own | Speaker::Recipient)
            && !self.is_behind_forwarding()
            && !self.is_unclear()
    }

    /// A filter of ours or the smarthost cannot be reached, which says nothing about the address or its domain.
    pub(in crate::notice) fn is_out_of_reach_here(&self) -> bool {
        let is_here = matches!(self.speaker, Speaker::Own | Speaker::Relay);
        is_here && self.reason == Reason::NoAnswer || self.is_relay_lookup()
    }

    /// There is no such address, or not one alone, as far as the reason tells.
    pub(in crate::notice) fn doubts_address(&self) -> bool {
        matches!(
            self.reason,
            Reason::RecipientUnknown
                | Reason::RecipientSyntax
                | Reason::RecipientDomainUnknown
                | Reason::RecipientDomainNoMail
                | Reason::RecipientMoved
                | Reason::RecipientAmbiguous
        )
    }

    /// The text that tells it.
    pub(in crate::notice) fn message(&self) -> &'static str {
        if self.is_behind_forwarding() {
            "forwarding"
        } else if self.is_relay_lookup() {
            "relay-lookup"
        } else if self.is_route_lookup() {
            Reason::RoutingFailure.id()
        } else if !self.is_unclear() {
            self.reason.id()
        } else if matches!(self.outcome, Outcome::GaveUp | Outcome::Delayed) {
            Reason::UndefinedTemporary.id()
        } else {
            Reason::UndefinedPermanent.id()
        }
    }

    /// Whether the reader is shown the words themselves. Not behind a forwarding: they tell where it leads.
    pub(in crate::notice) fn is_quoted(&self) -> bool {
        let says_little = matches!(
            self.reason,
            Reason::PolicyRejected
                | Reason::RecipientRestricted
                | Reason::ProcessingError
                | Reason::Expired
                | Reason::CommandRejected
        );
        self.speaker != Speaker::Forwarding
            && !self.outcome.is_success()
            && (says_little || self.is_unclear())
    }
}
