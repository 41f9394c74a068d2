//! What a text says of a recipient: below the address, or else of all.

use super::address::in_transcript;
use super::blocks::{Block, Blocks};
use super::reply;
use super::telltales::Telltales;
use crate::dsn::RecipientStatus;
use crate::dsn::grounds::Grounds;
use crate::dsn::notification::cut;
use crate::dsn::transcript::Transcript;
use crate::smtp::{Action, DiagnosticType, Reply, lines};
use std::collections::{HashMap, HashSet};

/// Characters of a text that are reasoned from.
const CONTEXT_LIMIT: usize = 2000;
/// Characters of a sentence that is kept.
const SENTENCE_LIMIT: usize = 4096;
/// sendmail's word for a mail that waits: no reply refused it.
const UNANSWERED: &str = "Deferred: Connection ";

/// What a text says below an address.
pub(in crate::dsn) struct Words {
    pub(in crate::dsn) text: String,
    /// They are a reply, not the program's own.
    pub(in crate::dsn) is_reply: bool,
    /// Who spoke.
    pub(in crate::dsn) host: Option<String>,
}

/// What a text says below each address that begins a line, by the address in lower case.
pub(in crate::dsn) fn told_of_each(text: &str) -> HashMap<String, Words> {
    let blocks = Blocks::read(text, &HashSet::new()).blocks.into_iter().filter(|block| block.explicit);
    let told = blocks.filter_map(|block| {
        let lines = || block.lines.iter().copied();
        let reply = reply::quoted(lines());
        let is_reply = reply.is_some();
        let text = reply.unwrap_or_else(|| Grounds::of(lines()).into_words());
        let words = Words { is_reply, host: reply::host(lines()).filter(|_| is_reply), text };
        (!words.text.is_empty()).then(|| (block.address.to_lowercase(), words))
    });
    told.collect()
}

/// The reply that a text quotes, where nothing but both codes of one can be meant.
pub(in crate::dsn) fn told_of_all(text: &str) -> Option<Words> {
    let reply = reply::quoted(lines(text))?;
    let Reply { code, status, .. } = Reply::parse(&reply);
    code.zip(status)?;
    Some(Words { text: reply, is_reply: true, host: reply::host(lines(text)) })
}

/// What is said of nobody alone, and so of everybody.
pub(super) struct SaidOfAll {
    alone: bool,
    reply: Option<String>,
    host: Option<String>,
    grounds: Grounds,
}

impl SaidOfAll {
    /// `alone` is the whole text where it names one recipient only.
    pub(super) fn of(lines: &[&str], alone: Option<&str>) -> Self {
        let grounds = match alone {
            Some(text) => Grounds::of(text.lines()),
            None => Grounds::of(lines.iter().copied()),
        };
        Self {
            alone: alone.is_some(),
            reply: reply::quoted(lines.iter().copied()),
            host: reply::host(lines.iter().copied()),
            grounds,
        }
    }

    /// A transcript has the replies to all; what one of several was told is not said of the others.
    pub(super) fn without_others(self, blocks: &[Block<'_>]) -> Self {
        let told = |reply: &String| {
            let own = |block: &Block<'_>| reply::quoted(block.lines.iter().copied());
            blocks.iter().any(|block| own(block).as_ref() == Some(reply))
        };
        match &self.reply {
            Some(reply) if !self.alone && told(reply) => Self { reply: None, host: None, ..self },
            _ => self,
        }
    }
}

/// One recipient: what is said below the address, or else of all.
pub(super) fn recipient(block: &Block<'_>, of_all: &SaidOfAll, action: Action) -> RecipientStatus {
    let mut status = RecipientStatus::new(block.address.to_owned(), action);
    let lines = || block.lines.iter().copied();
    let sentence = Grounds::of(lines().filter(|line| expanded_from(line).is_none()));
    // A label and an address tell nothing.
    let tells = block.explicit || block.lines.len() > 1 || tells(block);
    // Postfix's own sentence tells more than the reply.
    let told = Transcript::parse(&lines().collect::<Vec<_>>().join(" "));
    let quoted = told.reply.clone().filter(|reply| reply::is_code(reply));
    let quoted = quoted.or_else(|| reply::quoted(lines()));
    // Where each was refused for itself, a host that is named elsewhere refused somebody else.
    let elsewhere = of_all.host.as_ref().filter(|_| of_all.alone || quoted.is_none());
    let talked = reply::host(block.talk.into_iter());
    status.remote_mta = talked.or(told.host).or_else(|| reply::host(lines())).or_else(|| elsewhere.cloned());
    status.expanded_from = lines().find_map(expanded_from);
    // Whom nobody answered had none of the replies that stand elsewhere.
    let unanswered = lines().any(|line| line.contains(UNANSWERED));
    match quoted.or_else(|| of_all.reply.clone().filter(|_| !unanswered)) {
        Some(reply) => {
            let reply = better_known(&reply, lines()).unwrap_or(reply);
            status.diagnostic_type = DiagnosticType::Smtp;
            status.diagnostic_code = Some(cut(&reply, SENTENCE_LIMIT));
            status.notification =
                told.reply.map(|_| cut(lines().collect::<Vec<_>>().join(" ").trim(), SENTENCE_LIMIT));
        }
        None => match (sentence, &of_all.grounds) {
            (Grounds::Named(words), _) => status.notification = Some(cut(&words, SENTENCE_LIMIT)),
            (_, Grounds::Named(words)) => status.notification = Some(cut(words, SENTENCE_LIMIT)),
            (Grounds::Left(words), _) if !words.is_empty() && tells => {
                status.notification = Some(cut(&words, SENTENCE_LIMIT))
            }
            (_, Grounds::Left(words)) => status.context = Some(cut(words, CONTEXT_LIMIT)),
        },
    }
    status
}

/// The program's own line, where it has an enhanced code and the reply that it tells of has none: sendmail writes both.
fn better_known<'a>(reply: &str, mut lines: impl Iterator<Item = &'a str>) -> Option<String> {
    let told = Reply::parse(reply);
    let own = lines.find(|line| in_transcript(line).is_some() && Reply::parse(line).code == told.code)?;
    Some(own.to_owned()).filter(|own| told.status.is_none() && Reply::parse(own).status.is_some())
}

/// The address that was written, where a line says that another was made from it: sendmail, Postfix, Exim,
/// Messaging Server.
pub(super) fn expanded_from(line: &str) -> Option<String> {
    let line = line.strip_prefix('(').unwrap_or(line).trim_end_matches(')');
    let words =
        ["expanded from: ", "expanded from ", "generated from ", "generated by ", "Original address: "];
    let address = words.iter().find_map(|words| line.strip_prefix(words))?;
    Some(address.trim_matches(['<', '>']).to_owned()).filter(|address| address.contains('@'))
}

/// Whether a sentence tells that something came to nothing.
pub(super) fn tells(block: &Block<'_>) -> bool {
    let words = Telltales::of(&block.lines.join("\n"));
    words.tells() || reply::quoted(block.lines.iter().copied()).is_some()
}
