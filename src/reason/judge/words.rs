//! A reply as words: folded, with a stand-in for everything that names somebody (addresses, hosts, numbers), so that two
//! replies of one kind read the same.

use super::token::{Token, token};
use crate::reason::fold::{is_mark, letter};

/// Words of a reply that are read: what follows tells nothing new, and a hostile text costs no more.
const WORDS_LIMIT: usize = 160;

/// Longest word; longer ones are names or keys.
const WORD_LIMIT: usize = 40;

/// The words of a text, one blank before each and after the last.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    joined: String,
    spans: Vec<(usize, usize)>,
    /// Words of hosts and links, which tell who speaks and not what: a blank after each.
    named: String,
    /// Subject and detail of enhanced codes that stand between the words.
    statuses: Vec<(u16, u16)>,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut words = Self::default();
        words.joined.reserve(text.len().min(WORDS_LIMIT * WORD_LIMIT));
        words.joined.push(' ');
        for raw in text.split_whitespace() {
            if words.spans.len() >= WORDS_LIMIT {
                break;
            }
            words.take(raw.trim_matches(is_bracket));
        }
        words
    }

    /// All words between blanks, to be searched.
    pub(super) fn joined(&self) -> &str {
        &self.joined
    }

    /// Bytes of all that is kept of the text.
    pub(super) fn size(&self) -> usize {
        self.joined.len() + self.named.len() + size_of_val(self.statuses.as_slice())
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    /// The word of a number.
    pub(super) fn word(&self, index: usize) -> Option<&str> {
        let (start, end) = self.spans.get(index)?;
        self.joined.get(*start..*end)
    }

    /// Several words in a row, with their blanks.
    pub(super) fn run(&self, first: usize, count: usize) -> Option<&str> {
        let (start, _) = self.spans.get(first)?;
        let (_, end) = self.spans.get(first + count.checked_sub(1)?)?;
        self.joined.get(*start..*end)
    }

    /// A word with the blanks around it.
    pub(super) fn between_blanks(&self, index: usize) -> Option<&str> {
        let (start, end) = self.spans.get(index)?;
        self.joined.get(start.checked_sub(1)?..end + 1)
    }

    /// The number of the word that starts at or after a byte of [`Self::joined`].
    pub(super) fn at(&self, byte: usize) -> usize {
        self.spans.partition_point(|(_, end)| *end <= byte)
    }

    /// Words of hosts and links.
    pub(super) fn named(&self) -> impl Iterator<Item = &str> {
        self.named.split_terminator(' ')
    }

    /// Subject and detail of enhanced codes that stand between the words.
    pub(super) fn statuses(&self) -> &[(u16, u16)] {
        &self.statuses
    }

    fn take(&mut self, raw: &str) {
        if raw.is_empty() {
            return;
        }
        // Most words are as they are read already.
        if raw.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.push_word(raw);
        }
        // What names somebody has a sign or a digit in it.
        if raw.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return self.take_letters(raw);
        }
        match token(raw) {
            Token::Letters => self.take_letters(raw),
            Token::Link(host) => {
                self.push("xurl");
                self.name_all(host);
            }
            Token::HostWithIp(host) => {
                self.take(host);
                self.push("xip");
            }
            Token::Address => self.push("xaddr"),
            Token::Ip => self.push("xip"),
            Token::Status(subject, detail) => self.statuses.push((subject, detail)),
            Token::Host => {
                self.push("xhost");
                self.name_all(raw);
            }
            Token::Key => self.push("xid"),
        }
    }

    /// What is left: letters, numbers, and signs between them.
    fn take_letters(&mut self, raw: &str) {
        let mut word = String::with_capacity(raw.len().min(WORD_LIMIT));
        let mut last = ' ';
        for c in raw.chars().filter(|c| !is_mark(*c)) {
            let camel = last.is_lowercase() && c.is_uppercase();
            if camel || !c.is_alphanumeric() || is_ideograph(c) || c.is_ascii_digit() != last.is_ascii_digit()
            {
                if c == '\'' || c == '’' {
                    last = c;
                    continue;
                }
                if last != '\'' && last != '’' {
                    self.push_word(&word);
                    word.clear();
                }
            }
            last = c;
            if is_ideograph(c) {
                self.push_word(c.encode_utf8(&mut [0; 4]));
            } else if c.is_alphanumeric() {
                word.push(letter(c));
            }
        }
        self.push_word(&word);
    }

    fn push_word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        if word.bytes().all(|b| b.is_ascii_digit()) {
            return self.push("xnum");
        }
        // `doesn't` and `doesnt` say what `does not` says.
        let verb = word.strip_suffix("nt").filter(|verb| CONTRACTED.contains(verb));
        match (word, verb) {
            ("cannot" | "cant", _) => self.push_all(&["can", "not"]),
            ("wont", _) => self.push_all(&["will", "not"]),
            (_, Some(verb)) => self.push_all(&[verb, "not"]),
            ("mail" | "mails", _) if self.last() == Some("e") => self.append(word),
            _ => self.push(word),
        }
    }

    fn push_all(&mut self, words: &[&str]) {
        words.iter().for_each(|word| self.push(word));
    }

    fn push(&mut self, word: &str) {
        if self.spans.len() >= WORDS_LIMIT {
            return;
        }
        let word = if word.len() > WORD_LIMIT { "xid" } else { word };
        let start = self.joined.len();
        self.joined.push_str(word);
        self.spans.push((start, self.joined.len()));
        self.joined.push(' ');
    }

    fn last(&self) -> Option<&str> {
        self.word(self.spans.len().checked_sub(1)?)
    }

    /// `e-mail` is `email`.
    fn append(&mut self, word: &str) {
        self.joined.pop();
        self.joined.push_str(word);
        if let Some((_, end)) = self.spans.last_mut() {
            *end = self.joined.len();
        }
        self.joined.push(' ');
    }

    fn name_all(&mut self, host: &str) {
        let parts =
            host.split(|c: char| !c.is_alphabetic()).filter(|part| part.len() > 3 && part.len() < WORD_LIMIT);
        for part in parts.take(8) {
            self.named.extend(part.chars().map(letter));
            self.named.push(' ');
        }
    }
}

