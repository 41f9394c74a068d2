//! From judgements to words: the catalogue, and a notice as plain data, as text, as HTML and as one SMTP line; reject
//! footers.

mod admin;
mod case;
mod catalogue;
mod cluster;
mod compose;
mod entry;
mod footers;
mod format;
mod group;
mod hostile;
mod html;
mod known;
mod lint;
mod model;
mod page;
mod suggestion;
mod text;

pub use case::{Case, Site};
pub use catalogue::{Catalogue, CatalogueFault, Override};
pub use compose::explain;
pub use entry::Entry;
pub use footers::{FooterFault, Footers, Help};
pub use model::Explanation;
