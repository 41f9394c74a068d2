//! What the judge was asked before: what comes back in masses comes back with the same words.

use super::features::Seen;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// Replies that are remembered. One takes two kilobytes as a rule, and never more than sixteen.
const REPLIES: usize = 256;
/// Bytes of a reply's words that are worth it: long ones were written for one mail.
const SIZE_LIMIT: usize = 1024;

/// How likely each class is, by what was seen in a reply. It changes no answer: what is remembered was told of the same.
#[derive(Debug, Default)]
pub(super) struct Memory {
    shares: Mutex<HashMap<Seen, Arc<[i64]>>>,
}

impl Memory {
    /// What was told of `seen`, or what `judge` tells now. Nobody waits for anybody: whoever finds the memory in use
    /// judges without it.
    pub(super) fn recall(&self, seen: Seen, judge: impl FnOnce(&Seen) -> Arc<[i64]>) -> Arc<[i64]> {
        if seen.size() > SIZE_LIMIT {
            return judge(&seen);
        }
        let known = self.shares.try_lock().ok().and_then(|shares| shares.get(&seen).cloned());
        known.unwrap_or_else(|| {
            let told = judge(&seen);
            if let Ok(mut shares) = self.shares.try_lock() {
                // what comes in masses is soon there again
                if shares.len() >= REPLIES {
                    shares.clear();
                }
                shares.insert(seen, Arc::clone(&told));
            }
            told
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::judge::Question;
    use crate::smtp::{ReplyCode, Speaker};

    fn seen(text: &str) -> Seen {
        Seen::of(&Question { text, code: None, status: None, speaker: Speaker::default() })
    }

    #[test]
    fn what_looks_the_same_is_judged_once() {
        let full = "<a@example.com>: mailbox full";
        let plain = Question { text: full, code: None, status: None, speaker: Speaker::default() };
        let long = "mailbox full ".repeat(SIZE_LIMIT);
        let memory = Memory::default();
        memory.recall(Seen::of(&plain), |_| Arc::new([1]));
        for (question, known, why) in [
            (plain, true, "the same reply"),
            (Question { text: "b@example.org: Mailbox full.", ..plain }, true, "about somebody else"),
            (Question { text: "<a@example.com>: mailbox not full", ..plain }, false, "other words"),
            (
                Question { text: "<a@example.com>: mailbox full, see mx.example.com", ..plain },
                false,
                "a host",
            ),
            (Question { code: Some(ReplyCode(552)), ..plain }, false, "a code"),
            (Question { status: "5.2.2".parse().ok(), ..plain }, false, "an enhanced code"),
            (
                Question { text: "<a@example.com>: mailbox full 5.2.2", ..plain },
                false,
                "one between the words",
            ),
            (Question { speaker: Speaker::Own, ..plain }, false, "another speaker"),
            (Question { text: &long, ..plain }, false, "a long one"),
        ] {
            let again = || memory.recall(Seen::of(&question), |_| Arc::new([2]));
            assert_eq!(again()[..] == [1], known, "{why}");
        }
    }

    #[test]
    fn no_more_is_remembered_than_there_is_room_for() {
        let memory = Memory::default();
        for number in 0..3 * REPLIES {
            let word: String =
                format!("{number:o}").chars().map(|digit| char::from(digit as u8 + b'a' - b'0')).collect();
            memory.recall(seen(&word), |_| Arc::new([1]));
            assert!(memory.shares.lock().unwrap().len() <= REPLIES);
        }
    }

    #[test]
    fn nobody_waits() {
        let memory = Memory::default();
        let _held = memory.shares.lock().unwrap();
        assert_eq!(memory.recall(seen("full"), |_| Arc::new([1]))[..], [1]);
    }
}
