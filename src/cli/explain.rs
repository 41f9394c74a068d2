//! `neden explain`: what a bounce, or one SMTP reply, says.

use super::Failure;
use super::answer::{Answer, Bare, Judged, Unreadable};
use super::configuration::Configuration;
use super::input::Input;
use super::json::write_line;
use super::languages::Languages;
use crate::fault::shown;
use crate::rewrite::Rewriter;
use crate::smtp::Speaker;
use std::io::{self, Write};
use std::path::PathBuf;

/// Says what a bounce means, or one SMTP reply
#[derive(clap::Args)]
pub(super) struct Explain {
    /// One JSON object a line, one for each FILE
    #[arg(long)]
    json: bool,
    /// In each object also the HTML part of the notice, as "html"
    #[arg(long, requires = "json")]
    html: bool,
    #[command(flatten)]
    languages: Languages,
    /// One SMTP reply instead of messages
    #[arg(long, value_name = "REPLY", conflicts_with = "files")]
    reply: Option<String>,
    /// The host that gave the reply
    #[arg(long, value_name = "HOST", requires = "reply")]
    remote: Option<String>,
    /// Whose server gave it: own, relay, recipient or forwarding; the host tells, where it is not said
    #[arg(long, value_name = "SIDE", requires = "reply")]
    speaker: Option<Speaker>,
    /// Which words and codes spoke for the reason, and which against it
    #[arg(long)]
    why: bool,
    #[command(flatten)]
    configuration: Configuration,
    /// Messages, or what was copied out of one: its text, a reply; standard input for - and when none is named
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Explain {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        let rewriter = self.configuration.site()?.rewriter;
        let languages = self.languages.in_catalogue(&rewriter.catalogue)?;
        let languages = languages.as_deref();
        let style = Style { json: self.json, html: self.html, why: self.why };
        if let Some(reply) = self.reply {
            let said = Bare { reply: &reply, remote: self.remote.as_deref(), speaker: self.speaker };
            let judged = Judged::of_reply(said, &rewriter, languages);
            return Ok(tell(output, style, None, Some(&judged), &rewriter)?);
        }
        let inputs = Input::list(self.files);
        let several = inputs.len() > 1;
        let mut unreadable = false;
        for input in inputs {
            let name = input.name();
            let raw = match input.read() {
                Ok(raw) => raw,
                Err(error) => {
                    unreadable = true;
                    if self.json {
                        write_line(output, &Unreadable { file: name, error: error.to_string() })?;
                    } else {
                        input.tell_unreadable(&error);
                    }
                    continue;
                }
            };
            if several && !self.json {
                writeln!(output, "==> {} <==", shown(name.as_deref().unwrap_or("standard input")))?;
            }
            let judged = Judged::of_input(&raw, &rewriter, languages);
            tell(output, style, name, judged.as_ref(), &rewriter)?;
        }
        if unreadable { Err(Failure::Unreadable) } else { Ok(()) }
    }
}

/// How much is told, and how.
#[derive(Clone, Copy)]
struct Style {
    json: bool,
    html: bool,
    why: bool,
}

fn tell(
    output: &mut impl Write,
    style: Style,
    file: Option<String>,
    judged: Option<&Judged>,
    rewriter: &Rewriter,
) -> io::Result<()> {
    match judged {
        _ if style.json => {
            let answer = match judged {
                Some(judged) => judged.answer(file, style.html, rewriter),
                None => Answer::not_a_bounce(file),
            };
            write_line(output, &answer)
        }
        Some(judged) => {
            writeln!(output, "{}", judged.explanation(rewriter).text().trim_end())?;
            if style.why { write!(output, "{}", judged.why(rewriter)) } else { Ok(()) }
        }
        None => writeln!(output, "not a bounce"),
    }
}
