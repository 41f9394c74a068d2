//! What a reload does not change: `[listen]`, `[limits]` and `[log]` hold from start to end.

use super::keys::Settings;

impl Settings {
    /// These settings as a daemon takes them that was started with `running`.
    #[must_use]
    pub fn with_fixed(self, running: &Self) -> Self {
        Self {
            listen: running.listen.clone(),
            limits: running.limits.clone(),
            log: running.log.clone(),
            ..self
        }
    }

    /// The sections that differ from those of `running` and that only a restart changes.
    #[must_use]
    pub fn waiting_for_a_restart(&self, running: &Self) -> Vec<&'static str> {
        [
            ("listen", self.listen != running.listen),
            ("limits", self.limits != running.limits),
            ("log", self.log != running.log),
        ]
        .into_iter()
        .filter_map(|(section, differs)| differs.then_some(section))
        .collect()
    }
}
