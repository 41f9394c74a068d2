//! How good the judge is on what it has not seen.

use crate::data::{Row, beside, classes, examples, question};
use crate::fit::{PLANS, fit};
use neden::reason::Reason;
use neden::reason::judge::{Judge, Share, Table};
use neden::smtp::{Reply, Speaker};

/// The weights that rows give.
pub(crate) fn table(rows: &[Row]) -> Table {
    let judge = Judge::with(Table::default()).unwrap();
    let classes = classes(rows);
    let examples = examples(rows, &classes, &judge);
    let models = std::thread::scope(|scope| {
        let fits = [0, 1].map(|number| {
            let (examples, classes) = (&examples, classes.len());
            scope.spawn(move || fit(number, examples, classes, &PLANS[number]))
        });
        fits.map(|fit| fit.join().unwrap())
    });
    Table { beside: beside(rows, &classes), classes, models }
}

/// Answers of a judge to rows.
#[derive(Default)]
pub(crate) struct Answers {
    /// For each row: how sure, whether right, whether it says nothing, whether saying nothing is right.
    each: Vec<(Share, bool, bool, bool)>,
}

impl Answers {
    /// Asks about each row, with its speaker or without.
    pub(crate) fn ask(&mut self, judge: &Judge, rows: &[Row], with_speaker: bool) {
        for row in rows {
            let reply = Reply::parse(&row.reply);
            let opinion =
                judge.opinion(&question(&reply, if with_speaker { row.speaker } else { Speaker::default() }));
            let (reason, share) = opinion.best();
            let says_nothing =
                |reason: &Reason| matches!(reason, Reason::UndefinedPermanent | Reason::UndefinedTemporary);
            let right = reason.is_some_and(|reason| row.reasons.contains(&reason));
            self.each.push((share, right, reason.is_none(), row.reasons.iter().any(says_nothing)));
        }
    }

    /// In tenths of a per cent: right and false, when it answers from a share on.
    pub(crate) fn at(&self, least: Share) -> (f64, f64) {
        let (mut right, mut wrong) = (0, 0);
        for (share, is_right, nothing, may_be_nothing) in &self.each {
            let silent = *nothing || *share < least;
            right += usize::from(if silent { *may_be_nothing } else { *is_right });
            wrong += usize::from(!silent && !is_right);
        }
        let of_all = |count: usize| (count as f64 * 1000.0 / self.each.len().max(1) as f64).round() / 10.0;
        (of_all(right), of_all(wrong))
    }

    /// The risk-coverage curve in a line.
    pub(crate) fn line(&self) -> String {
        let at = |thousandths| {
            let (right, wrong) = self.at(Share::of_thousand(thousandths));
            format!("{right:5.1}/{wrong:4.1}")
        };
        format!("{:6} {}", self.each.len(), [0, 400, 500, 600, 700, 800].map(at).join("  "))
    }

    /// The least false at which so many are right, and so on: right at most this false.
    pub(crate) fn right_at_most(&self, wrong: f64) -> f64 {
        let thresholds = (0..=1000).map(|share| self.at(Share::of_thousand(share)));
        thresholds.filter(|(_, is_wrong)| *is_wrong <= wrong).map(|(right, _)| right).fold(0.0, f64::max)
    }
}
