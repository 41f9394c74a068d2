//! neden.toml(5): every key, from the list that the settings are read by.

use super::{file_page, write_example, write_list, write_opening};
use crate::settings::{STANDARD_FILE, environment_name, sections};
use clap_mangen::roff::{bold, roman};
use std::io;

const EXAMPLE: &str = "\
[language]
default = [\"tr\"]
senders = \"/etc/neden/senders\"

[notice]
organization = \"Example Ltd.\"
contact = \"help@example.org\"
";

const FILES: &[(&str, &str)] = &[
    (STANDARD_FILE, "The configuration; all of it is optional."),
    ("/etc/neden/senders", "Who reads which language, where language.senders names it; see neden.rules(5)."),
];

/// The whole page.
pub(super) fn page() -> io::Result<Vec<u8>> {
    let mut page = file_page("neden.toml", "the configuration of neden");
    write_opening(
        &mut page,
        "DESCRIPTION",
        &[
            "TOML. Every key is optional and shown here with its default; neden settings prints the same as a file. neden \
             check tells every fault with file, line and key.",
            "systemctl reload neden reads all of it again except listen, limits and log, which need a restart. With any \
             fault the last good set goes on.",
            "The packaged daemon takes its sockets from systemd (neden-milter.socket, neden-policy.socket, \
             neden-metrics.socket): its unit sets listen.milter, listen.policy and listen.metrics, and the file does not \
             change them. A change of address is a drop-in of the socket: systemctl edit neden-milter.socket.",
        ],
    );
    for section in sections() {
        let title = if section.name.is_empty() { "GENERAL" } else { section.name };
        write_opening(&mut page, title, &[section.about.concat().trim()]);
        for key in section.keys {
            page.control("TP", []);
            page.text([bold(section.full_name(key)), roman(format!(" = {}", key.default))]);
            page.text([roman(key.about.concat().trim())]);
        }
    }
    page.control("SH", ["ENVIRONMENT"]);
    page.text([
        roman("Every key is also a variable that lies over the file: "),
        bold("listen.milter"),
        roman(" is "),
        bold(environment_name("listen.milter")),
        roman(". Lists are divided by commas."),
    ]);
    write_list(&mut page, "FILES", FILES);
    page.control("SH", ["EXAMPLE"]);
    write_example(&mut page, EXAMPLE);
    write_opening(&mut page, "SEE ALSO", &["neden(8), neden.rules(5)"]);
    let mut written = Vec::new();
    page.to_writer(&mut written)?;
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Layers;

    #[test]
    fn example_is_a_configuration() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("neden.toml");
        std::fs::write(&file, EXAMPLE).unwrap();
        assert!(Layers::new(Some(file)).load().is_ok());
    }
}
