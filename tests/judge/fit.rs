//! Multinomial logistic regression by stochastic gradients (AdaGrad), in `f64` and in one order: the same rows, the same
//! weights. First over all features, then again over the weights that turned out to matter, which is what is kept.

use crate::data::{Example, Loose};
use crate::numbers::{Random, exp};
use neden::reason::judge::{Group, Model, factor, hears};
use std::collections::HashMap;

/// How a model is made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// Passes over the rows, with all features and with those that are kept.
    pub(crate) passes: [usize; 2],
    /// How far the first steps go.
    pub(crate) step: f64,
    /// How much each step shrinks a weight.
    pub(crate) shrink: f64,
    /// Weights that are kept.
    pub(crate) weights: usize,
    /// Rows that a feature must be seen in.
    pub(crate) seen: usize,
    /// How often, in a hundred, codes, their class, and the speaker are left out.
    pub(crate) leave_out: [usize; 3],
    /// How often, in a hundred, the codes of another row stand in place of its own: codes lie.
    pub(crate) lie: usize,
    /// How often anything else but circumstances is left out.
    pub(crate) leave_out_words: usize,
}

/// The plans of the two models.
pub(crate) const PLANS: [Plan; 2] = [WORDS, Plan { weights: 54_500, seen: 3, ..WORDS }];

/// That of the model over words.
const WORDS: Plan = Plan {
    passes: [24, 30],
    step: 0.7,
    shrink: 2e-5,
    weights: 80_300,
    seen: 2,
    leave_out: [35, 30, 50],
    lie: 12,
    leave_out_words: 20,
};

/// Weights while they are made: for each feature a run of (class, weight).
struct Weights {
    numbers: HashMap<u32, usize>,
    starts: Vec<usize>,
    classes: Vec<u8>,
    values: Vec<f64>,
    seen: Vec<f64>,
    biases: Vec<f64>,
}

/// A model of these examples.
pub(crate) fn fit(number: usize, examples: &[Example], classes: usize, plan: &Plan) -> Model {
    let mut all = Weights::over(number, examples, classes, plan.seen);
    all.learn(number, examples, plan, plan.passes[0]);
    let mut kept = all.strongest(plan.weights);
    kept.learn(number, examples, plan, plan.passes[1]);
    kept.in_bytes(classes)
}

impl Weights {
    /// All features that enough rows have, with a weight for each class.
    fn over(number: usize, examples: &[Example], classes: usize, least: usize) -> Self {
        let mut seen: HashMap<u32, usize> = HashMap::new();
        for (hash, group, _) in examples.iter().flat_map(|example| &example.features) {
            if hears(number, *group) {
                *seen.entry(*hash).or_default() += 1;
            }
        }
        let mut hashes: Vec<(u32, usize)> = seen.into_iter().filter(|(_, seen)| *seen >= least).collect();
        hashes.sort_unstable();
        Self {
            numbers: hashes.iter().enumerate().map(|(number, (hash, _))| (*hash, number)).collect(),
            starts: (0..=hashes.len()).map(|feature| feature * classes).collect(),
            classes: (0..hashes.len()).flat_map(|_| 0..classes as u8).collect(),
            values: vec![0.0; hashes.len() * classes],
            seen: hashes.iter().map(|(_, seen)| *seen as f64).collect(),
            biases: vec![0.0; classes],
        }
    }

    fn learn(&mut self, number: usize, examples: &[Example], plan: &Plan, passes: usize) {
        let known: Vec<Vec<(usize, Group, Loose)>> = examples
            .iter()
            .map(|example| {
                let heard = example.features.iter().filter(|(_, group, _)| hears(number, *group));
                heard
                    .filter_map(|(hash, group, loose)| Some((*self.numbers.get(hash)?, *group, *loose)))
                    .collect()
            })
            .collect();
        let mut random = Random(number as u64 + 1);
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut lengths = vec![1e-2; self.starts.len()];
        let mut bias_length = 1e-2;
        let (mut heard, mut active) = (vec![], vec![]);
        for pass in 0..passes {
            random.shuffle(&mut order);
            // Steps end small, so that the last rows are not heard louder than the first.
            let step = plan.step * (1.0 - pass as f64 / passes as f64).max(0.05);
            for row in &order {
                let mut left_out = plan.leave_out.map(|often| random.percent(often));
                let lies = random.percent(plan.lie);
                let is_code = |loose: &Loose| *loose == Loose::Codes;
                heard.clear();
                // What a reply says in many words is learned from each of them.
                heard.extend(known[*row].iter().filter(|(_, group, loose)| {
                    let is_there = *group == Group::Circumstances || !random.percent(plan.leave_out_words);
                    is_there && !(lies && is_code(loose))
                }));
                if lies {
                    let other = &known[random.below(known.len())];
                    heard.extend(other.iter().filter(|(_, _, loose)| is_code(loose)));
                    left_out[0] = false;
                }
                weigh(&heard, left_out, &mut active);
                let example = &examples[*row];
                let errors = self.errors(&active, example);
                let square: f64 = errors.iter().map(|error| error * error).sum();
                bias_length += square;
                let pace = step / f64::sqrt(bias_length);
                self.biases.iter_mut().zip(&errors).for_each(|(bias, error)| *bias -= pace * error);
                for (feature, value) in &active {
                    lengths[*feature] += square * value * value;
                    let pace = step / f64::sqrt(lengths[*feature]);
                    for at in self.starts[*feature]..self.starts[*feature + 1] {
                        let error = errors[usize::from(self.classes[at])] * value;
                        self.values[at] -= pace * (error + plan.shrink * self.values[at]);
                    }
                }
            }
        }
    }

