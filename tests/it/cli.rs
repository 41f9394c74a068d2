//! The command line as other programs see it: words, exit codes, JSON.

mod configuration;

use crate::support;
use serde_json::Value;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/postfix");

fn sample(name: &str) -> String {
    support::sample(name).to_str().unwrap().to_owned()
}

/// Runs the program with a configuration directory of its own, so that this machine's is not read.
pub(crate) struct Neden {
    folder: tempfile::TempDir,
}

impl Neden {
    pub(crate) fn new() -> Self {
        let neden = Self { folder: tempfile::tempdir().unwrap() };
        neden.write("neden.toml", "");
        neden
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_neden"));
        command.args(arguments);
        if matches!(
            arguments.first(),
            Some(&("explain" | "rewrite" | "reasons" | "report" | "check" | "serve"))
        ) {
            command.arg("--config").arg(self.folder.path().join("neden.toml"));
        }
        if arguments.first() == Some(&"serve") {
            // The default's ports may be another program's.
            for name in ["MILTER", "POLICY"] {
                let socket = self.folder.path().join(name);
                command.env(format!("NEDEN_LISTEN__{name}"), format!("unix:{}", socket.display()));
            }
        }
        command.stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Output {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        child.wait_with_output().unwrap()
    }
}

pub(crate) fn lines(output: &Output) -> Vec<Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn explain_json_has_the_words_of_the_contract() {
    let file = sample("bounce-two-rcpt-remote-5xx");
    let output = Neden::new().run(&["explain", "--json", &file]);
    assert_eq!(output.status.code(), Some(0));
    let answers = lines(&output);
    assert_eq!(answers.len(), 1);
    let keys: Vec<&String> = answers[0].as_object().unwrap().keys().collect();
    let mut expected =
        ["file", "kind", "form", "queue_id", "reporting_mta", "language", "proof", "recipients"];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(answers[0]["file"], file.as_str());
    assert_eq!(answers[0]["kind"], "failed");
    assert_eq!(answers[0]["form"], "rfc3464");
    assert_eq!(answers[0]["queue_id"], "8A4B99A811F");
    assert_eq!(answers[0]["reporting_mta"], "mx.lab.example");
    let first = &answers[0]["recipients"][0];
    let expected = serde_json::json!({
        "recipient": "full@remote.example", "original_recipient": "full@remote.example", "action": "failed",
        "status": "5.2.2", "reply": "552", "remote": "127.0.0.1", "diagnostic": "552 5.2.2 Mailbox full",
        "reason": "mailbox-full", "party": "recipient", "speaker": "own", "certainty": "sure",
        "evidence": first["evidence"],
    });
    assert_eq!(*first, expected);
    let evidence = first["evidence"].as_str().unwrap();
    assert!(evidence.starts_with("rule:") || evidence.starts_with("words:"), "{evidence}");
}

#[test]
fn every_file_has_its_line_in_order_and_one_that_cannot_be_read_spoils_no_other() {
    let neden = Neden::new();
    let ordinary = neden.write("ordinary.eml", "From: a@example.com\nSubject: hi\n\nhi\n");
    let ordinary = ordinary.to_str().unwrap();
    let delayed = sample("delay-sender");
    let output = neden.run(&["explain", "--json", ordinary, "/nonexistent.eml", SAMPLES, &delayed]);
    assert_eq!(output.status.code(), Some(65));
    let answers = lines(&output);
    assert_eq!(answers.len(), 4);
    assert!(text(&output.stdout).contains("\n{\"file\":\"/nonexistent.eml\",\"error\":"));
    assert_eq!(answers[0]["kind"], "not-a-bounce");
    assert_eq!(answers[0]["recipients"], serde_json::json!([]));
    for (answer, file) in [(&answers[1], "/nonexistent.eml"), (&answers[2], SAMPLES)] {
        assert_eq!(answer["file"], file);
        assert!(answer["error"].is_string() && answer.as_object().unwrap().len() == 2, "{answer}");
    }
    assert_eq!(answers[3]["kind"], "delayed");
}

#[test]
fn what_a_stranger_wrote_cannot_drive_a_terminal() {
    let neden = Neden::new();
    let reply = "550 5.1.1 a\u{9b}2J\u{202e}b\u{200b}: User unknown";
    let json = neden.run(&["explain", "--json", "--reply", reply]).stdout;
    assert!(!text(&json).contains(['\u{9b}', '\u{202e}', '\u{200b}']));
    let answer: Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(answer["recipients"][0]["diagnostic"], reply, "and says the same");
    for command in ["explain", "rewrite"] {
        let errors = text(&neden.run(&[command, "\u{1b}[2Jnone.eml"]).stderr);
        assert!(
            errors.contains("\\u{1b}[2Jnone.eml: No such file") && !errors.contains('\u{1b}'),
            "{errors}"
        );
    }
    let hostile = "/proc/\u{1b}]0;x\u{7}\u{9b}2J\u{202e}";
    for arguments in [[hostile].as_slice(), &["explain", "--lang", hostile], &["site", hostile]] {
        let errors = text(&neden.run(arguments).stderr);
        assert!(
            !errors.is_empty() && !errors.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}']),
            "{errors}"
        );
    }
}

