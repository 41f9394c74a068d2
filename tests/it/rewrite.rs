//! What rewriting must never change, on every report that a real Postfix made (`tests/samples/postfix`), with LF and
//! with CRLF, in one language and in two, with and without HTML.

mod hidden;

use crate::support::{self, candidate, with_both_line_ends};
use neden::dsn::{self, Hosts, Trust};
use neden::language::LanguageTag;
use neden::left_alone::LeftAlone;
use neden::mail::{Candidate, ChangeKind, Edits, Message, Origin, decode};
use neden::notice::Imprint;
use neden::rewrite::{Outcome, Rewriter, Rewritten, Scope, SubjectPolicy};
use std::fs;

fn rewriter(languages: &str, html: bool) -> Rewriter {
    Rewriter {
        imprint: Imprint { contact: "destek@example.org".to_owned(), html, ..Imprint::default() },
        default_languages: languages.split(',').map(|tag| tag.parse::<LanguageTag>().unwrap()).collect(),
        ..Rewriter::builtin().unwrap()
    }
}

/// Every sample, with LF and with CRLF.
fn samples() -> impl Iterator<Item = (String, Vec<u8>)> {
    support::samples().into_iter().flat_map(|path| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        with_both_line_ends(&fs::read(path).unwrap()).map(|(ends, raw)| (format!("{name} with {ends}"), raw))
    })
}

fn rewritten(rewriter: &Rewriter, candidate: &Candidate) -> Option<Rewritten> {
    match rewriter.rewrite(candidate) {
        Outcome::Rewritten(rewritten) => Some(rewritten),
        Outcome::Marked(_) | Outcome::LeftAlone(_) => None,
    }
}

fn translates_the_subject(edits: &Edits) -> bool {
    edits.headers.iter().any(|change| change.kind == ChangeKind::Change && change.name == "Subject")
}

#[test]
fn the_machine_reads_the_same_report_afterwards() {
    let mut explained = 0;
    for rewriter in [rewriter("tr", true), rewriter("tr,en", true), rewriter("en", false)] {
        for (name, raw) in samples() {
            let message = Message::parse(&raw);
            let candidate = message.candidate();
            let Some(rewritten) = rewritten(&rewriter, &candidate) else { continue };
            explained += 1;
            let before = dsn::read(&candidate, &Hosts::default()).unwrap();
            let after = Message::parse(&message.apply(&rewritten.edits)).candidate();
            let reading = dsn::read(&after, &Hosts::default()).unwrap();
            assert_eq!(reading.trust, Trust::ByTheLetter, "{name}");
            assert_eq!(reading.report, before.report, "{name}");
            assert_eq!(reading.returned, before.returned, "{name}");
            let rest = &candidate.body[rewritten.edits.splice.range.end..];
            assert!(after.body.ends_with(rest), "{name}: what follows the first part changed");
            let head = &candidate.body[..rewritten.edits.splice.range.start];
            assert!(after.body.starts_with(head), "{name}: what precedes the first part changed");
            assert_eq!(rewriter.rewrite(&after), Outcome::LeftAlone(LeftAlone::AlreadyExplained), "{name}");
        }
    }
    assert!(explained > 60, "only {explained} explained");
}

#[test]
fn ours_is_seven_bit_in_short_lines_and_deterministic() {
    let rewriter = rewriter("tr,en", true);
    for (name, raw) in samples() {
        let candidate = Message::parse(&raw).candidate();
        let Some(rewritten) = rewritten(&rewriter, &candidate) else { continue };
        let ours = &rewritten.edits.splice.replacement;
        assert!(ours.is_ascii(), "{name}");
        let crlf = name.ends_with("CRLF");
        for line in ours.split(|byte| *byte == b'\n') {
            assert!(line.is_empty() || line.ends_with(b"\r") == crlf || line == b"--", "{name}: {line:?}");
            assert!(line.len() <= 76 + usize::from(crlf), "{name}: {}", String::from_utf8_lossy(line));
        }
        assert_eq!(Some(rewritten), self::rewritten(&rewriter, &candidate), "{name}");
    }
}

#[test]
fn the_original_notice_stands_below_unchanged() {
    let rewriter = rewriter("tr", false);
    for (name, raw) in samples() {
        let message = Message::parse(&raw);
        let candidate = message.candidate();
        let Some(rewritten) = rewritten(&rewriter, &candidate) else { continue };
        let before =
            dsn::read(&candidate, &Hosts::default()).unwrap().first().cloned().unwrap().text.unwrap();
        let after = Message::parse(&message.apply(&rewritten.edits)).candidate();
        let text = dsn::read(&after, &Hosts::default()).unwrap().first().cloned().unwrap().text.unwrap();
        assert!(text.ends_with(&before), "{name}: {text}");
    }
}

#[test]
fn what_cannot_be_taken_over_exactly_stays_behind_the_notice() {
    let candidate = candidate("bounce-two-rcpt-remote-5xx");
    let rewriter = rewriter("tr", true);
    for (postfix, other, reason) in [
        ("Content-Type: text/plain", "Content-Type: text/html", "HTML"),
        ("Content-Transfer-Encoding: 8bit", "Content-Transfer-Encoding: base64", "not decodable"),
    ] {
        let body = String::from_utf8(candidate.body.to_vec()).unwrap().replacen(postfix, other, 1);
        let candidate = Candidate { body: body.clone().into(), ..candidate.clone() };
        let first = dsn::read(&candidate, &Hosts::default()).unwrap().first().cloned().unwrap();
        let splice = rewritten(&rewriter, &candidate).expect(reason).edits.splice;
        let ours = String::from_utf8(splice.replacement).unwrap();
        assert!(ours.contains("multipart/mixed"), "{reason}");
        assert!(ours.contains(&body[first.range]), "{reason}");
    }
}

