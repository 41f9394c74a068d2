//! What it costs to read a report: linear in its size and in the number of its recipients.

#![expect(missing_docs, reason = "criterion writes its main")]
#![expect(clippy::indexing_slicing, reason = "a bench knows its data")]

mod bounce;

use bounce::Bounce;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use neden::dsn::{self, Hosts};
use std::hint::black_box;

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("reading");
    for size in [5_000, 50_000, 1_000_000] {
        let candidate = Bounce { size, recipients: 1 }.candidate(0);
        group.throughput(Throughput::Bytes(candidate.body.len() as u64));
        group.bench_with_input(BenchmarkId::new("bytes", size), &candidate, |bench, candidate| {
            bench.iter(|| black_box(dsn::read(candidate, &Hosts::default())));
        });
    }
    for recipients in [1, 100, 10_000] {
        let candidate = Bounce { size: 0, recipients }.candidate(0);
        let read = dsn::read(&candidate, &Hosts::default()).map_or(0, |read| read.report.recipients.len());
        assert_eq!(read, recipients);
        group.throughput(Throughput::Elements(recipients as u64));
        group.bench_with_input(BenchmarkId::new("recipients", recipients), &candidate, |bench, candidate| {
            bench.iter(|| black_box(dsn::read(candidate, &Hosts::default())));
        });
    }
}

criterion_group!(benches, reading);
criterion_main!(benches);
