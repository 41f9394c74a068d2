use super::*;
use crate::smtp::Said;

fn classifier() -> &'static Classifier {
    static BUILTIN: std::sync::OnceLock<Classifier> = std::sync::OnceLock::new();
    BUILTIN.get_or_init(|| Classifier::builtin().unwrap())
}

fn classify(reply: &str, status: &str, action: Option<Action>, host: &str) -> Verdict {
    let said = Said::of(reply, Some(host).filter(|host| !host.is_empty()));
    let evidence = Evidence { said: &said, status: status.parse().ok(), action };
    classifier().classify(&evidence)
}

#[test]
fn every_built_in_rule_wins_its_own_example() {
    assert_eq!(classifier().faults_of(Layer::BuiltIn), []);
    assert!(classifier().rules().count() > 100);
}

#[test]
fn every_fragment_wins_in_the_example_of_its_rule() {
    let lost = classifier().rules().flat_map(|rule| {
        let replies = rule.any.iter().map(|fragment| with_fragment(rule, fragment));
        replies.filter_map(|reply| match classifier().basis_of(&reply, rule) {
            Basis::Rule(id) if id == rule.id => None,
            other => Some(format!("{}: {other} wins {reply}", rule.id)),
        })
    });
    assert_eq!(lost.collect::<Vec<_>>(), Vec::<String>::new());
}

/// A rule's example with another of its fragments in place of the one that stands there.
fn with_fragment(rule: &Rule, fragment: &str) -> String {
    let example = crate::reason::fold::between_blanks(&rule.example);
    let there = rule.any.iter().filter(|any| example.contains(any.as_str()));
    let there = there.max_by_key(|any| any.len()).unwrap();
    example.replacen(there, fragment, 1)
}

#[test]
fn every_built_in_rule_says_in_which_month_its_source_was_looked_at() {
    for rule in classifier().rules() {
        let checked = rule.checked.as_deref().unwrap_or_default();
        let numbers = checked.split_once('-').map(|(year, month)| (year.parse::<u16>(), month.parse::<u8>()));
        let is_month = matches!(numbers, Some((Ok(2024..), Ok(1..=12)))) && checked.len() == 7;
        assert!(is_month, "{}: {checked:?}", rule.id);
    }
}

/// Reply, Status field, action, host, reason and proof, why the case exists.
type Case =
    (&'static str, &'static str, Option<Action>, &'static str, &'static str, &'static str, &'static str);

const FAILED: Option<Action> = Some(Action::Failed);
const DELAYED: Option<Action> = Some(Action::Delayed);

const CASES: &[Case] = &[
    ("550 5.1.1", "5.1.1", FAILED, "", "recipient-unknown", "status:5.1.1", "an exact code without words"),
    ("550 5.7.1", "5.7.1", FAILED, "", "policy-rejected", "status:5.7.1", "a vague code is better than none"),
    ("550 5.7.1 the mailbox is full", "", FAILED, "", "mailbox-full", "words", "words outrank a code"),
    ("550 5.2.2 this message is spam", "", FAILED, "", "spam-content", "words", "and an exact one"),
    (
        "550 5.1.1 xyzzy plugh",
        "",
        FAILED,
        "",
        "recipient-unknown",
        "words",
        "a code beside words of no other subject",
    ),
    (
        "452 4.2.2 Pósthólf viðtakanda er fullt",
        "",
        DELAYED,
        "",
        "mailbox-full",
        "words",
        "a code beside words of a language that is not known",
    ),
    (
        "550 5.1.8 Sender address rejected: undeliverable address: mx.example.org said: 550 unknown user",
        "",
        FAILED,
        "",
        "sender-domain-invalid",
        "rule:met-sender-undeliverable",
        "the sender's address, whatever its own server said of it",
    ),
    ("504", "", None, "", "command-rejected", "reply:504", "the basic code"),
    ("550", "5.0.0", FAILED, "", "undefined-permanent", "reply:550", "550 has too many uses"),
    ("451", "4.0.0", DELAYED, "", "undefined-temporary", "reply:451", "so has 451"),
    ("451", "4.0.0", FAILED, "", "expired", "reply:451", "temporary and final: it was given up"),
    ("xyzzy", "", FAILED, "", "undefined-permanent", "action:failed", "the action alone"),
    ("xyzzy", "", DELAYED, "", "undefined-temporary", "action:delayed", "the action alone, delayed"),
    ("xyzzy", "", None, "", "undefined-permanent", "nothing", "nothing usable"),
    ("", "4.4.1", FAILED, "", "no-answer", "status:4.4.1", "the Status field alone"),
    (
        "connect to mx.example.com[192.0.2.1]:25: Connection refused",
        "4.4.1",
        FAILED,
        "",
        "no-answer",
        "rule:postfix-connection-refused",
        "given up has a cause, and the cause is the reason",
    ),
    (
        "554 Connection refused: no valid PTR for your address",
        "",
        FAILED,
        "",
        "reverse-dns-missing",
        "words",
        "a server that speaks did answer",
    ),
    ("550 the mailbox is full", "5.1.1", FAILED, "", "mailbox-full", "words", "a Status that was made up"),
    (
        "250 2.0.0 Ok",
        "2.0.0",
        Some(Action::Relayed),
        "",
        "relayed",
        "action:relayed",
        "a success is never judged by its words",
    ),
    (
        "delivered, no spam",
        "2.0.0",
        Some(Action::Delivered),
        "",
        "delivered",
        "action:delivered",
        "not even by these",
    ),
    ("250 ok", "", None, "", "ok-completed", "reply:250", "a positive reply by itself"),
    ("354 go ahead", "", None, "", "ok-start-input", "reply:354", "and the other kind of it"),
    ("250", "5.0.0", FAILED, "", "undefined-permanent", "status:5.0.0", "a yes in a failure says nothing"),
];

