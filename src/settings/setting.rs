//! What a value must be: a type, and what is said to whoever wrote something else.

use crate::fault::{FLAG, TEXT};
use serde::de::DeserializeOwned;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use toml::Value;

/// A type of values.
pub(super) trait Setting: DeserializeOwned {
    /// What would be right, as it stands behind "is not".
    fn right() -> String;

    /// What is wrong with a value, if anything is.
    fn faults(value: &Value) -> Vec<String> {
        match Self::deserialize(value.clone()) {
            Ok(_) => Vec::new(),
            Err(_) => vec![format!("{value} is not {}", Self::right())],
        }
    }
}

impl<T: Setting> Setting for Vec<T> {
    fn right() -> String {
        format!("a list in brackets, each {}", T::right())
    }

    fn faults(value: &Value) -> Vec<String> {
        match value {
            Value::Array(items) => items.iter().flat_map(T::faults).collect(),
            _ => vec![format!("{value} is not {}", Self::right())],
        }
    }
}

impl Setting for String {
    fn right() -> String {
        TEXT.to_owned()
    }
}

impl Setting for PathBuf {
    fn right() -> String {
        "the name of a file, in quotes".to_owned()
    }
}

impl Setting for bool {
    fn right() -> String {
        FLAG.to_owned()
    }
}

impl Setting for u64 {
    fn right() -> String {
        "a whole number from 0".to_owned()
    }
}

impl Setting for NonZeroUsize {
    fn right() -> String {
        "a whole number from 1".to_owned()
    }
}
