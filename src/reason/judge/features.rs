//! What the judge looks at in a reply: words in a row, word classes, codes, the phase of the dialogue, the speaker, and the
//! letters inside words. Training and answering read a reply by this one piece of code.

use super::hash::{Fnv, SEPARATOR};
use super::lexicon::{Class, Hit, Lexicon};
use super::pieces::Pieces;
use super::words::Words;
use crate::smtp::{EnhancedStatusCode, ReplyCode, Speaker};
use std::fmt;
use std::hash::{Hash, Hasher};

/// Words between two classes that still belong together.
const REACH: usize = 6;

/// The phase that a client's going on after a refusal leads to.
const CONSEQUENCE: &str = "consequence";

/// What is judged.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The words, without the codes at their head.
    pub text: &'a str,
    /// The basic code.
    pub code: Option<ReplyCode>,
    /// The enhanced code.
    pub status: Option<EnhancedStatusCode>,
    /// Whose server spoke; the recipient's is what is heard of one that is not known.
    pub speaker: Speaker,
}

/// A reply as the judge sees it: two that differ in nothing that stands here have one meaning.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Seen {
    words: Words,
    code: Option<ReplyCode>,
    status: Option<EnhancedStatusCode>,
    speaker: Speaker,
}

impl Seen {
    pub(super) fn of(question: &Question) -> Self {
        let Question { text, code, status, speaker } = *question;
        Self { words: Words::of(text), code, status, speaker }
    }

    /// Bytes of what stands for its words.
    pub(super) fn size(&self) -> usize {
        self.words.size()
    }

    fn peculiar_speaker(&self) -> Option<Speaker> {
        Some(self.speaker).filter(|speaker| *speaker != Speaker::default())
    }
}

impl Hash for Seen {
    /// Of the words alone, which nearly always tell two replies apart.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.words.joined().hash(state);
    }
}

/// What belongs together and counts as one: a long reply speaks no louder than a short one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Words in a row.
    Words,
    /// Word classes.
    Classes,
    /// Codes, phase, speaker.
    Circumstances,
    /// Pieces of words: the second model.
    Pieces,
}

impl Group {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Words, Self::Classes, Self::Circumstances, Self::Pieces];

    /// Its place among them.
    pub(super) fn index(self) -> usize {
        self as usize
    }
}

