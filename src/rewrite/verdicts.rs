//! What a report says of each recipient, as evidence, and what that means.

use crate::dsn::{BounceReport, RecipientStatus, ReturnedMessage};
use crate::reason::{Certainty, Classifier, Evidence, Reason, Verdict, Voice};
use crate::smtp::{Action, DiagnosticType, EnhancedStatusCode, ReplyCode, Speaker};
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{Hash, Hasher};

/// No server has a limit as low as this and does not name it, in bytes.
const SMALL: u64 = 16 * 1024;

/// Different replies of one report that are judged by their words. A notice shows a few dozen of them.
const JUDGED: usize = 1000;

/// A word of this many bytes, and so many digits, is a token that a program made for one mail: a queue id, a time. Names
/// of products and marks of receivers (`[TSS04]`, `office365.com`) are shorter, links have a stroke.
const TOKEN: (usize, usize) = (14, 3);

/// One judgement for each recipient, in the order of the report. What came back may speak against the words.
///
/// Of recipients that one server refused with the same words, but for their own name and for tokens, one is judged, and
/// the others share its verdict, what it says beside the reason included. Behind a thousand different replies codes alone
/// are looked at.
#[must_use]
pub fn verdicts(
    report: &BounceReport,
    returned: Option<&ReturnedMessage>,
    classifier: &Classifier,
) -> Vec<Verdict> {
    let size = returned.and_then(|mail| mail.size);
    let judge = |recipient| {
        let mut verdict: Verdict = classifier.classify(&evidence(recipient));
        if size.is_some_and(|size| is_contradicted(&verdict, size)) {
            verdict.certainty = Certainty::Weak;
        }
        verdict
    };
    if let [only] = report.recipients.as_slice() {
        return vec![judge(only)];
    }
    let mut judged: HashMap<Kind<'_>, Verdict> = HashMap::new();
    let verdict = |recipient| {
        let is_full = judged.len() >= JUDGED;
        match judged.entry(Kind::of(recipient)) {
            Entry::Occupied(same) => same.get().clone(),
            Entry::Vacant(_) if is_full => classifier.classify_by_codes(&evidence(recipient)),
            Entry::Vacant(new) => new.insert(judge(recipient)).clone(),
        }
    };
    report.recipients.iter().map(verdict).collect()
}

/// Everything that a verdict follows from.
#[derive(PartialEq, Eq)]
struct Kind<'a> {
    words: Cow<'a, str>,
    host: Option<&'a str>,
    codes: (Option<ReplyCode>, [Option<EnhancedStatusCode>; 2]),
    circumstances: (Option<Action>, DiagnosticType, Speaker),
}

impl<'a> Kind<'a> {
    fn of(recipient: &'a RecipientStatus) -> Self {
        let Evidence { said, status, action } = evidence(recipient);
        Self {
            words: without_names(&said.reply.text, &recipient.final_recipient),
            host: said.host.as_deref(),
            codes: (said.reply.code, [said.reply.status, status]),
            circumstances: (action, said.diagnostic_type, said.speaker),
        }
    }
}

impl Hash for Kind<'_> {
    /// Of the words alone, which nearly always tell two kinds apart.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.words.hash(state);
    }
}

/// Words without what is another in each reply of the same kind: the name of `recipient` before its `@`, and tokens.
fn without_names<'a>(words: &'a str, recipient: &str) -> Cow<'a, str> {
    let at = recipient.rfind('@').map_or(recipient.len(), |at| at + 1);
    let name = recipient.get(..at).unwrap_or_default();
    let words = if !name.is_empty() && words.contains(name) {
        Cow::Owned(words.replace(name, ""))
    } else {
        Cow::Borrowed(words)
    };
    if !words.split_ascii_whitespace().any(is_token) {
        return words;
    }
    let kept: Vec<&str> = words.split_ascii_whitespace().filter(|word| !is_token(word)).collect();
    Cow::Owned(kept.join(" "))
}

fn is_token(word: &str) -> bool {
    let (bytes, digits) = TOKEN;
    word.len() >= bytes
        && word.bytes().filter(u8::is_ascii_digit).count() >= digits
        && memchr::memchr(b'/', word.as_bytes()).is_none()
}

