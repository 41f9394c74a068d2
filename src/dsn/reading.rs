//! A message that is a bounce, read.

use super::{BounceReport, ReturnedMessage};
use crate::mail::Encoding;
use std::fmt;
use std::ops::Range;

/// What a bounce says, and where a notice may stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How it is written.
    pub form: Form,
    /// What it says of each recipient.
    pub report: BounceReport,
    /// The mail that came back, when any of it did.
    pub returned: Option<ReturnedMessage>,
    /// What tells people what happened.
    pub place: Place,
    /// How far the reading can be relied upon.
    pub trust: Trust,
}

/// Writes the enum and its ids from one list.
macro_rules! forms {
    ($($variant:ident $id:literal $what:literal;)*) => {
        /// How a bounce is written: by the standard, or as one program does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Form {
            $(#[doc = $what] $variant,)*
        }

        impl Form {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The id, e.g. `rfc3464`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

forms! {
    Rfc3464 "rfc3464" "A machine part tells it, RFC 3464.";
    Qmail "qmail" "qmail and its kin, by QSBMF.";
    Dma "dma" "DragonFly Mail Agent.";
    OpenSmtpd "opensmtpd" "OpenSMTPD.";
    Postfix "postfix" "Postfix, its text without the machine part.";
    Exim "exim" "Exim, and who takes over its text.";
    Google "google" "Gmail and Google Groups.";
    HMailServer "hmailserver" "hMailServer.";
    Exchange "exchange" "Microsoft Exchange.";
    Sendmail "sendmail" "sendmail, and who takes over its transcript.";
    Yahoo "yahoo" "Yahoo.";
    IMail "imail" "Ipswitch IMail.";
    MDaemon "mdaemon" "MDaemon.";
    Domino "domino" "Lotus Domino.";
    MailMarshal "mailmarshal" "MailMarshal.";
    InterScan "interscan" "Trend Micro InterScan.";
    Symantec "symantec" "Symantec and MessageLabs.";
    MessagingServer "messaging-server" "Sun and Oracle Messaging Server.";
    WorkMail "workmail" "Amazon WorkMail.";
    Zoho "zoho" "Zoho.";
    MFilter "m-filter" "m-FILTER.";
    MailFoundry "mailfoundry" "MailFoundry.";
    Au "au" "au and EZweb.";
    CommuniGate "communigate" "CommuniGate Pro.";
    James "james" "Apache James.";
    Mxl "mxlogic" "MX Logic.";
    Courier "courier" "Courier, its text without the machine part.";
    Mmdf "mmdf" "MMDF.";
    Dovecot "dovecot" "Dovecot, which rejects by a disposition notification.";
    Ses "ses" "Amazon SES, for programs.";
    General "general" "A mail system that is not known by its text.";
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// How far a reading can be relied upon. Only the last is no licence to rewrite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// The letter of RFC 6522 and RFC 3464 was kept: a closed `multipart/report; report-type=delivery-status` with
    /// the notification first and the one machine part second, every recipient with its Action and Status. A program
    /// that reads by the letter sees the same report as we do.
    ByTheLetter,
    /// The program is known by its marks, and every recipient by its own layout.
    KnownForm,
    /// Read as well as can be.
    Guess,
}

/// What tells people what happened, and so gives way to the notice or stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first part of the report.
    Part(FirstPart),
    /// The whole body, whatever it is made of.
    WholeBody,
    /// Nothing does.
    Nowhere,
}

impl Reading {
    /// The part for people, when it is one of several.
    #[must_use]
    pub fn first(&self) -> Option<&FirstPart> {
        match &self.place {
            Place::Part(first) => Some(first),
            Place::WholeBody | Place::Nowhere => None,
        }
    }
}

/// The part that tells people what happened; positions are those of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstPart {
    /// Header and content: from behind the first delimiter line to before the line end of the next.
    pub range: Range<usize>,
    /// Its fields, each with its line end.
    pub header: Range<usize>,
    /// Behind its empty line.
    pub content: Range<usize>,
    /// Media type in lower case.
    pub media: String,
    /// Charset in lower case, as written.
    pub charset: Option<String>,
    /// Transfer encoding.
    pub encoding: Encoding,
    /// Decoded, with LF, when it is text/plain.
    pub text: Option<String>,
    /// Something in it could not be decoded.
    pub lossy: bool,
    /// The boundary around it, without dashes.
    pub boundary: Vec<u8>,
    /// The spans of all parts that stand beside it, and of itself, in order.
    pub siblings: Vec<Range<usize>>,
}
