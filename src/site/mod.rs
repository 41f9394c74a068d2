//! What answers: the settings and the administrator's files (`rules.d`, `locales`, senders) as one value, loaded,
//! checked and swapped as one. The daemon and every command explain with the same.

mod files;
mod load;
mod proof;
mod words;

pub use files::{laid_over, paths};

use crate::fault::Fault;
use crate::policy::Rules;
use crate::reason::Rule;
use crate::rewrite::Rewriter;
use crate::settings::Mode;

/// One state of everything that the administrator can change while the daemon runs.
#[derive(Debug)]
pub struct Site {
    /// What becomes of bounces, and of requests.
    pub mode: Mode,
    /// Reads, judges, explains.
    pub rewriter: Rewriter,
    /// What the policy service tells.
    pub rules: Rules,
    /// What is no fault in the files and yet may not be what was meant.
    pub remarks: Vec<Fault>,
}

impl Site {
    /// Rules of the administrator's that win the examples of built-in ones. Asking all of them takes too long for a
    /// start.
    #[must_use]
    pub fn overruled(&self) -> Vec<Fault> {
        let told = |(rule, built_in): (&Rule, &str)| {
            let what = format!("goes before the built-in {built_in}");
            Fault::new(&rule.file, what).of(&rule.id).on_line(rule.line)
        };
        self.rewriter.classifier.overruled().into_iter().map(told).collect()
    }
}
