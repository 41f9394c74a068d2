//! `cargo run --release --example train -- WHAT`: makes the judge's table of weights from the project's data, and shows how good
//! it is.
//!
//! ```text
//! write     conf/judge/weights.bin anew
//! check     exits 1 when the table made anew is not the one that is there
//! figures   each hand left out in turn
//! ```

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    missing_docs,
    reason = "a command for developers may fail loudly"
)]

mod data;
mod figures;
mod fit;
mod numbers;

use figures::{Answers, table};
use neden::reason::judge::Judge;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let conf = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/conf/judge"));
    let what = std::env::args().nth(1).unwrap_or_default();
    let rows = data::rows(&conf.join("data"));
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
        _ => {
            println!("write, check or figures?");
            return ExitCode::from(64);
        }
    }
    ExitCode::SUCCESS
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
