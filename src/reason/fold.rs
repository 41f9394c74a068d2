//! One form for both sides of a comparison: `İSTANBUL`, `Istanbul` and `istanbul` are the same word, and so are `Müşteri`
//! and `musteri`, `pełna` and `pelna`.

use std::sync::LazyLock;

/// Folds a text for matching: Latin letters to their ASCII neighbours without marks, combining marks dropped, lower case,
/// runs of white space to one blank, none at the ends. Unicode's own lower case turns `İ` into two characters, and the
/// Turkish one turns `LIMIT` into `lımıt`; so Latin letters are folded by a table, and only the others by Unicode's.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = between_blanks(text);
    folded.pop();
    folded.split_off(folded.len().min(1))
}

/// The folded text between two blanks.
pub(super) fn between_blanks(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 2);
    folded.push(' ');
    for word in text.split_whitespace() {
        if word.is_ascii() {
            folded.push_str(word);
        } else {
            folded.extend(word.chars().filter(|c| !is_mark(*c)).map(letter));
        }
        if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.make_ascii_lowercase();
    // A text of nothing is nothing between its two blanks.
    if folded.len() == 1 {
        folded.push(' ');
    }
    folded
}

/// Combining marks, which a decomposed `é` or the lower case of `İ` has.
pub(super) fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The letter that stands for it in a folded text.
pub(super) fn letter(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let lower = match c {
        'İ' => 'i',
        // Russian writes the one for the other.
        'Ё' | 'ё' => 'е',
        // A lower case of several characters would make a text longer: such a letter stays.
        c => {
            let mut lower = c.to_lowercase();
            if lower.len() == 1 { lower.next().unwrap_or(c) } else { c }
        }
    };
    FOLDED.get(lower as usize).copied().unwrap_or(lower)
}

/// The last letter of Unicode's Latin blocks; those above have no ASCII neighbours.
const LAST_LATIN: char = '\u{24f}';

/// What stands for each letter up to that one: a search in [`NEIGHBOURS`] for each letter costs as much as all the rest of
/// a reply in Turkish.
static FOLDED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let neighbour = |letter| NEIGHBOURS.iter().find(|(_, letters)| letters.contains(letter));
    ('\0'..=LAST_LATIN).map(|letter| neighbour(letter).map_or(letter, |(ascii, _)| *ascii)).collect()
});

/// Latin letters with marks, by the letter without: those of the languages that the rules and the judge know.
const NEIGHBOURS: &[(char, &str)] = &[
    ('a', "àáâãäåāăąæ"),
    ('c', "çćĉċč"),
    ('d', "ďđð"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('i', "ìíîïĩīĭįı"),
    ('l', "ĺļľłŀ"),
    ('n', "ñńņň"),
    ('o', "òóôõöøōŏőœ"),
    ('r', "ŕŗř"),
    ('s', "śŝşšșß"),
    ('t', "ţťț"),
    ('u', "ùúûüũūŭůűų"),
    ('y', "ýÿ"),
    ('z', "źżž"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_fold_to_one_form() {
        for (text, folded, why) in [
            ("SPAM İÇERİK", "spam icerik", "capital dotted i"),
            ("ISPARTA ısparta", "isparta isparta", "dotless i, both cases"),
            ("i\u{307}stanbul", "istanbul", "what Unicode's lower case makes of a dotted I"),
            (" a\t\r\n b ", "a b", "white space of every kind"),
            ("Şüphe ÖĞÇ", "suphe ogc", "the other letters"),
            ("Überlauf ÄÉñ", "uberlauf aen", "letters of other languages"),
            ("PEŁNA cafe\u{301}", "pelna cafe", "a stroke, and a mark by itself"),
            ("ПИСЬМО 拒绝", "письмо 拒绝", "letters that are not Latin"),
            ("", "", "nothing"),
        ] {
            assert_eq!(fold(text), folded, "{why}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,60}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
