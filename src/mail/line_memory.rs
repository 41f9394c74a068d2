//! Lines that were encoded before: what comes back in masses comes back in the same words, and most of an HTML page is
//! layout.

use super::quoted_printable;
use memchr::memchr;
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
    /// With its end; empty where nothing is remembered.
    line: Box<str>,
    line_end: &'static str,
    encoded: Box<[u8]>,
    /// The place of the line that came behind it the last time: as a rule it comes again, and is not looked for.
    next: usize,
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
        let (mut rest, mut last) = (text, 0);
        while let Some(end) = memchr(b'\n', rest.as_bytes()) {
            let (line, behind) = rest.split_at_checked(end + 1).unwrap_or((rest, ""));
            let hash = hash(line);
            let at = hash as usize % PLACES;
            if let Some(place) = places.get_mut(last) {
                place.next = at;
            }
            match places.get_mut(at) {
                Some(place) if line.len() <= SIZE_LIMIT => place.encode(line, line_end, hash, encoded),
                _ => quoted_printable(line, line_end, encoded),
            }
            (rest, last) = (behind, at);
            while let Some((place, at, behind)) = following(&places, last, rest, line_end) {
                encoded.extend_from_slice(&place.encoded);
                (rest, last) = (behind, at);
            }
        }
        quoted_printable(rest, line_end, encoded);
    }
}

/// The line that `text` begins with, where it is the one that came behind the `last` before.
fn following<'p, 't>(
    places: &'p [Place],
    last: usize,
    text: &'t str,
    line_end: &str,
) -> Option<(&'p Place, usize, &'t str)> {
    let at = places.get(last)?.next;
    let place = places.get(at).filter(|place| !place.line.is_empty() && place.line_end == line_end)?;
    Some((place, at, text.strip_prefix(&*place.line)?))
}

impl Place {
    fn encode(&mut self, line: &str, line_end: &'static str, hash: u64, encoded: &mut Vec<u8>) {
        if *self.line == *line && self.line_end == line_end {
            return encoded.extend_from_slice(&self.encoded);
        }
        let begin = encoded.len();
        quoted_printable(line, line_end, encoded);
        if self.missed == hash {
            let encoded = encoded.get(begin..).unwrap_or_default().into();
            *self = Self { line: line.into(), line_end, encoded, ..*self };
        }
        self.missed = hash;
    }
}

fn hash(line: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(line.as_bytes());
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
        let others = "\nAyşe \nağaç\nş\n".repeat(2);
        let texts = [
            "Ayşe \nFrom\n.\n--B\n",
            "a\r\nb\r\n",
            "\n\n",
            "no end ",
            "",
            "ağaç\nno end",
            "Ayşe \n.\nFrom",
            &others,
            &long,
        ];
        for text in texts.repeat(3) {
            for line_end in ["\n", "\r\n"].repeat(2) {
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
        assert_eq!((&*place.line, place.line_end, &*place.encoded), ("twice\n", "\n", &b"twice\n"[..]));
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
