//! `neden report`: why mail comes back here, and who can do something about it.

use super::Failure;
use super::configuration::{Configuration, site};
use super::input::Input;
use super::json;
use super::languages::Languages;
use crate::log::{Calendar, LogLine, LogLines, decoded};
use crate::report::{Privacy, Tally, View};
use crate::settings::Addresses;
use crate::smtp::Slips;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Zoned};
use std::io::{self, Read, Write};
use std::path::PathBuf;

/// Bytes of a file in which its first line is looked for.
const HEAD: u64 = 1 << 16;

/// Why mail comes back here, and who can act: from Postfix's log, the journal or `postqueue -j`
#[derive(clap::Args)]
pub(super) struct Report {
    /// One JSON object
    #[arg(long)]
    json: bool,
    /// One HTML file
    #[arg(long, conflicts_with = "json")]
    html: bool,
    /// Replies that no rule knows, as rules for rules.d: only what they mean is left to say
    #[arg(long, conflicts_with_all = ["json", "html"])]
    rules: bool,
    /// Nothing earlier: 2026-11-26, "2026-11-26 08:00", or a time back from now in m (minutes), h, d or w: 90m, 24h, 7d
    #[arg(long, value_name = "T")]
    since: Option<String>,
    #[command(flatten)]
    languages: Languages,
    #[command(flatten)]
    configuration: Configuration,
    /// Logs in any order, also compressed by gzip; standard input for - and when none is named
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Report {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        let layers = self.configuration.layers();
        let rewriter = site(&layers)?.rewriter;
        let zone = rewriter.imprint.time_zone.clone();
        // A command is asked now; what it reads is of a time of its own.
        let now = Timestamp::now().to_zoned(zone.clone());
        let since = self.since.as_deref().map(|since| start(since, &now)).transpose()?;
        let asked = self.languages.in_catalogue(&rewriter.catalogue)?;
        let language = asked.as_deref().unwrap_or(&rewriter.default_languages).first();
        let slips = Slips::builtin().map_err(|fault| Failure::System(fault.to_string()))?;
        let mut tally = Tally::new(&rewriter.classifier, &rewriter.hosts, zone.clone(), since);
        let read = take_in(in_order(Input::list(self.files), &now), &now, &mut tally);
        // the same empty report would come of a quiet night
        if read.lines > 0 && !read.heard {
            let lines = read.lines;
            let _ =
                writeln!(io::stderr(), "neden: none of {lines} lines tells of mail: is this Postfix's log?");
        }
        // an empty report beside an error would say that no mail came back
        if read.unreadable && !read.heard {
            return Err(Failure::Unreadable);
        }
        let privacy = match layers.load()?.log.addresses {
            Addresses::Full | Addresses::Domain => Privacy::Domains,
            Addresses::None => Privacy::Nothing,
        };
        let summary = tally.summary(&slips, privacy);
        if self.json {
            json::write_line(output, &summary)?;
        } else if self.rules {
            output.write_all(summary.unknown.rules().as_bytes())?;
        } else if let Some(locale) = language.and_then(|language| rewriter.catalogue.locale(language)) {
            let view = View::of(&summary, locale, &zone);
            let page = if self.html { view.html() } else { Some(view.text()) };
            output.write_all(page.unwrap_or_default().as_bytes())?;
        }
        if read.unreadable { Err(Failure::Unreadable) } else { Ok(()) }
    }
}

/// Rotated logs in the order in which they were written: a mail that was deferred in one may be delivered in the next.
/// Where two begin in the same second, the one that was last written later is the later one.
fn in_order(inputs: Vec<Input>, now: &Zoned) -> Vec<Input> {
    if inputs.len() < 2 {
        return inputs;
    }
    let mut inputs: Vec<((i64, Option<Timestamp>), Input)> = inputs
        .into_iter()
        .map(|input| {
            let mut first = None;
            if matches!(&input, Input::File(path) if path.is_file()) {
                // An error is told when it is read as a whole. What comes from a pipe comes once.
                let _ = read_part(&input, now, HEAD, |line| first = first.or(Some(line.time)));
            }
            ((first.unwrap_or(i64::MAX), input.written()), input)
        })
        .collect();
    inputs.sort_by_key(|(order, _)| *order);
    inputs.into_iter().map(|(_, input)| input).collect()
}

/// What was read.
#[derive(Default)]
struct TakenIn {
    lines: u64,
    /// Some line tells of mail.
    heard: bool,
    /// Some file could not be read, and was said to be so.
    unreadable: bool,
}

fn take_in(inputs: Vec<Input>, now: &Zoned, tally: &mut Tally<'_>) -> TakenIn {
    let mut taken = TakenIn::default();
    for input in inputs {
        let take = |line: &LogLine<'_>| {
            taken.heard = true;
            tally.take(line);
        };
        match read_part(&input, now, u64::MAX, take) {
            Ok(lines) => taken.lines += lines,
            Err(error) => {
                taken.unreadable = true;
                input.tell_unreadable(&error);
            }
        }
    }
    taken
}

/// Reads so many bytes; the number of lines.
fn read_part(input: &Input, now: &Zoned, limit: u64, mut take: impl FnMut(&LogLine<'_>)) -> io::Result<u64> {
    let stream = input.stream()?;
    let newest = input.written().map_or_else(|| now.clone(), |time| time.to_zoned(now.time_zone().clone()));
    let mut calendar = Calendar::new(now.time_zone().clone(), newest.date());
    let mut take = |line: LogLine<'_>| take(&line);
    let mut lines = 0;
    LogLines::new(decoded(stream)?.take(limit)).for_each(|line| {
        lines += 1;
        LogLine::read(line, &mut calendar, &mut take);
    })?;
    Ok(lines)
}

/// Seconds of the epoch.
fn start(since: &str, now: &Zoned) -> Result<i64, Failure> {
    let zone: &TimeZone = now.time_zone();
    let ago = || since.parse::<Span>().ok().and_then(|span| now.checked_sub(span.abs()).ok());
    let at = since.parse::<DateTime>().ok().and_then(|time| time.to_zoned(zone.clone()).ok());
    at.or_else(ago).map(|time| time.timestamp().as_second()).ok_or_else(|| {
        Failure::Usage(format!(
            "\"{since}\" is no time such as 2026-11-26, \"2026-11-26 08:00\", 90m, 24h or 7d"
        ))
    })
}
