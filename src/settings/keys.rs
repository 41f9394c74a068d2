//! Every key: its words, its type, its default. The reference configuration is this file, printed.

use super::listen_address::ListenAddress;
use super::measures::{DAY, MINUTE, Size, TimeLimit};
use super::names::{Domain, FileMode, HostName, LanguageName, Network, Recipient, WebPage, Zone};
use super::setting::Setting;
use super::words::{Addresses, LogFormat, Mode, SubjectMode, Switch, UnprovedMode};
use serde::Deserialize;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use toml::Value;

/// One key as the reference shows it.
pub struct Key {
    /// Its name inside its section.
    pub name: &'static str,
    /// What it does, line by line.
    pub about: &'static [&'static str],
    /// Its default, as TOML.
    pub default: &'static str,
    /// What is wrong with a value of this key.
    pub(super) faults: fn(&Value) -> Vec<String>,
}

/// A table of keys; the name of the first, the keys outside tables, is empty.
pub struct Section {
    /// Its name, or nothing.
    pub name: &'static str,
    /// What it holds.
    pub about: &'static [&'static str],
    /// In the order of the reference.
    pub keys: &'static [Key],
}

/// Writes the structs and their description from one list.
macro_rules! settings {
    (
        $({ $( $(#[doc = $root_doc:literal])* $root_key:ident: $root_type:ty = $root_default:tt; )* })?
        $( $(#[doc = $about:literal])* $section:ident: $name:ident {
            $( $(#[doc = $doc:literal])* $key:ident: $type:ty = $default:tt; )*
            $(@ $sub:ident: $sub_name:ident $sub_about:literal {
                $( $(#[doc = $sub_doc:literal])* $sub_key:ident: $sub_type:ty = $sub_default:tt; )*
            })*
        } )*
    ) => {
        /// Everything that an administrator decides.
        #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
        pub struct Settings {
            $($( $(#[doc = $root_doc])* pub $root_key: $root_type, )*)?
            $( $(#[doc = $about])* pub $section: $name, )*
        }

        $(
            $(#[doc = $about])*
            #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
            pub struct $name {
                $( $(#[doc = $doc])* pub $key: $type, )*
                $( #[doc = $sub_about] pub $sub: $sub_name, )*
            }

            $(
                #[doc = $sub_about]
                #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
                pub struct $sub_name { $( $(#[doc = $sub_doc])* pub $sub_key: $sub_type, )* }
            )*
        )*

        pub(super) const SECTIONS: &[Section] = &[
            $(Section { name: "", about: &[], keys: &[$(Key {
                name: stringify!($root_key),
                about: &[$($root_doc),*],
                default: stringify!($root_default),
                faults: <$root_type as Setting>::faults,
            },)*] },)?
            $(Section { name: stringify!($section), about: &[$($about),*], keys: &[$(Key {
                name: stringify!($key),
                about: &[$($doc),*],
                default: stringify!($default),
                faults: <$type as Setting>::faults,
            },)*] },
            $(Section {
                name: concat!(stringify!($section), ".", stringify!($sub)),
                about: &[$sub_about],
                keys: &[$(Key {
                    name: stringify!($sub_key),
                    about: &[$($sub_doc),*],
                    default: stringify!($sub_default),
                    faults: <$sub_type as Setting>::faults,
                },)*],
            },)*)*
        ];
    };
}

settings! {
    {
        /// "on"; "observe": everything but the edit; "off": every mail passes as it is.
        mode: Mode = "on";
    }

    /// Where neden listens: inet:HOST:PORT (an IPv6 address in brackets), unix:/PATH, systemd (socket activation: the
    /// sockets of neden-milter.socket and its kind); "" = not at all.
    listen: ListenSettings {
        /// For smtpd_milters and non_smtpd_milters.
        milter: ListenAddress = "inet:127.0.0.1:9871";
        /// For check_policy_service.
        policy: ListenAddress = "inet:127.0.0.1:9872";
        /// Prometheus text under /metrics and /health, HTTP. There is no login: keep it local.
        metrics: ListenAddress = "";
        /// Access to the sockets that unix: makes (octal).
        socket_mode: FileMode = "0660";
    }

    /// Who reads which language.
    language: LanguageSettings {
        /// Shown, in this order, when the sender's language is not known.
        default: Vec<LanguageName> = ["tr", "en"];
        /// A file: login, address, @domain or .domain (all below it), then a language; one a line.
        senders: PathBuf = "";
    }

    /// Which bounces are explained, and how.
    notice: NoticeSettings {
        /// Canary: when set, only bounces that go to these (address, @domain) are explained.
        only: Vec<Recipient> = [];
        /// Never bounces that go to these (lists, VERP, monitoring); address, @domain.
        skip: Vec<Recipient> = [];
        /// Our own domains: a report that came by SMTP is touched only on its way to one of these.
        domains: Vec<Domain> = [];
        /// "on": explain reports that came by SMTP, too.
        remote: Switch = "off";
        /// Those that nothing in section proof proves to be about a mail of ours, where there is anything to prove it by:
        /// "leave": they pass as they are; "mark": with "X-Neden: proof=none" for filters, also those that are too
        /// long to be read; "explain": nothing in our name.
        unproved: UnprovedMode = "leave";
        /// An HTML part beside the text part.
        html: bool = true;
        /// "auto": translated for mail that a person wrote; "keep": Postfix's own.
        subject: SubjectMode = "auto";
        /// Whether the notice stands under the mail that it is about: a bounce without References gets those of the
        /// mail that came back.
        thread: bool = true;
        /// Hosts, as in section hosts, that the reader need not know: they stand in the mail administrator's part only, and in the
        /// report itself.
        hide_hosts: Vec<HostName> = [];
        /// Who runs this mail server; stands before contact and help_url.
        organization: String = "";
        /// Whom to ask for help, a mail address or a telephone number; shown when set.
        contact: String = "";
        /// A help page (https://…), to which the reason is added as #mailbox-full; shown when set.
        help_url: WebPage = "";
        /// IANA name of the time zone of dates; "" = the system's.
        time_zone: Zone = "";
    }

    /// That a report which came by SMTP is about a mail that this site sent: it gets our name and our help then.
    proof: ProofSettings {
        /// Files with the public keys of our DKIM signer for notice.domains: its record as opendkim-genkey or rspamadm
        /// dkim_keygen write it, or PEM.
        dkim: Vec<PathBuf> = [];
        /// A file with a secret of 16 bytes or more: the policy service stamps mail of our own senders with it, where
        /// policy_context=proof asks (main.cf.example). Up to three more lines are older secrets, still known.
        stamp_key: PathBuf = "";
    }

    /// Which servers speak for whom. A host is a name, or with a leading dot all names below it, or an address; the brackets
    /// and the port of a relayhost may stay. Neither * nor networks are known.
    hosts: HostsSettings {
        /// Filters and mailbox hosts of our own: what they say, we say. Socket paths, localhost and loopback
        /// addresses always count.
        own: Vec<HostName> = [];
        /// The smarthosts that our mail leaves through: what they refuse is about our account there.
        relays: Vec<HostName> = [];
    }

    /// What the policy service tells smtpd.
    policy: PolicySettings {
        /// Networks whose clients are our own although nobody logs in: the language of their senders is stamped on
        /// their mail as Accept-Language.
        stamp_from: Vec<Network> = ["127.0.0.0/8", "::1/128"];
        @refuse: RefuseSettings "What senders who logged in are refused in words, as early as smtpd asks; 0 and false = nothing." {
            /// Of a message: a size as in section limits.
            message_size_limit: Size<0> = 0;
            /// Recipients of one message.
            recipient_limit: u64 = 0;
            /// Recipient domains that are a known slip (gmial.com), with what was meant.
            slips: bool = false;
        }
    }

    /// What is too much. At a limit the mail passes as it is. A size is in bytes or has a unit (kB, MB, GB, KiB, MiB, GiB),
    /// a time one of ms, s, m, h and d.
    limits: LimitsSettings {
        /// Of a bounce, as it comes and rewritten (Postfix's own limit is 10240000).
        message_size_limit: Size<1> = 9000000;
        /// All messages and requests under way together, and what is needed to work on them.
        memory_limit: Size<1> = "64MiB";
        /// Connections of one listener at a time; one more is accepted and closed at once.
        connection_limit: NonZeroUsize = 2000;
        /// How long a connection may be silent. Postfix keeps one open as long as an SMTP session: at least 2 hours.
        idle_time_limit: TimeLimit<1, { 365 * DAY }> = "3h";
        /// How long one command or request may take to arrive, one answer to leave.
        read_time_limit: TimeLimit<1, DAY> = "5m";
        /// How long one bounce may be worked on: less than the content_timeout in main.cf or master.cf.
        compute_time_limit: TimeLimit<1, { 5 * MINUTE }> = "3s";
        /// How long messages under way may take to end after SIGTERM. Whoever connects meanwhile waits for the next daemon.
        shutdown_time_limit: TimeLimit<1, { 60 * MINUTE }> = "1s";
    }

    /// What is written to the journal (standard error).
    log: LogSettings {
        /// "text" or "json".
        format: LogFormat = "text";
        /// Mail addresses: "full"; "domain": only what stands behind the @; "none". neden report tells domains at most.
        addresses: Addresses = "domain";
    }
}
