//! One rule: which text, said by whom, gives which reason.

use super::fold::between_blanks;
use super::{Evidence, Party, Reason};
use crate::smtp::{EnhancedStatusCode, ReplyCode, is_of_domain};
use regex::Regex;
use std::sync::OnceLock;

/// Bytes that a compiled pattern may take: a pattern is one sentence, not a program.
const PATTERN_SIZE_LIMIT: usize = 1 << 20;

/// Where a rule comes from; an administrator's wins over a built-in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    Administrator,
    BuiltIn,
}

/// A rule as it stands in a file, checked.
#[derive(Debug)]
pub struct Rule {
    /// Unique id; `explain --json` shows it.
    pub id: String,
    /// What a match means.
    pub reason: Reason,
    /// Who can act first, where this receiver differs from the reason's default.
    pub party: Option<Party>,
    /// Fragments of the folded text; all must occur.
    pub text: Vec<String>,
    /// Fragments of the folded text of which one must occur; empty for none.
    pub any: Vec<String>,
    /// Hosts that the rule is for; empty for any.
    pub remote: Vec<HostPattern>,
    /// Only where the receiver of the rule's file is recognised, by its host or by its marks.
    pub receiver_only: bool,
    /// The client's own words: no server says them in a reply.
    pub client: bool,
    /// Basic codes that the rule is for; empty for any.
    pub reply: Vec<ReplyCode>,
    /// A reply that the rule wins.
    pub example: String,
    /// Where the text is documented; every built-in rule says so.
    pub source: Option<String>,
    /// When that was last looked at, year and month.
    pub checked: Option<String>,
    /// The file it stands in.
    pub file: String,
    /// The line its id stands in.
    pub line: usize,
    pub(super) layer: Layer,
    pub(super) pattern: Option<Pattern>,
    pub(super) status: Vec<StatusCondition>,
    pub(super) receiver: Option<usize>,
}

impl Rule {
    /// How much must agree before the rule applies.
    pub(super) fn conditions(&self) -> usize {
        let lists =
            [self.any.is_empty(), self.remote.is_empty(), self.status.is_empty(), self.reply.is_empty()];
        let named = lists.into_iter().filter(|empty| !empty).count();
        self.text.len() + named + usize::from(self.pattern.is_some()) + usize::from(self.receiver_only)
    }

    /// One fragment alone may be a frame for what somebody else said; several that must all occur are the whole sentence.
    pub(super) fn is_frame(&self) -> bool {
        self.text.len() + usize::from(!self.any.is_empty()) < 2
    }

    /// What stands beside the rule's own fragments, folded.
    pub(super) fn beside(&self, text: &str) -> String {
        let fragments = self.text.iter().chain(&self.any);
        fragments.fold(between_blanks(text), |rest, fragment| rest.replace(fragment.as_str(), " "))
    }

    /// The part that costs least, asked first: codes and host.
    pub(super) fn suits(&self, evidence: &Evidence, host: Option<&str>) -> bool {
        let reply = &evidence.said.reply;
        let said = |code: &StatusCondition| {
            [reply.status, evidence.status].into_iter().flatten().any(|status| code.includes(status))
        };
        let included = |host: &str| self.remote.iter().any(|remote| remote.includes(host));
        (self.status.is_empty() || self.status.iter().any(said))
            && (self.reply.is_empty() || reply.code.is_some_and(|code| self.reply.contains(&code)))
            && (self.remote.is_empty() || host.is_some_and(included))
            && (!self.reason.is_agreement() || !is_refusal(evidence))
            && !(self.client && reply.code.is_some())
    }
}

/// Where the words of a positive reply can only be a quotation.
fn is_refusal(evidence: &Evidence) -> bool {
    evidence.action.is_some() || evidence.said.reply.code.is_some_and(|code| !code.is_positive())
}

/// A host, or with `*.` in front everything below a domain and the domain itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostPattern(String);

impl HostPattern {
    pub(super) fn parse(pattern: &str) -> Option<Self> {
        let name = pattern.strip_prefix("*.").unwrap_or(pattern);
        let clean = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        (!name.is_empty() && name.chars().all(clean)).then(|| Self(pattern.to_owned()))
    }

    pub(super) fn includes(&self, host: &str) -> bool {
        match self.0.strip_prefix("*.") {
            Some(domain) => is_of_domain(host, domain),
            None => self.0.eq_ignore_ascii_case(host),
        }
    }

    /// A host that the pattern includes, for proving examples.
    pub(super) fn sample(&self) -> String {
        self.0.replace('*', "mx")
    }
}

/// `5.4.1`, or `x.4.1` for any class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StatusCondition {
    class: Option<u8>,
    subject: u16,
    detail: u16,
}

impl StatusCondition {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let any_class = text.strip_prefix("x.");
        let spelled = any_class.map_or_else(|| text.to_owned(), |rest| format!("5.{rest}"));
        let code: EnhancedStatusCode = spelled.parse().ok()?;
        Some(Self {
            class: any_class.is_none().then_some(code.class),
            subject: code.subject,
            detail: code.detail,
        })
    }

    fn includes(self, status: EnhancedStatusCode) -> bool {
        self.class.is_none_or(|class| class == status.class)
            && (self.subject, self.detail) == (status.subject, status.detail)
    }
}

/// A regular expression, compiled when it is first asked: hundreds of them at start would cost a third of a second.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) source: String,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(super) fn new(source: String) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    pub(super) fn compile(&self) -> Result<Regex, regex::Error> {
        regex::RegexBuilder::new(&self.source).size_limit(PATTERN_SIZE_LIMIT).build()
    }

    /// A pattern that does not compile matches nothing; `check` names it.
    pub(super) fn is_match(&self, folded: &str) -> bool {
        let compiled = self.compiled.get_or_init(|| self.compile().ok());
        compiled.as_ref().is_some_and(|regex| regex.is_match(folded))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_takes_in_the_domain_and_all_below_it() {
        for (pattern, host, included) in [
            ("*.outlook.com", "mx.eur.Outlook.COM", true),
            ("*.outlook.com", "outlook.com", true),
            ("*.outlook.com", "notoutlook.com", false),
            ("*.outlook.com", "outlook.com.example", false),
            ("*.outlook.com", "", false),
            ("mx.example.com", "MX.example.com", true),
            ("mx.example.com", "a.mx.example.com", false),
            ("*.outlook.com", "ş.outlook.com", true),
        ] {
            assert_eq!(HostPattern::parse(pattern).unwrap().includes(host), included, "{pattern} {host}");
        }
        assert_eq!(HostPattern::parse("MX.example.com"), None);
    }

    #[test]
    fn an_x_stands_for_any_class() {
        let code = |text: &str| text.parse::<EnhancedStatusCode>().unwrap();
        assert!(StatusCondition::parse("x.4.1").unwrap().includes(code("4.4.1")));
        assert!(!StatusCondition::parse("5.4.1").unwrap().includes(code("4.4.1")));
        assert_eq!(StatusCondition::parse("5.4"), None);
    }
}
