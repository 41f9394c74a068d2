//! neden(8): the commands, from the declarations that the command line is read by.

use super::{write_list, write_opening};
use crate::cli::command;
use crate::left_alone::LeftAlone;
use crate::settings::STANDARD_FILE;
use clap_mangen::roff::{Inline, Roff, bold, italic, roman};
use std::io;

const SYNOPSIS: &str = "neden COMMAND [OPTIONS] [ARGUMENTS]";

const DESCRIPTION: &[&str] = &[
    "A mail that cannot be delivered comes back as a technical report in English. The daemon, neden serve, is a milter \
     through which Postfix passes its bounces, delay notices and delivery reports. It puts an answer above the report, in \
     the language of the person who wrote the mail: what happened, what they can do, who has to act. The report and the \
     returned mail below it stay as they were, byte for byte.",
    "The same daemon is a policy service for smtpd: it stamps the mail of people who log in with their language, and \
     refuses in words what would come back anyway. Each message is one line in the log: queue id, reason, language, outcome.",
    "With any doubt, fault or limit a message passes unchanged, and with default_action=accept Postfix delivers its own \
     bounce when the daemon is stopped or hangs. neden postfix tells what to add to main.cf and master.cf, and with --apply \
     adds it.",
];

const FILES: &[(&str, &str)] = &[
    (STANDARD_FILE, "The configuration; see neden.toml(5)."),
    ("/etc/neden/rules.d/*.toml", "Rules of the site; see neden.rules(5)."),
    ("/etc/neden/locales/LANGUAGE/*.ftl", "Texts of the site, in Fluent; see neden.rules(5)."),
    ("/etc/postfix/neden-undo.json", "What neden postfix --apply has replaced, for --undo."),
    (
        "/usr/share/doc/neden/built-in",
        "The rules and texts that are compiled in, to write others after them.",
    ),
    (
        "/usr/share/doc/neden/examples",
        "Lines for main.cf and master.cf with the reasons, rules, texts, tables, alerts.",
    ),
];

const EXIT_STATUS: &[(&str, &str)] = &[
    ("0", "Done. A message that says nothing about delivery is an answer, too."),
    ("64", "The command line is wrong."),
    ("65", "Some FILE could not be read; the others were answered."),
    (
        "71",
        "The system denied a socket or a thread to the daemon, a command of Postfix failed, or check --health had no answer.",
    ),
    ("74", "Standard output could not be written."),
    (
        "78",
        "The configuration, a rule, a text or the senders file has a fault, or postfix --check or --probe found that \
         Postfix is not as it should be. What check says of Postfix does not count.",
    ),
];

const SIGNALS: &[(&str, &str)] = &[
    (
        "SIGHUP",
        "Reads configuration, rules, texts and senders again. With any fault the last good set goes on.",
    ),
    ("SIGTERM, SIGINT", "Takes no more connections, ends the messages under way, leaves."),
];

const SEE_ALSO: &str = "neden.toml(5), neden.rules(5), postconf(5), bounce(8)";

/// The whole page.
pub(super) fn page() -> io::Result<Vec<u8>> {
    let command = command();
    let mut page = Vec::new();
    // a daemon above all
    let head = clap_mangen::Man::new(command.clone()).section("8");
    head.render_title(&mut page)?;
    head.render_name_section(&mut page)?;

    let mut body = Roff::new();
    write_opening(&mut body, "SYNOPSIS", &[SYNOPSIS]);
    write_opening(&mut body, "DESCRIPTION", DESCRIPTION);
    write_commands(&mut body, &command);
    write_list(&mut body, "FILES", FILES);
    write_list(&mut body, "EXIT STATUS", EXIT_STATUS);
    write_list(&mut body, "SIGNALS", SIGNALS);
    let left_alone: Vec<(&str, String)> =
        LeftAlone::ALL.iter().map(|why| (why.id(), format!("{why}."))).collect();
    write_list(&mut body, "WHY A MESSAGE IS LEFT ALONE", &left_alone);
    write_opening(&mut body, "SEE ALSO", &[SEE_ALSO]);
    body.to_writer(&mut page)?;
    Ok(page)
}

fn write_commands(body: &mut Roff, command: &clap::Command) {
    body.control("SH", ["COMMANDS"]);
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        body.control("SS", [sub.clone().render_usage().to_string().trim_start_matches("Usage: ")]);
        body.text([roman(sub.get_about().map(ToString::to_string).unwrap_or_default())]);
        let shown = |argument: &&clap::Arg| {
            !argument.is_hide_set() && !matches!(argument.get_id().as_str(), "help" | "version")
        };
        for argument in sub.get_arguments().filter(shown) {
            body.control("TP", []);
            body.text(argument_name(argument));
            body.text([roman(argument_about(argument))]);
        }
        if let Some(after) = sub.get_after_help() {
            body.control("PP", []);
            body.text([roman(after.to_string())]);
        }
    }
}

/// What `--help` says of it.
fn argument_about(argument: &clap::Arg) -> String {
    let mut about = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let values: Vec<String> =
        argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if argument.get_action().takes_values() && !values.is_empty() {
        about = format!("{about} [possible values: {}]", values.join(", "));
    }
    match argument.get_default_values().first() {
        Some(default) if argument.get_action().takes_values() => {
            format!("{about} [default: {}]", default.to_string_lossy())
        }
        _ => about,
    }
}

fn argument_name(argument: &clap::Arg) -> Vec<Inline> {
    let value = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let takes_value = argument.get_action().takes_values();
    match (argument.get_long(), value) {
        (Some(long), Some(value)) if takes_value => {
            vec![bold(format!("--{long}")), roman(" "), italic(value)]
        }
        (Some(long), _) => vec![bold(format!("--{long}"))],
        (None, value) => vec![italic(value.unwrap_or_default())],
    }
}
