//! Multipart bodies, RFC 2046 section 5.1, cut into spans in one pass over the lines that begin with `--`.
//!
//! A delimiter is a whole line: `--boundary`, perhaps `--`, then blanks only. The delimiter of an ancestor closes all
//! its children. `message/rfc822` is a leaf here, so nothing that is nested in a returned message is ever descended into.

use super::content::{ContentType, Encoding};
use super::fields::{Fields, HeaderLine, HeaderLines, without_line_end};
use memchr::memmem::{self, Finder};
use std::ops::Range;
use std::sync::LazyLock;

/// Reports have three parts, perhaps in two wrappers; each level costs one comparison a line.
const DEPTH_LIMIT: usize = 8;
/// What stands behind the last of them is not looked at.
const PART_LIMIT: usize = 1000;
/// How a line begins that may be a delimiter, behind the end of the one before it.
const DASHES: &[u8] = b"\n--";
/// To make one ready costs as much as to search a page.
static NEXT_DASHES: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(DASHES));
/// Bytes behind such a line that are looked at one by one for the next.
const NEAR: usize = 16;
/// RFC 2046 allows 70; longer ones are rare, and this bounds the comparison.
const BOUNDARY_LIMIT: usize = 256;

/// One part; positions are those of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// From behind the delimiter line to before the line end that precedes the next delimiter.
    pub span: Range<usize>,
    /// Fields, each with its line end; without the empty line.
    pub header: Range<usize>,
    /// What follows the empty line.
    pub content: Range<usize>,
    /// Content-Type, or what stands for a missing one.
    pub content_type: ContentType,
    /// Content-Transfer-Encoding.
    pub encoding: Encoding,
    /// Index of the multipart that holds this part; none for the message itself.
    pub parent: Option<usize>,
}

/// All parts of a message, in order, containers before their children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Positions are those of the body.
    pub parts: Vec<Part>,
    /// Every multipart ended with its own close delimiter.
    pub closed: bool,
    /// No limit was met.
    pub complete: bool,
    /// No line began with an open boundary and went on: RFC 2046 lets a reader take such a line for a delimiter. Nor did
    /// one behind a carriage return alone, which ends a line for some readers.
    pub exact: bool,
}

impl Parts {
    /// The parts that `parent` holds itself.
    pub fn children(&self, parent: Option<usize>) -> impl Iterator<Item = (usize, &Part)> {
        self.parts.iter().enumerate().filter(move |(_, part)| part.parent == parent)
    }
}

/// Cuts `body`, which `content_type` describes; none when that is no multipart or has no usable boundary.
#[must_use]
pub fn split(content_type: &ContentType, body: &[u8]) -> Option<Parts> {
    let mut splitter = Splitter {
        body,
        open: Vec::new(),
        unfinished: Vec::new(),
        parts: Vec::new(),
        closed: true,
        complete: true,
        exact: true,
    };
    let outer = Open::new(content_type, None)?;
    splitter.exact = !stands_behind_return(&outer.boundary, body);
    splitter.open.push(outer);
    splitter.run();
    Some(Parts {
        parts: splitter.parts,
        closed: splitter.closed,
        complete: splitter.complete,
        exact: splitter.exact,
    })
}

fn stands_behind_return(boundary: &[u8], body: &[u8]) -> bool {
    let mut returns = memmem::find_iter(body, b"\r--");
    returns.any(|at| body.get(at + 3..).is_some_and(|line| line.starts_with(boundary)))
}

/// A multipart whose close delimiter has not been met.
struct Open {
    boundary: Vec<u8>,
    part: Option<usize>,
    default_media: &'static str,
}

impl Open {
    fn new(content_type: &ContentType, part: Option<usize>) -> Option<Self> {
        if !content_type.is_multipart() {
            return None;
        }
        let mut boundary = content_type.parameter("boundary")?.into_owned();
        boundary.truncate(boundary.trim_ascii_end().len());
        if boundary.is_empty() || boundary.len() > BOUNDARY_LIMIT {
            return None;
        }
        let digest = content_type.media == "multipart/digest";
        let default_media = if digest { "message/rfc822" } else { "text/plain" };
        Some(Self { boundary, part, default_media })
    }
}

/// A line that is a delimiter, and of which open multipart (0 is the message).
struct Delimiter {
    level: usize,
    closing: bool,
}

struct Splitter<'a> {
    body: &'a [u8],
    open: Vec<Open>,
    /// Parts whose end is not known yet, with their depth; deeper ones later.
    unfinished: Vec<(usize, usize)>,
    parts: Vec<Part>,
    closed: bool,
    complete: bool,
    exact: bool,
}

