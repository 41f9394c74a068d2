//! main.cf (postconf(5)): parameters, the last one of a name wins.

use super::logical::{Edit, logical_lines};
use std::ops::Range;

/// The value of a parameter as it is written there.
pub(super) fn value(text: &str, name: &str) -> Option<String> {
    definitions(text, name).pop().map(|(_, value)| value)
}

/// Writes a parameter: in the place of the definition that holds, or at the end.
pub(super) fn set(text: &str, name: &str, value: &str) -> Edit {
    let line = format!("{name} = {value}\n");
    match definitions(text, name).pop() {
        Some((span, _)) => Edit { span, with: line },
        None => Edit::insert(text, text.len(), &line),
    }
}

fn definitions(text: &str, name: &str) -> Vec<(Range<usize>, String)> {
    let lines = logical_lines(text).into_iter();
    lines
        .filter_map(|line| {
            let words = line.text();
            let (key, value) = words.split_once('=')?;
            (key.trim() == name).then(|| (line.span, value.trim().to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::logical::edited;
    use super::*;

    #[test]
    fn the_last_definition_holds_and_is_the_one_that_is_changed() {
        let text = "# head\na = 1\nb=2,\n  3\na =4\n# tail\n";
        assert_eq!(value(text, "a").as_deref(), Some("4"));
        assert_eq!(value(text, "b").as_deref(), Some("2,  3"));
        assert_eq!(value(text, "c"), None);
        assert_eq!(edited(text, &[set(text, "a", "5")]), "# head\na = 1\nb=2,\n  3\na = 5\n# tail\n");
        assert_eq!(edited(text, &[set(text, "b", "x")]), "# head\na = 1\nb = x\na =4\n# tail\n");
        assert_eq!(edited("a = 1", &[set("a = 1", "c", "x")]), "a = 1\nc = x\n");
    }
}
