//! Our own signature over what came back: `tests/proof` has headers that other people's programs signed, and here are
//! the ways in which they may come back, changed by servers or by forgers.

use crate::support::ROOT;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use neden::proof::{Claim, Method, Prover, PublicKey};
use std::fs;
use std::path::Path;

pub(crate) fn read(name: &str) -> String {
    let path = Path::new(ROOT).join("tests/proof").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn key(name: &str) -> PublicKey {
    PublicKey::parse(&read(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn prover(keys: &[&str]) -> Prover {
    let keys = keys.iter().map(|name| key(name)).collect();
    Prover { keys, domains: vec!["example.com".to_owned()], stamps: None }
}

fn now() -> Timestamp {
    "2026-11-27T06:00:00Z".parse().unwrap()
}

const OWNER: &str = "ayse@example.com";

/// By what the header proves a report to `owner` about these recipients, and whether it was written to all of them.
fn proved(
    prover: &Prover,
    header: &str,
    owner: &str,
    recipients: &[&[&str]],
    now: Timestamp,
) -> Option<(Method, bool)> {
    let recipients: Vec<Vec<&str>> = recipients.iter().map(|addresses| addresses.to_vec()).collect();
    let claim = Claim { header: header.as_bytes(), owner, recipients: &recipients };
    prover.prove(&claim, now).map(|proof| (proof.method, proof.sent.to_recipients))
}

/// The same for the usual report.
fn proves(keys: &[&str], header: &str) -> bool {
    let said = proved(&prover(keys), header, OWNER, &[&["ali@example.org"]], now());
    assert!(matches!(said, None | Some((Method::Dkim, true))), "{said:?}");
    said.is_some()
}

#[test]
fn every_signature_of_ours_proves_whatever_kind_it_is_of() {
    // (header, keys, why)
    for (header, keys, why) in [
        ("relaxed", &["mail.txt"][..], "RSA of 2048 bits, as opendkim-genkey writes its record"),
        ("relaxed", &["mail.pem"], "the same key as OpenSSL writes it"),
        ("relaxed", &["mail-pkcs1.pem"], "the same key as older programs write it"),
        ("relaxed", &["short.txt", "edwards.txt", "mail.txt"], "several keys: one for each selector"),
        ("simple", &["mail.txt"], "no blank was changed"),
        ("oversigned", &["mail.txt"], "every field once more than it is there"),
        ("short", &["short.txt"], "1024 bits"),
        ("long", &["long.txt"], "4096 bits: the record has several strings"),
        ("edwards", &["edwards.txt"], "RFC 8463"),
        ("edwards", &["edwards.pem"], "RFC 8410"),
        ("secretary", &["mail.txt"], "Sender is who wrote it"),
    ] {
        assert!(proves(keys, &read(&format!("{header}.header"))), "{header}: {why}");
    }
}

#[test]
fn what_servers_do_on_the_way_takes_no_proof_away() {
    let top = "Return-Path: <ayse@example.com>\nReceived: from mail.example.com by mx.example.org; Thu, 26 Nov 2026 07:30:05 +0300\n\
               DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=x; h=from; bh=AA; b=AA\n";
    for name in ["relaxed", "simple", "oversigned"] {
        let header = read(&format!("{name}.header"));
        for (changed, why) in [
            (header.replace('\n', "\r\n"), "line ends are CRLF again"),
            (format!("{top}{header}"), "fields of others above it, and a signature of others"),
            (format!("{header}X-Spam-Score: 0\n"), "a field of others below it"),
            (format!("{header}\nMerhaba.\n"), "the body came along"),
            (header.trim_end().to_owned(), "the last line end is gone"),
            (header.replace("MIME-Version: 1.0\n", ""), "a field that nobody signed is gone"),
        ] {
            assert!(proves(&["mail.txt"], &changed), "{name}: {why}");
        }
    }
    let header = read("relaxed.header");
    for (changed, why) in [
        (header.replace(",\n\tmuhasebe", ",  muhasebe"), "unfolded, another number of blanks"),
        (header.replace("Subject:  ", "SUBJECT : "), "the name in capitals, a blank before the colon"),
        (header.replace("   listesi", "\n listesi"), "folded elsewhere"),
    ] {
        assert!(proves(&["mail.txt"], &changed), "{why}");
    }
}

#[test]
fn what_a_forger_can_do_proves_nothing() {
    let relaxed = read("relaxed.header");
    let (signature, unsigned) = relaxed.split_at(relaxed.find("Date:").unwrap());
    // (header, why)
    for (header, why) in [
        (String::new(), "nothing came back"),
        (unsigned.to_owned(), "no signature"),
        (read("other-key.header"), "signed by somebody else's key under our name"),
        (read("narrow.header"), "the site signs too little: Subject and To may be anybody's"),
        (read("undated.header"), "Date is not signed, so nobody knows how old it is"),
        (relaxed.replace("Ali <ali@example.org>", "Ali <ali@example.net>"), "another To"),
        (relaxed.replace("listesi", "parolaniz"), "another Subject"),
        (relaxed.replace("07:30:00", "07:31:00"), "another Date"),
        (relaxed.replace("<ayse@", "<veli@"), "another author"),
        (relaxed.replace("simple; d=", "simple; l=0; d="), "the signature itself was changed"),
        (relaxed.replace("t=17", "t=18"), "its time was changed"),
        (relaxed.replace("; d=example.com", "; d=example.org"), "its domain was changed"),
        (format!("Subject: Hesabiniz kapatilacak\n{relaxed}"), "a second Subject above the signed one"),
        (format!("{relaxed}Subject: Hesabiniz kapatilacak\n"), "a second Subject below it"),
        (format!("To: kurban@example.com\n{relaxed}"), "a second To"),
        (format!("From: Banka <banka@example.com>\n{relaxed}"), "a second author"),
        (format!("subject : x\n{relaxed}"), "a second Subject, spelt otherwise"),
        (format!("no field\n{relaxed}"), "something else before the header"),
        (format!("\n{relaxed}"), "an empty header, and ours in the body"),
        (format!("{}{relaxed}", "X: y\n".repeat(1000)), "so many fields that reading them would cost"),
        (
            format!("{}{relaxed}", signature.replace("bh=", "bh=A").repeat(8)),
            "so many signatures that verifying them would cost",
        ),
    ] {
        assert!(!proves(&["mail.txt"], &header), "{why}");
    }
    assert!(!proves(&[], &relaxed), "no key");
    assert!(!proves(&["short.txt", "edwards.txt"], &relaxed), "keys of ours with other selectors");
    let simple = read("simple.header");
    assert!(!proves(&["mail.txt"], &simple.replace("   listesi", " listesi")), "a blank less");
}

#[test]
fn proof_is_bound_to_who_wrote_it_to_whom_and_when() {
    let (relaxed, secretary) = (read("relaxed.header"), read("secretary.header"));
    let known: &[&[&str]] = &[&["ali@example.org"]];
    let prover = prover(&["mail.txt"]);
    // (header, owner, recipients, whether it was written to all of them, why)
    type Case<'a> = (&'a str, &'a str, &'a [&'a [&'a str]], Option<bool>, &'a str);
    let cases: [Case<'_>; 13] = [
        (&relaxed, "Ayse@Example.com", known, Some(true), "in any case"),
        (&relaxed, "ayse+liste@example.com", known, Some(true), "an extension is hers, too"),
        (&relaxed, "veli@example.com", known, None, "replayed to a colleague"),
        (&relaxed, "ayse@mail.example.com", known, None, "another domain of ours"),
        (&relaxed, "", known, None, "to nobody"),
        (&secretary, "veli@example.com", known, Some(true), "the author and the sender both wrote it"),
        (&secretary, "ali@example.com", known, None, "neither did"),
        (&relaxed, OWNER, &[&["veli@EXAMPLE.net"]], Some(true), "Cc, in any case"),
        (
            &relaxed,
            OWNER,
            &[&["x@relay.test", "muhasebe@example.org"]],
            Some(true),
            "the address that it had first",
        ),
        (&relaxed, OWNER, &[&["ali@example.org"], &["veli@example.net"]], Some(true), "two recipients"),
        (&relaxed, OWNER, &[&["x@example.org"]], Some(false), "passed on to an address that she never wrote"),
        (&relaxed, OWNER, &[&["ali@example.org"], &["x@example.org"]], Some(false), "one of two she wrote"),
        (&relaxed, OWNER, &[], Some(false), "about nobody"),
    ];
    for (header, owner, recipients, expected, why) in cases {
        let said = proved(&prover, header, owner, recipients, now());
        assert_eq!(said.map(|(_, to_all)| to_all), expected, "{why}");
    }
    let written: Timestamp = "2026-11-26T04:30:00Z".parse().unwrap();
    for (hours, expected, why) in [
        (0, true, "at once"),
        (10 * 24, true, "the last hour of ten days"),
        (10 * 24 + 1, false, "kept for later"),
        (-23, true, "her clock is ahead"),
        (-25, false, "a day that is still to come"),
    ] {
        let said = proved(&prover, &relaxed, OWNER, known, written + SignedDuration::from_hours(hours));
        assert_eq!(said.is_some(), expected, "{why}");
    }
}

#[test]
fn signing_domain_is_ours_or_above_ours() {
    let header = read("relaxed.header");
    for (domains, expected, why) in [
        (&["example.com"][..], true, "the same"),
        (&["example.org", "@Example.COM"], true, "as an entry may be written"),
        (&["mail.example.com"], true, "a host of the domain sends the mail"),
        (&["badexample.com"], false, "it ends the same"),
        (&["com"], false, "ours is above it"),
        (&[], false, "no domain is ours"),
    ] {
        let domains = domains.iter().map(|domain| (*domain).to_owned()).collect();
        let prover = Prover { domains, ..prover(&["mail.txt"]) };
        let said = proved(&prover, &header, OWNER, &[&["ali@example.org"]], now());
        assert_eq!(said.is_some(), expected, "{why}");
    }
}

/// An RSA key of 8200 bits, whose signatures would cost eight times as much as those of 4096.
fn huge() -> String {
    let integer = |bytes: &[u8]| [&[0x02, 0x82][..], &(bytes.len() as u16).to_be_bytes(), bytes].concat();
    let numbers = [integer(&[&[0][..], &[0xff; 1025]].concat()), vec![0x02, 0x03, 1, 0, 1]].concat();
    let key = [&[0x30, 0x82][..], &(numbers.len() as u16).to_be_bytes(), &numbers].concat();
    format!("v=DKIM1; k=rsa; p={}", STANDARD.encode(key))
}

#[test]
fn keys_that_prove_nothing_are_refused_with_words() {
    let pem = read("mail.pem");
    // (text, words)
    for (text, words) in [
        (pem.replace("PUBLIC", "PRIVATE"), "a private key"),
        (pem.replace("PUBLIC KEY", "CERTIFICATE"), "\"CERTIFICATE\" is no public key"),
        (pem.replace("MII", "MAI"), "no PEM"),
        (pem.replace("-----END", "-----"), "no PEM"),
        (read("mail.txt").replace("k=rsa", "k=ed25519"), "32 bytes"),
        (read("edwards.txt").replace("k=ed25519", "k=rsa"), "no RSA key"),
        ("v=DKIM1; p=MEgCQQCo9+BpMRYQ/dL3DS2CyJxRF+j6ctbT3/Qp84+KeFhnii7NT7fELilKUSnxS30WAvQCCo2yU1orfgqr41mM70MBAgMBAAE=".to_owned(), "512 bits"),
        (huge(), "8200 bits"),
        ("v=DKIM1; k=rsa; p=".to_owned(), "taken back"),
        ("nothing of the kind".to_owned(), "neither"),
    ] {
        let error = PublicKey::parse(&text).map(|_| ()).unwrap_err();
        assert!(error.contains(words), "{words}: {error}");
    }
}
