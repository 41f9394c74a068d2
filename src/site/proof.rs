//! Our own public keys and the secret of our stamps.

use crate::fault::Fault;
use crate::proof::{Prover, PublicKey, Stamps};
use crate::settings::{Layers, Settings, read_file};
use std::path::{Path, PathBuf};

/// A record of 4096 bits has a kilobyte.
const KEY_SIZE_LIMIT: u64 = 16 << 10;

/// What `[proof]` names; relative names are beside the configuration file.
pub(super) fn prover(directory: &Path, layers: &Layers, settings: &Settings) -> Result<Prover, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut keys = Vec::new();
    for named in &settings.proof.dkim {
        match read(&directory.join(named), PublicKey::parse) {
            Ok(key) => keys.push(key),
            Err(fault) => faults.push(layers.fault("proof.dkim", fault.to_string())),
        }
    }
    let stamps = match &settings.proof.stamp_key {
        named if named.as_os_str().is_empty() => None,
        named => read(&directory.join(named), Stamps::parse)
            .map_err(|fault| faults.push(layers.fault("proof.stamp_key", fault.to_string())))
            .ok(),
    };
    if !faults.is_empty() {
        return Err(faults);
    }
    let domains = settings.notice.domains.iter().map(|domain| domain.0.clone()).collect();
    Ok(Prover { keys, domains, stamps })
}

/// The files that `[proof]` names.
pub(super) fn paths(directory: &Path, settings: &Settings) -> Vec<PathBuf> {
    let named = settings.proof.dkim.iter().chain([&settings.proof.stamp_key]);
    named.filter(|path| !path.as_os_str().is_empty()).map(|path| directory.join(path)).collect()
}

fn read<T>(path: &Path, parse: impl Fn(&str) -> Result<T, String>) -> Result<T, Fault> {
    parse(&read_file(path, KEY_SIZE_LIMIT)?).map_err(|what| Fault::new(path, what))
}
