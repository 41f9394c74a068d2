//! The forms that logs are kept in.

use super::told;

const REMOVED: &str = "postfix/qmgr[12]: 4ABCDEFGHIJz: removed";
const TEMPLATED: &str = "{\"@timestamp\":\"2026-11-26T03:36:07.123456+03:00\",\"type\":\"syslog_json\",\"tag\":\"postfix/qmgr[12]:\",\
    \"hostname\":\"mx\",\"program\":\"postfix/qmgr\",\"priority\":\"22\",\"message\":\" 4ABCDEFGHIJz: removed\",\"end_msg\":\"\"}";

#[test]
fn a_line_is_read_in_every_form_that_logs_are_kept_in() {
    let removed = "12967 mx 4ABCDEFGHIJz removed";
    for (line, why) in [
        (format!("Nov 26 03:36:07 mx {REMOVED}"), "syslog, postlogd, journalctl -o short"),
        (format!("<22>Nov 26 03:36:07 mx {REMOVED}"), "as it was sent"),
        (format!("Nov 26 03:36:07.123456 mx {REMOVED}"), "journalctl -o short-precise"),
        (format!("2026-11-26T03:36:07.123456+03:00 mx {REMOVED}"), "rsyslog's own form"),
        (format!("2026-11-26T00:36:07Z mx {REMOVED}"), "in another zone"),
        (format!("2026-11-26T03:36:07+0300 mx {REMOVED}"), "journalctl -o short-iso"),
        (format!("2026-11-26 03:36:07 mx {REMOVED}"), "no zone"),
        (format!("2026-11-26T00:36:08.1Z stdout F Nov 26 03:36:07 mx {REMOVED}"), "Kubernetes"),
        (format!("mail-1  | Nov 26 03:36:07 mx {REMOVED}"), "docker compose logs"),
        (format!("mail-1  | 2026-11-26T00:36:08.1Z Nov 26 03:36:07 mx {REMOVED}"), "docker compose logs -t"),
        (format!("2026-11-26T00:36:08.123456789Z Nov 26 03:36:07 mx {REMOVED}"), "docker logs -t"),
        (
            format!("2026-11-26T00:36:08.1Z 2026-11-26T03:36:07.123456+03:00 mx {REMOVED}"),
            "docker logs -t of docker-mailserver, whose syslog writes the year",
        ),
        (format!("[pod/mail-0/postfix] Nov 26 03:36:07 mx {REMOVED}"), "kubectl logs --prefix"),
        (format!("Nov 26 03:36:07 mx mail.info {REMOVED}"), "busybox"),
        (format!("Thu 2026-11-26 03:36:07 +03 mx {REMOVED}"), "journalctl -o short-full"),
        (format!("Thu 2026-11-26 00:36:07 UTC mx {REMOVED}"), "the same in UTC"),
        (format!("Thu 2026-11-26 03:36:07 TRT mx {REMOVED}"), "the same in a zone with a name"),
        (format!("1795653367.123456 mx {REMOVED}"), "journalctl -o short-unix"),
        (
            "<22>1 2026-11-26T03:36:07.123456+03:00 mx postfix/qmgr 12 - - 4ABCDEFGHIJz: removed".to_owned(),
            "RFC 5424, as it was sent",
        ),
        (
            "<22>1 2026-11-26T03:36:07.123456+03:00 mx postfix/qmgr 12 - -  4ABCDEFGHIJz: removed".to_owned(),
            "RFC 5424 as rsyslog writes it",
        ),
        (
            "1 2026-11-26T03:36:07+03:00 mx postfix/qmgr 12 - [timeQuality tzKnown=\"1\"] 4ABCDEFGHIJz: removed"
                .to_owned(),
            "RFC 5424 in a file",
        ),
        (
            format!(
                "{{\"__REALTIME_TIMESTAMP\":\"1795653367123456\",\"_HOSTNAME\":\"host\",\
                 \"SYSLOG_IDENTIFIER\":\"4f3a2b1c\",\"CONTAINER_NAME\":\"postfix\",\
                 \"MESSAGE\":\"Nov 26 03:36:08 mx {REMOVED}\"}}"
            ),
            "a container in the journal",
        ),
        (
            format!("{{\"message\":\"Nov 26 03:36:07 mx {REMOVED}\",\"log\":{{\"file\":\"/x\"}}}}"),
            "who ships logs",
        ),
        (
            format!(
                "{{\"log\":\"Nov 26 03:36:07 mx {REMOVED}\\n\",\"stream\":\"stdout\",\"time\":\"2026-11-26T00:36:08Z\"}}"
            ),
            "Docker's files",
        ),
        (TEMPLATED.to_owned(), "a template of rsyslog's that puts time, host and tag beside the message"),
        (format!("mail-1  | {TEMPLATED}"), "the same, docker compose logs"),
        (format!("2026-11-26T00:36:08.1Z stdout F {TEMPLATED}"), "the same, Kubernetes"),
        (
            format!(
                "{{\"log\":\"{}\\n\",\"stream\":\"stdout\",\"time\":\"2026-11-26T00:36:08Z\"}}",
                TEMPLATED.replace('"', "\\\"")
            ),
            "the same, Docker's files",
        ),
        (
            "{\"__REALTIME_TIMESTAMP\":\"1795653367123456\",\"_HOSTNAME\":\"mx\",\"PRIORITY\":\"6\",\
             \"SYSLOG_IDENTIFIER\":\"postfix/qmgr\",\"MESSAGE\":\"4ABCDEFGHIJz: removed\"}"
                .to_owned(),
            "journalctl -o json",
        ),
        (
            "{\"__REALTIME_TIMESTAMP\":\"1795653367123456\",\"_HOSTNAME\":\"mx\",\
             \"SYSLOG_IDENTIFIER\":\"postfix/qmgr\",\"MESSAGE\":[52,65,66,67,68,69,70,71,72,73,74,122,58,32,114,\
             101,109,111,118,101,100]}"
                .to_owned(),
            "what the journal takes for no text",
        ),
        ("Nov 26 03:36:07 mx postfix-out/qmgr[12]: 4ABCDEFGHIJz: removed".to_owned(), "another instance"),
    ] {
        assert_eq!(told(&line), removed, "{why}");
    }
}

