//! Rule files, `conf/rules/*.toml` and the administrator's: read, and held to what every rule must have.
//!
//! A file may open with a `[receiver]` table: the hosts a receiver answers from (`remote`) and texts that only it writes
//! (`marks`, folded). Its rules name the receiver where one of the two is seen, and are generic texts elsewhere, since gateways
//! and forwarders pass a receiver's words on, unless `receiver_only` is set. A rule with a `remote` of its own is for these hosts only. Of a rule's `text`
//! all fragments must occur, of its `any` one. `source` and `checked` above the first table hold for every rule of the
//! file that has none.

use super::fold::fold;
use super::rule::{Host, Layer, Pattern, Rule, StatusCondition};
use crate::smtp::ReplyCode;
use serde::Deserialize;
use toml::Spanned;

/// Characters of the shortest fragment: two would be found in every reply, and "550" tells nothing.
const FRAGMENT_MINIMUM: usize = 3;

/// What is wrong with a rule file, and where.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{file}:{line}: {rule}: {what}")]
pub struct RuleFault {
    /// Name of the file.
    pub file: String,
    /// Line, from 1; 0 where none can be named.
    pub line: usize,
    /// Id of the rule, or the key.
    pub rule: String,
    /// What is wrong.
    pub what: String,
}

impl RuleFault {
    pub(super) fn at(file: &str, line: usize, rule: &str, what: String) -> Self {
        Self { file: file.to_owned(), line, rule: rule.to_owned(), what }
    }

    pub(super) fn of_toml(file: &str, text: &str, error: &toml::de::Error) -> Self {
        let line = error.span().map_or(0, |span| line_of(text, span.start));
        Self::at(file, line, "toml", error.message().trim().replace('\n', ", "))
    }

    pub(super) fn of_rule(rule: &Rule, what: String) -> Self {
        Self::at(&rule.file, rule.line, &rule.id, what)
    }
}

/// The line of a byte, from 1.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// Who writes the texts of a file.
#[derive(Debug)]
pub(super) struct Receiver {
    pub(super) remote: Vec<Host>,
    pub(super) marks: Vec<String>,
}

/// One file, read.
pub(super) struct RuleFile {
    pub(super) receiver: Option<Receiver>,
    pub(super) rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    source: Option<String>,
    checked: Option<String>,
    receiver: Option<RawReceiver>,
    #[serde(default)]
    rule: Vec<RawRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawReceiver {
    #[serde(default)]
    remote: Vec<Spanned<String>>,
    #[serde(default)]
    marks: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRule {
    id: Spanned<String>,
    reason: Spanned<String>,
    #[serde(default)]
    text: Vec<Spanned<String>>,
    #[serde(default)]
    any: Vec<Spanned<String>>,
    pattern: Option<Spanned<String>>,
    #[serde(default)]
    remote: Vec<Spanned<String>>,
    #[serde(default)]
    receiver_only: bool,
    #[serde(default)]
    status: Vec<Spanned<String>>,
    #[serde(default)]
    reply: Vec<Spanned<u16>>,
    party: Option<Spanned<String>>,
    example: Option<String>,
    source: Option<String>,
    checked: Option<String>,
}

/// Reads one file. The first fault ends it: a file with a fault is refused as a whole.
pub(super) fn read(name: &str, text: &str, layer: Layer) -> Result<RuleFile, RuleFault> {
    let raw: RawFile = toml::from_str(text).map_err(|error| RuleFault::of_toml(name, text, &error))?;
    let place = Place { name, text };
    let receiver = raw.receiver.map(|raw| place.receiver(raw)).transpose()?;
    let defaults = (raw.source, raw.checked);
    let rules: Vec<Rule> =
        raw.rule.into_iter().map(|rule| place.rule(rule, &defaults, layer)).collect::<Result<_, _>>()?;
    match rules.iter().find(|rule| rule.receiver_only) {
        Some(rule) if receiver.is_none() => {
            Err(RuleFault::of_rule(rule, "receiver_only without a [receiver]".to_owned()))
        }
        _ => Ok(RuleFile { receiver, rules }),
    }
}

/// Where a fault is looked for.
#[derive(Clone, Copy)]
struct Place<'a> {
    name: &'a str,
    text: &'a str,
}

impl Place<'_> {
    fn fault<T>(self, rule: &str, at: &Spanned<T>, what: impl Into<String>) -> RuleFault {
        RuleFault::at(self.name, line_of(self.text, at.span().start), rule, what.into())
    }

    fn receiver(self, raw: RawReceiver) -> Result<Receiver, RuleFault> {
        Ok(Receiver {
            remote: self.hosts("receiver", &raw.remote)?,
            marks: self.fragments("receiver", raw.marks)?,
        })
    }

