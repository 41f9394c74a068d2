//! Replies that no rule knows, as rules in which only their meaning is left to say.

use super::summary::Unknown;
use crate::reason::{Reason, fold};
use crate::smtp::Reply;
use std::fmt::Write as _;

/// Shorter pieces of a reply are found everywhere; a rule may not name them.
const SHORTEST: usize = 3;
/// Above all rules.
const ABOUT: &str = "\
# Replies that no rule knows, the most frequent first. Say of each what it means in place of the undefined reason (neden
# reasons), put what you keep into /etc/neden/rules.d and ask neden check: neden.rules(5).
";

impl Unknown {
    /// A file for `rules.d` that `neden check` accepts as it stands, and that changes nothing until somebody says what a
    /// reply means. A reply whose words stand in another one as well is left out, as one rule would win both.
    #[must_use]
    pub fn rules(&self) -> String {
        let mut file = ABOUT.to_owned();
        let mut known: Vec<(Vec<String>, String)> = Vec::new();
        for line in &self.replies.lines {
            // as a rule sees it: without codes, and without what a server says before a reply that it quotes
            let words = Reply::parse(&line.name).text;
            let (pieces, folded) = (pieces(&words), fold(&words));
            let wins = |pieces: &[String], reply: &str| pieces.iter().all(|piece| reply.contains(piece));
            if pieces.is_empty()
                || known.iter().any(|(others, other)| wins(&pieces, other) || wins(others, &folded))
            {
                continue;
            }
            // a String takes everything
            let _ = write!(file, "\n{}", rule(known.len() + 1, &pieces, &line.name, line.counts.troubled()));
            known.push((pieces, folded));
        }
        if self.replies.more > 0 {
            let _ =
                write!(file, "\n# and {} replies more, each of which came more rarely\n", self.replies.more);
        }
        file
    }
}

fn rule(number: usize, pieces: &[String], reply: &str, count: u64) -> String {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let reason = if reply.starts_with('4') { Reason::UndefinedTemporary } else { Reason::UndefinedPermanent };
    let text: Vec<String> = pieces.iter().map(|piece| quoted(piece)).collect();
    format!(
        "# recipients: {count}\n[[rule]]\nid = \"reply-{number}\"\nreason = \"{reason}\"\ntext = [{}]\nexample = {}\n",
        text.join(", "),
        quoted(reply)
    )
}

/// Words that stand beside each other, folded. Numbers and what differs from mail to mail come between them.
fn pieces(reply: &str) -> Vec<String> {
    let words: Vec<&str> = reply.split_whitespace().collect();
    let tells = |word: &str| word.contains(char::is_alphabetic) && !word.contains('*');
    let runs = words.split(|word| !tells(word)).map(|run| fold(&run.join(" ")));
    runs.filter(|run| run.chars().count() >= SHORTEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::Classifier;
    use crate::report::{Counts, NamedCounts, Ranking};

    fn unknown(replies: &[&str]) -> Unknown {
        let line = |reply: &&str| NamedCounts { name: (*reply).to_owned(), counts: Counts::default() };
        let replies = Ranking { lines: replies.iter().map(line).collect(), ..Ranking::default() };
        Unknown { counts: Counts::default(), replies }
    }

    #[test]
    fn rules_are_accepted_as_they_stand() {
        let replies = [
            "550 qwx zzt *",
            // codes of further lines stand between the words
            "550-5.9.9 Vrzl \"prks\" 550 5.9.9 tlk * nmm",
            // what a server writes to break out of the quotation
            "554 zzk\" ]\n[[rule]] \\u{41} '''",
            "451 Şğıö ÇĞ ünk wrz",
            "host * said: 550 5.0.0 src=x kkz (in reply to RCPT TO command)",
        ];
        let rules = unknown(&replies).rules();
        assert_eq!(rules.matches("\n[[rule]]\nid").count(), replies.len(), "{rules}");
        assert!(Classifier::with(&[("rules.toml", &rules)]).is_ok(), "{rules}");
        assert!(rules.contains("reason = \"undefined-temporary\""), "{rules}");
    }

    #[test]
    fn no_rule_wins_the_example_of_another() {
        let rules = unknown(&["550 zzt qwx vrm", "550 zzt qwx", "550 *", "550 5.0.0"]).rules();
        assert_eq!(rules.matches("[[rule]]").count(), 1, "{rules}");
    }
}
