//! The report as one HTML file. The layout stands in `conf/report/`; every string is escaped there.

use super::view::View;
use askama::Template;

/// The whole page.
#[derive(Template)]
#[template(path = "report.html", config = "conf/report/askama.toml")]
struct Page<'a> {
    view: &'a View,
}

impl View {
    /// The page; none when it cannot be written.
    #[must_use]
    pub fn html(&self) -> Option<String> {
        Page { view: self }.render().ok()
    }
}
