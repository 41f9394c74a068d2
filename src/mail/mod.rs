//! Messages as strangers wrote them: header fields and body parts as spans into the bytes, and the few edits we make.

mod candidate;
mod content;
pub mod date;
pub mod decode;
mod encoded_words;
mod fields;
mod line_memory;
mod message;
mod parts;
mod quoted_printable;

pub use self::quoted_printable::quoted_printable;
pub use candidate::{
    Candidate, ChangeKind, Edits, FieldValue, HeaderChange, HeaderField, OWN_MARK, Origin, Splice,
};
pub use content::{ContentType, Encoding};
pub use encoded_words::encoded_words;
pub use fields::{Field, FieldSpan, Fields, HeaderLine, HeaderLines, unfold, without_line_end};
pub use line_memory::LineMemory;
pub use message::Message;
pub use parts::{Part, Parts, split};
