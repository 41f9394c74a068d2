//! What a stop ends at once, and what it waits for.

use super::super::LAST_WORD;
use super::talk::{NEVER, run, talk};
use tokio::time::sleep;

#[test]
fn stop_closes_what_rests_and_stays_silent() {
    run(async {
        let mut talk = talk(NEVER, NEVER, NEVER);
        talk.say("one\n").await;
        talk.hear("one\n").await;
        talk.stop.send(true).unwrap();
        talk.ours.await.unwrap().unwrap();
    });
}

#[test]
fn stop_hears_who_was_just_about_to_speak() {
    run(async {
        let mut talk = talk(NEVER, NEVER, NEVER);
        talk.stop.send(true).unwrap();
        sleep(LAST_WORD / 5).await;
        talk.say("begin\none\n").await;
        talk.hear("one\n").await;
        talk.say("end\n").await;
        talk.ours.await.unwrap().unwrap();
    });
}

#[test]
fn stop_lets_a_message_under_way_end() {
    run(async {
        let mut talk = talk(NEVER, NEVER, NEVER);
        talk.say("begin\none\n").await;
        talk.hear("one\n").await;
        talk.stop.send(true).unwrap();
        talk.say("ask two\n").await;
        talk.hear("TWO\n").await;
        assert!(!talk.ours.is_finished());
        talk.say("end\n").await;
        talk.ours.await.unwrap().unwrap();
    });
}
