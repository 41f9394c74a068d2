//! `neden reasons`: the catalogue.

use super::Failure;
use super::configuration::Configuration;
use super::json::write_line;
use crate::reason::Reason;
use crate::rewrite::Rewriter;
use serde_json::{Map, Value, json};
use std::io::Write;

/// The catalogue of reasons: codes, who can act, texts
#[derive(clap::Args)]
pub(super) struct Reasons {
    /// One JSON object a line, one for each reason
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    configuration: Configuration,
}

impl Reasons {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        let rewriter = self.configuration.site()?.rewriter;
        for reason in Reason::ALL {
            if self.json {
                write_line(output, &object(*reason, &rewriter))?;
            } else {
                write!(output, "{}", paragraph(*reason, &rewriter))?;
            }
        }
        Ok(())
    }
}

/// Codes that stand for the reason when no text says it better.
fn codes(reason: Reason, rewriter: &Rewriter) -> Vec<String> {
    let (statuses, replies) = rewriter.classifier.codes(reason);
    let statuses = statuses.iter().map(ToString::to_string);
    statuses.chain(replies.iter().map(ToString::to_string)).collect()
}

fn paragraph(reason: Reason, rewriter: &Rewriter) -> String {
    let mut text = format!("{reason:24} {:16} {}\n", reason.party().to_string(), reason.meaning());
    for language in rewriter.catalogue.languages() {
        if let Some(entry) = rewriter.catalogue.entry(reason, reason.party(), language) {
            text.push_str(&format!("    {:6} {}\n", language.to_string(), entry.title));
        }
    }
    let codes = codes(reason, rewriter);
    if !codes.is_empty() {
        text.push_str(&format!("    codes  {}\n", codes.join(" ")));
    }
    text
}

fn object(reason: Reason, rewriter: &Rewriter) -> Value {
    let mut texts = Map::new();
    for language in rewriter.catalogue.languages() {
        if let Some(entry) = rewriter.catalogue.entry(reason, reason.party(), language) {
            let text = json!({
                "title": entry.title,
                "what": entry.what,
                "steps": entry.steps,
                "delayed": entry.delayed,
                "admin": entry.admin,
                "smtp": entry.smtp,
            });
            texts.insert(language.to_string(), text);
        }
    }
    json!({
        "reason": reason.id(),
        "party": reason.party().to_string(),
        "meaning": reason.meaning(),
        "codes": codes(reason, rewriter),
        "texts": texts,
    })
}
