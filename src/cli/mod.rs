//! One file for each command. Here: what the command line may say, and what the exit code says.

mod answer;
#[cfg(feature = "daemon")]
mod check;
mod completions;
mod configuration;
mod explain;
mod footers;
mod input;
mod json;
mod languages;
mod logs;
mod man;
mod pasted;
#[cfg(feature = "daemon")]
mod postfix;
#[cfg(feature = "daemon")]
mod readable;
mod reasons;
mod report;
mod rewrite;
#[cfg(feature = "daemon")]
mod serve;
mod settings;
#[cfg(feature = "daemon")]
mod site;
mod unpack;
#[cfg(feature = "daemon")]
mod users;

pub use answer::Judged;

use crate::fault::{Fault, shown};
use clap::{CommandFactory as _, Parser, Subcommand};
use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// Turns Postfix bounces into answers in the language of the person who wrote the mail.
#[derive(Parser)]
#[command(name = "neden", version, propagate_version = true, max_term_width = 100)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    #[cfg(feature = "daemon")]
    Serve(serve::Serve),
    Explain(explain::Explain),
    Rewrite(rewrite::Rewrite),
    Footers(footers::Footers),
    Reasons(reasons::Reasons),
    #[cfg(feature = "daemon")]
    Check(check::Check),
    Report(report::Report),
    #[cfg(feature = "daemon")]
    Postfix(postfix::Postfix),
    #[cfg(feature = "daemon")]
    Site(site::Site),
    Settings(settings::Settings),
    Man(man::Man),
    Completions(completions::Completions),
}

/// Why a command did not do all of it; the numbers are those of sysexits.h.
#[derive(Debug)]
enum Failure {
    /// The command line asks for what is not there.
    Usage(String),
    /// Some FILE could not be read, and was said to be so.
    Unreadable,
    /// The administrator's files have faults.
    Configuration(Vec<Fault>),
    /// Something is not as it should be, and was said to be so.
    #[cfg(feature = "daemon")]
    Found,
    /// The system denied what the daemon needs.
    System(String),
    /// Nobody takes what we have to say.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<Vec<Fault>> for Failure {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Configuration(faults)
    }
}

/// Runs one command line, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(arguments) {
        Ok(line) => line,
        Err(error) if error.use_stderr() => {
            complain("", &error.to_string());
            return ExitCode::from(64);
        }
        Err(answer) => {
            // help and version, which go to standard output
            let _ = answer.print();
            return ExitCode::SUCCESS;
        }
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let result = match line.command {
        #[cfg(feature = "daemon")]
        Command::Serve(command) => command.run(),
        Command::Explain(command) => command.run(&mut output),
        Command::Rewrite(command) => command.run(&mut output),
        Command::Footers(command) => command.run(&mut output),
        Command::Reasons(command) => command.run(&mut output),
        #[cfg(feature = "daemon")]
        Command::Check(command) => command.run(&mut output),
        Command::Report(command) => command.run(&mut output),
        #[cfg(feature = "daemon")]
        Command::Postfix(command) => command.run(&mut output),
        #[cfg(feature = "daemon")]
        Command::Site(command) => command.run(),
        Command::Settings(command) => command.run(&mut output),
        Command::Man(command) => command.run(&mut output),
        Command::Completions(command) => command.run(&mut output),
    };
    let flushed = output.flush().map_err(Failure::from);
    match result.and(flushed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => tell(&failure),
    }
}

fn tell(failure: &Failure) -> ExitCode {
    match failure {
        Failure::Usage(what) => {
            complain(NAME, what);
            ExitCode::from(64)
        }
        Failure::Unreadable => ExitCode::from(65),
        Failure::Configuration(faults) => {
            faults.iter().for_each(|fault| complain(NAME, &fault.to_string()));
            ExitCode::from(78)
        }
        #[cfg(feature = "daemon")]
        Failure::Found => ExitCode::from(78),
        Failure::System(what) => {
            complain(NAME, what);
            ExitCode::from(71)
        }
        // `neden explain … | head` has seen enough
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Failure::Output(error) => {
            complain(NAME, &format!("cannot write: {error}"));
            ExitCode::from(74)
        }
    }
}

/// What complaints begin with.
const NAME: &str = "neden: ";

/// Says on standard error what went wrong. It may quote arguments, names of files and words of other programs.
fn complain(begin: &str, what: &str) {
    let mut errors = io::stderr().lock();
    for (index, line) in what.lines().enumerate() {
        let begin = if index == 0 { begin } else { "" };
        // when standard error is gone nobody can be told
        let _ = writeln!(errors, "{begin}{}", shown(line));
    }
}

/// The whole command line, for the manual page and completions.
fn command() -> clap::Command {
    let mut command = Line::command();
    command.build();
    command
}
