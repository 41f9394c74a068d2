//! What was replaced, so that just that can be put back.

use super::logical::{Edit, logical_lines};
use serde::{Deserialize, Serialize};

/// Everything that was changed in one instance, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// In the order in which it was done.
    pub changes: Vec<Change>,
}

/// One change of one file, in whole lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// `main.cf` or `master.cf`.
    pub file: String,
    /// What stood there; empty where nothing did.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// Somebody has changed it since: `-` what was written, `+` what is there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file} was changed since:\n{diff}")]
pub struct Changed {
    /// The file.
    pub file: String,
    /// Line by line.
    pub diff: String,
}

impl Record {
    /// Notes the edits of a file's text.
    pub fn note(&mut self, file: &str, text: &str, edits: &[Edit]) {
        let change = |edit: &Edit| Change {
            file: file.to_owned(),
            before: text.get(edit.span.clone()).unwrap_or_default().to_owned(),
            after: edit.with.clone(),
        };
        self.changes.extend(edits.iter().map(change));
    }

    /// A file's text as it was before, but for what others changed elsewhere.
    ///
    /// # Errors
    /// The changed lines are no longer those that were written.
    pub fn undone(&self, file: &str, text: &str) -> Result<String, Changed> {
        let mut changes = self.changes.iter().rev().filter(|change| change.file == file);
        changes.try_fold(text.to_owned(), |text, change| change.undone(&text))
    }
}

impl Change {
    fn undone(&self, text: &str) -> Result<String, Changed> {
        if let [at] = self.places(text).as_slice() {
            let (head, rest) = text.split_at_checked(*at).unwrap_or_default();
            let tail = rest.get(self.after.len()..).unwrap_or_default();
            return Ok(format!("{head}{}{tail}", self.before));
        }
        let now = self.definition_in(text);
        // nothing of ours is there: it was never written, or somebody has taken it out
        if now == self.before {
            return Ok(text.to_owned());
        }
        let lines =
            |sign: char, text: &str| text.lines().map(|line| format!("{sign}{line}\n")).collect::<String>();
        let diff = format!("{}{}", lines('-', self.after.trim_start_matches('\n')), lines('+', &now));
        Err(Changed { file: self.file.clone(), diff })
    }

    /// Where the lines stand, from the beginning of one.
    fn places(&self, text: &str) -> Vec<usize> {
        let starts_line = |at: &usize| {
            *at == 0
                || self.after.starts_with('\n')
                || text.get(..*at).is_some_and(|before| before.ends_with('\n'))
        };
        text.match_indices(&self.after).map(|(at, _)| at).filter(starts_line).collect()
    }

    /// The lines that define the same parameter or service in a text.
    fn definition_in(&self, text: &str) -> String {
        let name = |line: &str| line.split(['=', ' ', '\t']).next().unwrap_or_default().to_owned();
        let ours = logical_lines(&self.after).first().map(|line| name(&line.text()));
        let lines = logical_lines(text).into_iter();
        let same = lines.rev().find(|line| Some(name(&line.text())) == ours);
        same.and_then(|line| text.get(line.span)).unwrap_or_default().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::super::logical::edited;
    use super::super::main_cf::set;
    use super::super::plan::Plan;
    use super::super::tests::host;
    use super::*;

    #[test]
    fn undo_gives_every_byte_back() {
        for end in ["", "\n", "\n# tail"] {
            let before = format!("{}{end}", host().master.trim_end());
            let plan = Plan::of(&super::super::Host { master: before.clone(), ..host() }).unwrap();
            let mut record = Record::default();
            record.note("master.cf", &before, &plan.master);
            let after = edited(&before, &plan.master);
            assert_ne!(after, before);
            assert_eq!(record.undone("master.cf", &after).unwrap(), before);
            assert_eq!(record.undone("master.cf", &before).unwrap(), before, "never written");
            assert_eq!(record.undone("main.cf", "x").unwrap(), "x");
            let elsewhere = format!("# mine\n{after}");
            assert_eq!(record.undone("master.cf", &elsewhere).unwrap(), format!("# mine\n{before}"));
        }
    }

    #[test]
    fn a_parameter_that_was_there_comes_back_as_it_was_written() {
        for before in ["a = 1\nlist=x,\n   y\nb = 2\n", "list = x", "# nothing"] {
            let mut record = Record::default();
            let edits = [set(before, "list", "neden, x")];
            record.note("main.cf", before, &edits);
            assert_eq!(record.undone("main.cf", &edited(before, &edits)).unwrap(), before);
        }
    }

    #[test]
    fn what_was_changed_since_is_shown_and_left() {
        let before = "list = x\n";
        let mut record = Record::default();
        record.note("main.cf", before, &[set(before, "list", "neden, x")]);
        let changed = record.undone("main.cf", "list = neden, x, y\n").unwrap_err();
        assert_eq!(changed.diff, "-list = neden, x\n+list = neden, x, y\n");
    }
}
