//! What people hand over who have no whole message: one line a case, in `tests/pasted.tsv`, which the decoder is tried
//! with as well.

use crate::cli::{Neden, lines, text};
use crate::support;
use std::fs;

/// Answers of the program about each text, by standard input.
fn reasons(neden: &Neden, text: &[u8]) -> Vec<String> {
    let answers = lines(&neden.run_with_input(&["explain", "--json"], text));
    let recipients = answers[0]["recipients"].as_array().unwrap().iter();
    recipients.map(|recipient| recipient["reason"].as_str().unwrap().to_owned()).collect()
}

fn utf16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn what_people_paste_is_explained_and_what_tells_of_no_server_is_not() {
    let neden = Neden::new();
    let mut wrong = vec![];
    let mut cases = 0;
    for line in include_str!("../pasted.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [text, reason, why] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let text: String = serde_json::from_str(&format!("\"{text}\"")).unwrap();
        let expected: Vec<String> =
            Some(reason.to_owned()).filter(|reason| !reason.is_empty()).into_iter().collect();
        let found = reasons(&neden, text.as_bytes());
        if found != expected {
            wrong.push(format!("{text:?}: {found:?}, not {expected:?} ({why})"));
        }
        cases += 1;
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(cases > 20);
}

#[test]
fn what_windows_saves_is_read_like_anything_else() {
    let neden = Neden::new();
    let sample = fs::read(support::sample("bounce-two-rcpt-remote-5xx")).unwrap();
    let sample = text(&sample).replace('\n', "\r\n");
    let expected = reasons(&neden, sample.as_bytes());
    assert_eq!(expected.len(), 2);
    // (the same, why)
    for (raw, why) in [
        (format!("\u{feff}{sample}").into_bytes(), "UTF-8 with its mark"),
        (utf16(&format!("\u{feff}{sample}"), u16::to_le_bytes), "UTF-16 with its mark"),
        (utf16(&format!("\u{feff}{sample}"), u16::to_be_bytes), "UTF-16, the other way round"),
        (utf16(&sample, u16::to_le_bytes), "UTF-16 without its mark"),
        (utf16(&sample, u16::to_be_bytes), "the other way round without its mark"),
        (format!("\r\n \r\n{sample}").into_bytes(), "blank lines before it"),
    ] {
        assert_eq!(reasons(&neden, &raw), expected, "{why}");
    }
}
