//! A further language is one file of texts and no code.

use std::fs;
use std::process::{Command, Output};

/// A sample whose author wrote `Accept-Language: de`.
fn german_sample() -> String {
    let sample = include_str!("../samples/postfix/bounce-no-enhanced-code.eml");
    sample.replace("550 No such user here", "552 5.2.2 Mailbox full").replace(
        "Return-Path: <ayse@lab.example>",
        "Return-Path: <ayse@lab.example>\r\nAccept-Language: de-AT, en;q=0.5",
    )
}

fn explain(locale: Option<&str>) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("neden.toml");
    fs::write(&config, "").unwrap();
    if let Some(texts) = locale {
        fs::create_dir_all(folder.path().join("locales/de")).unwrap();
        fs::write(folder.path().join("locales/de/de.ftl"), texts).unwrap();
    }
    let message = folder.path().join("bounce.eml");
    fs::write(&message, german_sample()).unwrap();
    Command::new(env!("CARGO_BIN_EXE_neden"))
        .args(["explain", "--config"])
        .args([&config, &message])
        .output()
        .unwrap()
}

#[test]
fn one_file_of_texts_makes_the_program_speak_a_third_language() {
    let output = explain(Some(include_str!("../third_language.ftl")));
    let notice = String::from_utf8(output.stdout).unwrap();
    for words in [
        "Nicht zugestellt: Das Postfach des Empfängers ist voll\n",
        "→ Das kann der Empfänger lösen.\n",
        "Was ist passiert?\nIm Postfach des Empfängers ist kein Platz mehr.\n",
        "  1. Rufen Sie den Empfänger an.\n",
        // What the file does not say is said in English.
        "For the mail administrator\n",
    ] {
        assert!(notice.contains(words), "{words:?} in {notice}");
    }
}

#[test]
fn without_the_file_the_next_language_that_the_author_reads_is_taken() {
    let notice = String::from_utf8(explain(None).stdout).unwrap();
    assert!(notice.starts_with("Not delivered: The recipient’s mailbox is full\n"), "{notice}");
}
