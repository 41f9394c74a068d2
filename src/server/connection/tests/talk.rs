//! A session that speaks in lines, a service that answers it, and a peer that talks to both.

use super::super::super::service::{Effort, Unanswered};
use super::super::*;
use crate::session::Session;
use std::sync::Mutex;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;
use tokio::task::JoinHandle;

/// For everything together.
pub(super) const MEMORY: usize = 100_000;

/// Generous: what is expected comes long before.
pub(super) const NEVER: u64 = 20_000;

/// A deadline that is awaited, and in which a busy machine works out an answer.
pub(super) const GENEROUS: u64 = 2_000;

/// `begin` and `end` frame a message, `ask WORD` is a question, `bad` breaks the protocol, `quit` ends it; every
/// other line is said back.
#[derive(Default)]
pub(super) struct Lines {
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
pub(super) struct Echo {
    pub(super) told: Mutex<Vec<Result<usize, Unanswered>>>,
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
            "stuck" => std::thread::sleep(Duration::from_millis(NEVER)),
            "long" => return ("x".repeat(2 * room), room),
            _ => {}
        }
        (question.to_uppercase(), room)
    }

    fn record(&self, (): &(), outcome: Result<usize, Unanswered>, _: Duration) {
        self.told.lock().unwrap().push(outcome);
    }
}

pub(super) struct Talk {
    pub(super) peer: UnixStream,
    pub(super) service: Arc<Echo>,
    pub(super) memory: MemoryBudget,
    pub(super) loaded: watch::Sender<bool>,
    pub(super) stop: watch::Sender<bool>,
    pub(super) ours: JoinHandle<Result<(), Ended>>,
}

pub(super) fn talk(idle: u64, read: u64, compute: u64) -> Talk {
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

impl Talk {
    pub(super) async fn say(&mut self, line: &str) {
        self.peer.write_all(line.as_bytes()).await.unwrap();
    }

    pub(super) async fn hear(&mut self, expected: &str) {
        let mut heard = vec![0; expected.len()];
        self.peer.read_exact(&mut heard).await.unwrap();
        assert_eq!(String::from_utf8(heard).unwrap(), expected);
    }
}

pub(super) fn run(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(test);
    runtime.shutdown_background();
}