    /// How far the shares of the classes are from the truth.
    fn errors(&self, active: &[(usize, f64)], example: &Example) -> Vec<f64> {
        let mut scores = self.biases.clone();
        for (feature, value) in active {
            for at in self.starts[*feature]..self.starts[*feature + 1] {
                scores[usize::from(self.classes[at])] += self.values[at] * value;
            }
        }
        let highest = scores.iter().copied().fold(f64::MIN, f64::max);
        scores.iter_mut().for_each(|score| *score = exp(*score - highest));
        let sum: f64 = scores.iter().sum();
        scores.iter_mut().for_each(|score| *score *= example.weight / sum);
        scores[example.class] -= example.weight;
        scores
    }

    /// The weights that matter most: large ones of features that are seen often.
    fn strongest(&self, count: usize) -> Self {
        let mut by_strength: Vec<(f64, usize, usize)> = vec![];
        for feature in 0..self.seen.len() {
            let often = f64::sqrt(self.seen[feature].min(100.0));
            for at in self.starts[feature]..self.starts[feature + 1] {
                by_strength.push((self.values[at].abs() * often, feature, at));
            }
        }
        by_strength.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
        let mut kept: Vec<(usize, usize)> =
            by_strength.iter().take(count).map(|(_, feature, at)| (*feature, *at)).collect();
        kept.sort_unstable();
        let mut hashes: Vec<(usize, u32)> =
            self.numbers.iter().map(|(hash, number)| (*number, *hash)).collect();
        hashes.sort_unstable();
        let mut strongest = Self {
            numbers: HashMap::new(),
            starts: vec![0],
            classes: vec![],
            values: vec![],
            seen: vec![],
            biases: self.biases.clone(),
        };
        for of_feature in kept.chunk_by(|a, b| a.0 == b.0) {
            let feature = of_feature[0].0;
            strongest.numbers.insert(hashes[feature].1, strongest.seen.len());
            strongest.seen.push(self.seen[feature]);
            strongest.classes.extend(of_feature.iter().map(|(_, at)| self.classes[*at]));
            strongest.values.extend(of_feature.iter().map(|(_, at)| self.values[*at]));
            strongest.starts.push(strongest.values.len());
        }
        strongest
    }

    fn in_bytes(&self, classes: usize) -> Model {
        let mut highest = vec![1e-6; classes];
        for (class, value) in self.classes.iter().zip(&self.values) {
            highest[usize::from(*class)] = f64::max(highest[usize::from(*class)], value.abs());
        }
        let fixed = |value: f64| (value * 65536.0).round() as i32;
        let scales: Vec<f64> = highest.iter().map(|highest| highest / 127.0).collect();
        let features = self.numbers.iter().map(|(hash, feature)| {
            let run = self.starts[*feature]..self.starts[*feature + 1];
            let weights = self.classes[run.clone()].iter().zip(&self.values[run]);
            let weights =
                weights.map(|(class, value)| (*class, Model::nearest(value / scales[usize::from(*class)])));
            (*hash, weights.filter(|(_, weight)| *weight != 0).collect())
        });
        Model::new(
            scales.iter().copied().map(fixed).collect(),
            self.biases.iter().copied().map(fixed).collect(),
            features.collect(),
        )
        .unwrap()
    }
}

/// The features of an example that are not left out, and what each counts.
fn weigh(known: &[(usize, Group, Loose)], left_out: [bool; 3], active: &mut Vec<(usize, f64)>) {
    let [codes, class, speaker] = left_out;
    let is_there = |loose: Loose| match loose {
        Loose::No => true,
        Loose::Codes => !codes,
        Loose::Class => !(codes && class),
        Loose::Speaker => !speaker,
    };
    let values = Group::ALL.map(|group| {
        let count = known.iter().filter(|(_, of, loose)| *of == group && is_there(*loose)).count();
        factor(group, count) as f64 / 65536.0
    });
    active.clear();
    for (feature, group, loose) in known {
        if is_there(*loose) {
            let value = Group::ALL.iter().position(|known| known == group).map_or(0.0, |at| values[at]);
            active.push((*feature, value));
        }
    }
}
