//! `neden site`: what the files are, whatever a browser makes of them (`tests/pages` asks one).

mod directory;

use neden::language::{KNOWN, Known};
use neden::reason::Reason;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// Weight of a page, in bytes, uncompressed.
const PAGE_LIMIT: usize = 30 * 1024;

struct Made {
    folder: TempDir,
}

impl Made {
    fn new(settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("neden.toml"), settings).unwrap();
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn run(&self, flags: &[&str]) -> Output {
        let config = self.folder.path().join("neden.toml");
        Command::new(env!("CARGO_BIN_EXE_neden"))
            .arg("site")
            .args(flags)
            .arg("--config")
            .args([&config, &self.path()])
            .output()
            .unwrap()
    }

    fn files(&self) -> BTreeMap<String, String> {
        self.files_with(&[])
    }

    /// Every file that the run wrote, with its content.
    fn files_with(&self, flags: &[&str]) -> BTreeMap<String, String> {
        let output = self.run(flags);
        assert!(output.status.success(), "{output:?}");
        let mut files = BTreeMap::new();
        let mut folders = vec![self.path()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    let name = entry.path().strip_prefix(self.path()).unwrap().display().to_string();
                    files.insert(name, fs::read_to_string(entry.path()).unwrap());
                }
            }
        }
        files
    }
}

/// The values of an attribute.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn every_reason_has_a_page_in_every_language_and_its_id_on_every_start_page() {
    let files = Made::new("").files();
    for reason in Reason::ALL {
        for Known { tag: language, .. } in KNOWN {
            let page = &files[&format!("{language}/{reason}.html")];
            assert!(page.contains(&format!("<html lang=\"{language}\"")), "{language} {reason}");
        }
        for start in ["index.html", "tr/index.html", "en/index.html"] {
            assert!(values(&files[start], "id").contains(&reason.id()), "{start}: {reason}");
        }
    }
}

#[test]
fn no_link_leads_nowhere_and_none_leads_away() {
    let files = Made::new("").files();
    for (name, html) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        for link in values(html, "href").into_iter().chain(values(html, "src")) {
            let folder = Path::new(name).parent().unwrap();
            let target = match link.strip_prefix("../") {
                Some(above) => PathBuf::from(above),
                None => folder.join(link),
            };
            assert!(files.contains_key(target.to_str().unwrap()), "{name}: {link}");
        }
    }
}

#[test]
fn pages_are_light_and_forbid_what_is_not_theirs() {
    for (name, html) in Made::new("").files().iter().filter(|(name, _)| name.ends_with(".html")) {
        assert!(html.len() <= PAGE_LIMIT, "{name}: {} bytes", html.len());
        assert!(
            html.contains("content=\"default-src 'none'; style-src 'self'; script-src 'self';"),
            "{name}"
        );
        for foreign in ["<style", " style=", "<script>", " onclick", "http://", "https://"] {
            let ours =
                html.replace("<code>", "\u{0}").split('\u{0}').map(without_example).collect::<String>();
            assert!(!ours.contains(foreign), "{name}: {foreign}");
        }
    }
}

/// Servers' own words may hold an address; it is text and no link.
fn without_example(part: &str) -> &str {
    part.split_once("</code>").map_or(part, |(_, rest)| rest)
}

#[test]
fn every_known_code_is_explained() {
    let codes = &Made::new("").files()["en/codes.html"];
    for (code, reason) in
        [("5.1.1", "recipient-unknown"), ("4.2.2", "mailbox-full"), ("5.7.26", "dmarc-failed")]
    {
        let row = codes.lines().find(|line| line.contains(code)).unwrap();
        assert!(row.contains(&format!("href=\"{reason}.html\"")), "{row}");
    }
    for line in fs::read_to_string("tests/founding/codes.tsv").unwrap().lines() {
        let code = line.split('\t').next().unwrap();
        // 101 and 111 are numbers of errors that programs show, and no replies.
        if !line.starts_with('#') && !["101", "111"].contains(&code) {
            assert!(codes.contains(&format!("dir=\"ltr\">{code}</th>")), "{code}");
        }
    }
}

#[test]
fn a_page_claims_no_failure_where_nothing_failed() {
    let files = Made::new("").files();
    for reason in Reason::ALL {
        for Known { tag: language, .. } in KNOWN {
            let page = &files[&format!("{language}/{reason}.html")];
            assert_eq!(page.contains("class=\"band nobodys\""), reason.is_success(), "{language} {reason}");
        }
    }
}

