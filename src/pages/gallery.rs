//! Every notice in every language, as its reader gets it: for whoever edits texts.

use super::cases::{COMPANY, PROVIDER, Variant, variants};
use super::edition::{Article, Edition, Frame};
use super::{File, PageFault, Source};
use crate::language::LanguageTag;
use crate::notice::{Case, Standing, explain};
use askama::Template;
use std::collections::BTreeSet;

/// The folder of all of it.
const FOLDER: &str = "gallery";
/// As on every page, and the notices of the same folder in frames.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

#[derive(Template)]
#[template(path = "gallery.html", config = "conf/pages/askama.toml")]
struct Contents<'a> {
    frame: Frame<'a>,
    folders: Vec<Folder<'a>>,
}

/// The notices in one language, or in several at once.
struct Folder<'a> {
    /// `tr`, `tr+en`.
    name: String,
    /// Of the titles.
    language: &'a str,
    languages: Vec<LanguageTag>,
    edition: &'a Edition<'a>,
    articles: Vec<&'a Article>,
}

#[derive(Template)]
#[template(path = "notices.html", config = "conf/pages/askama.toml")]
struct Page<'a> {
    frame: Frame<'a>,
    article: &'a Article,
    notices: Vec<Notice>,
}

/// One notice.
struct Notice {
    /// `refused-recipient-sender-admin`: fate, speaker, party; then whether the mailbox is at a provider.
    name: String,
    text: String,
    html: String,
}

/// The gallery, below `gallery/`.
///
/// # Errors
/// None in a build that passes its tests.
pub fn gallery(source: Source<'_>) -> Result<Vec<File>, PageFault> {
    let editions = Edition::all(source);
    let Some(first) = editions.first() else { return Ok(Vec::new()) };
    let folders = folders(source, &editions);
    let mut files = Vec::new();
    for folder in &folders {
        for article in &folder.articles {
            let notices = notices(source, folder, article);
            for notice in &notices {
                let path = format!("{FOLDER}/{}/{}/{}.html", folder.name, article.reason, notice.name);
                files.push(File::made(path, notice.html.clone()));
            }
            let path = format!("{FOLDER}/{}/{}.html", folder.name, article.reason);
            let frame = frame(folder.edition, "../../", "../index.html");
            files.push(File::page(path, &Page { frame, article, notices })?);
        }
    }
    let contents = Contents { frame: frame(first, "../", "index.html"), folders };
    files.push(File::page(format!("{FOLDER}/index.html"), &contents)?);
    Ok(files)
}

fn frame<'a>(edition: &Edition<'a>, root: &'static str, home: &'static str) -> Frame<'a> {
    Frame { root, home, policy: POLICY, links: &[], others: Vec::new(), ..edition.frame("index.html") }
}

/// One for each language, and one for the languages of the settings together, where there are several.
fn folders<'a>(source: Source<'_>, editions: &'a [Edition<'a>]) -> Vec<Folder<'a>> {
    let folder = |edition: &'a Edition<'a>, languages: Vec<LanguageTag>| Folder {
        name: languages.iter().map(ToString::to_string).collect::<Vec<_>>().join("+"),
        language: edition.tag(),
        languages,
        edition,
        articles: edition.articles.iter().filter(|article| !article.reason.is_agreement()).collect(),
    };
    let together = editions.first().filter(|_| source.languages.len() > 1);
    let together = together.map(|edition| folder(edition, source.languages.to_vec()));
    let single = editions.iter().map(|edition| folder(edition, vec![edition.language.clone()]));
    single.chain(together).collect()
}

/// Those that differ.
fn notices(source: Source<'_>, folder: &Folder<'_>, article: &Article) -> Vec<Notice> {
    let mut known = BTreeSet::new();
    let notice = |variant: Variant| {
        let case = Case {
            report: &variant.report,
            verdicts: std::slice::from_ref(&variant.verdict),
            returned: Some(&variant.returned),
            sender: None,
            date: None,
            original: None,
            standing: Standing::Ours,
        };
        let explanation = explain(&case, source.imprint, source.catalogue, &folder.languages);
        let text = explanation.text();
        let html = explanation.html().filter(|_| known.insert(text.replace(PROVIDER, COMPANY)))?;
        Some(Notice { name: variant.name, text, html })
    };
    variants(article.reason, source.classifier).into_iter().filter_map(notice).collect()
}
