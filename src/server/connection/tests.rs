//! The driver against a session that speaks in lines.

mod stop;
mod talk;

use self::talk::{GENEROUS, MEMORY, NEVER, run, talk};
use super::super::service::LATE_LIMIT;
use super::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

#[test]
fn replies_are_the_same_however_the_stream_is_cut() {
    run(async {
        let mut talk = talk(NEVER, NEVER, NEVER);
        for byte in "one\nask two\nthree\nquit\n".chars() {
            talk.say(&byte.to_string()).await;
        }
        talk.hear("one\nTWO\nthree\n").await;
        talk.ours.await.unwrap().unwrap();
    });
}

#[test]
fn a_panic_ends_one_answer_and_not_the_connection() {
    run(async {
        let mut talk = talk(NEVER, NEVER, NEVER);
        talk.say("ask panic\nask panic easily\nask again\nquit\n").await;
        talk.hear("unanswered\nunanswered\nAGAIN\n").await;
        talk.ours.await.unwrap().unwrap();
        let told = talk.service.told.lock().unwrap();
        assert!(
            matches!(told[..], [Err(Unanswered::Panicked), Err(Unanswered::Panicked), Ok(room)] if room > 50_000),
            "{told:?}"
        );
    });
}

#[test]
fn a_late_answer_is_none_and_gives_its_place_to_the_next() {
    run(async {
        let mut talk = talk(NEVER, NEVER, GENEROUS);
        // there is one place, and the first answer ends long after its deadline
        talk.say("ask stuck\nask next\nquit\n").await;
        talk.hear("unanswered\nNEXT\n").await;
        talk.ours.await.unwrap().unwrap();
        let told = talk.service.told.lock().unwrap();
        assert!(matches!(told[..], [Err(Unanswered::Late), Ok(_)]), "{told:?}");
    });
}

#[test]
fn late_answers_without_number_keep_their_places() {
    run(async {
        let mut talk = talk(NEVER, NEVER, 20);
        for _ in 0..=LATE_LIMIT {
            talk.say("ask stuck\n").await;
            talk.hear("unanswered\n").await;
        }
        talk.say("ask next\nquit\n").await;
        talk.hear("unanswered\n").await;
        talk.ours.await.unwrap().unwrap();
    });
}

#[test]
fn whoever_asks_many_questions_at_once_lets_the_others_go_between_them() {
    run(async {
        let (mut greedy, mut modest) = (talk(NEVER, NEVER, NEVER), talk(NEVER, NEVER, NEVER));
        greedy.say(&"ask easy\n".repeat(40)).await;
        modest.say("ask easy\nquit\n").await;
        modest.hear("EASY\n").await;
        modest.ours.await.unwrap().unwrap();
        let answered = greedy.service.told.lock().unwrap().len();
        assert!(answered < 20, "{answered}");
    });
}

#[test]
fn what_needs_no_work_waits_for_no_place() {
    run(async {
        let (mut busy, mut talk) = (talk(NEVER, NEVER, NEVER), talk(NEVER, NEVER, NEVER));
        busy.say("ask slow\n").await;
        talk.say("ask easy\nquit\n").await;
        talk.hear("EASY\n").await;
        talk.ours.await.unwrap().unwrap();
    });
}

#[test]
fn a_question_whose_answer_needs_more_memory_than_is_left_has_none() {
    run(async {
        let mut talk = talk(NEVER, NEVER, NEVER);
        talk.say("ask much\nask little\nquit\n").await;
        talk.hear("unanswered\nLITTLE\n").await;
        talk.ours.await.unwrap().unwrap();
        let told = talk.service.told.lock().unwrap();
        assert!(matches!(told[..], [Err(Unanswered::MemoryLimit), Ok(_)]), "{told:?}");
    });
}

#[test]
fn an_answer_is_paid_for_until_it_is_read() {
    run(async {
        let mut talk = talk(NEVER, NEVER, NEVER);
        talk.say("ask long\nquit\n").await;
        // its first bytes are there: the rest waits
        talk.hear("x").await;
        assert!(talk.memory.left() < MEMORY / 2, "{}", talk.memory.left());
        let mut rest = Vec::new();
        talk.peer.read_to_end(&mut rest).await.unwrap();
        talk.ours.await.unwrap().unwrap();
        assert_eq!(talk.memory.left(), MEMORY);
    });
}

#[test]
fn half_a_command_that_outgrows_the_memory_of_all_ends_its_connection() {
    run(async {
        let mut talk = talk(NEVER, NEVER, NEVER);
        let drops = async { while talk.peer.write_all(&[b'x'; 1000]).await.is_ok() {} };
        let (ended, ()) = tokio::join!(talk.ours, drops);
        assert!(matches!(ended.unwrap(), Err(Ended::MemoryLimit)));
    });
}

#[test]
fn a_silent_connection_ends_at_its_limit() {
    run(async {
        let talk = talk(50, NEVER, NEVER);
        assert!(matches!(talk.ours.await.unwrap(), Err(Ended::Idle(_))));
    });
}

#[test]
fn a_command_that_comes_in_drops_ends_at_its_limit() {
    run(async {
        let mut talk = talk(NEVER, 100, NEVER);
        let drops = async {
            while talk.peer.write_all(b"x").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let (ended, ()) = tokio::join!(talk.ours, drops);
        assert!(matches!(ended.unwrap(), Err(Ended::SlowRead(_))));
    });
}

#[test]
fn what_breaks_the_protocol_ends_the_connection_after_earlier_replies() {
    run(async {
        let mut talk = talk(NEVER, NEVER, NEVER);
        talk.say("one\nbad\ntwo\n").await;
        talk.hear("one\n").await;
        assert!(matches!(talk.ours.await.unwrap(), Err(Ended::Wire(WireError::Malformed("line")))));
    });
}

#[test]
fn before_anything_is_loaded_a_greeting_is_answered_and_a_question_waits() {
    run(async {
        let mut talk = talk(NEVER, NEVER, GENEROUS);
        talk.loaded.send_replace(false);
        talk.say("one\nask easy\n").await;
        talk.hear("one\n").await;
        talk.loaded.send_replace(true);
        talk.hear("EASY\n").await;
        talk.loaded.send_replace(false);
        talk.say("ask easy\nquit\n").await;
        talk.hear("unanswered\n").await;
        talk.ours.await.unwrap().unwrap();
    });
}
