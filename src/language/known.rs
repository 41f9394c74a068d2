//! The languages that are built in: one row and one folder of `conf/locales` each.

use super::{InvalidTag, LanguageTag};
use whatlang::Lang;

/// A language that needs no file of the administrator's.
#[derive(Debug)]
pub struct Known {
    /// Its tag, which is the name of its folder.
    pub tag: &'static str,
    /// What the detector calls it.
    pub(super) detector: Lang,
    /// Letters that give away who wrote a text, even where most of it is in another of these languages.
    pub(super) own_letters: &'static [char],
    /// The letters that its keyboard puts into addresses, and how an address is written without them.
    pub(super) to_ascii: &'static [(char, &'static str)],
    /// What the domains of the countries end with whose administrators read it.
    countries: &'static [&'static str],
    /// Its texts, each file with its name.
    pub texts: &'static [(&'static str, &'static str)],
}

/// The texts of a folder.
macro_rules! texts {
    ($folder:literal) => {
        texts!($folder: "notice.ftl", "recipient.ftl", "mailbox.ftl", "message.ftl", "sender.ftl", "policy.ftl",
            "server.ftl", "delivery.ftl", "reply.ftl", "report.ftl", "page.ftl")
    };
    ($folder:literal: $($file:literal),*) => {
        &[$(($file, include_str!(concat!("../../conf/locales/", $folder, "/", $file)))),*]
    };
}

/// Every one of them.
pub const KNOWN: &[Known] = &[
    Known {
        tag: "tr",
        detector: Lang::Tur,
        own_letters: &['ğ', 'ı', 'ş', 'İ'],
        to_ascii: &[
            ('ç', "c"),
            ('ğ', "g"),
            ('ı', "i"),
            ('î', "i"),
            ('ö', "o"),
            ('ş', "s"),
            ('ü', "u"),
            ('û', "u"),
            ('â', "a"),
            ('Ç', "C"),
            ('Ğ', "G"),
            ('İ', "I"),
            ('Î', "I"),
            ('Ö', "O"),
            ('Ş', "S"),
            ('Ü', "U"),
            ('Û', "U"),
            ('Â', "A"),
        ],
        countries: &[".tr"],
        texts: texts!("tr"),
    },
    Known {
        tag: "en",
        detector: Lang::Eng,
        own_letters: &[],
        to_ascii: &[],
        countries: &[],
        texts: texts!("en"),
    },
];

impl Known {
    /// Whether the administrators of a domain read it, by its country. English is read everywhere.
    #[must_use]
    pub fn is_of_country(&self, domain: &str) -> bool {
        let domain = domain.to_ascii_lowercase();
        self.countries.iter().any(|country| domain.ends_with(country))
    }

    /// Its tag as a value.
    ///
    /// # Errors
    /// None for a row of [`KNOWN`], which a test holds.
    pub fn language(&self) -> Result<LanguageTag, InvalidTag> {
        self.tag.parse()
    }
}

/// A text in the letters of an address, where one of the languages says how; other letters stay.
#[must_use]
pub fn in_ascii(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        let known = KNOWN.iter().flat_map(|known| known.to_ascii).find(|(from, _)| *from == letter);
        match known {
            Some((_, ascii)) => written.push_str(ascii),
            None => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_tag_and_all_texts_of_english() {
        let files = |known: &Known| known.texts.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        let english = KNOWN.iter().find(|known| known.tag == "en").unwrap();
        for known in KNOWN {
            assert_eq!(known.language().unwrap().to_string(), known.tag);
            assert_eq!(files(known), files(english));
        }
    }

    #[test]
    fn letters_of_known_keyboards_become_ascii() {
        assert_eq!(in_ascii("Çağrı.Öztürk@örnek.example"), "Cagri.Ozturk@ornek.example");
        assert_eq!(in_ascii("иван"), "иван");
        assert!(KNOWN.iter().flat_map(|known| known.own_letters).all(|letter| !letter.is_ascii()));
        for (letter, ascii) in KNOWN.iter().flat_map(|known| known.to_ascii) {
            assert!(!letter.is_ascii() && ascii.is_ascii() && !ascii.is_empty(), "{letter}");
        }
    }
}
