//! From the catalogue to a static help site: finished files with their names, which `cli` writes.
//!
//! Each language is an edition in a folder of its own; the root leads into them. Ids are those of
//! the reasons, so a notice's or footer's `help_url#mailbox-full` finds its page from the root and from every
//! edition, with scripts or without. Nothing here depends on time or place: the same catalogue gives the same bytes.

mod article;
mod cases;
mod codes;
mod decoder;
mod edition;
mod gallery;
mod meanings;
mod start;
mod words;

use crate::catalogue::Catalogue;
use crate::language::LanguageTag;
use crate::notice::Imprint;
use crate::reason::Classifier;
use edition::Edition;
use meanings::Meanings;
use std::borrow::Cow;

pub use decoder::{Program, decoder};
pub use gallery::gallery;

/// What a site is made from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The words.
    pub catalogue: &'a Catalogue,
    /// The codes and the examples.
    pub classifier: &'a Classifier,
    /// What the site says of itself.
    pub imprint: &'a Imprint,
    /// The languages to begin with; those that the catalogue has beside them follow.
    pub languages: &'a [LanguageTag],
    /// Whether pages lead to the decoder.
    pub has_decoder: bool,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Below the root, with `/` between folders.
    pub path: String,
    /// All of it.
    pub content: Cow<'static, [u8]>,
}

/// Why a page could not be written; a built-in layout is at fault.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {what}")]
pub struct PageFault {
    path: String,
    what: askama::Error,
}

/// The help site: a page for each reason in each language, start pages, codes.
///
/// # Errors
/// None in a build that passes its tests.
pub fn help(source: Source<'_>) -> Result<Vec<File>, PageFault> {
    let editions = Edition::all(source);
    let meanings = Meanings::of(source.classifier);
    let mut files = vec![
        File::fixed("style.css", include_str!("../../conf/pages/style.css")),
        File::fixed("site.js", include_str!("../../conf/pages/site.js")),
    ];
    files.extend(start::root(&editions)?);
    for edition in &editions {
        files.push(start::page(edition)?);
        files.push(codes::page(edition, &meanings)?);
        files.push(words::index(edition, source.classifier, &meanings));
        for article in &edition.articles {
            files.push(article::page(article, edition, source.classifier, &meanings)?);
        }
    }
    Ok(files)
}

impl File {
    fn fixed(path: &str, content: &'static str) -> Self {
        Self { path: path.to_owned(), content: content.as_bytes().into() }
    }

    fn made(path: String, content: String) -> Self {
        Self { path, content: content.into_bytes().into() }
    }

    /// A layout with its data.
    fn page(path: String, page: &impl askama::Template) -> Result<Self, PageFault> {
        match page.render() {
            Ok(html) => Ok(Self::made(path, html + "\n")),
            Err(what) => Err(PageFault { path, what }),
        }
    }
}
