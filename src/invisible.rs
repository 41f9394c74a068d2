//! Letters that nobody sees: they hide a part of what is shown, or turn its order round.

/// Whether a letter is drawn as nothing, or changes what is drawn around it: what Unicode's
/// `Default_Ignorable_Code_Point` names, its marks of direction, its interlinear marks, the empty Braille cell, and what it
/// promises never to make a letter of. Such a letter may be left out.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
        || is_no_character(letter)
}

/// Noncharacters (Unicode, section 23.7): HTML forbids them, and programs use them for their own marks.
fn is_no_character(letter: char) -> bool {
    matches!(letter, '\u{fdd0}'..='\u{fdef}') || u32::from(letter) & 0xfffe == 0xfffe
}

/// Whether a letter cannot stand in a line as it is: one that is invisible, a control, a line end, a blank that is none of
/// ASCII's, or one that Unicode has not yet made. Such a letter is spelled out.
#[must_use]
pub fn is_unprintable(letter: char) -> bool {
    match letter {
        ' '..='~' => false,
        // The standard library takes a filler for a letter, and spells out a combining mark only where it has nothing to
        // stand on.
        _ => is_invisible(letter) || ['a', letter].iter().collect::<String>().escape_debug().nth(2).is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fillers_and_marks_are_invisible_and_cannot_be_printed() {
        for letter in
            "\u{3164}\u{115f}\u{2800}\u{34f}\u{17b4}\u{180b}\u{fe0f}\u{e0100}\u{feff}\u{fffe}\u{202e}".chars()
        {
            assert!(is_invisible(letter) && is_unprintable(letter), "{letter:?}");
        }
    }

    #[test]
    fn controls_and_other_blanks_cannot_be_printed() {
        for letter in "\u{a0}\u{2028}\n\0\u{1b}\u{9b}".chars() {
            assert!(!is_invisible(letter) && is_unprintable(letter), "{letter:?}");
        }
    }

    #[test]
    fn whatever_is_invisible_cannot_be_printed() {
        for letter in ('\0'..=char::MAX).filter(|letter| is_invisible(*letter)) {
            assert!(is_unprintable(letter), "{letter:?}");
        }
    }

    #[test]
    fn letters_are_neither() {
        for letter in " aşÖ日\u{301}😀~".chars() {
            assert!(!is_invisible(letter) && !is_unprintable(letter), "{letter:?}");
        }
    }
}
