//! `neden report`: why mail comes back here, and who can do something about it.

use super::Failure;
use super::configuration::Configuration;
use super::input::Input;
use super::json;
use super::languages::Languages;
use super::logs::{each_once, in_order, take_in};
use crate::report::{Privacy, Tally, View};
use crate::settings::Addresses;
use crate::site::Site;
use crate::smtp::Slips;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Zoned};
use std::io::{self, Write};
use std::path::PathBuf;

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
    /// Nothing earlier, but what still waits in a queue: 2026-11-26, "2026-11-26 08:00", or back from now in m (minutes),
    /// h, d or w: 90m, 24h, 7d
    #[arg(long, value_name = "T")]
    since: Option<String>,
    #[command(flatten)]
    languages: Languages,
    #[command(flatten)]
    configuration: Configuration,
    /// Logs in any order, also compressed by gzip, xz, zstd or bzip2, and queue listings; standard input for - and when
    /// none is named
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Report {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        let layers = self.configuration.layers();
        let settings = layers.load()?;
        let rewriter = Site::load(&settings, &layers)?.rewriter;
        let zone = rewriter.imprint.time_zone.clone();
        // A command is asked now; what it reads is of a time of its own.
        let now = Timestamp::now().to_zoned(zone.clone());
        let since = self.since.as_deref().map(|since| start(since, &now)).transpose()?;
        let asked = self.languages.in_catalogue(&rewriter.catalogue)?;
        let language = asked.as_deref().unwrap_or(&rewriter.default_languages).first();
        let slips = Slips::builtin().map_err(|fault| Failure::System(fault.to_string()))?;
        let mut tally = Tally::new(&rewriter.classifier, &rewriter.hosts, zone.clone(), since);
        let logs = each_once(in_order(Input::list(self.files), &now));
        let read = take_in(logs, &now, |line| tally.take(line));
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
        let privacy = match settings.log.addresses {
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
