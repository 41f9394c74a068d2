//! Draws sentences from `tests/siblings`: words with slots, what stands around them, codes in front.

#[path = "../../judge/numbers.rs"]
#[expect(dead_code, reason = "the training needs more of it")]
mod numbers;

use neden::reason::Reason;
use neden::smtp::Speaker;
pub(super) use numbers::Random;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The languages, with the letters that many servers do not write, each before the one that stands for it.
const LANGUAGES: &[(&str, &str)] = &[
    ("english", ""),
    ("turkish", "çcğgıiöoşsüuÇCĞGİIÖOŞSÜU"),
    ("german", ""),
    ("french", "àaâaçcéeèeêeîiôoùuûuÉE"),
    ("spanish", "áaéeíiñnóoúu"),
    ("italian", "àaèeéeìiòoùu"),
    ("polish", "ąaćcęełlńnóośsźzżzŁLŚSŻZ"),
    ("portuguese", "áaâaãaàaçcéeêeíióoôoõoúu"),
    ("russian", ""),
];

/// What stands for a name, a number or an address.
const VALUES: &[(&str, &str)] = &[
    ("rcpt", "$user@$domain"),
    ("from", "{mehmet|mary|billing|h.weber|newsletter|webmaster|ops|petrov}@$sdomain"),
    ("user", "{ayse|john.smith|info|k.muller|anna.nowak|compras|sales2|ivanov}"),
    ("host", "{mx1.example.org|mail.example.com|smtp-in3.example.net|relay.firma.test|mx.dept.example.net}"),
    ("domain", "{example.org|example.com|dept.example.net|firma.test}"),
    ("sdomain", "{sender.example.org|school.test|shop.test|news.example.net}"),
    ("ip", "{192.0.2|198.51.100|203.0.113}.{4|17|25|66|91|120|143|208|233}"),
    ("id", "{4F2A9C1B0D|m12-9381af|1uHk3D-0007xQ-2R|A7B3320F11|qx38si4467|9C01E4A77B}"),
    ("n", "{3|5|10|12|20|25|30|50|60|100|120|200|300|500|1000|1800|3600|5000}"),
];

/// Codes that say nothing.
const VAGUE: &[&str] =
    &["550", "554", "550 5.7.1", "554 5.0.0", "550 5.0.0", "451", "450 4.7.1", "451 4.0.0"];

type Slots = BTreeMap<&'static str, &'static str>;

/// Words with slots, and what they mean.
pub(super) struct Pattern {
    /// The language's name.
    pub(super) language: &'static str,
    /// The reasons that an honest reader may give.
    pub(super) right: Vec<Reason>,
    /// The reasons of its siblings: their codes are those that lie.
    pub(super) traps: Vec<Reason>,
    /// Whose server says it.
    pub(super) speaker: Speaker,
    /// The words.
    pub(super) words: &'static str,
}

/// What the codes in front of the words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Codes {
    None,
    Vague,
    /// Those of a sibling.
    Lying,
    Honest,
}

impl Codes {
    fn draw(random: &mut Random) -> Self {
        match random.below(20) {
            0..4 => Self::None,
            4..8 => Self::Vague,
            8..11 => Self::Lying,
            _ => Self::Honest,
        }
    }
}

/// What was drawn.
pub(super) struct Sentence {
    pub(super) codes: Codes,
    pub(super) reply: String,
}

/// All languages with what may stand around their words.
pub(super) struct Grammar {
    pub(super) patterns: Vec<Pattern>,
    slots: BTreeMap<&'static str, Slots>,
    /// (`before` or `after`, language, words)
    frames: Vec<[&'static str; 3]>,
    codes: BTreeMap<Reason, Vec<&'static str>>,
}

impl Grammar {
    pub(super) fn read() -> Self {
        let mut grammar =
            Self { patterns: vec![], slots: BTreeMap::new(), frames: vec![], codes: BTreeMap::new() };
        for line in lines("frames") {
            let [kind, of, words] = columns(line);
            match kind {
                "code" => drop(grammar.codes.insert(of.parse().unwrap(), words.split('|').collect())),
                _ => grammar.frames.push([kind, of, words]),
            }
        }
        for (language, _) in LANGUAGES {
            let slots = grammar.slots.entry(language).or_default();
            slots.extend(VALUES.iter().copied());
            for line in lines(language) {
                if let Some(slot) = line.strip_prefix('@') {
                    let (name, words) = slot.split_once('\t').unwrap();
                    slots.insert(name, words);
                    continue;
                }
                let [right, traps, speaker, words] = columns(line);
                let right = right.split('|').map(|id| id.parse().unwrap()).collect();
                let traps = traps.split(',').map(|id| id.parse().unwrap()).collect();
                let speaker = speaker.parse().unwrap();
                grammar.patterns.push(Pattern { language, right, traps, speaker, words });
            }
        }
        grammar
    }

