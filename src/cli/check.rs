//! `neden check`: settings, rules, texts, senders, each fault with its place.

use super::Failure;
use crate::server::Generation;
use crate::settings::Layers;
use std::io::Write;
use std::path::PathBuf;

/// Checks settings, rules, texts and senders; every fault with file, line and key
#[derive(clap::Args)]
pub(super) struct Check {
    /// Configuration file [default: /etc/neden/neden.toml]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Check {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        match Generation::load(&Layers::new(self.config))?.lint() {
            faults if faults.is_empty() => Ok(writeln!(output, "no faults")?),
            faults => Err(faults.into()),
        }
    }
}