#[test]
fn every_sample_of_postfix_is_answered() {
    let files: Vec<String> =
        support::samples().iter().map(|path| path.to_str().unwrap().to_owned()).collect();
    assert!(files.len() > 10);
    let mut arguments = vec!["explain", "--json"];
    arguments.extend(files.iter().map(String::as_str));
    let output = Neden::new().run(&arguments);
    assert_eq!(output.status.code(), Some(0));
    let answers = lines(&output);
    assert_eq!(answers.iter().map(|answer| answer["file"].as_str().unwrap()).collect::<Vec<_>>(), files);
}

#[test]
fn explain_reads_standard_input_and_speaks_the_language_that_is_asked_for() {
    let raw = fs::read(sample("bounce-two-rcpt-remote-5xx")).unwrap();
    let neden = Neden::new();
    let turkish = text(&neden.run_with_input(&["explain", "--lang", "tr"], &raw).stdout);
    assert!(turkish.contains("Ne yapabilirsiniz?") && !turkish.contains("What can you do?"), "{turkish}");
    let english = text(&neden.run_with_input(&["explain", "--lang", "en"], &raw).stdout);
    assert!(english.contains("What can you do?") && !english.contains("Ne yapabilirsiniz?"), "{english}");
    let both = lines(&neden.run_with_input(&["explain", "--json", "--lang", "tr,en"], &raw));
    assert_eq!(both[0]["language"], serde_json::json!(["tr", "en"]));
    assert_eq!(both[0]["file"], Value::Null);
}

#[test]
fn standard_input_is_a_file_that_is_named_by_a_hyphen() {
    let neden = Neden::new();
    let raw = fs::read(sample("bounce-two-rcpt-remote-5xx")).unwrap();
    let delayed = sample("delay-sender");
    let answers = lines(&neden.run_with_input(&["explain", "--json", &delayed, "-"], &raw));
    assert_eq!((&answers[0]["kind"], &answers[1]["kind"]), (&"delayed".into(), &"failed".into()));
    assert_eq!(answers[1]["file"], Value::Null);
    let told = text(&neden.run_with_input(&["explain", &delayed, "-"], &raw).stdout);
    assert!(told.contains("\n==> standard input <==\n"), "{told}");
    let rewritten = neden.run_with_input(&["rewrite", "-"], &raw).stdout;
    assert!(text(&rewritten).contains("multipart/alternative"));
    let log = b"Nov 27 08:00:00 mx postfix/smtp[1]: 4jZp5J3w8yz1ZNxv: to=<a@example.net>, relay=none, delay=1, dsn=5.1.1, status=bounced (x)\n";
    let report = neden.run_with_input(&["report", "--lang", "en", "-"], log);
    assert_eq!(report.status.code(), Some(0));
    assert!(text(&report.stdout).contains("example.net"), "{}", text(&report.stdout));
}

#[test]
fn explain_reply_answers_about_one_reply() {
    let neden = Neden::new();
    let reply = "550 5.1.1 <a@b.example>: User unknown";
    let output = neden.run(&["explain", "--json", "--reply", reply, "--remote", "mx.b.example"]);
    assert_eq!(output.status.code(), Some(0));
    let answer = &lines(&output)[0];
    assert_eq!(answer["file"], Value::Null);
    let recipient = &answer["recipients"][0];
    assert_eq!(recipient["recipient"], Value::Null);
    assert_eq!(recipient["reason"], "recipient-unknown");
    assert_eq!(recipient["status"], "5.1.1");
    assert_eq!(recipient["reply"], "550");
    assert_eq!(recipient["remote"], "mx.b.example");
    assert_eq!(recipient["diagnostic"], reply);
    let words = text(&neden.run(&["explain", "--lang", "en", "--reply", reply]).stdout);
    assert!(words.contains("This email address was not found"), "{words}");
}