/// A message that is called too large and is not.
fn is_contradicted(verdict: &Verdict, size: u64) -> bool {
    let limit = verdict.facts.limit.map_or(SMALL, |limit| limit / 2);
    verdict.reason == Reason::MessageTooLarge && verdict.facts.size.is_none() && size < limit
}

/// What in a recipient's reply speaks for the reason of a verdict, and what against it, the loudest first.
#[must_use]
pub fn voices(recipient: &RecipientStatus, verdict: &Verdict, classifier: &Classifier) -> Vec<Voice> {
    classifier.voices(&evidence(recipient), verdict.reason)
}

pub(super) fn evidence(recipient: &RecipientStatus) -> Evidence<'_> {
    Evidence { said: recipient.said(), status: recipient.status, action: Some(recipient.action) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::Basis;
    use crate::smtp::Said;

    fn report<'a>(told: impl Iterator<Item = (&'a str, String)>) -> BounceReport {
        let recipient = |(number, (host, reply)): (usize, (&str, String))| {
            let address = format!("ali{number}@example.org");
            let said = Said::of(&reply.replace('%', &address), Some(host));
            RecipientStatus::new(address, Action::Failed).saying(said)
        };
        BounceReport { recipients: told.enumerate().map(recipient).collect(), ..BounceReport::default() }
    }

    #[test]
    fn what_is_the_same_for_all_is_what_each_is_judged_by() {
        // (reply, how it is told from the others, why)
        for (reply, kept, why) in [
            ("550 5.1.1 <%>: User unknown", "<example.org>: User unknown", "the name goes, the domain stays"),
            (
                "550 5.1.1 no such user d2e1a72fcca58-7b0a0c3 - gsmtp",
                "no such user - gsmtp",
                "an id of the session",
            ),
            (
                "550 [BN8PR12MB1234.example.com 2026-11-26T03:00:00.000Z 08DE2B1A] no",
                "08DE2B1A] no",
                "a trace",
            ),
            ("421 4.7.0 [TSS04] deferred", "[TSS04] deferred", "the mark of a receiver"),
            (
                "550 see https://example.com/answer/81126",
                "see https://example.com/answer/81126",
                "a link that tells the cause",
            ),
            ("452 over quota, 10240 of 10240", "over quota, 10240 of 10240", "numbers"),
        ] {
            let report = report(std::iter::once(("mx.example.org", reply.to_owned())));
            assert_eq!(Kind::of(&report.recipients[0]).words, kept, "{why}");
        }
    }

    #[test]
    fn a_verdict_is_the_same_alone_and_among_others() {
        let classifier = Classifier::builtin().unwrap();
        let replies = [
            "550 5.1.1 <%>: Recipient address rejected: User unknown in virtual mailbox table",
            "552 5.2.2 The mailbox is over quota",
            "550 Have a look at our website",
            "450 4.7.1 try again later",
            "550 5.1.1 User unknown",
            "554 5.7.1 Service unavailable; Client host [192.0.2.25] blocked using dnsbl.example.net",
        ];
        let all = report((0..60).map(|number| {
            (["mx.example.org", "mx.example.net"][number % 2], replies[number % 6].to_owned())
        }));
        for (recipient, verdict) in all.recipients.iter().zip(verdicts(&all, None, &classifier)) {
            assert_eq!(classifier.classify(&evidence(recipient)), verdict);
        }
    }

    #[test]
    fn behind_a_thousand_different_replies_codes_alone_are_looked_at() {
        let classifier = Classifier::builtin().unwrap();
        let all =
            report((0..JUDGED + 1).map(|number| ("mx.example.org", format!("550 user {number} unknown"))));
        let verdicts = verdicts(&all, None, &classifier);
        assert!(verdicts.iter().take(JUDGED).all(|verdict| verdict.reason == Reason::RecipientUnknown));
        let last = verdicts.last().unwrap();
        assert_eq!((last.reason, last.certainty), (Reason::UndefinedPermanent, Certainty::Weak));
        assert_eq!(last.basis, Basis::Reply(ReplyCode(550)));
    }
}
