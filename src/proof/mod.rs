//! Whether a report that a stranger made is about a mail which this site really sent.
//!
//! Anybody can write a report. What nobody else can write is our own signature over the header of our own mail (DKIM,
//! RFC 6376): a bounce brings that header back, and we have our own public keys in files, so the question is answered
//! without DNS, without a record of what was sent, and without the body. Sites that do not sign have a [`Stamps`] of
//! neden's own instead, which the policy service puts on their mail.
//!
//! What a signature proves is that the site wrote this header to somebody at that time. It does not prove that the report
//! tells the truth about it: whoever got the mail can make up a bounce of it. So the proof is bound, to the person who
//! wrote the mail, to ten days, and for the full wording to an address that the mail was written to.

mod canonical;
mod dkim;
mod key;
mod prover;
mod record;
mod signature;
mod stamp;
mod tag_list;

pub use key::PublicKey;
pub use prover::{Claim, Method, Proof, Prover, Sent};
pub use stamp::{STAMP_FIELD, Stamps};
