//! `neden man`: the manual page, from the same declarations as help and configuration.

use super::{Failure, command};
use crate::left_alone::LeftAlone;
use crate::settings::{STANDARD_FILE, environment_name, keys};
use clap_mangen::roff::{Inline, Roff, bold, italic, roman};
use std::io::Write;

/// The manual page: neden man > neden.8
#[derive(clap::Args)]
pub(super) struct Man {}

const FILES: &[(&str, &str)] = &[
    (STANDARD_FILE, "The configuration; neden settings prints it with every key, default and comment."),
    (
        "/etc/neden/rules.d/*.toml",
        "Rules of the site; one of them goes before a built-in rule of the same kind.",
    ),
    ("/etc/neden/locales/LANGUAGE/*.ftl", "Texts of the site, in Fluent, laid over the built-in ones."),
];

const EXIT_STATUS: &[(&str, &str)] = &[
    ("0", "Done. A message that says nothing about delivery is an answer, too."),
    ("64", "The command line is wrong."),
    ("65", "Some FILE could not be read; the others were answered."),
    ("71", "The system denied a socket or a thread to the daemon."),
    ("74", "Standard output could not be written."),
    (
        "78",
        "The configuration, a rule, a text or the senders file has a fault, or Postfix is not as it should be.",
    ),
];

const SIGNALS: &[(&str, &str)] = &[
    (
        "SIGHUP",
        "Reads configuration, rules, texts and senders again. With any fault the last good set goes on.",
    ),
    ("SIGTERM, SIGINT", "Takes no more connections, ends the messages under way, leaves."),
];

impl Man {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        let command = command();
        let mut head = Vec::new();
        // a daemon above all
        let page = clap_mangen::Man::new(command.clone()).section("8");
        page.render_title(&mut head)?;
        page.render_name_section(&mut head)?;
        page.render_synopsis_section(&mut head)?;
        page.render_description_section(&mut head)?;
        output.write_all(&head)?;

        let mut body = Roff::new();
        write_commands(&mut body, &command);
        write_configuration(&mut body);
        write_list(&mut body, "FILES", FILES);
        write_list(&mut body, "EXIT STATUS", EXIT_STATUS);
        write_list(&mut body, "SIGNALS", SIGNALS);
        let left_alone: Vec<(&str, String)> =
            LeftAlone::ALL.iter().map(|why| (why.id(), format!("{why}."))).collect();
        write_list(&mut body, "WHY A MESSAGE IS LEFT ALONE", &left_alone);
        body.control("SH", ["ENVIRONMENT"]);
        body.text([
            roman("Every key of the configuration is also a variable that lies over the file: "),
            bold("listen.milter"),
            roman(" is "),
            bold(environment_name("listen.milter")),
            roman(". Lists are divided by commas."),
        ]);
        Ok(body.to_writer(output)?)
    }
}

fn write_commands(body: &mut Roff, command: &clap::Command) {
    body.control("SH", ["COMMANDS"]);
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        body.control("SS", [sub.clone().render_usage().to_string().trim_start_matches("Usage: ")]);
        body.text([roman(sub.get_about().map(ToString::to_string).unwrap_or_default())]);
        for argument in sub.get_arguments().filter(|a| !matches!(a.get_id().as_str(), "help" | "version")) {
            body.control("TP", []);
            body.text(argument_name(argument));
            body.text([roman(argument.get_help().map(ToString::to_string).unwrap_or_default())]);
        }
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

fn write_configuration(body: &mut Roff) {
    body.control("SH", ["CONFIGURATION"]);
    for (name, key) in keys() {
        body.control("TP", []);
        body.text([bold(name), roman(format!(" = {}", key.default))]);
        body.text([roman(key.about.concat().trim())]);
    }
}

fn write_list(body: &mut Roff, title: &str, entries: &[(&str, impl AsRef<str>)]) {
    body.control("SH", [title]);
    for (name, about) in entries {
        body.control("TP", []);
        body.text([bold(*name)]);
        body.text([roman(about.as_ref())]);
    }
}