#[test]
fn a_page_says_of_no_case_and_sends_no_malware_on() {
    let files = Made::new("").files();
    let what = |name: &str| files[name].split("<h2>").nth(1).unwrap().split("</p>").next().unwrap();
    // (page, words that lead to the notice, why)
    for (name, words, why) in [
        ("en/expired.html", "Your notice names", "what was said last stands in the notice"),
        ("tr/expired.html", "size gelen bildirimde", "the same in Turkish"),
        ("en/undefined-permanent.html", "in your notice", "so does a reply that says nothing to us"),
        ("tr/undefined-temporary.html", "size gelen bildirimde", "or says it for now"),
        ("en/policy-rejected.html", "in your notice", "and the rule"),
    ] {
        assert!(what(name).contains(words), "{why}: {}", what(name));
    }
    // Where it is not known why, nobody is said to be able to mend it, and who has the notice can look for more in it.
    for name in ["expired", "undefined-permanent", "undefined-temporary", "policy-rejected"] {
        let page = &files[&format!("en/{name}.html")];
        assert!(page.contains("can look into this.</p>"), "{name}");
        assert!(
            page.contains("<li>Forward this notice unchanged to your mail administrator.</li>"),
            "{name}"
        );
    }
    for (page, words) in
        [("en/virus-detected.html", "with its attachments"), ("tr/virus-detected.html", "ekleriyle")]
    {
        assert!(!files[page].contains(words), "{page}");
        assert!(files[&page.replace("virus-detected", "spam-content")].contains(words), "{page}");
    }
}

#[test]
fn the_search_finds_by_a_code_what_the_page_of_codes_shows() {
    let files = Made::new("").files();
    let script = files["en/words.js"].strip_prefix("globalThis.nedenWords = ").unwrap();
    let index: serde_json::Value = serde_json::from_str(script.trim_end().trim_end_matches(';')).unwrap();
    let found: BTreeMap<&str, Vec<&str>> = (index["codes"].as_str().unwrap().lines())
        .map(|line| {
            let mut words = line.split(' ');
            let code = words.next().unwrap();
            (
                code,
                words
                    .map(|place| index["reasons"][place.parse::<usize>().unwrap()].as_str().unwrap())
                    .collect(),
            )
        })
        .collect();
    for (code, first, why) in [
        ("5.4.1", "recipient-unknown", "as Microsoft 365 uses it"),
        ("552", "message-too-large", "or a full mailbox"),
        ("551", "relay-denied", "or a new address"),
        ("5.1.10", "recipient-domain-no-mail", "and Microsoft's unknown recipients"),
        ("550", "recipient-unknown", "what it says most often"),
    ] {
        assert_eq!(found[code].first(), Some(&first), "{code}: {why}");
        assert!(found[code].len() > 1, "{code}: {why}");
    }
    for row in files["en/codes.html"].lines().filter(|line| line.contains("scope=\"row\"")) {
        let code = row.split("dir=\"ltr\">").nth(1).unwrap().split(['<', ',', '–']).next().unwrap();
        let shown: Vec<String> = found[code].iter().map(|reason| format!("{reason}.html")).collect();
        assert_eq!(values(row, "href"), shown, "{code}");
        for page in &shown {
            let page = &files[&format!("en/{page}")];
            assert!(page.contains(&format!("<code dir=\"ltr\">{code}")), "{code}: {row}");
        }
    }
}

#[test]
fn the_same_catalogue_gives_the_same_bytes() {
    assert!(Made::new("").files() == Made::new("").files());
}

#[test]
fn the_sites_own_words_name_and_language_are_laid_over() {
    let made = Made::new("[language]\ndefault = [\"de\", \"tr\"]\n[notice]\norganization = \"A <b> & C\"\n");
    fs::create_dir_all(made.folder.path().join("locales/de")).unwrap();
    fs::create_dir_all(made.folder.path().join("locales/tr")).unwrap();
    fs::create_dir_all(made.folder.path().join("rules.d")).unwrap();
    let write = |name: &str, text: &str| fs::write(made.folder.path().join(name), text).unwrap();
    write("locales/de/de.ftl", include_str!("../third_language.ftl"));
    write("locales/tr/own.ftl", "page-home = İletim nerede?\n");
    write(
        "rules.d/own.toml",
        "[[rule]]\nid = \"own\"\nreason = \"mailbox-full\"\ntext = [\"kutu <dolu>\"]\nexample = \"552 Kutu <dolu>\"\n",
    );
    let files = made.files();
    assert!(files["index.html"].contains("<html lang=\"de\""), "{}", files["index.html"]);
    // Its file does not say what it is called.
    assert!(files["tr/index.html"].contains("lang=\"de\">de</a>"), "{}", files["tr/index.html"]);
    assert!(files["de/mailbox-full.html"].contains("Das Postfach des Empfängers ist voll"));
    // What the file does not say is said in English.
    assert!(files["de/greylisted.html"].contains("<h1>"));
    assert!(files["tr/index.html"].contains("<h1>İletim nerede?</h1>"));
    let page = &files["tr/mailbox-full.html"];
    assert!(
        page.contains("<code>… kutu &#60;dolu&#62; …") && page.contains("A &#60;b&#62; &#38; C"),
        "{page}"
    );
}