#[test]
fn evidence_is_asked_in_its_order() {
    for (reply, status, action, host, reason, proof, why) in CASES {
        let verdict = classify(reply, status, *action, host);
        let evidence = verdict.basis.to_string();
        let by = if evidence.starts_with("words:") { "words" } else { &evidence };
        assert_eq!((verdict.reason.id(), by), (*reason, *proof), "{reply}: {why}");
    }
}

const OWN: &str = r#"
source = "our postmaster"
[[rule]]
id = "ours"
reason = "sender-blocked"
text = ["over quota"]
example = "552 over quota"
"#;

fn first_of(overrides: &[(&str, &str)], reply: &str) -> String {
    let said = Said::of(reply, None);
    Classifier::with(overrides).unwrap().classify(&Evidence::of(&said)).basis.to_string()
}

#[test]
fn an_administrators_rule_about_everybody_wins_over_texts_and_codes() {
    assert!(first_of(&[], "552 mailbox is over quota").starts_with("words:"));
    assert_eq!(first_of(&[("own.toml", OWN)], "552 mailbox is over quota"), "rule:ours");
    assert_eq!(first_of(&[("own.toml", OWN)], "552 5.2.2 over quota"), "rule:ours");
}

#[test]
fn a_built_in_rule_that_an_administrator_overrules_is_no_fault_and_is_named() {
    let own = Classifier::with(&[("own.toml", OWN)]).unwrap();
    let overruled = own.overruled();
    assert!(overruled.len() > 1 && overruled.iter().all(|(by, _)| by.id == "ours"), "{overruled:?}");
    assert!(classifier().overruled().is_empty());
}

#[test]
fn an_administrators_rule_replaces_the_built_in_one_of_that_id() {
    let own = OWN.replace("ours", "postfix-user-unknown");
    let classifier = Classifier::with(&[("own.toml", &own)]).unwrap();
    let of_id: Vec<_> = classifier.rules().filter(|rule| rule.id == "postfix-user-unknown").collect();
    assert_eq!(of_id.len(), 1);
    assert_eq!((of_id[0].reason, of_id[0].file.as_str()), (Reason::SenderBlocked, "own.toml"));
}

