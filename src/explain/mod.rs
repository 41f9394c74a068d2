//! From judgements to words: the catalogue, and a notice as plain data, as text, as HTML and as one SMTP line.

mod admin;
mod case;
mod catalogue;
mod cluster;
mod compose;
mod format;
mod group;
mod hostile;
mod html;
mod lint;
mod model;
mod text;

pub use case::{Case, Site};
pub use catalogue::{Catalogue, CatalogueFault, Override};
pub use compose::explain;
pub use model::Explanation;
