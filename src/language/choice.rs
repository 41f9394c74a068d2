//! Which language the sender reads: the first hint that answers.

use super::{LanguageTag, Senders, accept::accept_language, detect::detected};

/// What is known about the person who wrote the mail.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hints<'a> {
    /// Their address or login name.
    pub sender: Option<&'a str>,
    /// The topmost `Accept-Language` of their mail.
    pub accept_language: Option<&'a str>,
    /// Its `Content-Language`.
    pub content_language: Option<&'a str>,
}

/// The languages to write in. The sender's own entry goes first, then what the mail says of itself, then its text,
/// then the entry of the sender's domain; where none answers, `default` (which may be several). Its text is `written`,
/// the subject and the beginning of it, and is only asked for when its turn comes.
#[must_use]
pub fn choose(
    hints: &Hints<'_>,
    written: impl FnOnce() -> String,
    senders: &Senders,
    default: &[LanguageTag],
    available: &[LanguageTag],
) -> Vec<LanguageTag> {
    let entry = |tag: &LanguageTag| LanguageTag::lookup(&tag.to_string(), available).cloned();
    let wanted = |value: &str| {
        accept_language(value).into_iter().find_map(|range| LanguageTag::lookup(range, available)).cloned()
    };
    let own = hints
        .sender
        .and_then(|sender| senders.of_sender(sender).and_then(entry))
        .or_else(|| hints.accept_language.and_then(wanted))
        .or_else(|| hints.content_language.and_then(wanted))
        .or_else(|| detected(&written(), available))
        .or_else(|| hints.sender.and_then(|sender| senders.of_domain(sender).and_then(entry)));
    match own {
        Some(language) => vec![language],
        None => default.iter().filter_map(entry).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TURKISH: &str = "Merhaba, listeyi cuma gününe kadar gönderebilir misiniz? İyi çalışmalar dilerim.";

    #[test]
    fn the_first_hint_that_answers_wins() {
        let senders =
            Senders::parse("senders", "a@example.com en\nb@example.com de\n@example.com tr\n.test en")
                .unwrap();
        let tags = ["tr".parse().unwrap(), "en".parse().unwrap()];
        let nothing = Hints::default();
        for (hints, written, languages, reason) in [
            (nothing, "", "tr,en", "nothing known: the default"),
            (
                Hints { sender: Some("a@example.com"), accept_language: Some("tr"), ..nothing },
                "",
                "en",
                "own entry",
            ),
            (
                Hints { sender: Some("b@example.com"), accept_language: Some("en-GB"), ..nothing },
                TURKISH,
                "en",
                "an entry in a language without texts does not answer",
            ),
            (
                Hints { accept_language: Some("de, en;q=0.1"), content_language: Some("tr"), ..nothing },
                "",
                "en",
                "the field meant for it",
            ),
            (
                Hints { accept_language: Some("de"), content_language: Some("tr, en"), ..nothing },
                "",
                "tr",
                "the language of the mail",
            ),
            (
                Hints { sender: Some("x@mail.test"), ..nothing },
                TURKISH,
                "tr",
                "the text before the domain's entry",
            ),
            (Hints { sender: Some("x@mail.test"), ..nothing }, "ok", "en", "the domain's entry"),
        ] {
            let chosen: Vec<String> = choose(&hints, || written.to_owned(), &senders, &tags, &tags)
                .iter()
                .map(ToString::to_string)
                .collect();
            assert_eq!(chosen.join(","), languages, "{reason}");
        }
    }
}
