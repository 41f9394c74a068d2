//! The one splice: the first part of the report gives way to the notice.

use crate::dsn::FirstPart;
use crate::explain::Explanation;
use crate::language::LanguageTag;
use crate::mail::{Splice, encode};
use memchr::memmem;

/// Ours, encoded, never grows beyond this; so does each of its two forms.
const PART_LIMIT: usize = 64 * 1024;
/// How often a boundary that stands in the content already gives way to another.
const BOUNDARIES: u64 = 16;

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
        self.splice(&self.notice(explanation, 0)?)
    }

    /// Puts the notice before the original part, which keeps every byte.
    pub(super) fn before(&self, explanation: &Explanation) -> Option<Splice> {
        let notice = self.notice(explanation, BOUNDARIES)?;
        let original = self.body.get(self.first.range.clone())?;
        let boundary = self.boundary(2 * BOUNDARIES, &[notice.as_bytes(), original])?;
        let end = self.line_end();
        let mut mixed = format!(
            "Content-Description: Notification{end}Content-Type: multipart/mixed; boundary=\"{boundary}\"{end}{end}\
             --{boundary}{end}{notice}{end}--{boundary}{end}"
        )
        .into_bytes();
        mixed.extend_from_slice(original);
        mixed.extend_from_slice(format!("{end}--{boundary}--{end}").as_bytes());
        Some(Splice { range: self.first.range.clone(), replacement: mixed })
    }

    fn splice(&self, replacement: &str) -> Option<Splice> {
        self.body.get(self.first.range.clone())?;
        Some(Splice { range: self.first.range.clone(), replacement: replacement.as_bytes().to_vec() })
    }

    /// The notice with its header: `multipart/alternative`, or the text alone.
    fn notice(&self, explanation: &Explanation, number: u64) -> Option<String> {
        let end = self.line_end();
        let text = self.leaf("plain", &explanation.text())?;
        let description = format!("Content-Description: Notification{end}");
        if !self.html {
            return Some(format!("{description}{text}"));
        }
        let html = self.leaf("html", &explanation.html()?)?;
        let boundary = self.boundary(number, &[text.as_bytes(), html.as_bytes()])?;
        Some(format!(
            "{description}Content-Type: multipart/alternative; boundary=\"{boundary}\"{end}{end}\
             --{boundary}{end}{description}{text}{end}\
             --{boundary}{end}{html}{end}\
             --{boundary}--{end}"
        ))
    }

    /// One form of the notice; none when it is too long.
    fn leaf(&self, form: &str, content: &str) -> Option<String> {
        let end = self.line_end();
        let languages: Vec<String> = self.languages.iter().map(ToString::to_string).collect();
        let languages = languages.join(", ");
        let content = encode::quoted_printable(content, end);
        (content.len() <= PART_LIMIT).then(|| {
            format!(
                "Content-Type: text/{form}; charset=utf-8{end}Content-Language: {languages}{end}\
                 Content-Transfer-Encoding: quoted-printable{end}{end}{content}"
            )
        })
    }

    /// A boundary that stands in none of the contents.
    fn boundary(&self, number: u64, contents: &[&[u8]]) -> Option<String> {
        (number..number + BOUNDARIES)
            .map(|number| format!("neden.{:016x}", self.seed.wrapping_add(number)))
            .find(|boundary| {
                contents.iter().all(|content| memmem::find(content, boundary.as_bytes()).is_none())
            })
    }

    /// As the report writes it.
    fn line_end(&self) -> &'static str {
        let header = self.body.get(self.first.header.start..self.first.content.end).unwrap_or_default();
        let first_line = memchr::memchr(b'\n', header).and_then(|at| header.get(..at)).unwrap_or_default();
        if first_line.ends_with(b"\r") { "\r\n" } else { "\n" }
    }
}

/// FNV-1a: short, and the same for ever. It only has to differ from message to message.
pub(super) fn hash<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> u64 {
    pieces
        .flatten()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
