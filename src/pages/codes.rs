//! Every code, and the pages that explain it: RFC 5321's and its neighbours' replies, the IANA registry of enhanced
//! status codes (RFC 5248), and what single providers use beside them.

use super::edition::{Article, Edition, Frame};
use super::meanings::Meanings;
use super::{File, PageFault};
use crate::reason::Reason;
use crate::smtp::EnhancedStatusCode;
use askama::Template;

/// The page of an edition.
const NAME: &str = "codes.html";

#[derive(Template)]
#[template(path = "codes.html", config = "conf/pages/askama.toml")]
struct Page<'a> {
    frame: Frame<'a>,
    /// Each below its heading.
    tables: [(&'static str, Vec<Row<'a>>); 2],
}

/// A code, or neighbours that mean the same, and all that it stands for.
struct Row<'a> {
    code: String,
    causes: Vec<&'a Article>,
}

/// The page.
pub(super) fn page(edition: &Edition<'_>, meanings: &Meanings) -> Result<File, PageFault> {
    let row = |code: String, causes: &[Reason]| Row {
        code,
        causes: causes.iter().filter_map(|reason| edition.article(*reason)).collect(),
    };
    let replies = meanings.replies.iter().map(|(code, causes)| row(code.to_string(), causes));
    let statuses: Vec<(&EnhancedStatusCode, &Vec<Reason>)> = meanings.statuses.iter().collect();
    let mut spans: Vec<(EnhancedStatusCode, Row<'_>)> = statuses
        .chunk_by(|(_, causes), (_, next)| causes == next)
        .flat_map(|same| {
            let codes: Vec<EnhancedStatusCode> = same.iter().map(|(code, _)| **code).collect();
            let causes = same.first().map(|(_, causes)| causes.as_slice()).unwrap_or_default();
            let rows = runs(&codes).filter_map(|run| Some((*run.first()?, row(span(run), causes))));
            rows.collect::<Vec<_>>()
        })
        .collect();
    spans.sort_by_key(|(code, _)| (code.subject, code.detail, code.class));
    let statuses = spans.into_iter().map(|(_, row)| row);
    let tables =
        [("page-codes-reply", replies.collect()), ("page-codes-enhanced", both_classes(statuses.collect()))];
    File::page(edition.path(NAME), &Page { frame: edition.frame(NAME), tables })
}

/// `4.1.1` and `5.1.1` in one row, where they mean the same.
fn both_classes(rows: Vec<Row<'_>>) -> Vec<Row<'_>> {
    let mut joined: Vec<Row<'_>> = Vec::new();
    for row in rows {
        let same = joined.last_mut().filter(|last| {
            let detail = |code: &str| code.split_once('.').map(|(_, detail)| detail.to_owned());
            let reasons = |row: &Row<'_>| row.causes.iter().map(|cause| cause.reason).collect::<Vec<_>>();
            reasons(last) == reasons(&row) && detail(&last.code) == detail(&row.code)
        });
        match same {
            Some(last) => last.code = format!("{}, {}", last.code, row.code),
            None => joined.push(row),
        }
    }
    joined
}

/// Sorted codes, neighbours of which are one span: `5.7.606–5.7.649`.
pub(super) fn spans(codes: &[EnhancedStatusCode]) -> Vec<String> {
    runs(codes).map(span).collect()
}

/// Codes that follow each other.
fn runs(codes: &[EnhancedStatusCode]) -> impl Iterator<Item = &[EnhancedStatusCode]> {
    let is_next = |one: &EnhancedStatusCode, next: &EnhancedStatusCode| {
        (one.class, one.subject) == (next.class, next.subject) && one.detail + 1 == next.detail
    };
    codes.chunk_by(is_next).flat_map(|run| {
        // Two or three are told one by one, as people look for them.
        if run.len() > 3 { run.chunks(run.len()) } else { run.chunks(1) }
    })
}

fn span(run: &[EnhancedStatusCode]) -> String {
    match run {
        [] => String::new(),
        [one] => one.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_one_span_and_a_few_of_them_are_not() {
        let codes: Vec<EnhancedStatusCode> =
            ["4.7.1", "5.1.1", "5.1.2", "5.7.606", "5.7.607", "5.7.608", "5.7.609", "5.7.700"]
                .iter()
                .map(|code| code.parse().unwrap())
                .collect();
        assert_eq!(spans(&codes), ["4.7.1", "5.1.1", "5.1.2", "5.7.606–5.7.609", "5.7.700"]);
        assert_eq!(spans(&[]), [""; 0]);
    }
}
