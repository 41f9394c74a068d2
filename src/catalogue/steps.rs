//! What the reader can do, by who can act: the parts of a text that are steps.

/// At most so many.
const NUMBER: usize = 3;

/// Who can act, as the texts know them.
pub const ACTORS: [&str; 6] = ["sender", "sender-admin", "recipient", "recipient-admin", "provider", "wait"];

/// The names of an actor's steps: `sender-admin1` and further; while the message still waits, `sender-admin-delayed`.
pub fn steps(actor: &str) -> impl Iterator<Item = String> {
    (1..=NUMBER).map(move |number| format!("{actor}{number}"))
}

/// The name of what an actor can do while the message waits.
#[must_use]
pub fn while_delayed(actor: &str) -> String {
    format!("{actor}-delayed")
}

/// Whether a part of a text is a step of somebody.
pub(super) fn is_step(part: &str) -> bool {
    ACTORS.iter().any(|actor| part == while_delayed(actor) || steps(actor).any(|step| step == part))
}
