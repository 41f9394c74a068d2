//! The notice in its place: what of the body gives way to it, and what the header says of the new body.

use super::Rewriter;
use super::body::{PART_LIMIT, Parts, line_end};
use super::reader::sender;
use super::standing::standing;
use super::structure;
use super::whole::Whole;
use crate::dsn::{FirstPart, Place, Reading};
use crate::language::LanguageTag;
use crate::left_alone::LeftAlone;
use crate::mail::{Candidate, ContentType, Fields, HeaderChange, Splice};
use crate::notice::{Case, Explanation, explain, is_plain_text};
use crate::proof::Proof;
use crate::reason::Verdict;
use rustc_hash::FxHasher;
use std::hash::Hasher as _;

/// Bytes of the body that a boundary is made from, beside the header, whose Message-ID is another in each message.
const HASHED: usize = 1024;

/// A notice that fits its place.
pub(super) struct Placed<'a> {
    pub(super) splice: Splice,
    /// What the header says of the new body, where that is another kind of body.
    pub(super) changes: Vec<HeaderChange>,
    pub(super) explanation: Explanation<'a>,
}

impl Rewriter {
    /// Explains a report where its part for people stands.
    pub(super) fn place(
        &self,
        candidate: &Candidate,
        reading: &Reading,
        verdicts: &[Verdict],
        proof: Option<Proof>,
        languages: &[LanguageTag],
    ) -> Result<Placed<'_>, LeftAlone> {
        let case = Case {
            report: &reading.report,
            verdicts,
            returned: reading.returned.as_ref(),
            sender: sender(candidate, reading),
            original: None,
            date: candidate.date(),
            standing: standing(candidate, &reading.report, proof),
        };
        let placed = match &reading.place {
            Place::Part(first) => self.in_part(candidate, first, &case, languages),
            Place::WholeBody => self.above_body(candidate, &case, languages),
            Place::Nowhere => Err(LeftAlone::Ambiguous),
        }?;
        let size = candidate.size() - placed.splice.range.len() + placed.splice.replacement.len();
        if size > self.message_size_limit { Err(LeftAlone::TooLarge) } else { Ok(placed) }
    }

    /// In the place of the first part: over its text, or before a part that cannot be taken over exactly.
    fn in_part(
        &self,
        candidate: &Candidate,
        first: &FirstPart,
        case: &Case<'_>,
        languages: &[LanguageTag],
    ) -> Result<Placed<'_>, LeftAlone> {
        let parts = self.parts(candidate, first.header.start, languages);
        let placed = |splice, explanation| {
            stays_a_report(candidate, first, &splice)?;
            Ok(Placed { splice, changes: Vec::new(), explanation })
        };
        // What some readers would obey or take for the end of a line keeps its bytes in a part of its own.
        let is_taken_over = |text: &&str| !first.lossy && text.len() <= PART_LIMIT && is_plain_text(text);
        let original = first.text.as_deref().filter(is_taken_over);
        if original.is_some() {
            let case = Case { original, ..*case };
            let explanation = explain(&case, &self.imprint, &self.catalogue, languages);
            if let Some(splice) = parts.over(first, &explanation) {
                return placed(splice, explanation);
            }
        }
        let explanation = explain(case, &self.imprint, &self.catalogue, languages);
        let splice = parts.before(first, &explanation).ok_or(LeftAlone::TooLarge)?;
        placed(splice, explanation)
    }

    /// Before the whole body.
    fn above_body(
        &self,
        candidate: &Candidate,
        case: &Case<'_>,
        languages: &[LanguageTag],
    ) -> Result<Placed<'_>, LeftAlone> {
        let fields = Fields::of(&candidate.headers);
        let whole = Whole::of(&fields, &candidate.body).ok_or(LeftAlone::Ambiguous)?;
        let explanation = explain(case, &self.imprint, &self.catalogue, languages);
        let parts = self.parts(candidate, 0, languages);
        let (splice, boundary) = parts.above(&whole, &explanation).ok_or(LeftAlone::TooLarge)?;
        if !structure::encloses(&whole, &boundary, &candidate.body, &splice) {
            return Err(LeftAlone::Structure);
        }
        let changes = whole.changes(&boundary).ok_or(LeftAlone::Ambiguous)?;
        Ok(Placed { splice, changes, explanation })
    }

    fn parts<'a>(&'a self, candidate: &'a Candidate, at: usize, languages: &'a [LanguageTag]) -> Parts<'a> {
        let body: &[u8] = &candidate.body;
        let fields = candidate.headers.iter().map(|field| field.value.as_ref());
        let mut seed = FxHasher::default();
        fields.chain(body.get(..HASHED.min(body.len()))).for_each(|piece| seed.write(piece));
        let line_end = line_end(body.get(at..).unwrap_or_default());
        Parts { body, languages, html: self.imprint.html, seed: seed.finish(), line_end, lines: &self.lines }
    }
}

/// Nothing but the first part becomes another one.
fn stays_a_report(candidate: &Candidate, first: &FirstPart, splice: &Splice) -> Result<(), LeftAlone> {
    let content_type = ContentType::of_fields(&Fields::of(&candidate.headers));
    let stays = content_type.is_some_and(|kind| structure::stays(&kind, &candidate.body, first, splice));
    if stays { Ok(()) } else { Err(LeftAlone::Structure) }
}
