//! The programs whose bounces are texts, and what only they write. The first row that fits is the program's.

use super::program::Program;
use super::told::begins_with;
use crate::dsn::reading::Form;

/// One row a program: its form, whether its letter is certain enough to be rewritten, beginnings of its lines, fields.
const fn row(
    form: Form,
    certain: bool,
    lines: &'static [&'static str],
    fields: &'static [(&'static str, &'static str)],
) -> Program {
    Program { form, certain, lines, fields }
}

const OPENSMTPD: &str = "this is the mailer-daemon, please do not reply to this e";

/// Whether OpenSMTPD wrote a text.
pub(in crate::dsn) fn is_opensmtpd(text: &str) -> bool {
    text.lines().take(10).any(|line| begins_with(line.trim_start(), OPENSMTPD))
}

pub(super) const PROGRAMS: &[Program] = &[
    row(
        Form::Qmail,
        true,
        &[
            "hi. this is the qmail-send program at ",
            "hi. this is the mta program at ",
            "hi. this is the deliver program at ",
        ],
        &[],
    ),
    row(Form::Dma, true, &["this is the dragonfly mail agent"], &[]),
    row(Form::OpenSmtpd, true, &[OPENSMTPD], &[]),
    row(
        Form::Postfix,
        true,
        &[
            "this is the postfix program at host ",
            "this is the mail system at host ",
            "this is the postfix on ",
        ],
        &[],
    ),
    row(
        Form::Exim,
        true,
        &[
            "recipients. this is a permanent error. the following address(es) failed:",
            "of its recipients. the following address(es) failed:",
            "recipients. the following address(es) failed:",
            "the following address(es) failed:",
            "recipients after more than ",
        ],
        &[("X-Mailer-Daemon-Recipients", "")],
    ),
    row(
        Form::Google,
        true,
        &[
            "delivery to the following recipient failed permanently:",
            "delivery to the following recipients failed permanently:",
            "delivery to the following recipient has been delayed:",
            "delivery to the following recipients has been delayed:",
            "** address not found **",
            "** delivery incomplete **",
            "** message not delivered **",
            "** message blocked **",
            "google groups",
        ],
        &[],
    ),
    row(Form::HMailServer, false, &["hmailserver sent:"], &[]),
    row(
        Form::Exchange,
        true,
        &[
            "did not reach the following recipient(s):",
            "the following recipient(s) could not be reached:",
            "your message did not reach some or all of the intended recipients",
            "delivery has failed to these recipients or groups:",
            "delivery has failed to these recipients or distribution lists:",
            "delivery is delayed to these recipients or ",
        ],
        &[("X-Mailer", "internet mail service ("), ("X-Mailer", "microsoft exchange ")],
    ),
    row(
        Form::Sendmail,
        true,
        &[
            "----- the following addresses had permanent fatal errors -----",
            "----- the following addresses had transient non-fatal errors -----",
            "----- the following addresses had delivery problems -----",
            "----- transcript of session follows -----",
        ],
        &[],
    ),
    row(
        Form::Yahoo,
        true,
        &[
            "sorry, we were unable to deliver your message to the following address.",
            "unable to deliver message to the following address(es).",
        ],
        &[],
    ),
    row(Form::IMail, false, &[], &[("X-Mailer", "<smtp32")]),
    row(Form::MDaemon, false, &[], &[("From", "mdaemon@"), ("X-MDaemon-Deliver-To", "")]),
    row(Form::Domino, false, &["------- failure reasons"], &[]),
    row(Form::MailMarshal, false, &["could not be delivered because of"], &[("X-Mailer", "mailmarshal")]),
    row(
        Form::InterScan,
        false,
        &["message from interscan messaging security suite"],
        &[("From", "\"interscan ")],
    ),
    row(
        Form::Symantec,
        false,
        &["this is the mail delivery agent at symantec", "this is the mail delivery agent at messagelabs"],
        &[("From", "symantec_antivirus_for_smtp_gateways@")],
    ),
    row(
        Form::MessagingServer,
        false,
        &[
            "this report relates to a message you sent with the following header fields:",
            "your message cannot be delivered to the following recipients:",
        ],
        &[],
    ),
    row(Form::WorkMail, false, &[], &[("X-Mailer", "amazon workmail")]),
    row(Form::Zoho, false, &[], &[("X-Mailer", "zoho mail")]),
    row(Form::MFilter, false, &[], &[("X-Mailer", "m-filter")]),
    row(Form::MailFoundry, false, &["unable to deliver message to: <"], &[]),
    row(
        Form::Au,
        false,
        &[
            "the user(s) account is ",
            "the following recipients did not receive this message:",
            "could not be delivered to: <",
        ],
        &[("From", "postmaster@ezweb.ne.jp")],
    ),
    row(Form::CommuniGate, false, &["failed to deliver to '"], &[]),
    row(Form::James, false, &["hi. this is the james mail server at "], &[]),
    row(Form::Mxl, false, &["included is a copy of the message header:"], &[]),
    row(Form::Courier, false, &["running the courier mail server"], &[]),
    row(
        Form::Mmdf,
        false,
        &[
            "your message could not be delivered to '",
            "delivery attempts are still pending for the following address(es):",
        ],
        &[("From", "memo service (mmdf")],
    ),
    row(Form::Dovecot, false, &["your message to <"], &[]),
];