    fn rule(
        self,
        raw: RawRule,
        (source, checked): &(Option<String>, Option<String>),
        layer: Layer,
    ) -> Result<Rule, RuleFault> {
        let id = raw.id.get_ref().clone();
        let missing = |key: &str| self.fault(&id, &raw.id, format!("no {key}"));
        let reason =
            raw.reason.get_ref().parse().map_err(|e| self.fault(&id, &raw.reason, format!("{e}")))?;
        let party = raw.party.as_ref().map(|party| {
            party.get_ref().parse().map_err(|unknown| self.fault(&id, party, format!("{unknown}")))
        });
        let status = raw.status.iter().map(|status| {
            StatusCondition::parse(status.get_ref())
                .ok_or_else(|| self.fault(&id, status, "not an enhanced status code"))
        });
        let reply = raw.reply.iter().map(|code| match code.get_ref() {
            200..=599 => Ok(ReplyCode(*code.get_ref())),
            _ => Err(self.fault(&id, code, "not a reply code")),
        });
        if raw.text.is_empty() && raw.any.is_empty() {
            return Err(missing("text and no any: every rule needs a literal fragment"));
        }
        if let Some(pattern) = &raw.pattern {
            if !folded_pattern(pattern.get_ref()) {
                return Err(self.fault(&id, pattern, "pattern not in folded form"));
            }
        }
        Ok(Rule {
            reason,
            party: party.transpose()?,
            text: self.fragments(&id, raw.text)?,
            any: self.fragments(&id, raw.any)?,
            remote: self.hosts(&id, &raw.remote)?,
            receiver_only: raw.receiver_only,
            reply: reply.collect::<Result<_, _>>()?,
            example: raw
                .example
                .filter(|example| !example.trim().is_empty())
                .ok_or_else(|| missing("example"))?,
            source: raw.source.or_else(|| source.clone()).ok_or_else(|| missing("source"))?,
            checked: raw.checked.or_else(|| checked.clone()),
            file: self.name.to_owned(),
            line: line_of(self.text, raw.id.span().start),
            layer,
            pattern: raw.pattern.map(|pattern| Pattern::new(pattern.into_inner())),
            status: status.collect::<Result<_, _>>()?,
            receiver: None,
            id,
        })
    }

    fn fragments(self, rule: &str, raw: Vec<Spanned<String>>) -> Result<Vec<String>, RuleFault> {
        let check = |fragment: Spanned<String>| {
            let text = fragment.get_ref();
            // A blank at an end is kept: it keeps "bl" from being found in "blue".
            if fold(text) != text.trim() {
                return Err(self.fault(rule, &fragment, format!("text not in folded form: \"{text}\"")));
            }
            if text.trim().chars().count() < FRAGMENT_MINIMUM {
                return Err(self.fault(
                    rule,
                    &fragment,
                    format!("text shorter than {FRAGMENT_MINIMUM} characters: \"{text}\""),
                ));
            }
            Ok(fragment.into_inner())
        };
        raw.into_iter().map(check).collect()
    }

    fn hosts(self, rule: &str, raw: &[Spanned<String>]) -> Result<Vec<Host>, RuleFault> {
        let host = |host: &Spanned<String>| {
            Host::parse(host.get_ref())
                .ok_or_else(|| self.fault(rule, host, "not a host in lower case or \"*.\" and a domain"))
        };
        raw.iter().map(host).collect()
    }
}

/// Whether a pattern has only letters that a folded text can have; escapes (`\S`) are not letters.
fn folded_pattern(pattern: &str) -> bool {
    let mut escaped = false;
    pattern.chars().all(|c| {
        let after_escape = escaped;
        escaped = !after_escape && c == '\\';
        after_escape || c.is_whitespace() || fold(c.encode_utf8(&mut [0; 4])).starts_with(c)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "[[rule]]\nid = \"a\"\nreason = \"mailbox-full\"\ntext = [\"over quota\"]\nexample = \"552 over quota\"\nsource = \"own\"\n";

    #[test]
    fn faults_name_file_line_and_rule() {
        for (from, to, line, what) in [
            ("mailbox-full", "mailbox-fool", 3, "unknown reason \"mailbox-fool\""),
            (
                "text = [\"over quota\"]",
                "text = []",
                2,
                "no text and no any: every rule needs a literal fragment",
            ),
            ("[\"over quota\"]", "[\"Over quota\"]", 4, "text not in folded form: \"Over quota\""),
            ("[\"over quota\"]", "[\"ov\"]", 4, "text shorter than 3 characters: \"ov\""),
            ("example = \"552 over quota\"", "", 2, "no example"),
            ("source = \"own\"", "", 2, "no source"),
            ("source = \"own\"", "source = \"own\"\nparty = \"me\"", 7, "unknown party \"me\""),
            (
                "source = \"own\"",
                "source = \"own\"\nreceiver_only = true",
                2,
                "receiver_only without a [receiver]",
            ),
            ("source = \"own\"", "source = \"own\"\nreply = [99]", 7, "not a reply code"),
            ("source = \"own\"", "source = \"own\"\nstatus = [\"5.1\"]", 7, "not an enhanced status code"),
            ("source = \"own\"", "source = \"own\"\npattern = 'Over'", 7, "pattern not in folded form"),
            (
                "source = \"own\"",
                "source = \"own\"\nremote = [\"*\"]",
                7,
                "not a host in lower case or \"*.\" and a domain",
            ),
        ] {
            let fault = read("x.toml", &GOOD.replace(from, to), Layer::BuiltIn).err().unwrap();
            assert_eq!(fault, RuleFault::at("x.toml", line, "a", what.to_owned()));
        }
        assert!(read("x.toml", GOOD, Layer::BuiltIn).is_ok());
    }

    #[test]
    fn an_unknown_key_is_a_fault_with_its_line() {
        let fault = read("x.toml", &GOOD.replace("source", "sauce"), Layer::BuiltIn).err().unwrap();
        assert_eq!((fault.line, fault.what.contains("unknown field `sauce`")), (6, true), "{fault}");
    }

    #[test]
    fn escapes_of_a_pattern_are_not_letters() {
        assert!(folded_pattern(r"^bl\S+\W[a-z]"));
        assert!(!folded_pattern(r"^\\Bl"));
        assert!(!folded_pattern("kişi"));
    }
}
