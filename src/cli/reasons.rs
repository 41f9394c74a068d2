//! `neden reasons`: the catalogue.

use super::Failure;
use super::configuration::Configuration;
use super::json::write_line;
use crate::reason::{Fate, Party, Reason};
use crate::rewrite::Rewriter;
use crate::smtp::Speaker;
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

/// Who can act first when the recipient's server refused.
fn acts_first(reason: Reason, rewriter: &Rewriter) -> Party {
    rewriter.classifier.party(reason, Speaker::Recipient, Fate::Refused)
}

fn paragraph(reason: Reason, rewriter: &Rewriter) -> String {
    let party = |speaker| rewriter.classifier.party(reason, speaker, Fate::Refused);
    let mut text = format!("{reason:24} {:16} {}\n", party(Speaker::Recipient).to_string(), reason.meaning());
    let others = Speaker::ALL.map(|speaker| format!("{speaker} {}", party(speaker)));
    text.push_str(&format!("    acts   {}\n", others.join(", ")));
    for language in rewriter.catalogue.languages() {
        if let Some(entry) = rewriter.catalogue.entry(reason, acts_first(reason, rewriter), language) {
            text.push_str(&format!("    {:6} {}\n", language.to_string(), entry.title));
        }
    }
    let codes = codes(reason, rewriter);
    if !codes.is_empty() {
        text.push_str(&format!("    codes  {}\n", codes.join(" ")));
    }
    text
}

/// Who can act first, by speaker and fate.
fn parties(reason: Reason, rewriter: &Rewriter) -> Value {
    let of = |speaker| {
        let party = |fate| rewriter.classifier.party(reason, speaker, fate).id().into();
        let fates = [Fate::Refused, Fate::Delayed, Fate::GaveUp];
        fates.map(|fate| (fate.id().to_owned(), party(fate))).into_iter().collect::<Map<_, _>>()
    };
    Speaker::ALL
        .iter()
        .map(|speaker| (speaker.id().to_owned(), of(*speaker).into()))
        .collect::<Map<_, _>>()
        .into()
}

fn object(reason: Reason, rewriter: &Rewriter) -> Value {
    let mut texts = Map::new();
    for language in rewriter.catalogue.languages() {
        if let Some(entry) = rewriter.catalogue.entry(reason, acts_first(reason, rewriter), language) {
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
        "party": acts_first(reason, rewriter).id(),
        "parties": parties(reason, rewriter),
        "meaning": reason.meaning(),
        "codes": codes(reason, rewriter),
        "texts": texts,
    })
}
