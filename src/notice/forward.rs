//! A paragraph for the recipient's administrator that asks, with everything that a search in a log starts with.

use super::facts::{GroupFacts, NAME, is_one_word};
use super::hostile::clean;
use super::section::Writer;
use super::turn::Turn;
use crate::catalogue::{Locale, Precision, UNKNOWN};
use crate::language::KNOWN;
use crate::smtp::{Address, Speaker};
use fluent_bundle::FluentArgs;
use std::borrow::Cow;

/// The quoted reply: the paragraph shall stay below 70 words.
const REPLY: usize = 120;

/// The paragraph in the language of the recipient's country, where that is one of ours, and in English.
pub(super) fn forward<'a>(writer: &Writer<'_, 'a>, facts: &GroupFacts<'_>) -> Vec<(&'a str, String)> {
    let group = facts.group;
    // Another server is none of theirs; behind a forwarding the administrator is one of whom the reader knows nothing.
    let is_theirs = group.speaker == Speaker::Recipient;
    if group.turn != Turn::RecipientAdmin || !group.outcome.is_failure() || !is_theirs {
        return Vec::new();
    }
    let Some(domain) = group.members.first().and_then(|member| member.domain()) else { return Vec::new() };
    let there = KNOWN.iter().find(|known| known.is_of_country(&domain));
    let there = there.and_then(|known| writer.catalogue.locale(&known.language().ok()?));
    let mut locales: Vec<Locale<'a>> = there.into_iter().chain(writer.catalogue.english()).collect();
    locales.dedup_by_key(|locale| locale.tag);
    locales.into_iter().filter_map(|locale| Some((locale.tag, paragraph(writer, facts, locale)?))).collect()
}

fn paragraph(writer: &Writer<'_, '_>, facts: &GroupFacts<'_>, locale: Locale<'_>) -> Option<String> {
    let member = facts.group.members.first().filter(|member| member.said().is_reply())?;
    let case = writer.case;
    let domain = member.domain().filter(|name| is_one_word(name))?;
    let host = member.host().filter(|name| is_one_word(name))?;
    let recipient = member.address();
    Address::parse(&recipient)?;
    let refused = member.status.last_attempt_date.or(case.date);
    let or_unknown = |text: Option<Cow<'_, str>>| text.map_or_else(|| UNKNOWN.to_owned(), Cow::into_owned);
    let reply = member.reply_to_reader(writer.imprint)?;
    let mut arguments = FluentArgs::new();
    arguments.set("domain", domain);
    arguments.set("host", clean(&host, NAME));
    arguments.set("recipient", recipient);
    arguments.set("sender", or_unknown(case.sender().map(|sender| clean(sender, NAME))));
    arguments.set("ip", or_unknown(facts.ip().map(|ip| ip.to_string().into())));
    let date = refused.map(|time| locale.date(time, &writer.imprint.time_zone, Precision::Minutes));
    arguments.set("date", or_unknown(date.map(Cow::Owned)));
    arguments.set("reply", cut_between_words(&reply, REPLY));
    let mut sentences = vec![locale.word_with("forward", &arguments)];
    let request = locale.attribute(facts.group.reason.id(), "forward", &facts.arguments(locale));
    sentences.push(request.unwrap_or_else(|| locale.word("forward-request")));
    let message_id = case.returned.and_then(|mail| mail.message_id.as_deref());
    if let Some(id) = message_id.map(|id| clean(id, NAME)).filter(|id| !id.is_empty()) {
        arguments.set("message-id", id);
        sentences.push(locale.word_with("forward-message-id", &arguments));
    } else if let Some(queue_id) = &case.report.queue_id {
        // It stands in our log only; their log has the Message-ID.
        arguments.set("queue-id", clean(queue_id, NAME));
        sentences.push(locale.word_with("forward-queue-id", &arguments));
    }
    Some(sentences.join(" "))
}

/// The beginning of a reply, to the end of a word.
fn cut_between_words(reply: &str, limit: usize) -> Cow<'_, str> {
    let Some((end, _)) = reply.char_indices().nth(limit) else { return reply.into() };
    let head = reply.get(..end).unwrap_or_default();
    let whole = head.rsplit_once(' ').map_or(head, |(whole, _)| whole);
    format!("{whole} …").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_end_with_a_word() {
        assert_eq!(cut_between_words("550 no such user", 40), "550 no such user");
        assert_eq!(cut_between_words("550 no such user", 10), "550 no …");
        assert_eq!(cut_between_words(&"ş".repeat(50), 10), "ş".repeat(10) + " …");
    }
}
