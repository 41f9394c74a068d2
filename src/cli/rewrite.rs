//! `neden rewrite`: what the daemon would make of one message.

use super::Failure;
use super::configuration::Configuration;
use super::input::Input;
use super::languages::Languages;
use crate::mail::Message;
use crate::rewrite::Outcome;
use std::io::Write;
use std::path::PathBuf;

const AFTER: &str = "Whoever the message is for and wherever it was made: mode, notice.only, notice.skip, notice.domains and \
    notice.remote are the daemon's alone.";

/// One message in, the rewritten message out; unchanged when there is nothing to say
#[derive(clap::Args)]
#[command(after_help = AFTER)]
pub(super) struct Rewrite {
    #[command(flatten)]
    languages: Languages,
    #[command(flatten)]
    configuration: Configuration,
    /// The message; standard input for - and when none is named
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

impl Rewrite {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        let rewriter = self.configuration.site()?.rewriter;
        let languages = self.languages.in_catalogue(&rewriter.catalogue)?;
        for input in Input::list(self.file.into_iter().collect()) {
            let raw = input.read().map_err(|error| {
                input.tell_unreadable(&error);
                Failure::Unreadable
            })?;
            let message = Message::parse(&raw);
            match rewriter.rewrite_in(&message.candidate(), languages.as_deref()) {
                Outcome::Rewritten(rewritten) => output.write_all(&message.apply(&rewritten.edits))?,
                Outcome::Marked(edits) => output.write_all(&message.apply(&edits))?,
                Outcome::LeftAlone(_) => output.write_all(&raw)?,
            }
        }
        Ok(())
    }
}
