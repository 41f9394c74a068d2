//! Reading: reference, file, environment, flags, each checked where it can still be named, then merged.

use super::checked::{good, unknown};
use super::file::read_file;
use super::keys::{Key, Settings};
use super::reference::{environment_name, keys, reference};
use super::together::clashes;
use super::unit;
use super::written::take_apart;
use crate::fault::Fault;
use config::{Config, ConfigError, File, FileFormat, ValueKind};
use std::path::{Path, PathBuf};
use toml::Value;

/// Read when no other file is named, and then it need not exist.
pub const STANDARD_FILE: &str = "/etc/neden/neden.toml";

/// Bytes of a settings file: a hundred times the reference.
const FILE_SIZE_LIMIT: u64 = 1 << 20;

/// What our variables begin with.
const PREFIX: &str = "NEDEN_";

/// Where settings come from.
#[derive(Clone, Debug)]
pub struct Layers {
    file: Option<PathBuf>,
    pub(super) environment: Vec<(String, String)>,
    flags: Vec<(&'static str, Value)>,
}

impl Layers {
    /// A file named on the command line, or the standard one, and this process's environment.
    #[must_use]
    pub fn new(file: Option<PathBuf>) -> Self {
        let ours = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            let name = name.into_string().ok().filter(|name| name.starts_with(PREFIX))?;
            Some((name, value.to_string_lossy().into_owned()))
        };
        Self::with_environment(file, std::env::vars_os().filter_map(ours).collect())
    }

    /// The layers as the packaged daemon has them: with the environment of its unit, too, where no file is named.
    #[must_use]
    pub fn of_daemon(file: Option<PathBuf>) -> Self {
        let mut layers = Self::new(file);
        if layers.file.is_none() {
            for (name, value) in unit::environment(Path::new("/")) {
                if name.starts_with(PREFIX) && !layers.environment.iter().any(|(known, _)| *known == name) {
                    layers.environment.push((name, value));
                }
            }
        }
        layers
    }

    /// The same with another environment: names that begin with `NEDEN_`, and their values.
    #[must_use]
    pub fn with_environment(file: Option<PathBuf>, environment: Vec<(String, String)>) -> Self {
        Self { file, environment, flags: Vec::new() }
    }

    /// A flag lies over everything.
    #[must_use]
    pub fn with_flag(mut self, key: &'static str, value: Value) -> Self {
        self.flags.push((key, value));
        self
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.as_deref().unwrap_or(Path::new(STANDARD_FILE))
    }

    /// All layers as one struct.
    ///
    /// # Errors
    /// Every fault, not only the first.
    pub fn load(&self) -> Result<Settings, Vec<Fault>> {
        let (settings, faults) = self.read();
        settings.filter(|_| faults.is_empty()).ok_or(faults)
    }

    /// The same without the values that have faults, and every fault: whoever checks goes on to the next file.
    #[must_use]
    pub fn read(&self) -> (Option<Settings>, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut values = self.of_file(&mut faults);
        values.extend(self.of_environment(&mut faults));
        for (key, value) in &self.flags {
            let place = Fault::new("command line", "").of(*key);
            values.extend(good(key, value.clone(), &place, &mut faults));
        }
        match merged(values) {
            Ok(settings) => {
                let is_faulty = |key: &str| {
                    let variable = environment_name(key);
                    let mut known = faults.iter().filter_map(|fault| fault.key.as_deref());
                    known.any(|known| known == key || known == variable)
                };
                let clashes = clashes(&settings).into_iter();
                // what has a fault of its own is not there to be compared
                let clashes = clashes.filter(|clash| !is_faulty(clash.key) && !is_faulty(clash.with));
                let told: Vec<Fault> = clashes.map(|clash| self.fault(clash.key, clash.what)).collect();
                faults.extend(told);
                (Some(settings), faults)
            }
            Err(error) => {
                faults.push(Fault::new(self.path(), error.to_string()));
                (None, faults)
            }
        }
    }

