//! Why mail comes back at this site, and who can do something about it: the log's events, counted and judged.

mod causes;
mod counts;
mod ends;
mod findings;
mod html;
mod names;
mod notices;
mod queue;
mod refusals;
mod rules;
mod summarize;
mod summary;
mod tables;
mod tally;
mod text;
mod view;
mod wording;

pub use counts::{Counts, Queue};
pub use notices::{Notices, Told};
pub use summary::{
    CountedCause, Day, NamedCounts, PartyCauses, Privacy, Ranking, ReasonCounts, Refused, Summary, Unknown,
};
pub use tally::Tally;
pub use view::View;
