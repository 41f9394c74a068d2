//! Rule files, `conf/rules/*.toml` and the administrator's: read, and held to what every rule must have.
//!
//! A file may open with a `[receiver]` table: the hosts a receiver answers from (`remote`) and texts that only it writes
//! (`marks`, folded). Its rules name the receiver where one of the two is seen, and are generic texts elsewhere, since
//! gateways and forwarders pass a receiver's words on, unless `receiver_only` is set. A rule with a `remote` of its own
//! is for these hosts only. Of a rule's `text` all fragments must occur, of its `any` one.

use super::entries::{Entries, Place};
use super::fold::fold;
use super::id::UnknownReason;
use super::party::UnknownParty;
use super::rule::{HostPattern, Layer, Pattern, Rule, StatusCondition};
use super::{Party, Reason};
use crate::fault::{FLAG, Fault, TEXT, line_of, nearest};
use crate::smtp::ReplyCode;
use toml::Spanned;
use toml::de::DeTable;

/// Characters of the shortest fragment: two would be found in every reply, and "550" tells nothing.
const FRAGMENT_MINIMUM: usize = 3;

/// What is right for the keys that are lists.
const TEXTS: &str = "a list of texts in quotes: [\"over quota\"]";
const HOSTS: &str = "a list of hosts in quotes: [\"mx.example.net\"]";
const STATUSES: &str = "a list of enhanced status codes in quotes: [\"5.4.1\"]";
const REPLIES: &str = "a list of reply codes: [550, 552]";

/// What a `[[rule]]` may say; the manual page prints it.
pub const RULE_KEYS: &[(&str, &str)] = &[
    ("id", "Its name, unlike all others; the log and neden explain --json show it."),
    ("reason", "What a match means; the list is below."),
    ("party", "Who can act first, where that is another than the reason's."),
    (
        "text",
        "A list of words or pieces of a sentence, of which all must be there; three characters each at least.",
    ),
    ("any", "A list of which one must be there."),
    ("pattern", "A regular expression on the folded text; text or any must be there as well."),
    ("remote", "A list of hosts that the rule is for: a name in lower case, or *. and a domain."),
    ("receiver_only", "true: only where the [receiver] of the file is recognised."),
    ("status", "A list of enhanced status codes that the rule is for: 5.4.1, or x.4.1 for any class."),
    ("reply", "A list of reply codes that the rule is for."),
    ("example", "A reply that the rule wins, as the log has it: neden check proves it."),
    ("source", "Where the words are documented; built-in rules must say it."),
    ("checked", "When that was last looked at, year and month."),
];

/// What a file may say beside its tables, and which those are; the manual page prints it.
pub const FILE_KEYS: &[(&str, &str)] = &[
    ("source", "That of every rule of the file that has none."),
    ("checked", "The same."),
    ("client", "true: these are words of a client about itself, which no server says in a reply."),
    ("receiver", "A table: who writes the texts of the file."),
    ("rule", "A list of tables: the rules."),
];

/// What the `[receiver]` of a file may say; the manual page prints it.
pub const RECEIVER_KEYS: &[(&str, &str)] = &[
    ("remote", "A list of the hosts that it answers from."),
    ("marks", "A list of words that only it writes."),
];

/// Who writes the texts of a file.
#[derive(Debug)]
pub(super) struct Receiver {
    pub(super) remote: Vec<HostPattern>,
    pub(super) marks: Vec<String>,
}

/// One file, read.
#[derive(Default)]
pub(super) struct RuleFile {
    pub(super) receiver: Option<Receiver>,
    pub(super) rules: Vec<Rule>,
}

/// Reads one file: what is good of it, and the faults of the rest.
pub(super) fn read(name: &str, text: &str, layer: Layer) -> (RuleFile, Vec<Fault>) {
    let mut faults = Vec::new();
    let place = Place { name, text };
    let table = place.table(&mut faults);
    let mut file = Entries::new(place, "file", table, &mut faults);
    let defaults = (file.take("source", TEXT), file.take("checked", TEXT));
    let client = file.take("client", FLAG).unwrap_or_default();
    let receivers = file.tables("receiver");
    let tables = file.tables("rule");
    file.end();
    let receiver = receivers.into_iter().next().map(|(_, table)| receiver(place, table, &mut faults));
    let mut rules = Vec::new();
    for (at, table) in tables {
        let before = faults.len();
        if before >= Fault::TOLD {
            break;
        }
        let rule =
            rule(place, at, table, (&defaults, layer), &mut faults).map(|rule| Rule { client, ..rule });
        if let Some(rule) = &rule {
            if rule.receiver_only && receiver.is_none() {
                faults.push(of_rule(rule, "receiver_only without a [receiver]"));
            }
        }
        // half a rule would match what the whole one does not
        rules.extend(rule.filter(|_| faults.len() == before));
    }
    (RuleFile { receiver, rules }, faults)
}

/// A fault of a rule that was read.
pub(super) fn of_rule(rule: &Rule, what: impl Into<String>) -> Fault {
    Fault::new(&rule.file, what).of(&rule.id).on_line(rule.line)
}