    /// A fault of a key's value, at the place where somebody set it last.
    #[must_use]
    pub fn fault(&self, key: &str, what: impl Into<String>) -> Fault {
        let variable = environment_name(key);
        if self.flags.iter().any(|(flag, _)| *flag == key) {
            return Fault::new("command line", what).of(key);
        }
        if self.environment.iter().any(|(name, _)| *name == variable) {
            return Fault::new("environment", what).of(variable);
        }
        let fault = Fault::new(self.path(), what).of(key);
        let text = self.text().unwrap_or_default();
        match take_apart(&text).0.iter().find(|written| written.key == key) {
            Some(written) => fault.at(&text, written.at),
            None => fault,
        }
    }

    pub(super) fn text(&self) -> Result<String, Fault> {
        match self.path().try_exists() {
            Ok(false) if self.file.is_none() => Ok(String::new()),
            _ => read_file(self.path(), FILE_SIZE_LIMIT),
        }
    }

    fn of_file(&self, faults: &mut Vec<Fault>) -> Vec<(String, Value)> {
        let text = self.text().unwrap_or_else(|fault| {
            faults.push(fault);
            String::new()
        });
        let (written, errors) = take_apart(&text);
        let broken: Vec<usize> = errors.iter().filter_map(|error| Some(error.span()?.start)).collect();
        let mut values = Vec::new();
        for entry in written {
            if faults.len() >= Fault::TOLD {
                break;
            }
            let place = Fault::new(self.path(), "").of(&entry.key).at(&text, entry.at);
            // what cannot be read is told once
            if !broken.iter().any(|at| (entry.at..=entry.end).contains(at)) {
                values.extend(good(&entry.key, entry.value, &place, faults));
            }
        }
        let mut errors: Vec<Fault> =
            errors.iter().take(Fault::TOLD).map(|error| Fault::of_toml(self.path(), &text, error)).collect();
        // one thing that is left open makes nonsense of the rest of its line
        errors.sort_by_key(|fault| fault.line);
        errors.dedup_by_key(|fault| fault.line);
        faults.extend(errors);
        faults.sort_by_key(|fault| fault.line);
        values
    }

    fn of_environment(&self, faults: &mut Vec<Fault>) -> Vec<(String, Value)> {
        let mut values = Vec::new();
        for (name, text) in &self.environment {
            let place = Fault::new("environment", "").of(name);
            match key_of(name) {
                Some((key, described)) => {
                    values.extend(good(&key, from_environment(described, text), &place, faults));
                }
                None if is_foreign(name) => {}
                None => faults.push(Fault { what: unknown(name, environment_name), ..place }),
            }
        }
        values
    }
}

/// The values over the reference, the last one of a key over those before it.
fn merged(values: Vec<(String, Value)>) -> Result<Settings, ConfigError> {
    let mut builder = Config::builder().add_source(File::from_str(&reference(), FileFormat::Toml));
    for (key, value) in values {
        builder = builder.set_override(key, plain(value))?;
    }
    builder.build()?.try_deserialize()
}

fn plain(value: Value) -> ValueKind {
    match value {
        Value::String(text) => text.into(),
        Value::Integer(number) => number.into(),
        Value::Boolean(yes) => yes.into(),
        Value::Array(items) => {
            ValueKind::Array(items.into_iter().map(|item| config::Value::new(None, plain(item))).collect())
        }
        // no key has a value of another kind, and it was held against its key
        Value::Float(_) | Value::Datetime(_) | Value::Table(_) => ValueKind::Nil,
    }
}

pub(super) fn key_of(variable: &str) -> Option<(String, &'static Key)> {
    keys().find(|(key, _)| environment_name(key) == variable)
}

/// Whether a variable that names no key was never meant to: Kubernetes gives every container NEDEN_PORT and the like
/// where a service is called neden. Two underscores stand in variables of ours only.
pub(super) fn is_foreign(variable: &str) -> bool {
    !variable.contains("__")
}

/// A variable has no type: it takes that of the default. Lists are divided by commas.
pub(super) fn from_environment(key: &Key, text: &str) -> Value {
    let as_text = || Value::String(text.to_owned());
    match key.default {
        "true" | "false" => text.parse().map_or_else(|_| as_text(), Value::Boolean),
        default if default.starts_with('[') => {
            let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
            Value::Array(items.map(|item| Value::String(item.to_owned())).collect())
        }
        default if default.starts_with('"') => as_text(),
        _ => text.parse().map_or_else(|_| as_text(), Value::Integer),
    }
}
