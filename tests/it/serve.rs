//! The daemon from outside: what a mail server, an administrator and systemd see of it.

use crate::daemon::{Daemon, http};
use crate::peer::{Bounce, bounce, kinds, new_body};
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::Command;
use std::time::Duration;

#[test]
fn bounce_is_explained_and_logged_in_one_line_without_its_content() {
    let mut daemon = Daemon::start("");
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    let frames = peer.end_of_message();
    let body = new_body(&frames).expect("a new body");
    assert!(body.contains("multipart/alternative"), "{body}");
    assert!(body.contains("Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.org>"), "{body}");
    assert_eq!(frames.last().map(|frame| frame.kind), Some('c'));

    let line = daemon.wait_for("outcome");
    for words in [
        "queue_id=\"BOUNCE1\"",
        "reason=\"recipient-unknown\"",
        "outcome=\"rewritten\"",
        "language=\"tr\"",
        "recipient=\"example.com\"",
        "failed_recipient=\"example.org\"",
        "status=\"5.1.1\"",
        "party=\"sender\"",
        "speaker=\"recipient\"",
        "fate=\"refused\"",
        "certainty=\"sure\"",
        "form=\"rfc3464\"",
    ] {
        assert!(line.contains(words), "{words}: {line}");
    }
    for words in ["ayse", "nobody", "Toplanti", "Merhaba", "User unknown"] {
        assert!(!line.contains(words), "{words}: {line}");
    }
    assert!(daemon.log_so_far().is_empty());
}

#[test]
fn ordinary_mail_is_accepted_at_mail() {
    let daemon = Daemon::start("");
    let mut peer = daemon.connect();
    peer.negotiate();
    for _ in 0..3 {
        peer.mail("ayse@example.com");
        peer.expect('a');
    }
}

#[test]
fn observe_says_what_it_would_do_and_changes_nothing() {
    let mut daemon = Daemon::start("");
    let file = daemon.folder().join("neden.toml");
    let settings = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("mode = \"observe\"\n{settings}")).unwrap();
    daemon.signal("HUP");
    daemon.wait_for("reloaded");
    let mut peer = daemon.connect();
    peer.negotiate();
    peer.bounce_without_end(&bounce());
    assert_eq!(kinds(&peer.end_of_message()), "c");
    assert!(daemon.wait_for("outcome").contains("observed"));
}

#[test]
fn one_connection_too_many_is_closed_at_once_and_a_place_is_given_again() {
    let mut daemon = Daemon::start("[limits]\nconnection_limit = 2\n");
    let mut first = daemon.connect();
    first.negotiate();
    let mut second = daemon.connect();
    second.negotiate();
    assert_eq!(daemon.connect().reply(), None);
    daemon.wait_for("connection_limit");
    first.command('Q', b"");
    assert_eq!(first.reply(), None);
    // the place is free a moment after the connection is
    let mut again = (0..500).map(|_| {
        std::thread::sleep(Duration::from_millis(10));
        let mut peer = daemon.connect();
        peer.offer();
        peer.reply().is_some()
    });
    assert!(again.any(|served| served));
}

#[test]
fn garbage_ends_its_connection_and_no_other() {
    let daemon = Daemon::start("");
    let mut good = daemon.connect();
    good.negotiate();
    let garbage: [&[u8]; 5] = [
        &[0, 0, 0, 0],
        &[0xff, 0xff, 0xff, 0xff, b'O'],
        b"GET / HTTP/1.1\r\nHost: example.com\r\n\r\n",
        &[0, 0, 0, 1, b'?'],
        &[0, 0, 0, 2, b'O', 0],
    ];
    for bytes in garbage {
        let mut peer = daemon.connect();
        peer.send(bytes);
        assert_eq!(peer.reply(), None, "{bytes:?}");
    }
    good.bounce_without_end(&bounce());
    assert!(new_body(&good.end_of_message()).is_some());
}

#[test]
fn an_answer_too_long_for_one_send_is_not_begun() {
    let mut daemon = Daemon::start("");
    let mut peer = daemon.connect();
    peer.negotiate();
    // above what the kernel may be asked for with its usual limit, below what it can ever grant here
    let returned = "0123456789abcdef\r\n".repeat(480_000);
    let large = Bounce::to("ayse@example.com", &returned);
    peer.bounce_without_end(&large);
    assert_eq!(kinds(&peer.end_of_message()), "c");
    assert!(daemon.wait_for("outcome").contains("longer-than-one-send"));
}

#[test]
fn policy_requests_are_answered_by_the_site_of_the_hour() {
    let mut daemon = Daemon::start("[language]\nsenders = \"senders\"\n");
    let senders = daemon.folder().join("senders");
    let request = "request=smtpd_access_policy\nprotocol_state=DATA\nsasl_username=ayse\n\
                   sender=ayse@example.com\nclient_address=192.0.2.1\n\n";
    let mut smtpd = daemon.connect_policy();
    let mut ask = |expected: &str| {
        smtpd.write_all(request.as_bytes()).unwrap();
        let mut answer = vec![0; expected.len()];
        smtpd.read_exact(&mut answer).unwrap();
        assert_eq!(String::from_utf8(answer).unwrap(), expected);
    };
    ask("action=DUNNO\n\n");
    fs::write(senders, "ayse tr\n").unwrap();
    daemon.signal("HUP");
    daemon.wait_for("reloaded");
    ask("action=PREPEND Accept-Language: tr\n\n");
}

