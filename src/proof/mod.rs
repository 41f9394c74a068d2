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
#[cfg(feature = "daemon")]
mod key;
#[cfg(not(feature = "daemon"))]
mod keyless;
mod prover;
#[cfg(feature = "daemon")]
mod record;
mod signature;
#[cfg(feature = "daemon")]
mod stamp;
mod tag_list;

#[cfg(feature = "daemon")]
pub use key::PublicKey;
#[cfg(not(feature = "daemon"))]
pub use keyless::{PublicKey, Stamps};
pub use prover::{Claim, Method, Proof, Prover, STAMP_FIELD, Sent};
#[cfg(feature = "daemon")]
pub use stamp::Stamps;
