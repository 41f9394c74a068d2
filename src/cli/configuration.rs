//! `--config`: which settings, and what answers by them.

use super::Failure;
use crate::settings::Layers;
use crate::site::Site;
use std::path::PathBuf;

/// The flag.
#[derive(clap::Args)]
pub(super) struct Configuration {
    /// Configuration file [default: /etc/neden/neden.toml]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Configuration {
    /// The layers of the settings.
    pub(super) fn layers(self) -> Layers {
        Layers::new(self.config)
    }

    /// The layers as the packaged daemon has them.
    #[cfg(feature = "daemon")]
    pub(super) fn layers_of_daemon(self) -> Layers {
        Layers::of_daemon(self.config)
    }

    /// What answers.
    pub(super) fn site(self) -> Result<Site, Failure> {
        site(&self.layers())
    }
}

/// What answers, by these layers.
pub(super) fn site(layers: &Layers) -> Result<Site, Failure> {
    Ok(Site::load(&layers.load()?, layers)?)
}