fn receiver(place: Place<'_>, table: DeTable<'_>, faults: &mut Vec<Fault>) -> Receiver {
    let mut entries = Entries::new(place, "receiver", table, faults);
    let receiver = Receiver {
        remote: entries.list("remote", HOSTS, host),
        marks: entries.list("marks", TEXTS, fragment),
    };
    entries.end();
    receiver
}

fn rule<'a>(
    place: Place<'a>,
    at: usize,
    table: DeTable<'a>,
    ((source, checked), layer): (&(Option<String>, Option<String>), Layer),
    faults: &mut Vec<Fault>,
) -> Option<Rule> {
    let mut entries = Entries::new(place, "rule", table, faults);
    // without a name it is read for its other faults
    let id = entries.take::<Spanned<String>>("id", TEXT);
    let has_id = entries.has_told() || id.is_some();
    let (id, at) = id.map_or((String::new(), at), |id| (id.get_ref().clone(), id.span().start));
    if !id.is_empty() {
        entries.belong_to(&id);
    }
    let has_reason = entries.has("reason");
    let (text, any) = (entries.list("text", TEXTS, fragment), entries.list("any", TEXTS, fragment));
    let has_words = entries.has_told() || !text.is_empty() || !any.is_empty();
    let example: String = entries.take("example", TEXT).unwrap_or_default();
    let has_example = entries.has_told() || !example.trim().is_empty();
    let rule = Rule {
        // in place of a reason that is a fault, and then nobody uses the rule
        reason: entries.parse("reason", reason).unwrap_or(Reason::UndefinedPermanent),
        party: entries.parse("party", party),
        text,
        any,
        pattern: entries.parse("pattern", pattern),
        remote: entries.list("remote", HOSTS, host),
        receiver_only: entries.take("receiver_only", FLAG).unwrap_or_default(),
        status: entries.list("status", STATUSES, status),
        reply: entries.list("reply", REPLIES, reply),
        example,
        source: entries.take("source", TEXT).or_else(|| source.clone()),
        checked: entries.take("checked", TEXT).or_else(|| checked.clone()),
        file: place.name.to_owned(),
        line: line_of(place.text, at),
        layer,
        client: false,
        receiver: None,
        id,
    };
    let mut missing = |what: &str| entries.tell(at, format!("no {what}"));
    if !has_id {
        missing("id");
    }
    if !has_reason {
        missing("reason");
    }
    if !has_words {
        missing("text and no any: every rule has words that it looks for");
    }
    if !has_example {
        missing("example");
    }
    if rule.source.is_none() && layer == Layer::BuiltIn {
        missing("source");
    }
    entries.end();
    Some(rule)
}

fn reason(id: &str) -> Result<Reason, String> {
    id.parse().map_err(|unknown: UnknownReason| {
        let nearest = nearest(id, Reason::ALL.iter().map(|reason| reason.id()));
        let nearest =
            nearest.map_or("neden reasons prints all that there are".to_owned(), |id| format!("{id} is one"));
        format!("{unknown}; {nearest}")
    })
}

fn party(id: &str) -> Result<Party, String> {
    let all = || Party::ALL.map(|party| party.to_string()).join(", ");
    id.parse().map_err(|unknown: UnknownParty| format!("{unknown}; there are {}", all()))
}

fn host(host: String) -> Result<HostPattern, String> {
    let what = || format!("\"{host}\" is not a host in lower case such as mx.example.net, or *.example.net");
    HostPattern::parse(&host).ok_or_else(what)
}

fn status(status: String) -> Result<StatusCondition, String> {
    let what =
        || format!("\"{status}\" is not an enhanced status code such as 5.4.1, or x.4.1 for any class");
    StatusCondition::parse(&status).ok_or_else(what)
}

fn reply(code: u16) -> Result<ReplyCode, String> {
    match code {
        200..=599 => Ok(ReplyCode(code)),
        _ => Err(format!("{code} is not a reply code such as 550")),
    }
}

/// The folded form of a fragment. A blank at an end is kept: it keeps "bl" from being found in "blue".
fn fragment(text: String) -> Result<String, String> {
    let folded = fold(&text);
    if folded.chars().count() < FRAGMENT_MINIMUM {
        return Err(format!("text shorter than {FRAGMENT_MINIMUM} characters: \"{text}\""));
    }
    let blank = |is_there: bool| if is_there { " " } else { "" };
    let before = blank(text.starts_with(char::is_whitespace));
    Ok(format!("{before}{folded}{}", blank(text.ends_with(char::is_whitespace))))
}

/// Folding a pattern by itself could change its meaning; whoever wrote it can see that.
fn pattern(pattern: &str) -> Result<Pattern, String> {
    if folded_pattern(pattern) {
        return Ok(Pattern::new(pattern.to_owned()));
    }
    Err(format!("pattern not in folded form: texts are compared as \"{}\"", fold(pattern)))
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
mod tests;
