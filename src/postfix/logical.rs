//! Logical lines of main.cf and master.cf (postconf(5), master(5)), and changes of them that keep every other byte.

use crate::fault::line_of;
use std::ops::Range;

/// How neden's policy service is named in every list that it may stand in.
pub(super) const POLICY_SERVICE: &str = "neden/policy";
/// That, and its milter.
const SERVICES: [&str; 2] = ["neden/milter", POLICY_SERVICE];

/// A line with its continuations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Logical<'a> {
    /// Where it stands, its last line end included.
    pub(super) span: Range<usize>,
    /// Its physical lines without comments between them.
    lines: Vec<&'a str>,
}

impl Logical<'_> {
    /// As Postfix reads it: line ends removed.
    pub(super) fn text(&self) -> String {
        self.lines.concat().trim().to_owned()
    }
}

/// All logical lines. A line that begins with white space goes on with the one before; empty lines and those whose first
/// letter is `#` are nothing, between continuations as well.
pub(super) fn logical_lines(text: &str) -> Vec<Logical<'_>> {
    let mut logical: Vec<Logical<'_>> = Vec::new();
    let mut start = 0;
    for physical in text.split_inclusive('\n') {
        let span = start..start + physical.len();
        start = span.end;
        let line = physical.trim_end_matches(['\r', '\n']);
        if line.trim_start().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        match logical.last_mut().filter(|_| line.starts_with([' ', '\t'])) {
            Some(before) => {
                before.span.end = span.end;
                before.lines.push(line);
            }
            None => logical.push(Logical { span, lines: vec![line] }),
        }
    }
    logical
}

/// One change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go.
    pub span: Range<usize>,
    /// What comes in their place.
    pub with: String,
}

impl Edit {
    /// Whole lines at the end of a text, or behind `offset`, where a line ends.
    pub(super) fn insert(text: &str, offset: usize, lines: &str) -> Self {
        let before = text.get(..offset).unwrap_or_default();
        let start = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
        Self { span: offset..offset, with: format!("{start}{lines}") }
    }
}

/// The text with its changes; they do not overlap.
#[must_use]
pub fn edited(text: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span.start);
    let mut result = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        result.push_str(text.get(from..edit.span.start).unwrap_or_default());
        result.push_str(&edit.with);
        from = edit.span.end;
    }
    result.push_str(text.get(from..).unwrap_or_default());
    result
}

/// The lines that send something to neden's sockets, by their numbers; comments send nothing.
#[must_use]
pub fn lines_of_neden(text: &str) -> Vec<usize> {
    let lines = logical_lines(text).into_iter();
    let named = lines.filter(|line| SERVICES.iter().any(|service| line.text().contains(service)));
    named.map(|line| line_of(text, line.span.start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn continuations_go_on_over_comments_and_empty_lines() {
        let text = "# a\na = b,\n  # inside\n\n  c\n# behind\nd = e";
        let lines = logical_lines(text);
        let told: Vec<(String, &str)> =
            lines.iter().map(|line| (line.text(), text.get(line.span.clone()).unwrap())).collect();
        assert_eq!(
            told,
            [("a = b,  c".to_owned(), "a = b,\n  # inside\n\n  c\n"), ("d = e".to_owned(), "d = e"),]
        );
    }

    #[test]
    fn lines_that_lead_to_neden_are_told_and_comments_are_not() {
        let text = "# unix:neden/milter\na = unix:dkim,\n  unix:neden/milter\nb = /etc/neden-footers\n\
                    c = check_policy_service unix:neden/policy\n";
        assert_eq!(lines_of_neden(text), [2, 5]);
    }

    #[test]
    fn what_is_not_edited_stays_to_the_byte() {
        let text = "a\r\nb\n\tcÇ\nd";
        let edits = [Edit::insert(text, text.len(), "e\n"), Edit { span: 3..5, with: "x\n".to_owned() }];
        assert_eq!(edited(text, &edits), "a\r\nx\n\tcÇ\nd\ne\n");
        assert_eq!(edited(text, &[]), text);
    }
}
