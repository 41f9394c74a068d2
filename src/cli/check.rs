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
        let site = self.configuration.site()?;
        for (rule, built_in) in site.rewriter.classifier.overruled() {
            writeln!(
                output,
                "{}:{}: {}: goes before the built-in {built_in}",
                rule.file, rule.line, rule.id
            )?;
        }
        Ok(writeln!(output, "no faults")?)
    }
}
