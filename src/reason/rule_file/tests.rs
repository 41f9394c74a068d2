//! What a rule file may say, and how its faults are told.

use super::*;

const GOOD: &str = "[[rule]]\nid = \"a\"\nreason = \"mailbox-full\"\ntext = [\"over quota\"]\nexample = \"552 over quota\"\nsource = \"own\"\n";

fn faults(text: &str) -> Vec<String> {
    read("x.toml", text, Layer::BuiltIn).1.iter().map(ToString::to_string).collect()
}

#[test]
fn faults_name_file_line_and_rule() {
    for (from, to, line, what) in [
        ("mailbox-full", "mailbox-fool", 3, "unknown reason \"mailbox-fool\"; mailbox-full is one"),
        ("reason = \"mailbox-full\"", "", 2, "no reason"),
        (
            "text = [\"over quota\"]",
            "text = []",
            2,
            "no text and no any: every rule has words that it looks for",
        ),
        ("[\"over quota\"]", "[\"ov\", \"over\"]", 4, "text shorter than 3 characters: \"ov\""),
        ("example = \"552 over quota\"", "", 2, "no example"),
        ("source = \"own\"", "", 2, "no source"),
        (
            "source = \"own\"",
            "source = \"own\"\nparty = \"me\"",
            7,
            "unknown party \"me\"; there are sender, sender-admin, recipient, recipient-admin, wait",
        ),
        (
            "source = \"own\"",
            "source = \"own\"\nreceiver_only = true",
            2,
            "receiver_only without a [receiver]",
        ),
        ("source = \"own\"", "source = \"own\"\nreply = [99]", 7, "99 is not a reply code such as 550"),
        (
            "source = \"own\"",
            "source = \"own\"\nstatus = [\"5.1\"]",
            7,
            "\"5.1\" is not an enhanced status code such as 5.4.1, or x.4.1 for any class",
        ),
        (
            "source = \"own\"",
            "source = \"own\"\npattern = 'Over'",
            7,
            "pattern not in folded form: texts are compared as \"over\"",
        ),
        (
            "source = \"own\"",
            "source = \"own\"\nremote = [\"*\"]",
            7,
            "\"*\" is not a host in lower case such as mx.example.net, or *.example.net",
        ),
        ("example = \"552 over quota\"", "example = \"552\"\ntext = 1", 0, ""),
    ] {
        let found = faults(&GOOD.replace(from, to));
        if line > 0 {
            assert_eq!(found, [format!("x.toml:{line}: a: {what}")]);
        } else {
            assert!(!found.is_empty(), "a key twice");
        }
    }
    assert_eq!(faults(GOOD), [""; 0]);
}

#[test]
fn manual_page_knows_every_key_and_no_other() {
    let listed = |keys: &[(&str, &str)]| {
        let mut names: Vec<&str> = keys.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        format!("unknown key \"nope\"; there are {}", names.join(", "))
    };
    let receiver = "[receiver]\nremote = [\"mx.example.net\"]\n";
    for (text, keys) in [("", FILE_KEYS), (GOOD, RULE_KEYS), (receiver, RECEIVER_KEYS)] {
        let found = faults(&format!("{text}nope = 1\n"));
        assert!(found.iter().any(|fault| fault.ends_with(&listed(keys))), "{found:?}");
    }
}

#[test]
fn every_fault_of_a_file_is_told() {
    let text = "sauce = 1\n[[rule]]\nreason = \"mailbox-full\"\n[[rule]]\nid = \"a\"\nreason = \"nope\"\ntext = [1]\nexamples = \"x\"\n";
    let found = faults(text);
    for (line, what) in [
        (1, "file: unknown key \"sauce\"; source is one"),
        (2, "rule: no id"),
        (2, "rule: no text and no any"),
        (6, "a: unknown reason \"nope\""),
        (7, "a: text: [1] is not a list of texts in quotes: [\"over quota\"]"),
        (8, "a: unknown key \"examples\"; example is one"),
        (5, "a: no example"),
        (5, "a: no source"),
    ] {
        let start = format!("x.toml:{line}: {what}");
        assert!(found.iter().any(|fault| fault.starts_with(&start)), "{start}: {found:#?}");
    }
}

#[test]
fn what_has_a_fault_is_not_missing() {
    let text = "[[rule]]\nid = 1\nreason = 2\ntext = 3\nexample = 4\nsource = \"own\"\n";
    for (line, key) in [(2, "id: 1"), (3, "reason: 2"), (4, "text: 3"), (5, "example: 4")] {
        let told = format!("x.toml:{line}: rule: {key} is not a ");
        assert!(faults(text).iter().any(|fault| fault.starts_with(&told)), "{told}: {:#?}", faults(text));
    }
    assert_eq!(faults(text).len(), 4);
}

#[test]
fn one_rule_with_a_fault_does_not_take_the_others_away() {
    let (file, faults) = read("x.toml", &format!("{GOOD}[[rule]]\nid = \"b\"\n"), Layer::BuiltIn);
    assert_eq!((file.rules.len(), file.rules[0].id.as_str()), (1, "a"));
    assert!(!faults.is_empty());
}

#[test]
fn a_site_needs_no_source_and_need_not_know_the_folded_form() {
    let text = GOOD.replace("source = \"own\"", "").replace("over quota\"]", " Kotanız  DOLU \"]");
    let (file, faults) = read("x.toml", &text, Layer::Administrator);
    assert_eq!(faults, []);
    assert_eq!(file.rules[0].text, [" kotaniz dolu "]);
}

#[test]
fn escapes_of_a_pattern_are_not_letters() {
    assert!(folded_pattern(r"^bl\S+\W[a-z]"));
    assert!(!folded_pattern(r"^\\Bl"));
    assert!(!folded_pattern("kişi"));
}
