//! What the text of a reason is made of beside its value: its parts, and the steps of each who can act.

/// The parts that are no steps, each with what it says; the manual page prints them.
pub const PARTS: &[(&str, &str)] = &[
    ("what", "What happened, one or two sentences."),
    ("page", "The same on a help page, where `.what` says something of one case only."),
    ("phone", "One sentence to be said to the recipient on the telephone."),
    ("forward", "What the recipient's administrator is asked for, in the paragraph to be forwarded."),
    ("admin", "A paragraph for the mail administrator."),
    ("smtp", "One line of ASCII for SMTP replies."),
];

/// Steps of one actor, at most.
const STEPS: usize = 3;

/// Who can act, as the texts know them.
pub const ACTORS: [&str; 6] = ["sender", "sender-admin", "recipient", "recipient-admin", "provider", "wait"];

/// The names of an actor's steps: `sender-admin1` and further; while the message still waits, `sender-admin-delayed`.
pub fn steps(actor: &str) -> impl Iterator<Item = String> {
    (1..=STEPS).map(move |number| format!("{actor}{number}"))
}

/// The name of what an actor can do while the message waits.
#[must_use]
pub fn while_delayed(actor: &str) -> String {
    format!("{actor}-delayed")
}

/// Whether the text of a reason may have a part of that name.
pub(super) fn is_part(name: &str) -> bool {
    PARTS.iter().any(|(part, _)| *part == name)
        || ACTORS.iter().any(|actor| name == while_delayed(actor) || steps(actor).any(|step| step == name))
}

/// A paragraph for administrators: whether a piece is what they type, which stands between backticks, and the piece.
pub fn code_pieces(text: &str) -> impl Iterator<Item = (bool, &str)> {
    text.split('`').enumerate().map(|(number, piece)| (number % 2 == 1, piece))
}
