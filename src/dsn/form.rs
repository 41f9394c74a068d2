//! The forms of bounces: which reader a message is for.

use super::text::{self, Told, is_mail_system};
use super::{Hosts, Place, Reading, Trust, rfc3464, wrapped};
use crate::mail::{Candidate, ContentType, Fields, HeaderField, Message, OWN_MARK, split};
use std::cell::OnceCell;

/// A message as its readers see it.
pub(super) struct Received<'a> {
    pub(super) fields: Fields<'a>,
    pub(super) content_type: Option<ContentType>,
    pub(super) body: &'a [u8],
    told: OnceCell<Option<Told>>,
}

impl<'a> Received<'a> {
    pub(super) fn new(fields: Fields<'a>, body: &'a [u8]) -> Self {
        let content_type = ContentType::of_fields(&fields);
        Self { fields, content_type, body, told: OnceCell::new() }
    }

    /// What it tells people: decoded for the first reader that asks, and kept for the next.
    pub(super) fn told(&self) -> Option<&Told> {
        self.told.get_or_init(|| Told::of(self)).as_ref()
    }
}

/// Says what a message says, when it is of its form.
type Read = fn(&Received<'_>) -> Option<Reading>;

/// The first that answers is right.
const FORMS: &[Read] = &[rfc3464::read, text::read, wrapped::read, text::read_ses, text::read_any];

/// The type of a report, RFC 6522 section 3.
const REPORT: &[u8] = b"multipart/report";

/// Reads a message; none when it is no bounce.
#[must_use]
pub fn read(candidate: &Candidate, hosts: &Hosts) -> Option<Reading> {
    match below_ours(candidate) {
        Some(original) => read_as_it_is(&original, hosts).map(|reading| Reading {
            place: Place::Nowhere,
            trust: Trust::Guess,
            ..reading
        }),
        None => read_as_it_is(candidate, hosts),
    }
}

fn read_as_it_is(candidate: &Candidate, hosts: &Hosts) -> Option<Reading> {
    let message = Received::new(Fields::of(&candidate.headers), &candidate.body);
    let mut reading = FORMS.iter().find_map(|read| read(&message))?;
    reading.report.name_sides(candidate.origin, hosts);
    Some(reading)
}

/// The text form that stands below a notice of ours, as it was: our words are no evidence.
fn below_ours(candidate: &Candidate) -> Option<Candidate> {
    let fields = Fields::of(&candidate.headers);
    fields.first(OWN_MARK)?;
    let content_type = ContentType::of_fields(&fields).filter(|kind| kind.media == "multipart/mixed")?;
    let parts = split(&content_type, &candidate.body)?;
    let (_, second) = parts.children(None).nth(1)?;
    let part = Message::parse(candidate.body.get(second.span.clone())?).candidate();
    let kept = |field: &&HeaderField| !field.name.to_ascii_lowercase().starts_with(b"content-");
    let headers = candidate.headers.iter().filter(kept).cloned().chain(part.headers).collect();
    Some(Candidate { headers, body: part.body, ..candidate.clone() })
}

/// Whether a header leaves anything to look for in the body. Says yes too often rather than too rarely (a comment that
/// names the type will do): [`read`] reads properly.
#[must_use]
pub fn may_be_bounce(headers: &[HeaderField]) -> bool {
    let mut types = headers.iter().filter(|field| field.name.eq_ignore_ascii_case(b"Content-Type"));
    types.any(|field| field.value.windows(REPORT.len()).any(|word| word.eq_ignore_ascii_case(REPORT)))
        || is_mail_system(&Fields::of(headers))
}
