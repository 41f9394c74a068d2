//! The reasons, one spelling everywhere: `Reason::MailboxFull` is `mailbox-full` in catalogue, rules, JSON, logs and
//! metrics.

use std::fmt;
use std::str::FromStr;

/// Writes the enum and both directions of its spelling from one list.
macro_rules! reasons {
    ($($variant:ident $id:literal $meaning:literal;)*) => {
        /// Why a message was not (or was) delivered.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Reason {
            $(#[doc = $meaning] $variant,)*
        }

        impl Reason {
            /// All of them, in the order of the catalogue.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The id, e.g. `mailbox-full`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// One line for administrators.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }

        impl FromStr for Reason {
            type Err = UnknownReason;

            fn from_str(id: &str) -> Result<Self, UnknownReason> {
                match id { $($id => Ok(Self::$variant),)* _ => Err(UnknownReason(id.to_owned())) }
            }
        }
    };
}

impl Reason {
    /// A server said yes: the reasons of positive replies.
    #[must_use]
    pub fn is_agreement(self) -> bool {
        self >= Self::OkSystemStatus
    }

    /// Nothing failed.
    #[must_use]
    pub fn is_success(self) -> bool {
        self >= Self::Delivered
    }

    /// Nothing usable was said.
    #[must_use]
    pub fn is_undefined(self) -> bool {
        matches!(self, Self::UndefinedTemporary | Self::UndefinedPermanent)
    }
}

/// An id that the catalogue does not have.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("unknown reason \"{0}\"")]
pub struct UnknownReason(String);

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

reasons! {
    RecipientUnknown "recipient-unknown" "No such mailbox at that address";
    RecipientSyntax "recipient-syntax" "The address is not well-formed (also 501 invalid address, 553)";
    RecipientDomainUnknown "recipient-domain-unknown" "The domain after the @ does not exist or has no host";
    RecipientDomainNoMail "recipient-domain-no-mail" "The domain exists and accepts no mail (null MX, 556)";
    RecipientMoved "recipient-moved" "Mailbox moved, no forwarding address";
    RecipientAmbiguous "recipient-ambiguous" "Address matches several mailboxes";
    RecipientBusy "recipient-busy" "The recipient receives more than its limit allows; not the sender's doing";
    NoValidRecipients "no-valid-recipients" "No acceptable recipient was given (503 before RCPT, 554 no valid recipients)";
    RelayDenied "relay-denied" "Server refuses to relay to that domain";
    MailboxFull "mailbox-full" "No room in the mailbox";
    MailboxDisabled "mailbox-disabled" "Mailbox exists and accepts nothing (disabled, suspended, inactive)";
    MailboxUnavailable "mailbox-unavailable" "Mailbox cannot be reached now (busy, locked, corrupted)";
    MessageTooLarge "message-too-large" "Message over a size limit";
    ListExpansionFailed "list-expansion-failed" "A mailing list could not be expanded";
    SystemFull "system-full" "The receiving system has no storage or memory";
    SystemNotAccepting "system-not-accepting" "The receiving system accepts nothing now";
    SystemMisconfigured "system-misconfigured" "The receiving system is set up wrongly or lacks a capability";
    NoAnswer "no-answer" "No connection: refused, unreachable, timed out";
    ConnectionLost "connection-lost" "Connection broke during the transfer";
    DnsFailure "dns-failure" "A DNS lookup failed for now";
    RoutingFailure "routing-failure" "No route to the destination host";
    Congestion "congestion" "Mail system congestion";
    MailLoop "mail-loop" "Too many hops, the message ran in a circle";
    Expired "expired" "The sending server gave up after its queue time";
    CommandRejected "command-rejected" "The other server did not understand or allow a command";
    ProtocolError "protocol-error" "The two servers did not understand each other";
    TooManyRecipients "too-many-recipients" "More recipients than allowed in one message";
    MessageMalformed "message-malformed" "Headers missing or doubled, line too long, not RFC 5322";
    ContentUnsupported "content-unsupported" "The form of the content is not supported or could not be converted";
    Smtputf8Required "smtputf8-required" "Address or header needs SMTPUTF8 and the next server lacks it";
    AttachmentRejected "attachment-rejected" "An attachment of that kind is refused";
    VirusDetected "virus-detected" "Malware was found in the message";
    SpamContent "spam-content" "The content was taken for spam";
    IpBlocklisted "ip-blocklisted" "The sending server's address is on a blocklist (named or the receiver's own)";
    ReputationLow "reputation-low" "The sending server or domain has a poor reputation there";
    LinkBlocklisted "link-blocklisted" "A link in the message leads to a listed host";
    SpfFailed "spf-failed" "SPF did not allow the sending server";
    DkimFailed "dkim-failed" "DKIM missing, failing or not accepted";
    DmarcFailed "dmarc-failed" "DMARC: neither SPF nor DKIM in agreement with the From domain";
    ReverseDnsMissing "reverse-dns-missing" "The sending server has no matching reverse DNS or a bad HELO";
    AuthRequired "auth-required" "The server wants a login before it takes this mail";
    AuthFailed "auth-failed" "Login failed";
    AccountDisabled "account-disabled" "The sender's own account is disabled or locked";
    SenderMismatch "sender-mismatch" "The From or envelope address does not belong to the login";
    SenderDomainInvalid "sender-domain-invalid" "The sender's address or domain is invalid or cannot receive mail";
    SenderRestricted "sender-restricted" "The sender's account may not send there (inside only, suspended right)";
    SenderBlocked "sender-blocked" "The recipient or its site blocks this sender or domain";
    RecipientRestricted "recipient-restricted" "The address takes mail from certain senders only (list, inside only)";
    Greylisted "greylisted" "First attempt put off on purpose";
    RateLimited "rate-limited" "The sender sent too much in too short a time";
    TooManyConnections "too-many-connections" "Too many connections at once";
    TlsRequired "tls-required" "An encrypted connection is required or failed (TLS, DANE, MTA-STS)";
    PolicyRejected "policy-rejected" "Refused by a rule of the receiving site that it does not explain";
    Suppressed "suppressed" "The sending service did not try: the address is on its own suppression list";
    ProcessingError "processing-error" "The server failed while it worked on the message";
    UndefinedTemporary "undefined-temporary" "No usable reason was given, temporary";
    UndefinedPermanent "undefined-permanent" "No usable reason was given, permanent";
    Delivered "delivered" "Delivered";
    Relayed "relayed" "Handed to a server that does not report delivery";
    Expanded "expanded" "Distributed to several addresses";
    OkSystemStatus "ok-system-status" "System status";
    OkHelp "ok-help" "Help text";
    OkReady "ok-ready" "Service ready";
    OkClosing "ok-closing" "Closing the channel";
    OkCompleted "ok-completed" "Completed";
    OkForwarded "ok-forwarded" "Not local, will forward";
    OkUnverified "ok-unverified" "Cannot verify, will try";
    OkStartInput "ok-start-input" "Start mail input";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_spelled_the_same_in_both_directions() {
        for reason in Reason::ALL {
            assert_eq!(reason.id().parse(), Ok(*reason));
            assert_eq!(reason.to_string(), reason.id());
            assert_eq!(reason.is_agreement(), reason.id().starts_with("ok-"));
        }
    }
}
