//! One Postfix, read and changed: what its two files need so that bounces come to neden, what is wrong in them, and
//! changes that keep every other byte and can be taken back. Texts and values in, findings and edits out; whoever reads
//! and writes the files is the command line.

mod bytes;
mod findings;
mod host;
mod logical;
mod main_cf;
mod master_cf;
mod milters;
mod offers;
mod plan;
mod record;
mod stacks;
mod version;
mod words;

pub use bytes::{decode, encode};
pub use findings::{Finding, Severity};
pub use host::{Host, Route};
pub use logical::{Edit, edited, lines_of_neden};
pub use offers::Offer;
pub use plan::{NoPlan, Plan};
pub use record::{Change, Changed, Record};
pub use stacks::{Stack, StackFile};
pub use version::Version;

#[cfg(test)]
mod tests;
