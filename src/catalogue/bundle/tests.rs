use super::*;

fn laid_over(language: &str, text: &str) -> Override {
    Override { language: language.parse().unwrap(), file: "own.ftl".to_owned(), text: text.to_owned() }
}

/// The one fault of a file.
fn fault_of(text: &str) -> String {
    let faults = Catalogue::with(&[laid_over("tr", text)]).unwrap_err();
    let [fault] = faults.as_slice() else { panic!("{text}: {faults:?}") };
    fault.to_string()
}

#[test]
fn overrides_win_and_a_third_language_falls_back_to_english() {
    let catalogue = Catalogue::with(&[
        laid_over("tr", "heading-what = Ne olmuş?\n"),
        laid_over("de", "heading-what = Was ist passiert?\n"),
    ])
    .unwrap();
    let word = |language: &str, id: &str| catalogue.locale(&language.parse().unwrap()).unwrap().word(id);
    assert_eq!(catalogue.languages().len(), 3);
    assert_eq!(word("tr", "heading-what"), "Ne olmuş?");
    assert_eq!(word("tr", "heading-steps"), "Ne yapabilirsiniz?");
    assert_eq!(word("de", "heading-what"), "Was ist passiert?");
    assert_eq!(word("de", "heading-steps"), "What can you do?");
}

#[test]
fn a_broken_override_is_refused_with_its_line() {
    for (text, told) in [
        (
            "heading-what = a\nheading-whot = b\n",
            ":2: heading-whot: unknown text \"heading-whot\"; \"heading-what\" is one",
        ),
        ("mailbox-full = a\n    .when = b\n", ":2: mailbox-full.when: unknown part"),
        (
            "# note\nheading-what = { $nope }\n",
            ":2: heading-what: unknown placeholder \"$nope\"; this text has none",
        ),
        (
            "mailbox-full = a\n    .what = b\n    .sender1 = { $nope }\n",
            ":3: mailbox-full.sender1: unknown placeholder",
        ),
        ("mailbox-full = { DATETIME($count) }\n", ":1: mailbox-full: \"DATETIME\" has no place"),
        ("mailbox-full = { -brand }\n", ":1: mailbox-full: \"-brand\" has no place"),
        ("-brand = a\n", ":1: -brand: a term has no place here"),
        ("mailbox-full = a\n    .smtp = kutu dolu ş\n", ":2: mailbox-full.smtp: not one line of ASCII"),
        (
            "heading-what = a\n\nheading-what = b\n",
            ":3: heading-what: stands here a second time, first on line 1",
        ),
        ("mailbox-full = a\n .what = b\n .what = c\n", ":3: mailbox-full.what: stands here a second time"),
        ("heading-what = a\nheading-steps = b \u{1b}[2J\n", ":2: holds a letter that nobody sees: U+001B"),
        ("heading-what = \u{2067}a\n", ":1: holds a letter that nobody sees: U+2067"),
    ] {
        assert_eq!(fault_of(text).find(told), Some("own.ftl".len()), "{text}: {}", fault_of(text));
    }
}

#[test]
fn what_fluent_cannot_read_is_told_in_the_words_of_the_manual() {
    for (text, told) in [
        ("heading-what\n", ":1: heading-what: no \"=\" behind the name of a text"),
        ("heading-what =\n", ":1: heading-what: nothing stands behind the \"=\""),
        ("heading-what = a\n\nheading-steps = { $count -> }\n", ":3: heading-steps: "),
        ("mailbox-full = { $count ->\n  [one] a\n }\n", ": mailbox-full: no case has a *"),
        (
            "mailbox-full = a\n .what = { $count ->\n  [one] a\n }\n",
            ":2: mailbox-full.what: neither a text nor a part",
        ),
        ("mailbox-full = a }\n", ":1: mailbox-full: a \"}\" without its \"{\""),
        ("mailbox-full = { }\n", ":1: mailbox-full: behind \"{\" stands a placeholder"),
        ("mailbox-full = { \"a\n", ":1: mailbox-full: a quotation mark is not closed"),
    ] {
        let fault = fault_of(text);
        assert!(fault.starts_with("own.ftl:") && fault.contains(told), "{text}: {fault}");
        for jargon in ["token", "expression", "literal", "variant", "expected"] {
            assert!(!fault.to_lowercase().contains(jargon), "{fault}");
        }
    }
}

#[test]
fn a_text_stands_in_one_file_of_its_language() {
    let own = |language, file: &str| Override {
        file: file.to_owned(),
        ..laid_over(language, "heading-what = a\n")
    };
    assert!(Catalogue::with(&[own("tr", "a.ftl"), own("en", "b.ftl")]).is_ok());
    let faults = Catalogue::with(&[own("tr", "a.ftl"), own("tr", "b.ftl")]).unwrap_err();
    assert_eq!(faults[0].to_string(), "b.ftl:1: heading-what: stands in a.ftl, too");
}

#[test]
fn every_fault_of_every_file_is_told() {
    let first = laid_over("tr", "heading-where = a\nheading-what = { $nope }\nheading-what\n");
    let faults = Catalogue::with(&[first, laid_over("en", "-term = b\n")]).unwrap_err();
    let lines: Vec<Option<usize>> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [Some(3), Some(1), Some(2), Some(1)], "{faults:?}");
}

#[test]
fn every_reason_has_a_short_ascii_line_in_every_language() {
    let catalogue = Catalogue::builtin().unwrap();
    for language in catalogue.languages() {
        for reason in Reason::ALL {
            let line = catalogue.smtp_line(*reason, std::slice::from_ref(language));
            let line = line.unwrap_or_else(|| panic!("{language} {reason}"));
            assert!(line.is_ascii() && line.len() <= lint::SMTP_LINE, "{language} {reason}: {line}");
        }
    }
}