impl Splitter<'_> {
    fn run(&mut self) {
        let finder = &*NEXT_DASHES;
        let mut at = 0;
        while let Some(line) = self.next_boundary(finder, at) {
            at = line.end;
            let Some(delimiter) = self.delimiter(&line) else { continue };
            self.finish(delimiter.level, self.before_line_end(line.start));
            if delimiter.closing {
                self.open.truncate(delimiter.level);
                if self.open.is_empty() {
                    break;
                }
            } else if self.parts.len() < PART_LIMIT {
                at = self.begin(delimiter.level, line.end);
            } else {
                self.complete = false;
                break;
            }
        }
        self.closed &= self.open.is_empty();
        self.finish(0, self.body.len());
    }

    /// The next line that begins with two dashes and a boundary; `at` is the beginning of a line.
    fn next_boundary(&self, finder: &Finder<'_>, at: usize) -> Option<Range<usize>> {
        let begins = self.body.get(at..)?.starts_with(b"--");
        let mut start = if begins { at } else { at + finder.find(self.body.get(at..)?)? + 1 };
        let line = loop {
            let line = self.body.get(start..)?;
            let behind = line.get(2..)?;
            if self.open.iter().any(|open| behind.starts_with(&open.boundary)) {
                break line;
            }
            // to begin a search costs more than to find what is near
            let near = behind.windows(DASHES.len()).take(NEAR).position(|window| window == DASHES);
            start += 2 + near.or_else(|| finder.find(behind))? + 1;
        };
        Some(start..memchr::memchr(b'\n', line).map_or(self.body.len(), |end| start + end + 1))
    }

    /// `delimiter := CRLF "--" boundary`, `close-delimiter := delimiter "--"`, then `transport-padding`.
    fn delimiter(&mut self, line: &Range<usize>) -> Option<Delimiter> {
        let line = self.body.get(line.clone())?.strip_prefix(b"--")?;
        let line = without_line_end(line).trim_ascii_end();
        let mut begun = false;
        let found = self.open.iter().enumerate().rev().find_map(|(level, open)| {
            match line.strip_prefix(open.boundary.as_slice())? {
                b"" => Some(Delimiter { level, closing: false }),
                b"--" => Some(Delimiter { level, closing: true }),
                _ => {
                    begun = true;
                    None
                }
            }
        });
        // The delimiter of a child may begin with its parent's boundary.
        self.exact &= !begun || found.is_some();
        found
    }

    /// A delimiter of `level` stands behind `end`: everything deeper is over.
    fn finish(&mut self, level: usize, end: usize) {
        if self.open.len() > level + 1 {
            self.closed = false;
            self.open.truncate(level + 1);
        }
        while let Some((index, _)) = self.unfinished.last().copied().filter(|(_, depth)| *depth > level) {
            self.unfinished.pop();
            if let Some(part) = self.parts.get_mut(index) {
                // A delimiter that follows at once, or stands in the header, leaves nothing before it.
                let end = end.max(part.span.start);
                part.span.end = end;
                part.header.end = part.header.end.min(end);
                part.content = part.content.start.min(end)..end;
            }
        }
    }

    /// Reads the header of the part that begins at `start` and returns where its content begins.
    fn begin(&mut self, level: usize, start: usize) -> usize {
        let mut fields = Fields::default();
        let mut header_end = start;
        let mut content = self.body.len();
        for line in HeaderLines::new(self.body, start) {
            match line {
                HeaderLine::Field(field) if !self.begins_with_delimiter(&field.whole) => {
                    header_end = field.whole.end;
                    fields.push(self.body, &field);
                }
                HeaderLine::Empty(line) => {
                    content = line.end;
                    break;
                }
                HeaderLine::Field(field) => {
                    content = field.whole.start;
                    break;
                }
                HeaderLine::Other(line) => {
                    content = line.start;
                    break;
                }
            }
        }
        self.complete &= !fields.is_full();
        let (parent, default_media) =
            self.open.get(level).map_or((None, "text/plain"), |open| (open.part, open.default_media));
        let content_type = ContentType::of_fields(&fields).unwrap_or_else(|| ContentType::of(default_media));
        let index = self.parts.len();
        if let Some(open) = Open::new(&content_type, Some(index)) {
            if self.open.len() < DEPTH_LIMIT {
                self.open.push(open);
            } else {
                self.complete = false;
            }
        }
        self.unfinished.push((index, level + 1));
        self.parts.push(Part {
            span: start..self.body.len(),
            header: start..header_end,
            content: content..self.body.len(),
            content_type,
            encoding: Encoding::of_fields(&fields),
            parent,
        });
        content
    }

    /// A boundary may hold a colon, and then its delimiter looks like a field.
    fn begins_with_delimiter(&mut self, field: &Range<usize>) -> bool {
        let bytes = self.body.get(field.clone()).unwrap_or_default();
        if !bytes.starts_with(b"--") {
            return false;
        }
        let end = memchr::memchr(b'\n', bytes).map_or(field.end, |end| field.start + end + 1);
        self.delimiter(&(field.start..end)).is_some()
    }

    /// The line end before a delimiter belongs to the delimiter.
    fn before_line_end(&self, line_start: usize) -> usize {
        without_line_end(self.body.get(..line_start).unwrap_or_default()).len()
    }
}

#[cfg(test)]
mod tests;
