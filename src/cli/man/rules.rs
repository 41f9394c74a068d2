//! neden.rules(5): what a site can lay over the built-in rules and texts, and who reads which language.

use super::{file_page, write_entries, write_example, write_opening, write_paragraph};
use crate::catalogue::{ACTORS, Argument, PARTS, steps, while_delayed};
use crate::reason::{FILE_KEYS, Party, RECEIVER_KEYS, RULE_KEYS, Reason};
use clap_mangen::roff::Roff;
use std::io;

/// The examples of the package; a test has them checked as a site's files are.
const RULES: &str = include_str!("../../../conf/examples/rules.d/site.toml");
const TEXTS: &str = include_str!("../../../conf/examples/locales/tr/site.ftl");
const SENDERS: &str = include_str!("../../../conf/examples/senders");

/// The whole page.
pub(super) fn page() -> io::Result<Vec<u8>> {
    let mut page = file_page("neden.rules", "rules, texts and languages of a site");
    write_opening(
        &mut page,
        "DESCRIPTION",
        &[
            "What is built into neden can be laid over without a new program: rules say which words of a server mean which \
             reason, texts say it to people, and the senders file says who reads which language.",
            "neden check proves all of them, and tells every fault with file, line and key. systemctl reload neden takes \
             them up; with any fault the last good set goes on.",
        ],
    );
    write_rules(&mut page);
    write_texts(&mut page);
    write_opening(
        &mut page,
        "SENDERS",
        &[
            "The file that language.senders of neden.toml(5) names: a login, an address, @domain or .domain (all below \
           it), then a language; one a line. Example:",
        ],
    );
    write_example(&mut page, SENDERS);
    write_opening(
        &mut page,
        "REASONS",
        &["What each says; who can act depends on who spoke and what became of the mail (neden reasons):"],
    );
    for reason in Reason::ALL {
        let about = format!("{}.", reason.meaning());
        write_entries(&mut page, [(reason.id(), about.as_str())]);
    }
    write_opening(&mut page, "PARTIES", &[&Party::ALL.map(|party| party.to_string()).join(", ")]);
    write_opening(
        &mut page,
        "SEE ALSO",
        &["neden(8), neden.toml(5), /usr/share/doc/neden/built-in, /usr/share/doc/neden/examples"],
    );
    let mut written = Vec::new();
    page.to_writer(&mut written)?;
    Ok(written)
}

fn write_rules(page: &mut Roff) {
    write_opening(
        page,
        "RULES",
        &[
            "/etc/neden/rules.d/*.toml. A rule of a site goes before a built-in one of the same kind; neden check says \
             before which. Words are compared in folded form: lower case, without accents, blanks as one. neden report \
             --rules writes the replies in a log that no rule knows as rules, in which only the reason is left to say. \
             The built-in ones are in /usr/share/doc/neden/built-in/rules.",
            "Keys of a file:",
        ],
    );
    write_entries(page, FILE_KEYS.iter().copied());
    write_paragraph(page, "Keys of a [[rule]]:");
    write_entries(page, RULE_KEYS.iter().copied());
    write_paragraph(page, "Keys of the [receiver]:");
    write_entries(page, RECEIVER_KEYS.iter().copied());
    write_paragraph(page, "Example:");
    write_example(page, RULES);
}

fn write_texts(page: &mut Roff) {
    write_opening(
        page,
        "TEXTS",
        &[
            "/etc/neden/locales/LANGUAGE/*.ftl, in Fluent. A message takes the place of the whole built-in one of its \
             name: write all of its parts. A new language begins with a directory of its name; what it does not say is \
             said in English. The built-in ones are in /usr/share/doc/neden/built-in/locales: look there for the sentence \
             that is to be another, and take its name. The text of a reason has:",
        ],
    );
    write_parts(page);
    write_paragraph(
        page,
        "What it may say of a case; what is not known is the word unknown, so the text selects on it first:",
    );
    for argument in Argument::ALL {
        let about = argument.meaning().replace('`', "");
        write_entries(page, [(format!("${}", argument.name()).as_str(), about.as_str())]);
    }
    write_paragraph(page, "Example:");
    write_example(page, TEXTS);
}

/// What the text of a reason has.
fn write_parts(page: &mut Roff) {
    write_entries(page, [("value", "The title: the cause, and nothing of what became of the mail.")]);
    for (part, about) in PARTS {
        write_entries(page, [(format!(".{part}").as_str(), *about)]);
    }
    let names: Vec<String> = steps("ACTOR").map(|step| format!(".{step}")).collect();
    let about = format!(
        "What the reader can do where ACTOR can act, most likely first. ACTOR is one of {}. A text without steps of an \
         ACTOR has those of the text steps.",
        ACTORS.join(", ")
    );
    write_entries(page, [(names.join(", ").as_str(), about.as_str())]);
    let name = format!(".{}", while_delayed("ACTOR"));
    write_entries(page, [(name.as_str(), "What they can do while the mail still waits.")]);
}
