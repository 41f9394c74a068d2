//! What an administrator types and opens first: commands with the values of the case in them, and the pages where
//! blocklists and large receivers hear requests. All of it from a table of ours, never from a reply.

use super::facts::GroupFacts;
use super::member::Member;
use crate::reason::Reason;
use crate::smtp::{domain_of, is_of_domain};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Labels and dots of a name that is put into a command: nothing else is ever put there.
const NAME: usize = 253;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// By reason.
    commands: HashMap<String, Vec<String>>,
    pages: Vec<Page>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    /// The name of a list or of a host that refused, or what it ends with behind a dot.
    names: Vec<String>,
    /// What replies call it without its name, lower case.
    #[serde(default)]
    words: Vec<String>,
    page: String,
    #[allow(dead_code, reason = "for the reader of the table")]
    seen: String,
}

/// A test reads the table, so it is there.
static TABLE: LazyLock<Option<Table>> =
    LazyLock::new(|| toml::from_str(include_str!("../../conf/hand-over.toml")).ok());

/// The commands of a reason whose values are all known.
pub(super) fn commands(facts: &GroupFacts<'_>, sender_domain: Option<&str>) -> Vec<String> {
    let ip = facts.ip().map(|ip| ip.to_string());
    let domain = facts.group.members.first().and_then(|member| domain_of(&member.status.final_recipient));
    let values = [
        ("{sender-domain}", sender_domain.filter(|name| is_host_name(name))),
        ("{ip}", ip.as_deref()),
        ("{domain}", domain.filter(|name| is_host_name(name))),
    ];
    let domain_counts = !facts.group.is_out_of_reach_here();
    let values = values.map(|(name, value)| (name, value.filter(|_| domain_counts || name != "{domain}")));
    let commands = TABLE.as_ref().and_then(|table| table.commands.get(facts.group.reason.id()));
    commands.into_iter().flatten().filter_map(|command| filled_in(command, &values)).collect()
}

/// Where the list, or else the receiver that spoke, hears requests.
pub(super) fn page(facts: &GroupFacts<'_>) -> Option<&'static str> {
    let is_listing =
        matches!(facts.group.reason, Reason::IpBlocklisted | Reason::ReputationLow | Reason::LinkBlocklisted);
    if !is_listing {
        return None;
    }
    let member = facts.group.members.first();
    let host = member.and_then(Member::host);
    let named = || page_that_is_said(member?.reply()?);
    facts.list().and_then(page_of).or_else(named).or_else(|| page_of(&host?))
}

/// `MailFrom domain is listed in Spamhaus`.
fn page_that_is_said(reply: &str) -> Option<&'static str> {
    let reply = reply.to_ascii_lowercase();
    let is_said = |word: &String| reply.split(|c: char| !c.is_ascii_alphanumeric()).any(|said| said == word);
    let pages = &TABLE.as_ref()?.pages;
    pages.iter().find(|page| page.words.iter().any(is_said)).map(|page| page.page.as_str())
}

fn page_of(name: &str) -> Option<&'static str> {
    let is_of = |domain: &String| is_of_domain(name, domain);
    let pages = &TABLE.as_ref()?.pages;
    pages.iter().find(|page| page.names.iter().any(is_of)).map(|page| page.page.as_str())
}

fn filled_in(command: &str, values: &[(&str, Option<&str>)]) -> Option<String> {
    let mut filled = command.to_owned();
    for (placeholder, value) in values {
        if filled.contains(placeholder) {
            filled = filled.replace(placeholder, (*value)?);
        }
    }
    Some(filled)
}

/// Letters, digits, hyphens and dots: a command is copied into a shell.
fn is_host_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    name.len() <= NAME && name.contains('.') && !name.starts_with('-') && name.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_and_its_reasons_and_placeholders_are_known() {
        let table = TABLE.as_ref().unwrap();
        for (reason, commands) in &table.commands {
            assert!(reason.parse::<Reason>().is_ok(), "{reason}");
            for command in commands {
                let values = [
                    ("{sender-domain}", Some("example.org")),
                    ("{ip}", Some("192.0.2.1")),
                    ("{domain}", Some("example.com")),
                ];
                let filled = filled_in(command, &values).unwrap();
                assert!(!filled.contains(['{', '}', '`', ';', '|', '&', '$', '\n']), "{command}");
            }
        }
        for page in &table.pages {
            assert!(!page.page.contains("://"), "programs make links of it: {}", page.page);
            assert_eq!(page.seen.len(), "2026-11-26".len(), "{}", page.page);
        }
    }

    #[test]
    fn nothing_but_names_goes_into_a_command() {
        let command = |name: &str| {
            filled_in(
                "dig +short TXT {sender-domain}",
                &[("{sender-domain}", Some(name).filter(|name| is_host_name(name)))],
            )
        };
        assert_eq!(command("example.org").as_deref(), Some("dig +short TXT example.org"));
        for hostile in ["example.org; reboot", "$(id).org", "-f/etc/passwd.", "a`id`.org", "org", "ö.org", ""]
        {
            assert_eq!(command(hostile), None, "{hostile}");
        }
    }

    #[test]
    fn a_page_is_found_by_the_end_of_a_name() {
        assert_eq!(page_of("zen.spamhaus.org"), page_of("SPAMHAUS.org"));
        assert!(page_of("zen.spamhaus.org").is_some());
        assert_eq!(page_of("notspamhaus.org"), None);
        assert_eq!(page_of(""), None);
    }

    #[test]
    fn a_page_is_found_by_what_a_reply_calls_the_list() {
        assert_eq!(
            page_that_is_said("550 MailFrom domain is listed in Spamhaus."),
            page_of("zen.spamhaus.org")
        );
        for other in ["550 spamhauser is full", "550 blocked by our own list", ""] {
            assert_eq!(page_that_is_said(other), None, "{other}");
        }
    }
}
