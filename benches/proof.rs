//! What it costs to prove that a report is about a mail of ours: the header of a mail with RSA of 2048 bits, and a header
//! that costs as much as a stranger can make it cost.

#![expect(clippy::unwrap_used, missing_docs, reason = "a bench may fail loudly; criterion writes its main")]
#![expect(clippy::indexing_slicing, reason = "a bench knows its data")]

use criterion::{Criterion, criterion_group, criterion_main};
use neden::proof::{Claim, Prover, PublicKey};
use std::hint::black_box;

const KEYS: [&str; 4] = [
    include_str!("../tests/proof/short.txt"),
    include_str!("../tests/proof/mail.txt"),
    include_str!("../tests/proof/long.txt"),
    include_str!("../tests/proof/edwards.txt"),
];

const HEADERS: [(&str, &str); 5] = [
    ("rsa-1024", include_str!("../tests/proof/short.header")),
    ("rsa-2048", include_str!("../tests/proof/relaxed.header")),
    ("rsa-2048-simple", include_str!("../tests/proof/simple.header")),
    ("rsa-4096", include_str!("../tests/proof/long.header")),
    ("ed25519", include_str!("../tests/proof/edwards.header")),
];

fn proof(criterion: &mut Criterion) {
    let keys = KEYS.iter().map(|key| PublicKey::parse(key).unwrap()).collect();
    let prover = Prover { keys, domains: vec!["example.com".to_owned()], stamps: None };
    let now = "2026-11-27T06:00:00Z".parse().unwrap();
    let recipients = [vec!["ali@example.org"]];
    let mut group = criterion.benchmark_group("proof");
    let mut measure = |name: &str, header: &str, expected: bool| {
        let claim = Claim { header: header.as_bytes(), owner: "ayse@example.com", recipients: &recipients };
        assert_eq!(prover.prove(&claim, now).is_some(), expected, "{name}");
        group.bench_function(name, |bench| bench.iter(|| black_box(prover.prove(&claim, now))));
    };
    for (name, header) in HEADERS {
        measure(name, header, true);
    }
    let (name, header) = HEADERS[3];
    let signature = header.split_once("Date:").unwrap().0.replace("bh=", "bh=A");
    let received = "Received: from a by b; Thu, 26 Nov 2026 07:30:00 +0300\n".repeat(450);
    let to = format!("To: {}x@example.org\n", " a@example.org,\n".repeat(15_000));
    let hostile = format!("{}{received}{header}{to}", signature.repeat(40));
    measure(&format!("hostile-{name}-{}-bytes", hostile.len()), &hostile, false);
}

criterion_group!(benches, proof);
criterion_main!(benches);
