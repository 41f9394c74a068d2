//! `neden settings`: the reference configuration.

use super::Failure;
use crate::settings::reference;
use std::io::Write;

/// The commented reference configuration
#[derive(clap::Args)]
pub(super) struct Settings {}

impl Settings {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        Ok(output.write_all(reference().as_bytes())?)
    }
}
