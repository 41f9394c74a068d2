//! `conf/judge/grammar.tsv`: sentences drawn from a grammar of refusals, whose neighbours mean something else.

use super::numbers::Random;

const GRAMMAR: &str = include_str!("../../conf/judge/grammar.tsv");

/// Codes that say nothing, after the basic code of a failure.
const VAGUE: [&str; 4] = ["", "x.0.0 ", "x.7.1 ", "x.7.0 "];

/// Codes that say something else than most sentences, after the class of the failure.
const LYING: [&str; 20] = [
    "50 x.1.1 ",
    "50 x.1.2 ",
    "53 x.1.3 ",
    "51 x.1.6 ",
    "53 x.1.8 ",
    "50 x.1.10 ",
    "50 x.2.1 ",
    "52 x.2.2 ",
    "52 ",
    "52 x.3.1 ",
    "52 x.3.4 ",
    "51 x.3.5 ",
    "51 x.4.3 ",
    "21 x.4.7 ",
    "50 x.4.7 ",
    "03 x.5.1 ",
    "52 x.5.3 ",
    "50 x.6.0 ",
    "35 x.7.8 ",
    "30 x.7.0 ",
];

/// How often, in a hundred, Postfix's words for what it refuses stand before those that tell why.
const FRAMED: usize = 8;

/// A pattern with what it means.
pub(crate) struct Pattern {
    /// The right reasons, the best first, between bars.
    pub(crate) reasons: &'static str,
    /// Whose server speaks.
    pub(crate) speaker: &'static str,
    text: &'static str,
}

/// All patterns.
pub(crate) fn patterns() -> Vec<Pattern> {
    let lines = GRAMMAR.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let [reasons, speaker, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            Pattern { reasons, speaker, text }
        })
        .collect()
}

impl Pattern {
    /// A reply that says it, with codes, without them, or with codes that lie.
    pub(crate) fn draw(&self, random: &mut Random) -> String {
        let class = if random.percent(30) { '4' } else { '5' };
        let codes = match random.below(10) {
            0 | 1 => String::new(),
            2 | 3 => format!("{class}{}", LYING[random.below(LYING.len())]),
            _ => format!("{class}5{} {}", [0, 1, 4][random.below(3)], VAGUE[random.below(VAGUE.len())]),
        };
        let codes = codes.replace('x', &class.to_string());
        let frame =
            if random.percent(FRAMED) { "<sales2@example.org>: Recipient address rejected: " } else { "" };
        let sentence = self.sentence(random);
        format!("{codes}{frame}{sentence}")
    }

    fn sentence(&self, random: &mut Random) -> String {
        let mut sentence = String::new();
        let mut rest = self.text;
        while let Some((before, after)) = rest.split_once('{') {
            let (choices, after) = after.split_once('}').unwrap();
            let choices: Vec<&str> = choices.split('|').collect();
            sentence.push_str(before);
            sentence.push_str(choices[random.below(choices.len())]);
            rest = after;
        }
        sentence.push_str(rest);
        let number = random.below(9000) + 10;
        let draw = |from: &[&str], random: &mut Random| from[random.below(from.len())].to_owned();
        let name = draw(&["ayse", "john.smith", "info", "k.muller", "bestellung", "sales2"], random);
        let host = draw(&["example.org", "mx.example.com", "mail.example.net", "list.example.test"], random);
        let ip = format!("{}.{}", draw(&["192.0.2", "198.51.100", "203.0.113"], random), number % 256);
        let sentence = sentence
            .replace("$address", &format!("{name}@{host}"))
            .replace("$name", &name)
            .replace("$host", &host)
            .replace("$ip", &ip)
            .replace("$number", &number.to_string());
        sentence.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
