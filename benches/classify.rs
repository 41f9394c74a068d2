//! What the catalogue costs: loading it, and judging one reply with ten thousand rules more than it has.

#![expect(clippy::unwrap_used, missing_docs, reason = "a bench may fail loudly; criterion writes its main")]

use criterion::{Criterion, criterion_group, criterion_main};
use neden::reason::{Classifier, Evidence};
use neden::smtp::{Action, Said};
use std::fmt::Write as _;
use std::hint::black_box;

const RULES: usize = 10_000;

/// Replies of every kind: found by a receiver, a code, a generic text, and by nothing.
const REPLIES: [(&str, &str); 6] = [
    ("550-5.1.1 The email account that you tried to reach does not exist. gsmtp", "mx.google.com"),
    (
        "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown in local recipient table",
        "mx.example.com",
    ),
    (
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
        "mx.example.com",
    ),
    ("452 4.2.2 The mailbox is over quota, please try again later", "mx.example.com"),
    ("message size 20480000 exceeds size limit 10240000 of server mx.example.com[192.0.2.1]", ""),
    ("550 Have a look at our website before you write again, thank you", "mx.example.org"),
];

fn synthetic() -> String {
    let mut rules = String::from("source = \"benchmark\"\n");
    for number in 0..RULES {
        let hash = number.wrapping_mul(2_654_435_761) % 1_000_003;
        let _ = writeln!(
            rules,
            "[[rule]]\nid = \"synthetic-{number}\"\nreason = \"policy-rejected\"\ntext = [\"code{hash} refused by rule {number}\"]\n\
             pattern = 'rule {number}\\b'\nexample = \"550 code{hash} refused by rule {number}\""
        );
    }
    rules
}

fn classify(criterion: &mut Criterion) {
    criterion.bench_function("load the catalogue", |bench| bench.iter(|| Classifier::builtin().unwrap()));
    let rules = synthetic();
    for (name, classifier) in [
        ("classify, built-in rules", Classifier::builtin().unwrap()),
        ("classify, 10000 rules more", Classifier::with(&[("synthetic.toml", &rules)]).unwrap()),
    ] {
        let replies: Vec<_> = REPLIES.iter().map(|(text, host)| Said::of(text, Some(host))).collect();
        let mut replies = replies.iter().cycle();
        criterion.bench_function(name, |bench| {
            bench.iter(|| {
                let Some(said) = replies.next() else { return };
                let evidence = Evidence { action: Some(Action::Failed), ..Evidence::of(said) };
                black_box(classifier.classify(black_box(&evidence)));
            });
        });
    }
}

criterion_group!(benches, classify);
criterion_main!(benches);
