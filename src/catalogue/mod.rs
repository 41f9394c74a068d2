//! The words: every text in every language, how a language writes values, one SMTP line, reject footers.

mod arguments;
mod bundle;
mod entry;
mod footers;
mod lint;
mod locale;
mod nesting;
mod parts;
mod places;
mod sentence;
mod syntax;
mod values;

pub use arguments::{Argument, UNKNOWN, nothing_known};
pub use bundle::{Catalogue, Override};
pub use entry::Entry;
pub use footers::{FooterFault, Footers, Help};
pub use locale::Locale;
pub use parts::{ACTORS, PARTS, code_pieces, steps, while_delayed};
pub use values::{Precision, Rounding};
