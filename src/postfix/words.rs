//! Lists in Postfix's files: words between commas and white space, `{ … }` held together (postconf(5), since 3.0).

/// The words of a list, braces kept.
pub(super) fn words(list: &str) -> Vec<&str> {
    split(list, |letter| letter == ',' || letter.is_whitespace())
}

/// The arguments of a command, braces kept; commas are letters there.
pub(super) fn arguments(line: &str) -> Vec<&str> {
    split(line, char::is_whitespace)
}

/// What stands between the braces of a word, trimmed; the word itself where it has none.
pub(super) fn inside(word: &str) -> &str {
    word.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(word).trim()
}

fn split(text: &str, separates: impl Fn(char) -> bool) -> Vec<&str> {
    let mut words = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && separates(letter) => {
                words.extend(text.get(start..at));
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    words.extend(text.get(start..));
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_hold_together() {
        let list = "{ unix:a, x=1s,\ty=accept }, inet:b:1 $c,${d}";
        assert_eq!(words(list), ["{ unix:a, x=1s,\ty=accept }", "inet:b:1", "$c", "${d}"]);
        assert_eq!(inside("{ unix:a, x=1s }"), "unix:a, x=1s");
        assert_eq!(inside("unix:a"), "unix:a");
        assert_eq!(arguments("-o { a = b, c } -o d=e,f"), ["-o", "{ a = b, c }", "-o", "d=e,f"]);
        assert_eq!(words(" , "), [""; 0]);
    }
}
