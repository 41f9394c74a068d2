//! `neden reasons`: the catalogue.

use super::Failure;
use crate::reason::Reason;
use std::io::Write;

/// The catalogue of reasons
#[derive(clap::Args)]
pub(super) struct Reasons {
    /// One JSON object a line
    #[arg(long)]
    json: bool,
}

impl Reasons {
    pub(super) fn run(self, output: &mut impl Write) -> Result<(), Failure> {
        for reason in Reason::ALL {
            if self.json {
                let line = serde_json::json!({
                    "reason": reason.id(),
                    "party": reason.party().to_string(),
                    "meaning": reason.meaning(),
                });
                writeln!(output, "{line}")?;
            } else {
                writeln!(output, "{reason:24} {:16} {}", reason.party().to_string(), reason.meaning())?;
            }
        }
        Ok(())
    }
}
