//! `neden check`: settings, rules, texts, senders, each fault with its place.

use super::Failure;
use super::configuration::Configuration;
use super::postfix;
use super::readable::unreadable;
use super::users::is_root;
use crate::settings::{ListenAddress, ListenSettings};
use crate::site::{Site, paths};
use std::io::Write;

/// Checks settings, rules, texts and senders; every fault with file, line and key
#[derive(clap::Args)]
pub(super) struct Check {
    /// Only whether the daemon answers where these settings have it listen, for a container's health check; exit 71
    #[arg(long)]
    health: bool,
    #[command(flatten)]
    configuration: Configuration,
}

impl Check {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        if self.health {
            return health(&self.configuration.layers().load()?.listen);
        }
        let layers = self.configuration.layers_of_daemon();
        let settings = layers.load()?;
        let site = Site::load(&settings, layers.path())?;
        let unreadable = unreadable(&paths(&settings, layers.path()));
        if !unreadable.is_empty() {
            return Err(unreadable.into());
        }
        for remark in layers.remarks().iter().chain(&site.remarks).chain(&site.overruled()) {
            writeln!(output, "{remark}")?;
        }
        // the daemon's own user, who checks before a reload, sees its own files only
        for finding in if is_root() { postfix::remarks(&settings) } else { Vec::new() } {
            writeln!(output, "Postfix: {}", postfix::sentence(&finding))?;
        }
        Ok(writeln!(output, "no faults")?)
    }
}

/// Begins a conversation as Postfix does.
fn health(listen: &ListenSettings) -> Result<(), Failure> {
    match &listen.milter {
        address @ (ListenAddress::Inet { .. } | ListenAddress::Unix(_)) => {
            postfix::answers(&address.to_string()).map_err(|error| Failure::System(error.to_string()))
        }
        ListenAddress::Systemd | ListenAddress::Off => {
            Err(Failure::Usage("--health asks the milter, and listen.milter has no address".to_owned()))
        }
    }
}
