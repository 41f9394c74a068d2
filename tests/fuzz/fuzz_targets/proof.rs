//! RFC 6376 section 6.1: "a verifier […] MUST NOT" take what it cannot verify for signed. Nobody has ever signed by these
//! keys, so whatever header comes back proves nothing.
#![no_main]

use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use neden::proof::{Claim, Prover, PublicKey, Stamps};
use std::sync::LazyLock;

static PROVER: LazyLock<Prover> = LazyLock::new(|| Prover {
    keys: vec![
        // the base point of the curve is a key that nobody has made
        PublicKey::parse("v=DKIM1; k=ed25519; p=WGZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmY=").unwrap(),
    ],
    domains: vec!["example.com".to_owned()],
    stamps: Stamps::parse("a secret of some length").ok(),
});

fuzz_target!(|header: &[u8]| {
    let recipients = [vec!["ali@example.net"]];
    let claim = Claim { header, owner: "ayse@example.com", recipients: &recipients };
    assert_eq!(PROVER.prove(&claim, Timestamp::UNIX_EPOCH), None);
});
