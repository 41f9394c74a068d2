//! The beginning of a text that may be long.

/// The first bytes of a text, at most `limit`, to the end of a letter: `str::floor_char_boundary` of later compilers.
#[must_use]
pub fn beginning(text: &str, limit: usize) -> &str {
    let end = (0..=limit.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_falls_between_letters() {
        // (limit, what is left)
        for (limit, left) in [(0, ""), (1, ""), (2, "ş"), (3, "ş"), (4, "şş"), (9, "şş")] {
            assert_eq!(beginning("şş", limit), left, "{limit}");
        }
    }
}
