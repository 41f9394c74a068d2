//! `neden check`: settings, rules, texts, senders, each fault with its place.

use super::Failure;
use super::configuration::Configuration;
use std::io::Write;

/// Checks settings, rules, texts and senders; every fault with file, line and key
#[derive(clap::Args)]
pub(super) struct Check {
    #[command(flatten)]
    configuration: Configuration,
}

impl Check {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        match self.configuration.site()?.lint() {
            faults if faults.is_empty() => Ok(writeln!(output, "no faults")?),
            faults => Err(faults.into()),
        }
    }
}
