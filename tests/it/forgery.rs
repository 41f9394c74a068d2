//! Reports that come in by SMTP: whose voice their notice has. A stranger can write every byte of a report but our own
//! signature, and our own stamp.

mod stranger;

use crate::proof::read;
use crate::support::ROOT;
use jiff::SignedDuration;
use neden::left_alone::LeftAlone;
use neden::mail::{Candidate, HeaderChange};
use neden::proof::{Prover, STAMP_FIELD};
use neden::rewrite::{Outcome, Rewriter, Scope, UnprovedPolicy};
use std::fs;
use std::process::{Command, Output};
use stranger::{OUR_NAME, OWNER, answered, applied, candidate, now, report, rewriter, stamped};

/// The words of a message, wherever its lines break.
fn words(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

const VOUCHING: [&str; 2] =
    ["about the message that you sent", "about a message that was sent from your address"];

#[test]
fn proved_report_has_our_voice_and_says_which_mail_it_is_about() {
    let relaxed = read("relaxed.header");
    let said = words(&answered(UnprovedPolicy::Leave, &report(&relaxed, "ali@example.org"), OWNER).unwrap());
    assert!(said.contains("X-Neden: proof=dkim; reason=recipient-unknown"), "{said}");
    assert!(
        said.contains("the message that you sent on 26 November 2026, 04:30 (UTC) to ali@example.org."),
        "{said}"
    );
    assert!(said.contains(OUR_NAME), "{said}");
    assert!(
        !said.contains("If you did not send this message"),
        "nobody vouches for the server that wrote it"
    );
    let elsewhere =
        words(&answered(UnprovedPolicy::Leave, &report(&relaxed, "x@example.net"), OWNER).unwrap());
    assert!(!elsewhere.contains(VOUCHING[0]) && elsewhere.contains(VOUCHING[1]), "{elsewhere}");
    let stamped = words(
        &answered(UnprovedPolicy::Leave, &report(&stamped(OWNER, now()), "ali@example.org"), OWNER).unwrap(),
    );
    assert!(stamped.contains("X-Neden: proof=stamp;") && stamped.contains(VOUCHING[1]), "{stamped}");
}

#[test]
fn forged_report_never_has_our_voice() {
    let relaxed = read("relaxed.header");
    let (signature, unsigned) = relaxed.split_at(relaxed.find("Date:").unwrap());
    let added = |field: &str| report(&format!("{field}\n{relaxed}"), "ali@example.org");
    let genuine = report(&relaxed, "ali@example.org");
    let old = stamped(OWNER, now() - SignedDuration::from_hours(11 * 24));
    let replayed = relaxed.replace("<ayse@", "<banka@");
    // (report, whom it goes to, why)
    let cases = [
        (report(unsigned, "ali@example.org"), OWNER, "no signature"),
        (report(&read("other-key.header"), "ali@example.org"), OWNER, "another key"),
        (genuine.clone(), "veli@example.com", "replayed to a colleague"),
        (report(&replayed, "ali@example.org"), OWNER, "another author"),
        (report(&format!("Subject: Hesap\n{relaxed}"), "ali@example.org"), OWNER, "a Subject added"),
        (added("From: Banka <banka@example.com>"), OWNER, "two From fields"),
        (added("To: kurban@example.com"), OWNER, "a To added"),
        (added("Cc: kurban@example.com"), OWNER, "a Cc added"),
        (
            report(
                &relaxed.replace("<ayse@example.com>", "(ayse@example.com) <banka@example.net>"),
                "ali@example.org",
            ),
            OWNER,
            "the author's address in a comment",
        ),
        (report(&relaxed.replace("q=dns/txt;", "q=dns/txt; l=0;"), "ali@example.org"), OWNER, "l= added"),
        (report(&relaxed.replace("h=from :", "h="), "ali@example.org"), OWNER, "h= without From"),
        (report(&read("narrow.header"), "ali@example.org"), OWNER, "h= without To and Subject"),
        (report(&read("undated.header"), "ali@example.org"), OWNER, "h= without Date"),
        (
            report(&format!("{}{unsigned}", signature.replace("bh=", "bh=A").repeat(100)), "ali@example.org"),
            OWNER,
            "a hundred signatures",
        ),
        (
            report(&relaxed.replace("b=E7gH", &format!("b={}E7gH", "A".repeat(8_000))), "ali@example.org"),
            OWNER,
            "a signature that no key is long enough for",
        ),
        (
            report("From: ayse@example.com\nSubject: never sent\n", "ali@example.org"),
            OWNER,
            "a mail never sent",
        ),
        (
            report(&format!("X-Neden: proof=dkim\n{unsigned}"), "ali@example.org"),
            OWNER,
            "our mark, spoofed inside",
        ),
        (report(&stamped("veli@example.com", now()), "ali@example.org"), OWNER, "a colleague's stamp"),
        (report(&old, "ali@example.org"), OWNER, "a stamp of eleven days ago"),
        (
            report(&format!("{STAMP_FIELD}: v=1; d=2026-11-26; b=AAAA\n"), "ali@example.org"),
            OWNER,
            "a stamp made up",
        ),
    ];
    for (raw, owner, why) in cases {
        assert_eq!(answered(UnprovedPolicy::Leave, &raw, owner), Err(LeftAlone::Unproved), "{why}");
        let explained = words(&answered(UnprovedPolicy::Explain, &raw, owner).unwrap());
        assert!(explained.contains("X-Neden: proof=none; reason=recipient-unknown; language=en"), "{why}");
        assert!(
            !explained.contains(OUR_NAME) && !explained.contains("help@example.com"),
            "{why}: {explained}"
        );
        assert!(VOUCHING.iter().all(|words| !explained.contains(words)), "{why}: {explained}");
        assert!(!explained.contains("If you did not send this message"), "{why}: {explained}");
    }
    let spoofed = format!("X-Neden: proof=dkim; reason=expired\n{genuine}");
    assert_eq!(
        answered(UnprovedPolicy::Explain, &spoofed, OWNER),
        Err(LeftAlone::AlreadyExplained),
        "our mark, spoofed"
    );
    let (message, genuine) = candidate(&genuine, OWNER);
    let forged = match rewriter(UnprovedPolicy::Leave).rewrite(&genuine) {
        Outcome::Rewritten(rewritten) => applied(&message, &rewritten.edits),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        answered(UnprovedPolicy::Explain, &forged, OWNER),
        Err(LeftAlone::AlreadyExplained),
        "our own notice, sent again"
    );
}

#[test]
fn report_that_is_old_or_without_a_clock_is_not_proved() {
    let raw = report(&read("relaxed.header"), "ali@example.org");
    let (_, candidate) = candidate(&raw, OWNER);
    let why = |arrived| match rewriter(UnprovedPolicy::Leave)
        .rewrite(&Candidate { arrived, ..candidate.clone() })
    {
        Outcome::LeftAlone(why) => Some(why),
        Outcome::Marked(_) | Outcome::Rewritten(_) => None,
    };
    assert_eq!(why(Some(now())), None);
    assert_eq!(why(Some(now() + SignedDuration::from_hours(11 * 24))), Some(LeftAlone::Unproved));
    assert_eq!(why(None), Some(LeftAlone::Unproved));
}

#[test]
fn mark_changes_one_field_and_no_byte_of_the_body() {
    let raw = report("From: ayse@example.com\nSubject: never sent\n", "ali@example.org");
    let (_, candidate) = candidate(&raw, OWNER);
    let Outcome::Marked(edits) = rewriter(UnprovedPolicy::Mark).rewrite(&candidate) else {
        panic!("not marked")
    };
    let mark = HeaderChange::add("X-Neden", "proof=none".to_owned()).unwrap();
    assert_eq!(edits.headers, [mark]);
    assert_eq!(
        answered(UnprovedPolicy::Mark, &raw, OWNER).unwrap().replace("X-Neden: proof=none\n", ""),
        raw
    );
}

#[test]
fn no_field_and_no_form_that_a_stranger_chooses_keeps_the_mark_away() {
    let plain = report("From: ayse@example.com\nSubject: never sent\n", "ali@example.org");
    let with = |fields: &str| format!("{fields}\n{plain}");
    let (to, report_to) = ("To: ayse@example.com\n", |to: &str| format!("To: {to}\n"));
    for (raw, why) in [
        (with("X-Neden: proof=dkim; reason=recipient-unknown; language=en"), "our own mark"),
        (with("X-Neden: x"), "a mark like ours"),
        (with("List-Id: <list.example.org>"), "as from a list"),
        (with("Return-Path: <double-bounce@example.org>"), "as for the mail system"),
        (plain.replacen(to, &report_to("postmaster@example.com"), 1), "written to the mail system"),
        (plain.replace("\n--B--\n", "\n--B\n\nmore\n--B\n\nmore\n--B--\n"), "two parts too many"),
        (plain.replace("\n--B--\n", "\n"), "no end"),
        (plain.replace("Final-Recipient: rfc822; ali@example.org\n", ""), "nobody is named"),
    ] {
        assert!(raw != plain, "{why}");
        let marked = answered(UnprovedPolicy::Mark, &raw, OWNER).unwrap();
        assert_eq!(marked.replace("X-Neden: proof=none\n", ""), raw, "{why}");
        assert!(marked.len() > raw.len(), "{why}");
        assert_eq!(answered(UnprovedPolicy::Mark, &marked, OWNER), Err(LeftAlone::AlreadyExplained), "{why}");
        assert!(answered(UnprovedPolicy::Leave, &raw, OWNER).is_err(), "{why}");
    }
    let proved = format!("List-Id: x\n{}", report(&read("relaxed.header"), "ali@example.org"));
    assert_eq!(answered(UnprovedPolicy::Mark, &proved, OWNER), Err(LeftAlone::FromAList), "proved");
    let outside =
        Rewriter { scope: Scope { remote: true, ..Scope::default() }, ..rewriter(UnprovedPolicy::Mark) };
    let left = outside.rewrite(&candidate(&plain, OWNER).1);
    assert_eq!(left, Outcome::LeftAlone(LeftAlone::StrangeDomain), "another domain's");
}

#[test]
fn site_that_can_prove_nothing_explains_as_it_is_told() {
    let raw = report("From: ayse@example.com\n", "ali@example.org");
    let (message, candidate) = candidate(&raw, OWNER);
    let rewriter = Rewriter { prover: Prover::default(), ..rewriter(UnprovedPolicy::Leave) };
    let Outcome::Rewritten(rewritten) = rewriter.rewrite(&candidate) else { panic!("not explained") };
    let said = applied(&message, &rewritten.edits);
    assert!(said.contains("X-Neden: reason=recipient-unknown"), "{said}");
    assert!(!said.contains(OUR_NAME), "{said}");
}

fn neden(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_neden")).args(arguments).output().unwrap()
}

#[test]
fn command_line_tells_the_proof_that_the_configuration_has_a_key_for() {
    let folder = tempfile::tempdir().unwrap();
    let written = |name: &str, content: &str| {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let key = format!("{ROOT}/tests/proof/mail.txt");
    let settings = format!("[notice]\ndomains = [\"example.com\"]\n[proof]\ndkim = [\"{key}\"]\n");
    let config = written("neden.toml", &settings);
    let returned = read("relaxed.header");
    let whole = report(&returned, "ali@example.org");
    let forged = report(&returned.replace("listesi", "parolasi"), "ali@example.org");
    let (cut, _) = whole.split_once("--B\nContent-Description: Undelivered").unwrap();
    let files =
        [written("whole", &whole), written("forged", &forged), written("cut", &format!("{cut}--B--\n"))];
    let output = neden(&["explain", "--json", "--config", &config, &files[0], &files[1], &files[2]]);
    let lines = String::from_utf8(output.stdout.clone()).unwrap();
    let proofs: Vec<serde_json::Value> = lines
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["proof"].clone())
        .collect();
    assert_eq!(proofs, ["dkim".into(), "none".into(), serde_json::Value::Null], "{output:?}");
    let none = written("none.toml", &settings.replace("domains = [\"example.com\"]", ""));
    let output = neden(&["check", "--config", &none]);
    assert_eq!(output.status.code(), Some(78));
    let faults =
        String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert!(faults.contains("proof.dkim: does nothing without notice.domains"), "{faults}");
}
