use super::*;
use regex::{Regex, RegexBuilder};

/// What smtpd says to programs, and what nobody has heard of; the scenarios with a real Postfix read the same file.
const WITHOUT_FOOTER: &str = include_str!("../../../tests/postfix/replies-without-footer");

const HELP: Help<'static> = Help { url: "https://help.example.org/neden", contact: "help@example.org" };

fn table(languages: &[&str], help: Help<'_>) -> Result<String, FooterFault> {
    let languages: Vec<LanguageTag> = languages.iter().map(|tag| tag.parse().unwrap()).collect();
    Footers::builtin().unwrap().table(&Catalogue::builtin().unwrap(), &languages, help)
}

/// Pattern and footer of each rule, as regexp_table(5) reads them.
fn rules(table: &str) -> Vec<(Regex, String)> {
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let rules = lines.map(|line| {
        let (pattern, footer) = line.strip_prefix('/').unwrap().split_once("/ ").unwrap();
        let pattern =
            RegexBuilder::new(pattern).case_insensitive(true).dot_matches_new_line(true).build().unwrap();
        (pattern, footer.replace("$$", "$"))
    });
    rules.collect()
}

#[test]
fn every_example_gets_the_footer_of_its_own_kind() {
    let table = table(&["tr", "en"], HELP).unwrap();
    let rules = rules(&table);
    let footers = Footers::builtin().unwrap();
    assert_eq!(rules.len(), footers.kinds.len());
    for (index, kind) in footers.kinds.iter().enumerate() {
        assert!(!kind.examples.is_empty(), "{} has no example", kind.reason);
        for example in &kind.examples {
            let first = rules.iter().position(|(pattern, _)| pattern.is_match(example));
            assert_eq!(first, Some(index), "{example}");
        }
    }
}

#[test]
fn a_milters_reply_of_several_lines_is_known_by_its_first() {
    let rules = rules(&table(&["en"], HELP).unwrap());
    let reply = "554-5.7.1 Spam message rejected\r\n554 5.7.1 ask the postmaster";
    let footer = rules.iter().find(|(pattern, _)| pattern.is_match(reply)).map(|(_, footer)| footer);
    assert!(
        footer.is_some_and(|footer| footer.ends_with(r"neden#spam-content\nhelp@example.org")),
        "{footer:?}"
    );
}

#[test]
fn what_only_programs_can_put_right_gets_no_footer() {
    let rules = rules(&table(&["tr", "en"], HELP).unwrap());
    assert!(WITHOUT_FOOTER.lines().count() > 50);
    for reply in WITHOUT_FOOTER.lines() {
        let hit = rules.iter().find(|(pattern, _)| pattern.is_match(reply));
        assert!(hit.is_none(), "{reply} gets {hit:?}");
    }
}

#[test]
fn a_footer_has_each_language_and_the_help_page_of_its_reason() {
    let rules = rules(&table(&["tr", "en"], HELP).unwrap());
    let lines: Vec<&str> = rules.first().unwrap().1.split(r"\n").collect();
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert_eq!(lines.get(2), Some(&"https://help.example.org/neden#recipient-unknown"));
    assert_eq!(lines.get(3), Some(&"help@example.org"));
}

#[test]
fn no_reply_line_is_longer_than_the_standard_allows_or_holds_anything_but_ascii() {
    let table = table(&["tr", "en"], HELP).unwrap();
    assert!(table.is_ascii());
    for (_, footer) in rules(&table) {
        for line in footer.split(r"\n") {
            assert!(line.len() + CODES <= REPLY_LINE, "{line}");
        }
    }
}

#[test]
fn help_that_no_reply_can_hold_is_a_fault() {
    let long = "x".repeat(REPLY_LINE);
    assert_eq!(
        table(&["en"], Help { contact: "Bilgi İşlem", ..HELP }),
        Err(FooterFault::NotAscii("Bilgi İşlem".to_owned()))
    );
    assert_eq!(
        table(&["en"], Help { contact: "a\r\nb", ..HELP }),
        Err(FooterFault::NotAscii("a\r\nb".to_owned()))
    );
    assert_eq!(table(&["en"], Help { contact: &long, ..HELP }), Err(FooterFault::TooLong(long.clone())));
}

#[test]
fn a_dollar_sign_survives_the_table_and_the_footer() {
    let table = table(&["en"], Help { url: "", contact: "$5" }).unwrap();
    assert!(table.lines().any(|line| line.ends_with(r"\n$$$$5")), "{table}");
}

#[test]
fn a_language_without_texts_is_not_said_twice() {
    let rules = rules(&table(&["de", "en"], Help::default()).unwrap());
    assert!(!rules.first().unwrap().1.contains(r"\n"));
}

#[test]
fn no_pattern_ends_before_its_end() {
    // The table's delimiter; regexp_table(5) has no way to write it in a pattern that every regcomp(3) reads alike.
    for kind in Footers::builtin().unwrap().kinds {
        assert!(!kind.pattern.contains('/'), "{}", kind.pattern);
    }
}

#[test]
fn filter_keeps_codes_and_address_and_says_the_rest_in_words() {
    let languages: Vec<LanguageTag> = ["tr", "en"].iter().map(|tag| tag.parse().unwrap()).collect();
    let footers = Footers::builtin().unwrap();
    let table = footers.filter(&Catalogue::builtin().unwrap(), &languages, HELP).unwrap();
    let rules = rules(&table);
    assert_eq!(rules.len(), footers.kinds.iter().filter(|kind| kind.keep.is_none()).count());
    let filtered = |reply: &str| {
        let (pattern, value) = rules.iter().find(|(pattern, _)| pattern.is_match(reply))?;
        let groups = pattern.captures(reply)?;
        let group = |number| groups.get(number).map_or("", |group| group.as_str());
        Some(
            ["${1}", "${2}", "${4}"]
                .iter()
                .zip([1, 2, 4])
                .fold(value.clone(), |said, (name, number)| said.replace(name, group(number))),
        )
    };
    for kind in &footers.kinds {
        for example in &kind.examples {
            let Some(said) = filtered(example) else {
                assert!(kind.keep.is_some(), "{example}");
                continue;
            };
            assert_eq!(kind.keep, None, "{example}: {said}");
            let codes = example.split(' ').take_while(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            for code in codes.take(2) {
                assert!(said.contains(code.trim_end_matches('-')), "{example}: {said}");
            }
            assert!(said.len() + "\r\n".len() <= REPLY_LINE, "{said}");
        }
    }
    let unknown =
        "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown in local recipient table";
    let said = filtered(unknown).unwrap();
    assert!(said.starts_with("550 5.1.1 <a@example.com>: Bu adres yok"), "{said}");
    assert!(said.ends_with("; https://help.example.org/neden#recipient-unknown; help@example.org"), "{said}");
    for reply in WITHOUT_FOOTER.lines() {
        assert_eq!(filtered(reply), None, "only programs can put it right");
    }
}
