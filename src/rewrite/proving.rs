//! A report as a claim: which mail came back to whom, and about which of its recipients.

use crate::dsn::Reading;
use crate::mail::{Candidate, Fields, decode};
use crate::proof::{Claim, Proof, Prover};

/// What becomes of a report that came by SMTP and that nothing proves to be about a mail of the site's, where there is
/// anything to prove it by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnprovedPolicy {
    /// It passes as it is.
    #[default]
    Leave,
    /// It passes with a mark in its header.
    Mark,
    /// It is explained, and nothing said in the site's name.
    Explain,
}

/// What proves that the report is about a mail of ours; nothing does when no mail, or no time, came with it.
pub(super) fn proof(prover: &Prover, candidate: &Candidate, reading: &Reading) -> Option<Proof> {
    if !prover.is_ready() {
        return None;
    }
    let (mail, now) = (reading.returned.as_ref()?, candidate.arrived?);
    let recipients: Vec<Vec<&str>> = reading
        .report
        .recipients
        .iter()
        .map(|status| {
            let original = status.original_recipient.as_deref();
            [Some(status.final_recipient.as_str()), original].into_iter().flatten().collect()
        })
        .collect();
    let owner = candidate.recipient.clone().or_else(|| written_to(candidate))?;
    prover.prove(&Claim { header: &mail.header, owner: &owner, recipients: &recipients }, now)
}

/// By what a report is proved, in the contract's word; `none` when it is not.
#[must_use]
pub fn proof_id(proof: Option<Proof>) -> &'static str {
    proof.map_or("none", |proof| proof.method.id())
}

/// A file has no envelope: the report's own To says where it went.
fn written_to(candidate: &Candidate) -> Option<String> {
    decode::addresses(Fields::of(&candidate.headers).first("To")?).into_iter().next()
}
