//! The one splice: the first part of the report, or the whole body, gives way to the notice.

use super::boundary::Boundaries;
use super::whole::Whole;
use crate::dsn::FirstPart;
use crate::language::LanguageTag;
use crate::mail::{LineMemory, Splice};
use crate::notice::Explanation;

/// Ours, encoded, never grows beyond this; so does each of its two forms.
pub(super) const PART_LIMIT: usize = 64 * 1024;

/// What bounce(8) writes above the part for people.
const DESCRIPTION: &str = "Content-Description: Notification";

/// Everything that the parts are written from.
pub(super) struct Parts<'a> {
    pub(super) body: &'a [u8],
    pub(super) languages: &'a [LanguageTag],
    pub(super) html: bool,
    /// Hash of the message: boundaries are not random.
    pub(super) seed: u64,
    /// As the message writes it.
    pub(super) line_end: &'static str,
    pub(super) lines: &'a LineMemory,
}

impl Parts<'_> {
    /// Puts the notice over the original one, in the text part itself.
    pub(super) fn over(&self, first: &FirstPart, explanation: &Explanation) -> Option<Splice> {
        let range = first.range.clone();
        self.body.get(range.clone())?;
        let mut boundaries = Boundaries::beside(self.seed, &first.boundary, b"");
        Some(Splice { range, replacement: self.notice(DESCRIPTION, explanation, &mut boundaries)? })
    }

    /// Puts the notice before the original part, which keeps every byte.
    pub(super) fn before(&self, first: &FirstPart, explanation: &Explanation) -> Option<Splice> {
        let original = self.body.get(first.range.clone())?;
        let mut boundaries = Boundaries::beside(self.seed, &first.boundary, original);
        let notice = self.notice(DESCRIPTION, explanation, &mut boundaries)?;
        let boundary = boundaries.another();
        let end = self.line_end;
        let head =
            format!("{DESCRIPTION}{end}Content-Type: multipart/mixed; boundary=\"{boundary}\"{end}{end}");
        let mixed = self.mixed(&boundary, &notice, b"", original);
        Some(Splice { range: first.range.clone(), replacement: [head.as_bytes(), &mixed].concat() })
    }

    /// Puts the notice before the whole body, which keeps every byte and, as a part, the fields that describe it; and
    /// tells the boundary between them.
    pub(super) fn above(&self, whole: &Whole, explanation: &Explanation) -> Option<(Splice, String)> {
        let mut boundaries = Boundaries::beside(self.seed, &whole.boundary, self.body);
        // List software looks for a part that is called so, and has to find the original's.
        let notice = self.notice("", explanation, &mut boundaries)?;
        let boundary = boundaries.another();
        let replacement = self.mixed(&boundary, &notice, &whole.description(self.line_end), self.body);
        Some((Splice { range: 0..self.body.len(), replacement }, boundary))
    }

    /// The body of a `multipart/mixed`: the notice, and what it is about.
    fn mixed(&self, boundary: &str, notice: &[u8], head: &[u8], original: &[u8]) -> Vec<u8> {
        let end = self.line_end;
        let begin = format!("--{boundary}{end}");
        let between = format!("{end}--{boundary}{end}");
        let foot = format!("{end}--{boundary}--{end}");
        [begin.as_bytes(), notice, between.as_bytes(), head, original, foot.as_bytes()].concat()
    }

    /// The notice with its header: `multipart/alternative`, or the text alone.
    fn notice(
        &self,
        description: &str,
        explanation: &Explanation,
        boundaries: &mut Boundaries,
    ) -> Option<Vec<u8>> {
        let end = self.line_end;
        let description = if description.is_empty() { ["", ""] } else { [description, end] };
        let text = explanation.text();
        let html = if self.html { explanation.html()? } else { String::new() };
        // an encoded text is longer, by a half in Turkish; what is about it is short
        let mut notice = Vec::with_capacity(2 * (text.len() + html.len()));
        put(&mut notice, &description);
        if !self.html {
            self.form("plain", &text, &mut notice)?;
            return Some(notice);
        }
        let boundary = boundaries.another();
        put(&mut notice, &["Content-Type: multipart/alternative; boundary=\"", &boundary, "\"", end, end]);
        put(&mut notice, &["--", &boundary, end]);
        put(&mut notice, &description);
        self.form("plain", &text, &mut notice)?;
        put(&mut notice, &[end, "--", &boundary, end]);
        self.form("html", &html, &mut notice)?;
        put(&mut notice, &[end, "--", &boundary, "--", end]);
        Some(notice)
    }

    /// Puts one form of the notice, with its header, behind what is there; nothing is said where it is too long.
    fn form(&self, subtype: &str, content: &str, notice: &mut Vec<u8>) -> Option<()> {
        let end = self.line_end;
        put(notice, &["Content-Type: text/", subtype, "; charset=utf-8", end, "Content-Language: "]);
        for (number, language) in self.languages.iter().enumerate() {
            put(notice, &[if number > 0 { ", " } else { "" }, &language.to_string()]);
        }
        put(notice, &[end, "Content-Transfer-Encoding: quoted-printable", end, end]);
        let begin = notice.len();
        self.lines.quoted_printable(content, end, notice);
        (notice.len() - begin <= PART_LIMIT).then_some(())
    }
}

/// Puts `pieces` behind what is there.
fn put(notice: &mut Vec<u8>, pieces: &[&str]) {
    pieces.iter().for_each(|piece| notice.extend_from_slice(piece.as_bytes()));
}

/// As `bytes` end their first line.
pub(super) fn line_end(bytes: &[u8]) -> &'static str {
    let first_line = memchr::memchr(b'\n', bytes).and_then(|at| bytes.get(..at)).unwrap_or_default();
    if first_line.ends_with(b"\r") { "\r\n" } else { "\n" }
}
