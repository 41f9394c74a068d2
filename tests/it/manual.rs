//! What the package brings to read: manual pages and examples.

use crate::cli::{Neden, text};
use crate::support;
use std::fs;
use std::path::Path;

#[test]
fn manual_page_has_every_command_key_and_exit_code() {
    let neden = Neden::new();
    let page = text(&neden.run(&["man"]).stdout).replace("\\-", "-");
    for words in [
        "neden serve",
        "neden explain",
        "neden rewrite",
        "neden reasons",
        "neden check",
        "neden settings",
        "neden man",
        "neden completions",
        "--lang",
        "FILES",
        "EXIT STATUS",
        "SIGNALS",
        "SIGHUP",
        "78",
        "own, relay, recipient or forwarding",
        "[possible values: bash,",
        "standard input for -",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("--reach"), "what neden alone asks of itself: {page}");
}

/// An example is shown as it is, behind the margin of man(1).
#[test]
fn examples_in_manual_pages_fit_a_terminal() {
    let neden = Neden::new();
    for name in ["neden.toml", "neden.rules"] {
        let page = text(&neden.run(&["man", name]).stdout).replace('\\', "");
        let mut examples =
            page.split(".nf").skip(1).flat_map(|text| text.split(".fi").next()).flat_map(str::lines);
        assert_eq!(examples.find(|line| line.len() > 72), None, "{name}");
    }
}

#[test]
fn manual_pages_of_the_files_have_every_key_and_reason() {
    let neden = Neden::new();
    let page = |name| text(&neden.run(&["man", name]).stdout).replace("\\-", "-");
    let settings = page("neden.toml");
    for words in ["listen.milter", "policy.refuse.slips", "ENVIRONMENT", "NEDEN_LISTEN__MILTER"] {
        assert!(settings.contains(words), "{words}: {settings}");
    }
    let rules = page("neden.rules");
    for words in ["receiver_only", "marks", "mailbox-full", "sender-admin", "@example.com"] {
        assert!(rules.contains(words), "{words}: {rules}");
    }
}

#[test]
fn what_the_manual_names_below_usr_share_doc_is_in_the_package() {
    let neden = Neden::new();
    let manifest = fs::read_to_string(Path::new(support::ROOT).join("Cargo.toml")).unwrap();
    let mut named = 0;
    for page in ["neden", "neden.toml", "neden.rules"] {
        let page = text(&neden.run(&["man", page]).stdout).replace("\\fR", " ").replace('\\', "");
        for rest in page.split("/usr/share/doc/neden/").skip(1) {
            let is_of_path = |letter: &char| letter.is_ascii_alphanumeric() || "-/".contains(*letter);
            let place: String = rest.chars().take_while(is_of_path).collect();
            assert!(manifest.contains(&format!("\"usr/share/doc/neden/{place}")), "{place}");
            named += 1;
        }
    }
    assert!(named > 3);
}

#[test]
fn a_text_may_have_every_part_that_the_manual_names_and_no_other() {
    let neden = Neden::new();
    let page = text(&neden.run(&["man", "neden.rules"]).stdout).replace("\\-", "-");
    let named: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("\\fB.")).collect();
    let named = named.iter().flat_map(|names| names.trim_end_matches("\\fR").split(", ."));
    let parts: Vec<String> = named.map(|name| name.replace("ACTOR", "recipient-admin")).collect();
    assert!(parts.len() >= 8, "{parts:?} {page}");
    let lines: String = parts.iter().map(|part| format!("    .{part} = x\n")).collect();
    for (more, faults) in [("", ""), ("    .step1 = x\n", "unknown part \".step1\" of \"mailbox-full\"")] {
        neden.write("locales/en/site.ftl", &format!("mailbox-full = x\n{lines}{more}"));
        let told = text(&neden.run(&["check"]).stderr);
        assert!(told.contains(faults) && told.is_empty() == faults.is_empty(), "{parts:?} {told}");
    }
}

#[test]
fn examples_of_the_package_are_without_fault() {
    let neden = Neden::new();
    let examples = Path::new(support::ROOT).join("conf/examples");
    for file in ["rules.d/site.toml", "locales/tr/site.ftl", "senders"] {
        neden.write(file, &fs::read_to_string(examples.join(file)).unwrap());
    }
    neden.write("neden.toml", "language.senders = \"senders\"\n");
    let checked = neden.run(&["check"]);
    // this machine may have a Postfix, and something may be said of that
    let told = text(&checked.stdout);
    assert!(told.contains("no faults"), "{told}{}", text(&checked.stderr));
    assert!(!told.contains(".toml:") && !told.contains(".ftl:") && !told.contains("senders:"), "{told}");
    let reply = "554 5.7.0 Archive quota of <depo@example.net> exceeded";
    let said = text(&neden.run(&["explain", "--json", "--reply", reply]).stdout);
    assert!(said.contains("rule:site-gateway-mailbox-full"), "{said}");
}
