//! `neden postfix`: main.cf and master.cf of this host.

mod apply;
mod probe;
mod reach;
mod system;

use super::Failure;
use super::configuration::Configuration;
use super::json::write_line;
use crate::fault::{line_of, shown};
use crate::postfix::{Edit, Finding, Host, Offer, Plan, Severity, Stack};
use crate::settings::Settings;
use std::io::{self, Write};
use std::path::PathBuf;
use system::System;

/// What Postfix needs so that bounces come to neden: prints it, checks it, writes it, takes it back
#[derive(clap::Args)]
pub(super) struct Postfix {
    /// What is missing, wrong or dangerous, each with the line that mends it; exit 78 when something is
    #[arg(long, conflicts_with_all = ["apply", "undo", "stack"])]
    check: bool,
    /// Writes the lines, remembers what they replaced, and lets Postfix read them
    #[arg(long, conflicts_with_all = ["undo", "stack"])]
    apply: bool,
    /// Takes back what --apply wrote, and nothing else
    #[arg(long, conflicts_with = "stack")]
    undo: bool,
    /// Lets a mail come back through the real Postfix and reads what it says
    #[arg(long, conflicts_with_all = ["undo", "stack"])]
    probe: bool,
    /// For a mail stack that writes these files itself: which file of its own to write [mailcow, docker-mailserver,
    /// mailu, iredmail, ispconfig, plesk, modoboa, zimbra]
    #[arg(long = "for", value_name = "STACK", id = "stack")]
    stack: Option<String>,
    /// With --check: one JSON object a line
    #[arg(long, requires = "check")]
    json: bool,
    /// Of another instance of Postfix [default: that of postconf]
    #[arg(long, value_name = "DIRECTORY")]
    config_directory: Option<PathBuf>,
    /// Tries neden as the one who calls: what --check does as user postfix
    #[arg(long, value_name = "ADDRESS", hide = true)]
    reach: Option<String>,
    #[command(flatten)]
    configuration: Configuration,
}

impl Postfix {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        if let Some(address) = self.reach {
            return reach::try_it(&address).map_err(|error| Failure::System(error.to_string()));
        }
        if let Some(stack) = self.stack {
            return tell_stack(output, &stack);
        }
        let system = System::new(self.config_directory);
        if self.undo {
            return apply::undo(&system, output);
        }
        let host = system.host(&self.configuration.layers_of_daemon().load()?)?;
        if self.apply {
            apply::apply(&system, &host, output)?;
        } else if !self.check && !self.probe {
            return tell_plan(output, &host, &plan(&host)?);
        }
        if self.probe {
            output.flush()?;
            probe::probe(&system, &host, output)?;
        }
        if self.check { tell_findings(output, self.json, &findings(&host)) } else { Ok(()) }
    }
}

/// Whether a milter answers there.
pub(super) fn answers(address: &str) -> io::Result<()> {
    reach::try_it(address)
}

/// What is to be said of this host's Postfix, when there is one: nothing that is only a hint.
pub(super) fn remarks(settings: &Settings) -> Vec<Finding> {
    let host = System::new(None).host(settings).ok();
    let mut found = host.map(|host| findings(&host)).unwrap_or_default();
    found.retain(|finding| finding.severity != Severity::Hint);
    found
}

fn plan(host: &Host) -> Result<Plan, Failure> {
    Plan::of(host).map_err(|why| Failure::System(why.to_string()))
}

fn findings(host: &Host) -> Vec<Finding> {
    let mut found = host.findings();
    found.extend(reach::finding(host));
    found.sort_by_key(|finding| finding.severity);
    found
}

fn tell_findings(output: &mut impl Write, json: bool, found: &[Finding]) -> Result<(), Failure> {
    for finding in found {
        if json {
            write_line(output, finding)?;
        } else {
            writeln!(output, "{}", sentence(finding))?;
        }
    }
    match found.iter().any(|finding| finding.severity != Severity::Hint) {
        true => Err(Failure::Found),
        false if json => Ok(()),
        false => Ok(writeln!(output, "bounces come to neden")?),
    }
}

/// A finding on two lines.
pub(super) fn sentence(finding: &Finding) -> String {
    let kind = match finding.severity {
        Severity::Dangerous => "dangerous",
        Severity::Wrong => "wrong",
        Severity::Missing => "missing",
        Severity::Hint => "hint",
    };
    format!("{kind}: {}\n    {}", finding.what, finding.mend)
}

fn tell_plan(output: &mut impl Write, host: &Host, plan: &Plan) -> Result<(), Failure> {
    if plan.is_empty() {
        writeln!(output, "nothing to change: bounces come to neden")?;
    } else {
        tell_edits(output, "main.cf", &host.main, &plan.main)?;
        tell_edits(output, "master.cf", &host.master, &plan.master)?;
        writeln!(output, "\n# neden postfix --apply writes these lines, --undo takes them back")?;
    }
    Ok(host.offers().iter().try_for_each(|offer| tell_offer(output, offer))?)
}

fn tell_offer(output: &mut impl Write, offer: &Offer) -> io::Result<()> {
    writeln!(output, "\n# optional, by hand: {}", offer.what)?;
    if !offer.command.is_empty() {
        writeln!(output, "# {}", offer.command)?;
    }
    writeln!(output, "{}:", offer.file)?;
    offer.lines.iter().try_for_each(|line| writeln!(output, "+{}", visible(line)))
}

/// Each change with its line: `-` what goes, `+` what comes.
fn tell_edits(output: &mut impl Write, file: &str, text: &str, edits: &[Edit]) -> io::Result<()> {
    for edit in edits {
        writeln!(output, "{file}:{}", line_of(text, edit.span.start))?;
        let gone: Vec<&str> = text.get(edit.span.clone()).unwrap_or_default().lines().collect();
        let come: Vec<&str> = edit.with.lines().collect();
        let same = gone.iter().zip(&come).take_while(|(old, new)| old == new).count();
        gone.iter().take(same).try_for_each(|line| writeln!(output, " {}", visible(line)))?;
        gone.iter().skip(same).try_for_each(|line| writeln!(output, "-{}", visible(line)))?;
        come.iter().skip(same).try_for_each(|line| writeln!(output, "+{}", visible(line)))?;
    }
    Ok(())
}

/// A line of Postfix's files, whose columns stand behind tabs; what a terminal would obey is spelled out.
fn visible(line: &str) -> String {
    line.split('\t').map(shown).collect::<Vec<_>>().join("\t")
}

fn tell_stack(output: &mut impl Write, id: &str) -> Result<(), Failure> {
    let stacks = Stack::builtin().map_err(|fault| vec![fault])?;
    let Some(stack) = stacks.iter().find(|stack| stack.id == id) else {
        let known: Vec<&str> = stacks.iter().map(|stack| stack.id.as_str()).collect();
        return Err(Failure::Usage(format!("\"{id}\" is not one of {}", known.join(", "))));
    };
    writeln!(output, "# {}", stack.about)?;
    for file in &stack.files {
        write!(output, "\n# {}\n{}", file.path, file.lines())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_shown_as_it_is_but_for_what_a_terminal_obeys() {
        assert_eq!(visible("smtp\tinet\tn  -\tsmtpd"), "smtp\tinet\tn  -\tsmtpd");
        assert_eq!(visible("x = \u{1b}[2J\u{202e}a"), "x = \\u{1b}[2J\\u{202e}a");
    }
}