#[test]
fn messages_are_left_alone_for_the_reason_that_is_told() {
    let on = rewriter("tr", true);
    let bounce = candidate("bounce-two-rcpt-remote-5xx");
    let why = |rewriter: &Rewriter, candidate: &Candidate| match rewriter.rewrite(candidate) {
        Outcome::LeftAlone(why) => Some(why),
        Outcome::Marked(_) | Outcome::Rewritten(_) => None,
    };
    let with_header = |name: &str, value: &str| {
        let mut candidate = bounce.clone();
        candidate.headers.retain(|field| !field.name.eq_ignore_ascii_case(name.as_bytes()));
        candidate
            .headers
            .push(neden::mail::HeaderField { name: name.to_owned().into(), value: value.to_owned().into() });
        candidate
    };
    assert_eq!(why(&on, &bounce), None);
    assert_eq!(why(&on, &candidate("postmaster-copy-single-bounce")), Some(LeftAlone::ForTheMailSystem));
    assert_eq!(why(&on, &candidate("postmaster-double-bounce")), Some(LeftAlone::ForTheMailSystem));
    let to_a_role = with_header("To", "postmaster");
    assert_eq!(why(&on, &to_a_role), Some(LeftAlone::ForTheMailSystem), "sendmail's copy has no domain");
    assert_eq!(why(&on, &with_header("x-neden", "reason=expired")), Some(LeftAlone::AlreadyExplained));
    assert_eq!(why(&on, &with_header("List-Id", "<a.example.com>")), Some(LeftAlone::FromAList));
    assert_eq!(why(&on, &with_header("Content-Type", "multipart/signed")), Some(LeftAlone::Protected));
    assert_eq!(why(&on, &with_header("Content-Type", "text/plain")), Some(LeftAlone::Ambiguous));
    assert_eq!(why(&on, &with_header("Content-Type", "image/png")), Some(LeftAlone::NotAReport));
    let strange = Candidate { origin: Origin::Remote, ..bounce.clone() };
    assert_eq!(why(&on, &strange), Some(LeftAlone::Strange));
    let small = Rewriter { message_size_limit: 6000, ..rewriter("tr", true) };
    assert_eq!(why(&small, &bounce), Some(LeftAlone::TooLarge));
    let mut cut = bounce.clone();
    cut.body.truncate(cut.body.len() - 40);
    assert_eq!(why(&on, &cut), Some(LeftAlone::Ambiguous));
}

#[test]
fn languages_that_somebody_asked_for_outrank_the_message() {
    let asked: Vec<LanguageTag> = vec!["en".parse().unwrap()];
    let bounce = candidate("bounce-downgraded-to-qp-by-smtp");
    let languages = |outcome| match outcome {
        Outcome::Rewritten(rewritten) => rewritten.languages,
        other => panic!("left alone: {other:?}"),
    };
    let rewriter = rewriter("tr", true);
    assert_ne!(languages(rewriter.rewrite(&bounce)), asked);
    assert_eq!(languages(rewriter.rewrite_in(&bounce, Some(&asked))), asked);
}

#[test]
fn strangers_get_no_borrowed_voice() {
    let remote = Rewriter {
        scope: Scope { remote: true, domains: vec!["lab.example".to_owned()], ..Scope::default() },
        ..rewriter("tr", false)
    };
    let candidate = Candidate {
        origin: Origin::Remote,
        recipient: Some("ayse@lab.example".to_owned()),
        ..candidate("bounce-two-rcpt-remote-5xx")
    };
    let rewritten = rewritten(&remote, &candidate).unwrap();
    let ours = String::from_utf8_lossy(&rewritten.edits.splice.replacement);
    assert!(!ours.contains("parola"), "{ours}");
    assert!(!translates_the_subject(&rewritten.edits));
}

#[test]
fn the_subject_is_translated_for_people_only() {
    let auto = rewriter("tr", true);
    let person = candidate("bounce-two-rcpt-remote-5xx");
    assert!(translates_the_subject(&rewritten(&auto, &person).unwrap().edits));
    let list = Candidate { recipient: Some("list-bounces@example.com".to_owned()), ..person.clone() };
    assert!(!translates_the_subject(&rewritten(&auto, &list).unwrap().edits));
    let test = rewritten(&auto, &candidate("verify-sendmail-bv")).unwrap().edits;
    let subject = test.headers.into_iter().find(|change| change.name == "Subject").unwrap();
    let subject = decode::unstructured(subject.value.as_str().as_bytes());
    assert_eq!(subject, "Adres denendi, ileti gönderilmedi", "without Postfix's own subject of a test");
    let keep = Rewriter { subject: SubjectPolicy::Keep, ..rewriter("tr", true) };
    assert!(!translates_the_subject(&rewritten(&keep, &person).unwrap().edits));
}

#[test]
fn the_notice_stands_under_the_mail_that_it_is_about() {
    let on = rewriter("tr", true);
    let bounce = candidate("bounce-two-rcpt-remote-5xx");
    let added = |rewriter: &Rewriter| {
        let headers = rewritten(rewriter, &bounce).unwrap().edits.headers;
        let parents =
            headers.into_iter().filter(|change| ["References", "In-Reply-To"].contains(&change.name));
        parents.map(|change| change.value.as_str().to_owned()).collect::<Vec<_>>()
    };
    let reading = dsn::read(&bounce, &Hosts::default()).unwrap();
    let id = reading.returned.unwrap().message_id.unwrap();
    assert_eq!(added(&on), [id.clone(), id]);
    assert_eq!(added(&Rewriter { thread: false, ..on }), Vec::<String>::new());
}
