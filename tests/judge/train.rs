//! `cargo run --release --example train -- WHAT`: makes the judge's table of weights from the project's data, and shows how good
//! it is.
//!
//! ```text
//! write     conf/judge/weights.bin anew
//! check     exits 1 when the table made anew is not the one that is there
//! figures   each hand left out in turn; on standard error the rows that the others contradict, to be read a second time
//! rules     how often each receiver's and program's rule is right on the data, and where it is not
//! set FILE  how right the whole classifier is on a set of its own; with a third word also with the speakers
//! ```

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a command for developers may fail loudly"
)]

mod data;
mod figures;
mod fit;
mod grammar;
mod numbers;

use figures::{Answers, table};
use neden::reason::judge::{Judge, Share};
use neden::reason::{Basis, Certainty, Classifier, Evidence, Reason};
use neden::smtp::{Action, Reply, Said, Speaker};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let conf = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/conf/judge"));
    let what = std::env::args().nth(1).unwrap_or_default();
    let mut rows = data::rows(&conf.join("data"));
    rows.extend(data::rows_of_rules(&Classifier::builtin().unwrap()));
    rows.extend(data::rows_of_grammar());
    let weights = conf.join("weights.bin");
    match what.as_str() {
        "write" => std::fs::write(weights, table(&rows).encode().unwrap()).unwrap(),
        "check" => {
            if std::fs::read(weights).unwrap() != table(&rows).encode().unwrap() {
                println!("conf/judge/weights.bin is not what the data gives");
                return ExitCode::FAILURE;
            }
        }
        "figures" => {
            leave_out(&rows, std::env::args().nth(2).and_then(|folds| folds.parse().ok()).unwrap_or(99))
        }
        "rules" => rules(&rows),
        "set" => set(&PathBuf::from(std::env::args().nth(2).unwrap()), std::env::args().nth(3).is_some()),
        _ => {
            println!("write, check, figures, rules or set?");
            return ExitCode::from(64);
        }
    }
    ExitCode::SUCCESS
}

/// Tells where a rule contradicts the hands.
fn rules(rows: &[data::Row]) {
    let classifier = Classifier::builtin().unwrap();
    let mut told: BTreeMap<String, (usize, Vec<String>)> = BTreeMap::new();
    let (mut right, mut wrong) = (0, 0);
    for row in rows {
        let said = Said { speaker: row.speaker, ..Said::of(&row.reply, None) };
        let verdict = classifier.classify(&Evidence::of(&said));
        let is_right = row.reasons.iter().any(|reason| {
            *reason == verdict.reason || reason.is_undefined() && verdict.reason.is_undefined()
        });
        right += usize::from(is_right);
        wrong += usize::from(!is_right && !verdict.reason.is_undefined());
        if let Basis::Rule(id) = verdict.basis {
            let (good, bad) = told.entry(id).or_default();
            *good += usize::from(is_right);
            if !is_right {
                bad.push(format!("{} {}: {}", row.id, row.reasons[0], row.reply));
            }
        }
    }
    for (id, (good, bad)) in &told {
        println!("{id}: {good} right, {} wrong", bad.len());
        bad.iter().for_each(|bad| println!("    {bad}"));
    }
    println!("all: {right} right, {wrong} wrong of {}", rows.len());
}

/// How sure a judge must be to contradict a hand.
const SUSPECT: Share = Share::of_thousand(750);

/// Lists what a judge contradicts.
fn suspects(judge: &Judge, rows: &[data::Row]) {
    for row in rows {
        let reply = Reply::parse(&row.reply);
        let opinion = judge.opinion(&data::question(&reply, row.speaker));
        let (reason, share) = opinion.best();
        let is_right = match reason {
            Some(reason) => row.reasons.contains(&reason),
            None => row.reasons.iter().any(|reason| reason.is_undefined()),
        };
        if share >= SUSPECT && !is_right {
            let reason = reason.map_or("undefined", Reason::id);
            let said = row.reasons.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
            eprintln!("{}\t{said}\t{reason} {share}\t{}\t{}", row.id, row.speaker, row.reply);
        }
    }
}

