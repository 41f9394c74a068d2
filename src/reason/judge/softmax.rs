//! From scores to probabilities, in integers: the same on every machine.

/// A whole, as every fixed-point number here counts it.
pub(super) const ONE: i64 = 1 << 16;

/// log2(e).
const LOG2_E: i64 = 94_548;

/// Share of each score in the sum of their exponentials.
pub(super) fn softmax(scores: &[i64]) -> Vec<i64> {
    let highest = scores.iter().copied().max().unwrap_or_default();
    let powers: Vec<i64> =
        scores.iter().map(|score| power_below_one(highest.saturating_sub(*score))).collect();
    let sum = powers.iter().sum::<i64>().max(1);
    powers.into_iter().map(|power| power * ONE / sum).collect()
}

/// e to the power of minus `below`, with 30 bits behind the point.
fn power_below_one(below: i64) -> i64 {
    let halvings = below.saturating_mul(LOG2_E) / ONE;
    let (whole, part) = (halvings / ONE, halvings % ONE);
    if whole >= 30 {
        return 0;
    }
    // 2^-x on 0..1 is 1 - x ln2 + x² ln2²/2 - x³ ln2³/6 + x⁴ ln2⁴/24, to a thousandth.
    let term = |factor: i64, rest: i64| part * (factor + rest) / ONE;
    let fourth = term(630, 0);
    let third = term(-3638, fourth);
    let second = term(15_743, third);
    let first = term(-45_426, second);
    ((ONE + first) << 14) >> whole
}

/// Root of a count, as a factor below one: what many features say together is no louder than what one says.
pub(super) fn inverse_root(count: usize) -> i64 {
    let count = u64::try_from(count).unwrap_or(u64::MAX).clamp(1, 1 << 16);
    i64::try_from(((1u64 << 32) / count).isqrt()).unwrap_or(ONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_those_of_the_exponentials() {
        for scores in [vec![0.0, 0.0], vec![1.0, 0.0, -3.5], vec![12.0, 11.3, 2.0], vec![-40.0, 0.0]] {
            let sum: f64 = scores.iter().copied().map(f64::exp).sum();
            let fixed: Vec<i64> = scores.iter().map(|score| (score * ONE as f64) as i64).collect();
            for (share, score) in softmax(&fixed).iter().zip(&scores) {
                assert!((*share as f64 / ONE as f64 - score.exp() / sum).abs() < 0.002, "{scores:?}");
            }
        }
    }

    #[test]
    fn extremes_stay_in_range() {
        assert_eq!(softmax(&[i64::MAX, i64::MIN]), [ONE, 0]);
        assert!(softmax(&[]).is_empty());
        assert_eq!((inverse_root(0), inverse_root(1), inverse_root(4)), (ONE, ONE, ONE / 2));
    }
}
