//! What the command line says of the administrator's files, and of what is built in.

use super::{Neden, lines, sample, text};
use crate::support;
use neden::language::{KNOWN, Known};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

#[test]
fn check_names_every_fault_with_file_line_and_key() {
    let neden = Neden::new();
    assert_eq!(neden.run(&["check"]).status.code(), Some(0));
    let cases = [
        (
            "neden.toml",
            "\n[listen]\nmiltre = \"\"\n",
            ["neden.toml:3: listen.miltre: unknown key; listen.milter is one"].as_slice(),
        ),
        ("neden.toml", "mode = 1\nx = 1\n", &["neden.toml:1: mode:", "neden.toml:2: x:"]),
        (
            "neden.toml",
            "[language]\ndefault = [\"eo\"]\n",
            &["neden.toml:2: language.default: there are no texts in \"eo\", only in tr, en"],
        ),
        (
            "neden.toml",
            "[language]\nsenders = \"none\"\n",
            &["neden.toml:2: language.senders: ", "none: No such file"],
        ),
        (
            "neden.toml",
            "\nproof.stamp_key = \"none\"\n",
            &["neden.toml:2: proof.stamp_key: ", "none: No such file"],
        ),
        (
            "rules.d/own.toml",
            "\n[[rule]]\nid = \"own\"\nreason = \"nonsense\"\n",
            &["rules.d/own.toml:4: own: unknown reason"],
        ),
        (
            "rules.d/own.toml",
            "[[rule]]\nid = \"own\"\nreason = \"mailbox-full\"\ntext = [\"the attic is full\"]\nsource = \"ours\"\n\
             example = \"550 5.1.1 no such user\"\n",
            &["rules.d/own.toml:2: own: its example is won by"],
        ),
        ("locales/tr/own.ftl", "recipient-unknown = {\n", &["locales/tr/own.ftl:1: recipient-unknown: "]),
        ("locales/not a language/own.ftl", "", &["not a language"]),
    ];
    for (name, content, words) in cases {
        let neden = Neden::new();
        neden.write(name, content);
        for command in ["check", "serve"] {
            // the daemon listens before it reads all files, and somebody else may have its places
            let free = "inet:127.0.0.1:0";
            let mut command = neden.command(&[command]);
            command.env("NEDEN_LISTEN__MILTER", free).env("NEDEN_LISTEN__POLICY", free);
            let output = command.output().unwrap();
            let faults = text(&output.stderr);
            assert_eq!(output.status.code(), Some(78), "{name}: {faults}");
            for word in words {
                assert!(faults.contains(word), "{name}: {word} in {faults}");
            }
        }
    }
}

#[test]
fn check_tells_the_faults_of_all_files_in_one_run() {
    let neden = Neden::new();
    neden.write(
        "neden.toml",
        "mode = 1\n[hosts]\nown = [\"*.example.com\"]\n[language]\nsenders = \"senders\"\n",
    );
    neden.write("senders", "ayse\nveli tr en\n");
    neden.write("rules.d/a.toml", "[[rule]]\nid = \"a\"\n");
    neden.write("rules.d/b.toml", "nope = 1\nid =\n");
    neden.write("locales/tr/a.ftl", "heading-whit = a\n");
    let told = text(&neden.run(&["check"]).stderr);
    for place in [
        "neden.toml:1: mode: ",
        "neden.toml:3: hosts.own: ",
        "senders:1: ",
        "senders:2: ",
        "a.toml:2: a: no reason",
        "b.toml:1: file: unknown key",
        "b.toml:2: ",
        "a.ftl:1: heading-whit: ",
    ] {
        assert!(told.contains(place), "{place}: {told}");
    }
}

