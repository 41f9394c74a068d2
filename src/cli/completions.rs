//! `neden completions`: for shells.

use super::{Failure, command};
use clap_complete::Shell;
use std::io::Write;

/// Completions for a shell
#[derive(clap::Args)]
pub(super) struct Completions {
    /// Which shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        // generated in memory: the generator panics when it cannot write
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command(), "neden", &mut script);
        Ok(output.write_all(&script)?)
    }
}
