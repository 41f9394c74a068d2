//! What a bounce costs as a whole: read, judged, explained in Turkish, written again. And what explaining alone costs.

#![expect(clippy::unwrap_used, missing_docs, reason = "a bench may fail loudly; criterion writes its main")]
#![expect(clippy::indexing_slicing, reason = "a bench knows its data")]

mod bounce;

use bounce::Bounce;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use neden::dsn::{self, Hosts};
use neden::mail::Candidate;
use neden::notice::{Case, Standing, explain};
use neden::rewrite::{Outcome, Rewriter, verdicts};
use std::hint::black_box;

/// Every reply has its turn.
const KINDS: usize = 6;

fn rewriter() -> Rewriter {
    Rewriter { default_languages: vec!["tr".parse().unwrap()], ..Rewriter::builtin().unwrap() }
}

fn candidates(bounce: Bounce) -> Vec<Candidate> {
    (0..KINDS).map(|number| bounce.candidate(number)).collect()
}

fn rewrite(criterion: &mut Criterion) {
    let rewriter = rewriter();
    let mut group = criterion.benchmark_group("rewrite");
    for size in [5_000, 50_000, 1_000_000] {
        let candidates = candidates(Bounce { size, recipients: 1 });
        assert!(candidates.iter().all(|mail| matches!(rewriter.rewrite(mail), Outcome::Rewritten(_))));
        let mut turn = candidates.iter().cycle();
        group.throughput(Throughput::Bytes(size as u64));
        group.bench_function(BenchmarkId::new("bytes", size), |bench| {
            bench.iter(|| turn.next().map(|mail| black_box(rewriter.rewrite(mail))));
        });
    }
    for recipients in [1, 100, 10_000] {
        let candidates = candidates(Bounce { size: 0, recipients });
        let mut turn = candidates.iter().cycle();
        group.throughput(Throughput::Elements(recipients as u64));
        group.bench_function(BenchmarkId::new("recipients", recipients), |bench| {
            bench.iter(|| turn.next().map(|mail| black_box(rewriter.rewrite(mail))));
        });
    }
    group.finish();
    let candidate = Bounce { size: 5_000, recipients: 1 }.candidate(0);
    criterion.bench_function("explain a bounce of 5000 bytes, in text and HTML", |bench| {
        bench.iter(|| {
            let reading = dsn::read(&candidate, &Hosts::default()).unwrap();
            let verdicts = verdicts(&reading.report, reading.returned.as_ref(), &rewriter.classifier);
            let case = Case {
                report: &reading.report,
                verdicts: &verdicts,
                returned: reading.returned.as_ref(),
                sender: candidate.recipient.as_deref(),
                original: reading.first().and_then(|first| first.text.as_deref()),
                date: None,
                standing: Standing::Ours,
            };
            let explanation =
                explain(&case, &rewriter.imprint, &rewriter.catalogue, &rewriter.default_languages);
            black_box((explanation.text(), explanation.html()))
        });
    });
}

criterion_group!(benches, rewrite);
criterion_main!(benches);
