//! A report that a stranger may have made, and what a site makes of it.

use crate::proof::read;
use jiff::Timestamp;
use neden::left_alone::LeftAlone;
use neden::mail::{Candidate, Edits, Message, Origin};
use neden::notice::Imprint;
use neden::proof::{Prover, PublicKey, STAMP_FIELD, Stamps};
use neden::rewrite::{Outcome, Rewriter, Scope, UnprovedPolicy};
use std::sync::LazyLock;

pub(crate) const OWNER: &str = "ayse@example.com";
const SECRET: &str = "a secret of our own";

pub(crate) fn now() -> Timestamp {
    "2026-11-26T09:00:00Z".parse().unwrap()
}

pub(crate) fn rewriter(unproved: UnprovedPolicy) -> Rewriter {
    let domains = vec!["example.com".to_owned()];
    Rewriter {
        prover: Prover {
            keys: vec![PublicKey::parse(&read("mail.txt")).unwrap()],
            domains: domains.clone(),
            stamps: Some(Stamps::parse(SECRET).unwrap()),
        },
        unproved,
        scope: Scope { remote: true, domains, ..Scope::default() },
        default_languages: vec!["en".parse().unwrap()],
        imprint: Imprint {
            organization: "Example Inc.".to_owned(),
            contact: "help@example.com".to_owned(),
            html: false,
            ..Imprint::default()
        },
        ..Rewriter::builtin().unwrap()
    }
}

/// A report of another Postfix, about that mail and that recipient.
pub(crate) fn report(returned: &str, failed: &str) -> String {
    format!(
        "From: MAILER-DAEMON@relay.example.net\nTo: {OWNER}\nSubject: Undelivered Mail Returned to Sender\n\
         Date: Thu, 26 Nov 2026 08:59:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/report; \
         report-type=delivery-status;\n\tboundary=\"B\"\n\n--B\nContent-Description: Notification\n\
         Content-Type: text/plain; charset=us-ascii\n\nThis is the mail system at host relay.example.net.\n\n\
         <{failed}>: host mx.example.org[192.0.2.7] said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n\n\
         --B\nContent-Description: Delivery report\nContent-Type: message/delivery-status\n\n\
         Reporting-MTA: dns; relay.example.net\nArrival-Date: Thu, 26 Nov 2026 08:58:00 +0000 (UTC)\n\n\
         Final-Recipient: rfc822; {failed}\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.org\n\
         Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n--B\nContent-Description: Undelivered Message Headers\n\
         Content-Type: text/rfc822-headers\n\nAccept-Language: en\n{returned}\n--B--\n"
    )
}

pub(crate) fn candidate(raw: &str, owner: &str) -> (Message, Candidate) {
    let message = Message::parse(raw.as_bytes());
    let candidate = Candidate {
        origin: Origin::Remote,
        recipient: Some(owner.to_owned()),
        arrived: Some(now()),
        ..message.candidate()
    };
    (message, candidate)
}

static LEAVE: LazyLock<Rewriter> = LazyLock::new(|| rewriter(UnprovedPolicy::Leave));
static MARK: LazyLock<Rewriter> = LazyLock::new(|| rewriter(UnprovedPolicy::Mark));
static EXPLAIN: LazyLock<Rewriter> = LazyLock::new(|| rewriter(UnprovedPolicy::Explain));

/// The message afterwards, or why it was left alone.
pub(crate) fn answered(unproved: UnprovedPolicy, raw: &str, owner: &str) -> Result<String, LeftAlone> {
    let (message, candidate) = candidate(raw, owner);
    let rewriter = match unproved {
        UnprovedPolicy::Leave => &LEAVE,
        UnprovedPolicy::Mark => &MARK,
        UnprovedPolicy::Explain => &EXPLAIN,
    };
    match rewriter.rewrite(&candidate) {
        Outcome::LeftAlone(why) => Err(why),
        Outcome::Marked(edits) => Ok(applied(&message, &edits)),
        Outcome::Rewritten(rewritten) => Ok(applied(&message, &rewritten.edits)),
    }
}

pub(crate) fn applied(message: &Message, edits: &Edits) -> String {
    // soft line ends of quoted-printable
    String::from_utf8(message.apply(edits)).unwrap().replace("=\n", "")
}

pub(crate) const OUR_NAME: &str = "Example Inc.";

pub(crate) fn stamped(sender: &str, at: Timestamp) -> String {
    let stamp = Stamps::parse(SECRET).unwrap().stamp(sender, at).unwrap();
    format!("{STAMP_FIELD}: {stamp}\nFrom: {OWNER}\nTo: ali@example.org\nSubject: Liste\n")
}