#[test]
fn the_gallery_has_every_failure_in_each_language_and_in_both() {
    let files = Made::new("").files_with(&["--gallery"]);
    for language in ["tr", "en", "tr+en"] {
        for reason in Reason::ALL.iter().filter(|reason| !reason.is_agreement()) {
            let page = &files[&format!("gallery/{language}/{reason}.html")];
            let frames = values(page, "src");
            assert!(
                !frames.is_empty() && frames.len() == page.matches("<pre").count(),
                "{language} {reason}"
            );
            for frame in frames {
                let notice = &files[&format!("gallery/{language}/{frame}")];
                assert!(notice.starts_with("<!doctype html>"), "{frame}");
            }
        }
        let full = &files[&format!("gallery/{language}/mailbox-full.html")];
        for name in [
            "refused-recipient-recipient",
            "delayed-own-recipient",
            "test-recipient-recipient",
            "refused-recipient-sender-admin",
        ] {
            assert!(full.contains(&format!("mailbox-full/{name}.html")), "{language} {name}");
        }
        let full_there = &files[&format!("gallery/{language}/system-full.html")];
        assert!(
            full_there.contains("system-full/refused-recipient-recipient-admin-provider.html"),
            "{language}: a provider has nobody to ask"
        );
        let unknown = &files[&format!("gallery/{language}/recipient-unknown.html")];
        assert!(!unknown.contains("-sender-provider.html"), "{language}: the same notice twice");
        let delivered = &files[&format!("gallery/{language}/delivered.html")];
        assert!(
            delivered.contains("delivered/test-recipient-wait.html"),
            "{language}: an address that was tried"
        );
    }
}

/// What its program says is asked in a browser.
#[test]
fn the_decoder_is_there_where_its_program_is_and_gets_what_every_page_shows() {
    let made =
        Made::new("[notice]\norganization = \"A \\\"B\\\"\"\n[hosts]\nown = [\"inside.example.com\"]\n");
    let below = |name: &str| made.folder.path().join(name);
    fs::create_dir_all(below("locales/de")).unwrap();
    fs::create_dir_all(below("rules.d")).unwrap();
    fs::write(below("locales/de/de.ftl"), include_str!("../third_language.ftl")).unwrap();
    fs::write(below("rules.d/own.toml"), "# nothing yet\n").unwrap();
    fs::write(below("rules.d/own.toml.bak"), "").unwrap();
    let program = "\0asm\u{1}\0\0\0the program";
    fs::write(below("program.wasm"), program).unwrap();

    let files = made.files_with(&["--decoder", below("program.wasm").to_str().unwrap()]);
    assert_eq!(files["decoder.wasm"], program);
    for language in ["de", "en", "tr"] {
        let page = &files[&format!("{language}/decoder.html")];
        assert!(page.contains("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'"), "{page}");
        assert!(page.len() <= PAGE_LIMIT, "{language}: {} bytes", page.len());
        assert!(values(&files[&format!("{language}/index.html")], "href").contains(&"decoder.html"));
        assert!(!files[&format!("{language}/index.html")].contains("wasm"), "only this page runs a program");
    }
    let given: BTreeMap<String, String> = serde_json::from_str(&files["decoder.json"]).unwrap();
    let names: Vec<&str> = given.keys().map(String::as_str).collect();
    assert_eq!(names, ["locales/de/de.ftl", "neden.toml", "rules.d/own.toml"]);
    let settings: toml::Table = given["neden.toml"].parse().unwrap();
    assert_eq!(settings["notice"]["organization"].as_str(), Some("A \"B\""));
    assert!(settings.len() == 1, "nothing of a site that its pages do not show: {settings}");

    for (name, why) in [("no.wasm", "none"), ("neden.toml", "another file")] {
        let output = made.run(&["--decoder", below(name).to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(71), "{why}: {output:?}");
    }
    assert!(made.files().keys().all(|name| !name.contains("decoder")), "no page without its program");
}
