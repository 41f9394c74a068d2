//! `neden serve`: the daemon.

use super::Failure;
use super::configuration::Configuration;
use crate::server::{ServeError, serve};

/// The daemon: milter, policy service, metrics
#[derive(clap::Args)]
pub(super) struct Serve {
    #[command(flatten)]
    configuration: Configuration,
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Failure> {
        serve(&self.configuration.layers()).map_err(|error| match error {
            ServeError::Configuration(faults) => Failure::Configuration(faults),
            other => Failure::System(other.to_string()),
        })
    }
}
