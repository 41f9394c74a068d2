//! Lines that were encoded before: what comes back in masses comes back in the same words, and most of an HTML page is
//! layout.

use super::quoted_printable;
use memchr::memchr_iter;
use rustc_hash::FxHasher;
use std::hash::Hasher as _;
use std::sync::Mutex;

/// Places for a line, each for one of those whose hash leads there. All that is said in a language fits.
const PLACES: usize = 1024;
/// Bytes of a line that is remembered: the longest of the layout are half as long. Nobody makes the memory larger than
/// four megabytes, and as a rule it has the tenth part of one.
const SIZE_LIMIT: usize = 1024;

/// What became of lines. It changes no answer: no line is encoded in another way because of its neighbours.
#[derive(Debug, Default)]
pub struct LineMemory {
    places: Mutex<Vec<Place>>,
}

/// What is known of the lines that share a place.
#[derive(Clone, Debug, Default)]
struct Place {
    line: Box<[u8]>,
    line_end: &'static str,
    encoded: Box<[u8]>,
    /// The hash of the last line that was not found. Only one that comes twice takes the place: what stands in a single
    /// mail does not.
    missed: u64,
}

impl LineMemory {
    /// As [`quoted_printable`] does. Nobody waits for anybody: whoever finds the memory in use does without it.
    pub fn quoted_printable(&self, text: &str, line_end: &'static str, encoded: &mut Vec<u8>) {
        let Ok(mut places) = self.places.try_lock() else {
            return quoted_printable(text, line_end, encoded);
        };
        places.resize_with(PLACES, Place::default);
        encoded.reserve(text.len() + text.len() / 2);
        let mut start = 0;
        for end in memchr_iter(b'\n', text.as_bytes()) {
            let line = text.get(start..=end).unwrap_or_default();
            start = end + 1;
            let hash = hash(line, line_end);
            match places.get_mut(hash as usize % PLACES) {
                Some(place) if line.len() <= SIZE_LIMIT => place.encode(line, line_end, hash, encoded),
                _ => quoted_printable(line, line_end, encoded),
            }
        }
        quoted_printable(text.get(start..).unwrap_or_default(), line_end, encoded);
    }
}

impl Place {
    fn encode(&mut self, line: &str, line_end: &'static str, hash: u64, encoded: &mut Vec<u8>) {
        if *self.line == *line.as_bytes() && self.line_end == line_end {
            return encoded.extend_from_slice(&self.encoded);
        }
        let begin = encoded.len();
        quoted_printable(line, line_end, encoded);
        if self.missed == hash {
            let encoded = encoded.get(begin..).unwrap_or_default().into();
            *self = Self { line: line.as_bytes().into(), line_end, encoded, missed: hash };
        }
        self.missed = hash;
    }
}

fn hash(line: &str, line_end: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(line.as_bytes());
    hasher.write_usize(line_end.len());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(memory: &LineMemory, text: &str, line_end: &'static str) -> String {
        let mut encoded = Vec::new();
        memory.quoted_printable(text, line_end, &mut encoded);
        String::from_utf8(encoded).unwrap()
    }

    fn places(memory: &LineMemory) -> Vec<Place> {
        memory.places.lock().unwrap().iter().filter(|place| !place.line.is_empty()).cloned().collect()
    }

    #[test]
    fn what_is_remembered_is_what_would_be_encoded() {
        let long = format!("{}\n", "ş".repeat(SIZE_LIMIT));
        let memory = LineMemory::default();
        for text in ["Ayşe \nFrom\n.\n--B\n", "a\r\nb\r\n", "\n\n", "no end ", "", "ağaç\nno end", &long] {
            for line_end in ["\n", "\r\n"].repeat(3) {
                let mut expected = Vec::new();
                quoted_printable(text, line_end, &mut expected);
                assert_eq!(encoded(&memory, text, line_end).as_bytes(), expected, "{text:?} {line_end:?}");
            }
        }
    }

    #[test]
    fn only_a_line_that_comes_twice_is_remembered() {
        let memory = LineMemory::default();
        let long = format!("{}\n", "a".repeat(SIZE_LIMIT));
        encoded(&memory, &["once\ntwice\ntwice\n", &long, &long].concat(), "\n");
        let [place] = &places(&memory)[..] else { panic!("not one line") };
        assert_eq!((&*place.line, place.line_end, &*place.encoded), (&b"twice\n"[..], "\n", &b"twice\n"[..]));
    }

    #[test]
    fn no_more_is_remembered_than_there_is_room_for() {
        let memory = LineMemory::default();
        for number in 0..4 * PLACES {
            encoded(&memory, &format!("{number}\n{number}\n"), "\n");
        }
        assert!(places(&memory).len() <= PLACES);
    }

    #[test]
    fn nobody_waits() {
        let memory = LineMemory::default();
        let _held = memory.places.lock().unwrap();
        assert_eq!(encoded(&memory, "ş\n", "\n"), "=C5=9F\n");
    }
}
