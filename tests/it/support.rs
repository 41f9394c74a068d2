//! What the tests share: the samples of a real Postfix, cases that are files, and answers held byte for byte.

use neden::dsn::RecipientStatus;
use neden::mail::{Candidate, Message};
use neden::reason::{Classifier, Evidence, Party, Reason};
use rustix::time::{ClockId, clock_gettime};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

pub(crate) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What this thread has had of a processor, whatever else the machine does.
pub(crate) fn processor_time() -> Duration {
    clock_gettime(ClockId::ThreadCPUTime).try_into().unwrap()
}

/// Every file with this extension in a directory of the project, in the order of their names. None is a fault.
pub(crate) fn cases(directory: &str, extension: &str) -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(Path::new(ROOT).join(directory)).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|found| found == extension));
    cases.sort();
    assert!(!cases.is_empty(), "no .{extension} in {directory}");
    cases
}

/// Every report that a real Postfix made.
pub(crate) fn samples() -> Vec<PathBuf> {
    cases("tests/samples/postfix", "eml")
}

/// One of [`samples`], by its name.
pub(crate) fn sample(name: &str) -> PathBuf {
    Path::new(ROOT).join(format!("tests/samples/postfix/{name}.eml"))
}

/// The same as a milter gets it.
pub(crate) fn candidate(name: &str) -> Candidate {
    Message::parse(&fs::read(sample(name)).unwrap()).candidate()
}

/// A text as Postfix keeps it and as SMTP carries it.
pub(crate) fn with_both_line_ends(raw: &[u8]) -> [(&'static str, Vec<u8>); 2] {
    let text: Vec<u8> = raw.iter().copied().filter(|byte| *byte != b'\r').collect();
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    let wire = lines.join(&b"\r\n"[..]);
    [("LF", text), ("CRLF", wire)]
}

/// Answers that have to be byte for byte what a file says.
#[derive(Default)]
pub(crate) struct Golden {
    differing: Vec<PathBuf>,
}

impl Golden {
    /// Another answer is written beside the file as `.new`.
    pub(crate) fn hold(&mut self, expected: &Path, answer: &str) {
        let new = PathBuf::from(format!("{}.new", expected.display()));
        if fs::read_to_string(expected).is_ok_and(|expected| expected == answer) {
            if !self.differing.contains(&new) {
                let _ = fs::remove_file(new);
            }
        } else {
            fs::write(&new, answer).unwrap();
            self.differing.push(new);
        }
    }

    /// To be asked at the end.
    pub(crate) fn assert(self) {
        assert!(self.differing.is_empty(), "compare with the files beside them: {:#?}", self.differing);
    }
}

/// Who can act on a refusal, as the program finds it.
pub(crate) fn acting(reason: Reason, status: &RecipientStatus) -> Party {
    static CLASSIFIER: LazyLock<Classifier> = LazyLock::new(|| Classifier::builtin().unwrap());
    let evidence = Evidence { said: status.said(), status: status.status, action: Some(status.action) };
    CLASSIFIER.party(reason, status.said().speaker, evidence.fate())
}
