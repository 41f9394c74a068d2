//! What a person wrote, as far as it came back: in which language?

use crate::mail::{ContentType, Encoding, Fields, decode, split};
use crate::smtp::{beginning, lines};
use memchr::{memchr2, memmem, memrchr};

/// Bytes of a text that are decoded: quoted lines may stand before the person's own.
const TEXT_LIMIT: usize = 32 * 1024;
/// Of HTML as many from its body on: the style sheets before it have no words, and tags are dear.
const HTML_LIMIT: usize = 8 * 1024;
/// Of a text of lines as many first: there are words enough in them, nearly always.
const LINES_LIMIT: usize = 512;
/// Lines of it that are looked at.
const LINE_LIMIT: usize = 1000;
/// Characters of text that are kept: eighty tell the language, the rest is for a greeting or a name before them.
const SAMPLE_LIMIT: usize = 250;

/// The first text of a message, plain text before HTML, as it came: for few reports it has to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    content: Vec<u8>,
    content_type: ContentType,
    encoding: Encoding,
}

impl Written {
    pub(super) fn of(fields: &Fields<'_>, body: &[u8]) -> Option<Self> {
        let content_type = ContentType::of_fields(fields).unwrap_or_else(|| ContentType::of("text/plain"));
        let Some(parts) = split(&content_type, body) else {
            let text = matches!(content_type.media.as_str(), "text/plain" | "text/html");
            return text.then(|| Self::leaf(body, content_type, Encoding::of_fields(fields)));
        };
        let first = |media: &str| parts.parts.iter().find(|part| part.content_type.media == media);
        let part = first("text/plain").or_else(|| first("text/html"))?;
        Some(Self::leaf(body.get(part.content.clone())?, part.content_type.clone(), part.encoding))
    }

    fn leaf(content: &[u8], content_type: ContentType, encoding: Encoding) -> Self {
        Self { content: content.get(..TEXT_LIMIT).unwrap_or(content).to_vec(), content_type, encoding }
    }

    /// The beginning of it, decoded, for language detection: about 250 characters; quoted lines, signature and links
    /// left out.
    #[must_use]
    pub fn sample(&self) -> String {
        if let Some(Sample { words, is_full: true }) = self.of_first_lines() {
            return words;
        }
        let (bytes, _) = decode::transfer_decoded(&self.content, self.encoding);
        let (text, _) = decode::charset_decoded(&bytes, self.content_type.word("charset").as_deref());
        let sample = match self.content_type.media.as_str() {
            "text/html" => Sample::of(&decode::html_words(beginning(html_body(&text), HTML_LIMIT))),
            _ => Sample::of(&text),
        };
        sample.words
    }

    /// The same of the first lines of a text whose lines are decoded each by itself, so that what follows changes nothing.
    fn of_first_lines(&self) -> Option<Sample> {
        let by_lines = matches!(self.encoding, Encoding::Identity | Encoding::QuotedPrintable)
            && self.content_type.media == "text/plain"
            && self.content_type.word("charset").as_deref() == Some("utf-8");
        let lines = whole_lines(self.content.get(..LINES_LIMIT).filter(|_| by_lines)?);
        let (bytes, _) = decode::transfer_decoded(lines, self.encoding);
        Some(Sample::of(&decode::charset_decoded(whole_lines(&bytes), Some("utf-8")).0))
    }
}

/// Up to the last line end.
fn whole_lines(bytes: &[u8]) -> &[u8] {
    memrchr(b'\n', bytes).and_then(|end| bytes.get(..=end)).unwrap_or_default()
}

/// What stands behind the head.
fn html_body(html: &str) -> &str {
    let begin = ["<body", "<BODY"].iter().find_map(|tag| memmem::find(html.as_bytes(), tag.as_bytes()));
    begin.and_then(|begin| html.get(begin..)).unwrap_or(html)
}

/// The person's own words: no quoted lines, no signature (RFC 3676 section 4.3), no links and addresses.
struct Sample {
    words: String,
    /// There were more of them.
    is_full: bool,
}

impl Sample {
    fn of(text: &str) -> Self {
        let own_lines = lines(text)
            .take(LINE_LIMIT)
            .take_while(|line| !matches!(*line, "-- " | "--"))
            .filter(|line| !line.trim_start().starts_with('>'));
        // letters of two bytes are many, of four hardly any
        let mut words = String::with_capacity(2 * SAMPLE_LIMIT);
        let mut length = 0;
        for line in own_lines {
            // Most lines have neither of the signs.
            let has_names = memchr2(b'@', b':', line.as_bytes()).is_some();
            let is_name = |word: &str| has_names && (word.contains('@') || word.contains("://"));
            for word in line.split_whitespace().filter(|word| !is_name(word) && !word.starts_with("www.")) {
                length += word.chars().count() + 1;
                if length > SAMPLE_LIMIT {
                    return Self { words, is_full: true };
                }
                if !words.is_empty() {
                    words.push(' ');
                }
                words.push_str(word);
            }
        }
        Self { words, is_full: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn html_is_read_when_there_is_nothing_else() {
        let words = "<p>Merhaba <b>d&uuml;nya</b></p>";
        let style = format!("<HTML><HEAD><style>{}</style></HEAD><BODY>{words}", "p {}\n".repeat(4000));
        for (html, why) in [(words, "alone"), (style.as_str(), "behind a long style sheet")] {
            let written =
                Written::leaf(html.as_bytes(), ContentType::parse(b"text/html"), Encoding::Identity);
            assert_eq!(written.sample(), "Merhaba dünya", "{why}");
        }
    }

    proptest! {
        #[test]
        fn the_first_lines_tell_what_the_whole_does(
            text in "(?s)([a-zş>@:/]{0,12}[ =\\r]{0,2}\n?){0,400}",
            encoding in prop::sample::select(vec![Encoding::Identity, Encoding::QuotedPrintable]),
        ) {
            let written = |kind: &str| Written::leaf(text.as_bytes(), ContentType::parse(kind.as_bytes()), encoding);
            // The same letters by a name that is not looked for.
            let whole = written("text/plain; charset=utf8").sample();
            prop_assert_eq!(written("text/plain; charset=utf-8").sample(), whole);
        }
    }
}
