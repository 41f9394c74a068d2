//! Which language the sender reads, by the standards (DESIGN: entry → Accept-Language → Content-Language → text →
//! domain → default).

mod tag;

pub use tag::LanguageTag;