#[test]
fn explain_reply_says_delayed_of_words_that_postfix_tries_again_after() {
    for (reply, action, party) in [
        (
            "delivery temporarily suspended: connect to mx.b.example[192.0.2.7]:25: Connection timed out",
            "delayed",
            "wait",
        ),
        ("lost connection with mx.b.example[192.0.2.7] while sending RCPT TO", "delayed", "wait"),
        ("delivery temporarily suspended: Cannot start TLS: handshake failure", "delayed", "sender-admin"),
        ("User unknown", "failed", "sender"),
    ] {
        let output = Neden::new().run(&["explain", "--json", "--reply", reply]);
        let recipient = &lines(&output)[0]["recipients"][0];
        assert_eq!((&recipient["action"], &recipient["party"]), (&action.into(), &party.into()), "{reply}");
    }
}

#[test]
fn rewrite_keeps_line_ends_and_what_it_does_not_explain() {
    let neden = Neden::new();
    let crlf = fs::read(sample("bounce-two-rcpt-remote-5xx")).unwrap();
    let lf = text(&crlf).replace("\r\n", "\n").into_bytes();
    assert_ne!(lf, crlf);
    for raw in [&lf, &crlf] {
        let output = neden.run_with_input(&["rewrite", "--lang", "en"], raw);
        assert_eq!(output.status.code(), Some(0));
        let rewritten = text(&output.stdout);
        assert!(rewritten.contains("multipart/alternative"), "{rewritten}");
        let bare = rewritten.replace("\r\n", "");
        assert!(raw == &lf && !rewritten.contains('\r') || raw == &crlf && !bare.contains(['\r', '\n']));
        let tail = text(raw).split("Content-Description: Delivery report").nth(1).unwrap().to_owned();
        assert!(rewritten.ends_with(&tail), "the machine's part and the returned mail are as they were");
        let again = neden.run_with_input(&["rewrite"], rewritten.as_bytes());
        assert_eq!(text(&again.stdout), rewritten, "a notice of ours is left alone");
    }
    let ordinary = b"From: a@example.com\r\nSubject: hi\n\nmixed\r\nline ends\n\xff\x00";
    assert_eq!(neden.run_with_input(&["rewrite"], ordinary).stdout, ordinary);
}

#[test]
fn whom_the_daemon_would_answer_is_not_the_business_of_rewrite() {
    let neden = Neden::new();
    neden.write("neden.toml", "mode = \"off\"\n[notice]\nonly = [\"nobody@example.com\"]\n");
    let file = sample("bounce-two-rcpt-remote-5xx");
    assert!(text(&neden.run(&["rewrite", &file]).stdout).contains("multipart/alternative"));
}

#[test]
fn a_strangers_report_is_rewritten_without_the_line_that_vouches_for_it() {
    let neden = Neden::new();
    let ours = fs::read_to_string(sample("bounce-two-rcpt-remote-5xx")).unwrap();
    let strangers = format!(
        "Received: from mx.example.net (mx.example.net [192.0.2.1])\r\n\tby mx.lab.example\r\n{ours}"
    );
    let vouching = "If you did not send this message";
    for (raw, own) in [(&ours, true), (&strangers, false)] {
        let rewritten = text(&neden.run_with_input(&["rewrite", "--lang", "en"], raw.as_bytes()).stdout);
        assert!(rewritten.contains("multipart/alternative"), "{rewritten}");
        assert_eq!(rewritten.contains(vouching), own, "{rewritten}");
        assert_eq!(!rewritten.contains("Subject: Undelivered Mail Returned to Sender"), own, "{rewritten}");
    }
}

#[test]
fn wrong_command_lines_are_64() {
    let neden = Neden::new();
    for arguments in [
        &["explode"][..],
        &[],
        &["explain", "--lang", "!"],
        &["explain", "--lang", "xx"],
        &["explain", "--remote", "mx.example.org"],
        &["explain", "--reply", "550 no", "file.eml"],
        &["rewrite", "one", "two"],
        &["explain", "--reply", "550 no", "--speaker", "me"],
        &["report", "--since", "tomorrow"],
        &["completions", "nosuchshell"],
    ] {
        let output = neden.run(arguments);
        assert_eq!(output.status.code(), Some(64), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    for arguments in [["--help"], ["--version"]] {
        assert_eq!(neden.run(&arguments).status.code(), Some(0));
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child =
        Neden::new().command(&["settings"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0), "{}", text(&output.stderr));
}
