//! The driver against a session that speaks in lines.

use super::super::service::LATE_LIMIT;
use super::*;
use crate::session::Session;
use std::sync::Mutex;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;
use tokio::task::JoinHandle;

/// `begin` and `end` frame a message, `ask WORD` is a question, `bad` breaks the protocol, `quit` ends it; every
/// other line is said back.
#[derive(Default)]
struct Lines {
    inside: bool,
}

impl Session for Lines {
    type Question = String;
    type Answer = String;

    fn advance(&mut self, input: &mut BytesMut, output: &mut BytesMut) -> Result<Flow<String>, WireError> {
        while let Some(end) = input.iter().position(|byte| *byte == b'\n') {
            let line = String::from_utf8(input.split_to(end + 1).to_vec()).unwrap();
            match line.trim_end() {
                "begin" => self.inside = true,
                "end" => self.inside = false,
                "bad" => return Err(WireError::Malformed("line")),
                "quit" => return Ok(Flow::Close),
                other => match other.strip_prefix("ask ") {
                    Some(question) => return Ok(Flow::Ask(question.to_owned())),
                    None => output.extend_from_slice(line.as_bytes()),
                },
            }
        }
        Ok(Flow::NeedInput)
    }

    fn resume(&mut self, answer: String, output: &mut BytesMut) {
        output.extend_from_slice(format!("{answer}\n").as_bytes());
    }

    fn unanswered(&self) -> String {
        "unanswered".to_owned()
    }

    fn at_rest(&self) -> bool {
        !self.inside
    }
}

#[derive(Default)]
struct Echo {
    told: Mutex<Vec<Result<usize, Unanswered>>>,
}

impl Service for Echo {
    type Session = Lines;
    type Subject = ();
    type Record = usize;

    const NAME: &'static str = "echo";
    const LONG_ANSWERS: bool = true;

    fn open(&self) -> Lines {
        Lines::default()
    }

    fn subject(&self, _: &String) {}

    fn effort(&self, question: &String, _: usize) -> Effort {
        match question.as_str() {
            "easy" | "panic easily" => Effort::InPlace { memory: 0 },
            "long" => Effort::InPlace { memory: MEMORY / 2 },
            "much" => Effort::Aside { memory: MEMORY },
            _ => Effort::Aside { memory: 1 },
        }
    }

    fn answer(&self, question: String, room: usize) -> (String, usize) {
        match question.as_str() {
            "panic" | "panic easily" => panic!("words of the message"),
            "slow" => std::thread::sleep(Duration::from_millis(400)),
            "long" => return ("x".repeat(2 * room), room),
            _ => {}
        }
        (question.to_uppercase(), room)
    }

    fn record(&self, (): &(), outcome: Result<usize, Unanswered>, _: Duration) {
        self.told.lock().unwrap().push(outcome);
    }
}

struct Talk {
    peer: UnixStream,
    service: Arc<Echo>,
    memory: MemoryBudget,
    loaded: watch::Sender<bool>,
    stop: watch::Sender<bool>,
    ours: JoinHandle<Result<(), Ended>>,
}

fn talk(idle: u64, read: u64, compute: u64) -> Talk {
    let (peer, ours) = UnixStream::pair().unwrap();
    let (stop, stopped) = watch::channel(false);
    let loaded = watch::Sender::new(true);
    let service = Arc::new(Echo::default());
    let memory = MemoryBudget::new(MEMORY);
    let shared = Shared {
        service: Arc::clone(&service),
        metrics: Arc::new(Metrics::new()),
        compute: Arc::new(Compute::new(1, Duration::from_millis(compute))),
        memory: memory.clone(),
        idle_time_limit: Duration::from_millis(idle),
        read_time_limit: Duration::from_millis(read),
        loaded: loaded.subscribe(),
        stop: stopped,
    };
    let ours = tokio::spawn(async move { converse(Stream::Unix(ours), &shared).await });
    Talk { peer, service, memory, loaded, stop, ours }
}

/// For everything together.
const MEMORY: usize = 100_000;

/// Generous: what is expected comes long before.
const NEVER: u64 = 20_000;

impl Talk {
    async fn say(&mut self, line: &str) {
        self.peer.write_all(line.as_bytes()).await.unwrap();
    }

    async fn hear(&mut self, expected: &str) {
        let mut heard = vec![0; expected.len()];
        self.peer.read_exact(&mut heard).await.unwrap();
        assert_eq!(String::from_utf8(heard).unwrap(), expected);
    }
}

fn run(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(test);
    runtime.shutdown_background();
}

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
        let mut talk = talk(NEVER, NEVER, 50);
        // there is one place, and the first answer ends long after its deadline
        talk.say("ask slow\nask next\nquit\n").await;
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
            talk.say("ask slow\n").await;
            talk.hear("unanswered\n").await;
        }
        talk.say("ask next\nquit\n").await;
        talk.hear("unanswered\n").await;
        talk.ours.await.unwrap().unwrap();
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
        let mut talk = talk(NEVER, NEVER, 300);
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
