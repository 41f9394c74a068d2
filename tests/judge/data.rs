//! What the judge learns from: `conf/judge/data/*.tsv`, refusals that many hands wrote, each with its right reasons and the
//! side that spoke.

use crate::grammar;
use crate::numbers::Random;
use neden::reason::judge::{Feature, Group, Judge, Question};
use neden::reason::{Classifier, Reason};
use neden::smtp::{Reply, Speaker};
use std::path::Path;

/// The fields of rows that stand in no file.
const OF_RULES: &str = "rules";
const OF_GRAMMAR: &str = "grammar";

/// A refusal with what it means.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The file it stands in: one hand, one field.
    pub(crate) field: String,
    /// Its name.
    pub(crate) id: String,
    /// The reply.
    pub(crate) reply: String,
    /// The right reasons, the best first.
    pub(crate) reasons: Vec<Reason>,
    /// Whose server spoke.
    pub(crate) speaker: Speaker,
    /// How much it counts in training, of 1.
    pub(crate) weight: f64,
}

impl Row {
    /// Reasons stand between bars.
    pub(crate) fn new(id: &str, reply: &str, reasons: &str, speaker: Speaker) -> Self {
        Self {
            field: String::new(),
            id: id.to_owned(),
            reply: reply.to_owned(),
            reasons: reasons
                .split('|')
                .map(|id| id.parse().unwrap_or_else(|_| panic!("{reply}: {id}")))
                .collect(),
            speaker,
            weight: 1.0,
        }
    }

    /// Whether somebody wrote and labelled it: rules' examples and the grammar's sentences have the reason of their rule.
    fn is_by_hand(&self) -> bool {
        ![OF_RULES, OF_GRAMMAR].contains(&self.field.as_str())
    }
}

/// When a feature is left out of an example, so that the judge learns to do without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loose {
    /// Never.
    No,
    /// With the codes.
    Codes,
    /// With the class of the code.
    Class,
    /// With the speaker.
    Speaker,
}

/// A row as the judge sees it.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    /// Hash, group, and when it is left out.
    pub(crate) features: Vec<(u32, Group, Loose)>,
    /// The class, by its number.
    pub(crate) class: usize,
    /// How much it counts.
    pub(crate) weight: f64,
}

/// All rows, in the order of the files' names.
pub(crate) fn rows(folder: &Path) -> Vec<Row> {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "tsv"));
    files.sort();
    files.iter().flat_map(|file| rows_of(file)).collect()
}

/// The examples of the receivers' and programs' rules: a rule is found by its text alone, the judge reads its neighbours, too.
pub(crate) fn rows_of_rules(classifier: &Classifier) -> Vec<Row> {
    let rules = classifier.rules().filter(|rule| !rule.reason.is_success());
    rules
        .map(|rule| Row {
            field: OF_RULES.to_owned(),
            id: rule.id.clone(),
            reply: rule.example.clone(),
            reasons: vec![rule.reason],
            speaker: if rule.client { Speaker::Own } else { Speaker::Recipient },
            weight: 0.5,
        })
        .collect()
}

/// Sentences that are drawn of each pattern of the grammar.
const SENTENCES: usize = 24;

/// Sentences of the grammar: the same ones each time.
pub(crate) fn rows_of_grammar() -> Vec<Row> {
    let mut random = Random(0);
    let patterns = grammar::patterns();
    let drawn = patterns.iter().flat_map(|pattern| (0..SENTENCES).map(move |number| (pattern, number)));
    drawn
        .map(|(pattern, number)| {
            let reply = pattern.draw(&mut random);
            let speaker = pattern.speaker.parse().unwrap();
            let row = Row::new(&format!("grammar {number}"), &reply, pattern.reasons, speaker);
            Row { field: OF_GRAMMAR.to_owned(), weight: 0.5, ..row }
        })
        .collect()
}

fn rows_of(file: &Path) -> Vec<Row> {
    let field = file.file_stem().unwrap().to_string_lossy();
    let text = std::fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let [id, reply, reasons, speaker] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{}: {line}", file.display())
            };
            let speaker = speaker.parse().unwrap_or_else(|_| panic!("{line}"));
            Row { field: field.to_string(), ..Row::new(id, reply, reasons, speaker) }
        })
        .collect()
}

/// The class of a reason: all that says nothing is one.
pub(crate) fn class_of(reason: Reason) -> Reason {
    match reason {
        Reason::UndefinedTemporary => Reason::UndefinedPermanent,
        reason => reason,
    }
}

/// The classes that rows have.
pub(crate) fn classes(rows: &[Row]) -> Vec<Reason> {
    let mut classes: Vec<Reason> = rows.iter().map(|row| class_of(row.reasons[0])).collect();
    classes.sort();
    classes.dedup();
    classes
}

/// How many rows must name two reasons together.
const PAIRS: usize = 3;

/// A hand names the reason that it meant, and another half as often as a reader accepts one: found on real refusals.
const UNNAMED: usize = 2;

/// For each class, how often of 256 another one that says something is accepted beside it: never as good as itself.
pub(crate) fn beside(rows: &[Row], classes: &[Reason]) -> Vec<Vec<(u8, u8)>> {
    let number = |reason: &Reason| classes.iter().position(|class| *class == class_of(*reason));
    let mut counts = vec![vec![0; classes.len()]; classes.len()];
    let mut rows_of = vec![0; classes.len()];
    for row in rows.iter().filter(|row| row.is_by_hand()) {
        let mut named: Vec<usize> = row.reasons.iter().filter_map(number).collect();
        let best = named.remove(0);
        named.sort_unstable();
        named.dedup();
        rows_of[best] += 1;
        let says_more = |other: &usize| *other != best && classes[*other] != Reason::UndefinedPermanent;
        named.into_iter().filter(says_more).for_each(|other| counts[best][other] += 1);
    }
    let of_class = |(counts, rows): (Vec<usize>, usize)| {
        let named = counts.into_iter().enumerate().filter(|(_, count)| *count >= PAIRS);
        named.map(|(class, count)| (class as u8, (UNNAMED * count * 256 / rows).min(200) as u8)).collect()
    };
    counts.into_iter().zip(rows_of).map(of_class).collect()
}

/// Asks about a row.
pub(crate) fn question<'a>(reply: &'a Reply, speaker: Speaker) -> Question<'a> {
    Question { text: &reply.text, code: reply.code, status: reply.status, speaker }
}

/// Rows as the judge sees them.
pub(crate) fn examples(rows: &[Row], classes: &[Reason], judge: &Judge) -> Vec<Example> {
    rows.iter()
        .map(|row| {
            let reply = Reply::parse(&row.reply);
            let mut features = vec![];
            judge.read(&question(&reply, row.speaker), |feature| {
                let loose = match feature {
                    Feature::Code(_) | Feature::Status(..) | Feature::Inner(..) => Loose::Codes,
                    Feature::Temporary(_) => Loose::Class,
                    Feature::Speaker(_) | Feature::Said(..) => Loose::Speaker,
                    _ => Loose::No,
                };
                features.push((feature.hash(), feature.group(), loose));
            });
            features.sort_unstable_by_key(|(hash, ..)| *hash);
            features.dedup_by_key(|(hash, ..)| *hash);
            let reason = class_of(row.reasons[0]);
            let class = classes.iter().position(|class| *class == reason).unwrap();
            Example { features, class, weight: row.weight }
        })
        .collect()
}
