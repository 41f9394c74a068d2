//! One form for both sides of a comparison: `İSTANBUL`, `Istanbul` and `istanbul` are the same word.

/// Folds a text for matching: Turkish letters to their ASCII neighbours, the combining dot above dropped, ASCII
/// lower case, runs of white space to one blank, none at the ends. Unicode's own lower case turns `İ` into two characters,
/// and the Turkish one turns `LIMIT` into `lımıt`; so neither is used.
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
            folded.extend(word.chars().filter(|c| *c != '\u{307}').map(ascii_neighbour));
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

fn ascii_neighbour(c: char) -> char {
    match c {
        'İ' | 'ı' => 'i',
        'ş' | 'Ş' => 's',
        'ğ' | 'Ğ' => 'g',
        'ü' | 'Ü' => 'u',
        'ö' | 'Ö' => 'o',
        'ç' | 'Ç' => 'c',
        c => c,
    }
}

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
            ("Überlauf ÄÉñ", "uberlauf ÄÉñ", "letters that are not Turkish stay, in their case"),
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
