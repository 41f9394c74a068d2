//! `neden serve`: the daemon.

use super::Failure;
use crate::server::{ServeError, serve};
use crate::settings::Layers;
use std::path::PathBuf;

/// The daemon: milter, policy service, metrics
#[derive(clap::Args)]
pub(super) struct Serve {
    /// Configuration file [default: /etc/neden/neden.toml]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Failure> {
        serve(&Layers::new(self.config)).map_err(|error| match error {
            ServeError::Configuration(faults) => Failure::Configuration(faults),
            other => Failure::System(other.to_string()),
        })
    }
}
