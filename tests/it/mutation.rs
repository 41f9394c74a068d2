//! What a stranger can do to a report: the samples of a real Postfix (`tests/samples/postfix`), damaged in every way,
//! thousands of times, the same ones in every run. None may cost more than its explanation.

use crate::support;
use neden::dsn::{self, Hosts};
use neden::left_alone::LeftAlone;
use neden::mail::{Candidate, Message};
use neden::rewrite::{Outcome, Rewriter};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{fs, thread};

/// Damaged copies of each sample.
const COPIES: u64 = 400;

/// Damages done to one copy, at most.
const DAMAGES: u64 = 4;

/// Words that mean something to a reader of reports.
const WORDS: [&[u8]; 16] = [
    b"\r\n",
    b"\n\n",
    b"\r",
    b"--",
    b"\0",
    b"\xff\xfe",
    b"=?utf-8?q?=C3?=",
    b"\r\n--",
    b"Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n",
    b"Content-Type: message/rfc822\r\n\r\n",
    b"Content-Transfer-Encoding: base64\r\n",
    b"Content-Type: text/html; charset=utf-16\r\n",
    b"X-Neden: 1\r\n",
    b"Action: delayed\r\n",
    b"Final-Recipient: rfc822; ali@example.org\r\n",
    b"Status: 9.9999.9999\r\n",
];

/// Marsaglia's xorshift: small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % limit.max(1)
    }

    /// A place, and a short piece behind it.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let longest = [1, 10, 100, 2000][self.below(4)];
        start..(start + self.below(longest + 1)).min(length)
    }
}

fn damaged(raw: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut copy = raw.to_vec();
    for _ in 0..=dice.below(usize::try_from(DAMAGES).unwrap() - 1) {
        let range = dice.range(copy.len());
        let piece = copy[range.clone()].to_vec();
        match dice.below(8) {
            0 => drop(copy.drain(range)),
            1 => copy.truncate(range.start),
            2 => drop(copy.splice(range.end..range.end, piece)),
            3 => copy[range].iter_mut().for_each(|byte| *byte ^= 0x20),
            4 => copy[range].reverse(),
            5 => drop(copy.splice(range, WORDS[dice.below(WORDS.len())].iter().copied())),
            6 => drop(copy.splice(range.start..range.start, WORDS[dice.below(WORDS.len())].iter().copied())),
            _ => drop(copy.splice(range, other[dice.range(other.len())].iter().copied())),
        }
    }
    copy
}

/// Whether it is explained; if so, nothing but the explanation may have changed.
fn survives(rewriter: &Rewriter, raw: &[u8]) -> bool {
    let message = Message::parse(raw);
    let candidate = message.candidate();
    let outcome = rewriter.rewrite(&candidate);
    assert_eq!(outcome, rewriter.rewrite(&candidate), "it depends on more than the message");
    let Outcome::Rewritten(rewritten) = &outcome else { return false };
    let after = Message::parse(&message.apply(&rewritten.edits)).candidate();
    let splice = &rewritten.edits.splice.range;
    assert!(after.body.starts_with(&candidate.body[..splice.start]), "what stands before has changed");
    assert!(after.body.ends_with(&candidate.body[splice.end..]), "what stands behind has changed");
    assert_eq!(said(&after), said(&candidate), "programs read something else");
    assert_eq!(rewriter.rewrite(&after), Outcome::LeftAlone(LeftAlone::AlreadyExplained));
    true
}

/// What programs look for in a report.
fn said(candidate: &Candidate) -> Option<Vec<(String, String, Option<String>)>> {
    let reading = dsn::read(candidate, &Hosts::default())?;
    let one = |status: neden::dsn::RecipientStatus| {
        let code = status.status.map(|code| code.to_string());
        (status.final_recipient, status.action.to_string(), code)
    };
    Some(reading.report.recipients.into_iter().map(one).collect())
}

#[test]
fn damaged_reports_cost_their_explanation_at_most() {
    let samples = support::samples();
    let raws: Vec<Vec<u8>> = samples.iter().map(|path| fs::read(path).unwrap()).collect();
    let rewriter = Rewriter::builtin().unwrap();
    let explained: usize = thread::scope(|scope| {
        let halves = [0, 1].map(|half| {
            let (samples, raws, rewriter) = (&samples, &raws, &rewriter);
            scope.spawn(move || {
                let mine = (0..raws.len()).filter(|index| index % 2 == half);
                let copies = mine.flat_map(|index| (1..=COPIES).map(move |seed| (index, seed)));
                let explained = copies.filter(|(index, seed)| {
                    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
                    let copy = damaged(&raws[*index], &raws[dice.below(raws.len())], &mut dice);
                    catch_unwind(AssertUnwindSafe(|| survives(rewriter, &copy))).unwrap_or_else(|_| {
                        let path = samples[*index].with_extension(format!("{seed}.new"));
                        fs::write(&path, &copy).unwrap();
                        panic!("see above; the copy is {}", path.display())
                    })
                });
                explained.count()
            })
        });
        halves.into_iter().map(|half| half.join().unwrap()).sum()
    });
    assert!(explained > samples.len(), "too much damage to show anything: {explained} explained");
}