#[test]
fn a_line_without_a_host_is_read_as_well() {
    for (line, why) in [
        (format!("2026-11-26T03:36:07.123456+03:00 INFO    {REMOVED}  "), "boky/postfix"),
        (
            format!("2026-11-26T00:36:08.1Z 2026-11-26T03:36:07.123456+03:00 NOTICE  {REMOVED}"),
            "docker logs -t",
        ),
        (
            TEMPLATED.replace("hostname", "x").replace("\"tag\":\"postfix/qmgr[12]:\",", ""),
            "no tag, but a program",
        ),
    ] {
        assert_eq!(told(&line), "12967  4ABCDEFGHIJz removed", "{why}");
    }
}

#[test]
fn a_service_that_rsyslog_has_cut_off_is_told_by_its_words() {
    let delivery =
        "1A2B3C4D5E: to=<b@example.org>, relay=none, delay=0, delays=0/0/0/0, dsn=5.4.4, status=bounced (x)";
    let envelope = "from=<a@example.com> to=<b@example.org> proto=ESMTP helo=<x>";
    for (line, expected, why) in [
        (REMOVED.replace("/qmgr", ""), "4ABCDEFGHIJz removed".to_owned(), "the queue"),
        (
            format!("postfix[9]: {delivery}"),
            "1A2B3C4D5E Bounced b@example.org by none 5.4.4 (x)".to_owned(),
            "a delivery",
        ),
        (
            format!("postfix[9]: NOQUEUE: reject: RCPT from x[192.0.2.1]: 554 no; {envelope}"),
            "- Smtpd RCPT from x[192.0.2.1] x: 554 no | a@example.com | b@example.org".to_owned(),
            "a refusal",
        ),
        (
            format!(
                "postfix[9]: 1A2B3C4D5E: reject: header Subject: x from y[192.0.2.1]; {envelope}: 5.7.1 no"
            ),
            "1A2B3C4D5E Checks header from  x: 5.7.1 no | a@example.com | b@example.org".to_owned(),
            "a header check",
        ),
        (format!("app[9]: {delivery}"), String::new(), "another program"),
    ] {
        let told = told(&format!("Nov 26 00:00:00 mx {line}"));
        assert_eq!(told, if expected.is_empty() { expected } else { format!("0 mx {expected}") }, "{why}");
    }
}

#[test]
fn a_day_without_a_year_is_never_in_the_future() {
    assert_eq!(told(&format!("Nov 25 03:36:07 mx {REMOVED}")), "-73433 mx 4ABCDEFGHIJz removed");
    assert_eq!(told(&format!("Dec  1 00:00:00 mx {REMOVED}")), "-31104000 mx 4ABCDEFGHIJz removed");
}