#[test]
fn a_million_policy_requests_leave_no_more_than_a_mebibyte_behind() {
    const BATCH: usize = 100;
    let daemon = Daemon::start("[policy.refuse]\nslips = true\n");
    let recipients = ["veli@gmial.com", "veli@example.com"];
    let requests: String = (0..BATCH)
        .map(|number| {
            format!(
                "request=smtpd_access_policy\nprotocol_state=RCPT\nsasl_username=ayse{number}\n\
                 sender=ayse@example.com\nrecipient={}\nclient_address=192.0.2.1\n\n",
                recipients[usize::from(number > 0)]
            )
        })
        .collect();
    let mut smtpd = BufReader::new(daemon.connect_policy());
    let mut ask = |times: usize| {
        for _ in 0..times / BATCH {
            smtpd.get_mut().write_all(requests.as_bytes()).unwrap();
            let (mut refused, mut line) = (0, String::new());
            for _ in 0..2 * BATCH {
                line.clear();
                smtpd.read_line(&mut line).unwrap();
                refused += usize::from(line.starts_with("action=550 5.1.2 ") && line.contains("gmail.com"));
            }
            assert_eq!(refused, 1, "{line}");
        }
    };
    ask(10_000);
    let early = daemon.resident_memory();
    ask(990_000);
    let late = daemon.resident_memory();
    assert!(late <= early + 1024, "{early} KiB at ten thousand, {late} KiB at a million");
}

#[test]
fn metrics_and_health_are_told_over_http() {
    const MEMORY_LIMIT: usize = 8 << 20;
    let daemon = Daemon::start(&format!(
        "metrics = \"inet:127.0.0.1:0\"\n[limits]\nmessage_size_limit = 50000\nmemory_limit = {MEMORY_LIMIT}\n"
    ));
    let address = daemon.address("metrics").trim_start_matches("inet:").to_owned();
    let ask = |path: &str| http(TcpStream::connect(&address).unwrap(), path);
    let mut peer = daemon.connect();
    peer.negotiate();
    for message in [bounce(), Bounce::to("ayse@example.com", &"0123456789abcdef\r\n".repeat(5_000))] {
        peer.bounce_without_end(&message);
        peer.end_of_message();
    }
    assert!(ask("/health").ends_with("ok\n"));
    assert!(ask("/other").starts_with("HTTP/1.1 404"));
    let numbers = ask("/metrics");
    for line in [
        "neden_messages_total{outcome=\"rewritten\",reason=\"recipient-unknown\"} 1",
        "neden_messages_total{outcome=\"left-alone\",reason=\"too-large\"} 1",
        "neden_recipients_total{reason=\"recipient-unknown\",party=\"sender\"} 1",
        "neden_recipients_total{reason=\"ip-blocklisted\",party=\"sender-admin\"} 0",
        "neden_recipients_by_party_total{party=\"sender\",speaker=\"recipient\",fate=\"refused\"} 1",
        "neden_forms_total{form=\"rfc3464\"} 1",
        "neden_languages_total{language=\"tr\"} 1",
        "neden_connections_accepted_total{listener=\"milter\"} 1",
        "neden_rewrite_seconds_count 2",
    ] {
        assert!(numbers.contains(line), "{line}: {numbers}");
    }
    let left = numbers.lines().find_map(|line| line.strip_prefix("neden_memory_left_bytes "));
    let left: usize = left.unwrap().parse().unwrap();
    assert!((1..MEMORY_LIMIT).contains(&left), "an open connection holds some: {left}");
}

#[test]
fn whoever_asks_for_numbers_without_reading_them_keeps_nobody_out() {
    let daemon = Daemon::start("metrics = \"inet:127.0.0.1:0\"\n");
    let address = daemon.address("metrics").trim_start_matches("inet:").to_owned();
    let asked = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(1000);
    // as many as there may be at a time, and they stay
    let greedy: Vec<_> = (0..32).map(|_| TcpStream::connect(&address).unwrap()).collect();
    for mut stream in &greedy {
        stream.set_nonblocking(true).unwrap();
        // how much of it is taken does not matter
        let _ = stream.write(asked.as_bytes());
    }
    let answered = (0..1000).any(|_| {
        let asking = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        let mut stream = TcpStream::connect(&address).unwrap();
        let mut answer = String::new();
        // closed at once as long as all places are taken
        stream.write_all(asking).is_ok_and(|()| stream.read_to_string(&mut answer).is_ok())
            && answer.ends_with("ok\n")
    });
    assert!(answered, "their places are never given back");
}

#[test]
fn a_metrics_address_that_is_not_to_be_had_stops_no_mail() {
    let daemon = Daemon::start("metrics = \"unix:/nowhere/metrics\"\n");
    let mut peer = daemon.connect();
    peer.negotiate();
}

#[test]
fn health_is_asked_where_the_settings_have_it_listen() {
    let daemon = Daemon::start("");
    let asked = |address: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_neden"));
        let command = command.args([
            "check",
            "--health",
            "--config",
            concat!(env!("CARGO_MANIFEST_DIR"), "/conf/neden.toml"),
        ]);
        command.env("NEDEN_LISTEN__MILTER", address).output().unwrap().status.code()
    };
    assert_eq!(asked(&daemon.address("milter")), Some(0));
    assert_eq!(asked("unix:/nonexistent/milter"), Some(71));
    assert_eq!(asked("systemd"), Some(64), "where that is nobody knows");
}
