//! From a case to a notice: plain data first, then text and HTML.
//!
//! [`explain`] puts the recipients of a report into groups (`group`), decides for each whose turn it is, and
//! writes a section for each group in each language; `text` and `html` only lay out what is decided.

mod admin;
mod case;
mod explain;
mod facts;
mod forward;
mod group;
mod hand_over;
mod headline;
mod hidden;
mod home;
mod hostile;
mod html;
mod member;
mod message;
mod model;
mod outcome;
mod page;
mod phrase;
mod providers;
mod section;
mod standing;
mod suggestion;
mod text;
mod tone;
mod turn;

pub use case::{Case, Imprint};
pub use explain::explain;
pub use group::acting;
pub(crate) use hostile::{clean, is_plain_text};
pub use model::{Ending, Explanation};
pub(crate) use page::Page;
pub use standing::Standing;
pub use suggestion::may_be_slip;
