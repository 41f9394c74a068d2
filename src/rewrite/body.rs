//! The one splice: the first part of the report gives way to the notice.

use super::boundary::Boundaries;
use crate::dsn::FirstPart;
use crate::language::LanguageTag;
use crate::mail::{Splice, encode};
use crate::notice::Explanation;

/// Ours, encoded, never grows beyond this; so does each of its two forms.
pub(super) const PART_LIMIT: usize = 64 * 1024;

/// Everything that the parts are written from.
pub(super) struct Parts<'a> {
    pub(super) body: &'a [u8],
    pub(super) first: &'a FirstPart,
    pub(super) languages: &'a [LanguageTag],
    pub(super) html: bool,
    /// Hash of the message: boundaries are not random.
    pub(super) seed: u64,
}

impl Parts<'_> {
    /// Puts the notice over the original one, in the text part itself.
    pub(super) fn over(&self, explanation: &Explanation) -> Option<Splice> {
        let range = self.first.range.clone();
        self.body.get(range.clone())?;
        let mut boundaries = Boundaries::beside(self.seed, &self.first.boundary, b"");
        Some(Splice { range, replacement: self.notice(explanation, &mut boundaries)? })
    }

    /// Puts the notice before the original part, which keeps every byte.
    pub(super) fn before(&self, explanation: &Explanation) -> Option<Splice> {
        let original = self.body.get(self.first.range.clone())?;
        let mut boundaries = Boundaries::beside(self.seed, &self.first.boundary, original);
        let notice = self.notice(explanation, &mut boundaries)?;
        let boundary = boundaries.another();
        let end = self.line_end();
        let head = format!(
            "Content-Description: Notification{end}Content-Type: multipart/mixed; boundary=\"{boundary}\"{end}{end}\
             --{boundary}{end}"
        );
        let between = format!("{end}--{boundary}{end}");
        let foot = format!("{end}--{boundary}--{end}");
        let pieces = [head.as_bytes(), &notice, between.as_bytes(), original, foot.as_bytes()];
        Some(Splice { range: self.first.range.clone(), replacement: pieces.concat() })
    }

    /// The notice with its header: `multipart/alternative`, or the text alone.
    fn notice(&self, explanation: &Explanation, boundaries: &mut Boundaries) -> Option<Vec<u8>> {
        let end = self.line_end();
        let description = format!("Content-Description: Notification{end}");
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
        let end = self.line_end();
        let languages: Vec<String> = self.languages.iter().map(ToString::to_string).collect();
        let languages = languages.join(", ");
        format!(
            "Content-Type: text/{form}; charset=utf-8{end}Content-Language: {languages}{end}\
             Content-Transfer-Encoding: quoted-printable{end}{end}"
        )
    }

    /// As the report writes it.
    fn line_end(&self) -> &'static str {
        let header = self.body.get(self.first.header.start..self.first.content.end).unwrap_or_default();
        let first_line = memchr::memchr(b'\n', header).and_then(|at| header.get(..at)).unwrap_or_default();
        if first_line.ends_with(b"\r") { "\r\n" } else { "\n" }
    }
}

/// One form of the notice; none when it is too long.
fn encoded(content: &str, line_end: &str) -> Option<Vec<u8>> {
    let content = encode::quoted_printable(content, line_end);
    (content.len() <= PART_LIMIT).then_some(content)
}

/// FNV-1a: short, and the same for ever. It only has to differ from message to message.
pub(super) fn hash<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> u64 {
    pieces
        .flatten()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
