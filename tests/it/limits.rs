//! The limits of the design of the notice, held for every reason in every language and with every outcome: length,
//! preview line, lines that other programs would misread, and nothing but words in the HTML.

mod shown;

use neden::mail::quoted_printable;
use shown::{CATALOGUE, notice, notices, status, with_verdict};
use unicode_width::UnicodeWidthStr;

/// Characters of a title without the outcome.
const TITLE: usize = 60;
/// Lines of blocks 1 to 5: title, who has to act, to whom, what happened, what to do.
const READER_LINES: usize = 22;
/// Words of blocks 1 to 5 in each language, whatever became of the mail.
const READER_WORDS: [(&str, usize); 2] = [("tr", 90), ("en", 120)];
/// The paragraph for another administrator, some sixty words, and the sentence for the telephone.
const FORWARD_LINES: usize = 8;
const PHONE_LINES: usize = 5;
/// Lines of ours in all, four of them what a search in a log starts with, and what a second language and each further
/// reason may add.
const LINES: usize = 48;
const LINES_OF_TWO: usize = 72;
const LINES_A_REASON: usize = 26;
/// What mail programs show beside the Subject: at least this much, and rarely more than this.
const PREVIEW: (usize, usize) = (40, 100);
/// Encoded octets of one reason in one language; each further reason, or a second language, may add half of it.
const ENCODED_TEXT: usize = 4096;
const ENCODED_HTML: usize = 8192;

/// Where the part for the reader ends: at the first heading or label of what follows it.
fn end_for_the_reader(text: &str, language: &str) -> usize {
    let locale = CATALOGUE.locale(&language.parse().unwrap()).unwrap();
    let ends = [
        "heading-phone",
        "heading-forward",
        "label-help",
        "heading-returned",
        "heading-delayed",
        "heading-message",
    ];
    ends.iter().filter_map(|id| text.find(&format!("\n{}", locale.word(id)))).min().unwrap()
}

/// The words of a page as a preview shows them.
fn words_of(html: &str) -> String {
    let (_, body) = html.split_once("<body>").unwrap();
    let mut text = String::new();
    for piece in body.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        text.push_str(if tag == "br" || tag.starts_with('/') { " " } else { "" });
        text.push_str(words);
    }
    folded(&text)
}

/// The part of the sentence of the band that names who has to act, or what to do.
fn party(sentence: &str) -> String {
    sentence.split(" (").next().unwrap().split(' ').take(4).collect::<Vec<_>>().join(" ")
}

