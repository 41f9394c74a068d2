//! The one splice: the first part of the report, or the whole body, gives way to the notice.

use super::boundary::Boundaries;
use super::whole::Whole;
use crate::dsn::FirstPart;
use crate::language::LanguageTag;
use crate::mail::{Splice, quoted_printable};
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
        let description = if description.is_empty() { String::new() } else { format!("{description}{end}") };
        let text_head = self.head("plain");
        let text = encoded(&explanation.text(), end)?;
        if !self.html {
            return Some([description.as_bytes(), text_head.as_bytes(), &text].concat());
        }
        let html_head = self.head("html");
        let html = encoded(&explanation.html()?, end)?;
        let boundary = boundaries.another();
        let head = format!(
            "{description}Content-Type: multipart/alternative; boundary=\"{boundary}\"{end}{end}\
             --{boundary}{end}{description}{text_head}"
        );
        let between = format!("{end}--{boundary}{end}{html_head}");
        let foot = format!("{end}--{boundary}--{end}");
        Some([head.as_bytes(), &text, between.as_bytes(), &html, foot.as_bytes()].concat())
    }

    /// The header of one form of the notice.
    fn head(&self, form: &str) -> String {
        let end = self.line_end;
        let languages: Vec<String> = self.languages.iter().map(ToString::to_string).collect();
        let languages = languages.join(", ");
        format!(
            "Content-Type: text/{form}; charset=utf-8{end}Content-Language: {languages}{end}\
             Content-Transfer-Encoding: quoted-printable{end}{end}"
        )
    }
}

/// As `bytes` end their first line.
pub(super) fn line_end(bytes: &[u8]) -> &'static str {
    let first_line = memchr::memchr(b'\n', bytes).and_then(|at| bytes.get(..at)).unwrap_or_default();
    if first_line.ends_with(b"\r") { "\r\n" } else { "\n" }
}

/// One form of the notice; none when it is too long.
fn encoded(content: &str, line_end: &str) -> Option<Vec<u8>> {
    let content = quoted_printable(content, line_end);
    (content.len() <= PART_LIMIT).then_some(content)
}

/// FNV-1a: short, and the same for ever. It only has to differ from message to message.
pub(super) fn hash<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> u64 {
    pieces
        .flatten()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
