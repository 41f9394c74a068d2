//! The start pages: one for each language, with its causes by who can act on them, and the one above them.

use super::edition::{Article, Edition, Frame, Who};
use super::{File, PageFault};
use crate::reason::Reason;
use askama::Template;

/// The order of the notice; the sentence of the band is the heading.
const GROUPS: [(Who, &str); 7] = [
    (Who::Sender, "who-sender"),
    (Who::SenderAdmin, "who-sender-admin"),
    (Who::Recipient, "who-recipient"),
    (Who::RecipientAdmin, "who-recipient-admin"),
    (Who::TryAgain, "who-wait-failed"),
    (Who::Unknown, "who-undefined"),
    (Who::Agreed, "page-agreements"),
];

#[derive(Template)]
#[template(path = "start.html", config = "conf/pages/askama.toml")]
struct Start<'a> {
    frame: Frame<'a>,
    groups: Vec<Group<'a>>,
}

/// Causes below one heading.
struct Group<'a> {
    heading: &'static str,
    articles: Vec<&'a Article>,
}

#[derive(Template)]
#[template(path = "root.html", config = "conf/pages/askama.toml")]
struct Root<'a> {
    frame: Frame<'a>,
    editions: &'a [Edition<'a>],
    reasons: &'static [Reason],
}

/// The start page of a language.
pub(super) fn page(edition: &Edition<'_>) -> Result<File, PageFault> {
    const NAME: &str = "index.html";
    let group = |(who, heading): &(Who, &'static str)| Group {
        heading,
        articles: edition.articles.iter().filter(|article| article.who == *who).collect(),
    };
    let groups = GROUPS.iter().map(group).collect();
    File::page(edition.path(NAME), &Start { frame: edition.frame(NAME), groups })
}

/// The page above all languages; none where there is none.
pub(super) fn root(editions: &[Edition<'_>]) -> Result<Option<File>, PageFault> {
    let Some(first) = editions.first() else { return Ok(None) };
    let page = Root { frame: first.frame_of_root(), editions, reasons: Reason::ALL };
    File::page("index.html".to_owned(), &page).map(Some)
}

impl Root<'_> {
    /// A cause in each language.
    fn titles(&self, reason: &Reason) -> Vec<(&Edition<'_>, &str)> {
        let titled = |edition| Some((edition, Edition::article(edition, *reason)?.entry.title.as_str()));
        self.editions.iter().filter_map(titled).collect()
    }
}
