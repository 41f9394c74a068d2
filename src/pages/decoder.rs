//! The decoder: a page on which one pastes a bounce, and the program that explains it in the reader's own browser.

use super::edition::{Article, Edition, Frame};
use super::{File, PageFault, Source};
use crate::notice::Imprint;
use askama::Template;
use serde_json::json;
use std::collections::BTreeMap;

/// The configuration file, by its standard name.
const CONFIGURATION: &str = "neden.toml";
/// The page of an edition.
const NAME: &str = "decoder.html";
/// Beside scripts and styles of the site's own: the program, which the page fetches and a worker runs, and the styles of
/// a notice, which are attributes.
const POLICY: &str = "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; \
                      script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; base-uri 'none'; \
                      form-action 'none'";

#[derive(Template)]
#[template(path = "decoder.html", config = "conf/pages/askama.toml")]
struct Page<'a> {
    frame: Frame<'a>,
    articles: &'a [Article],
}

/// What a decoder is made from, beside what every page is.
#[derive(Clone, Debug)]
pub struct Program {
    /// neden without its daemon, built for `wasm32-wasip1`.
    pub code: Vec<u8>,
    /// What it finds beside its configuration file: the site's rules and texts, contents by path. Everybody can read them.
    pub files: BTreeMap<String, String>,
}

/// The decoder: a page in each language, and what it runs.
///
/// # Errors
/// None in a build that passes its tests.
pub fn decoder(source: Source<'_>, program: Program) -> Result<Vec<File>, PageFault> {
    let Program { code, mut files } = program;
    files.insert(CONFIGURATION.to_owned(), configuration(source.imprint));
    let files = json!(files).to_string();
    let mut made = vec![
        File::fixed("decoder.js", include_str!("../../conf/pages/decoder.js")),
        File::fixed("decoder-worker.js", include_str!("../../conf/pages/decoder-worker.js")),
        File::made("decoder.json".to_owned(), files),
        File { path: "decoder.wasm".to_owned(), content: code.into() },
    ];
    for edition in Edition::all(source) {
        let frame = Frame { policy: POLICY, ..edition.frame(NAME) };
        made.push(File::page(edition.path(NAME), &Page { frame, articles: &edition.articles })?);
    }
    Ok(made)
}

/// Of the settings only what stands on every page.
fn configuration(imprint: &Imprint) -> String {
    let text = |text: &str| toml::Value::from(text).to_string();
    let (organization, contact) = (text(&imprint.organization), text(&imprint.contact));
    format!("[notice]\norganization = {organization}\ncontact = {contact}\n")
}