fn encoded_length(content: &str) -> usize {
    let mut encoded = Vec::new();
    quoted_printable(content, "\r\n", &mut encoded);
    encoded.len()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_notice_is_short() {
    let mut faults = Vec::new();
    for shown in notices() {
        let text = shown.explanation.text();
        let two = shown.languages.len() - 1;
        let lines = text.lines().count();
        let forwarded = text.contains("To the mail administrator of");
        let phoned = shown.languages.iter().any(|tag| {
            let locale = CATALOGUE.locale(&tag.parse().unwrap()).unwrap();
            text.contains(locale.word("heading-phone").as_ref())
        });
        let most = if two == 1 { LINES_OF_TWO } else { LINES }
            + (shown.reasons - 1) * LINES_A_REASON
            + if forwarded { FORWARD_LINES } else { 0 }
            + if phoned { PHONE_LINES * shown.languages.len() } else { 0 };
        if lines > most {
            faults.push(format!("{}: {lines} lines", shown.name));
        }
        let octets = encoded_length(&text);
        if octets > ENCODED_TEXT + two * ENCODED_TEXT / 2 {
            faults.push(format!("{}: {octets} octets of text", shown.name));
        }
        let octets = encoded_length(&shown.explanation.html().unwrap());
        if octets > ENCODED_HTML + two * ENCODED_HTML / 2 {
            faults.push(format!("{}: {octets} octets of HTML", shown.name));
        }
        if two == 0 {
            let language = shown.languages.first().unwrap();
            let reader = &text[..end_for_the_reader(&text, language)];
            let (lines, words) = (
                reader.trim_end().lines().count(),
                reader.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count(),
            );
            let most = READER_WORDS.iter().find(|(tag, _)| tag == language).expect("a limit of words").1;
            if lines > READER_LINES || words > most {
                faults.push(format!("{}: {lines} lines and {words} words for the reader", shown.name));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_preview_tells_the_outcome_the_cause_and_who_has_to_act() {
    let mut faults = Vec::new();
    for shown in notices() {
        let text = shown.explanation.text();
        let (title, rest) = text.split_once("\n\n→ ").unwrap();
        let first_title = folded(title.lines().next().unwrap());
        let who = party(&folded(rest.split(['.', '/']).next().unwrap()));
        let cause = first_title.split_once(": ").map_or(first_title.as_str(), |(_, cause)| cause);
        if cause.chars().count() > TITLE {
            faults.push(format!("{}: a title of {} characters", shown.name, cause.chars().count()));
        }
        for preview in [folded(&text), words_of(&shown.explanation.html().unwrap())] {
            let start: String = preview.chars().take(PREVIEW.0).collect();
            if !start.starts_with(&first_title.chars().take(PREVIEW.0).collect::<String>()) {
                faults.push(format!("{}: begins with {start}", shown.name));
            }
            let far: String = preview.chars().take(PREVIEW.1).collect();
            if shown.languages.len() == 1 && !far.contains(&who) {
                faults.push(format!("{}: who has to act is not in {far}", shown.name));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_line_is_misread_by_other_programs_or_shows_its_seams() {
    /// RFC 3464 sections 2.2 and 2.3, and what list software looks for in a first part.
    const FIELDS: [&str; 14] = [
        "original-envelope-id:",
        "reporting-mta:",
        "dsn-gateway:",
        "received-from-mta:",
        "arrival-date:",
        "original-recipient:",
        "final-recipient:",
        "action:",
        "status:",
        "remote-mta:",
        "diagnostic-code:",
        "last-attempt-date:",
        "final-log-id:",
        "will-retry-until:",
    ];
    let mut faults = Vec::new();
    for shown in notices() {
        let text = shown.explanation.text();
        for line in text.lines() {
            let lower = line.trim_start().to_lowercase();
            let misread = lower.starts_with('>')
                || line.starts_with("-- ")
                || line == "--"
                || (line.starts_with('<') && line.contains(">:"))
                || FIELDS.iter().any(|field| lower.starts_with(field));
            if misread || line.width() > 76 || line.ends_with(' ') {
                faults.push(format!("{}: {line}", shown.name));
            }
        }
        let words = text.replace("recipient-unknown", "").replace("recipient-domain-unknown", "");
        let seams = ["{", "}", "\n\n\n", "unknown", "  \n", " ,", "..", "\u{2066}", "\u{2069}"];
        for seam in seams {
            // A list of addresses is indented, a reply may hold anything.
            if words.lines().any(|line| !line.contains("rejected") && line.trim_start().contains(seam))
                || (seam.contains('\n') && words.contains(seam))
            {
                faults.push(format!("{}: {seam:?}", shown.name));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_page_holds_words_only() {
    let mut faults = Vec::new();
    for shown in notices() {
        let html = shown.explanation.html().unwrap();
        let lower = html.to_lowercase();
        for forbidden in [
            "<a ", "<a>", "<img", "<style", "<script", "<link", "http:", "https:", "src=", "href", "url(",
            "@import", "{", "\u{2066}",
        ] {
            if lower.contains(forbidden) {
                faults.push(format!("{}: {forbidden}", shown.name));
            }
        }
        for empty in [
            "<p style=\"margin:0;\"></p>",
            "></strong>",
            "></h1>",
            "\"></h2>",
            "></li>",
            "<ol style=\"margin:0; padding:0 0 0 26px;\">\n</ol>",
        ] {
            if html.contains(empty) {
                faults.push(format!("{}: empty {empty}", shown.name));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn nothing_that_a_stranger_wrote_is_markup() {
    for hostile in [
        "550 <a href=\"https://example.test/\">log in</a> <img src=x onerror=alert(1)>",
        "550 </p></td></table><style>body{display:none}</style>",
        "550 &lt;script&gt; --> <!-- ]]> <![endif]--> '\"><svg/onload=1>",
        "550 \u{202e}txt.exe\u{2066}\u{1b}[2J\0",
    ] {
        let mut told = status(0, "failed", 5, false);
        told.diagnostic_code = Some(hostile.to_owned());
        told.remote_mta = Some(hostile.to_owned());
        told.final_recipient = format!("{hostile}@example.com");
        let shown = notice(String::new(), &["tr"], vec![with_verdict(told)]);
        let html = shown.explanation.html().unwrap();
        let ours = notice(String::new(), &["tr"], vec![with_verdict(status(0, "failed", 5, false))]);
        let tags = |html: &str| html.matches('<').count();
        assert_eq!(tags(&html), tags(&ours.explanation.html().unwrap()), "{html}");
        let text = shown.explanation.text();
        let is_control = |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{206f}').contains(&c);
        assert!(!text.contains(is_control) && !html.contains(is_control), "{text}");
    }
}
