//! A table of a TOML file, taken apart key by key, so that one fault does not hide the next.

use crate::fault::{Fault, TEXT, nearest};
use serde::Deserialize;
use std::mem;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

/// A file that faults are found in.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
}

impl<'a> Place<'a> {
    /// A fault of `owner`, a rule or a table, at a byte of the text.
    pub(super) fn fault(self, owner: &str, offset: usize, what: impl Into<String>) -> Fault {
        Fault::new(self.name, what).of(owner).at(self.text, offset)
    }

    /// The whole file; what cannot be read of it is left out and told.
    pub(super) fn table(self, faults: &mut Vec<Fault>) -> DeTable<'a> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        let errors = errors.iter().take(Fault::TOLD);
        faults.extend(errors.map(|error| Fault::of_toml(self.name, self.text, error)));
        table.into_inner()
    }
}

/// What is left of a table while its keys are taken.
pub(super) struct Entries<'a, 'f> {
    place: Place<'a>,
    owner: String,
    table: DeTable<'a>,
    taken: Vec<&'static str>,
    faults: &'f mut Vec<Fault>,
    told: usize,
}

impl<'a, 'f> Entries<'a, 'f> {
    /// Of a table that belongs to `owner`.
    pub(super) fn new(place: Place<'a>, owner: &str, table: DeTable<'a>, faults: &'f mut Vec<Fault>) -> Self {
        let told = faults.len();
        Self { place, owner: owner.to_owned(), table, taken: Vec::new(), faults, told }
    }

    /// From here on faults are those of `owner`.
    pub(super) fn belong_to(&mut self, owner: &str) {
        owner.clone_into(&mut self.owner);
    }

    /// Whether there was something to tell since this was asked last.
    pub(super) fn has_told(&mut self) -> bool {
        mem::replace(&mut self.told, self.faults.len()) < self.faults.len()
    }

    /// Whether a key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The value of a key, if it is there and what is `right` for it.
    pub(super) fn take<T: for<'de> Deserialize<'de>>(&mut self, key: &'static str, right: &str) -> Option<T> {
        let value = self.take_raw(key)?;
        let span = value.span();
        let read = T::deserialize(ValueDeserializer::from(value));
        if read.is_err() {
            let written = self.place.text.get(span.clone()).unwrap_or_default();
            self.tell(span.start, format!("{key}: {written} is not {right}"));
        }
        read.ok()
    }

    /// The value of a key, parsed, with where it stands.
    pub(super) fn parse<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text: Spanned<String> = self.take(key, TEXT)?;
        parse(text.get_ref()).map_err(|what| self.tell(text.span().start, what)).ok()
    }

    /// The values of a list, each parsed.
    pub(super) fn list<V: for<'de> Deserialize<'de>, T>(
        &mut self,
        key: &'static str,
        right: &str,
        parse: impl Fn(V) -> Result<T, String>,
    ) -> Vec<T> {
        let mut parsed = Vec::new();
        for value in self.take::<Vec<Spanned<V>>>(key, right).unwrap_or_default() {
            let at = value.span().start;
            match parse(value.into_inner()) {
                Ok(value) => parsed.push(value),
                Err(what) => self.tell(at, what),
            }
        }
        parsed
    }

    /// The tables below a key.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<(usize, DeTable<'a>)> {
        let Some(value) = self.take_raw(key) else { return Vec::new() };
        let span = value.span();
        let values = match value.into_inner() {
            DeValue::Array(values) => values.into_iter().collect(),
            single => vec![Spanned::new(span, single)],
        };
        let mut tables = Vec::new();
        for value in values {
            let at = value.span().start;
            match value.into_inner() {
                DeValue::Table(table) => tables.push((at, table)),
                _ => self.tell(
                    at,
                    format!("{key} is not a table: write [[rule]] or [receiver] on a line of its own"),
                ),
            }
        }
        tables
    }

    /// A fault at a byte of the file.
    pub(super) fn tell(&mut self, offset: usize, what: impl Into<String>) {
        if self.faults.len() < Fault::TOLD {
            self.faults.push(self.place.fault(&self.owner, offset, what));
        }
    }

    /// Nothing else may stand there.
    pub(super) fn end(mut self) {
        self.taken.sort_unstable();
        for (key, _) in mem::take(&mut self.table) {
            let meant = match nearest(key.get_ref(), &self.taken) {
                Some(nearest) => format!("{nearest} is one"),
                None => format!("there are {}", self.taken.join(", ")),
            };
            let what = format!("unknown key \"{}\"; {meant}", key.get_ref());
            self.tell(key.span().start, what);
        }
    }

    fn take_raw(&mut self, key: &'static str) -> Option<Spanned<DeValue<'a>>> {
        self.taken.push(key);
        self.table.remove(key)
    }
}