    /// A reply that says it, as servers and Postfix write it down.
    pub(super) fn draw(&self, pattern: &Pattern, random: &mut Random) -> Sentence {
        let kind = Codes::draw(random);
        let codes = self.codes(pattern, kind, random);
        let framed = ["before", "after"].map(|kind| {
            let fits = |[of, language, _]: &[&str; 3]| {
                *of == kind && (*language == "any" || *language == pattern.language)
            };
            let choices: Vec<_> = self.frames.iter().filter(|frame| fits(frame)).collect();
            one(&choices, random)[2]
        });
        let [before, after] = framed;
        let words = self.filled(pattern.language, &format!("{before}{}{after}", pattern.words), random);
        let words = spelled(pattern.language, words, random);
        let words = on_two_lines(codes, &words, random).unwrap_or_else(|| format!("{codes} {words}"));
        let words = words.trim();
        let reply = match pattern.speaker {
            Speaker::Recipient if !codes.is_empty() && random.percent(10) => {
                let command = one(&["RCPT TO", "end of DATA", "MAIL FROM"], random);
                let said = format!("host $host[$ip] said: {words} (in reply to {command} command)");
                self.filled(pattern.language, &said, random)
            }
            _ => words.to_owned(),
        };
        Sentence { codes: kind, reply }
    }

    /// How many sentences a pattern has without frames and codes.
    pub(super) fn sentences(&self, pattern: &Pattern) -> usize {
        let slots = &self.slots[pattern.language];
        ways(slots, pattern.words)
    }

    fn codes(&self, pattern: &Pattern, kind: Codes, random: &mut Random) -> &'static str {
        let reasons = match kind {
            Codes::None => return "",
            Codes::Vague => return one(VAGUE, random),
            Codes::Lying => &pattern.traps,
            Codes::Honest => &pattern.right,
        };
        let codes: Vec<_> =
            reasons.iter().filter_map(|reason| self.codes.get(reason)).flatten().copied().collect();
        if codes.is_empty() { "" } else { one(&codes, random) }
    }

    /// The words with a choice for each slot: `{a|b}` or `$name`.
    fn filled(&self, language: &str, words: &str, random: &mut Random) -> String {
        let slots = &self.slots[language];
        let mut words = words.to_owned();
        loop {
            while let Some(end) = words.find('}') {
                let start = words[..end].rfind('{').unwrap();
                let choices: Vec<&str> = words[start + 1..end].split('|').collect();
                let choice = one(&choices, random).to_owned();
                words.replace_range(start..=end, &choice);
            }
            let Some((start, name)) = slot(&words) else { return words };
            let end = start + 1 + name.len();
            let filling = *slots.get(name).unwrap_or_else(|| panic!("no slot ${name}"));
            let braced = format!("{{{filling}}}");
            let filling = if filling.contains('{') || !filling.contains('|') { filling } else { &braced };
            words.replace_range(start..end, filling);
        }
    }
}

/// The lines of a file, which live as long as the test.
fn lines(name: &str) -> impl Iterator<Item = &'static str> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/siblings/{name}.tsv"));
    let text: &'static str = fs::read_to_string(path).unwrap().leak();
    text.lines().filter(|line| !line.starts_with('#'))
}

fn columns<const N: usize>(line: &'static str) -> [&'static str; N] {
    line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("columns: {line}"))
}

fn one<T: Copy>(choices: &[T], random: &mut Random) -> T {
    choices[random.below(choices.len())]
}

/// Where the first slot with a name stands.
fn slot(words: &str) -> Option<(usize, &str)> {
    let start = words.find('$')?;
    let name = &words[start + 1..];
    let end = name.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(name.len());
    Some((start, &name[..end]))
}

/// In how many ways words can be said; another name or number is no other way.
fn ways(slots: &Slots, words: &str) -> usize {
    let Some(at) = words.find(['{', '$']) else { return 1 };
    let (choices, rest) = match words[at..].strip_prefix('{') {
        Some(group) => group.split_once('}').unwrap(),
        None => {
            let (_, name) = slot(words).unwrap();
            let named = VALUES.iter().all(|(value, _)| *value != name);
            (if named { slots[name] } else { "" }, &words[at + 1 + name.len()..])
        }
    };
    choices.split('|').map(|choice| ways(slots, choice)).sum::<usize>() * ways(slots, rest)
}

/// Without its own letters, in capitals, or as it is.
fn spelled(language: &str, words: String, random: &mut Random) -> String {
    let letters = LANGUAGES.iter().find(|(name, _)| *name == language).map_or("", |(_, letters)| letters);
    let plain = !letters.is_empty() && random.percent(50);
    let words = match plain {
        true => words.chars().map(|c| plainly(letters, c)).collect(),
        false => words,
    };
    match random.below(20) {
        0 if language == "turkish" && !plain => words.replace('i', "İ").to_uppercase(),
        0 => words.to_uppercase(),
        1 if letters.is_empty() || plain => words.to_lowercase(),
        _ => words,
    }
}

fn plainly(letters: &str, c: char) -> char {
    let mut pairs = letters.chars().step_by(2).zip(letters.chars().skip(1).step_by(2));
    pairs.find(|(own, _)| *own == c).map_or(c, |(_, plain)| plain)
}

/// A reply of two lines, broken where a word ends.
fn on_two_lines(codes: &str, words: &str, random: &mut Random) -> Option<String> {
    let (code, status) = codes.split_once(' ').unwrap_or((codes, ""));
    let blanks: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
    if code.len() != 3 || blanks.is_empty() || !random.percent(6) {
        return None;
    }
    let (first, second) = words.split_at(one(&blanks, random));
    Some(
        [format!("{code}-{status}"), first.to_owned(), format!("\r\n{code} {status}"), second.to_owned()]
            .join(" "),
    )
}
