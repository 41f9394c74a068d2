//! `neden footers`: what to do, behind the refusals of smtpd.

use super::Failure;
use super::configuration::{Configuration, site};
use super::languages::Languages;
use crate::catalogue::{self, Help};
use crate::fault::Fault;
use std::io::Write;

/// A regexp: table for Postfix's smtpd_reject_footer_maps: what to do, behind each refusal
#[derive(clap::Args)]
pub(super) struct Footers {
    /// For smtpd_reject_filter_maps of Postfix 3.11 instead: words in the place of the refusal
    #[arg(long)]
    filter: bool,
    #[command(flatten)]
    languages: Languages,
    /// A help page, to which the reason is added as #mailbox-full [default: notice.help_url]
    #[arg(long, value_name = "URL")]
    help_url: Option<String>,
    /// Whom to ask for help, in ASCII [default: notice.contact]
    #[arg(long, value_name = "TEXT")]
    contact: Option<String>,
    #[command(flatten)]
    configuration: Configuration,
}

impl Footers {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        let mut layers = self.configuration.layers();
        for (key, value) in [("notice.help_url", self.help_url), ("notice.contact", self.contact)] {
            if let Some(value) = value {
                layers = layers.with_flag(key, value.into());
            }
        }
        let rewriter = site(&layers)?.rewriter;
        let languages =
            self.languages.in_catalogue(&rewriter.catalogue)?.unwrap_or(rewriter.default_languages);
        let help = Help { url: &rewriter.imprint.help_url, contact: &rewriter.imprint.contact };
        let table = catalogue::Footers::builtin()
            .and_then(|footers| match self.filter {
                true => footers.filter(&rewriter.catalogue, &languages, help),
                false => footers.table(&rewriter.catalogue, &languages, help),
            })
            .map_err(|fault| {
                let what = format!("{fault}; --contact and --help-url can say it otherwise");
                Failure::Configuration(vec![Fault::new(layers.path(), what)])
            })?;
        Ok(output.write_all(table.as_bytes())?)
    }
}
