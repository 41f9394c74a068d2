//! File, environment and command line as one struct, in this order: each lies over the one before.
//!
//! What a key is, its default and its words stand in one place, `keys.rs`; the reference configuration, the manual
//! page and the checks are made from there.

mod checked;
mod file;
mod fixed;
mod keys;
mod layers;
mod listen_address;
mod measures;
mod names;
mod reference;
mod remarks;
mod setting;
mod together;
mod unit;
mod words;
mod written;

pub use file::read_file;
pub use keys::{
    HostsSettings, Key, LanguageSettings, LimitsSettings, ListenSettings, LogSettings, NoticeSettings,
    PolicySettings, ProofSettings, RefuseSettings, Section, Settings,
};
pub use layers::{Layers, STANDARD_FILE};
pub use listen_address::ListenAddress;
pub use measures::{Size, TimeLimit};
pub use names::{Domain, FileMode, HostName, LanguageName, Network, Recipient, WebPage, Zone};
pub use reference::{environment_name, keys, reference, sections};
pub use words::{Addresses, LogFormat, Mode, SubjectMode, Switch, UnprovedMode};

#[cfg(test)]
mod tests;