/// A set that nobody learns from: columns id, reply, remote, reasons, party and perhaps speaker, named in the first line.
fn set(file: &Path, with_speaker: bool) {
    let classifier = Classifier::builtin().unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let head = lines.next().unwrap();
    let column = |name: &str| head.iter().position(|known| *known == name);
    let (id, reply, remote) = (column("id").unwrap(), column("reply").unwrap(), column("remote").unwrap());
    let (reasons, party) = (column("reasons").unwrap(), column("party").unwrap());
    let mut counts = [0usize; 6];
    let (judge, mut alone) = (Judge::builtin().unwrap(), Answers::default());
    for row in lines {
        let host = Some(row[remote]).filter(|host| !["", "-"].contains(host));
        let speaker = column("speaker")
            .filter(|_| with_speaker)
            .map_or_else(Speaker::default, |at| row[at].parse().unwrap());
        let said = Said { speaker, ..Said::of(row[reply], host) };
        let action = match said
            .reply
            .status
            .map(|status| u16::from(status.class))
            .or(said.reply.code.map(|code| code.0 / 100))
        {
            Some(4) => Some(Action::Delayed),
            Some(2 | 3) => None,
            _ => Some(Action::Failed),
        };
        let verdict = classifier.classify(&Evidence { action, ..Evidence::of(&said) });
        alone.ask(&judge, &[data::Row::new(row[id], row[reply], row[reasons], speaker)], true);
        let is_right = row[reasons].split('|').any(|reason| reason == verdict.reason.id());
        let kind = if is_right {
            0
        } else if verdict.reason.is_undefined() {
            1
        } else {
            2
        };
        counts[kind] += 1;
        counts[3] += usize::from(kind == 2 && verdict.certainty == Certainty::Weak);
        let party_is_right =
            row[party] == "*" || row[party].split('|').any(|party| party == verdict.party.id());
        if is_right && row[party] != "*" {
            counts[4] += usize::from(party_is_right);
            counts[5] += 1;
        }
        if !is_right || !party_is_right {
            let kind = ["party", "undefined", "false"][kind];
            println!(
                "{kind}\t{}\t{}\t{} {} {}\t{} {}\t{}",
                row[id],
                row[reasons],
                verdict.reason,
                verdict.certainty,
                verdict.basis,
                verdict.party,
                row[party],
                row[reply]
            );
        }
    }
    println!("judge alone {}", alone.line());
    let all = counts[..3].iter().sum::<usize>();
    let percent = |count: usize| (count as f64 * 1000.0 / all as f64).round() / 10.0;
    println!(
        "{all}: right {}, undefined {}, false {} (weak {}); party right {} of {}",
        percent(counts[0]),
        percent(counts[1]),
        percent(counts[2]),
        percent(counts[3]),
        counts[4],
        counts[5]
    );
}

/// Judges each hand by what the others wrote; several hands at once where that is quick enough.
fn leave_out(rows: &[data::Row], folds: usize) {
    let mut fields: Vec<&str> = rows.iter().map(|row| row.field.as_str()).collect();
    fields.dedup();
    println!(
        "{:16} {:6} {}",
        "right/false at",
        "rows",
        ["0", ".4", ".5", ".6", ".7", ".8"].map(|at| format!("{at:>10}")).join("  ")
    );
    let [mut known, mut unknown] = [Answers::default(), Answers::default()];
    for fold in 0..folds.min(fields.len()) {
        let left_out: Vec<&str> = fields.iter().copied().skip(fold).step_by(folds).collect();
        let (test, training): (Vec<_>, Vec<_>) =
            rows.iter().cloned().partition(|row| left_out.contains(&row.field.as_str()));
        let judge = Judge::with(table(&training)).unwrap();
        let mut of_fold = Answers::default();
        of_fold.ask(&judge, &test, true);
        suspects(&judge, &test);
        println!("{:16} {}", left_out.join(" ").chars().take(16).collect::<String>(), of_fold.line());
        known.ask(&judge, &test, true);
        unknown.ask(&judge, &test, false);
    }
    for (name, answers) in [("speaker known", known), ("unknown", unknown)] {
        println!("{name:16} {}", answers.line());
        let right = [5.0, 3.5, 2.5, 1.5].map(|wrong| format!("{wrong}: {}", answers.right_at_most(wrong)));
        println!("{:16} right at most so many false: {}", "", right.join("  "));
    }
}
