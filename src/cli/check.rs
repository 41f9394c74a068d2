//! `neden check`: settings, rules, texts, senders, each fault with its place.

use super::Failure;
use super::configuration::Configuration;
use super::postfix;
use super::readable::unreadable;
use super::users::is_root;
use crate::settings::{ListenAddress, ListenSettings};
use crate::site::{Site, paths};
use std::io::Write;

const AFTER: &str = "Exit 78 when these files have a fault. Root is also told what Postfix lacks: that is no fault of theirs, and \
    leaves the exit status at 0. neden postfix --check says more of it, and exits 78.";

/// Checks settings, rules, texts and senders; every fault with file, line and key
#[derive(clap::Args)]
#[command(after_help = AFTER)]
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
        let (settings, mut faults) = layers.read();
        let Some(settings) = settings else { return Err(faults.into()) };
        for remark in layers.remarks(&settings) {
            writeln!(output, "{remark}")?;
        }
        // one faulty file does not hide the faults of the next
        let site = Site::load(&settings, &layers).map_err(|found| faults.extend(found)).ok();
        faults.extend(unreadable(&paths(&settings, layers.path())));
        let Some(site) = site.filter(|_| faults.is_empty()) else { return Err(faults.into()) };
        for remark in site.remarks.iter().chain(&site.overruled()) {
            writeln!(output, "{remark}")?;
        }
        // the daemon's own user, who checks before a reload, sees its own files only
        let findings = if is_root() { postfix::remarks(&settings) } else { Vec::new() };
        for finding in &findings {
            writeln!(output, "Postfix: {}", postfix::sentence(finding))?;
        }
        let end = match findings.is_empty() {
            true => "no faults",
            false => "no faults in the files of neden; of Postfix, what stands above",
        };
        Ok(writeln!(output, "{end}")?)
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
