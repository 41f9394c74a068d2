//! Reading: reference, file, environment, flags, each checked where it can still be named, then merged.

use super::file::read_file;
use super::keys::{Key, Settings};
use super::reference::{environment_name, keys, reference};
use super::unit;
use crate::fault::Fault;
use crate::invisible::is_unprintable;
use config::{Config, File, FileFormat};
use std::path::{Path, PathBuf};
use toml::Value;
use toml::de::{DeTable, DeValue};

/// Read when no other file is named, and then it need not exist.
pub const STANDARD_FILE: &str = "/etc/neden/neden.toml";

/// Bytes of a settings file: a hundred times the reference.
const FILE_SIZE_LIMIT: u64 = 1 << 20;

/// What our variables begin with.
const PREFIX: &str = "NEDEN_";

/// What is said of a key that no setting has.
const UNKNOWN: &str = "unknown key";

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
        let mut faults = Vec::new();
        let text = self.text().unwrap_or_else(|fault| {
            faults.push(fault);
            String::new()
        });
        check_file(self.path(), &text, &mut faults);
        let environment = self.environment(&mut faults);
        for (key, value) in &self.flags {
            let what = problem(key, value.clone());
            faults.extend(what.map(|what| Fault::new("command line", what).of(*key)));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        self.merge(&text, environment).map_err(|error| vec![Fault::new(self.path(), error.to_string())])
    }

    fn merge(&self, text: &str, environment: Vec<(String, Value)>) -> Result<Settings, config::ConfigError> {
        let layer = |text: &str| File::from_str(text, FileFormat::Toml);
        let mut builder = Config::builder().add_source(layer(&reference())).add_source(layer(text));
        let flags = self.flags.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
        for (key, value) in environment.into_iter().chain(flags) {
            builder = builder.set_override(key, plain(value))?;
        }
        builder.build()?.try_deserialize()
    }

    pub(super) fn text(&self) -> Result<String, Fault> {
        match self.path().try_exists() {
            Ok(false) if self.file.is_none() => Ok(String::new()),
            _ => read_file(self.path(), FILE_SIZE_LIMIT),
        }
    }

    fn environment(&self, faults: &mut Vec<Fault>) -> Vec<(String, Value)> {
        let mut values = Vec::new();
        for (name, text) in &self.environment {
            let Some((key, described)) = key_of(name) else {
                if !is_foreign(name) {
                    faults.push(Fault::new("environment", UNKNOWN).of(name));
                }
                continue;
            };
            let value = from_environment(described, text);
            let what = problem(&key, value.clone());
            faults.extend(what.map(|what| Fault::new("environment", what).of(name)));
            values.push((key, value));
        }
        values
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

/// Holds each key of a file against its description, so that each fault has its line.
fn check_file(file: &Path, text: &str, faults: &mut Vec<Fault>) {
    match (DeTable::parse(text), text.parse::<toml::Table>()) {
        (Ok(spans), Ok(values)) => check_table(file, text, "", (spans.get_ref(), &values), faults),
        (Err(error), _) | (_, Err(error)) => {
            let fault = Fault::new(file, error.message().trim());
            faults.push(error.span().map_or(fault.clone(), |span| fault.at(text, span.start)));
        }
    }
}

/// The spans and the values are two readings of one text.
fn check_table(
    file: &Path,
    text: &str,
    prefix: &str,
    (spans, values): (&DeTable<'_>, &toml::Table),
    faults: &mut Vec<Fault>,
) {
    for (name, span) in spans {
        if faults.len() >= Fault::TOLD {
            return;
        }
        let key = format!("{prefix}{}", name.get_ref());
        let inside = format!("{key}.");
        let what = match (span.get_ref(), values.get(name.get_ref().as_ref())) {
            (DeValue::Table(spans), Some(Value::Table(values)))
                if keys().any(|(known, _)| known.starts_with(&inside)) =>
            {
                check_table(file, text, &inside, (spans, values), faults);
                None
            }
            (_, Some(value)) => problem(&key, value.clone()),
            (_, None) => None,
        };
        faults.extend(what.map(|what| Fault::new(file, what).of(key).at(text, name.span().start)));
    }
}

/// What is wrong with a value of a key.
fn problem(key: &str, value: Value) -> Option<String> {
    let Some((_, described)) = keys().find(|(name, _)| name == key) else {
        return Some(UNKNOWN.to_owned());
    };
    hidden(&value).or_else(|| (described.check)(value).err().map(|error| error.message().trim().to_owned()))
}

/// A line end or a mark of direction would go into notices, replies and headers as it is.
fn hidden(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let letter = text.chars().find(|letter| is_unprintable(*letter))?;
            Some(format!("holds a letter that nobody sees: U+{:04X}", u32::from(letter)))
        }
        Value::Array(items) => items.iter().find_map(hidden),
        _ => None,
    }
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

fn plain(value: Value) -> config::ValueKind {
    match value {
        Value::String(text) => text.into(),
        Value::Integer(number) => number.into(),
        Value::Boolean(yes) => yes.into(),
        Value::Array(items) => config::ValueKind::Array(
            items.into_iter().map(|item| config::Value::new(None, plain(item))).collect(),
        ),
        // no key has a value of another kind, and `check` has seen to that
        Value::Float(_) | Value::Datetime(_) | Value::Table(_) => config::ValueKind::Nil,
    }
}
