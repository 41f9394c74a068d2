//! What answers: the settings and the administrator's files (`rules.d`, `locales`, senders) as one value, loaded,
//! checked and swapped as one. The daemon and every command explain with the same.

mod files;
mod load;
mod words;

use crate::policy::Rules;
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
}
