//! Postfix's log in every form that it is kept in, and its queue listing, as events.
//!
//! A remote server writes the end of most lines, and a client its addresses and its HELO. So a line is read from its
//! left, where only Postfix writes, and what cannot be told from what a stranger wrote is not told.

mod address;
mod calendar;
mod delivery;
mod event;
mod json;
mod line;
mod lines;
mod notice;
mod refusal;

pub use calendar::Calendar;
pub use delivery::{Delivery, Queued, Status};
pub use event::{Event, What};
pub use line::LogLine;
pub use lines::{LogLines, compressor, decoded};
pub use notice::Notice;
pub use refusal::{LoggedRefusal, Refuser};

#[cfg(test)]
mod tests;
