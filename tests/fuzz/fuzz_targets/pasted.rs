//! What people copy out of a notice, or drop on the decoder, is anything, in whatever encoding. Reading never panics, and the
//! notice about it shows nothing that a terminal or a browser would obey.
#![no_main]

use libfuzzer_sys::fuzz_target;
use neden::cli::Judged;
use neden::invisible::is_invisible;
use neden::rewrite::Rewriter;
use std::sync::LazyLock;

static REWRITER: LazyLock<Rewriter> = LazyLock::new(|| Rewriter::builtin().unwrap());

fuzz_target!(|raw: &[u8]| {
    let Some(judged) = Judged::of_input(raw, &REWRITER, None) else { return };
    let notice = judged.explanation(&REWRITER);
    let text = notice.text();
    let is_obeyed = |letter: char| match letter {
        '\n' => false,
        '\u{2028}' | '\u{2029}' => true,
        _ => letter.is_control() || is_invisible(letter),
    };
    assert!(!text.chars().any(is_obeyed), "{text:?}");
    let html = notice.html().unwrap();
    assert!(!["<script", "<a ", "<img"].iter().any(|tag| html.contains(tag)), "{html}");
});
