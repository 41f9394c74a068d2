//! Replies and what they mean: one line a case, in `tests/replies.tsv`.

use neden::reason::{Classifier, Evidence};
use neden::smtp::Said;

#[test]
fn every_reply_gives_its_reason() {
    let classifier = Classifier::builtin().unwrap();
    let lines = include_str!("../replies.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut wrong = vec![];
    let mut cases = 0;
    for line in lines {
        let [text, host, reason, why] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let said = Said::of(text, Some(host).filter(|host| !host.is_empty()));
        let evidence = Evidence::of(&said);
        let verdict = classifier.classify(&evidence);
        if verdict.reason.id() != reason {
            wrong.push(format!("{text}: {} by {}, not {reason} ({why})", verdict.reason, verdict.basis));
        }
        cases += 1;
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(cases > 50);
}
