use super::*;

fn classifier() -> &'static Classifier {
    static BUILTIN: std::sync::OnceLock<Classifier> = std::sync::OnceLock::new();
    BUILTIN.get_or_init(|| Classifier::builtin().unwrap())
}

fn classify(reply: &str, status: &str, action: Option<Action>, host: &str) -> Verdict {
    let reply = Reply::parse(reply);
    let remote_host = Some(host).filter(|host| !host.is_empty());
    let evidence =
        Evidence { reply: &reply, status: status.parse().ok(), action, remote_host, origin: Speaker::Remote };
    classifier().classify(&evidence)
}

#[test]
fn every_built_in_rule_wins_its_own_example() {
    let faults: Vec<String> = classifier().lint().iter().map(ToString::to_string).collect();
    assert_eq!(faults, Vec::<String>::new());
    assert!(classifier().rules().count() > 100);
}

/// Reply, Status field, action, host, reason and proof, why the case exists.
type Case =
    (&'static str, &'static str, Option<Action>, &'static str, &'static str, &'static str, &'static str);

const FAILED: Option<Action> = Some(Action::Failed);
const DELAYED: Option<Action> = Some(Action::Delayed);

const CASES: &[Case] = &[
    (
        "550 5.1.1 odd words",
        "5.1.1",
        FAILED,
        "",
        "recipient-unknown",
        "status:5.1.1",
        "an exact code decides",
    ),
    (
        "550 5.7.1 odd words",
        "5.7.1",
        FAILED,
        "",
        "policy-rejected",
        "status:5.7.1",
        "a vague code is better than none",
    ),
    (
        "550 5.7.1 mailbox is full",
        "5.7.1",
        FAILED,
        "",
        "mailbox-full",
        "rule:generic-full",
        "text outranks a vague code",
    ),
    (
        "552 5.2.2 spam",
        "5.2.2",
        FAILED,
        "",
        "mailbox-full",
        "status:5.2.2",
        "an exact code outranks generic text",
    ),
    ("504 odd words", "", None, "", "command-rejected", "reply:504", "the basic code"),
    ("550 odd words", "5.0.0", FAILED, "", "undefined-permanent", "reply:550", "550 has too many uses"),
    ("451 odd words", "4.0.0", DELAYED, "", "undefined-temporary", "reply:451", "so has 451"),
    ("451 odd words", "4.0.0", FAILED, "", "expired", "reply:451", "temporary and final: it was given up"),
    ("odd words", "", FAILED, "", "undefined-permanent", "action:failed", "the action alone"),
    ("odd words", "", DELAYED, "", "undefined-temporary", "action:delayed", "the action alone, delayed"),
    ("odd words", "", None, "", "undefined-permanent", "nothing", "nothing usable"),
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
        "550 odd words",
        "5.1.1",
        FAILED,
        "",
        "recipient-unknown",
        "status:5.1.1",
        "a Status that the reporter made up",
    ),
    (
        "550 mailbox is full",
        "5.1.1",
        FAILED,
        "",
        "mailbox-full",
        "rule:generic-full",
        "such a Status is weaker than text",
    ),
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
    (
        "250 ok",
        "5.0.0",
        FAILED,
        "",
        "undefined-permanent",
        "status:5.0.0",
        "a positive reply in a failure says nothing",
    ),
];

#[test]
fn evidence_is_asked_in_its_order() {
    for (reply, status, action, host, reason, proof, why) in CASES {
        let verdict = classify(reply, status, *action, host);
        assert_eq!(
            (verdict.reason.id(), verdict.evidence.to_string().as_str()),
            (*reason, *proof),
            "{reply}: {why}"
        );
    }
}