/// One thing that is seen in a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature<'a> {
    /// Words in a row, one to three.
    Words(&'a str),
    /// A word of a host's name or of a link.
    Named(&'a str),
    /// A class is there.
    Class(&'a str),
    /// Two classes are there.
    Both(&'a str, &'a str),
    /// One class soon after the other.
    Then(&'a str, &'a str),
    /// A class, said by this speaker.
    Said(&'a str, Speaker),
    /// The basic code.
    Code(u16),
    /// Subject and detail of the enhanced code.
    Status(u16, u16),
    /// Subject and detail of an enhanced code inside the words.
    Inner(u16, u16),
    /// Whether the failure is temporary, when a code says so.
    Temporary(bool),
    /// Whose server spoke.
    Speaker(Speaker),
    /// The command that was refused.
    Phase(&'a str),
    /// How many words there are: 0, 1, 2, 4, 8 …
    Length(u8),
    /// A piece of a word.
    Piece(&'a str),
}

impl Feature<'_> {
    /// The group that it counts in.
    #[must_use]
    pub fn group(&self) -> Group {
        match self {
            Self::Words(_) | Self::Named(_) => Group::Words,
            Self::Class(_) | Self::Both(..) | Self::Then(..) | Self::Said(..) => Group::Classes,
            Self::Piece(_) => Group::Pieces,
            _ => Group::Circumstances,
        }
    }

    /// Its number, by which a model finds its weights.
    #[must_use]
    pub fn hash(&self) -> u32 {
        let number = |tag: u8, [a, b]: [u16; 2]| Fnv::of(tag).and(&a.to_le_bytes()).and(&b.to_le_bytes());
        let texts =
            |tag: u8, a: &str, b: &str| Fnv::of(tag).and(a.as_bytes()).and(SEPARATOR).and(b.as_bytes());
        let hash = match self {
            Self::Words(words) => texts(WORDS, words, ""),
            Self::Named(word) => texts(2, word, ""),
            Self::Class(class) => texts(3, class, ""),
            Self::Both(a, b) => texts(BOTH, a, b),
            Self::Then(a, b) => texts(5, a, b),
            Self::Said(class, speaker) => texts(6, class, speaker.id()),
            Self::Code(code) => number(7, [*code, 0]),
            Self::Status(subject, detail) => number(8, [*subject, *detail]),
            Self::Inner(subject, detail) => number(9, [*subject, *detail]),
            Self::Temporary(temporary) => number(10, [u16::from(*temporary), 0]),
            Self::Speaker(speaker) => texts(11, speaker.id(), ""),
            Self::Phase(phase) => texts(12, phase, ""),
            Self::Length(words) => number(13, [u16::from(*words), 0]),
            Self::Piece(piece) => texts(PIECE, piece, ""),
        };
        hash.end()
    }
}

impl fmt::Display for Feature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => write!(f, "\"{words}\""),
            Self::Named(word) => write!(f, "host \"{word}\""),
            Self::Class(class) => write!(f, "{class}"),
            Self::Both(a, b) => write!(f, "{a} + {b}"),
            Self::Then(a, b) => write!(f, "{a} > {b}"),
            Self::Said(class, speaker) => write!(f, "{class} by {speaker}"),
            Self::Code(code) => write!(f, "{code}"),
            Self::Status(subject, detail) => write!(f, "x.{subject}.{detail}"),
            Self::Inner(subject, detail) => write!(f, "inner x.{subject}.{detail}"),
            Self::Temporary(temporary) => f.write_str(if *temporary { "temporary" } else { "permanent" }),
            Self::Speaker(speaker) => write!(f, "speaker {speaker}"),
            Self::Phase(phase) => write!(f, "at {phase}"),
            Self::Length(words) => write!(f, "length {words}"),
            Self::Piece(piece) => write!(f, "…{piece}…"),
        }
    }
}

/// Everything that is seen in a reply, each with its [`hash`](Feature::hash): what begins alike is hashed once.
pub(super) fn read(seen: &Seen, lexicon: &Lexicon, mut sees: impl FnMut(Feature, u32)) {
    let words = &seen.words;
    let (hits, phases) = lexicon.hits(words);
    let mut said = vec![true; words.len()];
    for phase in &phases {
        said.get_mut(phase.first..=phase.last).unwrap_or_default().fill(false);
    }
    let is_said = |index: usize| said.get(index).is_some_and(|said| *said);
    let count = said.iter().filter(|said| **said).count();
    circumstances(seen, &mut |feature| sees(feature, feature.hash()));
    for phase in phases.iter().map(|phase| Feature::Phase(lexicon.name(phase.class))) {
        // What follows from a refusal says nothing of its cause.
        if count == 0 || phase != Feature::Phase(CONSEQUENCE) {
            sees(phase, phase.hash());
        }
    }
    let heard: Vec<Hit> = hits.into_iter().filter(|hit| is_said(hit.first)).collect();
    classes(&heard, lexicon, seen.peculiar_speaker(), &mut sees);
    let mut pieces = Pieces::default();
    for index in (0..words.len()).filter(|index| is_said(*index)) {
        runs(words, index, is_said, &mut sees);
        pieces.of(words.between_blanks(index).unwrap_or_default(), &mut sees);
    }
    for feature in words.named().map(Feature::Named) {
        sees(feature, feature.hash());
    }
    let length = Feature::Length(u8::try_from(usize::BITS - usize::leading_zeros(count)).unwrap_or(u8::MAX));
    sees(length, length.hash());
}

fn circumstances(seen: &Seen, sees: &mut impl FnMut(Feature)) {
    if let Some(code) = seen.code {
        sees(Feature::Code(code.0));
    }
    if let Some(status) = seen.status {
        sees(Feature::Status(status.subject, status.detail));
    }
    let class = seen.code.map(|code| code.0 / 100).or(seen.status.map(|status| u16::from(status.class)));
    if let Some(class @ (4 | 5)) = class {
        sees(Feature::Temporary(class == 4));
    }
    if let Some(speaker) = seen.peculiar_speaker() {
        sees(Feature::Speaker(speaker));
    }
    seen.words.statuses().iter().for_each(|(subject, detail)| sees(Feature::Inner(*subject, *detail)));
}

fn classes(hits: &[Hit], lexicon: &Lexicon, speaker: Option<Speaker>, sees: &mut impl FnMut(Feature, u32)) {
    let mut there: Vec<Class> = hits.iter().map(|hit| hit.class).collect();
    there.sort_unstable();
    there.dedup();
    for (number, class) in there.iter().enumerate() {
        let class = lexicon.name(*class);
        for feature in [Some(Feature::Class(class)), speaker.map(|speaker| Feature::Said(class, speaker))] {
            feature.into_iter().for_each(|feature| sees(feature, feature.hash()));
        }
        let hash = Fnv::of(BOTH).and(class.as_bytes()).and(SEPARATOR);
        for other in there.iter().skip(number + 1).map(|other| lexicon.name(*other)) {
            sees(Feature::Both(class, other), hash.and(other.as_bytes()).end());
        }
    }
    for (number, hit) in hits.iter().enumerate() {
        // The classes of the next word that has any.
        let after = hits.iter().skip(number + 1).filter(|next| next.first > hit.last);
        let Some(first) =
            after.clone().map(|next| next.first).next().filter(|first| first - hit.last <= REACH)
        else {
            continue;
        };
        for next in after.take_while(|next| next.first == first) {
            let then = Feature::Then(lexicon.name(hit.class), lexicon.name(next.class));
            sees(then, then.hash());
        }
    }
}

/// One to three words in a row, as far as all of them are said.
fn runs(words: &Words, first: usize, is_said: impl Fn(usize) -> bool, sees: &mut impl FnMut(Feature, u32)) {
    let mut hash = Fnv::of(WORDS);
    for (count, last) in (1..=3).zip(first..).take_while(|(_, last)| is_said(*last)) {
        let (Some(run), Some(word)) = (words.run(first, count), words.word(last)) else { break };
        hash = if count == 1 { hash } else { hash.and(b" ") }.and(word.as_bytes());
        sees(Feature::Words(run), hash.and(SEPARATOR).end());
    }
}

/// Marks of those kinds of features that are hashed in pieces.
const WORDS: u8 = 1;
const BOTH: u8 = 4;
pub(super) const PIECE: u8 = 14;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_comes_with_its_own_hash() {
        let lexicon = Lexicon::builtin().unwrap();
        let text = "Die Postfächer ist voll, mailbox for <a@example.com> at mx.example.com is full: 邮箱已满; I can not deliver to this user";
        let question = Question { text, code: None, status: "5.2.2".parse().ok(), speaker: Speaker::Own };
        let mut groups = [0; Group::ALL.len()];
        read(&Seen::of(&question), &lexicon, |feature, hash| {
            assert_eq!(hash, feature.hash(), "{feature}");
            groups[feature.group().index()] += 1;
        });
        assert!(groups.iter().all(|seen| *seen > 0), "{groups:?}");
    }
}
