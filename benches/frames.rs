//! What the milter protocol costs: a whole conversation about a bounce, without sockets and without the rewriting.

#![expect(clippy::unwrap_used, missing_docs, reason = "a bench may fail loudly; criterion writes its main")]
#![expect(clippy::indexing_slicing, reason = "a bench knows its data")]

mod bounce;
mod cleanup;

use bounce::Bounce;
use bytes::BytesMut;
use cleanup::Turns;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use neden::mail::{Edits, Splice};
use neden::memory::MemoryBudget;
use neden::milter::{Limits, MilterQuestion, MilterSession};
use neden::session::{Flow, Session as _};

const LIMITS: Limits = Limits { message_size: 10_000_000 };
const MEMORY: usize = 64 << 20;

/// As long as a notice is.
const REPLACEMENT: usize = 10_000;

/// Feeds turn after turn; the answer puts a notice's worth of bytes over the first part.
fn converse(memory: &MemoryBudget, turns: [BytesMut; 4]) -> usize {
    let mut session = MilterSession::new(LIMITS, memory.clone());
    let (mut written, mut output) = (0, BytesMut::new());
    for mut input in turns {
        if let Flow::Ask(MilterQuestion::Rewrite(candidate)) =
            session.advance(&mut input, &mut output).unwrap()
        {
            let range = 0..candidate.body.len().min(1000);
            let splice = Splice { range, replacement: vec![b'n'; REPLACEMENT] };
            session.resume(Some(Edits { headers: Vec::new(), splice }), &mut output);
        }
        written += output.len();
        output.clear();
    }
    written
}

fn frames(criterion: &mut Criterion) {
    let memory = MemoryBudget::new(MEMORY);
    let mut group = criterion.benchmark_group("frames");
    for size in [5_000, 50_000, 1_000_000] {
        let turns = Turns::new(b"", &Bounce { size, recipients: 1 }.candidate(0));
        let turns = [turns.options, turns.mail, turns.content, turns.quit];
        assert!(converse(&memory, turns.clone()) > size);
        group.throughput(Throughput::Bytes(size as u64));
        group.bench_function(format!("bounce of {size} bytes"), |bench| {
            bench.iter_batched(|| turns.clone(), |turns| converse(&memory, turns), BatchSize::SmallInput);
        });
    }
    let mail = Turns::new(b"ayse@example.com", &Bounce { size: 5_000, recipients: 1 }.candidate(0));
    group.throughput(Throughput::Elements(1));
    group.bench_function("ordinary mail", |bench| {
        let turns = [mail.options.clone(), mail.mail.clone(), BytesMut::new(), mail.quit.clone()];
        bench.iter_batched(|| turns.clone(), |turns| converse(&memory, turns), BatchSize::SmallInput);
    });
}

criterion_group!(benches, frames);
criterion_main!(benches);