fn faults(own: &str) -> Vec<String> {
    Classifier::with(&[("own.toml", own)]).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn one_id_twice_in_a_layer_is_a_fault() {
    let twice = format!("{OWN}{}", OWN.replace("source = \"our postmaster\"", ""));
    assert_eq!(faults(&twice), ["own.toml:11: ours: the same id as at own.toml:4: each rule has its own"]);
}

#[test]
fn a_rule_that_another_one_beats_is_a_fault() {
    let own = format!("{OWN}{}", OWN.replace("ours", "late").replace("source = \"our postmaster\"", ""));
    assert_eq!(faults(&own), ["own.toml:11: late: its example is won by rule:ours"]);
}

#[test]
fn patterns_are_compiled_by_lint_and_match_nothing_when_they_cannot() {
    for (pattern, what) in [
        ("(over", "own.toml:4: ours: pattern: error: unclosed group"),
        ("(over)?", "own.toml:4: ours: pattern matches everything"),
    ] {
        assert_eq!(faults(&OWN.replace("example", &format!("pattern = '{pattern}'\nexample"))), [what]);
    }
}

#[test]
fn a_receiver_is_known_by_its_host_or_by_its_mark() {
    let receiver = r#"
source = "own"
[receiver]
remote = ["*.example.net"]
marks = ["help.example.net"]
[[rule]]
id = "theirs"
reason = "sender-blocked"
text = ["no thanks"]
example = "550 no thanks"
"#;
    let classifier = Classifier::with(&[("own.toml", receiver)]).unwrap();
    for (text, host, proof) in [
        ("550 5.1.1 no thanks", Some("MX1.example.net."), "rule:theirs"),
        ("550 5.1.1 no thanks", Some("mx1.example.net[192.0.2.1]"), "rule:theirs"),
        ("550 5.1.1 no thanks, see help.example.net", None, "rule:theirs"),
        ("550 no thanks", Some("mx.example.org"), "rule:theirs"),
    ] {
        let said = Said::of(text, host);
        let evidence = Evidence::of(&said);
        assert_eq!(classifier.classify(&evidence).basis.to_string(), proof, "{text} {host:?}");
    }
}

#[test]
fn the_exit_status_of_a_command_outranks_nothing() {
    let words = "maildrop: maildir over quota.";
    let said = Said { diagnostic_type: DiagnosticType::Command, ..Said::of(words, None) };
    let evidence = Evidence { said: &said, status: "5.1.1".parse().ok(), action: FAILED };
    assert_eq!(classifier().classify(&evidence).reason, Reason::MailboxFull);
}

#[test]
fn nobody_has_given_up_while_it_is_still_tried() {
    assert_eq!(classify("", "4.4.7", DELAYED, "").reason, Reason::UndefinedTemporary);
    assert_eq!(classify("", "4.4.7", FAILED, "").reason, Reason::Expired);
}

#[test]
fn a_party_may_differ_from_the_reasons_own() {
    let verdict = classify("550 5.7.64 TenantAttribution; Relay Access Denied", "", None, "");
    assert_eq!((verdict.reason, verdict.party), (Reason::RelayDenied, Party::SenderAdmin));
    let verdict =
        classify("450 4.7.325 certificate-host-mismatch", "", DELAYED, "mx.mail.protection.outlook.com");
    assert_eq!((verdict.reason, verdict.party), (Reason::TlsRequired, Party::RecipientAdmin));
}

proptest::proptest! {
    #[test]
    fn no_reply_is_too_odd(text in "(?s)([245]\\d\\d[ -])?([245]\\.\\d\\.\\d )?.{0,300}", host in "(?s).{0,20}") {
        classify(&text, "", FAILED, &host);
    }
}

/// The text is cut, so that even all fragments together are few.
#[test]
fn a_reply_made_of_all_fragments_is_judged() {
    let fragments: String =
        classifier().rules().flat_map(|rule| [&rule.text, &rule.any]).flatten().cloned().collect();
    let verdict = classify(&fragments.repeat(3), "", FAILED, "");
    assert_ne!(verdict.basis, Basis::Nothing);
}

#[test]
fn who_does_not_answer_and_is_not_tried_again_was_given_up() {
    let words = "The recipient server did not accept our requests to connect.";
    for (status, action, reply, party, why) in [
        ("", FAILED, words, Party::RecipientAdmin, "no code: every server tries again"),
        (
            "",
            FAILED,
            "Name service error for name=example.com type=MX: Host not found, try again",
            Party::RecipientAdmin,
            "the same",
        ),
        ("5.4.1", FAILED, words, Party::Wait, "a code says that it was refused"),
        ("", DELAYED, words, Party::Wait, "it is still tried"),
        ("", FAILED, "552 5.2.2 Mailbox full", Party::Recipient, "an answer"),
    ] {
        assert_eq!(classify(reply, status, action, "").party, party, "{why}");
    }
}