/// Verbs that a `not` is glued to.
const CONTRACTED: &[&str] = &[
    "does", "do", "did", "is", "are", "was", "were", "could", "would", "should", "has", "have", "had",
    "must", "need",
];

/// Signs around a word that are none of it.
fn is_bracket(c: char) -> bool {
    matches!(c, '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'' | '`' | '«' | '»')
        || matches!(c, ',' | ';' | '.' | '!' | '?' | ':')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_somebody_stands_as_its_kind() {
        for (text, words, why) in [
            ("<a@example.com>: User unknown", " xaddr user unknown ", "an address"),
            ("host mx.example.com[192.0.2.1]:25 said", " host xhost xip said ", "a host with its address"),
            ("see https://example.com/why?x=1", " see xurl ", "a link"),
            ("client [IPv6:2001:db8::1] listed", " client xip listed ", "an address of the other kind"),
            ("It doesn't exist, can't be", " it does not exist can not be ", "short forms of not"),
            ("E-Mail rejected.See below", " email rejected see below ", "two sentences are no host"),
            ("RESOLVER.ADR.RecipientNotFound", " resolver adr recipient not found ", "humps are words"),
            ("limit 10MB k13si2204981wrt", " limit xnum mb xid ", "a unit at its number, and a key"),
            ("Kotanız DOLDU", " kotaniz doldu ", "folded"),
            ("邮箱已满", " 邮 箱 已 满 ", "each ideograph is a word"),
            ("", " ", "nothing"),
        ] {
            assert_eq!(Words::of(text).joined(), words, "{why}");
        }
    }

    #[test]
    fn words_are_found_by_their_place() {
        let words = Words::of("user is unknown");
        assert_eq!((words.len(), words.word(2), words.run(0, 2)), (3, Some("unknown"), Some("user is")));
        assert_eq!((words.at(1), words.at(6), words.between_blanks(1)), (0, 1, Some(" is ")));
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in "(?s).{0,300}") {
            let words = Words::of(&text);
            for index in 0..words.len() {
                proptest::prop_assert!(words.word(index).is_some_and(|word| !word.is_empty()));
            }
        }
    }
}
