//! Reading: reference, file, environment, flags, each checked where it can still be named, then merged.

use super::fault::SettingsError;
use super::keys::{Key, Settings};
use super::reference::{environment_name, keys, reference};
use config::{Config, File, FileFormat};
use std::fs;
use std::path::{Path, PathBuf};
use toml::Value;
use toml::de::{DeTable, DeValue};

/// Read when no other file is named, and then it need not exist.
pub const STANDARD_FILE: &str = "/etc/neden/neden.toml";

/// Where settings come from.
#[derive(Clone, Debug)]
pub struct Layers {
    file: Option<PathBuf>,
    environment: Vec<(String, String)>,
    flags: Vec<(&'static str, Value)>,
}

impl Layers {
    /// A file named on the command line, or the standard one, and this process's environment.
    #[must_use]
    pub fn new(file: Option<PathBuf>) -> Self {
        let ours = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            let name = name.into_string().ok().filter(|name| name.starts_with("NEDEN_"))?;
            Some((name, value.to_string_lossy().into_owned()))
        };
        Self::with_environment(file, std::env::vars_os().filter_map(ours).collect())
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

    /// Where the administrator's data lie: beside the file.
    #[must_use]
    pub fn directory(&self) -> &Path {
        self.path().parent().unwrap_or(Path::new(""))
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
    pub fn load(&self) -> Result<Settings, Vec<SettingsError>> {
        let mut faults = Vec::new();
        let text = self.text().unwrap_or_else(|fault| {
            faults.push(fault);
            String::new()
        });
        check_file(self.path(), &text, &mut faults);
        let environment = self.environment(&mut faults);
        for (key, value) in &self.flags {
            check(Path::new("command line"), None, key, key, value.clone(), &mut faults);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        self.merge(&text, environment).map_err(|error| vec![self.fault(None, error.to_string())])
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

    fn text(&self) -> Result<String, SettingsError> {
        match fs::read_to_string(self.path()) {
            Ok(text) => Ok(text),
            Err(error) if self.file.is_none() && error.kind() == std::io::ErrorKind::NotFound => {
                Ok(String::new())
            }
            Err(error) => Err(self.fault(None, error.to_string())),
        }
    }

    fn environment(&self, faults: &mut Vec<SettingsError>) -> Vec<(String, Value)> {
        let mut values = Vec::new();
        for (name, text) in &self.environment {
            let Some((key, described)) = keys().find(|(key, _)| environment_name(key) == *name) else {
                faults.push(unknown(Path::new("environment"), None, name));
                continue;
            };
            let value = from_environment(described, text);
            check(Path::new("environment"), None, name, &key, value.clone(), faults);
            values.push((key, value));
        }
        values
    }

    fn fault(&self, line: Option<usize>, what: String) -> SettingsError {
        SettingsError { file: self.path().to_owned(), line, key: None, what }
    }
}

/// Holds each key of a file against its description, so that each fault has its line.
fn check_file(file: &Path, text: &str, faults: &mut Vec<SettingsError>) {
    let line_of = |offset: usize| {
        let before = text.get(..offset).unwrap_or(text);
        Some(before.bytes().filter(|byte| *byte == b'\n').count() + 1)
    };
    let (spans, values) = match (DeTable::parse(text), text.parse::<toml::Table>()) {
        (Ok(spans), Ok(values)) => (spans, values),
        (Err(error), _) | (_, Err(error)) => {
            let line = error.span().and_then(|span| line_of(span.start));
            let what = error.message().trim().to_owned();
            faults.push(SettingsError { file: file.to_owned(), line, key: None, what });
            return;
        }
    };
    let place = Place { file, line_of: &line_of };
    check_table(&place, "", spans.get_ref(), &values, faults);
}

/// Where a fault is looked for.
struct Place<'a> {
    file: &'a Path,
    line_of: &'a dyn Fn(usize) -> Option<usize>,
}

fn check_table(
    place: &Place<'_>,
    prefix: &str,
    spans: &DeTable<'_>,
    values: &toml::Table,
    faults: &mut Vec<SettingsError>,
) {
    for (name, span) in spans {
        let key = format!("{prefix}{}", name.get_ref());
        let line = (place.line_of)(name.span().start);
        let inside = format!("{key}.");
        match (span.get_ref(), values.get(name.get_ref().as_ref())) {
            (DeValue::Table(spans), Some(Value::Table(values))) => {
                if keys().any(|(known, _)| known.starts_with(&inside)) {
                    check_table(place, &inside, spans, values, faults);
                } else {
                    faults.push(unknown(place.file, line, &key));
                }
            }
            (_, Some(value)) => check(place.file, line, &key, &key, value.clone(), faults),
            // the two readings of one text have the same keys
            (_, None) => {}
        }
    }
}

fn check(
    file: &Path,
    line: Option<usize>,
    shown: &str,
    key: &str,
    value: Value,
    faults: &mut Vec<SettingsError>,
) {
    match keys().find(|(name, _)| name == key) {
        None => faults.push(unknown(file, line, shown)),
        Some((_, described)) => {
            if let Err(error) = (described.check)(value) {
                let what = error.message().trim().to_owned();
                faults.push(SettingsError { file: file.to_owned(), line, key: Some(shown.to_owned()), what });
            }
        }
    }
}

fn unknown(file: &Path, line: Option<usize>, key: &str) -> SettingsError {
    let what = "unknown key".to_owned();
    SettingsError { file: file.to_owned(), line, key: Some(key.escape_debug().to_string()), what }
}

/// A variable has no type: it takes that of the default. Lists are divided by commas.
fn from_environment(key: &Key, text: &str) -> Value {
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
