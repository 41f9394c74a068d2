//! `cargo run --release --example train -- WHAT`: makes the judge's table of weights from the project's data, and shows how good
//! it is.
//!
//! ```text
//! write     conf/judge/weights.bin anew
//! check     exits 1 when the table made anew is not the one that is there
//! figures   each hand left out in turn
//! rules     how often each receiver's and program's rule is right on the data, and where it is not
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
mod numbers;

use figures::{Answers, table};
use neden::reason::judge::Judge;
use neden::reason::{Classifier, Evidence, Proof};
use neden::smtp::Said;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let conf = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/conf/judge"));
    let what = std::env::args().nth(1).unwrap_or_default();
    let mut rows = data::rows(&conf.join("data"));
    rows.extend(data::rows_of_rules(&Classifier::builtin().unwrap()));
    let weights = conf.join("weights.bin");
    match what.as_str() {
        "write" => std::fs::write(weights, table(&rows).encode()).unwrap(),
        "check" => {
            if std::fs::read(weights).unwrap() != table(&rows).encode() {
                println!("conf/judge/weights.bin is not what the data gives");
                return ExitCode::FAILURE;
            }
        }
        "figures" => {
            leave_out(&rows, std::env::args().nth(2).and_then(|folds| folds.parse().ok()).unwrap_or(99))
        }
        "rules" => rules(&rows),
        _ => {
            println!("write, check, figures or rules?");
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
        if let Proof::Rule(id) = verdict.evidence {
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
