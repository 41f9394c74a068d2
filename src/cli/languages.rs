//! `--lang`: in these languages, whatever the message says.

use super::Failure;
use crate::catalogue::Catalogue;
use crate::language::LanguageTag;

/// The flag.
#[derive(clap::Args)]
pub(super) struct Languages {
    /// Languages, the first one first: tr, en, tr,en; a report is in that one only [default: of a message the reader's
    /// own, else those of the configuration]
    #[arg(long = "lang", value_name = "LANG", value_delimiter = ',')]
    languages: Vec<LanguageTag>,
}

impl Languages {
    /// The languages that were asked for, if any were; each has texts.
    pub(super) fn in_catalogue(self, catalogue: &Catalogue) -> Result<Option<Vec<LanguageTag>>, Failure> {
        let known = catalogue.languages();
        match self.languages.iter().find(|tag| !known.contains(tag)) {
            None => Ok(Some(self.languages).filter(|languages| !languages.is_empty())),
            Some(tag) => {
                let known: Vec<String> = known.iter().map(ToString::to_string).collect();
                Err(Failure::Usage(format!("there are no texts in \"{tag}\", only in {}", known.join(", "))))
            }
        }
    }
}
