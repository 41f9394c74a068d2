//! Changes of the top header: the mark of ours, and the Subject where a person reads it.

use crate::language::LanguageTag;
use crate::mail::{Edits, HeaderChange, OWN_MARK, Splice, encode};
use crate::notice::Explanation;
use crate::proof::Proof;

/// A folded line.
const COLUMNS: usize = 76;

/// `X-Neden: reason=mailbox-full; language=tr, en`, folded; `proof=dkim; ` before it where a proof was asked for.
pub(super) fn mark(
    explanation: &Explanation,
    languages: &[LanguageTag],
    proof: Option<Option<Proof>>,
) -> HeaderChange {
    let reasons: Vec<&str> = explanation.reasons().iter().map(|reason| reason.id()).collect();
    let languages: Vec<String> = languages.iter().map(ToString::to_string).collect();
    let proof = proof.map(|proof| format!("proof={}; ", proof_id(proof))).unwrap_or_default();
    let words = format!("{proof}reason={}; language={}", reasons.join(", "), languages.join(", "));
    let mut value = String::new();
    let mut column = OWN_MARK.len() + 1;
    for word in words.split(' ') {
        if !value.is_empty() && column + 1 + word.len() > COLUMNS {
            value.push_str("\n ");
            column = 1;
        } else if !value.is_empty() {
            value.push(' ');
            column += 1;
        }
        value.push_str(word);
        column += word.len();
    }
    HeaderChange::Add { name: OWN_MARK, value }
}

/// The mark alone, and nothing else changed: for junk filters and Sieve.
pub(super) fn unproved() -> Edits {
    let value = format!("proof={}", proof_id(None));
    let splice = Splice { range: 0..0, replacement: Vec::new() };
    Edits { headers: vec![HeaderChange::Add { name: OWN_MARK, value }], splice }
}

/// The contract's word.
fn proof_id(proof: Option<Proof>) -> &'static str {
    proof.map_or("none", |proof| proof.method.id())
}

/// The outcome and the reader's own subject.
pub(super) fn subject(explanation: &Explanation) -> Option<HeaderChange> {
    let value = encode::encoded_words(explanation.subject()?);
    Some(HeaderChange::Change { name: "Subject", value })
}

/// Whether bounces to that address go to a program: lists and mailings have addresses of their own for them.
pub(super) fn is_for_bounces(address: &str) -> bool {
    let local = address.rsplit_once('@').map_or(address, |(local, _)| local).to_ascii_lowercase();
    let begins = ["owner-", "bounce", "return-", "errors-", "noreply", "no-reply", "do-not-reply"];
    let ends = ["-owner", "-bounces", "-bounce", "-return", "-errors", "-request", "-admin"];
    let within = ["-bounces+", "-bounces-", "-return-", "="];
    begins.iter().any(|part| local.starts_with(part))
        || ends.iter().any(|part| local.ends_with(part))
        || within.iter().any(|part| local.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_made_for_bounces_are_known() {
        for (address, program) in [
            ("ayse@example.com", false),
            ("ayse+list@example.com", false),
            ("owner-list@example.com", true),
            ("list-bounces@example.com", true),
            ("list-bounces+ali=example.org@example.com", true),
            ("list-return-12-ali=example.org@example.com", true),
            ("prvs=12ab=ali@example.com", true),
            ("bounce-17@example.com", true),
        ] {
            assert_eq!(is_for_bounces(address), program, "{address}");
        }
    }
}
