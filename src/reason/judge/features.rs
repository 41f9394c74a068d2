//! What the judge looks at in a reply: words in a row, word classes, codes, the phase of the dialogue, the speaker, and the
//! letters inside words. Training and answering read a reply by this one piece of code.

use super::lexicon::{Class, Hit, Lexicon};
use super::words::Words;
use crate::smtp::{EnhancedStatusCode, ReplyCode, Speaker};
use std::fmt;

/// Words between two classes that still belong together.
const REACH: usize = 6;

/// Letters of the shortest and the longest piece of a word.
const PIECES: std::ops::RangeInclusive<usize> = 3..=5;

/// Letters of a word, and a blank at each end: room for most.
const LETTERS: usize = 16;

/// Pieces of one reply that are read.
const PIECES_LIMIT: usize = 1200;

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

impl Question<'_> {
    fn peculiar_speaker(&self) -> Option<Speaker> {
        Some(self.speaker).filter(|speaker| *speaker != Speaker::default())
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

    /// Its number: FNV-1a, 32 bits, mixed once more so that its upper bits can be an index.
    #[must_use]
    pub fn hash(&self) -> u32 {
        let number = |tag: u8, numbers: [u16; 2]| {
            let [a, b] = numbers.map(u16::to_le_bytes);
            fnv(fnv(fnv(OFFSET, &[tag]), &a), &b)
        };
        let texts =
            |tag: u8, a: &str, b: &str| fnv(fnv(fnv(fnv(OFFSET, &[tag]), a.as_bytes()), b"|"), b.as_bytes());
        mix(match self {
            Self::Words(words) => texts(1, words, ""),
            Self::Named(word) => texts(2, word, ""),
            Self::Class(class) => texts(3, class, ""),
            Self::Both(a, b) => texts(4, a, b),
            Self::Then(a, b) => texts(5, a, b),
            Self::Said(class, speaker) => texts(6, class, speaker.id()),
            Self::Code(code) => number(7, [*code, 0]),
            Self::Status(subject, detail) => number(8, [*subject, *detail]),
            Self::Inner(subject, detail) => number(9, [*subject, *detail]),
            Self::Temporary(temporary) => number(10, [u16::from(*temporary), 0]),
            Self::Speaker(speaker) => texts(11, speaker.id(), ""),
            Self::Phase(phase) => texts(12, phase, ""),
            Self::Length(words) => number(13, [u16::from(*words), 0]),
            Self::Piece(piece) => texts(14, piece, ""),
        })
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

/// Everything that is seen in a reply.
pub(super) fn read(question: &Question, lexicon: &Lexicon, mut sees: impl FnMut(Feature)) {
    let words = Words::of(question.text);
    let (hits, phases) = lexicon.hits(&words);
    let said = |index: usize| !phases.iter().any(|phase| (phase.first..=phase.last).contains(&index));
    circumstances(question, &words, &mut sees);
    let is_all = !(0..words.len()).any(said);
    for phase in phases.iter().map(|phase| lexicon.name(phase.class)) {
        // What follows from a refusal says nothing of its cause.
        if is_all || phase != CONSEQUENCE {
            sees(Feature::Phase(phase));
        }
    }
    let heard: Vec<Hit> = hits.into_iter().filter(|hit| said(hit.first)).collect();
    classes(&heard, lexicon, question.peculiar_speaker(), &mut sees);
    let mut count = 0;
    let mut pieces = 0;
    let mut ends = Vec::with_capacity(LETTERS);
    for index in (0..words.len()).filter(|index| said(*index)) {
        count += 1;
        for run in 1..=3 {
            if (index..index + run).all(said) {
                words.run(index, run).into_iter().for_each(|words| sees(Feature::Words(words)));
            }
        }
        let word = words.between_blanks(index).filter(|word| !STAND_INS.contains(&word.trim()));
        ends_of_letters(word.unwrap_or_default(), &mut ends);
        for piece in word.into_iter().flat_map(|word| pieces_of(word, &ends)) {
            pieces += 1;
            if pieces > PIECES_LIMIT {
                break;
            }
            sees(Feature::Piece(piece));
        }
    }
    words.named().iter().for_each(|word| sees(Feature::Named(word)));
    sees(Feature::Length(u8::try_from(usize::BITS - usize::leading_zeros(count)).unwrap_or(u8::MAX)));
}

fn circumstances(question: &Question, words: &Words, sees: &mut impl FnMut(Feature)) {
    if let Some(code) = question.code {
        sees(Feature::Code(code.0));
    }
    if let Some(status) = question.status {
        sees(Feature::Status(status.subject, status.detail));
    }
    let class =
        question.code.map(|code| code.0 / 100).or(question.status.map(|status| u16::from(status.class)));
    if let Some(class @ (4 | 5)) = class {
        sees(Feature::Temporary(class == 4));
    }
    if let Some(speaker) = question.peculiar_speaker() {
        sees(Feature::Speaker(speaker));
    }
    words.statuses().iter().for_each(|(subject, detail)| sees(Feature::Inner(*subject, *detail)));
}

fn classes(hits: &[Hit], lexicon: &Lexicon, speaker: Option<Speaker>, sees: &mut impl FnMut(Feature)) {
    let mut there: Vec<Class> = hits.iter().map(|hit| hit.class).collect();
    there.sort_unstable();
    there.dedup();
    for (number, class) in there.iter().enumerate() {
        let class = lexicon.name(*class);
        sees(Feature::Class(class));
        speaker.into_iter().for_each(|speaker| sees(Feature::Said(class, speaker)));
        for other in there.iter().skip(number + 1) {
            sees(Feature::Both(class, lexicon.name(*other)));
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
            sees(Feature::Then(lexicon.name(hit.class), lexicon.name(next.class)));
        }
    }
}

/// Where each letter of a word ends.
fn ends_of_letters(word: &str, ends: &mut Vec<usize>) {
    ends.clear();
    ends.extend(word.char_indices().map(|(at, letter)| at + letter.len_utf8()));
}

/// The pieces of a word between its blanks, given where its letters end; a stand-in and an ideograph have none.
fn pieces_of<'w>(word: &'w str, ends: &[usize]) -> impl Iterator<Item = &'w str> {
    (0..ends.len()).flat_map(move |first| {
        let start = first.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default();
        let ends = ends.get(first + PIECES.start() - 1..).unwrap_or_default();
        ends.iter().take(PIECES.count()).filter_map(move |end| word.get(start..*end))
    })
}

const STAND_INS: [&str; 6] = ["xaddr", "xhost", "xip", "xurl", "xnum", "xid"];

const OFFSET: u32 = 0x811c_9dc5;

fn fnv(hash: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

fn mix(hash: u32) -> u32 {
    let hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    let hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}