#[test]
fn a_file_whose_name_keeps_it_from_being_read_is_said() {
    let neden = Neden::new();
    for name in
        ["rules.d/x.tml", "locales/site.ftl", "locales/tr/site.txt", "rules.d/.x.toml.swp", "rules.d/x.toml~"]
    {
        neden.write(name, "nothing that anybody could read\n");
    }
    let output = neden.run(&["check"]);
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for words in [
        "x.tml: not read: rules stand in files that end in .toml\n",
        "locales/site.ftl: not read: texts stand in a directory",
        "site.txt: not read: texts stand in files that end in .ftl\n",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert_eq!(told.matches("not read").count(), 3, "what editors leave behind: {told}");
}

#[test]
fn a_rule_that_overrules_a_built_in_one_is_no_fault_and_is_said() {
    let neden = Neden::new();
    neden.write(
        "rules.d/own.toml",
        "[[rule]]\nid = \"own\"\nreason = \"sender-blocked\"\nany = [\"Mailbox full\"]\n\
         example = \"550 Mailbox full\"\n",
    );
    let output = neden.run(&["check"]);
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(told.contains("own.toml:2: own: goes before the built-in table-b13"), "{told}");
}

#[test]
fn the_senders_file_and_the_environment_are_read() {
    let neden = Neden::new();
    neden.write("neden.toml", "[language]\nsenders = \"senders\"\n");
    neden.write("senders", "ayse@lab.example en\n");
    let file = sample("bounce-two-rcpt-remote-5xx");
    let language = |output: &Output| lines(output)[0]["language"].clone();
    assert_eq!(language(&neden.run(&["explain", "--json", &file])), serde_json::json!(["en"]));

    neden.write("senders", "ayse@lab.example\n");
    let faults = text(&neden.run(&["check"]).stderr);
    assert!(faults.contains("senders:1"), "{faults}");

    neden.write("senders", "ayse@lab.example en\nali eo\nveli eo-TR\n");
    let told = text(&neden.run(&["check"]).stdout);
    assert!(told.contains("senders:2: there are no texts in \"eo\"") && told.contains("senders:3"), "{told}");

    let output = neden.command(&["check"]).env("NEDEN_PORT", "tcp://192.0.2.1:9871").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "Kubernetes names a port so");
    assert!(text(&output.stdout).contains("NEDEN_PORT: no key of ours"));
    let output = neden.command(&["check"]).env("NEDEN_NOTICE__HTLM", "true").output().unwrap();
    assert_eq!(output.status.code(), Some(78));
    assert!(text(&output.stderr).contains("NEDEN_NOTICE__HTLM: unknown key"));
}

#[test]
fn settings_prints_what_settings_reads() {
    let neden = Neden::new();
    let reference = neden.run(&["settings"]).stdout;
    assert_eq!(reference, fs::read(Path::new(support::ROOT).join("conf/neden.toml")).unwrap());
    neden.write("neden.toml", &text(&reference));
    assert_eq!(neden.run(&["check"]).status.code(), Some(0));
}

#[test]
fn reasons_lists_the_catalogue() {
    let neden = Neden::new();
    let output = neden.run(&["reasons", "--json"]);
    let reasons = lines(&output);
    assert!(reasons.len() > 60 && reasons.iter().any(|reason| reason["reason"] == "mailbox-full"));
    assert!(text(&neden.run(&["reasons"]).stdout).lines().count() >= reasons.len());
    for reason in &reasons {
        for Known { tag: language, .. } in KNOWN {
            let texts = &reason["texts"][language];
            assert!(texts["steps"].as_array().is_some_and(|steps| !steps.is_empty()), "{reason}");
            assert!(
                texts.as_object().unwrap().values().all(|text| !text.to_string().contains("{$")),
                "{texts}"
            );
        }
    }
}

#[test]
fn a_time_zone_that_may_never_end_is_not_read() {
    let neden = Neden::new();
    let endless = neden.write("zones/Europe/Endless", "").with_file_name("Pipe");
    assert!(Command::new("mkfifo").arg(&endless).status().unwrap().success());
    let zones = endless.parent().unwrap().parent().unwrap();
    // (TZ, TZDIR, notice.time_zone, what is told, why)
    for (zone, database, setting, told, why) in [
        ("/dev/zero", "", "", "TZ in the environment names no time zone", "a device"),
        (endless.to_str().unwrap(), "", "", "TZ in the environment", "a pipe"),
        (&format!(":{}", endless.display()), "", "", "TZ in the environment", "a pipe, as POSIX has it"),
        ("Europe/Pipe", zones.to_str().unwrap(), "", "TZ in the environment", "a pipe in the database"),
        (
            "UTC",
            zones.to_str().unwrap(),
            "Europe/Pipe",
            "notice.time_zone: \"Europe/Pipe\" is not",
            "a setting",
        ),
        ("nonsense", "", "", "TZ in the environment", "nothing that is there"),
        ("Europe/Istanbul", "", "", "no faults", "a zone"),
        ("EST5EDT,M3.2.0,M11.1.0", "", "", "no faults", "a rule"),
    ] {
        neden.write("neden.toml", &format!("[notice]\ntime_zone = \"{setting}\"\n"));
        let mut command = neden.command(&["check"]);
        command.env("TZ", zone);
        if !database.is_empty() {
            command.env("TZDIR", database);
        }
        let output = command.output().unwrap();
        let said = format!("{}{}", text(&output.stdout), text(&output.stderr));
        assert!(said.contains(told), "{why}: {said}");
        assert_eq!(told == "no faults", !said.contains("ime zone"), "{why}: {said}");
    }
}
