//! What the codes alone say: the IANA registry of enhanced status codes (RFC 5248) and the basic reply codes, as data.

use super::Reason;
use crate::fault::Fault;
use crate::smtp::{EnhancedStatusCode, ReplyCode};
use serde::Deserialize;
use std::collections::HashMap;
use toml::Spanned;

const FILE: &str = "codes.toml";

/// Reasons by code. A pattern is `5.7.26`, `x.1.1` (both failing classes) or `5.7.606-649`.
#[derive(Clone, Debug)]
pub(super) struct Codes {
    exact: HashMap<EnhancedStatusCode, Reason>,
    vague: HashMap<EnhancedStatusCode, Reason>,
    reply: HashMap<ReplyCode, Reason>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeFile {
    exact: HashMap<Spanned<String>, Spanned<String>>,
    vague: HashMap<Spanned<String>, Spanned<String>>,
    reply: HashMap<Spanned<String>, Spanned<String>>,
}

impl Codes {
    /// The built-in table.
    pub(super) fn builtin() -> Result<Self, Fault> {
        Self::parse(include_str!("../../conf/codes.toml"))
    }

    fn parse(text: &str) -> Result<Self, Fault> {
        let file: CodeFile = toml::from_str(text).map_err(|error| Fault::new(FILE, error.message()))?;
        let statuses = |table| read(table, text, status_range);
        let one_reply = |code: &str| code.parse().ok().map(|code| vec![code]);
        Ok(Self {
            exact: statuses(&file.exact)?,
            vague: statuses(&file.vague)?,
            reply: read(&file.reply, text, one_reply)?,
        })
    }

    /// What an enhanced code says that is never used for anything else.
    pub(super) fn exact(&self, status: EnhancedStatusCode) -> Option<Reason> {
        self.exact.get(&status).copied()
    }

    /// What an enhanced code says that is used for many things; an exact one counts as well.
    pub(super) fn vague(&self, status: EnhancedStatusCode) -> Option<Reason> {
        self.vague.get(&status).copied().or_else(|| self.exact(status))
    }

    /// What a basic code says.
    pub(super) fn reply(&self, code: ReplyCode) -> Option<Reason> {
        self.reply.get(&code).copied()
    }

    /// The enhanced codes (exact, then vague) and basic codes that stand for a reason, each list in order.
    pub(super) fn of(&self, reason: Reason) -> (Vec<EnhancedStatusCode>, Vec<ReplyCode>) {
        let mut statuses: Vec<_> = self
            .exact
            .iter()
            .chain(&self.vague)
            .filter(|(_, of)| **of == reason)
            .map(|(code, _)| *code)
            .collect();
        let mut replies: Vec<_> =
            self.reply.iter().filter(|(_, of)| **of == reason).map(|(code, _)| *code).collect();
        statuses.sort_unstable();
        replies.sort_unstable();
        (statuses, replies)
    }
}

fn read<K: std::hash::Hash + Eq>(
    table: &HashMap<Spanned<String>, Spanned<String>>,
    text: &str,
    codes: impl Fn(&str) -> Option<Vec<K>>,
) -> Result<HashMap<K, Reason>, Fault> {
    let mut reasons = HashMap::new();
    for (key, value) in table {
        let fault = |what: String| Fault::new(FILE, what).of(key.get_ref()).at(text, key.span().start);
        let reason: Reason = value.get_ref().parse().map_err(|unknown| fault(format!("{unknown}")))?;
        let read = codes(key.get_ref()).ok_or_else(|| fault("not a code".to_owned()))?;
        for code in read {
            if reasons.insert(code, reason).is_some() {
                return Err(fault("code listed twice".to_owned()));
            }
        }
    }
    Ok(reasons)
}

/// `5.7.26`, `x.1.1` or `5.7.606-649` as the codes it stands for.
fn status_range(pattern: &str) -> Option<Vec<EnhancedStatusCode>> {
    let (first, last) = pattern.split_once('-').unwrap_or((pattern, ""));
    let mut codes = vec![];
    for class in ["4", "5"] {
        let spelled =
            first.strip_prefix("x.").map_or_else(|| first.to_owned(), |rest| format!("{class}.{rest}"));
        let code: EnhancedStatusCode = spelled.parse().ok()?;
        let last = if last.is_empty() { code.detail } else { last.parse().ok()? };
        codes.extend((code.detail..=last).map(|detail| EnhancedStatusCode { detail, ..code }));
        if spelled == first {
            break;
        }
    }
    Some(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Details of each subject that the IANA registry lists (2017 copy, RFC 8617 and RFC 8689).
    const REGISTERED: [(u16, u16); 8] = [(0, 0), (1, 10), (2, 4), (3, 6), (4, 7), (5, 6), (6, 10), (7, 30)];

    #[test]
    fn every_registered_code_has_a_reason_in_both_classes() {
        let codes = Codes::builtin().unwrap();
        for (subject, last) in REGISTERED {
            for detail in 0..=last {
                for class in [4, 5] {
                    let status = EnhancedStatusCode { class, subject, detail };
                    assert!(codes.vague(status).is_some(), "{status}");
                }
            }
        }
    }

    #[test]
    fn every_basic_code_of_the_standards_has_a_reason() {
        let codes = Codes::builtin().unwrap();
        // RFC 5321, RFC 4954, RFC 3207, RFC 7504, and RFC 5248's registry of the codes beside them.
        for code in [
            211, 214, 220, 221, 235, 250, 251, 252, 334, 354, 421, 432, 450, 451, 452, 454, 455, 500, 501,
            502, 503, 504, 521, 530, 534, 535, 538, 550, 551, 552, 553, 554, 555, 556,
        ] {
            assert!(codes.reply(ReplyCode(code)).is_some(), "{code}");
        }
    }

    #[test]
    fn no_code_is_both_exact_and_vague() {
        let codes = Codes::builtin().unwrap();
        assert_eq!(codes.exact.keys().find(|code| codes.vague.contains_key(code)), None);
    }

    #[test]
    fn faults_name_the_line() {
        let fault = Codes::parse("[exact]\n\"5.1.1\" = \"no-such\"\n[vague]\n[reply]\n").unwrap_err();
        assert_eq!((fault.line, fault.what.as_str()), (Some(2), "unknown reason \"no-such\""));
        let fault = Codes::parse("[exact]\n[vague]\n\"5.1\" = \"expired\"\n[reply]\n").unwrap_err();
        assert_eq!((fault.line, fault.what.as_str()), (Some(3), "not a code"));
    }
}
